"""A term with what it rests on: a definition of our own with its sources, and a passage that says it itself."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Term
from build_tools.parts import addresses
from build_tools.parts.addresses import Target
from build_tools.parts.values import Link
from build_tools.training.quoted import QuotedPassage, SourceLink, mention, passage


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A term and what it means."""

    id: str
    name: str
    definition: str
    sources: tuple[SourceLink, ...]
    quote: QuotedPassage | None
    to: Target
    lessons: tuple[Link, ...]
    """Where it is taught."""


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
