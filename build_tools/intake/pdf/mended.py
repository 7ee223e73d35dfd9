"""Pieces of one printed line that a file tells apart, put together.

Where a font lacks a letter of the alphabet, a program takes it from another font and writes all such letters behind the
rest: "Tr n Công Th ng", "ầ", "ắ". Pieces on one line that touch or stand in each other's gaps are one; two columns do not
touch.
"""

from collections import defaultdict
from collections.abc import Sequence

from build_tools.intake.pdf.items import Letter

__all__ = ["whole_lines"]

_TOUCHING = 0.35
_SAME_LINE = 0.15
"""Heights of letters."""
_OVER_EACH_OTHER = 0.3
"""Share of letters that stand on others from which two pieces are no one line."""
_ROOM = 0.13
Piece = Sequence[Letter]


def whole_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those of one line as one, in the place of the longest of them."""
    rows: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        rows[round(piece[0].base), piece[0].laid].append(index)
    told: dict[int, Piece] = {}
    for row in rows.values():
        told |= _joined(pieces, row) if len(row) > 1 else {row[0]: pieces[row[0]]}
    return [told[index] for index in sorted(told)]


def _joined(pieces: Sequence[Piece], row: Sequence[int]) -> dict[int, Piece]:
    """The pieces of one height, from the left, each with those that touch it."""
    groups: list[tuple[int, list[Letter]]] = []
    for index in sorted(row, key=lambda one: pieces[one][0].left):
        piece = list(pieces[index])
        group = groups[-1] if groups else None
        if group and _is_one_line(group[1], piece):
            longest = max(group[0], index, key=lambda one: len(pieces[one]))
            groups[-1] = (longest, _in_order([*group[1], *piece]))
        else:
            groups.append((index, piece))
    return dict(groups)


def _in_order(letters: list[Letter]) -> list[Letter]:
    """The letters from the left; a blank that was told where the next letter begins at once is none."""
    ordered = sorted(letters, key=lambda one: (one.left, one.shown != " "))
    kept: list[Letter] = []
    for one, following in zip(ordered, [*ordered[1:], ordered[-1]], strict=True):
        told = one.shown == " " and one.right <= one.left
        within = kept and one.left < kept[-1].middle
        if not told or (following.left - one.left > _ROOM * one.size and not within):
            kept.append(one)
    return kept


def _is_one_line(group: Sequence[Letter], piece: Piece) -> bool:
    size = max(group[0].size, piece[0].size)
    end = max(letter.right for letter in group)
    if piece[0].left > end + _TOUCHING * size or abs(group[0].base - piece[0].base) > _SAME_LINE * size:
        return False
    seen = [letter for letter in group if letter.shown != " "]
    over = sum(
        any(one.left < letter.middle < one.right for one in seen) for letter in piece if letter.shown != " "
    )
    return over <= _OVER_EACH_OTHER * len(piece)
