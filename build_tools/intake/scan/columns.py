"""Lines of a page in the order of reading, where two columns stand beside each other.

Recognition reads straight across a letterhead, and across "Nơi nhận" beside the signature:

    UBND TỈNH ĐIỆN BIÊN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Số: 12/QĐ-UBND           Điện Biên, ngày 05 tháng 7 năm 2021

Lines that a wide gap parts at one place, a few of them under each other, are two columns: the left one is read
first, then the right one. Rows of many columns, or of many lines, are a table or a page in columns: they keep the
order in which they were recognised.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from build_tools.intake.scan.tsv import ScannedWord, around

__all__ = ["in_order"]

Piece = tuple[ScannedWord, ...]
"""Words of a line that no wide gap parts."""

_WIDE = 1.8
"""Heights of a line that part two columns; a blank of a justified line is narrower."""
_NARROW = 0.6
"""What must stay free between two columns in all their lines."""
_MOST_ROWS = 9
"""Of two columns, that have words on both sides: a letterhead has four, a signature up to seven."""
_NEAR = 2.6
"""Heights of a line up to which the next one goes on in the same column."""
_SAME_ROW = 0.5
_OPEN = ("ngày", "tháng", "năm")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Pieces that stand beside each other."""

    pieces: tuple[Piece, ...]
    """From left to right."""
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Of its letters."""
        return median(word.height for piece in self.pieces for word in piece)


def in_order(lines: Sequence[Piece]) -> list[Piece]:
    """The lines, those of two columns cut where the columns part."""
    rows = _rows(lines)
    ordered: list[Piece] = []
    done: set[Piece] = set()
    columns = {piece: column for column in _columns(rows) for piece in column}
    for line in lines:
        for piece in _cut(line):
            column = columns.get(piece)
            if column is None:
                ordered += [] if line in done else [line]
                done.add(line)
            elif piece not in done:
                ordered += column
                done.update(column)
    return ordered


def _cut(line: Piece) -> list[Piece]:
    """The pieces of a line."""
    height = median(word.height for word in line)
    pieces = [[line[0]]]
    for before, word in pairwise(line):
        if word.box[0] - before.box[2] > _WIDE * height and not _is_open(pieces[-1]):
            pieces.append([])
        pieces[-1].append(word)
    return [tuple(piece) for piece in pieces]


def _is_open(piece: Sequence[ScannedWord]) -> bool:
    """Whether a blank for a pen follows: behind "ngày", and behind "Số:" until the symbol is printed."""
    if piece[-1].words.lower().endswith(_OPEN):
        return True
    return piece[0].words.lower().rstrip(":") == "số" and not any(
        set("-/") & set(word.words) for word in piece
    )


def _rows(lines: Sequence[Piece]) -> list[_Row]:
    """All lines, those beside each other together, from the top."""
    groups: list[tuple[list[Piece], float, float]] = []
    for line in sorted(lines, key=lambda one: around(one)[1]):
        _, top, _, bottom = around(line)
        last = groups[-1] if groups else None
        if last and min(bottom, last[2]) - max(top, last[1]) > _SAME_ROW * min(
            bottom - top, last[2] - last[1]
        ):
            groups[-1] = ([*last[0], line], min(top, last[1]), max(bottom, last[2]))
        else:
            groups.append(([line], top, bottom))
    return [
        _Row(
            pieces=tuple(sorted((p for line in group for p in _cut(line)), key=lambda one: one[0].box[0])),
            top=top,
            bottom=bottom,
        )
        for group, top, bottom in groups
    ]


def _columns(rows: Sequence[_Row]) -> Iterator[list[Piece]]:
    """Each pair of columns as one list: the pieces of the left one, then those of the right one."""
    at = 0
    while at < len(rows):
        if len(rows[at].pieces) != 2:
            at += 1
            continue
        first, last, gap = _reach(rows, at)
        both = sum(len(row.pieces) == 2 for row in rows[first:last])
        if both <= _MOST_ROWS:
            pieces = [piece for row in rows[first:last] for piece in row.pieces]
            yield [one for one in pieces if around(one)[2] <= gap[1]] + [
                one for one in pieces if around(one)[2] > gap[1]
            ]
        at = last


def _reach(rows: Sequence[_Row], at: int) -> tuple[int, int, tuple[float, float]]:
    """The rows from which to which a gap goes through, and its left and right end."""
    gap = (around(rows[at].pieces[0])[2], around(rows[at].pieces[1])[0])
    last = at + 1
    while last < len(rows) and (narrowed := _through(rows[last], rows[last - 1], gap)):
        gap, last = narrowed, last + 1
    first = at
    while first > 0 and (narrowed := _through(rows[first - 1], rows[first], gap)):
        gap, first = narrowed, first - 1
    return first, last, gap


def _through(row: _Row, beside: _Row, gap: tuple[float, float]) -> tuple[float, float] | None:
    """What is left of a gap in the next row; None where a piece stands in it, or the row is far away."""
    apart = max(row.top - beside.bottom, beside.top - row.bottom)
    if len(row.pieces) > 2 or apart > _NEAR * row.height:
        return None
    left, right = gap
    for piece in row.pieces:
        start, _, end, _ = around(piece)
        middle = (start + end) / 2
        if middle < (left + right) / 2:
            left = max(left, end)
        else:
            right = min(right, start)
    return (left, right) if right - left >= _NARROW * row.height else None
