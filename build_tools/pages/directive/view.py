"""The page of a document whose text is held."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.graph.text_parts import part_at
from build_tools.models.instruments import Document
from build_tools.models.records import QualityNote
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, card, entries, heads, relation_pages, relations, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.contents import PartLine, contents
from build_tools.parts.diagram import Diagram, diagram
from build_tools.parts.disagreements import Disagreement, disagreements
from build_tools.parts.family import Family, family_timeline
from build_tools.parts.fulltext import FullText, full_text
from build_tools.parts.obligation_views import ObligationView, views_of
from build_tools.parts.outline import Section, outline
from build_tools.parts.periods import periods
from build_tools.parts.relations import RelationGroup, Uncertain
from build_tools.parts.searched import SearchedPassage
from build_tools.parts.sources import numbered
from build_tools.parts.values import CardRow, Entry, Head, Link, PeriodView
from build_tools.parts.warnings import Warned, warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOrigin:
    """Where the text comes from."""

    file: Target | None
    """None where the source is withheld from a public site."""
    name: str
    sha256: str
    original: Link | None
    """The file as received, where the source is what was read in it; None where it is not given away."""
    received_as: str
    origin: str
    added: str
    updated: str
    notes: tuple[QualityNote, ...]
    earlier: tuple[tuple[Link, str], ...] = ()
    """Earlier sources, the newest first: the page of each, and why it was replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectivePage:
    """A document held: card, full text, relations, timeline, source."""

    head: Head
    entry: Entry
    warnings: tuple[Warned, ...]
    citation: str
    """The customary form in which it is quoted."""
    rows: tuple[CardRow, ...]
    periods: tuple[PeriodView, ...]
    text: FullText
    """Of a text that several pages share, the first part."""
    contents: tuple[PartLine, ...]
    """The parts of such a text; empty where all of it stands here."""
    outline: tuple[Section, ...]
    """What its text is made of: parts, chapters, articles, numbered sections; then the parts on pages of their own."""
    obligations: tuple[ObligationView, ...]
    outgoing: tuple[RelationGroup, ...]
    uncertain: tuple[Uncertain, ...]
    incoming: tuple[RelationGroup, ...]
    diagram: Diagram | None
    timeline: Family
    themes: tuple[Link, ...]
    """Those of most of its passages first."""
    origin: TextOrigin
    disagreements: tuple[Disagreement, ...]


def directive_page(graph: Graph, document: Document) -> DirectivePage:
    """Put the page of a document held together."""
    instrument = document.instrument
    form = wording.citation_form(instrument, graph.registers)
    under = Counter(passage.theme for passage in document.passages)
    order = sorted(under, key=lambda theme: (-under[theme], theme))
    seen = entries.entry(graph, instrument)
    first, divided = part_at(document, 0), contents(document)
    related = relation_pages.relation_pages(graph, instrument)
    outward = tuple(relation_pages.groups(graph, related, incoming=False))
    inward = tuple(relation_pages.groups(graph, related, incoming=True))
    return DirectivePage(
        head=heads.of_instrument(graph, instrument),
        entry=seen,
        warnings=warnings(graph, instrument),
        citation=form,
        rows=tuple(card.rows_of_document(graph, document)),
        periods=periods(graph, instrument),
        text=full_text(graph, first),
        contents=divided,
        outline=outline(first, divided[1:]),
        obligations=views_of(graph, document),
        outgoing=outward,
        uncertain=tuple(relations.uncertain(graph, first.document.mentions)),
        incoming=inward,
        diagram=diagram(seen, outward, inward),
        timeline=family_timeline(graph, instrument),
        themes=tuple(
            Link(text=theme.name, to=addresses.of_theme(theme.id))
            for each in order
            if (theme := graph.themes.get(each))
        ),
        origin=_origin(graph, document),
        disagreements=tuple(disagreements(graph, instrument)),
    )


def _origin(graph: Graph, document: Document) -> TextOrigin:
    record = document.record
    return TextOrigin(
        file=None if graph.withholds(document.id) else addresses.of_source(document.id),
        name=record.source.name,
        sha256=record.source.sha256,
        original=_original(graph, document),
        received_as=record.source.received_as,
        origin=record.source.origin,
        added=wording.full_date(record.added),
        updated=wording.full_date(record.updated),
        notes=record.quality,
        earlier=tuple(
            (
                Link(
                    text=f"Bản trước ngày {wording.full_date(earlier.replaced_on)}",
                    to=addresses.of_earlier_source(document.id, number),
                ),
                earlier.why,
            )
            for number, earlier in numbered(document)
        ),
    )


def _original(graph: Graph, document: Document) -> Link | None:
    name = graph.original_of(document.id)
    return Link(text=name, to=addresses.of_original(document.id, name)) if name else None


def says(page: DirectivePage) -> Iterator[SearchedPassage]:
    """Card, warnings and full text."""
    yield from searched.of_warnings(page.warnings)
    yield from searched.of_card(page.rows)
    if page.themes:
        yield searched.passage(f"Chủ đề: {searched.listed(page.themes)}")
    yield from searched.of_text(page.text)


PAGE = PageKind(
    folder="van-ban",
    subjects=lambda graph: graph.documents.values(),
    at=lambda document: addresses.of_instrument(document.id),
    view=directive_page,
    says=says,
    entered=False,
)
