"""What the registers hold: units, authorities, kinds, predicates, themes, abbreviations."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, PredicateId, ProvinceId, ThemeId


class Side(StrEnum):
    """Whose paper it is."""

    PARTY = "dang"
    STATE = "nha-nuoc"
    FRONT = "mat-tran-doan-the"


class Level(StrEnum):
    """On which level an authority stands."""

    CENTRAL = "trung-uong"
    PROVINCE = "tinh"
    DISTRICT = "huyen"
    COMMUNE = "xa"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChange:
    """From `since` on, a unit is of another kind (Đồng Nai: municipality since 30/4/2026)."""

    since: PartialDate
    kind: str
    act: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province or municipality, with the time in which it existed."""

    id: ProvinceId
    name: str
    kind: str
    """`tỉnh` or `thành phố trực thuộc trung ương`, as it is today or was at its end."""
    region: str
    """Id of its region in the register; "" for units that ended before 2025."""
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    """Last day of its existence; None for a unit in force."""
    valid_from_note: str = ""
    """Why the first day is not certain; shown to readers."""
    predecessors: tuple[ProvinceId, ...] = ()
    successors: tuple[ProvinceId, ...] = ()
    act: str = ""
    """The act that created (unit in force) or ended it."""
    kind_changes: tuple[KindChange, ...] = ()
    aliases: tuple[str, ...] = ()
    source: str

    @property
    def is_current(self) -> bool:
        """Whether the unit exists today."""
        return self.valid_to is None

    @property
    def full_name(self) -> str:
        """`Tỉnh Điện Biên`, `Thành phố Hà Nội`."""
        return f"{'Thành phố' if self.kind.startswith('thành phố') else 'Tỉnh'} {self.name}"

    @property
    def name_within(self) -> str:
        """As it stands within a sentence: `tỉnh Điện Biên`, `thành phố Hà Nội`."""
        return f"{self.full_name[:1].lower()}{self.full_name[1:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A socio-economic region and the units in it."""

    id: str
    name: str
    members: tuple[ProvinceId, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCell:
    """A cell of the schematic map."""

    unit: ProvinceId
    row: int
    """From the north, beginning with 1."""
    column: int
    """From the west, beginning with 1."""
    part: str = ""
    """Name of a part of the unit that lies apart from it: `Đặc khu Trường Sa`; "" for the unit itself."""
    part_source: str = ""
    """Who says that the part belongs to the unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """An authority (cơ quan ban hành), or a class of them that each province has one of."""

    id: IssuerId
    name: str
    """`Bộ Chính trị`; of a class, without the province: `Ban Thường vụ Tỉnh ủy`."""
    aliases: tuple[str, ...]
    """Other customary ways to write it: `BTV Tỉnh ủy`."""
    symbols: tuple[str, ...]
    """What stands for it in numbers: `TW`. A symbol may be shared by several authorities."""
    term_in_symbol: bool = False
    """True where the number of its term stands in the symbol: `QH15`."""
    level: Level
    side: Side
    per_unit: bool = False
    """True for a class (`Tỉnh ủy`): the authority is the class together with a unit."""
    province: ProvinceId | None = None
    """The unit, once a class has been joined with one."""
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    predecessors: tuple[IssuerId, ...] = ()
    successors: tuple[IssuerId, ...] = ()
    note: str = ""
    source: str


class CitedBy(StrEnum):
    """How some kinds are cited beside their number and their bare serial; `document_kinds.yml` has examples."""

    SYMBOL = "symbol"
    ISSUER = "issuer"
    PERIOD = "period"
    PLENUM = "plenum"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """A kind of document (thể loại, loại văn bản)."""

    id: KindId
    name: str
    symbols: tuple[str, ...]
    """What stands for it in numbers: `CT`; several where practice differs (`QĐ`, `QĐi`)."""
    aliases: tuple[str, ...] = ()
    """Other words that name it: `CV`, `công văn chỉ đạo`."""
    sides: tuple[Side, ...]
    named_only: bool = False
    """True where it is cited by name, not by number (`Hiến pháp`)."""
    law: bool = False
    """True where kind and subject make its name: `Luật Tiếp công dân`."""
    orders: bool = False
    """True where its sentences may oblige somebody: a directive, not a report or an article."""
    passed_by: IssuerId = field(default=IssuerId(""))
    """Of a law: who passes it."""
    untitled: bool = False
    """True where no word of the kind heads the paper: the subject stands under the number."""
    labels_number: bool = False
    """True where its word stands before the number in a letterhead: `Luật số 10/2022/QH15`."""
    issued_with: bool = False
    """True where another paper issues it: `Quyết định … ban hành Quy chế …`."""
    joins_subject: bool = False
    """True where its subject follows without "về": `Báo cáo tổng kết …`."""
    cited_by: tuple[CitedBy, ...] = ()
    """How it is cited beside its number and its bare serial."""
    no_serial: bool = False
    """True where a bare figure behind it is no serial: `Chương trình 135`, `phương án 2`."""
    never_counted: bool = False
    """True where a bare figure behind it is a serial whatever follows; of others the words behind must show it."""
    known_by_serial: bool = False
    """True where a bare serial, never named in full, means a central paper that all know."""
    with_year: bool = False
    """True where its number never goes without its year: `2025/TT-BTC` has lost its serial."""
    whole_with: str = ""
    """What makes a serial with its year the whole number: `NĐ-CP`, because no one else issues it."""
    source: str

    @property
    def words(self) -> tuple[str, ...]:
        """What names it in a text, in lower case."""
        return tuple(word.lower() for word in (self.name, *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A typed relation, with its verb in both directions."""

    id: PredicateId
    active: str
    """`thực hiện`: what the subject does to the object."""
    passive: str
    """`được thực hiện bởi`: what the object undergoes."""
    outgoing: str
    """Heading above what this document relates to: `Thực hiện, triển khai`."""
    incoming: str
    """Heading above what relates to this document: `Được triển khai thực hiện tại`."""
    between_instruments: bool
    alters: bool = False
    """Whether the object no longer stands as it was: a reader must know before quoting it."""
    """False for `self`, `received`, `issues`: roles of a mention, no relation of two instruments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form and what it stands for."""

    short: str
    long: str
    group: str
    aliases: tuple[str, ...] = ()
    collisions: tuple[str, ...] = ()
    """Other things that the same letters stand for."""
    confirmed: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialPassage:
    """An editor's word on one paragraph: it belongs to the theme, or it does not."""

    document: InstrumentId
    line: int
    belongs: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme (chủ đề) that gathers passages."""

    id: ThemeId
    name: str
    definition: str
    triggers: tuple[str, ...]
    """Phrases any one of which, in a paragraph, assigns it to the theme; "…" in one stands for other words."""
    exceptions: tuple[str, ...] = ()
    """Longer phrases within which a trigger does not count."""
    parent: ThemeId | None = None
    guiding: tuple[InstrumentId, ...] = ()
    """Instruments that guide the work under this theme, as the editors name them."""
    passages: tuple[EditorialPassage, ...] = ()
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTerm:
    """A term (khóa) of the Central Committee: the numbers of its papers begin anew with it."""

    term: str
    """Roman numeral: `XI`."""
    begins: PartialDate
    ends: PartialDate | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSource:
    """A public file that is named by its place only."""

    title: str
    """As the file prints it."""
    publisher: str = ""
    """"" where the file does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enactment:
    """One of the successive laws of a name: `Luật Thanh tra` of 2004, of 2010, of 2022, of 2025."""

    number: str = ""
    """`56/2010/QH12`; "" for a constitution, and where no source tells it."""
    passed: PartialDate
    """Ngày thông qua; the year alone where only the number tells it."""
    in_force: PartialDate | None = None
    """Ngày có hiệu lực; None where no source tells it."""
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LawName:
    """The customary name of a law, so that a mention ends where the name ends, and the laws of that name."""

    name: str
    """Without the word Luật: `Tiếp cận thông tin`."""
    kind: KindId
    aliases: tuple[str, ...] = ()
    """Other words for the same law: `Tiếp dân`."""
    enacted: tuple[Enactment, ...] = ()
    """Oldest first. It may lack some; a law that only amends another is none of them."""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the other words for it."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClasses:
    """Closed classes of words, in lower case."""

    governing: frozenset[str]
    """Words that never end a paragraph: `của`."""
    law_name_ends: frozenset[str]
    """Words that cannot stand in the name of an unregistered law."""
    surnames: frozenset[str]
    """Family names: `nguyễn`."""
    qualifiers: frozenset[str]
    """What may stand between a kind and its number: `thẩm định`."""
    authority_heads: frozenset[str]
    """What the name of an authority begins with: `sở`, `ban chấp hành`."""
    unit_words: frozenset[str]
    """What the name of a unit stands behind: `tỉnh`, `thôn`."""
    framing: frozenset[str] = frozenset()
    """Paragraphs that only open or close a paper: `trên đây là …`; "…" stands for other words."""
    personal_titles: frozenset[str] = frozenset()
    """What the name of a person stands behind: `ông`."""
    no_law: frozenset[str] = frozenset()
    """Words before which "luật" is no law: `kỷ`."""
    congress_papers: frozenset[str] = frozenset()
    """What is cited by the congress that passed it: `văn kiện`."""
    chartered: frozenset[str] = frozenset()
    """Organisations that have a charter."""
    offices: frozenset[str] = frozenset()
    """What a signatory is: `chủ tịch`; "…" stands for any word."""
    lone_offices: frozenset[str] = frozenset()
    """Offices that begin no line of a capacity."""
    ranks: frozenset[str] = frozenset()
    """What stands before a name and is no part of it: `thượng tá`, `ts.`"""
    title_qualifiers: frozenset[str] = frozenset()
    """What stands in capitals beside a kind without making it another one: `thanh tra`."""
    body_heads: frozenset[str] = frozenset()
    """Whose word is that of the body that they head: `bộ trưởng`."""
    levels: frozenset[str] = frozenset()
    """Levels of administration, as they stand before the name of a unit: `phường`."""
    speaking_heads: frozenset[str] = frozenset()
    """What a line of capitals begins with that names in whose name a paper speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationCue:
    """Words before a mention that say what the text does with the instrument."""

    predicate: PredicateId
    pattern: re.Pattern[str]
    """Over lower-case text with single blanks."""
    examples: tuple[str, ...]
    """`Thực hiện [Công văn số 67-CV/BCSD]`: the pattern matches in the words before the bracket."""


class MarkingRole(StrEnum):
    """What a marking of a paper is about."""

    SECRECY = "secrecy"
    """A state secret: no archive of this kind may hold it."""
    DECLASSIFIED = "declassified"
    CIRCULATION = "circulation"
    """Who may read it: it is no state secret, and not for the public either."""
    URGENCY = "urgency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A stamp or line of the letterhead: `TỐI MẬT`, `Lưu hành nội bộ`, `HỎA TỐC`."""

    id: str
    role: MarkingRole
    name: str
    """`Tối mật`: as it is told."""
    aliases: tuple[str, ...] = ()
    """Other ways in which it is printed."""
    labels: tuple[str, ...] = ()
    """What may stand before it: `độ mật`."""
    not_behind: tuple[str, ...] = ()
    """Words with which it is another word: `bí` and `mật`."""
    source: str


class CueRole(StrEnum):
    """What words tell about an obligation; `obligation_cues.yml` explains each."""

    DUTY = "duty"
    OPENING = "opening"
    WHO = "who"
    NOT_WHO = "not_who"
    NO_NAME = "no_name"
    ADDRESSING = "addressing"
    NO_ORDER = "no_order"
    CONDITION = "condition"
    REPORT_SECTION = "report_section"
    COMPLETED = "completed"
    REVIEWED = "reviewed"
    EVERY_YEAR = "every_year"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationCue:
    """Words by which an order is told from a report, a target or a right, and who is ordered."""

    role: CueRole
    pattern: re.Pattern[str]
    """Over text folded by `phrase_key`, with single blanks."""
    examples: tuple[str, ...]
    """`đoàn giám sát [phải] gửi báo cáo`: the pattern matches the words in brackets."""
    counter_examples: tuple[str, ...] = ()
    """In these it matches nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUnit:
    """A class of words that a number counts or measures."""

    id: str
    words: tuple[str, ...]
    """In lower case: `lượt người`."""
    measured: bool = False
    """Whether fractions are usual, so that "8.5" and "1,250" can be read as such."""
    grouped_only: bool = False
    """Whether only a number of thousands is a figure: `3.997 ngày`, not `15 ngày`."""
    joined: bool = False
    """Whether one number counts several of them together: `209 xã, phường, thị trấn`."""
    examples: tuple[str, ...] = ()
    """Every figure in brackets: `có [9.500 hộ] sản xuất`."""
    counter_examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWord:
    """A word behind which a number is a date: `tháng 6`."""

    word: str
    last: int
    """The largest number that is one; 0 where only a year is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetWords:
    """Patterns of words that tell a number to be reached from one that was."""

    cues: tuple[str, ...]
    carrying: tuple[str, ...]
    """Cues that govern the parts of a sentence behind a semicolon too."""
    no_cues: tuple[str, ...]
    """Cues where they tell of no target: `vượt chỉ tiêu`."""
    results: tuple[str, ...]
    headings: tuple[str, ...]
    leading: tuple[str, ...]
    """As `headings`, but only where the heading begins with it."""
    result_headings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Units, and the closed classes of words around a number; all in lower case."""

    units: tuple[FigureUnit, ...]
    per: tuple[str, ...]
    """What a unit is counted by: `năm` in `%/năm`."""
    no_units: tuple[str, ...]
    """What only begins like a unit: `xã hội`."""
    named: tuple[str, ...]
    """Words whose number is a name or an ordinal: `khoản`."""
    counting: tuple[str, ...]
    """Before "số": what follows is no name."""
    approximate: tuple[str, ...]
    comparing: tuple[str, ...]
    """Before "hơn": it compares."""
    counting_verbs: tuple[str, ...]
    """Before a number that could be a year."""
    calendar: tuple[CalendarWord, ...]
    every: tuple[str, ...]
    """Before a word of the calendar: what follows is an amount after all."""
    before_days: tuple[str, ...]
    """Before a day and its month: `trước 5/10`."""
    targets: TargetWords
