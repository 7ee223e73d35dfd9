"""What the files of /api hold: a dataclass is a row and its schema; a plain text beside a field explains it.

What is not known is "" or an empty list, never left out.
"""

from dataclasses import dataclass, fields
from typing import Annotated

from build_tools.models.ids import Anchor
from build_tools.models.issuers import Level, Side
from build_tools.models.written import Rule

Id = Annotated[str, Rule(pattern="^[a-z0-9]+(-+[a-z0-9]+)*$")]
IdOrNone = Annotated[str, Rule(pattern="^([a-z0-9]+(-+[a-z0-9]+)*)?$")]
Date = Annotated[
    str,
    Rule(pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$"),
    "ISO 8601, as much of it as is known; empty where unknown",
]
Part = Annotated[
    str,
    "of a text that several pages share: the folder of the one that holds the anchor, below that of the document",
]
Count = Annotated[int, Rule(minimum=0)]
Texts = tuple[str, ...]
Ids = tuple[Id, ...]
SideId = Annotated[str, Rule(enum=("", *Side))]
LevelId = Annotated[str, Rule(enum=("", *Level))]
Validity = Annotated[str, Rule(enum=("", "con-hieu-luc", "het-hieu-luc"))]
Decimal = Rule(pattern=r"^(\d+(\.\d+)?)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRow:
    """One object of a file of /api."""

    def as_data(self) -> dict[str, object]:
        """The fields as JSON has them."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}


def _plain(value: object) -> object:
    """A value as JSON has it: rows within a row are objects of their own."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.as_data() if isinstance(value, DataRow) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow(DataRow):
    """What changed an instrument, since when, and who says so."""

    predicate: str
    by: Id
    partial: Annotated[bool, "only a part of it, told by the anchors of `pinpoint` where it is known which"]
    pinpoint: Texts
    since: Annotated[
        Date, "from when the changing instrument holds, never its day of issue; empty where unknown"
    ]
    source: Annotated[str, "of the editor or the register; empty where a text says it"]
    stated: Annotated[Texts, "places of documents held that say so"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow(DataRow):
    """A line of citations.jsonl: what a text says there, and which instrument is meant."""

    document: Id
    anchor: Anchor
    part: Part
    line: Count
    col: Count
    surface: str
    kind: Annotated[str, Rule(enum=("numbered", "named"))]
    type: str
    number: str
    date: Date
    issuer: str
    title: str
    pinpoint: Annotated[
        Texts, "the parts of it that are meant, as the anchors of a text held; empty for the whole"
    ]
    relation: str
    partial: Annotated[bool, "whether only a part of it is amended, replaced or repealed"]
    target: IdOrNone
    candidates: Ids
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow(DataRow):
    """Two instruments, what the one does to the other, and where that is stated."""

    subject: Id
    predicate: str
    object: Id
    partial: Annotated[bool, "whether only a part of the object is amended, replaced or repealed"]
    pinpoint: Annotated[Texts, "that part, or the part that is cited, as far as it is told"]
    source: str
    stated: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceRow(DataRow):
    """A unit with a page."""

    id: Id
    address: str
    name: str
    kind: Annotated[str, "as it is today, or was at its end"]
    kind_since: Annotated[Date, "from when it is of that kind, where it had been of another; else empty"]
    valid_from: Date
    valid_to: Date
    predecessors: Ids
    successors: Ids
    instruments: Ids


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeData(DataRow):
    """A theme and the passages under it."""

    id: Id
    address: str
    name: str
    definition: str
    parent: IdOrNone
    guiding: Ids
    passages: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentRow(DataRow):
    """An instrument on the timeline."""

    id: Id
    year: str
    date: Date
    partial: bool
    conflict: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationRow(DataRow):
    """Who must do what by when; what a kind of deadline does not have is empty or 0."""

    document: Id
    anchor: Anchor
    part: Part
    line: Count
    sentence: str
    printed: str
    understood: str
    kind: Annotated[str, Rule(enum=("yearly", "once", "periodic", "within"))]
    bound: Annotated[str, Rule(enum=("", "before", "by", "in"))] = ""
    date: Date = ""
    month: Count = 0
    day: Count = 0
    quarter: Count = 0
    every: Annotated[Texts, 'how often; empty for "định kỳ" alone, and for other kinds'] = ()
    amount: Count = 0
    unit: str = ""
    counted: Annotated[str, Rule(enum=("", "from", "after", "ahead"))] = ""
    who: Annotated[str, "empty where the sentence does not say it outright"]
    what: str
    origin: Annotated[str, Rule(enum=("read", "editor"))]
    why: str
    validity: Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow(DataRow):
    """A number with its unit, as a document states it at one place."""

    document: Id
    anchor: Anchor
    part: Part
    line: Count
    text: Annotated[str, "the number with its unit, as printed"]
    value: Annotated[str, Decimal, "decimal; the lower end of a range, the part of a whole"]
    upper: Annotated[str, Decimal, "the upper end of a range"]
    whole: Annotated[str, Decimal, "what the value is a part of"]
    unit: str
    approximate: Annotated[str, "the word that makes it inexact, or a bound, as printed"]
    target: Annotated[bool, "a number to be reached, not a result"]
    sentence: Annotated[str, "the words that state it, as printed"]
