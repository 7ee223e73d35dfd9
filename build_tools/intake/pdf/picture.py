"""The picture of a page of a PDF, as one sees it: for recognition, and beside a doubtful line."""

import ctypes
import math

import pypdfium2.raw as pdfium

from build_tools.intake.pdf.pages import page_to_draw
from build_tools.intake.pictures.picture import POINTS, Picture
from build_tools.intake.taken import UnreadableFileError

__all__ = ["page_picture"]

_DPI = 300
_LARGEST = 40_000_000
"""Pixels: A3 at 300 dots to the inch has 17 millions. What is larger is drawn smaller."""
_WHITE = 0xFFFFFFFF
_NOT_DRAWN = "trang {page} của tệp PDF hỏng, không vẽ ra được; hãy tải lại hoặc chép lại từ nơi gửi"


def page_picture(content: bytes, page: int, turned: int) -> Picture:
    """The page, 1-based, turned clockwise by so many degrees. Raises UnreadableFileError where it cannot be drawn."""
    with page_to_draw(content, page) as drawn:
        wide, high = pdfium.FPDF_GetPageWidthF(drawn), pdfium.FPDF_GetPageHeightF(drawn)
        if not (0 < wide < math.inf and 0 < high < math.inf):
            raise UnreadableFileError(_NOT_DRAWN.format(page=page))
        dpi = min(_DPI, POINTS * math.sqrt(_LARGEST / (wide * high)))
        size = max(1, round(wide * dpi / POINTS)), max(1, round(high * dpi / POINTS))
        width, height = size if turned % 180 == 0 else size[::-1]
        if width * height > 2 * _LARGEST or not (
            bitmap := pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, None, 0)
        ):
            raise UnreadableFileError(_NOT_DRAWN.format(page=page))
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
            flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
            pdfium.FPDF_RenderPageBitmap(bitmap, drawn, 0, 0, width, height, turned // 90, flags)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            held = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
    rows = (held[row * stride : row * stride + width] for row in range(height))
    return Picture(width=width, height=height, dpi=dpi, grey=b"".join(rows))
