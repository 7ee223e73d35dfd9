"""One form for each Vietnamese word, whatever way it was typed.

Two things that folding diacritics leaves to mend: đ is a letter of its own and no d with a mark, and
"hòa" and "hoà" are different words to an exact search. Each step below is a str → str function with one
reason to exist. The search page applies the same steps to the query (`docs/assets/js/search/canon.js`),
with the tables that `rules` hands it; both are tested on `tests/search/canon_cases.json`.

What readers see is as written: nothing that went through these steps is ever shown.
"""

import itertools
import re
import unicodedata
from collections.abc import Mapping

OVERLAY = "\u0335"
"""Combining short stroke overlay: đ becomes d with this mark, which folding takes away."""
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0335\U000e0000-\U000e007f"
"""What nobody sees, as a character class without its brackets; and the overlay, which is ours to use."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _with_tone(letter: str, tone: str) -> str:
    """The letter with the tone mark, as one character."""
    return unicodedata.normalize("NFC", letter + tone)


NEW_PLACEMENT: Mapping[str, str] = {
    _with_tone(first, tone) + second: first + _with_tone(second, tone)
    for pair, tone in itertools.product(("oa", "oe", "uy"), _TONES)
    for first, second in itertools.product(*zip(pair, pair.upper(), strict=True))
}
"""`òa` → `oà`, `Ủy` → `Uỷ` … in every case of the letters."""

# The placements differ only where the pair ends the syllable: "hoàn" is written one way.
_OLD = re.compile(f"({'|'.join(NEW_PLACEMENT)})(?![^\\W\\d_])")


def drop_invisible(text: str) -> str:
    """Soft hyphens and zero-width characters come from converters."""
    return _INVISIBLE.sub("", text)


def compose(text: str) -> str:
    """NFC: a letter and its marks are one character."""
    return unicodedata.normalize("NFC", text)


def one_tone_placement(text: str) -> str:
    """`hòa` → `hoà`, `ủy` → `uỷ`: one of the two customary places of the tone mark."""
    return _OLD.sub(lambda match: NEW_PLACEMENT[match[1]], text)


def stroke_as_mark(text: str) -> str:
    """`đ` → d with a combining mark, so that typing d finds it and typing đ finds only it."""
    return text.replace("đ", "d" + OVERLAY).replace("Đ", "D" + OVERLAY)


def one_form(text: str) -> str:
    """The one form of a text, its letters as readers know them."""
    return one_tone_placement(compose(drop_invisible(text)))


def canon(text: str) -> str:
    """The one form of a text that queries and index share."""
    return stroke_as_mark(one_form(text))
