"""A recognised page as a sheet: lines in the order of reading, in points, with the least confidence of their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from build_tools.intake.pictures.picture import POINTS
from build_tools.intake.raised import plain
from build_tools.intake.scan.blanks import with_whole_number, without_pen
from build_tools.intake.scan.columns import in_order
from build_tools.intake.scan.formulas import with_formulas
from build_tools.intake.scan.judging import judged_lines
from build_tools.intake.scan.laid import with_laid
from build_tools.intake.scan.tsv import Line, ScannedWord, around, printed_lines
from build_tools.intake.sheets import SheetLine
from build_tools.intake.taken import Box, Reason
from build_tools.models.printed import is_doubtful

__all__ = ["Blanked", "Recognised", "recognised_page", "soundness"]

_SPECK = 3
"""Letters of what may be a star, an emblem or the edge of a stamp."""
_UNSURE, _UNSURE_SIGN = 0.5, 0.75
_APART = 1.2
"""Heights of a word that part it from the next one."""
_MARKS = frozenset("-–+•*")
"""They may open an item."""
_LETTERHEAD = 0.4
"""The part of the first page in which the number and the date of a paper stand."""
_FIRST_LINES = 8
_SIZE_OF_BODY = 0.2
_FEWEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanked:
    """Words that were recognised in a picture and stand in no line: writing by hand, specks, misread tones."""

    words: str
    box: Box
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """A word of a line that is doubtful."""

    words: str
    before: str
    """The word before it."""
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was recognised in the picture of one page."""

    lines: tuple[SheetLine, ...]
    blanked: tuple[Blanked, ...] = ()
    doubtful: tuple[Unsure, ...] = ()
    turned: int = 0
    """By how many degrees clockwise the page had to be turned."""


def recognised_page(
    table: str, dpi: float, *, height: float, first: bool, laid: Sequence[SheetLine] = ()
) -> Recognised:
    """What the table of a page says; in the letterhead of the first one what a pen wrote is left blank."""
    out: list[Blanked] = []
    seen, apart = with_laid(judged_lines(printed_lines(table)), laid, dpi / POINTS)
    found = with_whole_number(in_order(without_specks(seen, out, dpi)))
    boxes = [in_points(around(line), dpi) for line in found]
    toned = [with_formulas(line, opens=first and at < _FIRST_LINES) for at, line in enumerate(found)]
    lines = [line for line, _ in toned]
    head = sum(box[1] < _LETTERHEAD * height for box in boxes) if first else 0
    filled = without_pen(lines[:head])
    lines[:head] = [line for line, _ in filled]
    for reason, told in ((Reason.MISREAD, toned), (Reason.HANDWRITTEN, filled)):
        out += [
            Blanked(words=words, box=box, reason=reason)
            for (_, words), box in zip(told, boxes, strict=False)
            if words
        ]
    return Recognised(
        lines=(*_sheet_lines(lines, found, boxes, dpi), *apart),
        blanked=tuple(out),
        doubtful=tuple(_unsure(lines, dpi)),
    )


def _unsure(lines: Sequence[Line], dpi: float) -> Iterator[Unsure]:
    for line in lines:
        for at, word in enumerate(line):
            if is_doubtful(word.confidence):
                yield Unsure(
                    words=plain(word.words),
                    before=plain(line[at - 1].words) if at else "",
                    box=in_points(word.box, dpi),
                    confidence=round(word.confidence, 2),
                )


def _sheet_lines(
    lines: Sequence[Line], found: Sequence[Line], boxes: Sequence[Box], dpi: float
) -> Iterator[SheetLine]:
    """The lines in points, as sure as all that was found on them: what was blanked makes a line no surer."""
    for line, whole, box, size in zip(lines, found, boxes, _sizes(lines, dpi), strict=True):
        words = plain(" ".join(word.words for word in line))
        sure = round(min(word.confidence for word in whole), 2)
        yield SheetLine(words=words, box=box, confidence=sure, size=size)


def soundness(table: str) -> float:
    """How sure the recognition of a page is, 0 to 1; 0 where it found hardly a word: the page may stand on its head."""
    words = [word for line in printed_lines(table) for word in line]
    return median(word.confidence for word in words) if len(words) >= _FEWEST else 0.0


def without_specks(lines: Sequence[Line], out: list[Blanked], dpi: float) -> list[Line]:
    """The lines without what is no letter at their ends: a star, an emblem, a rule; it is told in `out`."""
    cleaned = []
    for line in lines:
        first, last = 0, len(line)
        while first < last and _is_speck(line[first], line[first + 1 : first + 2]):
            first += 1
        while last > first and _is_speck(line[last - 1], line[last - 2 : last - 1]):
            last -= 1
        out += [
            Blanked(words=word.words, box=in_points(word.box, dpi), reason=Reason.SPECK)
            for word in (*line[:first], *line[last:])
        ]
        cleaned += [line[first:last]] if first < last else []
    return cleaned


def _is_speck(word: ScannedWord, beside: Sequence[ScannedWord]) -> bool:
    """Few signs that are hardly recognised, of which none is a letter, or which stand apart from the next word."""
    if len(word.words) > _SPECK or word.words in _MARKS:
        return False
    if not any(map(str.isalnum, word.words)):
        return word.confidence < _UNSURE_SIGN
    gap = max(
        (max(one.box[0] - word.box[2], word.box[0] - one.box[2]) for one in beside),
        default=_APART * word.height,
    )
    return word.confidence < _UNSURE and gap >= _APART * word.height


def _sizes(lines: Sequence[Sequence[ScannedWord]], dpi: float) -> Iterator[float]:
    """The height of the letters of each line; those of about the size of the text have exactly that."""
    heights = [median(word.height for word in line) * POINTS / dpi for line in lines]
    body = median(heights) if heights else 0.0
    for height in heights:
        yield round(body if abs(height - body) <= _SIZE_OF_BODY * body else height, 1)


def in_points(box: Box, dpi: float) -> Box:
    """A box of pixels as one of points, to a tenth."""
    left, top, right, bottom = (round(one * POINTS / dpi, 1) for one in box)
    return (left, top, right, bottom)
