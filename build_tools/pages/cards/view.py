"""Cards to turn, and the files to take away."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, heads
from build_tools.parts.addresses import Target
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.cards import KINDS, Card, cards


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


def cards_page(graph: Graph) -> CardsPage:
    """Put the page together."""
    every = cards(graph)
    packs = tuple(
        Pack(id=kind, title=title, cards=tuple(each for each in every if each.kind == kind))
        for kind, title in KINDS.items()
    )
    return CardsPage(
        head=Head(
            title=titles.CARDS_TITLE,
            description="Thẻ nhớ thuật ngữ, chữ viết tắt và văn bản về công tác dân vận; tải về dạng CSV, Anki.",
            crumbs=heads.UNDER_TRAINING,
            wide=True,
        ),
        packs=tuple(each for each in packs if each.cards),
        table=addresses.CARDS_TABLE,
        anki=addresses.CARDS_PACKAGE,
    )


PAGE = single(addresses.CARDS, cards_page)
