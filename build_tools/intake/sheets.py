"""What stands on the pages of a printed paper, before it becomes a text: the same for PDF and for what was scanned.

A reader of pages tells lines with their boxes, in the order of reading; `compose` joins them into paragraphs and
takes out what belongs to the page and not to the paper (running heads, page numbers, stamps).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.intake.taken import Box, UnreadableFileError

__all__ = ["Sheet", "SheetLine", "SheetTable", "Unrecognised", "UnrecognisedError", "pages_named"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecognised:
    """A file of which some pages can only be read in pictures of them: what another program must do first."""

    sheets: tuple[Sheet, ...]
    reader: str
    """What read the others: `pdf 1`."""
    doubts: tuple[str, ...] = ()
    """What an editor must look at on the others."""

    @property
    def named(self) -> str:
        """The pages to be recognised, as one says them."""
        wanted = [sheet.number for sheet in self.sheets if sheet.needs_recognition]
        return pages_named(wanted, len(self.sheets))


_PICTURES = (
    "{pages} là ảnh chụp, bản quét hoặc có phông chữ hỏng nên không đọc được chữ; "
    "hãy xin bản Word của văn bản, hoặc bản PDF xuất từ Word"
)


class UnrecognisedError(UnreadableFileError):
    """A file cannot be read before its pictures are recognised: whoever can do that finds its pages here."""

    def __init__(self, pages: Unrecognised) -> None:
        super().__init__(_PICTURES.format(pages=pages.named))
        self.pages = pages


def pages_named(numbers: Sequence[int], count: int) -> str:
    """Pages as one says them: "trang 2, 5–7"; all of them where they are all."""
    if len(numbers) == count:
        return "mọi trang" if count > 1 else "trang duy nhất"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "trang " + ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
