"""Tables as lines: those of layout unrolled, a line a paragraph; those of data a line a row (`table_rows`)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from build_tools.intake.docx.grid import GridCell, GridRow, columns_of, grid_of
from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.shown import words
from build_tools.intake.docx.story import Story
from build_tools.intake.docx.table_kinds import is_layout
from build_tools.intake.table_rows import Cell, Merged, table_row
from build_tools.intake.taken import Reason


class ReadCell(Protocol):
    """Reads what stands in a cell."""

    def __call__(self, cell: Node, *, in_data: bool) -> Iterable[Item]:
        """Its items; `in_data`: whether it is one of a table of data."""


def read_table(table: Node, story: Story, read: ReadCell, *, in_data: bool) -> Iterator[Item]:
    """The lines of a table; within a cell of data any table is unrolled, since a cell holds no rows."""
    rows: list[GridRow] = []
    for row in grid_of(table):
        reason = Reason.DELETED if row.deleted else Reason.HIDDEN if row.hidden else None
        gone = [cell for cell in row.cells if reason or cell.deleted]
        yield from _left(reason or Reason.DELETED, [words(cell.node) for cell in gone if cell.node])
        if reason is None:
            rows.append(replace(row, cells=tuple(cell for cell in row.cells if not cell.deleted)))
    if in_data or is_layout(table, rows, story.file.styles):
        for row in rows:
            for cell in row.cells:
                yield from _unrolled(cell, read, in_data=in_data)
        return
    columns = columns_of(tuple(rows))
    for row in rows:
        yield from _row(row, columns, story, read)


def _unrolled(cell: GridCell, read: ReadCell, *, in_data: bool) -> Iterator[Item]:
    if cell.node is None:
        return
    if cell.above or cell.beside:
        yield from _left(Reason.HIDDEN, [words(cell.node)])
    else:
        yield from read(cell.node, in_data=in_data)


def _row(row: GridRow, columns: int, story: Story, read: ReadCell) -> Iterator[Item]:
    cells: list[Cell] = []
    place, encoding = 0, ""
    for cell in row.cells:
        if cell.node is not None:
            place = place or _first_place(cell.node, story)
        if cell.above or cell.beside:
            # Word shows nothing of what stands in a cell that is merged into another.
            yield from _left(Reason.HIDDEN, [words(cell.node)] if cell.node else [])
            cells.append(Merged.LEFT if cell.beside else Merged.ABOVE)
        else:
            items = list(read(cell.node, in_data=True)) if cell.node else []
            yield from (item for item in items if isinstance(item, Left))
            lines = [item for item in items if isinstance(item, Line)]
            cells.append(tuple(line.words.replace("\t", " ") for line in lines))
            encoding = encoding or next((line.encoding for line in lines if line.encoding), "")
        cells += [Merged.LEFT if cell.node else ()] * (cell.span - 1)
    cells += [()] * (columns - len(cells))
    yield Line(words=table_row(cells), part=story.part, place=place or 1, encoding=encoding)


def _first_place(cell: Node, story: Story) -> int:
    return next((story.places[node] for node in cell.within() if node in story.places), 0)


def _left(reason: Reason, said: Sequence[str]) -> Iterator[Left]:
    together = " ".join(part for part in said if part)
    if together:
        yield Left(reason=reason, words=together)
