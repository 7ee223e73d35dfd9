"""What stands in the cells of a grid, as rows of a table; a grid around a letterhead or a signature is none."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_tools.intake.composing.cell import paragraphs_of
from build_tools.intake.pdf.grid import Grid
from build_tools.intake.pdf.items import Letter
from build_tools.intake.pdf.lines import lines_of
from build_tools.intake.sheets import SheetLine, SheetTable
from build_tools.intake.table_rows import Cell, Merged, table_row
from build_tools.normalize import match_key

__all__ = ["items_of"]

_FRAME = re.compile(r"cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap - tu do|noi nhan ?:")
_FEWEST_WORDS = 2
Place = tuple[int, int, int, int]


def items_of(letters: Sequence[Letter], grids: Sequence[Grid]) -> list[SheetLine | SheetTable]:
    """The lines and the tables of a page, in the order of its letters; a table stands where its first letter does."""
    items: list[SheetLine | SheetTable] = []
    tables = [_placed(letters, grid) for grid in grids]
    real = [table for table in tables if _is_of_data(table[1])]
    owner = {index: number for number, (members, _, _) in enumerate(real) for index in members}
    waiting: list[Letter] = []
    told: set[int] = set()
    for index, letter in enumerate(letters):
        number = owner.get(index)
        if number is None:
            waiting.append(letter)
        elif number not in told:
            told.add(number)
            items += lines_of(waiting)
            waiting = []
            items.append(real[number][2])
    return items + list(lines_of(waiting))


def _placed(
    letters: Sequence[Letter], grid: Grid
) -> tuple[Sequence[int], Mapping[Place, list[SheetLine]], SheetTable]:
    """Which letters stand in a grid, the lines of each cell, and the table that they make."""
    at = {
        (row, column): cell
        for cell in grid.cells
        for row in range(cell[0], cell[2] + 1)
        for column in range(cell[1], cell[3] + 1)
    }
    within: dict[Place, list[Letter]] = defaultdict(list)
    members: list[int] = []
    for index, letter in enumerate(letters):
        row = bisect_right(grid.downs, letter.base - 0.3 * letter.size) - 1
        column = bisect_right(grid.acrosses, letter.middle) - 1
        cell = at.get((row, column))
        if cell is not None and not letter.laid:
            members.append(index)
            within[cell].append(letter)
    lines = {cell: lines_of(held) for cell, held in within.items()}
    rows = tuple(table_row(cells) for cells in _rows(grid, at, lines))
    return members, lines, SheetTable(rows=rows, box=grid.box)


def _rows(
    grid: Grid, at: Mapping[tuple[int, int], Place], lines: Mapping[Place, list[SheetLine]]
) -> Iterator[list[Cell]]:
    """The rows; one in which nothing but merged cells goes on is drawn by the cells beside it, and stays."""
    for row in range(len(grid.downs) - 1):
        cells: list[Cell] = []
        for column in range(len(grid.acrosses) - 1):
            cell = at[row, column]
            if (row, column) == cell[:2]:
                left, _, right, _ = grid.cell_box(cell)
                cells.append(paragraphs_of(lines.get(cell, []), left, right))
            else:
                cells.append(Merged.LEFT if column > cell[1] else Merged.ABOVE)
        yield cells


def _is_of_data(lines: Mapping[Place, list[SheetLine]]) -> bool:
    said = [match_key(line.words) for held in lines.values() for line in held]
    return len(lines) >= _FEWEST_WORDS and not any(map(_FRAME.search, said))
