"""Dates of which the document may tell only a part."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Self

from build_tools.models.written import As, Rule

LEAP_YEAR = 2000
"""A year in which every day of the calendar exists."""
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date whose day, or month and day, may be unknown ("ngày … tháng 7 năm 2020").

    Raises ValueError for a day without month or a day that the calendar does not have.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999:
            raise ValueError(f"no such year: {self.year}")
        if self.month is None:
            if self.day is not None:
                raise ValueError("a day needs its month")
        elif not 1 <= self.month <= 12:
            raise ValueError(f"no such month: {self.month}")
        elif self.day is not None and not 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]:
            raise ValueError(f"no such day: {self.day}/{self.month}/{self.year}")

    @classmethod
    def parse(cls, iso: str) -> Self:
        """Read `2021-11-26`, `2020-07` or `2013`. Raises ValueError for anything else."""
        match = _ISO.fullmatch(iso)
        if match is None:
            raise ValueError(f"not YYYY, YYYY-MM or YYYY-MM-DD: {iso!r}")
        month, day = match["month"], match["day"]
        return cls(
            year=int(match["year"]),
            month=int(month) if month else None,
            day=int(day) if day else None,
        )

    @property
    def iso(self) -> str:
        """The known part, as ISO 8601 writes it: `2020-07`."""
        if self.day is not None and self.month is not None:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"

    @property
    def is_full(self) -> bool:
        """Whether year, month and day are all known."""
        return self.day is not None

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Order in a timeline: a partial date stands after the full dates of its period."""
        return (self.year, self.month or 13, self.day or 32)

    @property
    def first(self) -> "PartialDate":
        """The first day that it can be: 1/7/2020 of `2020-07`."""
        return PartialDate(year=self.year, month=self.month or 1, day=self.day or 1)

    @property
    def next(self) -> "PartialDate":
        """The day behind the last one that it can be: 1/8/2020 of `2020-07`; none is behind the year 9999."""
        month = self.month or 12
        last = date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
        following = last + timedelta(days=1)
        return PartialDate(year=following.year, month=following.month, day=following.day)

    def agrees_with(self, other: "PartialDate") -> bool:
        """Whether both can be the same day: the parts that both know are equal."""
        mine, theirs = (self.year, self.month, self.day), (other.year, other.month, other.day)
        return all(a == b for a, b in zip(mine, theirs, strict=True) if a is not None and b is not None)

    def surely_after(self, other: "PartialDate") -> bool:
        """Whether this day is later than the other whatever the unknown parts are."""
        earliest = (self.year, self.month or 1, self.day or 1)
        latest = (other.year, other.month or 12, other.day or 31)
        return earliest > latest

    def has_come(self, day: "PartialDate") -> bool | None:
        """Whether this day is that one or an earlier one; None where the unknown parts leave it open."""
        if self.surely_after(day):
            return False
        return True if day.surely_after(self) or (self.is_full and self == day) else None


_WRITTEN = As(str, PartialDate.parse, lambda day: day.iso)
IsoDate = Annotated[PartialDate, _WRITTEN, Rule(format="partial-date")]
"""As editors write it: as much of it as is known."""
IsoDay = Annotated[PartialDate, _WRITTEN, Rule(format="date")]
