"""Whether a table only sets words beside each other, or holds data.

A letterhead, and Nơi nhận beside a signature, are tables without lines on paper: what they say is read
cell by cell. Data have lines around most of their cells. In this order:

1. one column is no table of data;
2. words of a letterhead, or "Nơi nhận:", in a small table: layout, whatever its lines;
3. lines around most cells: data;
4. no lines, and "(Ký, ghi rõ họ tên)", "TM. ỦY BAN NHÂN DÂN": signatures, so layout;
5. no lines, but a row of headings that is repeated on each page, cells merged, or a figure alone in one: data;
6. no lines, but three columns and three rows, or two columns and four rows, each cell of one line: data;
7. else layout.
"""

import re
from collections.abc import Sequence

from build_tools.intake.docx.grid import GridCell, GridRow, columns_of
from build_tools.intake.docx.nodes import Node, is_on
from build_tools.intake.docx.shown import words
from build_tools.intake.docx.styles import Styles
from build_tools.normalize import match_key

_SIDES = ("top", "bottom", "left", "right")
_NAMES = {"left": ("w:left", "w:start"), "right": ("w:right", "w:end")}
_UNSEEN = frozenset({"nil", "none", ""})
_LARGEST_LAYOUT = (8, 4)
"""Rows and columns of a letterhead at most."""
_ENOUGH = 100
"""Rows that tell how a table is drawn."""
_NO_LETTERS = re.compile(r"[\W_]+")
_HEADS = re.compile(r"conghoaxahoichunghiavietnam|doclaptudohanhphuc|dangcongsanvietnam")
_RECIPIENTS = re.compile(r"noi nhan ?:")
_SIGNS = re.compile(r"\( ?ky\b|\bky ten\b|\bdong dau\b|\bky, |^(?:t/?m|k/?t|t/?l|tuq)[. ]")
_FIGURE = re.compile(r"[+-]?\d[\d.,]*+ ?%?")


def is_layout(table: Node, rows: Sequence[GridRow], styles: Styles) -> bool:
    """Whether a table only sets words beside each other; the head of the module says the rules."""
    columns = columns_of(tuple(rows))
    if columns < 2 or all(sum(cell.node is not None for cell in row.cells) < 2 for row in rows):
        return True
    if len(rows) <= _LARGEST_LAYOUT[0] and columns <= _LARGEST_LAYOUT[1] and _is_frame_of_paper(_said(rows)):
        return True
    return not _is_ruled(table, rows[:_ENOUGH], styles) and _is_layout_without_lines(rows, columns)


def _is_layout_without_lines(rows: Sequence[GridRow], columns: int) -> bool:
    said = _said(rows[:_ENOUGH])
    if any(_SIGNS.search(key) for key in said):
        return True
    if len(rows) > 1 and (_is_formed(rows[:_ENOUGH]) or any(map(_FIGURE.fullmatch, said))):
        return False
    if columns > 2:
        return len(rows) < 3
    return len(rows) < 4 or not all(_is_one_line(cell) for row in rows for cell in row.cells)


def _is_formed(rows: Sequence[GridRow]) -> bool:
    """Whether rows repeat as headings, or cells are merged."""
    heads = any(row.properties and is_on(row.properties.child("w:tblHeader")) for row in rows)
    return heads or any(cell.above or cell.span > 1 for row in rows for cell in row.cells if cell.node)


def _said(rows: Sequence[GridRow]) -> list[str]:
    return [match_key(words(cell.node)) for row in rows for cell in row.cells if cell.node]


def _is_frame_of_paper(said: Sequence[str]) -> bool:
    return any(_HEADS.search(_NO_LETTERS.sub("", key)) or _RECIPIENTS.match(key) for key in said)


def _is_one_line(cell: GridCell) -> bool:
    if cell.node is None:
        return False
    names = [node.name for node in cell.node.within()]
    return names.count("w:p") == 1 and "w:br" not in names and words(cell.node) != ""


def _is_ruled(table: Node, rows: Sequence[GridRow], styles: Styles) -> bool:
    """Whether most cells have a line on two sides at least: one alone is the rule under a name."""
    borders = _table_borders(table, styles)
    ruled = total = 0
    for number, row in enumerate(rows):
        for place, cell in enumerate(row.cells):
            if cell.node is None:
                continue
            edges = {
                "top": number == 0,
                "bottom": number == len(rows) - 1,
                "left": place == 0,
                "right": place == len(row.cells) - 1,
            }
            total += 1
            ruled += sum(_has_line(cell.node, side, edges[side], borders) for side in _SIDES) >= 2
    return ruled * 2 > total


def _has_line(cell: Node, side: str, at_edge: bool, borders: dict[str, Node]) -> bool:  # noqa: FBT001 - of a table of four
    properties = cell.child("w:tcPr")
    own = properties.child("w:tcBorders") if properties else None
    line = _side(own, side)
    if line is None:
        inner = "insideH" if side in {"top", "bottom"} else "insideV"
        line = borders.get(side if at_edge else inner)
    return _is_seen(line)


def _table_borders(table: Node, styles: Styles) -> dict[str, Node]:
    """The lines of a table by side, its own before those of its style."""
    properties = table.child("w:tblPr")
    sources = [properties] if properties else []
    style = properties.value("w:tblStyle") if properties else None
    sources += [found for node in styles.chain(style) if (found := node.child("w:tblPr"))]
    borders: dict[str, Node] = {}
    for source in sources:
        node = source.child("w:tblBorders")
        for side in (*_SIDES, "insideH", "insideV"):
            line = _side(node, side)
            if line is not None:
                borders.setdefault(side, line)
    return borders


def _side(borders: Node | None, side: str) -> Node | None:
    names = _NAMES.get(side, (f"w:{side}",))
    return next((line for name in names if borders and (line := borders.child(name))), None)


def _is_seen(line: Node | None) -> bool:
    return line is not None and line.get("w:val") not in _UNSEEN and line.get("w:color").upper() != "FFFFFF"
