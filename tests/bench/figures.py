"""The arithmetic of the bench and how its results are printed. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

Row = Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The result of one bench."""

    title: str
    notes: Sequence[str]
    """What was measured and how the figures are to be read, a sentence to a line."""
    tables: Sequence[Sequence[Row]]
    """The first row of each is its head; the first column is text, the others are figures."""


def per_second(amount: int, seconds: float) -> float:
    """How much of it is done in a second."""
    return amount / seconds


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[list[float]]:
    """For each of our speeds, how many times each of theirs it is."""
    return [[our / their for their in theirs] for our in ours]


def growth(sizes: Sequence[int], seconds: Sequence[float]) -> list[float]:
    """The time that one unit of each size takes, relative to that of the first; linear is 1."""
    each = [second / size for size, second in zip(sizes, seconds, strict=True)]
    return [one / each[0] for one in each]


def exponent(sizes: tuple[float, float], seconds: tuple[float, float]) -> float | None:
    """With which power of the size the time grows: 1 is evenly, 2 a square; None where nothing was measured.

    >>> exponent((200, 400), (3.0, 12.0))
    2.0
    """
    if min(seconds) <= 0:
        return None
    return log(seconds[1] / seconds[0]) / log(sizes[1] / sizes[0])


def decimal(value: float) -> str:
    """Two places, written the Vietnamese way."""
    return f"{value:.2f}".replace(".", ",")


def whole(value: float) -> str:
    """Rounded, with the thousands set apart the Vietnamese way."""
    return f"{value:,.0f}".replace(",", ".")


def lines_of(section: Section) -> Iterator[str]:
    """Title, notes, tables."""
    yield f"== {section.title} =="
    yield from section.notes
    for table in section.tables:
        yield ""
        yield from aligned(table)


def aligned(table: Sequence[Row]) -> Iterator[str]:
    """Columns of equal width: text to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for name, *figures in table:
        cells = [f"{figure:>{width}}" for figure, width in zip(figures, widths[1:], strict=True)]
        yield "  ".join([f"{name:<{widths[0]}}", *cells])


def markdown_of(section: Section) -> Iterator[str]:
    """The same for a page: notes as a list, tables with figures to the right."""
    for note in section.notes:
        yield f"- {note}"
    for head, *rows in section.tables:
        yield ""
        yield _row(head)
        yield _row(["---", *["---:" for _ in head[1:]]])
        yield from map(_row, rows)


def _row(cells: Row) -> str:
    return f"| {' | '.join(one.replace('|', '&#124;') for one in cells)} |"
