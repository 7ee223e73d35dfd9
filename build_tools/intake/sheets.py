"""What stands on the pages of a printed paper, before it becomes a text: the same for PDF and for what was scanned.

A reader of pages tells lines with their boxes, in the order of reading; `compose` joins them into paragraphs and
takes out what belongs to the page and not to the paper (running heads, page numbers, stamps).
"""

from dataclasses import dataclass

from build_tools.intake.taken import Box

__all__ = ["Sheet", "SheetLine", "SheetTable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A line as it is printed."""

    words: str
    box: Box
    confidence: float | None = None
    """0 to 1, of letters that were recognised in a picture; None where the file itself holds the letters."""
    size: float = 0.0
    """Height of the letters in points; 0 where it is not known."""
    encoding: str = ""
    """What its letters were in before they became Unicode; "" where they were Unicode."""
    laid: int = 0
    """Which annotation laid it on the printed page, 1-based: a signature, a stamp, a field that was filled in."""

    @property
    def middle(self) -> float:
        """Between its top and its bottom: of letters that were recognised neither edge is sure."""
        return (self.box[1] + self.box[3]) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A table with ruled lines."""

    rows: tuple[str, ...]
    """As `intake.table_rows` writes them."""
    box: Box
    confidence: float | None = None
    encoding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page."""

    number: int
    """1-based."""
    width: float
    """Points."""
    height: float
    items: tuple[SheetLine | SheetTable, ...] = ()
    """In the order of reading."""
    needs_recognition: bool = False
    """Whether its letters can only be read in a picture of it: a scan, a broken map of letters."""
