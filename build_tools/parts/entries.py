"""Instruments as lines of lists, and timelines made of them."""

from collections import Counter
from collections.abc import Iterable

from build_tools import timelines
from build_tools.graph.model import Graph
from build_tools.models.facts import Field
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Level
from build_tools.parts import addresses, naming, whereabouts, wording
from build_tools.parts.sides import side_of
from build_tools.parts.terms import term_name
from build_tools.parts.values import Entry, Link, TimelineEntry, TimelineYear

_GIST = 140
"""Characters of a subject in a list: two lines of a wide page; the whole of it stands on its own page."""


def level_of(graph: Graph, instrument: Instrument) -> Level | None:
    """On which level it was issued, where the authority or the unit is known."""
    issuer = graph.issuers.get(instrument.issuer) if instrument.issuer else None
    if issuer is not None:
        return issuer.level
    return Level.PROVINCE if instrument.province else None


def entry(
    graph: Graph, instrument: Instrument, *, here: InstrumentId | None = None, unit_note: str = ""
) -> Entry:
    """An instrument as a line of a list."""
    kinds = graph.registers.kinds
    by_subject, by_time = wording.tells_subject(instrument), naming.told_by_time(graph, instrument)
    side, level = side_of(graph, instrument), level_of(graph, instrument)
    province = graph.registers.provinces.get(instrument.province) if instrument.province else None
    return Entry(
        to=addresses.of_instrument(instrument.id),
        kind=wording.kind_name(instrument, kinds),
        call=naming.short_name(graph, instrument),
        whole_call=wording.short_form(instrument, kinds, length=None),
        number=wording.number(instrument.number),
        subject=wording.capitalized(instrument.subject),
        gist=wording.cut(wording.capitalized(instrument.subject), _GIST),
        told=(by_subject and not by_time) or wording.is_law(instrument, kinds),
        titled=by_subject or wording.is_law(instrument, kinds),
        dated=by_time,
        issuer=instrument.issuer_name,
        date=wording.short_date(instrument.date),
        iso=instrument.date.iso if instrument.date else "",
        year=str(instrument.date.year) if instrument.date else "",
        side=side.value if side else "",
        side_name=wording.SIDES[side] if side else "",
        level=level.value if level else "",
        province=province.name if province else "",
        held=instrument.held,
        ended=instrument.validity == wording.ENDED,
        conflicting=graph.conflict_on(instrument.id, Field.DATE) is not None,
        here=instrument.id == here,
        unit_note=unit_note,
    )


def by_date(graph: Graph, instruments: Iterable[Instrument]) -> tuple[Instrument, ...]:
    """Instruments in order of time."""
    return tuple(moment.instrument for moment in moments(graph, instruments))


def timeline(
    graph: Graph, instruments: Iterable[Instrument], *, here: InstrumentId | None = None
) -> tuple[TimelineYear, ...]:
    """A timeline with years as landmarks."""
    return years(graph, moments(graph, instruments), here=here)


def years(
    graph: Graph, ordered: Iterable[timelines.Moment], *, here: InstrumentId | None = None
) -> tuple[TimelineYear, ...]:
    """The landmarks of what is in order of time."""
    return tuple(
        TimelineYear(
            label=str(year) if year is not None else "Không rõ năm",
            entries=tuple(
                TimelineEntry(
                    entry=entry(graph, moment.instrument, here=here),
                    date=wording.full_date(moment.date) + (" (theo số, ký hiệu)" if moment.by_number else ""),
                    partial=moment.date is None or not moment.date.is_full,
                    placed=moment.date.iso if moment.date else "",
                    conflict=addresses.of_conflict(moment.conflict) if moment.conflict else None,
                    term=term_name(graph, moment.instrument),
                    themes=graph.themes_of.get(moment.instrument.id, ()),
                )
                for moment in group
            ),
        )
        for year, group in timelines.by_year(ordered)
    )


def link(graph: Graph, instrument: InstrumentId, anchor: str = "") -> Link:
    """A link to an instrument by what it is called; the id where the graph does not hold it."""
    known = graph.instruments.get(instrument)
    text = naming.short_name(graph, known) if known else instrument
    return Link(text=text, to=whereabouts.of_place(graph, instrument, anchor))


def moments(graph: Graph, instruments: Iterable[Instrument]) -> tuple[timelines.Moment, ...]:
    """Instruments at their places in time."""
    instruments = tuple(instruments)
    conflicts = (each for one in instruments for each in graph.conflicts_of.get(one.id, ()))
    return timelines.arrange(instruments, conflicts)


def frequent(values: list[str]) -> tuple[str, ...]:
    """Each value once, the most frequent first."""
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))
