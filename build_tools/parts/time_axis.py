"""What pictures of time have in common: years side by side, and the terms of the Party under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.models.dates import PartialDate
from build_tools.models.issuers import PartyTerm, Side
from build_tools.parts import wording

WIDTH = 958
LEFT = 116
"""Where the first year begins; the names of the sides stand before it."""
AXIS_HEIGHT = 22
TERM_HEIGHT = 20
_LABEL_WIDTH = 30
"""A column that is narrower bears its year only in every fifth."""

LANES: tuple[tuple[str, str], ...] = (
    *((side.value, wording.SIDES[side]) for side in Side),
    ("", "Chưa rõ khối"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A year, or another stretch of time."""

    label: str
    """"" where the column is too narrow to bear it."""
    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The band of a side."""

    name: str
    side: str
    base: int
    """Where its lowest marks stand."""
    line: int
    """The line under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermBand:
    """A term of the Central Committee along the axis."""

    name: str
    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """Where years stand, side by side."""

    first: int
    last: int
    width: int
    """Of one."""

    @property
    def end(self) -> int:
        """Where the last year ends."""
        return LEFT + (self.last - self.first + 1) * self.width

    def columns(self) -> tuple[Column, ...]:
        """A column for each year."""
        wide = self.width >= _LABEL_WIDTH
        return tuple(
            Column(
                label=str(year) if wide or year % 5 == 0 else "",
                x=LEFT + (year - self.first) * self.width,
                width=self.width,
            )
            for year in range(self.first, self.last + 1)
        )

    def x_of_day(self, date: PartialDate) -> int:
        """Where a day stands on the axis; what lies outside is moved to the ends."""
        months = (date.year - self.first) * 12 + (date.month or 1) - 1
        return max(LEFT, min(LEFT + months * self.width // 12, self.end))

    def terms(self, terms: Sequence[PartyTerm]) -> tuple[TermBand, ...]:
        """The terms that touch these years."""
        bands = []
        for term in terms:
            begin = self.x_of_day(term.begins)
            end = self.x_of_day(term.ends or PartialDate(year=self.last + 1, month=1))
            if end > begin:
                name = f"Khóa {term.term}" if end - begin > 2 * _LABEL_WIDTH else term.term
                bands.append(TermBand(name=name, x=begin, width=end - begin))
        return tuple(bands)
