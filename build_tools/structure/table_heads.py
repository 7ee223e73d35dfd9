"""Which rows of a table name its columns: only where the print itself tells so, never by what the words may mean.

1. Markdown's rule of dashes stands under the first row.
2. The first cell counts the rows: `TT`, `STT` (words.yml, `ordinal_heads`).
3. The head has two storeys: each cell of the first row is divided below, or reaches down beside what is divided.
4. The row below counts the columns: `(1) | (2) | (3)`, `A | B | 1 | 2`; it belongs to the head.

What none of these tells is a table without a head; nothing of it is repeated on paper.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from build_tools.models.texts import TableCell

__all__ = ["Row", "head_rows"]

Row = Mapping[int, tuple[str, TableCell]]
"""The cells that begin in a row, by their first columns, with their words."""

_LETTER = re.compile(r"[A-Z]")
_FEWEST = 3
"""Columns, or figures without brackets, that count."""


def head_rows(rows: Sequence[Row], ordinals: Collection[str], *, ruled: bool) -> int:
    """How many rows from the first on are the head; 0 where nothing tells of one."""
    if not rows[0]:
        return 0
    storeys = _closed(rows, 1)
    counted = storeys < len(rows) and _counts_columns(rows[storeys])
    first = next(iter(rows[0].values()))[0].strip(" .*_").lower()
    heads = storeys + counted
    told = ruled or counted or first in ordinals or _is_divided(rows[0], storeys)
    return heads if told and heads < len(rows) else 0


def _closed(rows: Sequence[Row], count: int) -> int:
    """So many rows, and those into which their cells reach."""
    at = 0
    while at < count:
        count = max(count, *(at + cell.rows for _, cell in rows[at].values()), 0)
        at += 1
    return count


def _is_divided(first: Row, storeys: int) -> bool:
    """Whether each cell reaches down through all storeys, but for wide ones, which do not.

    >>> cell = TableCell(pieces=(), rows=2), TableCell(pieces=(), columns=2)
    >>> _is_divided({0: ("Xã", cell[0]), 1: ("Số hộ", cell[1])}, 2)
    True
    """
    whole = [cell.rows == storeys for _, cell in first.values()]
    wide = [cell.columns > 1 and cell.rows < storeys for _, cell in first.values()]
    return any(whole) and any(wide) and all(map(max, whole, wide))


def _counts_columns(row: Row) -> bool:
    """Whether the cells are A, B, … and then 1, 2, …: the figures in brackets, or behind letters in four columns."""
    words = [said.strip() for said, _ in row.values()]
    letters = [one for one in words if _LETTER.fullmatch(one)]
    figures = words[len(letters) :]
    bracketed = [f"({number})" for number in range(1, len(figures) + 1)]
    plain = [str(number) for number in range(1, len(figures) + 1)]
    return (
        len(words) >= _FEWEST
        and figures != []
        and letters == [chr(ord("A") + index) for index in range(len(letters))]
        and letters == words[: len(letters)]
        and (figures == bracketed or (figures == plain and letters != [] and len(words) > _FEWEST))
    )
