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
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

__all__ = [
    "BREAK",
    "Cell",
    "Merged",
    "Place",
    "cells_of_row",
    "is_rule",
    "is_table_row",
    "places_of_row",
    "table_row",
]

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


class Place(NamedTuple):
    """A place of the grid, as it stands in a line."""

    words: tuple[tuple[int, int], ...]
    """Begin and end of each paragraph of its cell, or of the sign."""
    escapes: tuple[int, ...]
    """The backslashes that only say that a letter follows."""
    merged: Merged | None


_PIECES = re.compile(r"\\(?P<letter>[\\|<^])|(?P<end>\|)|(?P<paragraph><br>)|(?P<plain>[^\\|<]++|[\\<])")

# A dash alone is what a cell says where there is nothing; three are a rule, or one with the colon of an alignment.
_RULE = re.compile(r"\|(?:[ \t]*+(?::-++:?+|-{3,}+:?+|-++:)[ \t]*+\|)++")


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


def is_rule(line: str) -> bool:
    """Whether a line is the rule that Markdown puts under the head of a table: `|---|:---:|`.

    >>> is_rule("| - | - |")
    False
    """
    return _RULE.fullmatch(line.strip()) is not None


def cells_of_row(line: str) -> tuple[Cell, ...] | None:
    """The cells of a line that `table_row` could have written; None where it is no row.

    >>> cells_of_row("| Xã A | < |")
    (('Xã A',), <Merged.LEFT: '<'>)
    """
    places = places_of_row(line)
    if places is None:
        return None
    return tuple(place.merged or tuple(_words(line, place, *one) for one in place.words) for place in places)


def _words(line: str, place: Place, start: int, end: int) -> str:
    return "".join(line[at] for at in range(start, end) if at not in place.escapes)


def places_of_row(line: str) -> tuple[Place, ...] | None:
    """The same with the places in the line where everything stands.

    >>> places_of_row("| Xã | < |")
    (Place(words=((2, 4),), escapes=(), merged=None), Place(words=((7, 8),), escapes=(), merged=<Merged.LEFT: '<'>))
    """
    begin = len(line) - len(line.lstrip())
    end = len(line.rstrip())
    if line[begin : begin + 1] != "|" or not line[begin + 1 : end][:1].isspace():
        return None
    places: list[Place] = []
    paragraphs: list[tuple[int, int]] = []
    escapes: list[int] = []
    start, closed = begin + 1, False
    for piece in _PIECES.finditer(line, start, end):
        closed = piece["end"] is not None
        if piece["letter"]:
            escapes.append(piece.start())
        elif closed or piece["paragraph"]:
            paragraphs += _trimmed(line, start, piece.start())
            start = piece.end()
        if closed:
            places.append(_place(line, tuple(paragraphs), tuple(escapes)))
            paragraphs, escapes = [], []
    return tuple(places) if closed else None


def _trimmed(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = line[start:end]
    if words.strip():
        yield start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _place(line: str, words: tuple[tuple[int, int], ...], escapes: tuple[int, ...]) -> Place:
    sign = line[slice(*words[0])] if len(words) == 1 and not escapes else ""
    return Place(words=words, escapes=escapes, merged=Merged(sign) if sign in set(Merged) else None)
