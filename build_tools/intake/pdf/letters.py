"""The letters of a page, as pdfium reads them."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from build_tools.intake.pdf.items import Letter
from build_tools.intake.pdf.place import Place
from build_tools.intake.symbols import symbol

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


class RawLetter(NamedTuple):
    """A letter in the space of the file, where up is more. A tuple, since a file has hundreds of thousands."""

    shown: str
    left: float
    bottom: float
    right: float
    top: float
    x: float
    """Where it begins on its line."""
    y: float
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
    x, y, rect = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    looks = _Looks(text)
    before: RawLetter | None = None
    for index in range(min(pdfium.FPDFText_CountChars(text), _MOST)):
        shown = _shown(text, index)
        held = pdfium.FPDFText_GetTextObject(text, index) if shown else None
        if held and pdfium.FPDFText_GetLooseCharBox(text, index, rect):
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            box = (rect.left, rect.bottom, rect.right, rect.top)
            before = RawLetter(shown, *box, x.value, y.value, looks.of(held, index))
            yield before
        elif shown == " " and before is not None:
            # pdfium tells a blank where the file only leaves room for one.
            yield before._replace(shown=" ", left=before.right)


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


class _Looks:
    """The looks of a page, each made once: some programs write every letter as a piece of its own."""

    def __init__(self, text: Any) -> None:  # noqa: ANN401
        self._text = text
        self._matrix = pdfium.FS_MATRIX()
        self._known: dict[tuple[object, ...], _Look] = {}

    def of(self, held: Any, index: int) -> _Look:  # noqa: ANN401
        """The look of a letter of a piece of text."""
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._text, index, matrix)
        font = pdfium.FPDFTextObj_GetFont(held)
        size = pdfium.FPDFText_GetFontSize(self._text, index)
        unseen = pdfium.FPDFTextObj_GetTextRenderMode(held) == _UNSEEN
        shape = (matrix.a, matrix.b, matrix.c, matrix.d)
        key = (ctypes.cast(font, ctypes.c_void_p).value, size, unseen, *shape)
        look = self._known.get(key)
        if look is None:
            look = self._known[key] = _look(font, size, shape, unseen=unseen)
        return look


def _look(font: Any, size: float, shape: tuple[float, float, float, float], *, unseen: bool) -> _Look:  # noqa: ANN401
    a, b, c, d = shape
    height, angle = abs(size * math.hypot(c, d)), math.atan2(b, a)
    return _Look(
        size=height if math.isfinite(height) and height else 1.0,
        turn=round(angle / (math.pi / 2)) % 4 if math.isfinite(angle) else 0,
        font=_font(font),
        unseen=unseen,
    )


def _font(font: Any) -> str:  # noqa: ANN401
    """The name of the font, without what a subset puts in front."""
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
    shown, left, bottom, right, top, x, y, look = raw
    left, _, right, _ = place.box((left, bottom, right, top))
    _, base = place.point(x, y)
    return Letter(
        shown=symbol(shown, look.font) if "\uf000" <= shown <= "\uf0ff" else shown,
        left=left,
        right=right,
        base=base,
        size=look.size,
        font=look.font,
        laid=laid,
        unseen=look.unseen,
    )
