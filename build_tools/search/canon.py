"""One form for each Vietnamese word, whatever way it was typed; the way back, for display.

Pagefind folds diacritics by taking combining marks away, which leaves two things to mend: đ is a
letter of its own and is never folded to d, and "hòa" and "hoà" are different words to an exact
search. Each step below is a str → str function with one reason to exist; the search page applies
the same steps to the query (`docs/assets/js/search/canon.js`), and both are tested on one table,
`tests/search/canon_cases.json`.

What readers see is as written: the copy that is indexed keeps, in characters that Pagefind passes
over, how each word was printed, and `display` restores it.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Mapping

OVERLAY = "\u0335"
"""Combining short stroke overlay: đ is indexed as d with this mark, which folding takes away."""
TONE_MOVED = "\u2060"
"""Word joiner behind a syllable whose tone mark was moved; no word ends with one otherwise."""
HIDDEN = "\u2063"
"""Invisible separator before a word that is there for the index only, and never displayed."""

BLANK = "\u2061"
"""Function application in the place of a blank, see `attach_lone_marks`."""
TAG = 0xE0000
"""Tag characters stand here in the order of ASCII: invisible letters and digits, no part of any word."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0335\U000e0000-\U000e007f]")
_TAGS = re.compile("[\U000e0000-\U000e007f]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def _with_tone(letter: str, tone: str) -> str:
    """The letter with the tone mark, as one character."""
    return unicodedata.normalize("NFC", letter + tone)


_PAIRS = [first + second for first, second in ("oa", "oe", "uy")]
_NEW_PLACEMENT: Mapping[str, str] = {
    _with_tone(first, tone) + second: first + _with_tone(second, tone)
    for pair, tone in itertools.product(_PAIRS, _TONES)
    for first, second in itertools.product(*zip(pair, pair.upper(), strict=True))
}
"""`òa` → `oà`, `Ủy` → `Uỷ` … in every case of the letters."""
_OLD_PLACEMENT: Mapping[str, str] = {new: old for old, new in _NEW_PLACEMENT.items()}

# The placements differ only where the pair ends the syllable: "hoàn" is written one way.
_OLD = re.compile(f"({'|'.join(_NEW_PLACEMENT)})(?![^\\W\\d_])")
_LONE_MARK = re.compile(r"(?<=\s)([^\w\s]+)\s(?=\S)")
_MOVED = re.compile(f"({'|'.join(_OLD_PLACEMENT)}){TONE_MOVED}")


def drop_invisible(text: str) -> str:
    """Soft hyphens and zero-width characters come from converters; three of them are ours to use."""
    return _INVISIBLE.sub("", text)


def compose(text: str) -> str:
    """NFC: a letter and its marks are one character."""
    return unicodedata.normalize("NFC", text)


def one_tone_placement(text: str) -> str:
    """`hòa` → `hoà`, `ủy` → `uỷ`: one of the two customary places of the tone mark."""
    return _OLD.sub(lambda match: _NEW_PLACEMENT[match[1]], text)


def marked_tone_placement(text: str) -> str:
    """As `one_tone_placement`, and remember behind the syllable that the mark was moved."""
    return _OLD.sub(lambda match: _NEW_PLACEMENT[match[1]] + TONE_MOVED, text)


def stroke_as_mark(text: str) -> str:
    """`đ` → d with a combining mark, so that typing d finds it and typing đ finds only it."""
    return text.replace("đ", "d" + OVERLAY).replace("Đ", "D" + OVERLAY)


def attach_lone_marks(text: str) -> str:
    """`chính trị - xã hội`: let the dash cling to the word behind it.

    Pagefind counts a mark that stands alone as a word, so that no phrase reaches across it.
    """
    return _LONE_MARK.sub(lambda match: match[1] + BLANK, text)


Step = tuple[str, Callable[[str], str]]

QUERY_STEPS: tuple[Step, ...] = (
    ("drop-invisible", drop_invisible),
    ("compose", compose),
    ("one-tone-placement", one_tone_placement),
    ("stroke-as-mark", stroke_as_mark),
)
"""What a query goes through."""

INDEX_STEPS: tuple[Step, ...] = (
    ("drop-invisible", drop_invisible),
    ("compose", compose),
    ("marked-tone-placement", marked_tone_placement),
    ("stroke-as-mark", stroke_as_mark),
    ("attach-lone-marks", attach_lone_marks),
)
"""What the text of a page goes through: the same words, and the way back."""


def tagged(anchor: str) -> str:
    """An anchor in invisible characters, put before the word where it stands: `d87`."""
    return "".join(chr(TAG + ord(letter)) for letter in anchor)


def canon(text: str) -> str:
    """The one form of a text that queries and index share."""
    return _through(QUERY_STEPS, text)


def index_form(text: str) -> str:
    """The canonical form with the marks that `display` needs to restore the text as written."""
    return _through(INDEX_STEPS, text)


def display(text: str) -> str:
    """The text as written, of its index form: `display(index_form(t))` is `t`, composed, blanks as blanks."""
    restored = _TAGS.sub("", text)
    restored = _MOVED.sub(lambda match: _OLD_PLACEMENT[match[1]], restored)
    return restored.replace("d" + OVERLAY, "đ").replace("D" + OVERLAY, "Đ").replace(BLANK, " ")


def _through(steps: tuple[Step, ...], text: str) -> str:
    for _, step in steps:
        text = step(text)
    return text
