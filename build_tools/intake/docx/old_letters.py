"""Letters of the time before Unicode, and of symbol fonts, as the letters that Word shows.

A declared font proves nothing: all words of a paragraph under old fonts are judged together by their
letters, and so are all others; the font decides only where the letters allow both. Fonts whose name
ends in H show small letters as capitals.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from build_tools.intake.docx.items import SOFT_HYPHEN, Piece
from build_tools.intake.symbols import is_symbol_font, shown
from build_tools.intake.text.encodings import TCVN3, UNICODE
from build_tools.intake.text.judge import decoded

_FAMILIES = (
    # .VnTime, .VnArialH; VNtimes new roman is of VNI, as VNI-Times is.
    (re.compile(r"\.vn", re.IGNORECASE), TCVN3),
    (re.compile(r"vni|vn[a-z]", re.IGNORECASE), "VNI"),
    (re.compile(r"vps", re.IGNORECASE), "VPS"),
)


def in_unicode(pieces: Sequence[Piece]) -> tuple[list[Piece], str]:
    """The pieces of a paragraph with the letters that Word shows, and the encoding that they were in."""
    families = {
        number: _family(piece.look.font)
        for number, piece in enumerate(pieces)
        if not is_symbol_font(piece.look.font)
    }
    read: dict[int, str] = {}
    encodings: dict[str, str] = {}
    for family in dict.fromkeys(families.values()):
        numbers = [number for number, of_piece in families.items() if of_piece == family]
        words, encodings[family] = _together(pieces, numbers, family)
        read |= words
    as_shown = [
        replace(piece, words=_as_shown(read.get(number, piece.words), piece, encodings))
        for number, piece in enumerate(pieces)
    ]
    return as_shown, next((encoding for encoding in encodings.values() if encoding), UNICODE)


def _family(font: str) -> str:
    """The encoding that a font is of, "" for one of Unicode."""
    return next((encoding for pattern, encoding in _FAMILIES if pattern.match(font)), UNICODE)


def _together(pieces: Sequence[Piece], numbers: Sequence[int], likely: str) -> tuple[Mapping[int, str], str]:
    """The words of some pieces, judged together: neighbours are one stretch, a word may run through several."""
    stretches = list(_stretches(numbers))
    whole = "\n".join("".join(_typed(pieces[number]) for number in stretch) for stretch in stretches)
    if whole.isascii():
        return {}, UNICODE
    text, encoding = decoded(whole, likely)
    if encoding == UNICODE:
        return {}, UNICODE
    if len(text) != len(whole):
        # A letter of VNI is two: where a stretch was cut cannot be told from its length.
        return {number: decoded(_typed(pieces[number]), encoding)[0] for number in numbers}, encoding
    read: dict[int, str] = {}
    position = 0
    for stretch in stretches:
        for number in stretch:
            end = position + len(pieces[number].words)
            read[number] = text[position:end]
            position = end
        position += 1
    return read, encoding


def _typed(piece: Piece) -> str:
    """The letters of a piece; LibreOffice stores the ư of TCVN3 as `<w:softHyphen/>` when it converts a .doc."""
    return piece.words.replace(SOFT_HYPHEN, "\u00ad")


def _stretches(numbers: Sequence[int]) -> Iterator[list[int]]:
    for _, stretch in groupby(enumerate(numbers), key=lambda one: one[1] - one[0]):
        yield [number for _, number in stretch]


def _as_shown(words: str, piece: Piece, encodings: Mapping[str, str]) -> str:
    font = piece.look.font
    # Over Unicode letters with marks another font steps in, which does not change them.
    if font.startswith(".Vn") and font.endswith("H") and (encodings.get(TCVN3) or piece.words.isascii()):
        return words.upper()
    return shown(words, font)
