"""On which pages stands what is known of a unit's papers: on its own while all fits, else on further ones by number."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from build_tools.graph.model import Graph
from build_tools.models.figures import Figure
from build_tools.models.instruments import Instrument, Passage
from build_tools.models.provinces import Province
from build_tools.pages.province.by_authority import Paper, by_authority, headings_of
from build_tools.parts import addresses, entries, figures, listings
from build_tools.parts.paged import LINE, Heading, ListPage, Section, list_pages, weight
from build_tools.parts.units import instruments_of, paged
from build_tools.timelines import Moment

HELD, CITED, FIGURES, THEMES, TIMELINE = "toan-van", "duoc-dan", "so-lieu", "chu-de", "dong-thoi-gian"
"""The sections of the page, by their anchors."""

_SENTENCE, _FIGURE = weight(elements=6, size=450), weight(elements=2, size=150)
"""Words that state figures, and each figure in them."""
_PASSAGE = weight(elements=12, size=1_300)
_MOMENT = weight(elements=14, size=1_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The figures of one sentence."""

    instrument: Instrument
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvincePart:
    """A page of a unit, and all that is known of the unit's papers."""

    page: ListPage
    province: Province
    instruments: tuple[Instrument, ...]
    held: tuple[Paper, ...]
    cited: tuple[Paper, ...]
    figures: tuple[Stated, ...]
    passages: tuple[Passage, ...]
    """By theme, in the editors' order."""
    moments: tuple[Moment, ...]


def province_parts(graph: Graph) -> Iterator[ProvincePart]:
    """The pages of every unit."""
    for province in paged(graph):
        instruments = instruments_of(graph, province)
        held = by_authority(graph, province, [each for each in instruments if each.held])
        cited = by_authority(graph, province, [each for each in instruments if not each.held])
        stated = tuple(_stated(graph, instruments))
        passages = tuple(_passages(graph, instruments))
        documents = {each.id: _document(graph, each) for each in instruments if each.held}
        moments = entries.moments(graph, instruments)
        sections = (
            _section(HELD, headings_of(held, HELD), LINE),
            _section(CITED, headings_of(cited, CITED), LINE),
            Section(
                name=FIGURES,
                headings=[documents[each.instrument.id] for each in stated],
                weights=[_SENTENCE + _FIGURE * len(each.figures) for each in stated],
            ),
            _section(THEMES, [_theme(graph, each) for each in passages], _PASSAGE),
            listings.in_years(moments, TIMELINE, each=_MOMENT),
        )
        for page in list_pages(addresses.of_province(province.id), *sections):
            yield ProvincePart(
                page=page,
                province=province,
                instruments=instruments,
                held=held,
                cited=cited,
                figures=stated,
                passages=passages,
                moments=moments,
            )


def _section(name: str, headings: list[Heading], each: int) -> Section:
    return Section(name=name, headings=headings, weights=[each] * len(headings))


def _document(graph: Graph, instrument: Instrument) -> Heading:
    call = entries.entry(graph, instrument).call
    return Heading(label=call, anchor=f"{FIGURES}-{instrument.id}")


def _theme(graph: Graph, passage: Passage) -> Heading:
    return Heading(label=graph.themes[passage.theme].name, anchor=f"{THEMES}-{passage.theme}")


def _stated(graph: Graph, instruments: tuple[Instrument, ...]) -> Iterator[Stated]:
    """What each document held states, by date of the document and by theme, sentence by sentence."""
    for instrument in entries.by_date(graph, [one for one in instruments if one.held]):
        sorted_ones = figures.by_theme(graph, graph.documents[instrument.id])
        for _, group in groupby(sorted_ones, key=lambda figure: (figure.anchor, figure.sentence)):
            yield Stated(instrument=instrument, figures=tuple(group))


def _passages(graph: Graph, instruments: tuple[Instrument, ...]) -> Iterator[Passage]:
    """Passages of the unit's documents, in the order of theme, document and place."""
    order = {theme: place for place, theme in enumerate(graph.themes)}
    documents = sorted(each.id for each in instruments if each.held)
    every = (passage for document in documents for passage in graph.documents[document].passages)
    return iter(sorted(every, key=lambda passage: order[passage.theme]))
