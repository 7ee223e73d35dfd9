"""Obligations: who must do what by when, as a document states it."""

import calendar
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from build_tools.models.dates import PartialDate
from build_tools.models.facts import Origin
from build_tools.models.ids import Anchor, InstrumentId
from build_tools.models.texts import Span
from build_tools.models.written import SLUG, AtLine, Inline, Keys, LineNumber, Rule, Unwritten, Wording

DAYS = {"giờ": 0, "ngày": 1, "ngày làm việc": 1, "tuần": 7, "tháng": 30, "quý": 91, "năm": 365}
"""Units of time and about how long they are: only for putting one before the other."""


QUARTERS = ("I", "II", "III", "IV")
"""As papers number them; the third month of each is its last."""
_YEARLY = Rule(
    pattern=r"^((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|quý (I|II|III|IV))$",
    hint="hãy viết tháng-ngày, tháng hoặc quý trong dấu nháy, ví dụ '12-15', '12' hoặc 'quý IV'",
)
_ONCE = Rule(
    pattern=r"^((19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?|quý (I|II|III|IV)/(19|20)[0-9]{2})$",
    hint="hãy viết phần biết được của ngày hoặc quý, năm từ 1900 đến 2099, "
    "ví dụ '2021-11-26', '2021-11', '2021' hoặc 'quý II/2026'",
)
_INTERVAL = Rule(
    pattern=r"^([1-9][0-9]? )?(ngày|tuần|tháng|quý|năm)$",
    hint="hãy viết khoảng thời gian, ví dụ 6 tháng, quý hoặc năm; văn bản không nêu kỳ thì viết []",
)
_WITHIN = Rule(
    pattern=r"^[1-9][0-9]{0,2} (giờ|ngày làm việc|ngày|tuần|tháng|năm)$",
    hint="hãy viết số và đơn vị, ví dụ 30 ngày hoặc 15 ngày làm việc",
)


class Bound(StrEnum):
    """How the day of a deadline is meant."""

    BEFORE = "before"
    """`trước ngày 15/12`"""
    BY = "by"
    """`chậm nhất ngày 15/12`"""
    IN = "in"
    """`trong quý I`, `vào ngày 20/9`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """A day, month or quarter of every year: `trước ngày 15/12 hằng năm`."""

    bound: Bound
    month: int
    """Of a quarter, its last month."""
    day: int | None = None
    quarter: int = 0
    """1 to 4 where a quarter is named, else 0."""

    def last_day(self, year: int) -> PartialDate | None:
        """The day of a year by which it is due; None for 29/02 in a year that has none."""
        if self.day is None and self.bound is Bound.BEFORE:
            return _day_before(year, self.month, self.quarter)
        return _last_day(year, self.month, self.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """One day, month, quarter or year: `trước ngày 31/12/2021`, `trong quý I năm 2022`."""

    bound: Bound
    date: PartialDate
    """Of a quarter, its last month."""
    quarter: int = 0

    @property
    def last_day(self) -> PartialDate:
        """The day by which it is due: of "trước tháng 6/2023" the last of May."""
        year, month = self.date.year, self.date.month
        if self.bound is Bound.BEFORE and self.date.day is None:
            return _day_before(year, month or 1, self.quarter)
        return _last_day(year, month or 12, self.date.day) or self.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """How often: `6 tháng`, `quý` (amount 1)."""

    amount: int
    unit: str
    """`ngày`, `tuần`, `tháng`, `quý`, `năm`."""

    @property
    def days(self) -> int:
        """Its length, for putting intervals in order."""
        return self.amount * DAYS[self.unit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Periodic:
    """Again and again, no day of the year named: `định kỳ 6 tháng, hằng năm`."""

    every: tuple[Interval, ...]
    """Empty where the text says only "định kỳ"."""
    day: int | None = None
    """Of every month: `trước ngày 25 hằng tháng`."""


class Counted(StrEnum):
    """How a time is counted from an event."""

    FROM = "from"
    """`trong thời hạn 30 ngày kể từ ngày …`"""
    AFTER = "after"
    """`sau 03 năm thực hiện`: when it has passed."""
    AHEAD = "ahead"
    """`chậm nhất 05 ngày trước khi …`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """A time counted from an event that the sentence names."""

    counted: Counted

    amount: int
    unit: str
    """`giờ`, `ngày`, `ngày làm việc`, `tuần`, `tháng`, `năm`."""


