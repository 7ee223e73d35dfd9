"""On which pages the timeline stands: one while all fits; else the picture alone, and the years on pages of their own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.parts import addresses, entries
from build_tools.parts.addresses import Target
from build_tools.parts.paged import Heading, ListPage, Section, list_pages, of_month, of_year, weight
from build_tools.timelines import Moment

MOMENT = weight(elements=16, size=1_300)
"""An instrument as a line of the timeline and as a mark of its picture."""
_LONG_YEAR = 30
"""Instruments of a year from which on its months are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """All instruments in order of time, and where each stands."""

    moments: tuple[Moment, ...]
    years: Mapping[int | None, range]
    """Which of them are of a year."""
    beginnings: Mapping[Heading, Target]
    """Where what stands under a heading begins."""

    def in_months(self, year: int | None) -> bool:
        """Whether the months of a year are told apart."""
        return year is not None and len(self.years[year]) > _LONG_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePart:
    """One page of the timeline."""

    page: ListPage
    of: Everything


def year_of(moment: Moment) -> int | None:
    """The year in which an instrument stands; None where none is known."""
    return moment.date.year if moment.date else None


def parts(graph: Graph) -> Iterator[TimelinePart]:
    """Every page of the timeline, the first first."""
    moments = entries.moments(graph, graph.instruments.values())
    spans = {year: range(group[0], group[-1] + 1) for year, group in _by_year(moments)}
    headings = [
        of_month(each.date.year, each.date.month)
        if each.date and len(spans[each.date.year]) > _LONG_YEAR
        else of_year(year_of(each))
        for each in moments
    ]
    section = Section(headings=headings, weights=[MOMENT] * len(headings), begun=False)
    pages = list_pages(addresses.TIMELINE, section)
    of = Everything(moments=moments, years=spans, beginnings=dict(_beginnings(pages)))
    return (TimelinePart(page=page, of=of) for page in pages)


def _by_year(moments: Sequence[Moment]) -> Iterator[tuple[int | None, list[int]]]:
    for year, group in groupby(range(len(moments)), key=lambda place: year_of(moments[place])):
        yield year, list(group)


def _beginnings(pages: Sequence[ListPage]) -> Iterator[tuple[Heading, Target]]:
    for page in pages:
        for run in page.sections[0].runs:
            if not run.continued:
                yield run.heading, Target(path=page.at.path, anchor=run.heading.anchor)
