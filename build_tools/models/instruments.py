"""Instruments (văn bản as identities) and documents (văn bản whose text is held)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from build_tools.models.citations import Mention
from build_tools.models.dates import PartialDate
from build_tools.models.divisions import Division
from build_tools.models.facts import Fact, Field
from build_tools.models.figures import Figure
from build_tools.models.headers import Header
from build_tools.models.held_text import Text
from build_tools.models.ids import Anchor, InstrumentId, IssuerId, KindId, ProvinceId, ThemeId
from build_tools.models.obligations import Obligation
from build_tools.models.records import Record
from build_tools.models.spots import Spots
from build_tools.models.texts import Body, LayoutMark, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A văn bản, whether or not its text is held; each value is the one that grouping and links use."""

    id: InstrumentId
    kind: KindId
    number: str = ""
    """Canonical; with its blanks for a draft (`/BC-SNV`); "" for what has none."""
    name: str = ""
    """Customary or printed name of an instrument cited by name; else ""."""
    issuer: IssuerId | None = None
    issuer_name: str = ""
    """As a reader would write it: `Ban Thường vụ Tỉnh ủy Điện Biên`; "" where unknown."""
    province: ProvinceId | None = None
    """The unit whose authority issued it; None for a central one or where unknown."""
    term: str = ""
    date: PartialDate | None = None
    subject: str = ""
    """Trích yếu, without the leading "về"."""
    held: bool = False
    validity: str = ""
    """`con-hieu-luc`, `het-hieu-luc`; "" where no source says."""
    validity_source: str = ""
    in_force: PartialDate | None = None
    """From which day it holds, where its text, a register or an editor says so."""
    ended: PartialDate | None = None
    """From which day it holds no longer, where an editor says so."""
    facts: tuple[Fact, ...] = ()
    """Every statement about it: by its own text, by those that cite it, by registers and editors."""
    confirmed: bool = True
    """False where only one unconfirmed register entry vouches for it."""
    misread: bool = False
    """Whether its address was published for words that name no law; it goes on answering, and says so."""

    def stated(self, field: Field) -> tuple[Fact, ...]:
        """The statements on one field."""
        return tuple(fact for fact in self.facts if fact.field is field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph under a theme, and which words put it there."""

    document: InstrumentId
    anchor: Anchor
    theme: ThemeId
    triggers: tuple[str, ...]
    """The words found, as printed; empty where an editor's word decides."""
    places: tuple[Span, ...] = ()
    """Where these words stand in the raw source, in order and apart."""
    why: str = ""
    """The editor's reason, where it is an editor's word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An instrument, or an article or report without number, whose text is held and read."""

    instrument: Instrument
    record: Record
    header: Header
    kept: Callable[[], Text]
    """Fetches the text: of a thousand papers it is not all held at once."""
    mentions: tuple[Mention, ...]
    passages: tuple[Passage, ...]
    obligations: tuple[Obligation, ...] = ()
    """What it orders by when, in the order of the text."""
    figures: tuple[Figure, ...] = ()
    spots: Spots = field(default_factory=Spots)
    """Where each of its lines stands, without the text."""
    division: Division | None = None
    """Where its text is divided; None where one page shows all of it."""
    read_from: str = ""
    """A short name for everything from which the text was read: equal names, equal text; "" where nobody says."""

    @property
    def id(self) -> InstrumentId:
        """The id of the instrument."""
        return self.instrument.id

    @property
    def text(self) -> Text:
        """The source and its paragraphs."""
        return self.kept()

    @property
    def raw(self) -> str:
        """The source, every character of it."""
        return self.text.raw

    @property
    def marks(self) -> tuple[LayoutMark, ...]:
        """What a converter left in the text."""
        return self.text.marks

    @property
    def body(self) -> Body:
        """The paragraphs of the text."""
        return self.text.body

    def pieces(self, anchor: str) -> tuple[Span, ...] | None:
        """Of which characters the paragraph or footnote with this anchor is made; None where there is none."""
        return self.text.pieces.of(anchor)
