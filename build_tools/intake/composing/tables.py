"""A table that a page parts, as one: the head that is repeated on the next page is told as left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.intake.sheets import SheetTable
from build_tools.intake.table_rows import cells_of_row

__all__ = ["Continued", "continued"]

_MOST_HEADS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued:
    """The rows of a table on the next page."""

    repeated: tuple[str, ...]
    rows: tuple[str, ...]


def continued(first: Sequence[str], second: SheetTable) -> Continued | None:
    """How a table on the next page goes on with the rows before; None where it is another one."""
    if _columns(first[0]) != _columns(second.rows[0]):
        return None
    heads = 0
    while heads < min(_MOST_HEADS, len(first), len(second.rows) - 1) and first[heads] == second.rows[heads]:
        heads += 1
    return Continued(repeated=tuple(second.rows[:heads]), rows=tuple(second.rows[heads:]))


def _columns(row: str) -> int:
    return len(cells_of_row(row) or ())
