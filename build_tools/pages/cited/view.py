"""The page of an instrument that is only cited: its text is not held."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, card, entries, heads, relation_pages, searched, wording
from build_tools.parts.diagram import Diagram, diagram
from build_tools.parts.disagreements import Disagreement, disagreements
from build_tools.parts.family import Family, family_timeline
from build_tools.parts.periods import periods
from build_tools.parts.relations import RelationGroup
from build_tools.parts.searched import SearchedPassage
from build_tools.parts.values import CardRow, Entry, Head, PeriodView
from build_tools.parts.warnings import Warned, warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPage:
    """What sources say of an instrument, each with who says it."""

    head: Head
    entry: Entry
    warnings: tuple[Warned, ...]
    citation: str
    rows: tuple[CardRow, ...]
    periods: tuple[PeriodView, ...]
    disagreements: tuple[Disagreement, ...]
    incoming: tuple[RelationGroup, ...]
    outgoing: tuple[RelationGroup, ...]
    diagram: Diagram | None
    timeline: Family
    confirmed: bool
    misread: bool


def cited_page(graph: Graph, instrument: Instrument) -> CitedPage:
    """Put the page of an instrument only cited together."""
    form = wording.citation_form(instrument, graph.registers)
    seen = entries.entry(graph, instrument)
    related = relation_pages.relation_pages(graph, instrument)
    outward = tuple(relation_pages.groups(graph, related, incoming=False))
    inward = tuple(relation_pages.groups(graph, related, incoming=True))
    return CitedPage(
        head=heads.of_instrument(graph, instrument),
        entry=seen,
        warnings=warnings(graph, instrument),
        citation=form,
        rows=tuple(card.rows_of_cited(graph, instrument)),
        periods=periods(graph, instrument),
        disagreements=tuple(disagreements(graph, instrument)),
        incoming=inward,
        outgoing=outward,
        diagram=diagram(seen, outward, inward),
        timeline=family_timeline(graph, instrument),
        confirmed=instrument.confirmed,
        misread=instrument.misread,
    )


def says(page: CitedPage) -> Iterator[SearchedPassage]:
    """What is known of it: warnings and card."""
    yield from searched.of_warnings(page.warnings)
    yield from searched.of_card(page.rows)


PAGE = PageKind(
    folder="van-ban",
    subjects=lambda graph: (each for each in graph.instruments.values() if each.id not in graph.documents),
    at=lambda instrument: addresses.of_instrument(instrument.id),
    view=cited_page,
    says=says,
    entered=False,
)
