"""Whether a line goes on with the paragraph of the line before it.

A line is broken where its next word no longer fits. So it goes on only where that word would not have fitted, and where
nothing else says that a paragraph begins: a wider step, an indentation, other letters, the mark of an item. Centred lines
of letterheads and titles stay lines of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.intake.composing.first_word import width_of_first_word
from build_tools.intake.composing.frame import Frame
from build_tools.intake.composing.glue import cuts_a_number
from build_tools.intake.composing.labels import DASH_GOES_ON, begins_item
from build_tools.intake.sheets import SheetLine

__all__ = ["Open", "column_end", "goes_on", "is_beside", "is_centred", "is_near"]

_INDENT = 8.0
_MOST_INDENTED = 60.0
_NO_TEXT = 0.42
"""Share of the width from which no running text begins."""
_CENTRED = 9.0
_WIDER = 1.22
_ENDS = re.compile(r"[.;:!?…][”\"’)\]*/.]*$")
_ENDS_ALL = re.compile(r"\./\.?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A paragraph that may go on."""

    lines: tuple[SheetLine, ...]
    """Its first two and its last at least."""
    same_page: bool
    right: float
    """Where its column ends."""


def goes_on(paragraph: Open, line: SheetLine, frame: Frame) -> bool:
    """Whether a line goes on with a paragraph."""
    last = paragraph.lines[-1]
    if cuts_a_number(last.words, line.words) and (not paragraph.same_page or is_near(last, line, frame)):
        return True
    if last.laid != line.laid or not _alike(last, line) or _ENDS_ALL.search(last.words):
        return False
    if paragraph.same_page and not is_near(last, line, frame):
        return False
    if is_centred(paragraph.lines[0], frame):
        # A title that is wrapped is so wide that the next word did not fit between the edges.
        wide = last.box[2] - last.box[0] + width_of_first_word(line) > frame.right - frame.left
        return wide and _is_in_the_middle(line, frame) and not begins_item(line.words)
    if is_beside(paragraph.lines[0], frame) or not (
        _is_full(last, line, paragraph.right) and _stands_below(paragraph, line, frame)
    ):
        return False
    return _words_go_on(paragraph, line, frame)


def _alike(last: SheetLine, line: SheetLine) -> bool:
    """Whether both are set in the same letters."""
    if _in_capitals(last.words) != _in_capitals(line.words) and min(len(last.words), len(line.words)) > 12:
        return False
    if not last.size or not line.size:
        return True
    larger, smaller = max(last.size, line.size), min(last.size, line.size)
    return larger <= smaller * (1.5 if line.confidence is not None else 1.12)


def is_beside(line: SheetLine, frame: Frame) -> bool:
    """Whether a line stands in the right column of a letterhead or a signature."""
    return line.box[0] > frame.left + _NO_TEXT * (frame.right - frame.left)


def _in_capitals(words: str) -> bool:
    """Whether words are capitals: not "631/2014/QĐ-UBND.", which is mostly figures."""
    return words.isupper() and sum(map(str.isalpha, words)) > 0.7 * len(words.replace(" ", ""))


def is_near(last: SheetLine, line: SheetLine, frame: Frame) -> bool:
    """Whether a line follows another at the step of the text."""
    step = line.middle - last.middle
    height = line.size or (line.box[3] - line.box[1])
    # The last word of a paragraph may stand wholly at the left of its indented first line.
    if step < 0.3 * height or line.box[2] + _MOST_INDENTED <= last.box[0] or last.box[2] <= line.box[0]:
        return False
    usual = frame.step or 1.5 * height
    return step <= (_WIDER if frame.parts else 1.6) * max(usual, 0.9 * height)


def is_centred(line: SheetLine, frame: Frame) -> bool:
    """Whether a line stands in the middle of the text, and does not fill it."""
    # A first line that is not filled may lie in the middle by chance.
    begins = frame.indents and abs(line.box[0] - frame.left - frame.indent) < 2
    return _is_in_the_middle(line, frame) and line.box[0] > frame.left + 1.5 and not begins


def _is_in_the_middle(line: SheetLine, frame: Frame) -> bool:
    return abs((line.box[0] + line.box[2]) / 2 - frame.middle) < _CENTRED


def _is_full(last: SheetLine, line: SheetLine, right: float) -> bool:
    """Whether the first word of the next line did not fit on a line any more."""
    return last.box[2] + width_of_first_word(line) > right - 1


def _stands_below(paragraph: Open, line: SheetLine, frame: Frame) -> bool:
    """Whether a line begins where the lines of the paragraph do, and not where one begins."""
    first, left = paragraph.lines[0], line.box[0]
    if not paragraph.same_page and abs(left - frame.left) <= _INDENT:
        return True
    if len(paragraph.lines) > 1 and paragraph.same_page:
        return abs(left - paragraph.lines[1].box[0]) <= _INDENT
    if begins_item(first.words) and len(paragraph.lines) == 1:
        return left <= first.box[0] + 60 and not (
            frame.indents and _is_indented(line, frame) and left <= first.box[0] + 1
        )
    if left > first.box[0] + _INDENT and len(paragraph.lines) == 1:
        return False
    return not (frame.indents and _is_indented(line, frame))


def _is_indented(line: SheetLine, frame: Frame) -> bool:
    return frame.left + _INDENT < line.box[0] < frame.left + 90


def _words_go_on(paragraph: Open, line: SheetLine, frame: Frame) -> bool:
    last = paragraph.lines[-1]
    ended = _ENDS.search(last.words) is not None
    if begins_item(line.words):
        return not ended and DASH_GOES_ON.match(line.words) is not None and not _is_indented(line, frame)
    filled = frame.justified and last.box[2] > frame.right - 1
    told = frame.indents or filled or (frame.parts and paragraph.same_page)
    return told or not ended or line.words[:1].islower()


def column_end(lines: Sequence[SheetLine], frame: Frame) -> float:
    """Where the column of a block of lines ends: at the edge of the text, but for recipients beside a signature."""
    furthest = max(line.box[2] for line in lines)
    if re.match(r"(?:\[\^|nơi nhận)", lines[0].words, re.IGNORECASE) and furthest < frame.middle + 60:
        return furthest
    return frame.right if furthest <= frame.right + 3 else furthest
