"""What editors record: about a document (record.yml), about cited instruments, about addresses."""

from dataclasses import dataclass, field

from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact
from build_tools.models.ids import InstrumentId, IssuerId, KindId, PredicateId, ProvinceId, ThemeId
from build_tools.models.obligations import EditorialObligation
from build_tools.models.registers import Theme
from build_tools.models.training import Training


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """The file as received."""

    name: str
    """In the document's folder: `source.txt`."""
    sha256: str
    """"" in a public edition where words of it are masked: a hash proves what was guessed."""
    received_as: str
    """The name under which it was received."""
    origin: str
    """Who gave it, or where it was taken from."""
    layout_marks: tuple[str, ...] = ()
    """Marks that a converter left in it and that are no text: `**`, `*`, `[bookmark: _GoBack]`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierSource:
    """A source that an editor replaced by a better copy: kept as it was, with what is said of it."""

    name: str
    """In the document's folder: `source-truoc-1.txt`."""
    sha256: str
    received_as: str
    origin: str
    replaced_on: PartialDate
    why: str
    raw: str
    """Its text, every character kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """An editor's note on words of the source: shown beside them, never put in their place."""

    line: int
    printed: str
    suggested: str
    """What is probably meant; "" where the note only explains."""
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """Personal data that a public site does not show."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Words that look like personal data, and that an editor decided to show in a public site too."""

    line: int
    """Where they stand first; the decision holds for the whole document. 0: they stand outside the source."""
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """A marking that no longer holds, or that is none: who decided so."""

    line: int
    """Where it stands first; the decision holds for the whole document."""
    text: str
    decision: str
    """`Quyết định giải mật số …`, with the body that made it."""
    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """An editor's decision on one citation, keyed by source hash (the record's), place and surface."""

    line: int
    column: int
    surface: str
    target: InstrumentId
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """record.yml: what an editor knows of a document beyond what the machine reads in it."""

    id: InstrumentId
    path: str
    """Of the record, relative to the archive's root."""
    source: SourceFile
    added: PartialDate
    updated: PartialDate
    facts: tuple[Fact, ...] = ()
    """Editor's and inferred facts; they win over what is read, and say so."""
    names: tuple[str, ...] = ()
    """Customary names under which it is known."""
    themes: tuple[ThemeId, ...] = ()
    quality: tuple[Annotation, ...] = ()
    """Notes on the state of the source: what is missing, cut, printed twice."""
    annotations: tuple[Annotation, ...] = ()
    masks: tuple[Mask, ...] = ()
    keeps: tuple[Kept, ...] = ()
    lifted: tuple[Lifted, ...] = ()
    decisions: tuple[Decision, ...] = ()
    replaced: tuple[EarlierSource, ...] = ()
    """Earlier sources, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedRelation:
    """A relation between instruments that no text held states, with its source."""

    predicate: PredicateId
    target: InstrumentId
    source: str
    line: int = 0
    """Of archive/instruments.yml, where its target stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInstrument:
    """What archive/instruments.yml knows of an instrument whose text is not held."""

    id: InstrumentId
    line: int
    """Of archive/instruments.yml, where the entry begins."""
    kind: KindId
    number: str
    names: tuple[str, ...] = ()
    """Customary names: `Quy chế công tác dân vận của hệ thống chính trị`."""
    variants: tuple[str, ...] = ()
    """Other ways in which its number is written: `8B-NQ/HNTW`."""
    issuer: IssuerId | None = None
    province: ProvinceId | None = None
    term: str = ""
    date: PartialDate | None = None
    date_confirmed: bool = True
    in_force: PartialDate | None = None
    """From when a law of the register holds; None where no source tells it."""
    subject: str = ""
    subject_confirmed: bool = True
    validity: str = ""
    """`con-hieu-luc`, `het-hieu-luc`; "" where no source says."""
    validity_source: str = ""
    relations: tuple[StatedRelation, ...] = ()
    source: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedId:
    """An id that was published once, and what it stands for: addresses answer for ever."""

    id: InstrumentId
    kind: KindId
    number: str = ""
    name: str = ""
    """For an instrument cited by name, or a document without number."""
    issuer: IssuerId | None = None
    province: ProvinceId | None = None
    locality: str = ""
    """Folded name of a district or commune whose authority issued it."""
    term: str = ""
    date: PartialDate | None = None
    moved_to: InstrumentId | None = None
    """Where readers are sent when the id was merged into another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPage:
    """The address of a page that is not an instrument's: theme, unit, authority, lesson, guide."""

    address: str
    """`chu-de/ton-giao/`"""
    moved_to: str = ""
    """Where readers are sent when the page is gone; "" while it stands."""
    line: int = 0
    """Of archive/ids.yml; 0 for one that is not entered yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """A record together with the text that it describes."""

    record: Record
    raw: str
    """The source, decoded from UTF-8, every character kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All that was read from `archive/`."""

    documents: tuple[SourceDocument, ...]
    """By id."""
    instruments: tuple[KnownInstrument, ...]
    ids: tuple[PublishedId, ...]
    themes: tuple[Theme, ...]
    pages: tuple[PublishedPage, ...] = ()
    obligations: tuple[EditorialObligation, ...] = ()
    training: Training = field(default_factory=Training)
