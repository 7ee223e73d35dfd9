"""How much a piece of text speaks for being Vietnamese as it stands: a sum over its words.

* "Cộng hòa": +2.5, two common syllables;
* "nồm": +0.75, a syllable, but hardly one of an official paper;
* "25/QĐ-UBND": +1, an abbreviation with a letter that only Vietnamese has, in a number;
* "hßa": -1, no syllable;
* "x· ®Þnh": -2, signs of other scripts within words.
"""

import re
from functools import lru_cache

from build_tools.intake.text.common_syllables import COMMON
from build_tools.intake.text.syllables import LETTERS, is_syllable

__all__ = ["is_plain", "judged_words", "weight"]

_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
# What may touch a word without being a letter of it: quotation marks, dashes, bullets, an ellipsis.
_PUNCTUATION = frozenset("“”‘’‚„«»‹›–—…•\u00a0‐‑‒―′″\u200b\u200c\u200d\ufeff\u2060")
_SOFT_HYPHEN = "\u00ad"
"""In Unicode one does not see it."""
# Opening where a word has begun, or within one: no quotation mark, but a letter of an old encoding ("H“I", "V«").
_WITHIN = re.compile(r"[^\W\d_][“„‹›«†‡•][^\W\d_]|[^\W\d_]«\Z")
# A unit, a variable, a footnote, an ordinal: m², 3.849 km³, x², 30°C, GRDP¹, 1º, 5µm, Windows®.
_SIGNS = re.compile(
    r"m[²³]|(?<!\w)[A-Za-z][²³](?!\w)|[°º][CF]?\b|(?<=\d)[°º¹²³]|(?<=\w{3})[¹²³®©™]|(?<=\w{2}\))[¹²³]|(?:\A|(?<=\d))[µμ][mglsFAVW]\b"
    r"|\A[©®™§¶·¤±×÷¹²³]\s*\Z"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
"""VISCII, VPS and the full TCVN have capitals there."""
_NUMBER = re.compile(r"\d/(?=\D)")
"""The number of a paper goes on with its symbol: "25/QĐ-UBND"."""
_TONELESS_CAPITALS = frozenset("ĐƯƠĂÂÊÔ")
_LONGEST_ABBREVIATION = 8
_LONGEST_PAIR = 14
"""Of two syllables: "nghiêng" has seven letters."""


def is_plain(words: str) -> bool:
    """Whether words are of ASCII, and of nothing that one does not see: the same in every encoding."""
    return words.isascii() and not _CONTROL.search(words)


def weight(words: str) -> float:
    """The sum for a piece without blanks; 0 for what is plain."""
    return 0.0 if is_plain(words) else _weight(words)


@lru_cache(maxsize=1 << 16)
def _weight(words: str) -> float:
    plain = _SIGNS.sub(" ", words.replace(_SOFT_HYPHEN, ""))
    number = _NUMBER.search(plain)
    symbol = number.end() if number else len(plain)
    total = sum(_word(word[0]) for word in _WORD.finditer(plain[:symbol]))
    total += sum(_symbol(word[0]) for word in _WORD.finditer(plain[symbol:]))
    return total - _foreign_signs(plain) - len(_WITHIN.findall(plain)) - len(_CONTROL.findall(plain))


def _word(word: str) -> float:
    if word.isascii() or word == "đ":  # điểm đ, 50.000 đ
        return 0.0
    if not (word.islower() or word.isupper() or word.istitle()):
        return -1.0
    if is_syllable(word):
        return 1.25 if word.lower() in COMMON else 0.75
    if word.isupper() and _is_abbreviation(word):
        return 0.3
    # Two syllables that lost their blank ("côngtác") are a smaller fault than none.
    return -0.5 if 3 < len(word) <= _LONGEST_PAIR and _is_run_together(word) else -1.0


def _symbol(word: str) -> float:
    """A part of the symbol of a paper: capitals, with no tone (`QĐ`)."""
    if word.isascii():
        return 0.0
    return 1.0 if word.isupper() and _is_abbreviation(word) else -1.0


def _is_abbreviation(word: str) -> bool:
    """Capitals of which none has a tone, so many as an abbreviation may have: TĐKT, NĐ."""
    return (
        len(word) <= _LONGEST_ABBREVIATION
        and {one for one in word if not one.isascii()} <= _TONELESS_CAPITALS
    )


def _is_run_together(word: str) -> bool:
    if not LETTERS.issuperset(word.lower()):
        return False
    return any(is_syllable(word[:at]) and is_syllable(word[at:]) for at in range(1, len(word)))


def _foreign_signs(words: str) -> float:
    """1 for each word that a sign touches which no Vietnamese word has."""
    return sum(1.0 for piece in re.split(r"[\x00-\x1f !-/:-@\[-`{-~]+", words) if _touches(piece))


def _touches(piece: str) -> bool:
    foreign = [letter for letter in piece if not letter.isalnum() and not letter.isascii()]
    strange = [
        letter for letter in foreign if letter not in _PUNCTUATION and not "\u0300" <= letter <= "\u036f"
    ]
    return bool(strange) and any(letter.isalpha() for letter in piece)


def judged_words(words: str) -> tuple[str, ...]:
    """The words of a text that an encoding could be judged by: those with a letter beyond ASCII."""
    seen = words.replace(_SOFT_HYPHEN, "")
    return tuple(word[0] for word in _WORD.finditer(seen) if not word[0].isascii())
