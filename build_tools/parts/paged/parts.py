"""The pages of one section while they are made."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.parts.addresses import Target
from build_tools.parts.paged.values import Run, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A page of a section, and which entries stand on it."""

    at: Target
    start: int
    stop: int
    label: str = ""
    """`2019`: what it has on it; "" of the first page, and of pages that only have a number."""
    anchor: str = ""
    """Of its shelf."""
    number: int = 1
    of: int = 1

    @property
    def title(self) -> str:
        """`2019`; `2019, trang 2/3`; `trang 2/5`."""
        counted = f"trang {self.number}/{self.of}" if self.of > 1 else ""
        return ", ".join(filter(None, (self.label, counted)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A section on its pages."""

    section: Section
    groups: tuple[Run, ...]
    """Its headings, each with all that stands under it."""
    parts: tuple[Part, ...]
    """The first page first."""
    indexed: bool
    """Whether the first page has room for a jump to every heading."""


def groups_of(section: Section) -> tuple[Run, ...]:
    """Each heading with all that stands under it."""
    runs = []
    for heading, group in groupby(range(len(section.headings)), key=section.headings.__getitem__):
        places = list(group)
        start, stop = places[0], places[-1] + 1
        runs.append(Run(heading=heading, start=start, stop=stop, total=stop - start))
    return tuple(runs)


def among(groups: Iterable[Run], start: int, stop: int) -> tuple[Run, ...]:
    """What of them stands on a page that has the entries from `start` to before `stop`."""
    return tuple(
        replace(one, start=max(one.start, start), stop=min(one.stop, stop), continued=one.start < start)
        for one in groups
        if one.start < stop and one.stop > start
    )
