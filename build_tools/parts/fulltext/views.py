"""What a full text is made of on a page."""

from dataclasses import dataclass
from enum import StrEnum

from build_tools.graph.joints import is_of_line
from build_tools.models.ids import line_named
from build_tools.models.texts import Role
from build_tools.parts.addresses import Target

_MOST_COLUMNS = 12
"""On paper, with room for a word in each."""


class Certainty(StrEnum):
    """What is known of a citation."""

    RESOLVED = "ro"
    AMBIGUOUS = "nhieu"
    UNRESOLVED = "chua-ro"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of the source with one appearance. Where `masked` is not empty, the words are withheld."""

    text: str
    bold: bool = False
    italic: bool = False
    masked: str = ""
    meaning: str = ""
    """What an abbreviation stands for, or a term means."""
    first: bool = False
    """Whether it is the first place of the abbreviation or term: the one that a keyboard reaches."""
    term: bool = False
    unsure: bool = False
    """Whether it was recognised in a picture, with doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation: the words of the source, and what they lead to."""

    runs: tuple[Run, ...]
    certainty: Certainty
    to: Target | None
    """The instrument, or the list of candidates; None where nothing known fits."""
    hint: str
    """Shown on hover: what it is, or why it is not certain."""
    side: str = ""
    number: str = ""
    date: str = ""
    subject: str = ""
    issuer: str = ""
    validity: str = ""
    """`hết hiệu lực`; that it had ended when it was cited, where that is certain; "" where it is not known to have ended."""
    held: bool = False
    """Whether the text of what is cited is in the archive."""
    identifier: str = ""
    """Where the mention stands in the document: unique on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Where the text refers to a footnote: the sign as printed."""

    text: str
    to: str
    """Where the footnote stands, from this page: `#d57`."""
    identifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMark:
    """An editor's mark behind words of the source; leads to the note. Not part of the text."""

    number: int
    grave: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """Where two pieces of a paragraph meet that a page break had cut apart."""

    anchor: str
    """Of the source line on which the second piece begins; "" where it has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Where a paragraph of a cell ends and the next one begins."""


Inline = Run | Cited | Call | NoteMark | Joint | Break


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMark:
    """Where a page of the original begins; leads to it."""

    number: int
    to: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsure:
    """That words of a paragraph were recognised in a picture, and are doubtful."""

    to: Target | None
    """The page of the original that holds the first of them; None where it is not given away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or a heading."""

    anchor: str
    aliases: tuple[str, ...]
    role: Role
    level: int
    """Of a heading, as the page numbers its levels; 0 for what is no heading."""
    inlines: tuple[Inline, ...]
    place: str
    """Where it stands, as officials name it: `mục 8`."""
    label: str = ""
    """Of a heading: the words for the table of contents."""
    page: PageMark | None = None
    """The page of the original that begins with it."""
    unsure: Unsure | None = None

    @property
    def named(self) -> bool:
        """Whether it begins the place that it stands in: no other paragraph has that name."""
        return self.address != self.anchor

    @property
    def address(self) -> str:
        """Its readable anchor, `muc-8`; where it has none, that of its line."""
        return next((alias for alias in self.aliases if not is_of_line(alias)), self.anchor)

    @property
    def line(self) -> str:
        """The source line on which it begins, by which other pages name it."""
        return str(line_named(self.anchor))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """A cell of a table."""

    inlines: tuple[Inline, ...]
    rows: int
    """How many rows it reaches over."""
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A row of a table: one line of the source."""

    anchor: str
    place: str
    """Where it stands, as officials name it."""
    cells: tuple[CellView, ...]
    """Those that begin in it."""

    @property
    def line(self) -> str:
        """The source line."""
        return str(line_named(self.anchor))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock:
    """A table of data, or of letterhead, recipients and signature as a converter writes them."""

    role: Role
    head: tuple[RowView, ...]
    """The rows that name the columns, where the print tells so."""
    rows: tuple[RowView, ...]
    rule: str
    """Anchor of the line of dashes under the head; "" where there is none."""
    above: tuple[RowView, ...] = ()
    """The rows that name the columns, where the table began on an earlier page; shown again, no text of this one."""

    @property
    def is_wide(self) -> bool:
        """Whether its columns are too many for whole words on paper."""
        first = (*self.head, *self.rows)[0]
        return sum(cell.columns for cell in first.cells) > _MOST_COLUMNS

    @property
    def line(self) -> str:
        """The source line on which it begins."""
        return (*self.head, *self.rows)[0].line

    @property
    def place(self) -> str:
        """Where it stands, as officials name it."""
        return (*self.head, *self.rows)[0].place


@dataclass(frozen=True, slots=True, kw_only=True)
class FootnoteBlock:
    """A footnote at the foot of the text."""

    anchor: str
    inlines: tuple[Inline, ...]
    calls: tuple[str, ...]
    """Identifiers of the places that refer to it."""

    @property
    def line(self) -> str:
        """The source line on which it begins."""
        return str(line_named(self.anchor))


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorNote:
    """An editor's note on words of the source."""

    number: int
    printed: str
    suggested: str
    note: str
    back: str
    """Anchor of the paragraph."""
    grave: bool = False
    """Whether a number is in doubt, so that who quotes the words must look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullText:
    """The whole text, its footnotes, and the editors' notes on it."""

    blocks: tuple[Block | TableBlock, ...]
    footnotes: tuple[FootnoteBlock, ...]
    notes: tuple[EditorNote, ...]
