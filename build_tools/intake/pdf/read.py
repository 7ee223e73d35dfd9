"""Read a PDF with text: its pages, and the text that they make."""

from dataclasses import replace

from build_tools.intake.composing import compose
from build_tools.intake.pdf.cells import items_of
from build_tools.intake.pdf.grid import grids_of
from build_tools.intake.pdf.items import PrintedPage
from build_tools.intake.pdf.laid import in_place, without_doubles
from build_tools.intake.pdf.pages import printed_pages
from build_tools.intake.pdf.sound import in_unicode, is_broken, is_pictured
from build_tools.intake.sheets import Sheet, Unrecognised, UnrecognisedError
from build_tools.intake.taken import Taken

__all__ = ["READER", "read_pdf", "read_sheets"]

READER = "pdf 1"


def read_pdf(content: bytes) -> Taken:
    """The text of a PDF. Raises UnrecognisedError where pages of it are pictures: no page is lost in silence."""
    sheets = read_sheets(content)
    if any(sheet.needs_recognition for sheet in sheets):
        raise UnrecognisedError(Unrecognised(sheets=sheets, reader=READER))
    return compose(sheets, reader=READER)


def read_sheets(content: bytes) -> tuple[Sheet, ...]:
    """The pages of a PDF. Raises UnreadableFileError where it cannot be opened."""
    return tuple(sheet_of(page) for page in printed_pages(content))


def sheet_of(page: PrintedPage) -> Sheet:
    """A page as lines and tables, in the order of the file."""
    letters = in_place(without_doubles(page.letters))
    grids = grids_of(page.rules)
    items = in_unicode(items_of(letters, grids), letters)
    sheet = Sheet(number=page.number, width=page.width, height=page.height, items=tuple(items))
    needs = is_pictured(page, items) or is_broken(items)
    return replace(sheet, needs_recognition=needs)
