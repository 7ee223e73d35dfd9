"""How wide the first word of a line is, told by the width of the whole line."""

import unicodedata
from functools import lru_cache

from build_tools.intake.sheets import SheetLine

__all__ = ["width_of_first_word"]

_NARROW, _WIDE = frozenset("ijltfrI.,;:/()'!|[]- "), frozenset("mwMW—…%@")


@lru_cache(maxsize=1 << 12)
def _width(letter: str) -> float:
    """About how wide a letter is, by that of a small n."""
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain in _NARROW:
        return 0.6
    if plain in _WIDE:
        return 1.6
    return 1.4 if plain.isupper() else 1.0


def width_of_first_word(line: SheetLine) -> float:
    """In points, with a blank before it: capitals are wider than figures, and these than points."""
    first = line.words.split(" ", 1)[0]
    whole = sum(map(_width, line.words))
    return (sum(map(_width, first)) + 0.5) * (line.box[2] - line.box[0]) / max(1.0, whole)
