"""A table as a grid: which cell stands in which column, which go on with the one beside or above."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.intake.docx.nodes import Node, is_on
from build_tools.intake.docx.shown import children
from build_tools.intake.docx.styles import whole

MOST_COLUMNS = 100
"""Word allows 63: what says more is no table of Word, and would fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridCell:
    """A cell."""

    node: Node | None
    """None for a place that the row leaves out."""
    span: int = 1
    above: bool = False
    """Whether it goes on with the cell above it."""
    beside: bool = False
    """Whether it goes on with the cell before it, in the way of old files."""
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """A row."""

    cells: tuple[GridCell, ...]
    properties: Node | None
    deleted: bool = False
    hidden: bool = False


def grid_of(table: Node) -> tuple[GridRow, ...]:
    """The rows of a table."""
    return tuple(_row(node) for node in children(table) if node.name == "w:tr")


def columns_of(rows: tuple[GridRow, ...]) -> int:
    """How many columns the widest row has."""
    return max((sum(cell.span for cell in row.cells) for row in rows), default=0)


def _row(node: Node) -> GridRow:
    properties = node.child("w:trPr")
    cells = [
        *_left_out(properties, "w:gridBefore"),
        *(_cell(child) for child in children(node) if child.name == "w:tc"),
        *_left_out(properties, "w:gridAfter"),
    ]
    return GridRow(
        cells=tuple(cells),
        properties=properties,
        deleted=properties is not None and properties.child("w:del") is not None,
        hidden=is_on(properties.child("w:hidden") if properties else None),
    )


def _left_out(properties: Node | None, name: str) -> Iterator[GridCell]:
    count = whole(properties.value(name)) if properties else None
    if count and count > 0:
        yield GridCell(node=None, span=min(count, MOST_COLUMNS))


def _cell(node: Node) -> GridCell:
    properties = node.child("w:tcPr")
    span = (whole(properties.value("w:gridSpan")) if properties else None) or 1
    return GridCell(
        node=node,
        span=min(max(span, 1), MOST_COLUMNS),
        deleted=properties is not None and properties.child("w:cellDel") is not None,
        above=_goes_on(properties, "w:vMerge"),
        beside=_goes_on(properties, "w:hMerge"),
    )


def _goes_on(properties: Node | None, name: str) -> bool:
    """`<w:vMerge/>` goes on, `<w:vMerge w:val="restart"/>` begins."""
    merge = properties.child(name) if properties else None
    return merge is not None and merge.get("w:val", "continue") != "restart"
