"""How an unaccented query gets its diacritics back: from the words of the archive itself.

Officials type "dan van kheo". Folded to bare letters, "dan" is dân, dàn, dẫn, đàn and đan; but of
the pair "dan van" the archive knows one accented form that is by far the most frequent.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

_CLAUSE_END = re.compile(r"[^\w\s]+")
_WORD = re.compile(r"[^\W\d_]+")
MOST = 20_000
"""Entries kept, the most frequent first; beyond it the table costs more to load than it helps."""


def accented_pairs(texts: Iterable[str]) -> Mapping[str, int]:
    """How often texts in their one form hold each pair of neighbouring words.

    Pairs that carry no diacritics are counted too: nothing is to be restored.
    """
    pairs: Counter[str] = Counter()
    for text in texts:
        for clause in _CLAUSE_END.split(text.lower()):
            # What is no word parts its neighbours.
            words = [word if word.isalpha() or _WORD.fullmatch(word) else "" for word in clause.split()]
            pairs.update([f"{first} {second}" for first, second in pairwise(words) if first and second])
    return pairs


def accent_table(pairs: Mapping[str, int], *, most: int = MOST) -> tuple[str, ...]:
    """The pairs of the archive, the most frequent first.

    The reader of the table folds them to get its keys; the first that it meets under a key is what an
    unaccented query means.
    """
    ordered = sorted((-count, pair) for pair, count in pairs.items())
    return tuple(pair for _, pair in ordered[:most])
