"""What relates to an instrument, on its own page while it fits; else the most telling there, and all on pages by year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.parts import addresses, ranking, relations
from build_tools.parts.paged import LINE, ListPage, Section, Shown, fits, list_pages, of_year, weight
from build_tools.parts.relations import FOLDED, SHOWN, Bundle, RelationGroup, Said

_QUOTE = weight(elements=6, size=900)
_PLACE = weight(elements=1, size=120)
_MOST_TELLING = 12
"""Instruments of a heading that its page shows of too many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationPages:
    """The bundles of an instrument, and the pages on which they stand."""

    bundles: Mapping[str, Bundle]
    """By id; what it relates to before what relates to it."""
    pages: tuple[ListPage, ...]
    """The instrument's own page first."""


def relation_pages(graph: Graph, instrument: Instrument) -> RelationPages:
    """Where what relates to an instrument stands."""
    bundles = (*relations.outgoing(graph, instrument), *relations.incoming(graph, instrument))
    return RelationPages(
        bundles={each.id: each for each in bundles},
        pages=list_pages(addresses.of_instrument(instrument.id), *map(_section, bundles)),
    )


def further_pages(graph: Graph, instrument: Instrument) -> RelationPages | None:
    """The same where there are further pages; told at once for most instruments, to which little relates."""
    document = graph.documents.get(instrument.id)
    stated = graph.times_named.get(instrument.id, 0) + len(document.mentions if document else ())
    bound = (*graph.relations_from.get(instrument.id, ()), *graph.relations_to.get(instrument.id, ()))
    if fits((stated + sum(1 + len(each.mentions) for each in bound)) * (2 * LINE + _QUOTE)):
        return None
    known = relation_pages(graph, instrument)
    return known if len(known.pages) > 1 else None


def groups(graph: Graph, known: RelationPages, *, incoming: bool) -> Iterator[RelationGroup]:
    """What an instrument's own page shows of one direction, in the register's order."""
    for shown in known.pages[0].sections:
        bundle = known.bundles[shown.name]
        if bundle.incoming is incoming:
            others = _most_telling(graph, bundle) if shown.paged else bundle.others
            yield RelationGroup(
                id=bundle.id,
                heading=bundle.heading,
                related=relations.told(graph, bundle, others, brief=shown.paged),
                shown=shown if shown.paged else None,
            )


def on_page(bundle: Bundle, shown: Shown) -> tuple[tuple[Instrument, Said], ...]:
    """What a further page has of a bundle."""
    return _newest_first(bundle)[shown.places.start : shown.places.stop]


def _section(bundle: Bundle) -> Section:
    ordered = _newest_first(bundle)
    years = (each.date.year if each.date else None for each, _ in ordered)
    return Section(
        name=bundle.id,
        headings=[of_year(year, bundle.id) for year in years],
        weights=[_weight(said) for _, said in ordered],
        begun=False,
    )


def _weight(said: Said) -> int:
    quoted = min(len(said.mentions), SHOWN + FOLDED)
    return 2 * LINE + quoted * _QUOTE + (len(said.mentions) - quoted) * _PLACE


def _newest_first(bundle: Bundle) -> tuple[tuple[Instrument, Said], ...]:
    """By year, the newest first and what has none last; within a year in order of time."""
    return tuple(sorted(bundle.others, key=lambda each: -(each[0].date.year if each[0].date else 0)))


def _most_telling(graph: Graph, bundle: Bundle) -> tuple[tuple[Instrument, Said], ...]:
    said = {each.id: told for each, told in bundle.others}
    counts = {each: len(told.mentions) for each, told in said.items()}
    ranked = ranking.ranked(graph, (each for each, _ in bundle.others), counts)
    return tuple((each, said[each.id]) for each in ranked[:_MOST_TELLING])
