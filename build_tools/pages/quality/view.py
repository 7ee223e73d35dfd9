"""Chất lượng dữ liệu: what the archive does not know, counted, listed, linked."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from build_tools.graph.model import Graph
from build_tools.models.citations import Mention
from build_tools.models.facts import Conflict
from build_tools.models.instruments import Document
from build_tools.pages.kind import Door, PageKind
from build_tools.pages.quality.parts import (
    AMBIGUOUS,
    BLANKS,
    CONFLICTS,
    RECOGNISED,
    SLIPS,
    UNCONFIRMED,
    UNRESOLVED,
    WORDINGS,
    QualityPart,
    parts,
)
from build_tools.parts import addresses, entries, heads, quotes, relations, whereabouts
from build_tools.parts.addresses import Target
from build_tools.parts.disagreements import Disagreement, disagreement
from build_tools.parts.paged import Shown
from build_tools.parts.relations import Uncertain
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Entry, Head, Link, Quote

T = TypeVar("T")
_NAME = "Chất lượng dữ liệu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """Words of a source that cannot be right, shown as printed."""

    quote: Quote
    printed: str
    suggested: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """What a document held does not say of itself."""

    entry: Entry
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """A document with words that were recognised in pictures, and are doubtful."""

    entry: Entry
    words: int
    first: Target
    """The first of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityPage:
    """All doubts, each with its place; or more of one kind."""

    head: Head
    first: bool
    citations: int
    resolved: int
    shown: Mapping[str, Shown]
    """What stands on this page, by the name of its kind, and the ways to the rest."""
    conflicts: tuple[tuple[Entry, Disagreement], ...]
    wordings: tuple[tuple[Entry, Disagreement], ...]
    ambiguous: tuple[Uncertain, ...]
    unresolved: tuple[Uncertain, ...]
    blanks: tuple[Blank, ...]
    slips: tuple[Slip, ...]
    unconfirmed: tuple[Entry, ...]
    recognised: tuple[Recognised, ...] = ()


def quality_page(graph: Graph, part: QualityPart) -> QualityPage:
    """Put a page of doubts together."""
    doubts = part.doubts
    shown = {each.name: each for each in part.page.sections}

    def here(kind: str, held: Sequence[T]) -> Sequence[T]:
        places = shown[kind].places if kind in shown else range(0)
        return held[places.start : places.stop]

    return QualityPage(
        head=_head(part.page.title),
        first=part.page.first,
        citations=len(doubts.about_others),
        resolved=sum(each.target is not None for each in doubts.about_others),
        shown=shown,
        conflicts=tuple(_told(graph, here(CONFLICTS, doubts.conflicts))),
        wordings=tuple(_told(graph, here(WORDINGS, doubts.wordings))),
        ambiguous=tuple(relations.uncertain(graph, here(AMBIGUOUS, doubts.ambiguous))),
        unresolved=tuple(relations.uncertain(graph, here(UNRESOLVED, doubts.unresolved))),
        blanks=tuple(
            Blank(entry=entries.entry(graph, document.instrument), missing=missing)
            for document, missing in here(BLANKS, doubts.blanks)
        ),
        slips=tuple(_slip(graph, each) for each in here(SLIPS, doubts.slips)),
        unconfirmed=tuple(entries.entry(graph, each) for each in here(UNCONFIRMED, doubts.unconfirmed)),
        recognised=tuple(_recognised(graph, each) for each in here(RECOGNISED, doubts.recognised)),
    )


def _told(graph: Graph, conflicts: Iterable[Conflict]) -> Iterator[tuple[Entry, Disagreement]]:
    for conflict in conflicts:
        if known := graph.instruments.get(conflict.instrument):
            yield entries.entry(graph, known), disagreement(graph, known, conflict)


def _head(title: str) -> Head:
    if title:
        crumbs = (heads.HOME, Link(text=_NAME, to=addresses.QUALITY))
        return Head(title=f"{_NAME}: {title}", description=f"{_NAME}: {title}.", crumbs=crumbs)
    return heads.under_home(_NAME, "Những chỗ nguồn không thống nhất, chưa xác định được hoặc bỏ trống.")


def _slip(graph: Graph, mention: Mention) -> Slip:
    return Slip(
        quote=quotes.of_mention(graph, mention, named=True),
        printed=mention.citation.slip,
        suggested=mention.citation.number,
    )


def _recognised(graph: Graph, document: Document) -> Recognised:
    doubtful = document.record.source.printed.doubtful
    return Recognised(
        entry=entries.entry(graph, document.instrument),
        words=len(doubtful),
        first=whereabouts.of_line(graph, document.id, doubtful[0].line),
    )


def says(page: QualityPage) -> Iterator[SearchedPassage] | None:
    """What documents leave blank; other doubts stand where they are met."""
    return _says(page) if page.first or page.blanks or page.recognised else None


def _says(page: QualityPage) -> Iterator[SearchedPassage]:
    if page.first:
        yield from described(page)
    for blank in page.blanks:
        yield passage(f"{blank.entry.call}: {blank.missing}", BLANKS)
    for one in page.recognised:
        yield passage(f"{one.entry.call}: {one.words} chữ nhận dạng chưa chắc", RECOGNISED)


def _door(_: Graph) -> Door:
    return Door(text=_NAME, to=addresses.QUALITY, beside="những điều kho chưa biết rõ")


PAGE = PageKind(
    folder="chat-luong",
    subjects=parts,
    at=lambda part: part.page.at,
    view=quality_page,
    says=says,
    door=_door,
)
