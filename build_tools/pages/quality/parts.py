"""On which pages doubts stand: all on one while they fit; else each kind of doubt goes on upon numbered pages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from build_tools.graph.model import Graph
from build_tools.models.citations import Ambiguous, Mention, Unresolved
from build_tools.models.facts import Conflict, Field, Origin
from build_tools.models.instruments import Document, Instrument
from build_tools.parts import addresses, card, relations, wording
from build_tools.parts.paged import LINE, NUMBERED, ListPage, Section, list_pages

CONFLICTS, WORDINGS = addresses.CONFLICTS.anchor, addresses.WORDINGS.anchor
AMBIGUOUS, UNRESOLVED = "nhieu-kha-nang", "chua-xac-dinh"
BLANKS, SLIPS, RECOGNISED, UNCONFIRMED = "bo-trong", "in-sai", "nhan-dang", "chua-kiem-chung"
"""The kinds of doubt: their anchors, and their folders where they go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """All that is not known for sure."""

    about_others: tuple[Mention, ...]
    """Every citation of another instrument."""
    conflicts: tuple[Conflict, ...]
    """Those that change how an instrument is cited."""
    wordings: tuple[Conflict, ...]
    """The others."""
    ambiguous: tuple[Mention, ...]
    unresolved: tuple[Mention, ...]
    blanks: tuple[tuple[Document, str], ...]
    """With what the document does not say of itself."""
    slips: tuple[Mention, ...]
    recognised: tuple[Document, ...]
    unconfirmed: tuple[Instrument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityPart:
    """A page of doubts."""

    page: ListPage
    doubts: Doubts


def parts(graph: Graph) -> Iterator[QualityPart]:
    """Every page of doubts, the first first."""
    doubts = _doubts(graph)
    sections = (
        Section(name=name, headings=[NUMBERED] * len(held), weights=list(map(weight, held)))
        for name, (held, weight) in _weighed(doubts).items()
    )
    pages = list_pages(addresses.QUALITY, *sections)
    return (QualityPart(page=page, doubts=doubts) for page in pages)


def _doubts(graph: Graph) -> Doubts:
    about_others = tuple(m for m in graph.mentions if m.citation.relation not in relations.NOT_ABOUT_OTHERS)
    documents = graph.documents.values()
    known = [each for each in graph.conflicts if each.instrument in graph.instruments]
    return Doubts(
        about_others=about_others,
        conflicts=tuple(each for each in known if each.grave),
        wordings=tuple(each for each in known if not each.grave),
        ambiguous=tuple(each for each in about_others if isinstance(each.resolution, Ambiguous)),
        unresolved=tuple(each for each in about_others if isinstance(each.resolution, Unresolved)),
        blanks=tuple((each, missing) for each in documents if (missing := ", ".join(_missing(each)))),
        slips=tuple(each for each in graph.mentions if each.citation.slip),
        recognised=tuple(each for each in documents if each.record.source.printed.doubtful),
        unconfirmed=tuple(each for each in graph.instruments.values() if not each.confirmed),
    )


def _weighed(doubts: Doubts) -> Mapping[str, tuple[Sequence[Any], Callable[[Any], int]]]:
    """What each kind has, and how much one takes of a page."""
    return {
        CONFLICTS: (doubts.conflicts, _sides),
        AMBIGUOUS: (doubts.ambiguous, lambda one: LINE * (2 + len(one.resolution.candidates) // 4)),
        UNRESOLVED: (doubts.unresolved, lambda _: 2 * LINE),
        BLANKS: (doubts.blanks, lambda _: LINE // 2),
        SLIPS: (doubts.slips, lambda _: 2 * LINE),
        RECOGNISED: (doubts.recognised, lambda _: LINE // 2),
        UNCONFIRMED: (doubts.unconfirmed, lambda _: LINE),
        WORDINGS: (doubts.wordings, _sides),
    }


def _sides(conflict: Conflict) -> int:
    return LINE * (1 + len(conflict.statements))


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
