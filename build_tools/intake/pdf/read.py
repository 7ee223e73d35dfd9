"""Read a PDF with text: its pages, and the text that they make."""

from dataclasses import replace

from build_tools.intake.composing import compose
from build_tools.intake.pdf.cells import items_of
from build_tools.intake.pdf.drawn_last import head_first
from build_tools.intake.pdf.grid import grids_of
from build_tools.intake.pdf.items import PrintedPage
from build_tools.intake.pdf.laid import in_place, without_doubles
from build_tools.intake.pdf.pages import printed_pages
from build_tools.intake.pdf.sound import in_unicode, is_broken, is_pictured, is_recognised
from build_tools.intake.sheets import Sheet, Unrecognised, UnrecognisedError, pages_named
from build_tools.intake.taken import Taken, UnreadableFileError
from build_tools.intake.text.read import NO_WORDS

__all__ = ["READER", "read_pdf", "read_sheets"]

READER = "pdf 1"

_RECOGNISED = (
    "{pages} là ảnh chụp, chữ do một chương trình khác nhận dạng rồi đặt lên ảnh, có thể sai dấu; "
    "hãy đối chiếu với bản gốc."
)


def read_pdf(content: bytes) -> Taken:
    """The text of a PDF. Raises UnrecognisedError where pages of it are pictures: no page is lost in silence."""
    pages = list(printed_pages(content))
    sheets = tuple(map(sheet_of, pages))
    laid_over = [page.number for page in pages if is_recognised(page)]
    named = pages_named(laid_over, len(sheets))
    doubts = (_RECOGNISED.format(pages=named.capitalize()),) if laid_over else ()
    if any(sheet.needs_recognition for sheet in sheets):
        raise UnrecognisedError(Unrecognised(sheets=sheets, reader=READER, doubts=doubts))
    taken = compose(sheets, reader=READER, doubts=doubts)
    if not any(map(str.isalnum, taken.text)):
        raise UnreadableFileError(NO_WORDS)
    return taken


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """The pages of a PDF. Raises UnreadableFileError where it cannot be opened."""
    return tuple(sheet_of(page) for page in printed_pages(content))


def sheet_of(page: PrintedPage) -> Sheet:
    """A page as lines and tables, in the order of the file but for a head that was drawn last."""
    letters = in_place(without_doubles(page.letters))
    grids = grids_of(page.rules)
    items = head_first(in_unicode(items_of(letters, grids), letters))
    sheet = Sheet(number=page.number, width=page.width, height=page.height, items=tuple(items))
    needs = is_pictured(page, items) or is_broken(items)
    return replace(sheet, needs_recognition=needs)
