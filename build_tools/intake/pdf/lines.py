"""Letters as lines: one ends where the next letter stands on another line, goes back, or far to the right.

The order is that of the file. Figures above or below the line become letters of their own ("km²", a call of a note).
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from build_tools.intake.pdf.items import Letter
from build_tools.intake.pdf.mended import whole_lines
from build_tools.intake.raised import LOWERED, RAISED
from build_tools.intake.sheets import SheetLine
from build_tools.intake.taken import Box

__all__ = ["around", "line_of", "lines_of"]

_GUTTER = 2.0
"""Heights of letters that part two columns; a blank of a justified line is narrower."""
_NARROW = 0.9
_WIDER = 2.5
"""So many times the blanks of its line, a gap parts columns that stand close to each other."""
_CLOSE = 1.4
_RIGHT = re.compile(
    r"(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập ?[-–] ?Tự do)|[^\W\d_a-z][^,\d]{1,30}, ?ngày(?:\s|$)"
)
"""What begins the right column of a letterhead."""
_LONGEST_PLACE = 40
_BACK = 0.5
_SMALLER = 0.85
_BLANK = 0.13
"""Heights of letters between two of them that make a blank where the file holds none."""
_LABEL = re.compile(
    r"(?:[-+•–*▪➢✓o]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđ])[.)/]|(?:Điều|Chương|Mục|Phần)\s\w{1,5}[.:]?)",
    re.IGNORECASE,
)
_BLANKS = re.compile(" {2,}")
_OPEN = re.compile(r"(?:số|ngày|tháng|năm)\s?:?", re.IGNORECASE)


def lines_of(letters: Sequence[Letter]) -> list[SheetLine]:
    """The lines, in the order of the letters; blank ones are none."""
    pieces = whole_lines(list(_pieces(letters)))
    return [line for piece in pieces for part in _columns(piece) if (line := line_of(part)) is not None]


def _pieces(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    piece: list[Letter] = []
    for letter in letters:
        if piece and not _goes_on(piece, letter):
            yield piece
            piece = []
        if piece or letter.shown != " ":
            piece.append(letter)
    if piece:
        yield piece


def _goes_on(piece: Sequence[Letter], letter: Letter) -> bool:
    """Whether a letter stands on the line of those before it, next to the last."""
    last = piece[-1]
    size = max(letter.size, last.size)
    if letter.laid != last.laid or abs(letter.base - last.base) > 0.6 * size:
        return False
    if letter.left - last.left < -_BACK * size:
        return False
    printed = next((one for one in reversed(piece) if one.shown != " "), last)
    # Blanks that a typist put between two columns part them as a gap does.
    return (
        letter.shown == " " or letter.left - printed.right <= _GUTTER * size or _reaches_over(piece, letter)
    )


def _reaches_over(piece: Sequence[Letter], letter: Letter) -> bool:
    """Whether a wide gap parts no columns: behind the label of an item, before the rest of a number, among dots."""
    said = "".join(one.shown for one in piece).strip()
    if letter.shown in "/-" or _LABEL.fullmatch(said) or _OPEN.fullmatch(said.rsplit(" ", 1)[-1]):
        return True
    return letter.shown in ".…_" or said.endswith(("..", "…", "__"))


def _columns(piece: Sequence[Letter]) -> Iterator[Sequence[Letter]]:
    """The parts of a line that columns close to each other make."""
    usual = _usual_gap(piece)
    start = 0
    before: Letter | None = None
    for index, letter in enumerate(piece):
        if letter.shown == " ":
            continue
        if before is not None and start < index:
            gap = letter.left - before.right
            if _parts(gap / letter.size, gap / usual, piece[index:]) and not _reaches_over(
                piece[start:index], letter
            ):
                yield piece[start:index]
                start = index
        before = letter
    yield piece[start:]


def _parts(heights: float, blanks: float, rest: Sequence[Letter]) -> bool:
    """Whether a gap, so many heights of letters and blanks of its line wide, parts columns.

    A letterhead may stand close: before the name of the State a gap that is wider than a blank is enough.
    """
    if heights > _NARROW and blanks > _WIDER:
        return True
    return blanks > _CLOSE and _RIGHT.match("".join(one.shown for one in rest[:_LONGEST_PLACE])) is not None


def _usual_gap(piece: Sequence[Letter]) -> float:
    """How wide the blanks between the words of a line are; without bounds where it has none."""
    seen = [one for one in piece if one.shown != " "]
    apart = [two.left - one.right for one, two in pairwise(seen) if two.left - one.right > _BLANK * one.size]
    return median(apart) if apart else math.inf


def line_of(letters: Sequence[Letter]) -> SheetLine | None:
    """One line of letters that stand beside each other; None where they are blanks."""
    seen = [letter for letter in letters if letter.shown != " "]
    if not seen:
        return None
    size = Counter(round(letter.size, 1) for letter in seen).most_common(1)[0][0]
    bases = sorted(letter.base for letter in seen if letter.size >= _SMALLER * size)
    base = bases[len(bases) // 2] if bases else seen[0].base
    written: list[str] = []
    before: Letter | None = None
    for letter in letters:
        if letter.shown == " ":
            written.append(" ")
        else:
            if before is not None and _is_apart(before, letter):
                written.append(" ")
            written.append(_shifted(letter, size, base))
        before = letter
    words = _BLANKS.sub(" ", "".join(written)).strip(" ")
    return SheetLine(words=words, box=around(seen), size=size, laid=seen[0].laid) if words else None


def _is_apart(before: Letter, letter: Letter) -> bool:
    """Whether room for a blank is between two letters; a number that was filled in belongs to its symbol all the same."""
    room = letter.left - before.right > _BLANK * max(letter.size, before.size)
    return room and not (letter.shown in "/-" and before.shown.isdigit())


def _shifted(letter: Letter, size: float, base: float) -> str:
    if letter.size > _SMALLER * size or not letter.shown.isdigit():
        return letter.shown
    if letter.base < base - 0.12 * size:
        return letter.shown.translate(RAISED)
    return letter.shown.translate(LOWERED) if letter.base > base + 0.05 * size else letter.shown


def around(letters: Sequence[Letter]) -> Box:
    """The box around letters, to a tenth of a point."""
    boxes = [letter.box for letter in letters]
    return (
        round(min(box[0] for box in boxes), 1),
        round(min(box[1] for box in boxes), 1),
        round(max(box[2] for box in boxes), 1),
        round(max(box[3] for box in boxes), 1),
    )
