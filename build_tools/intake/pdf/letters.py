"""The letters of a page, as pdfium reads them."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from build_tools.intake.docx.symbols import symbol
from build_tools.intake.pdf.items import Letter
from build_tools.intake.pdf.place import Place
from build_tools.intake.taken import Box

__all__ = ["RawLetter", "letter_of", "raw_letters", "turn_of"]

_UNSEEN = pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
_MOST = 60_000
"""Letters of one page: a page of an office has three thousand."""
_LOST = "\ufffd"
_LINE_END_HYPHENS = frozenset({0x02, 0xFFFE})
"""What pdfium tells for a hyphen at the end of a line."""
_BLANKS = frozenset(" \t\u00a0\u2002\u2003\u2007\u2009\u202f\u3000")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What the letters of one piece of text share."""

    size: float
    turn: int
    font: str
    unseen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLetter:
    """A letter in the space of the file, where up is more."""

    shown: str
    box: Box
    """Left, bottom, right, top."""
    origin: tuple[float, float]
    look: _Look


def raw_letters(page: Any) -> list[RawLetter]:  # noqa: ANN401 - pdfium's handles have no types
    """The letters in pdfium's order: that of the file, put right within a line."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return []
    try:
        return list(_letters(text))
    finally:
        pdfium.FPDFText_ClosePage(text)


def _letters(text: Any) -> Iterator[RawLetter]:  # noqa: ANN401
    looks: dict[int, _Look] = {}
    x, y = ctypes.c_double(), ctypes.c_double()
    rect = pdfium.FS_RECTF()
    before: RawLetter | None = None
    for index in range(min(pdfium.FPDFText_CountChars(text), _MOST)):
        shown = _shown(text, index)
        held = ctypes.cast(pdfium.FPDFText_GetTextObject(text, index), ctypes.c_void_p).value
        if shown == " " and held is None and before is not None:
            # pdfium tells a blank where the file only leaves room for one.
            end = (before.box[2], before.box[1], before.box[2], before.box[3])
            yield RawLetter(shown=" ", box=end, origin=before.origin, look=before.look)
        elif shown and held is not None and pdfium.FPDFText_GetLooseCharBox(text, index, rect):
            look = looks.get(held) or _look(text, index)
            looks[held] = look
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            box = (rect.left, rect.bottom, rect.right, rect.top)
            before = RawLetter(shown=shown, box=box, origin=(x.value, y.value), look=look)
            yield before


def _shown(text: Any, index: int) -> str:  # noqa: ANN401
    """The letter; "" for the ends of lines."""
    code = pdfium.FPDFText_GetUnicode(text, index)
    if code in _LINE_END_HYPHENS:
        return "-" if pdfium.FPDFText_IsHyphen(text, index) == 1 else _LOST
    if code in {0x0D, 0x0A}:
        return ""
    if code == 0 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return _LOST
    shown = chr(code)
    return " " if shown in _BLANKS else shown


def _look(text: Any, index: int) -> _Look:  # noqa: ANN401
    held = pdfium.FPDFText_GetTextObject(text, index)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    angle = math.atan2(matrix.b, matrix.a)
    return _Look(
        size=abs(size) if math.isfinite(size) and size else 1.0,
        turn=round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0,
        font=_font(held),
        unseen=pdfium.FPDFTextObj_GetTextRenderMode(held) == _UNSEEN,
    )


def _font(held: Any) -> str:  # noqa: ANN401
    """The name of the font, without what a subset puts in front."""
    font = pdfium.FPDFTextObj_GetFont(held)
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0) if font else 0
    if not 0 < length < 200:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", errors="replace").rpartition("+")[2]


def turn_of(letters: Sequence[RawLetter], turn: int) -> int:
    """By how many quarters the page is turned so that most of its text is upright; `turn` where it has none."""
    turns = Counter(letter.look.turn for letter in letters)
    return turns.most_common(1)[0][0] if turns else turn


def letter_of(raw: RawLetter, place: Place, laid: int) -> Letter:
    """The letter as it stands on the upright page."""
    left, _, right, _ = place.box(raw.box)
    _, base = place.point(*raw.origin)
    shown = symbol(raw.shown, raw.look.font) if "\uf000" <= raw.shown <= "\uf0ff" else raw.shown
    return Letter(
        shown=shown,
        left=left,
        right=right,
        base=base,
        size=raw.look.size,
        font=raw.look.font,
        laid=laid,
        unseen=raw.look.unseen,
    )
