"""Read a PDF with text: its pages, and the text that they make."""

from dataclasses import replace

from build_tools.intake.composing import compose
from build_tools.intake.pdf.cells import items_of
from build_tools.intake.pdf.grid import grids_of
from build_tools.intake.pdf.items import PrintedPage
from build_tools.intake.pdf.laid import in_place, without_doubles
from build_tools.intake.pdf.pages import printed_pages
from build_tools.intake.pdf.sound import in_unicode, is_broken, is_pictured, is_recognised
from build_tools.intake.sheets import Sheet
from build_tools.intake.taken import Taken, UnreadableFileError
from build_tools.intake.text.read import NO_WORDS

__all__ = ["READER", "read_pdf", "read_sheets"]

READER = "pdf 1"
_PICTURES = (
    "{pages} của tệp PDF là ảnh chụp hoặc có phông chữ hỏng nên máy không đọc được chữ; hãy xin bản Word của văn bản, "
    "hoặc bản PDF xuất từ Word"
)

_RECOGNISED = (
    "{pages} là ảnh chụp, chữ do một chương trình khác nhận dạng rồi đặt lên ảnh, có thể sai dấu; "
    "hãy đối chiếu với bản gốc."
)


def read_pdf(content: bytes) -> Taken:
    """The text of a PDF. Raises UnreadableFileError with what is wrong and what to do: no page is lost in silence."""
    pages = list(printed_pages(content))
    sheets = tuple(map(sheet_of, pages))
    pictures = [sheet.number for sheet in sheets if sheet.needs_recognition]
    if pictures:
        raise UnreadableFileError(_PICTURES.format(pages=_named(pictures, len(sheets))))
    laid_over = [page.number for page in pages if is_recognised(page)]
    doubts = [_RECOGNISED.format(pages=_named(laid_over, len(sheets)).capitalize())] if laid_over else []
    taken = compose(sheets, reader=READER, doubts=doubts)
    if not any(map(str.isalnum, taken.text)):
        raise UnreadableFileError(NO_WORDS)
    return taken


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


def _named(numbers: list[int], count: int) -> str:
    """The pages as one says them: "trang 2, 5–7"; all of them where they are all."""
    if len(numbers) == count:
        return "mọi trang" if count > 1 else "trang duy nhất"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "trang " + ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
