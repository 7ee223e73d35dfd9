"""The page of a part of a long text: the text, and the way to the parts beside it and to the document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_tools.graph.model import Graph
from build_tools.models.divisions import TextPart
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads, relations, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.contents import PartLine, line
from build_tools.parts.fulltext import FullText, full_text
from build_tools.parts.obligation_views import ObligationView, views_of
from build_tools.parts.relations import Uncertain
from build_tools.parts.searched import SearchedPassage
from build_tools.parts.values import Entry, Head, Link
from build_tools.parts.warnings import Warned, warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPartPage:
    """A part of a text."""

    head: Head
    entry: Entry
    warnings: tuple[Warned, ...]
    citation: str
    number: int
    count: int
    here: PartLine
    before: PartLine
    behind: PartLine | None
    """None on the last page."""
    file: Target | None
    """The whole text for download; None where that is withheld."""
    text: FullText
    obligations: tuple[ObligationView, ...]
    uncertain: tuple[Uncertain, ...]


def parts_beyond(graph: Graph) -> Iterator[TextPart]:
    """Those that do not stand on the page of their document."""
    for parts in graph.divided.values():
        yield from parts[1:]


def text_part_page(graph: Graph, part: TextPart) -> TextPartPage:
    """Put the page together."""
    document, instrument = part.document, part.document.instrument
    parts = graph.divided[document.id]
    here, seen = line(graph, part), entries.entry(graph, instrument)
    head = heads.of_instrument(graph, instrument)
    own = entries.link(graph, document.id)
    return TextPartPage(
        head=replace(
            head,
            title=f"{seen.call} — {here.label}",
            heading=f"{head.heading} — {here.label}",
            description=f"{here.label}: phần {part.number}/{part.count} toàn văn. {head.description}",
            crumbs=(*head.crumbs, Link(text=own.text, to=own.to)),
        ),
        entry=seen,
        warnings=warnings(graph, instrument),
        citation=wording.citation_form(instrument, graph.registers),
        number=part.number,
        count=part.count,
        here=here,
        before=line(graph, parts[part.number - 2]),
        behind=line(graph, parts[part.number]) if part.number < part.count else None,
        file=None if graph.withholds(document.id) else addresses.of_source(document.id),
        text=full_text(graph, part),
        obligations=views_of(graph, graph.documents[document.id], part.name),
        uncertain=tuple(relations.uncertain(graph, document.mentions)),
    )


def says(page: TextPartPage) -> Iterator[SearchedPassage]:
    """Its text."""
    yield from searched.of_text(page.text)


PAGE = PageKind(
    folder="van-ban",
    subjects=parts_beyond,
    at=lambda part: addresses.of_instrument(part.document.id, part=part.name),
    view=text_part_page,
    says=says,
)
