"""What the registers hold: units, authorities, kinds, predicates, themes, abbreviations."""

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated

from build_tools.models.dates import Day
from build_tools.models.ids import InstrumentId, IssuerId, KindId, PredicateId, ProvinceId, ThemeId
from build_tools.models.written import (
    SLUG,
    SOME,
    UNIQUE,
    As,
    Key,
    LineNumber,
    Rule,
    Source,
    Unwritten,
    WordList,
    Words,
)

_KINDS_OF_UNITS = ("tỉnh", "thành phố trực thuộc trung ương", "đặc khu")
_PREDICATE = Rule(pattern="^[a-z]+(_[a-z]+)*$", hint="mã quan hệ chỉ gồm chữ thường và dấu gạch dưới")
_LOWER = Rule(pattern=r"^[^A-ZĐ\s]+( [^A-ZĐ\s]+)*$", hint="chữ thường, cách nhau một dấu cách")
_LAW_NAME = Rule(pattern=r"^[A-ZĐƯ]\D*$", hint="tên bắt đầu bằng chữ hoa và không có chữ số")
_BRACKETED = Rule(pattern=r"\[.+\]", hint="đặt chữ được nhận ra trong ngoặc vuông")
_GROUPS = ("cơ quan, tổ chức", "công tác", "văn bản, văn phòng", "con người", "kinh tế - xã hội", "chỉ số")
ROMAN = Rule(pattern="^[IVXL]+$", hint="khóa viết bằng số La Mã, ví dụ XI")
_PHRASE = Rule(
    pattern=r"^(?!.*\.\.)[^\s…]+(?: (?:… )?[^\s…]+)*$",
    hint="cụm từ cách nhau một dấu cách; “…” đứng riêng giữa hai cụm từ, không ở đầu hay cuối, "
    "là một dấu chứ không phải ba dấu chấm",
)
Phrases = Annotated[tuple[Annotated[str, _PHRASE], ...], UNIQUE]
LowerWords = Annotated[tuple[Annotated[str, _LOWER], ...], UNIQUE]
Examples = Annotated[tuple[Annotated[str, _BRACKETED], ...], SOME]


