"""A citation (lượt viện dẫn), what it resolves to, and the relation that it states."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from build_tools.models.dates import PartialDate
from build_tools.models.ids import ANNEXED, Anchor, InstrumentId, PredicateId
from build_tools.models.texts import Span


class CitationKind(StrEnum):
    """How an instrument is cited."""

    NUMBERED = "numbered"
    NAMED = "named"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidChange:
    """What a mention is said to have done to another: "Luật A, được sửa đổi, bổ sung bởi Luật B"."""

    predicate: PredicateId
    changed: int
    """Index, in the same list, of the citation of what was changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One instrument named at one place: what the text says there, and no more."""

    span: Span
    line: int
    """1-based line of the raw file."""
    column: int
    """0-based characters in that raw line."""
    surface: str
    """`raw[span]`: exactly as printed, from the first word of the kind to the end of the number."""
    kind: CitationKind
    type: str
    """The word of its kind in lower case: `nghị quyết`."""
    number: str = ""
    """Canonical number as the text means it: `218-QĐ/TW` for "… 217 và 218-QĐ/TW"; "" if named."""
    name: str = ""
    """Folded name of a named instrument (`hien phap`, `nghi quyet trung uong 4 khoa xii`), and that of a
    law beside its number; else ""."""
    date: PartialDate | None = None
    issuer: str = ""
    """As printed beside it: `Ban Chấp hành Trung ương Đảng (khóa XI)`."""
    term: str = ""
    """Khóa, as a roman numeral, where it is stated."""
    title: str = ""
    """As printed behind it, without quotation marks and the leading "về"."""
    named: Span
    """From the first word of the kind to the end of the title, where one is printed behind it."""
    pinpoint: tuple[Anchor, ...] = ()
    """The parts of it that are meant, as readable anchors: `dieu-5-khoan-1-diem-a`; empty for the whole."""
    annexed: bool = False
    """Whether these are parts of what came with it: "Điều 5 của Quy chế ban hành kèm theo Quyết định số …"."""
    relation: PredicateId = PredicateId("cites")
    partial: bool = False
    """Whether it is amended, replaced or repealed in part only."""
    subject: int | None = None
    """Index, in the same list, of the citation in whose title this one is nested; None: the document."""
    change: SaidChange | None = None
    """What this instrument is said to have done to one named before it; the document then changes nothing."""
    head: Span | None = None
    """The words above a list, or before a note's mark, that state the relation of what is listed."""
    slip: str = ""
    """What the source prints where its number cannot be right (`114-KL/W`); else ""."""
    evidence: Span
    """The sentence or clause that states the relation."""

    @property
    def places(self) -> tuple[Anchor, ...]:
        """The parts as the text of the instrument would answer to them: those of an annex behind `kem-theo-`."""
        return tuple(Anchor(ANNEXED + place) for place in self.pinpoint) if self.annexed else self.pinpoint

    def renumbered(self, place: Callable[[int], int]) -> "Citation":
        """The same where the citations that it speaks of have moved to other places of the list."""
        if self.subject is None and self.change is None:
            return self
        return replace(
            self,
            subject=place(self.subject) if self.subject is not None else None,
            change=replace(self.change, changed=place(self.change.changed)) if self.change else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """One known instrument, and why it is that one."""

    target: InstrumentId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """Several known instruments fit; none is chosen."""

    candidates: tuple[InstrumentId, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """No known instrument fits."""

    reason: str


Resolution = Resolved | Ambiguous | Unresolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A citation in a document of the archive, and what it resolves to."""

    document: InstrumentId
    anchor: Anchor
    """The paragraph or footnote that it stands in."""
    citation: Citation
    resolution: Resolution

    @property
    def target(self) -> InstrumentId | None:
        """The instrument cited, where it is certain."""
        return self.resolution.target if isinstance(self.resolution, Resolved) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Subject, predicate, object, and what proves it: a mention, or an editor's source."""

    subject: InstrumentId
    predicate: PredicateId
    object: InstrumentId
    partial: bool = False
    """Whether every place that states it says it of a part only."""
    pinpoint: tuple[Anchor, ...] = ()
    """These parts, as readable anchors, as far as they are told."""
    mentions: tuple[Mention, ...] = ()
    """The places that state it; empty for a relation that only an editor states."""
    source: str = ""
    """Where an editor has it from; "" where no editor states it."""
