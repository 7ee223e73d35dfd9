"""Words as they were recognised, judged: in even letters, and doubtful where they are no Vietnamese as they stand."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.intake.scan.capitals import with_even_letters
from build_tools.intake.scan.tsv import Line, ScannedWord
from build_tools.intake.text.syllables import is_syllable
from build_tools.intake.text.weights import weight

__all__ = ["judged_lines"]

_NO_WORD = 0.4
"""Confidence of what is no word: of 24 such words on clean pages 22 were misread."""
_STRANGE = re.compile(r"[^\w\s.,;:/()\-–—“”‘’\"'%…&+!?*•²³°]")


def judged_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines in even letters; what is no Vietnamese as it stands is doubtful, however sure the recognition was."""
    return [
        tuple(_judged(word, is_loud=_is_loud(line, at)) for at, word in enumerate(line)) for line in lines
    ]


def _is_loud(line: Line, at: int) -> bool:
    """Whether a word of capitals stands among small ones: "các BỘ, ngành" is "các Bộ, ngành", or "bộ".

    An abbreviation ("UBND", "QĐ") is no syllable, and a heading has neighbours of capitals.
    """
    letters = line[at].words.rstrip(",.;:")
    beside = [word.words for word in (*line[max(0, at - 1) : at], *line[at + 1 : at + 2])]
    return (
        len(letters) > 1
        and letters.isupper()
        and not letters.isascii()
        and is_syllable(letters)
        and not any(one.isupper() for one in beside)
        and any(one.islower() for one in beside)
    )


def _judged(word: ScannedWord, *, is_loud: bool) -> ScannedWord:
    words = with_even_letters(word.words)
    strange = is_loud or weight(words) < 0 or _STRANGE.search(words) is not None
    return replace(
        word, words=words, confidence=min(word.confidence, _NO_WORD) if strange else word.confidence
    )
