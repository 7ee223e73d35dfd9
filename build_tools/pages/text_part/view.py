"""The page of a part of a long text: the text, and the way to the parts beside it and to the document."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.graph.text_parts import part_at
from build_tools.models.divisions import Outline
from build_tools.models.instruments import Document
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads, relations, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.contents import PartLine, line
from build_tools.parts.fulltext import FullText, full_text
from build_tools.parts.obligation_views import ObligationView, views_of
from build_tools.parts.outline import Section, outline
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
    outline: tuple[Section, ...]
    obligations: tuple[ObligationView, ...]
    uncertain: tuple[Uncertain, ...]


class Beyond(NamedTuple):
    """A part that does not stand on the page of its document."""

    document: Document
    at: int
    """Its place among the parts; the first has 0."""
    part: Outline


def parts_beyond(graph: Graph) -> Iterator[Beyond]:
    """The parts of all long texts but the first of each."""
    for document in graph.documents.values():
        parts = document.division.parts if document.division else ()
        yield from (Beyond(document=document, at=at, part=one) for at, one in enumerate(parts) if at)


def text_part_page(graph: Graph, one: Beyond) -> TextPartPage:
    """Put the page together."""
    document, part, instrument = one.document, part_at(one.document, one.at), one.document.instrument
    parts = document.division.parts if document.division else ()
    here, seen = line(document, one.part), entries.entry(graph, instrument)
    head, own = heads.of_instrument(graph, instrument), entries.link(graph, document.id)
    number = one.at + 1
    return TextPartPage(
        head=replace(
            head,
            title=f"{seen.call} — {here.label}",
            heading=f"{head.heading} — {here.label}",
            description=f"{here.label}: phần {number}/{len(parts)} toàn văn. {head.description}",
            crumbs=(*head.crumbs, Link(text=own.text, to=own.to)),
        ),
        entry=seen,
        warnings=warnings(graph, instrument),
        citation=wording.citation_form(instrument, graph.registers),
        number=number,
        count=len(parts),
        here=here,
        before=line(document, parts[one.at - 1]),
        behind=line(document, parts[number]) if number < len(parts) else None,
        file=None if graph.withholds(document.id) else addresses.of_source(document.id),
        text=full_text(graph, part),
        outline=outline(part),
        obligations=views_of(graph, document, part.name),
        uncertain=tuple(relations.uncertain(graph, part.document.mentions)),
    )


def says(page: TextPartPage) -> Iterator[SearchedPassage]:
    """Its text."""
    yield from searched.of_text(page.text)


PAGE = PageKind(
    folder="van-ban",
    subjects=parts_beyond,
    at=lambda one: addresses.of_instrument(one.document.id, part=one.part.name),
    view=text_part_page,
    says=says,
)
