"""Thuật ngữ: definitions of our own with their sources, and passages that say it themselves."""

import unicodedata
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Term
from build_tools.pages import addresses, heads
from build_tools.pages.addresses import Target
from build_tools.pages.parts import Head, Link
from build_tools.pages.training import titles
from build_tools.pages.training.quoted import Mention, Passage, mention, passage


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A term and what it means."""

    id: str
    name: str
    definition: str
    sources: tuple[Mention, ...]
    quote: Passage | None
    to: Target
    lessons: tuple[Link, ...]
    """Where it is taught."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPage:
    """/tra-cuu/thuat-ngu/: all terms, in the order of the alphabet."""

    head: Head
    terms: tuple[TermView, ...]


def glossary_page(graph: Graph) -> GlossaryPage:
    """Put the glossary together."""
    ordered = sorted(graph.training.terms, key=lambda each: _rank(each.name))
    return GlossaryPage(
        head=Head(
            path=addresses.GLOSSARY.path,
            title=titles.GLOSSARY_TITLE,
            description="Thuật ngữ công tác dân vận: nghĩa ngắn gọn, nguồn và đoạn văn bản nói rõ.",
            crumbs=(heads.HOME, Link(text="Tra cứu nhanh", to=addresses.LOOKUPS)),
        ),
        terms=tuple(term_view(graph, each) for each in ordered),
    )


def term_view(graph: Graph, term: Term) -> TermView:
    """A term, put together."""
    quote = term.quote
    return TermView(
        id=term.id,
        name=term.name,
        definition=term.definition,
        sources=tuple(mention(graph, each) for each in term.sources),
        quote=passage(graph, quote.at, (quote.words,) if quote.words else (), entire=True) if quote else None,
        to=addresses.of_term(term.id),
        lessons=tuple(
            Link(text=each.title, to=addresses.of_lesson(each.id))
            for each in graph.training.lessons
            if term.id in each.terms
        ),
    )


def _rank(name: str) -> str:
    """Đ stands behind D, as Vietnamese dictionaries have it; other marks do not count."""
    letters = unicodedata.normalize("NFD", name.upper().replace("Đ", "D~"))
    return "".join(each for each in letters if not unicodedata.combining(each))
