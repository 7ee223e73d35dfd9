"""What pages of every kind are made of. Values hold plain text; only `render` knows how to write it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from build_tools.parts.addresses import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere."""

    text: str
    to: Target
    line: str = ""
    """`dòng 37`, where it leads to a place of a text."""


Words = tuple[str | Link, ...]
"""Words of which some lead elsewhere."""


class KnownFact(NamedTuple):
    """What is known of a unit or an authority, under its label."""

    label: str
    words: Words
    note: str = ""
    """What an editor says of it."""


def joined(links: Iterable[str | Link]) -> Words:
    """One behind the other."""
    return tuple(each for link in links for each in ("; ", link))[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What every page has: its title, way back, and what a search may filter by."""

    title: str
    description: str
    heading: str = ""
    """What stands above the page where that is not its title."""
    crumbs: tuple[Link, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    """Key and value; a key may occur several times."""
    meta: tuple[tuple[str, str], ...] = ()
    wide: bool = False
    """Whether the page has no table of contents beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One instrument as a line of a list."""

    to: Target
    kind: str
    """`Chỉ thị`."""
    call: str
    """What it is called: `Chỉ thị số 33/CT-TTg`."""
    whole_call: str
    """By its number, blank or not, or by its title uncut: above its own page."""
    number: str
    subject: str
    """With a capital; empty where unknown."""
    told: bool
    """Whether `call` is already made of the subject."""
    issuer: str
    date: str
    """For display, short; "" where unknown."""
    iso: str
    year: str
    side: str
    """Id of the side: `dang`; "" where unknown."""
    side_name: str
    level: str
    """`trung-uong`, `tinh`; "" where unknown."""
    province: str
    held: bool
    gist: str = ""
    """As much of the subject as a list has."""
    titled: bool = False
    """Whether `whole_call` is made of the subject."""
    dated: bool = False
    """Whether `call` tells date and authority."""
    ended: bool = False
    """Whether it is known to be no longer in force."""
    conflicting: bool = False
    """Whether sources differ about its date."""
    here: bool = False
    """Whether the page on which the line stands is about this instrument."""
    unit_note: str = ""
    """`của tỉnh Bắc Giang (đến 30/6/2025)`, on the page of its successor."""

    @property
    def heading(self) -> tuple[str, str]:
        """What stands above its own page: what it is called, and its subject where that does not tell it."""
        name = self.kind if self.titled and not self.number else self.whole_call
        return name, "" if self.titled and self.number else self.subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words that prove something, with the hit inside them, and where they stand."""

    before: str
    hit: str
    after: str
    to: Target
    place: str
    """`mục 8`."""
    line: str = ""
    """`dòng 37`: where that was read."""
    lead: str = ""
    """What of the sentence is cut away at its beginning, for who takes the quotation along; "" where it is too long."""
    rest: str = ""
    """The same at its end."""
    source: str = ""
    """The document quoted, where the page is not about it, with what joins it to the place: `, Chỉ thị số 33/CT-TTg`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a register has something from."""

    words: tuple[str | Link, ...]
    long: bool
    """Whether it is folded: a path or an address of another archive says little to most readers."""


class ValueState(StrEnum):
    """How the value of a card came to be known."""

    READ = "doc"
    INFERRED = "suy-luan"
    EDITOR = "bien-tap"
    REGISTER = "danh-muc"
    MISSING = "khong-ghi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a card, with its provenance."""

    text: str
    state: ValueState
    to: Target | None = None
    """The page about the value: an authority, a province."""
    sources: tuple[Link, ...] = ()
    """Where it is read."""
    note: str = ""
    """Why an editor says so."""
    more: int = 0
    """How many further documents say the same."""
    registered: bool = False
    """Whether the register of known instruments says the same."""
    where: Provenance | None = None
    """Where the register has it from."""

    @property
    def told(self) -> int:
        """In how many places it is read."""
        return len(self.sources) + self.more


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """A time through which an instrument is in one state of validity."""

    since: str
    """Its first day, in ISO; "" of the first one."""
    label: str
    """`từ ngày 25/02/2010 đến trước ngày 30/7/2021`."""
    state: str
    """As scripts call it: `het`."""
    name: str
    """`hết hiệu lực`."""
    why: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A line of a card. Several values in conflict stand side by side."""

    label: str
    values: tuple[Value, ...]
    folded: str = ""
    """The words that a reader opens to see the values: `16 nơi nhận`; "" where they stand open."""
    conflict: Target | None = None
    """Where a conflict on this field is explained."""
    grave: bool = False
    """Whether the conflict changes how the instrument is cited."""
    again: bool = False
    """Whether the head of the page says the same: a narrow screen leaves it out, unless sources differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """An instrument on a timeline."""

    entry: Entry
    date: str
    """`26/11/2021`, `tháng 7/2020 (không ghi ngày)`."""
    partial: bool
    placed: str
    """The date that gives it its place, as ISO; "" where unknown."""
    conflict: Target | None = None
    """Where the conflict on its date is explained; None where there is none."""
    themes: tuple[str, ...] = ()
    """Ids of the themes that it treats or guides."""
    term: str = ""
    """Of the body that issued it: `Đảng khóa XI`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineYear:
    """A landmark of a timeline, and what stands under it."""

    label: str
    """`2021`, or "Không rõ năm"."""
    entries: tuple[TimelineEntry, ...]