def whole_words(pattern: str) -> re.Pattern[str]:
    """The pattern where neither a letter nor a digit stands right before or behind."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


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

    since: Annotated[Day, "từ ngày nào"]
    kind: Annotated[str, "loại đơn vị từ ngày ấy", Rule(enum=_KINDS_OF_UNITS)]
    act: Annotated[Words, "văn bản quyết định"]
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province or municipality, with the time in which it existed."""

    id: Annotated[ProvinceId, "mã của đơn vị", SLUG]
    name: Annotated[Words, "tên, không có chữ tỉnh hay thành phố"]
    kind: Annotated[str, "loại đơn vị, như hiện nay hoặc khi kết thúc", Rule(enum=_KINDS_OF_UNITS)]
    """`tỉnh` or `thành phố trực thuộc trung ương`, as it is today or was at its end."""
    region: Annotated[str, "mã vùng kinh tế - xã hội", SLUG] = ""
    """Id of its region in the register; "" for units that ended before 2025."""
    valid_from: Annotated[Day | None, "ngày đầu tiên"] = None
    valid_to: Annotated[Day | None, "ngày cuối cùng; đơn vị đang có thì bỏ"] = None
    """Last day of its existence; None for a unit in force."""
    valid_from_note: Annotated[Words, "vì sao ngày đầu tiên chưa chắc; người đọc thấy"] = ""
    """Why the first day is not certain; shown to readers."""
    predecessors: Annotated[tuple[Annotated[ProvinceId, SLUG], ...], "mã các đơn vị trước đó", UNIQUE] = ()
    successors: Annotated[tuple[Annotated[ProvinceId, SLUG], ...], "mã các đơn vị kế tục", UNIQUE] = ()
    act: Annotated[Words, "văn bản lập ra, hoặc chấm dứt đơn vị"] = ""
    """The act that created (unit in force) or ended it."""
    kind_changes: Annotated[tuple[KindChange, ...], "những lần đổi loại đơn vị", SOME] = ()
    aliases: Annotated[WordList, "tên khác, cách viết khác"] = ()
    source: Annotated[Source, "lấy từ đâu"]

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

    id: Annotated[str, "mã của vùng", SLUG]
    name: Annotated[Words, "tên vùng"]
    members: Annotated[tuple[ProvinceId, ...], Unwritten()] = ()
    """The units in force that name it."""
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapCell:
    """A cell of the schematic map."""

    unit: Annotated[ProvinceId, "mã của đơn vị", SLUG]
    row: Annotated[int, "hàng, đếm từ phía bắc", Rule(minimum=1, maximum=20)]
    column: Annotated[int, "cột, đếm từ phía tây", Rule(minimum=1, maximum=6)]
    part: Annotated[Words, "tên phần nằm tách rời của đơn vị", Rule(needs=("part_source",))] = ""
    """Name of a part of the unit that lies apart from it: `Đặc khu Trường Sa`; "" for the unit itself."""
    part_source: Annotated[Words, "ai nói phần ấy thuộc đơn vị"] = ""
    """Who says that the part belongs to the unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """An authority (cơ quan ban hành), or a class of them that each province has one of."""

    id: Annotated[IssuerId, "mã của cơ quan", SLUG]
    name: Annotated[Words, "tên; cơ quan tỉnh nào cũng có thì không kèm tên tỉnh"]
    """`Bộ Chính trị`; of a class, without the province: `Ban Thường vụ Tỉnh ủy`."""
    aliases: Annotated[WordList, "những cách viết khác"] = ()
    """Other customary ways to write it: `BTV Tỉnh ủy`."""
    symbols: Annotated[WordList, "ký hiệu trong số văn bản, ví dụ TW"] = ()
    """What stands for it in numbers: `TW`. A symbol may be shared by several authorities."""
    level: Annotated[Level, "cấp"]
    side: Annotated[Side, "khối"]
    per_unit: Annotated[bool, "tỉnh nào cũng có một"] = False
    """True for a class (`Tỉnh ủy`): the authority is the class together with a unit."""
    province: Annotated[ProvinceId | None, Unwritten()] = None
    """The unit, once a class has been joined with one."""
    valid_from: Annotated[Day | None, "ngày đầu tiên"] = None
    valid_to: Annotated[Day | None, "ngày cuối cùng; cơ quan đang có thì bỏ"] = None
    predecessors: Annotated[tuple[Annotated[IssuerId, SLUG], ...], "mã các cơ quan trước đó", UNIQUE] = ()
    successors: Annotated[tuple[Annotated[IssuerId, SLUG], ...], "mã các cơ quan kế tục", UNIQUE] = ()
    note: Annotated[Words, "ghi chú; người đọc thấy"] = ""
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """A kind of document (thể loại, loại văn bản)."""

    id: Annotated[KindId, "mã của thể loại: tên viết không dấu", SLUG]
    name: Annotated[Words, "tên thể loại"]
    symbols: Annotated[WordList, "ký hiệu trong số văn bản, ví dụ CT"] = ()
    """What stands for it in numbers: `CT`; several where practice differs (`QĐ`, `QĐi`)."""
    aliases: Annotated[WordList, "từ khác chỉ thể loại này"] = ()
    """Other words that name it: `CV`, `công văn chỉ đạo`."""
    sides: Annotated[tuple[Side, ...], "những khối ban hành thể loại này", UNIQUE]
    named_only: Annotated[bool, "chỉ dẫn bằng tên, không bằng số"] = False
    """True where it is cited by name, not by number (`Hiến pháp`)."""
    law: Annotated[bool, "thể loại và nội dung làm thành tên, ví dụ Luật Tiếp công dân"] = False
    """True where kind and subject make its name: `Luật Tiếp công dân`."""
    orders: Annotated[bool, "câu trong văn bản có thể giao việc"] = False
    """True where its sentences may oblige somebody: a directive, not a report or an article."""
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A typed relation, with its verb in both directions."""

    id: Annotated[PredicateId, "mã quan hệ", _PREDICATE]
    active: Annotated[Words, "động từ, từ phía văn bản này"]
    """`thực hiện`: what the subject does to the object."""
    passive: Annotated[Words, "động từ, từ phía văn bản kia"]
    """`được thực hiện bởi`: what the object undergoes."""
    outgoing: Annotated[Words, "tiêu đề trên những văn bản mà văn bản này nói đến"]
    """Heading above what this document relates to: `Thực hiện, triển khai`."""
    incoming: Annotated[Words, "tiêu đề trên những văn bản nói đến văn bản này"]
    """Heading above what relates to this document: `Được triển khai thực hiện tại`."""
    between_instruments: Annotated[bool, "là quan hệ giữa hai văn bản"]
    """False for `self`, `received`, `issues`: roles of a mention, no relation of two instruments."""
    alters: Annotated[bool, "văn bản kia không còn nguyên như trước"] = False
    """Whether the object no longer stands as it was: a reader must know before quoting it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form and what it stands for."""

    short: Annotated[Words, "chữ viết tắt"]
    long: Annotated[Words, "viết đầy đủ"]
    group: Annotated[str, "nhóm", Rule(enum=_GROUPS)]
    aliases: Annotated[WordList, "cách viết tắt khác"] = ()
    collisions: Annotated[WordList, "nghĩa khác của cùng chữ viết tắt"] = ()
    """Other things that the same letters stand for."""
    confirmed: Annotated[bool, "nguồn đã được đọc"]
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialPassage:
    """An editor's word on one paragraph: it belongs to the theme, or it does not."""

    document: Annotated[InstrumentId, "id của văn bản có toàn văn", SLUG]
    line: Annotated[LineNumber, "một dòng của đoạn trong tệp nguồn"]
    belongs: Annotated[bool, "`true` thêm đoạn vào chủ đề, `false` bỏ ra"]
    why: Annotated[Words, "lý do; người đọc thấy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A theme (chủ đề) that gathers passages."""

    id: Annotated[ThemeId, "địa chỉ của trang, không đổi nữa", SLUG]
    name: Annotated[Words, "tên chủ đề"]
    definition: Annotated[Words, "chủ đề gồm những gì; đoạn nào khớp định nghĩa thì thuộc chủ đề"]
    triggers: Annotated[
        Phrases,
        "các cụm từ; đoạn có **một** cụm là thuộc chủ đề. Chữ hoa, chữ thường, kiểu bỏ dấu (hoà, hòa) không phân biệt",
    ]
    """Phrases any one of which, in a paragraph, assigns it to the theme; "…" in one stands for other words."""
    exceptions: Annotated[
        Phrases,
        Key("except"),
        "cụm dài hơn mà chữ nằm trong đó không tính, ví dụ “phát huy sức mạnh khối đại đoàn kết” chỉ là lời kết",
    ] = ()
    """Longer phrases within which a trigger does not count."""
    parent: Annotated[ThemeId | None, "id của chủ đề rộng hơn", SLUG] = None
    guiding: Annotated[
        tuple[Annotated[InstrumentId, SLUG], ...], "id các văn bản chỉ đạo của chủ đề", UNIQUE
    ] = ()
    """Instruments that guide the work under this theme, as the editors name them."""
    passages: Annotated[tuple[EditorialPassage, ...], "lời của người biên tập cho một đoạn", SOME] = ()
    source: Annotated[Words, "định nghĩa lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTerm:
    """A term (khóa) of the Central Committee: the numbers of its papers begin anew with it."""

    term: Annotated[str, "khóa, số La Mã", ROMAN]
    """Roman numeral: `XI`."""
    begins: Annotated[Day, "ngày bắt đầu"]
    ends: Annotated[Day | None, "ngày kết thúc; khóa đang có thì bỏ"] = None
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSource:
    """A public file that is named by its place only."""

    repository: Annotated[str, "kho", Rule(pattern=r"^[\w.-]+/[\w.-]+$", hint="viết chủ/kho")]
    file: Annotated[str, "tệp trong kho", Rule(pattern=r"^[^\s;,()]+\.md$", hint="đường dẫn của tệp .md")]
    title: Annotated[Words, "tên, như tệp ghi"]
    """As the file prints it."""
    publisher: Annotated[Words, "ai công bố; tệp không ghi thì bỏ"] = ""
    """"" where the file does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enactment:
    """One of the successive laws of a name: `Luật Thanh tra` of 2004, of 2010, of 2022, of 2025."""

    number: Annotated[
        str,
        "số, ký hiệu; hiến pháp thì bỏ",
        Rule(pattern=r"^\d+[/-]\S+$", hint="số, ký hiệu của văn bản, không có khoảng trắng"),
    ] = ""
    """`56/2010/QH12`; "" for a constitution, and where no source tells it."""
    passed: Annotated[Day, "ngày thông qua"]
    """Ngày thông qua; the year alone where only the number tells it."""
    in_force: Annotated[Day | None, "ngày có hiệu lực"] = None
    """Ngày có hiệu lực; None where no source tells it."""
    source: Annotated[Source, "lấy từ đâu"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LawName:
    """The customary name of a law, so that a mention ends where the name ends, and the laws of that name."""

    name: Annotated[str, "tên, không có chữ Luật", _LAW_NAME]
    """Without the word Luật: `Tiếp cận thông tin`."""
    kind: Annotated[KindId, "thể loại", Rule(enum=("hien-phap", "luat", "bo-luat", "phap-lenh"))]
    aliases: Annotated[tuple[Annotated[str, _LAW_NAME], ...], "tên gọi khác", UNIQUE] = ()
    """Other words for the same law: `Tiếp dân`."""
    enacted: Annotated[tuple[Enactment, ...], "các luật mang tên này, cũ trước", SOME] = ()
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


@dataclass(frozen=True, slots=True, kw_only=True)
class WordClass:
    """One of these classes, as words.yml lists it."""

    id: Annotated[str, "mã của lớp từ", Rule(enum=tuple(one.name for one in fields(WordClasses)))]
    source: Annotated[Words, "lấy từ đâu"]
    words: Annotated[frozenset[Annotated[str, _LOWER]], "các từ, chữ thường", UNIQUE]


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationCue:
    """Words before a mention that say what the text does with the instrument."""

    predicate: Annotated[PredicateId, "mã quan hệ", _PREDICATE]
    pattern: Annotated[re.Pattern[str], "biểu thức chính quy, chữ thường", As(Words, whole_words)]
    """Over lower-case text with single blanks."""
    examples: Annotated[Examples, "câu mẫu, chữ được nhận ra trong ngoặc vuông"]
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

    id: Annotated[str, "mã của dấu", SLUG]
    role: Annotated[MarkingRole, "dấu nói về điều gì"]
    name: Annotated[Words, "tên dấu"]
    """`Tối mật`: as it is told."""
    aliases: Annotated[WordList, "cách in khác"] = ()
    """Other ways in which it is printed."""
    labels: Annotated[WordList, "chữ có thể đứng trước"] = ()
    """What may stand before it: `độ mật`."""
    not_behind: Annotated[WordList, "chữ mà đứng sau nó thì không phải dấu"] = ()
    """Words with which it is another word: `bí` and `mật`."""
    source: Annotated[Source, "lấy từ đâu"]


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

    role: Annotated[CueRole, "chữ cho biết điều gì"]
    pattern: Annotated[re.Pattern[str], "biểu thức chính quy, chữ thường", As(Words, whole_words)]
    """Over text folded by `phrase_key`, with single blanks."""
    examples: Annotated[Examples, "câu mẫu, chữ được nhận ra trong ngoặc vuông"]
    """`đoàn giám sát [phải] gửi báo cáo`: the pattern matches the words in brackets."""
    counter_examples: Annotated[tuple[Words, ...], "câu không được nhận ra chữ nào", SOME] = ()
    """In these it matches nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUnit:
    """A class of words that a number counts or measures."""

    id: Annotated[str, "mã của nhóm đơn vị", SLUG]
    words: Annotated[LowerWords, "các đơn vị"]
    """In lower case: `lượt người`."""
    measured: Annotated[bool, "thường có số lẻ", Rule(const=True)] = False
    """Whether fractions are usual, so that "8.5" and "1,250" can be read as such."""
    grouped_only: Annotated[bool, "chỉ số từ hàng nghìn", Rule(const=True)] = False
    """Whether only a number of thousands is a figure: `3.997 ngày`, not `15 ngày`."""
    joined: Annotated[bool, "một số đếm chung nhiều đơn vị", Rule(const=True)] = False
    """Whether one number counts several of them together: `209 xã, phường, thị trấn`."""
    examples: Annotated[Examples, "câu mẫu, mọi số liệu trong ngoặc vuông"]
    """Every figure in brackets: `có [9.500 hộ] sản xuất`."""
    counter_examples: Annotated[
        tuple[Annotated[str, Rule(pattern=r"^[^\[]+$", hint="câu không có ngoặc vuông")], ...],
        "câu không có số liệu nào",
        SOME,
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWord:
    """A word behind which a number is a date: `tháng 6`."""

    word: Annotated[str, "từ đứng trước số của lịch", _LOWER]
    last: Annotated[int, "số lớn nhất; chỉ có năm thì ghi 0", Rule(minimum=0)]
    """The largest number that is one; 0 where only a year is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetWords:
    """Patterns of words that tell a number to be reached from one that was."""

    cues: WordList
    carrying: WordList
    """Cues that govern the parts of a sentence behind a semicolon too."""
    no_cues: WordList
    """Cues where they tell of no target: `vượt chỉ tiêu`."""
    results: WordList
    headings: WordList
    leading: WordList
    """As `headings`, but only where the heading begins with it."""
    result_headings: WordList


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Units, and the closed classes of words around a number; all in lower case."""

    units: Annotated[tuple[FigureUnit, ...], Key("figure_units"), SOME]
    per: LowerWords
    """What a unit is counted by: `năm` in `%/năm`."""
    no_units: LowerWords
    """What only begins like a unit: `xã hội`."""
    named: LowerWords
    """Words whose number is a name or an ordinal: `khoản`."""
    counting: LowerWords
    """Before "số": what follows is no name."""
    approximate: LowerWords
    comparing: LowerWords
    """Before "hơn": it compares."""
    counting_verbs: LowerWords
    """Before a number that could be a year."""
    calendar: Annotated[tuple[CalendarWord, ...], SOME]
    every: LowerWords
    """Before a word of the calendar: what follows is an amount after all."""
    before_days: LowerWords
    """Before a day and its month: `trước 5/10`."""
    targets: TargetWords
