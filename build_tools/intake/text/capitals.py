"""Capitals of TCVN3, which has none with a tone: a font of capitals shows small letters as capitals (`.VnTimeH`).

Within a heading "CéNG HßA" the ASCII letters are capitals and the others are not: the word is meant in capitals.
A word that may be either, as "Hé" of "XÃ HỘ" or of "Hộ tịch", follows the words beside it.
"""

import re

from build_tools.intake.text.syllables import is_syllable

__all__ = ["raised", "raised_by_neighbours", "shows_capitals"]

_WORD = re.compile(r"[^\W\d_]+")
_OF_SYMBOLS = frozenset("/-")
_FARTHEST = 3
"""So many words away is a neighbour."""
_CAPITALS_FONT = re.compile(r"\.vn\w*+", re.IGNORECASE)


def shows_capitals(font: str) -> bool:
    """Whether a font shows small letters as capitals: `.VnTimeH`, `.VnArialH`; not `.VnTime`, `VNI-Times`."""
    name = font.strip().split(" ")[0]
    return _CAPITALS_FONT.fullmatch(name) is not None and name.endswith("H")


def raised(words: str) -> str:
    """Each word whose ASCII letters show that it is in capitals: "CộNG HòA" → "CỘNG HÒA"; "Hộ" and "Nam" stay."""
    return _WORD.sub(lambda word: word[0].upper() if _is_capital(word[0]) else word[0], words)


def _is_capital(word: str) -> bool:
    ascii_letters = [letter for letter in word if letter.isascii()]
    return any(letter.isupper() and letter.isascii() for letter in word[1:]) and not any(
        letter.islower() for letter in ascii_letters
    )


def raised_by_neighbours(line: str) -> str:
    """The words of a line that may be capitals or not, as the nearest words that are surely one of them."""
    words = list(_WORD.finditer(line))
    known = [None if _is_in_symbol(line, word) else _case(word[0]) for word in words]
    pieces: list[str] = []
    end = 0
    for index, word in enumerate(words):
        pieces.append(line[end : word.start()])
        before = known[max(index - _FARTHEST, 0) : index][::-1]
        around = {_nearest(before), _nearest(known[index + 1 : index + 1 + _FARTHEST])} - {None}
        pieces.append(word[0].upper() if _is_open(word[0]) and around == {True} else word[0])
        end = word.end()
    return "".join(pieces) + line[end:]


def _is_in_symbol(line: str, word: re.Match[str]) -> bool:
    """Whether a word is a part of a symbol, which is in capitals everywhere: the TU of "Sè: 77-CT/TU" is no syllable."""
    return (
        line[word.start() - 1 : word.start()] in _OF_SYMBOLS
        or line[word.end() : word.end() + 1] in _OF_SYMBOLS
    )


def _nearest(known: list[bool | None]) -> bool | None:
    return next((case for case in known if case is not None), None)


def _case(word: str) -> bool | None:
    """True for a word in capitals, False for one in small letters, None for what tells nothing: "I", "UBND", "Hộ"."""
    if _is_open(word) or len(word) == 1:
        return None
    if any(letter.islower() for letter in word):
        return False
    # An abbreviation is in capitals everywhere.
    return True if is_syllable(word) else None


def _is_open(word: str) -> bool:
    """Whether its letters allow both: all that follow the first have a tone, and the first is no small ASCII letter."""
    head, rest = word[0], word[1:]
    small = all(not letter.isascii() and letter.islower() for letter in rest)
    return small and not (head.isascii() and head.islower()) and not word.isascii()
