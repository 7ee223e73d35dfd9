"""What a list is made of, what its pages show, and how much a page may hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.parts.addresses import Target, is_below_paper
from build_tools.parts.values import Link

ELEMENTS, BYTES = 4_000, 300_000
"""What a page of a list may hold, as HTML."""


def weight(*, elements: int, size: int) -> int:
    """What something takes of a page: its bytes, or as many as its elements stand for, 75 each."""
    return max(elements * BYTES // ELEMENTS, size)


LINE = weight(elements=12, size=800)
"""An instrument as a line of a list or a row of a table, with every sign that it may carry."""
JUMP = weight(elements=1, size=120)
"""A way to a page or to a heading: up to 1,700 names stand on the first page."""
_FRAME = weight(elements=600, size=45_000)
"""Header, bar of sections, way back, a form, footer: some 350 elements and 25 kB, and the table of contents."""
ROOM = BYTES - _FRAME
"""What entries and jumps may take of a page: 283 lines."""
FEW = ROOM // 8
"""Shelves that hold less share a page with such neighbours: 35 lines."""

ALL = "tat-ca"
"""The shelf that holds a whole section."""
_PART = re.compile(
    rf"{ALL}|trang-[0-9]+|nam-[0-9]{{4}}(?:-[0-9]{{4}})?|nam-khong-ro|thang-[0-9]{{4}}-[0-9]{{2}}|chu-(?:[a-z]|dd|khac)"
)
"""Names of folders of further pages; an id is never made so."""


def is_part(address: str) -> bool:
    """Whether a page is a further one of a list, by its name, or of a text: `tra-cuu/danh-muc/nam-2019/`."""
    return (
        is_below_paper(address) or _PART.fullmatch(address.removesuffix("/").rpartition("/")[2]) is not None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What may have a page of its own."""

    name: str
    """Its folder: `nam-2019`; of the form that `is_part` knows."""
    label: str = ""
    """`2019`; "" where the headings on it say it: `1946–1999`."""
    anchor: str = ""
    """Of what stands above all its headings, where there is such a thing: `chu-dd` above those who begin so."""
    alone: bool = False
    """Whether it shares its page with no neighbour, however little it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What entries stand under."""

    label: str = ""
    anchor: str = ""
    shelves: tuple[Shelf, ...] = ()
    """The widest first; none where entries have only a rank, and pages are numbered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A list, or one of several that begin on one page. Entries of one shelf stand together."""

    name: str = ""
    """Its folder, where there are several: `duoc-dan-dang`; also the anchor of what stands above it."""
    headings: Sequence[Heading]
    """Of each entry, in their order."""
    weights: Sequence[int]
    """Of each entry."""
    begun: bool = True
    """Whether the first page shows the beginning; else only the ways to all of it, where it is not whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Entries of a section under one heading, on one page."""

    heading: Heading
    start: int
    stop: int
    total: int
    """How many stand under the heading, on whatever page."""
    continued: bool = False
    """Whether it begins on an earlier page."""

    @property
    def whole(self) -> bool:
        """Whether nothing that stands under the heading is elsewhere."""
        return self.stop - self.start == self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """A way to a page, or to a heading on one."""

    label: str
    count: int
    """Entries there; 0 where the label is only the number of a page."""
    to: Target
    anchor: str = ""
    """What the jump answers to, where the heading of that name stands on another page."""
    here: bool = False
    """Whether it leads to the page on which it stands."""
    inner: tuple["Jump", ...] = ()
    """To the headings on that page, where there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a page shows of a section."""

    name: str
    count: int
    """Entries of the whole section."""
    runs: tuple[Run, ...]
    jumps: tuple[Jump, ...] = ()
    """None where the section is whole on the page."""
    before: Link | None = None
    after: Link | None = None

    @property
    def paged(self) -> bool:
        """Whether other pages have more of it."""
        return bool(self.jumps)

    @property
    def places(self) -> range:
        """Which entries of the section stand on the page."""
        return range(self.runs[0].start, self.runs[-1].stop) if self.runs else range(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page of a list."""

    at: Target
    title: str = ""
    """`2019, trang 2/3`; "" of the first, which goes by the name of the list."""
    sections: tuple[Shown, ...]
    """Of a further page, the one to which it belongs."""

    @property
    def first(self) -> bool:
        """Whether it stands at the address of the list."""
        return not self.title
