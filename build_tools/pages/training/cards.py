"""Flashcards: terms, abbreviations, and the instruments that are cited most; on a page, as CSV, for Anki."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.numbers import is_blank
from build_tools.pages import addresses, entries
from build_tools.pages.addresses import Target
from build_tools.pages.parts import Head
from build_tools.pages.spreadsheet import as_text
from build_tools.pages.training import titles
from build_tools.pages.training.glossary import term_view
from build_tools.pages.training.lessons import UP

CSV_PATH = "dao-tao/the-nho/the-nho.csv"
ANKI_PATH = "dao-tao/the-nho/the-nho.apkg"
_INSTRUMENTS = 60
_KINDS = {"thuat-ngu": "Thuật ngữ", "viet-tat": "Chữ viết tắt", "van-ban": "Văn bản"}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The cards of one kind."""

    id: str
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsPage:
    """/dao-tao/the-nho/: cards to turn, and the files to take away."""

    head: Head
    packs: tuple[Pack, ...]
    table: Target
    anki: Target


def cards(graph: Graph) -> tuple[Card, ...]:
    """All cards, kind by kind."""
    return (*_terms(graph), *_abbreviations(graph), *_instruments(graph))


def cards_page(graph: Graph) -> CardsPage:
    """Put the page together."""
    every = cards(graph)
    packs = tuple(
        Pack(id=kind, title=title, cards=tuple(each for each in every if each.kind == kind))
        for kind, title in _KINDS.items()
    )
    return CardsPage(
        head=Head(
            path=addresses.CARDS.path,
            title=titles.CARDS_TITLE,
            description="Thẻ nhớ thuật ngữ, chữ viết tắt và văn bản về công tác dân vận; tải về dạng CSV, Anki.",
            crumbs=UP,
            wide=True,
        ),
        packs=tuple(each for each in packs if each.cards),
        table=Target(path=CSV_PATH),
        anki=Target(path=ANKI_PATH),
    )


def cards_csv(graph: Graph) -> str:
    """The cards as a table that a spreadsheet opens."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(("Mã", "Loại", "Mặt trước", "Mặt sau", "Nguồn"))
    for each in cards(graph):
        row = (each.id, _KINDS[each.kind], each.front, each.back, each.source)
        writer.writerow([as_text(cell) for cell in row])
    return "\ufeff" + table.getvalue()


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
    known.sort(key=lambda each: (-len(graph.mentions_of.get(each.id, ())), each.id))
    for each in entries.by_date(graph, known[:_INSTRUMENTS]):
        seen = entries.entry(graph, each)
        when = f"ngày {seen.date}" if each.date and each.date.is_full else seen.date
        back = " · ".join(filter(None, (seen.subject, seen.issuer, when)))
        yield Card(
            id=f"van-ban--{each.id}", kind="van-ban", front=seen.call, back=back, source=seen.call, to=seen.to
        )
