r"""Tables as lines: those of layout unrolled, a line a paragraph; those of data a line a row.

Of data: `| a | b |`; `<` for a place that goes on with the cell before it, `^` with the one above;
a bar in the words is `\|`, and words that are but `<` or `^` are `\<`, `\^`; lines of one cell are
parted by `<br>`, as converters write it, since " / " could be words of the text.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from build_tools.intake.docx.grid import GridCell, GridRow, columns_of, grid_of
from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.docx.nodes import Node
from build_tools.intake.docx.shown import words
from build_tools.intake.docx.story import Story
from build_tools.intake.docx.table_kinds import is_layout
from build_tools.intake.taken import Reason

LINE_OF_CELL = "<br>"
BESIDE, ABOVE = "<", "^"


class ReadCell(Protocol):
    """Reads what stands in a cell."""

    def __call__(self, cell: Node, *, in_data: bool) -> Iterable[Item]:
        """Its items; `in_data`: whether it is one of a table of data."""


def read_table(table: Node, story: Story, read: ReadCell, *, in_data: bool) -> Iterator[Item]:
    """The lines of a table; within a cell of data any table is unrolled, since a cell holds no rows."""
    rows: list[GridRow] = []
    for row in grid_of(table):
        reason = Reason.DELETED if row.deleted else Reason.HIDDEN if row.hidden else None
        if reason is None:
            rows.append(row)
            continue
        yield from _left(reason, [words(cell.node) for cell in row.cells if cell.node])
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
    slots: list[str] = []
    place = 0
    for cell in row.cells:
        if cell.node is not None:
            place = place or _first_place(cell.node, story)
        if cell.above or cell.beside:
            # Word shows nothing of what stands in a cell that is merged into another.
            yield from _left(Reason.HIDDEN, [words(cell.node)] if cell.node else [])
            slots.append(BESIDE if cell.beside else ABOVE)
        else:
            items = list(read(cell.node, in_data=True)) if cell.node else []
            yield from (item for item in items if isinstance(item, Left))
            slots.append(_cell_words([item.words for item in items if isinstance(item, Line)]))
        slots += [BESIDE if cell.node else ""] * (cell.span - 1)
    slots += [""] * (columns - len(slots))
    yield Line(words=f"| {' | '.join(slots)} |", part=story.part, place=place or 1)


def _cell_words(lines: Sequence[str]) -> str:
    said = LINE_OF_CELL.join(line.replace("\t", " ").replace("|", "\\|") for line in lines if line)
    return f"\\{said}" if said in {BESIDE, ABOVE} else said


def _first_place(cell: Node, story: Story) -> int:
    return next((story.places[node] for node in cell.within() if node in story.places), 0)


def _left(reason: Reason, said: Sequence[str]) -> Iterator[Left]:
    together = " ".join(part for part in said if part)
    if together:
        yield Left(reason=reason, words=together)
