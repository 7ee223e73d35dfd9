"""What a reader makes of a file, whatever its format."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Box", "Doubtful", "LeftOut", "Origin", "Reason", "Taken", "UnreadableFileError"]


class UnreadableFileError(ValueError):
    """A file that cannot be taken in: the message says why and what to do, in the words of an office."""


class Reason(StrEnum):
    """Why words of a file are not in the text."""

    RUNNING_HEAD = "running-head"
    """Header or footer of the pages, page number."""
    DELETED = "deleted"
    """A deletion that was tracked."""
    MOVED = "moved"
    """The place from which words were moved, tracked: they stand where they were moved to."""
    HIDDEN = "hidden"
    COMMENT = "comment"
    REPEATED = "repeated"
    """The same words again: a text box for programs that cannot show the first, a table of contents."""
    PAGE_NUMBER = "page-number"
    STAMP = "stamp"
    """Pressed on the paper by who received it, or by a program that signed it: no words of the paper."""
    HANDWRITTEN = "handwritten"
    """What a pen wrote into a letterhead, or what is read there with doubt: its place is left blank."""
    MISREAD = "misread"
    """Fixed words of a letterhead whose tone recognition misread: the text has them as they are always written."""
    SPECK = "speck"
    """Stars, emblems and edges of stamps in which recognition saw letters."""
    SCRIPT = "script"
    """What of a web page is not read: scripts, styles, menus."""


Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points, from the upper left corner of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a line of the text stands in the file."""

    part: str = ""
    """`word/document.xml`; of a file that was converted, a part of what it became; "" where a file has one part only."""
    place: int
    """1-based: the paragraph of the part, or the line of a text file."""
    page: int = 0
    """1-based, where the line begins; 0 where the file has no pages."""
    box: Box | None = None
    """Around the part of it that stands on that page."""
    confidence: float | None = None
    """0 to 1, the least of its printed lines, where letters were recognised in a picture."""
    encoding: str = ""
    """What the letters were in before they became Unicode: `TCVN3 (ABC)`; "" where they were Unicode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of the file that are not in the text."""

    reason: Reason
    words: str
    before_line: int
    """1-based: the line of the text that follows; one more than its lines for what stands behind all."""
    page: int = 0
    """1-based; 0 where the file has no pages."""
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A word that was recognised in a picture, and of which the recognition is not sure."""

    line: int
    """1-based, of the text."""
    words: str
    before: str = ""
    """The word before it on its printed line, which tells it from the same word elsewhere in the paragraph."""
    page: int
    box: Box
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The text of a file."""

    text: str
    """NFC, LF, one paragraph a line, a line end behind the last."""
    origins: tuple[Origin, ...]
    """For each line of the text, blank ones included."""
    left_out: tuple[LeftOut, ...] = ()
    reader: str
    """Name and version of what read it: `docx 1`."""
    doubts: tuple[str, ...] = ()
    """What an editor must look at, each in one Vietnamese sentence."""
    doubtful: tuple[Doubtful, ...] = ()
    """Words that somebody must compare with their picture."""
    turned: tuple[tuple[int, int], ...] = ()
    """Pages that lay on their side or stood on their head, by how many degrees clockwise they are upright."""
