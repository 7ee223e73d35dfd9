"""The parts of a text, each knowing exactly which characters of the raw source it is made of."""

from dataclasses import dataclass
from enum import StrEnum

from build_tools.models.ids import Anchor


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """`raw[start:end]`, counted in code points of the raw source."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def __len__(self) -> int:
        return self.end - self.start


class Role(StrEnum):
    """What a paragraph is in the document."""

    LETTERHEAD = "letterhead"
    """Phần đầu: quốc hiệu, tên cơ quan, số, địa danh và ngày, dấu đến."""
    TITLE = "title"
    """Tên loại và trích yếu."""
    HEADING = "heading"
    """Phần, chương, mục, điều, and numbered headings."""
    PARAGRAPH = "paragraph"
    ITEM = "item"
    """A paragraph that begins with a dash, a letter or a number of its own."""
    ROW = "row"
    """A row of a table of data."""
    RECIPIENTS = "recipients"
    """Nơi nhận, with its lines."""
    SIGNATURE = "signature"
    """Quyền hạn, chức vụ, họ tên người ký; tên tác giả."""


RUNNING_TEXT = frozenset({Role.PARAGRAPH, Role.ITEM, Role.ROW})
"""Where the paper says what it says: headings, letterhead, recipients and signature are none of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell of a table of data."""

    pieces: tuple[Span, ...]
    """Its paragraphs; none where it is empty."""
    rows: int = 1
    """How many rows it reaches over, its own among them."""
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of a table of data: one line of the source."""

    table: int
    """1-based source line of the first row of its table."""
    cells: tuple[TableCell, ...]
    """Those that begin in it, from the left."""
    head: bool = False
    """Whether it names the columns, where the print tells so."""
    rule: bool = False
    """Whether it is no row but the line of dashes under the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph: a line of the source, or several that a page break had cut apart."""

    anchor: Anchor
    """From the frozen source: the paragraph that begins at line 37 is `d37`."""
    aliases: tuple[Anchor, ...] = ()
    """Readable anchors beside it: `muc-8`, `dieu-5-khoan-2`."""
    role: Role
    level: int = 0
    """Of a heading: 1 is the highest; 0 for what is no heading."""
    label: str = ""
    """The printed number of a heading or an item: `II`, `2.1`, `a`."""
    pieces: tuple[Span, ...]
    """In order; without the line ends and without the white space around them."""
    lines: tuple[int, ...]
    """1-based source line of each piece."""
    section: Anchor | None = None
    """The nearest heading above it."""
    row: TableRow | None = None
    """Of a row of a table: its cells."""

    @property
    def passages(self) -> tuple[tuple[Span, ...], ...]:
        """What is read by itself: the whole paragraph, of a row each cell that says something."""
        if self.row is None:
            return (self.pieces,)
        return tuple(cell.pieces for cell in self.row.cells if cell.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote, wherever the page break has put it."""

    mark: str
    """As printed: `¹`."""
    anchor: Anchor
    lines: tuple[int, ...]
    pieces: tuple[Span, ...]
    """Its text with the mark at the start."""
    calls: tuple[Span, ...]
    """Where the body refers to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutMark:
    """Characters that a converter left in the text: they are shown as layout, not as text."""

    span: Span
    style: str
    """`strong`, `em` for an opening or closing mark; `drop` for an artefact such as a bookmark;
    `cell`, `line` for what parts two cells of a row, two paragraphs of a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The whole text, first line to last, as paragraphs and footnotes."""

    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()
    marks: tuple[LayoutMark, ...] = ()

    @property
    def anchors(self) -> dict[int, Anchor]:
        """The anchor of the paragraph, or piece of one, on each source line that has text."""
        found: dict[int, Anchor] = {}
        parts: tuple[Paragraph | Footnote, ...] = (*self.paragraphs, *self.footnotes)
        for part in parts:
            aliases = part.aliases if isinstance(part, Paragraph) else ()
            for line in part.lines:
                own = Anchor(f"d{line}")
                found.setdefault(line, own if own in aliases else part.anchor)
        return found
