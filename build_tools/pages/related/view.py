"""Further pages of an instrument: what relates to it under one heading, by year."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.pages.kind import PageKind
from build_tools.parts import entries, heads, relation_pages, relations, wording
from build_tools.parts.paged import ListPage, Shown
from build_tools.parts.relation_pages import RelationPages
from build_tools.parts.relations import Related
from build_tools.parts.values import Entry, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedPart:
    """One of these pages."""

    instrument: Instrument
    page: ListPage
    known: RelationPages


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedYear:
    """The instruments of a year."""

    label: str
    anchor: str
    total: int
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedPage:
    """What relates to an instrument under one heading, in some years."""

    head: Head
    entry: Entry
    citation: str
    """The customary form in which the instrument is quoted."""
    heading: str
    shown: Shown
    years: tuple[RelatedYear, ...]


def parts(graph: Graph) -> Iterator[RelatedPart]:
    """The further pages of every instrument that has any."""
    for instrument in graph.instruments.values():
        if known := relation_pages.further_pages(graph, instrument):
            for page in known.pages[1:]:
                yield RelatedPart(instrument=instrument, page=page, known=known)


def related_page(graph: Graph, part: RelatedPart) -> RelatedPage:
    """Put the page together."""
    (shown,) = part.page.sections
    bundle = part.known.bundles[shown.name]
    related = relations.told(graph, bundle, relation_pages.on_page(bundle, shown))
    entry, first = entries.entry(graph, part.instrument), shown.places.start
    name = f"{bundle.heading}: {entry.call} ({part.page.title})"
    return RelatedPage(
        head=Head(
            title=name,
            description=f"{name}.",
            crumbs=(
                *heads.of_instrument(graph, part.instrument).crumbs,
                entries.link(graph, part.instrument.id),
            ),
        ),
        entry=entry,
        citation=wording.citation_form(part.instrument, graph.registers),
        heading=bundle.heading,
        shown=shown,
        years=tuple(
            RelatedYear(
                label=f"{run.heading.label} (tiếp)" if run.continued else run.heading.label,
                anchor=run.heading.anchor,
                total=run.total,
                related=related[run.start - first : run.stop - first],
            )
            for run in shown.runs
        ),
    )


PAGE = PageKind(
    folder="van-ban",
    subjects=parts,
    at=lambda part: part.page.at,
    view=related_page,
    says=None,
)
