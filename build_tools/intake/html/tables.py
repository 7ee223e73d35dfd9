"""Tables of a page: those of layout are read cell by cell, those of data become a line a row.

A table of data has lines or a head; a letterhead, Nơi nhận beside a signature, and the frame of a site have not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.intake.html.nodes import Element, name_of, style_of, words_of
from build_tools.intake.letterhead import LETTERHEAD
from build_tools.intake.table_rows import Merged
from build_tools.normalize import match_key

__all__ = ["Grid", "Place", "grid_of", "is_layout"]

MOST_COLUMNS = 100
"""Word allows 63: what says more is no table of a paper, and would fill the memory."""
_LARGEST_FRAME = (8, 4)
"""Rows and columns of a letterhead at most."""
_BORDER = re.compile(
    r"border(?:-(?:top|bottom|left|right))?(?:-style)?\s*+:[^;]{0,60}?\b(?:solid|double|dotted|dashed)",
    re.IGNORECASE,
)
_FRAME = re.compile(rf"{LETTERHEAD.pattern}|\A\W*+noi nhan\s*+:")
_SIGNS = re.compile(r"\(\s*+ky\b|\bky ten\b|\bdong dau\b")
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the grid: a cell, or where another one reaches over it."""

    cell: Element | None
    merged: Merged | None = None


Grid = tuple[tuple[Place, ...], ...]
_NOTHING = Place(cell=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reach:
    """A cell that reaches down at a column."""

    rows: int
    begins: bool
    """Whether it is the first column of the cell."""


def rows_of(table: Element) -> Iterator[Element]:
    """The rows in the order in which they are shown: the foot last."""
    foot: list[Element] = []
    for part in table:
        if name_of(part) == "tr":
            yield part
        elif name_of(part) in {"thead", "tbody"}:
            yield from (row for row in part if name_of(row) == "tr")
        elif name_of(part) == "tfoot":
            foot += [row for row in part if name_of(row) == "tr"]
    yield from foot


def grid_of(table: Element) -> Grid:
    """The places of a table, row by row, each row as long as the widest."""
    rows = list(rows_of(table))
    above: dict[int, _Reach] = {}
    grid: list[list[Place]] = []
    for number, row in enumerate(rows):
        below: dict[int, _Reach] = {}
        places: list[Place] = []
        for cell in (one for one in row if name_of(one) in {"td", "th"}):
            _from_above(places, above, below)
            wide = min(_span(cell, "colspan"), MOST_COLUMNS - len(places))
            left = len(rows) - number
            high = min(_span(cell, "rowspan") or left, left)
            for column in range(wide):
                if high > 1:
                    below[len(places)] = _Reach(rows=high - 1, begins=column == 0)
                places.append(Place(cell=None, merged=Merged.LEFT) if column else Place(cell=cell))
        while any(column >= len(places) for column in above):
            if len(places) in above:
                _from_above(places, above, below)
            else:
                places.append(_NOTHING)
        grid.append(places)
        above = below
    widest = max(map(len, grid), default=0)
    return tuple((*places, *[_NOTHING] * (widest - len(places))) for places in grid)


def _from_above(places: list[Place], above: dict[int, _Reach], below: dict[int, _Reach]) -> None:
    """The places at which cells of the rows above reach down."""
    while (reach := above.pop(len(places), None)) is not None:
        if reach.rows > 1:
            below[len(places)] = _Reach(rows=reach.rows - 1, begins=reach.begins)
        places.append(Place(cell=None, merged=Merged.ABOVE if reach.begins else Merged.LEFT))


def _span(cell: Element, name: str) -> int:
    """1 where it says nothing that is a number; 0 of `rowspan` is all rows that follow."""
    found = re.match(r"\s*+\+?(\d{1,5})\b", cell.get(name) or "")
    number = int(found[1]) if found else 1
    return number if number or name == "rowspan" else 1


def is_layout(table: Element, grid: Grid) -> bool:
    """Whether a table only sets words beside each other."""
    cells = [[place.cell for place in row if place.cell is not None] for row in grid]
    columns = len(grid[0]) if grid else 0
    if columns < 2 or all(len(row) < 2 for row in cells) or table.get("role") in {"presentation", "none"}:
        return True
    keys = [match_key(words_of(cell)) for row in cells for cell in row]
    if next(table.iterdescendants("table"), None) is not None or _is_frame(keys, len(grid), columns):
        return True
    if _is_ruled(table, cells):
        return False
    return any(map(_SIGNS.search, keys)) or not _is_even(grid, cells, columns)


def _is_frame(keys: Sequence[str], rows: int, columns: int) -> bool:
    """Whether it is a letterhead, or Nơi nhận beside a signature, whatever its lines."""
    return rows <= _LARGEST_FRAME[0] and columns <= _LARGEST_FRAME[1] and any(map(_FRAME.search, keys))


def _is_even(grid: Grid, cells: Sequence[Sequence[Element]], columns: int) -> bool:
    """Without lines: three columns of three rows, or two columns of four rows, each cell of one line."""
    if columns > 2:
        return len(grid) >= 3
    return len(grid) >= 4 and all(_is_one_line(cell) for row in cells for cell in row)


def _is_ruled(table: Element, cells: Sequence[Sequence[Element]]) -> bool:
    """A head, lines around the table, or around most of its cells."""
    if next(table.iterdescendants("th", "thead", "caption"), None) is not None:
        return True
    border = re.match(r"\s*+(\d{1,3})", table.get("border") or "")
    if (border and int(border[1]) > 0) or _BORDER.search(style_of(table)):
        return True
    flat = [cell for row in cells for cell in row]
    return sum(_BORDER.search(style_of(cell)) is not None for cell in flat) > len(flat) * _HALF


def _is_one_line(cell: Element) -> bool:
    inner = [name_of(one) for one in cell.iterdescendants()]
    return inner.count("p") <= 1 and "br" not in inner and words_of(cell) != ""
