"""The bytes of a text file as letters: Unicode where they are Unicode, else as a Western program shows them."""

import codecs
from dataclasses import dataclass

from build_tools.intake.text.encodings import seen

__all__ = ["Letters", "are_letters", "letters_of"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as UTF-16 LE does
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENOUGH_NULS = 0.2
"""Of the high bytes of a Vietnamese text in UTF-16 more than half are zero: blanks, figures, plain letters."""
_DAMAGED = 4
"""So many whole letters for one broken: a damaged UTF-8 file, and no old one in which they are whole by chance."""
_MOST_CONTROLS = 0.02
_BLANKS = frozenset("\t\n\r\f\v")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """What the bytes of a file say."""

    words: str
    old: bool = False
    """Whether they are no Unicode, and `words` is what a Western program shows."""


def letters_of(content: bytes) -> Letters:
    """The letters of a file; what is broken in Unicode becomes U+FFFD. Total: any bytes give letters."""
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return Letters(words=content[len(mark) :].decode(codec, errors="replace"))
    wide = _wide_codec(content)
    if wide:
        return Letters(words=content.decode(wide, errors="replace"))
    words = content.decode("utf-8", errors="replace")
    broken = words.count("\ufffd") - content.count("\ufffd".encode())
    whole = sum(not letter.isascii() for letter in words) - broken
    if not broken or whole > _DAMAGED * broken:
        return Letters(words=words)
    return Letters(words=seen(content), old=True)


def _wide_codec(content: bytes) -> str:
    """UTF-16 without a mark, by where its zeros stand; "" for anything else.

    On the other side there may be some: a combining grave accent is U+0300.
    """
    high, low = content[1::2], content[::2]
    for zeros, others, codec in ((high, low, "utf-16-le"), (low, high, "utf-16-be")):
        if zeros and zeros.count(0) >= _ENOUGH_NULS * len(zeros) and others.count(0) <= zeros.count(0) / 4:
            return codec
    return ""


def are_letters(words: str) -> bool:
    """Whether words are of a text: next to no control characters, and no NUL.

    VISCII and VPS have a few rare capitals (Ẵ, Ỵ) where ASCII has control characters, so that one or two prove nothing.
    """
    # Control-Z ends a file of DOS.
    body = words.removesuffix("\x1a")
    controls = sum(letter < " " and letter not in _BLANKS for letter in body)
    return "\0" not in body and controls <= max(2, _MOST_CONTROLS * len(body))
