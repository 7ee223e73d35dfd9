"""Lists of instruments of any length: newest first, and where they do not fit on a page, on by year."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.parts import entries
from build_tools.parts.paged import LINE, ListPage, Section, Shown, of_year
from build_tools.parts.values import Entry
from build_tools.timelines import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A section of a list: what it is called, and what belongs to it."""

    name: str
    """Its anchor, and its folder where it goes on: `duoc-dan-dang`."""
    title: str
    moments: tuple[Moment, ...]

    @property
    def section(self) -> Section:
        """How it is divided."""
        return in_years(self.moments, self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingPart:
    """A page of a list, and all that the list holds."""

    page: ListPage
    listings: tuple[Listing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Instruments of one year; of all years where they fit on a page."""

    entries: tuple[Entry, ...]
    label: str = ""
    anchor: str = ""
    """"" where the year begins on the page before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownListing:
    """What a page shows of a list."""

    name: str
    title: str
    shown: Shown
    lines: tuple[Lines, ...]


def newest_first(graph: Graph, instruments: Iterable[Instrument]) -> tuple[Moment, ...]:
    """Instruments at their places in time, the newest first.

    A partial date stands behind the full ones of its period here too; what has none, not even a year, stands last.
    """
    return tuple(sorted(entries.moments(graph, instruments), key=_newness))


def _newness(moment: Moment) -> tuple[tuple[bool, int], tuple[bool, int], tuple[bool, int], InstrumentId]:
    date = moment.date
    year, month, day = (date.year, date.month, date.day) if date else (None, None, None)
    return (_behind(year), _behind(month), _behind(day), moment.instrument.id)


def _behind(part: int | None) -> tuple[bool, int]:
    """The greater first, an unknown one last."""
    return (part is None, -(part or 0))


def in_years(moments: Sequence[Moment], section: str = "", *, each: int = LINE) -> Section:
    """How a list goes on by year, where an instrument takes so much of a page."""
    headings = [of_year(moment.date.year if moment.date else None, section) for moment in moments]
    return Section(name=section, headings=headings, weights=[each] * len(headings))


def shown_listings(graph: Graph, part: ListingPart) -> tuple[ShownListing, ...]:
    """What stands on a page of a list."""
    by_name = {each.name: each for each in part.listings}
    return tuple(
        ShownListing(
            name=shown.name,
            title=by_name[shown.name].title,
            shown=shown,
            lines=tuple(_lines(graph, shown, by_name[shown.name].moments)),
        )
        for shown in part.page.sections
    )


def _lines(graph: Graph, shown: Shown, moments: Sequence[Moment]) -> Iterator[Lines]:
    if not shown.paged:
        yield Lines(entries=tuple(entries.entry(graph, each.instrument) for each in moments))
        return
    for run in shown.runs:
        yield Lines(
            entries=tuple(entries.entry(graph, each.instrument) for each in moments[run.start : run.stop]),
            label=run.heading.label,
            anchor="" if run.continued else run.heading.anchor,
        )
