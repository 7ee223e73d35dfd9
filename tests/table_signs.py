"""What a page shows of a source with tables: their words, and none of the signs that make lines rows."""

from collections.abc import Iterator
from itertools import pairwise

from build_tools.intake.table_rows import Merged, cells_of_row, is_rule


def without_table_signs(raw: str) -> str:
    """The text with its rows as the words of their cells, line by line; only signs that fit are none of them."""
    return "\n".join(_shown(raw))


def _shown(raw: str) -> Iterator[str]:
    for above, line in pairwise(["", *raw.split("\n")]):
        cells, head = cells_of_row(line), cells_of_row(above)
        if head is not None and is_rule(line) and line.count("|") - 1 == len(head):
            yield ""
        elif cells is None:
            yield line
        else:
            yield " ".join(" ".join(cell) for cell in cells if not isinstance(cell, Merged))
