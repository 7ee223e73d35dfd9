"""The pieces of a paragraph as its words: Unicode, composed, nothing invisible, figures raised where raised.

A font of the time before Unicode proves nothing: all words of a paragraph under one such font are
judged together by their letters (`legacy`). Those whose name ends in H show small letters as capitals.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from build_tools.intake.docx.items import Piece
from build_tools.intake.docx.legacy import decoded
from build_tools.intake.docx.symbols import shown
from build_tools.normalize import REPLACED, UPPER

# .VnTime, VNI-Times, VNtimes, VPS Times: of TCVN3, VNI and VPS.
_OLD_FONT = re.compile(r"\.vn|vni|vn[a-z]|vps|abc", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-−=noai", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼ⁿºªⁱ")
_RAISED_WORDS = re.compile(r"[-+−]?[0-9]++[;,.:]?|[-+−]|[noai]")
_LOWERED = str.maketrans("0123456789+-−=", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌")
_LOWERED_WORDS = re.compile(r"[-+−]?[0-9]++")
# As in `normalize`: between a serial and a symbol it stands for a hyphen, elsewhere for nothing.
_SOFT_HYPHEN = re.compile(rf"(?<=[0-9])\u00ad(?=[{UPPER}])")
_CLEAN = str.maketrans(
    {
        **{
            mark: stands_for
            for mark, stands_for in REPLACED.items()
            if stands_for in {"", " "} and mark != "\t"
        },
        "\u2010": "-",
        "\u2011": "-",
    }
)
# The tab behind the number or bullet of an item that was typed parts no columns.
_TYPED_LABEL = re.compile(
    r"""([-+•–]
    |\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđ])[.)]
    |(?:Điều|Chương|Mục|Phần)\s\w{1,5}[.:]?
    )[ ]?\t++""",
    re.IGNORECASE | re.VERBOSE,
)


def lines_of(pieces: Sequence[Piece]) -> list[str]:
    """The lines of a paragraph: one more than its breaks."""
    words = "".join(_marked(piece) for piece in _decoded(list(_joined(pieces))))
    return [clean(line) for line in words.split("\n")]


def clean(line: str) -> str:
    """Composed letters, ordinary blanks and hyphens, nothing invisible, no blanks at the ends."""
    line = _SOFT_HYPHEN.sub("-", line).translate(_CLEAN)
    line = unicodedata.normalize("NFC", line).strip()
    label = _TYPED_LABEL.match(line)
    return f"{label[1]} {line[label.end() :]}" if label else line


def _joined(pieces: Iterable[Piece]) -> Iterable[Piece]:
    """Neighbours of one look as one: Word cuts words wherever they were edited."""
    for look, together in groupby(pieces, key=lambda piece: piece.look):
        yield Piece(words="".join(piece.words for piece in together), look=look)


def _decoded(pieces: Sequence[Piece]) -> Iterable[Piece]:
    fonts = {piece.look.font for piece in pieces if _OLD_FONT.match(piece.look.font)}
    read: Mapping[str, list[str]] = {
        font: _read_font([piece.words for piece in pieces if piece.look.font == font], font) for font in fonts
    }
    for piece in pieces:
        font = piece.look.font
        if font in read:
            yield replace(piece, words=read[font].pop(0))
        else:
            yield replace(piece, words=shown(piece.words, font))


def _read_font(words: Sequence[str], font: str) -> list[str]:
    """All words of a paragraph under an old font, judged together and given back piece by piece."""
    whole = "\n".join(words)
    text, encoding = decoded(whole)
    if text.count("\n") != whole.count("\n"):
        text, encoding = whole, ""
    # Over Unicode letters with marks another font steps in, which does not change them.
    if font.startswith(".Vn") and font.endswith("H") and (encoding or whole.isascii()):
        text = text.upper()
    lines = text.split("\n")
    read: list[str] = []
    for piece in words:
        count = piece.count("\n") + 1
        read.append("\n".join(lines[:count]))
        del lines[:count]
    return read


def _marked(piece: Piece) -> str:
    """m² for a raised 2, H₂O for a lowered one; a raised "(1)" or "th" stays on the line."""
    if piece.look.raised == "superscript" and _RAISED_WORDS.fullmatch(piece.words.strip()):
        return piece.words.translate(_RAISED)
    if piece.look.raised == "subscript" and _LOWERED_WORDS.fullmatch(piece.words.strip()):
        return piece.words.translate(_LOWERED)
    return piece.words
