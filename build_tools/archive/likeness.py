"""How much of one text stands in another, word for word: the same paper typed again, scanned, cut or lengthened.

A word counts where it stands in a run of five words that the other text has too. Letters are compared without case and
diacritics, so that a text that lost them is still known; lines, blanks and bars are nothing. One slip spoils the five
runs around it and no more: a copy with a tenth of its words wrong still shares some 80 % of them.

Each text is remembered by an eighth of its runs, chosen by what they are, so that thousands of texts are looked through
in one pass; what looks alike is then compared run by run.
"""

import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from build_tools.models.ids import InstrumentId
from build_tools.normalize import match_key

__all__ = ["FEWEST_WORDS", "LIKE", "Shared", "likely", "shared", "sketch_of"]

LIKE = 0.7
"""Share from which one text is taken for the other, or for a part of it.

Of 276 real papers, in 37,950 pairs, two different ones reached 0.72 (an amendment and what it amends), all others
stayed below; copies with up to 10 % of their words wrong, and parts of them, stayed above 0.75.
"""
FEWEST_WORDS = 100
"""Of a shorter text the letterhead is too large a part."""
_RUN = 5
_KEPT = 8
"""One of so many runs is remembered."""
_MAY_BE = 0.25
"""Share of remembered runs from which it is worth comparing: a tenth of wrong words leaves some 0.6 of them."""
_COMPARED = 3
"""How many of the likely ones are compared run by run."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """How much two texts share, from 0 to 1."""

    of_new: float
    """Of the words of the first: 1 for an excerpt of the other."""
    of_held: float

    @property
    def is_like(self) -> bool:
        """Whether one may be the other, or a part of it."""
        return max(self.of_new, self.of_held) >= LIKE


def sketch_of(text: str) -> "array[int]":
    """What is remembered of an NFC text; nothing of a very short one."""
    words = _words(text)
    runs = _runs(words) if len(words) >= FEWEST_WORDS else ()
    return array("I", sorted({run for run in runs if run % _KEPT == 0}))


def likely(sketch: "array[int]", others: Mapping[InstrumentId, "array[int]"]) -> list[InstrumentId]:
    """The texts that are worth comparing, the most alike first; equally alike ones by id."""
    ours, found = frozenset(sketch), []
    for key, runs in others.items():
        fewest = min(len(ours), len(runs))
        if fewest and (share := len(ours.intersection(runs)) / fewest) >= _MAY_BE:
            found.append((-share, key))
    return [key for _, key in sorted(found)[:_COMPARED]]


def shared(new: str, held: str) -> Shared:
    """Compare two NFC texts run by run."""
    ours, theirs = _runs(_words(new)), _runs(_words(held))
    return Shared(of_new=_covered(ours, frozenset(theirs)), of_held=_covered(theirs, frozenset(ours)))


def _words(text: str) -> list[str]:
    return [match_key(word) for word in _WORD.findall(text)]


def _runs(words: Sequence[str]) -> list[int]:
    """A number for each five words that follow each other."""
    data, starts, at = memoryview(" ".join(words).encode()), [], 0
    for word in words:
        starts.append(at)
        at += len(word.encode()) + 1
    ends = [start - 1 for start in starts[_RUN:]] + [len(data)]
    return [crc32(data[start:end]) for start, end in zip(starts, ends, strict=False)]


def _covered(runs: Sequence[int], others: frozenset[int]) -> float:
    """The share of words that stand in a run that the other text has."""
    count = covered = 0
    for at, run in enumerate(runs):
        if run in others:
            covered += min(_RUN, at + _RUN - count)
            count = at + _RUN
    return covered / (len(runs) + _RUN - 1) if runs else 0.0
