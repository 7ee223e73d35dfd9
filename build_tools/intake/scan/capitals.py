"""Capitals that recognition sees within a small word: a high tone mark makes a letter look tall.

"cỦa" is "của", "BỘ," within a sentence may be either and stays. Only the size of letters changes, never a letter.
"""

import re

from build_tools.intake.text.syllables import is_syllable

__all__ = ["with_even_letters"]

_WORD = re.compile(r"[^\W\d_]++")


def with_even_letters(words: str) -> str:
    """The words without capitals inside a syllable: "viỆc" → "việc", "CƯỜng" stays, "NĐ-CP" and "pH" too."""
    return _WORD.sub(lambda word: _even(word[0]), words)


def _even(word: str) -> str:
    if word.islower() or word.istitle() or word[:2].isupper():
        return word
    if not is_syllable(word):
        return word
    return word.lower() if word[0].islower() else word.capitalize()
