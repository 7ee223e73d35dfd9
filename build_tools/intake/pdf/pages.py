"""A PDF opened by pdfium, page by page, with what was filled in and signed drawn into its pages.

No script of the file runs: this pdfium is built without an interpreter, and nobody asks for it.
"""

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from build_tools.intake.pdf.drawn import drawing_of
from build_tools.intake.pdf.items import PrintedPage
from build_tools.intake.pdf.letters import RawLetter, letter_of, raw_letters, turn_of
from build_tools.intake.pdf.place import Place
from build_tools.intake.taken import Box, UnreadableFileError

__all__ = ["MOST_PAGES", "page_to_draw", "printed_pages"]

MOST_PAGES = 500
_LOCKED = (
    "tệp PDF có đặt mật khẩu nên không đọc được; hãy xin bản không có mật khẩu, "
    "hoặc mở tệp rồi chọn In, “Microsoft Print to PDF”, và đưa tệp mới vào"
)
_BROKEN = "tệp PDF hỏng hoặc chưa tải về hết nên không đọc được; hãy tải lại hoặc chép lại từ nơi gửi"
_NO_PAGE = "tệp PDF không có trang nào đọc được; hãy tải lại hoặc chép lại từ nơi gửi"
_TOO_MANY = "tệp PDF có {count} trang, máy chỉ đọc đến {most} trang; hãy tách riêng văn bản cần thêm rồi đưa tệp đó vào"
_MOST_LAID = 500
"""Fields and stamps of a page that are told from each other."""
_LARGEST_SIDE = 20_000.0
"""Points: seven metres. What is larger is no page of an office, whatever it says."""


def printed_pages(content: bytes) -> Iterator[PrintedPage]:
    """The pages in their order. Raises UnreadableFileError where the file cannot be opened."""
    with _document(content) as document:
        count = pdfium.FPDF_GetPageCount(document)
        if count > MOST_PAGES:
            raise UnreadableFileError(_TOO_MANY.format(count=f"{count:,}".replace(",", "."), most=MOST_PAGES))
        if count < 1:
            raise UnreadableFileError(_NO_PAGE)
        with _forms(document) as forms:
            for index in range(count):
                yield _page(document, forms, index)


@contextmanager
def page_to_draw(content: bytes, number: int) -> Iterator[Any]:
    """A page, 1-based, with all that was laid on it."""
    with _document(content) as document, _forms(document) as forms:
        page = _loaded(document, number - 1)
        try:
            if _annotations(page) and _flatten(page, forms):
                pdfium.FPDF_ClosePage(page)
                page = _loaded(document, number - 1)
            yield page
        finally:
            pdfium.FPDF_ClosePage(page)


@contextmanager
def _document(content: bytes) -> Iterator[Any]:
    pdfium.FPDF_InitLibrary()
    buffer = ctypes.create_string_buffer(content, len(content))
    document = pdfium.FPDF_LoadMemDocument64(buffer, len(content), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise UnreadableFileError(_LOCKED if locked else _BROKEN)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def _forms(document: Any) -> Iterator[Any]:  # noqa: ANN401 - pdfium's handles have no types
    """What draws fields: a field without a drawing of its own gets one."""
    told = pdfium.FPDF_FORMFILLINFO(version=2)
    forms = pdfium.FPDFDOC_InitFormFillEnvironment(document, told)
    try:
        yield forms
    finally:
        if forms:
            pdfium.FPDFDOC_ExitFormFillEnvironment(forms)


def _page(document: Any, forms: Any, index: int) -> PrintedPage:  # noqa: ANN401
    page = _loaded(document, index)
    try:
        annotations = _annotations(page)
        printed = Counter(map(_key, raw_letters(page))) if annotations else Counter()
        if annotations and _flatten(page, forms):
            pdfium.FPDF_ClosePage(page)
            page = _loaded(document, index)
        else:
            annotations = []
        raw = raw_letters(page)
        place = Place(frame=_frame(page), turn=turn_of(raw, pdfium.FPDFPage_GetRotation(page) % 4))
        letters = [
            letter_of(letter, place, _laid(letter, annotations, printed) if annotations else 0)
            for letter in raw
        ]
        drawing = drawing_of(page, place)
    finally:
        pdfium.FPDF_ClosePage(page)
    width, height = place.size()
    return PrintedPage(
        number=index + 1,
        width=width,
        height=height,
        letters=tuple(letters),
        rules=drawing.rules,
        pictured=drawing.pictured,
        drawn=drawing.outlines,
    )


def _loaded(document: Any, index: int) -> Any:  # noqa: ANN401
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        raise UnreadableFileError(f"trang {index + 1} của tệp PDF hỏng; hãy tải lại hoặc chép lại từ nơi gửi")
    return page


def _frame(page: Any) -> Box:  # noqa: ANN401
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, rect)
    frame = (rect.left, rect.bottom, rect.right, rect.top)
    whole = (
        all(abs(side) <= _LARGEST_SIDE for side in frame)
        and rect.right > rect.left
        and rect.top > rect.bottom
    )
    return frame if whole else (0.0, 0.0, 595.0, 842.0)


def _annotations(page: Any) -> list[Box]:  # noqa: ANN401
    """Where things were laid on the page: fields, signatures, stamps, remarks."""
    boxes: list[Box] = []
    rect = pdfium.FS_RECTF()
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_LAID)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        if kind not in {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP} and pdfium.FPDFAnnot_GetRect(
            annotation, rect
        ):
            sides = (min(rect.left, rect.right), min(rect.bottom, rect.top))
            boxes.append((*sides, max(rect.left, rect.right), max(rect.bottom, rect.top)))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return boxes


def _flatten(page: Any, forms: Any) -> bool:  # noqa: ANN401
    if forms:
        pdfium.FORM_OnAfterLoadPage(page, forms)
        pdfium.FORM_OnBeforeClosePage(page, forms)
    return bool(pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def _key(letter: RawLetter) -> tuple[str, int, int]:
    """What tells a letter from another one of its page."""
    return letter.shown, round(letter.x), round(letter.y)


def _laid(letter: RawLetter, annotations: list[Box], printed: Counter[tuple[str, int, int]]) -> int:
    """Which annotation laid a letter on the page, 1-based; 0 where it stood there before.

    pdfium tells the letters of a field among those of its line, so that their order says nothing.
    """
    key = _key(letter)
    if printed[key] > 0:
        printed[key] -= 1
        return 0
    x, y = (letter.left + letter.right) / 2, (letter.bottom + letter.top) / 2
    for number, (left, bottom, right, top) in enumerate(annotations, 1):
        if left - 1 <= x <= right + 1 and bottom - 1 <= y <= top + 1:
            return number
    return len(annotations) + 1
