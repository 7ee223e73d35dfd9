"""Flashcards: terms, abbreviations, and the instruments that are cited most."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.numbers import is_blank
from build_tools.parts import addresses, entries
from build_tools.parts.addresses import Target
from build_tools.training.terms import term_view

_INSTRUMENTS = 60
KINDS = {"thuat-ngu": "Thuật ngữ", "viet-tat": "Chữ viết tắt", "van-ban": "Văn bản"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Two sides and a source."""

    id: str
    """Permanent: learners' progress, here and in Anki, is kept under it."""
    kind: str
    front: str
    back: str
    source: str
    to: Target | None


def cards(graph: Graph) -> tuple[Card, ...]:
    """All cards, kind by kind."""
    return (*_terms(graph), *_abbreviations(graph), *_instruments(graph))


def _terms(graph: Graph) -> Iterator[Card]:
    for term in graph.training.terms:
        seen = term_view(graph, term)
        yield Card(
            id=f"thuat-ngu--{seen.id}",
            kind="thuat-ngu",
            front=seen.name,
            back=seen.definition,
            source="; ".join(each.text for each in seen.sources),
            to=seen.to,
        )


def _abbreviations(graph: Graph) -> Iterator[Card]:
    """Those with one certain meaning: a card has one back."""
    for each in graph.registers.abbreviations:
        if each.confirmed and not each.collisions:
            yield Card(
                id=f"viet-tat--{each.short}",
                kind="viet-tat",
                front=each.short,
                back=each.long,
                source="Danh mục chữ viết tắt",
                to=addresses.ABBREVIATIONS,
            )


def _instruments(graph: Graph) -> Iterator[Card]:
    """The most cited, in order of date."""
    known = [
        each
        for each in graph.instruments.values()
        if each.number
        and each.subject
        and each.confirmed
        and not is_blank(each.number)
        and each.id not in graph.conflicts_of
    ]
    known.sort(key=lambda each: (-graph.times_named.get(each.id, 0), each.id))
    for each in entries.by_date(graph, known[:_INSTRUMENTS]):
        seen = entries.entry(graph, each)
        when = f"ngày {seen.date}" if each.date and each.date.is_full else seen.date
        back = " · ".join(filter(None, (seen.subject, seen.issuer, when)))
        yield Card(
            id=f"van-ban--{each.id}", kind="van-ban", front=seen.call, back=back, source=seen.call, to=seen.to
        )
