"""The encodings that a Vietnamese text may be in, each as a function from what one sees to what was written.

What one sees is the file as a program for Western letters shows it: "Céng hßa" (TCVN3), "Coäng hoøa" (VNI). So the
bytes of an old file and an old file that was saved as UTF-8 are one case: `seen` makes the first look as the second.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from build_tools.intake.text import tables
from build_tools.intake.text.capitals import raised
from build_tools.intake.text.syllables import is_syllable

__all__ = ["ENCODINGS", "TCVN3", "UNICODE", "Encoding", "is_of_the_view", "seen", "unseen"]

TCVN3 = "TCVN3 (ABC)"
UNICODE = ""
"""The name of what needs no conversion."""
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""In the order of the tables: ngang, huyền, hỏi, ngã, sắc, nặng."""


def _western(byte: int) -> str:
    """The letter that a Western program shows for a byte; where it has none, the control character of this number."""
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


_SEEN = tuple(_western(byte) for byte in range(256))
_BYTES = {**{chr(byte): byte for byte in range(256)}, **{letter: byte for byte, letter in enumerate(_SEEN)}}


def seen(content: bytes) -> str:
    """The bytes of an old file as a Western program shows them."""
    return "".join([_SEEN[byte] for byte in content])


def unseen(words: str) -> bytes | None:
    """The bytes that look so; None where a letter is of no byte."""
    found = [_BYTES.get(letter) for letter in words]
    return None if None in found else bytes(byte for byte in found if byte is not None)


def is_of_the_view(letter: str) -> bool:
    """Whether a single byte of an old file can look so."""
    return letter in _BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """An encoding; `readings` are the ways in which it may be read, the likelier first."""

    name: str
    """As offices call it: `TCVN3 (ABC)`."""
    readings: tuple[Callable[[str], str], ...]


def _letters(table: str) -> Iterator[tuple[str, str]]:
    """Each letter of a table and how it is spelt there."""
    for row in table.strip().splitlines():
        letter, *spelt = row.split(" ")
        for tone, spelling in zip(_TONES, spelt, strict=False):
            if spelling != "--":
                yield unicodedata.normalize("NFC", letter + tone), spelling


def _single(
    table: str, *, aliases: Mapping[str, str], capitals_with_tone: bool = True
) -> Callable[[str], str]:
    """A reading of an encoding with one byte a letter. A byte is known by either of its looks: 0x93 as “ or U+0093."""
    looks: dict[str, str] = {}
    for letter, spelling in _letters(table):
        byte = int(spelling, 16)
        # Ă to Đ stand in one row; wherever else a capital stands, it has a tone.
        if capitals_with_tone or letter.islower() or 0xA1 <= byte <= 0xA7:
            looks[chr(byte)] = looks[_SEEN[byte]] = letter
    known = str.maketrans({**looks, **{look: looks[letter] for look, letter in aliases.items()}})
    return lambda words: words.translate(known)


def _vni(words: str) -> str:
    return _VNI_PAIR.sub(
        lambda pair: _VNI[pair[0].lower()] if pair[0].islower() else _capital(pair[0]), words
    )


def _capital(pair: str) -> str:
    letter = _VNI[pair.lower()]
    return letter.upper() if pair[0].isupper() else letter


_VNI = {spelling: letter for letter, spelling in _letters(tables.VNI) if spelling.islower()}
# Some converters write í as every other vowel, "chiùnh" for "chính"; nothing else has these pairs.
_VNI |= {"iø": "ì", "iû": "ỉ", "iõ": "ĩ", "iù": "í", "iï": "ị"}
# A pair first: "ôù" is ớ, a single "ô" is ơ. Capitals and small letters may be mixed ("Aù").
_VNI_PAIR = re.compile("|".join(sorted(_VNI, key=len, reverse=True)), re.IGNORECASE)

_ABOVE_ASCII = re.compile(r"[^\x00-\x7f]+")


def _windows_1258(words: str) -> str:
    """Tones follow their vowel as combining marks: "Côòng" is Cộng."""
    return _ABOVE_ASCII.sub(lambda run: _as(run[0], "cp1258"), words)


def _utf8_as_western(words: str) -> str:
    """UTF-8 that was read as Western letters and saved so: "Cá»™ng hÃ²a". The second byte of à is easily lost."""
    return _ABOVE_ASCII.sub(
        lambda run: _as(f"{run[0]}\xa0" if run[0].endswith("Ã") else run[0], "utf-8"), words
    )


def _as(run: str, codec: str) -> str:
    """The run as its bytes read so; where they cannot be, the run itself."""
    content = unseen(run)
    try:
        return run if content is None else content.decode(codec)
    except UnicodeDecodeError:
        return run


# What converters of PDF and of Greek keyboards put for letters of TCVN3 that look alike: ư ã à.
_TCVN3_ALIASES = {"\u2212": "\u00ad", "\u2219": "\u00b7", "\u03bc": "\u00b5"}
_LONGEST_SYLLABLE = 12
_LAST_LETTERS = re.compile(r"[^\W\d_]*\Z")
_FIRST_LETTERS = re.compile(r"[^\W\d_]*")


def _with_hyphens(read: Callable[[str], str]) -> Callable[[str], str]:
    """A reading of TCVN3 that tells a soft hyphen from ư: both are the byte AD, and programs store either for it.

    * "tr\u00adëng", "Th\u00ad", "\u00adu tiªn" are trưởng, Thư, ưu tiên: ư stands behind an onset, or begins a syllable;
    * "d©n\u00advËn", "25\u00adNQ/TW", "\u00ad§iÒu": between two syllables, behind a figure, before a whole word,
      or behind an ư it is a hyphen, and stays one.
    """

    def read_parts(words: str) -> str:
        first, *others = map(read, words.split("\u00ad"))
        written = [first]
        for part, following in zip_longest(others, others[1:], fillvalue=""):
            before = "".join(written[-2:])
            written += ["\u00ad" if _is_hyphen(before, part or following) else "ư", part]
        return "".join(written)

    return read_parts


def _is_hyphen(before: str, after: str) -> bool:
    if before[-1:].isdigit() or before.endswith(("ư", "\u00ad")):
        return True
    left = _LAST_LETTERS.search(before[-_LONGEST_SYLLABLE:])
    right = _FIRST_LETTERS.match(after[:_LONGEST_SYLLABLE])
    if not left or not right:
        return False
    if not left[0]:
        return not is_syllable(f"ư{right[0]}") or not right[0]
    return is_syllable(left[0]) and is_syllable(right[0])


_TCVN3_PROPER = _with_hyphens(_single(tables.TCVN3, aliases=_TCVN3_ALIASES, capitals_with_tone=False))

ENCODINGS = (
    Encoding(
        name=TCVN3,
        readings=(
            lambda words: raised(_TCVN3_PROPER(words)),
            _with_hyphens(_single(tables.TCVN3, aliases=_TCVN3_ALIASES)),
        ),
    ),
    Encoding(name="VNI", readings=(_vni,)),
    Encoding(name="VISCII", readings=(_single(tables.VISCII, aliases={}),)),
    Encoding(name="VPS", readings=(_single(tables.VPS, aliases={}),)),
    Encoding(name="windows-1258", readings=(_windows_1258,)),
    Encoding(name="UTF-8 mở nhầm", readings=(_utf8_as_western,)),
)
