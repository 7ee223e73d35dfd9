"""The pages of all instruments in order of time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.pages.kind import PageKind
from build_tools.pages.timeline.parts import Everything, TimelinePart, parts, year_of
from build_tools.parts import addresses, bars, entries, heads
from build_tools.parts.bars import Bars
from build_tools.parts.chronicle import Chronicle, chronicle
from build_tools.parts.density import Stretch, periods
from build_tools.parts.paged import Heading, Run, Shown, of_month, of_year
from build_tools.parts.searched import SearchedPassage, described
from build_tools.parts.terms import Times, times
from build_tools.parts.values import Entry, Head, Link, TimelineEntry
from build_tools.timelines import Moment

_OFFERED = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What stands together within a year; a year that is not long is one such piece."""

    label: str
    """`Tháng 5`; "" of a whole year."""
    anchor: str
    total: int
    continued: bool
    moments: tuple[TimelineEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A landmark of the page."""

    heading: Heading
    total: int
    """Instruments of it, on whatever page."""
    continued: bool
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The values by which a reader may narrow the timeline."""

    kinds: tuple[str, ...]
    issuers: tuple[str, ...]
    """Where all instruments do not stand here, the most frequent; a script adds the others."""
    provinces: tuple[str, ...]
    themes: tuple[tuple[str, str], ...]
    """Id and name of each theme under which one of the instruments stands."""
    times: Times


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """All instruments; or, where they are many, how many each year has, or some years."""

    head: Head
    shown: Shown
    years: tuple[Year, ...]
    choices: Choices | None
    """None of a further page."""
    picture: Chronicle | None
    """Every instrument as a mark, where all stand on this page."""
    bars: Bars | None
    """Their number by year, where they do not; on the page of a long year by month."""


def timeline_page(graph: Graph, part: TimelinePart) -> TimelinePage:
    """Put a page of the timeline together."""
    (shown,) = part.page.sections
    terms = graph.registers.terms
    whole = None if shown.paged else chronicle(entries.years(graph, part.of.moments), terms)
    return TimelinePage(
        head=_head(part.page.title),
        shown=shown,
        years=tuple(_years(graph, shown.runs, part.of)),
        choices=_choices(graph, part.of.moments, _OFFERED if shown.paged else None)
        if part.page.first
        else None,
        picture=whole,
        bars=_bars(graph, part) if shown.paged else None,
    )


def _head(title: str) -> Head:
    if not title:
        description = "Tất cả văn bản có trong kho hoặc được dẫn, theo ngày ban hành."
        return heads.under_home("Dòng thời gian", description)
    return Head(
        title=f"Dòng thời gian: {title}",
        description=f"Văn bản có trong kho hoặc được dẫn, theo ngày ban hành: {title}.",
        crumbs=(heads.HOME, Link(text="Dòng thời gian", to=addresses.TIMELINE)),
    )


def _years(graph: Graph, runs: Iterable[Run], of: Everything) -> Iterator[Year]:
    """The runs of a page by year; of a long year each run is a month."""
    for year, group in groupby(runs, key=lambda run: year_of(of.moments[run.start])):
        held = list(group)
        yield Year(
            heading=of_year(year),
            total=len(of.years[year]),
            continued=held[0].start > of.years[year].start,
            months=tuple(_month(graph, run, of, in_year=of.in_months(year)) for run in held),
        )


def _month(graph: Graph, run: Run, of: Everything, *, in_year: bool) -> Month:
    ((_, moments),) = (
        (each.label, each.entries) for each in entries.years(graph, of.moments[run.start : run.stop])
    )
    return Month(
        label=run.heading.label.partition("/")[0] if in_year else "",
        anchor=run.heading.anchor,
        total=run.total,
        continued=run.continued,
        moments=moments,
    )


def _choices(graph: Graph, moments: Sequence[Moment], most: int | None) -> Choices:
    seen = [entries.entry(graph, each.instrument) for each in moments]
    occurring = {theme for each in moments for theme in graph.themes_of.get(each.instrument.id, ())}
    return Choices(
        kinds=entries.frequent([each.kind for each in seen]),
        issuers=entries.frequent([each.issuer for each in seen if each.issuer])[:most],
        provinces=entries.frequent([each.province for each in seen if each.province]),
        themes=tuple((theme.id, theme.name) for theme in graph.themes.values() if theme.id in occurring),
        times=times(graph, moments),
    )


def _bars(graph: Graph, part: TimelinePart) -> Bars | None:
    """Of the first page by year; of a page that has nothing but months of one year by month."""
    of = part.of
    if part.page.first:
        years = (_stretch(graph, of, of_year(year), year, span) for year, span in of.years.items())
        return bars.of_years(periods(years), graph.registers.terms)
    (shown,) = part.page.sections
    years_here = {year_of(of.moments[run.start]) for run in shown.runs}
    (year, *others) = years_here
    if others or year is None or not of.in_months(year):
        return None
    span = of.years[year]
    by_month = groupby(span, key=lambda place: _month_of(of.moments[place]))
    months = [(month, list(places)) for month, places in by_month]
    return bars.of_months(
        periods(
            _stretch(graph, of, of_month(year, month), month, range(places[0], places[-1] + 1))
            for month, places in months
        )
    )


def _month_of(moment: Moment) -> int | None:
    return moment.date.month if moment.date else None


def _stretch(graph: Graph, of: Everything, heading: Heading, place: int | None, span: range) -> Stretch:
    first = of.moments[span.start]
    year = year_of(first)
    begins = of_month(year, _month_of(first)) if year is not None and of.in_months(year) else of_year(year)
    return Stretch(
        label=heading.label.partition("/")[0],
        anchor=heading.anchor,
        place=place,
        to=replace(of.beginnings[begins], anchor=heading.anchor),
        entries=_entries(graph, of.moments[span.start : span.stop]),
    )


def _entries(graph: Graph, moments: Iterable[Moment]) -> tuple[Entry, ...]:
    return tuple(entries.entry(graph, each.instrument) for each in moments)


def says(page: TimelinePage) -> Iterator[SearchedPassage] | None:
    """What it is for; instruments have pages of their own."""
    return described(page) if page.choices else None


PAGE = PageKind(
    folder="dong-thoi-gian",
    subjects=parts,
    at=lambda part: part.page.at,
    view=timeline_page,
    says=says,
)
