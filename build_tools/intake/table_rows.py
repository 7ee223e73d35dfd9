r"""A row of a table of data as one line of text, and back: `| Tên | Số |`.

A cell that another one reaches over holds only the sign that says from where: `<` from its left, `^` from
above. A cell that is wide and high has `^` below its first column, and `<` in all others. Paragraphs of one
cell are parted by `<br>`. Where such a sign, a bar or a backslash is a letter of the text, a backslash stands
before it, so that no character is lost and none is read as a sign:

    | Xã | Số hộ | < |
    | ^ | nghèo | cận nghèo<br>(ước tính) |
    | A \| B | 12 | \< |
"""

import re
from collections.abc import Sequence
from enum import StrEnum

__all__ = ["BREAK", "Cell", "Merged", "cells_of_row", "is_table_row", "table_row"]

BREAK = "<br>"
"""Between the paragraphs of one cell."""


class Merged(StrEnum):
    """A place of the grid without a cell of its own."""

    LEFT = "<"
    """The cell at its left reaches over it."""
    ABOVE = "^"
    """The cell above it reaches over it."""


Cell = tuple[str, ...] | Merged
"""The paragraphs of a cell, or the sign that another one reaches over its place."""

_PIECES = re.compile(r"\\(?P<letter>[\\|<^])|(?P<end>\|)|(?P<paragraph><br>)|(?P<plain>[^\\|<]++|[\\<])")


def table_row(cells: Sequence[Cell]) -> str:
    """One line for the cells of a row.

    >>> table_row([("Xã A",), Merged.LEFT, ("12", "(ước tính)")])
    '| Xã A | < | 12<br>(ước tính) |'
    """
    return f"| {' | '.join(_written(cell) for cell in cells)} |"


def _written(cell: Cell) -> str:
    if isinstance(cell, Merged):
        return cell.value
    # Line breaks within a paragraph part its lines as paragraphs do: nothing else may end a line of the text.
    lines = [line.strip() for paragraph in cell for line in paragraph.splitlines()]
    kept = [
        line.replace("\\", "\\\\").replace("|", "\\|").replace(BREAK, f"\\{BREAK}") for line in lines if line
    ]
    words = BREAK.join(kept)
    return f"\\{words}" if words in set(Merged) else words


def is_table_row(line: str) -> bool:
    """Whether a line of the text is a row of a table: `| a | b |`, and neither `|` alone nor `| a`."""
    return cells_of_row(line) is not None


def cells_of_row(line: str) -> tuple[Cell, ...] | None:
    """The cells of a line that `table_row` could have written; None where it is no row.

    >>> cells_of_row("| Xã A | < |")
    (('Xã A',), <Merged.LEFT: '<'>)
    """
    stripped = line.strip()
    if not stripped.startswith("| "):
        return None
    cells: list[Cell] = []
    paragraphs = [""]
    bare = True  # whether no letter of the cell was written with a backslash
    closed = False
    for piece in _PIECES.finditer(stripped, 1):
        closed = piece["end"] is not None
        if closed:
            cells.append(_read(paragraphs, bare=bare))
            paragraphs, bare = [""], True
        elif piece["paragraph"]:
            paragraphs.append("")
        else:
            bare = bare and piece["letter"] is None
            paragraphs[-1] += piece["letter"] or piece["plain"]
    return tuple(cells) if closed else None


def _read(paragraphs: Sequence[str], *, bare: bool) -> Cell:
    kept = tuple(paragraph.strip() for paragraph in paragraphs if paragraph.strip())
    return Merged(kept[0]) if bare and len(kept) == 1 and kept[0] in set(Merged) else kept
