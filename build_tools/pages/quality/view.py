"""Chất lượng dữ liệu: what the archive does not know, counted, listed, linked."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.citations import Ambiguous, Unresolved
from build_tools.models.facts import Field, Origin
from build_tools.models.instruments import Document
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, card, entries, heads, quotes, relations, whereabouts, wording
from build_tools.parts.addresses import Target
from build_tools.parts.disagreements import Disagreement, disagreement
from build_tools.parts.relations import Uncertain
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Entry, Head, Quote


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
    """All doubts, each with its place."""

    head: Head
    citations: int
    resolved: int
    conflicts: tuple[tuple[Entry, Disagreement], ...]
    ambiguous: tuple[Uncertain, ...]
    unresolved: tuple[Uncertain, ...]
    blanks: tuple[Blank, ...]
    slips: tuple[Slip, ...]
    unconfirmed: tuple[Entry, ...]
    recognised: tuple[Recognised, ...] = ()


def quality_page(graph: Graph) -> QualityPage:
    """Put the page of doubts together."""
    about_others = [m for m in graph.mentions if m.citation.relation not in relations.NOT_ABOUT_OTHERS]
    several = (each for each in about_others if isinstance(each.resolution, Ambiguous))
    none = (each for each in about_others if isinstance(each.resolution, Unresolved))
    return QualityPage(
        head=Head(
            title="Chất lượng dữ liệu",
            description="Những chỗ nguồn không thống nhất, chưa xác định được hoặc bỏ trống.",
            crumbs=(heads.HOME,),
        ),
        citations=len(about_others),
        resolved=sum(each.target is not None for each in about_others),
        conflicts=tuple(
            (entries.entry(graph, known), disagreement(graph, known, conflict))
            for conflict in graph.conflicts
            if (known := graph.instruments.get(conflict.instrument))
        ),
        ambiguous=tuple(relations.uncertain(graph, several)),
        unresolved=tuple(relations.uncertain(graph, none)),
        blanks=tuple(
            Blank(entry=entries.entry(graph, document.instrument), missing=", ".join(missing))
            for document in graph.documents.values()
            if (missing := tuple(_missing(document)))
        ),
        slips=tuple(
            Slip(
                quote=quotes.of_mention(graph, mention, named=True),
                printed=mention.citation.slip,
                suggested=mention.citation.number,
            )
            for mention in graph.mentions
            if mention.citation.slip
        ),
        unconfirmed=tuple(
            entries.entry(graph, each) for each in graph.instruments.values() if not each.confirmed
        ),
        recognised=tuple(
            Recognised(
                entry=entries.entry(graph, document.instrument),
                words=len(doubtful),
                first=whereabouts.of_line(graph, document.id, doubtful[0].line),
            )
            for document in graph.documents.values()
            if (doubtful := document.record.source.printed.doubtful)
        ),
    )


def _missing(document: Document) -> Iterator[str]:
    """Fields that the header leaves blank, in the order of the card; a number may tell the kind."""
    header, labels = document.header, card.LABELS
    stated = (
        (Field.NUMBER, header.number and not header.number.value.startswith(("/", "-"))),
        (Field.KIND, any(fact.origin is Origin.READ for fact in document.instrument.stated(Field.KIND))),
        (Field.ISSUER, header.issuer),
        (Field.PLACE, header.place),
        (Field.DATE, header.date and header.date.is_full),
        (Field.SUBJECT, header.subject),
    )
    for field, value in stated:
        if not value:
            yield wording.uncapitalized(labels[field])
    if not header.signatories:
        yield "người ký"


def says(page: QualityPage) -> Iterator[SearchedPassage]:
    """What documents leave blank; other doubts stand where they are met."""
    yield from described(page)
    for blank in page.blanks:
        yield passage(f"{blank.entry.call}: {blank.missing}", "bo-trong")
    for one in page.recognised:
        yield passage(f"{one.entry.call}: {one.words} chữ nhận dạng chưa chắc", "nhan-dang")


def _door(_: Graph) -> Door:
    return Door(text="Chất lượng dữ liệu", to=addresses.QUALITY, beside="những điều kho chưa biết rõ")


PAGE = single(addresses.QUALITY, quality_page, says=says, door=_door)