Deadline = Yearly | Once | Periodic | Within


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """One deadline, and the sentence that states it."""

    anchor: Anchor
    """Of the paragraph."""
    line: int
    """Of the words of the deadline."""
    evidence: Span
    """The sentence; it may run over a page break, across what is none of it."""
    printed: Span
    """The words of the deadline."""
    deadline: Deadline
    read_at: Span | None = None
    """Where the machine read the deadline, whatever an editor says of it; None where only an editor sees it."""
    who: Span | None = None
    """Who must, where the sentence states it outright."""
    said: "EditorialObligation | None" = None
    """The editor's word, where there is one."""

    @property
    def origin(self) -> Origin:
        """Whether the machine or an editor says so."""
        return Origin.EDITOR if self.said else Origin.READ


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorialObligation:
    """archive/obligations.yml: an editor's word on words of one line, which a text of the archive prints."""

    document: Annotated[InstrumentId, "id của văn bản có toàn văn", SLUG]
    line: Annotated[LineNumber, "dòng của tệp nguồn"]
    printed: Annotated[
        Wording,
        "chữ nêu thời hạn, chép đúng như in ở dòng ấy; đứng hai lần trên dòng thì chép thêm vài chữ liền kề",
    ]
    """The words of the deadline, as that line prints them."""
    deadline: Annotated[Deadline | None, Unwritten()] = None
    """None: these words state no obligation."""
    who: Annotated[Wording, "ai phải làm, nói gọn"] = ""
    """In the editor's words; "" leaves it to what is read."""
    what: Annotated[Wording, "việc phải làm, nói gọn"] = ""
    """The task in the editor's words; "" leaves it to the sentence."""
    why: Annotated[Wording, "vì sao ghi mục này; người đọc thấy"]
    entry: Annotated[int, AtLine()] = 0
    """The line of the file on which this word begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDeadline:
    """A deadline in one of four forms, as an editor writes it."""

    KEYS: ClassVar[Keys] = Keys(fewest=1, most=1)

    yearly: Annotated[str, "mỗi năm: tháng-ngày `'12-15'`, tháng `'12'` hoặc `'quý IV'`", _YEARLY] = ""
    once: Annotated[str, "một lần: `'2021-12-31'`, `'2021-12'`, `'2021'` hoặc `'quý II/2026'`", _ONCE] = ""
    every: Annotated[
        tuple[Annotated[str, _INTERVAL], ...],
        "định kỳ: `[6 tháng, năm]`; văn bản không nêu kỳ thì `[]`",
        Rule(unique_items=True),
    ] = ()
    within: Annotated[str, "kể từ một việc: `30 ngày`, `15 ngày làm việc`", _WITHIN] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedObligation:
    """An entry of archive/obligations.yml: a word on a deadline, and the deadline or that there is none."""

    KEYS: ClassVar[Keys] = Keys(any_of=("deadline", "none"))

    word: Annotated[EditorialObligation, Inline()]
    deadline: Annotated[StatedDeadline | None, "thời hạn, một trong bốn dạng"] = None
    none: Annotated[bool, "ghi `true` thay cho `deadline` khi câu không giao việc", Rule(const=True)] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """An editor's word that cannot be joined with the text that it speaks of."""

    said: EditorialObligation
    message: str
    """What is wrong and what to do, in Vietnamese."""


def _day_before(year: int, month: int, quarter: int) -> PartialDate:
    """The day before a month, or before a quarter that ends with it, begins."""
    first = month - 2 if quarter else month
    year, month = (year, first - 1) if first > 1 else (year - 1, 12)
    return PartialDate(year=year, month=month, day=calendar.monthrange(year, month)[1])


def _last_day(year: int, month: int, day: int | None) -> PartialDate | None:
    length = calendar.monthrange(year, month)[1]
    return PartialDate(year=year, month=month, day=day or length) if (day or length) <= length else None
