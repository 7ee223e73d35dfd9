"""How an unaccented query gets its diacritics back: from the words of the archive itself.

Officials type "dan van kheo". Folded to bare letters, "dan" is dân, dàn, dẫn, đàn and đan; but of
the pair "dan van" the archive knows one accented form that is by far the most frequent.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterable

from build_tools.search.canon import compose, drop_invisible, one_tone_placement

_CLAUSE_END = re.compile(r"[^\w\s]+")
_WORD = re.compile(r"[^\W\d_]+")
MOST = 20_000
"""Entries kept, the most frequent first; beyond it the table costs more to load than it helps."""


def accent_table(texts: Iterable[str], *, most: int = MOST) -> tuple[str, ...]:
    """The pairs of neighbouring words, accented, the most frequent first.

    The reader of the table folds them to get its keys; the first that it meets under a key is what an
    unaccented query means. Pairs that carry no diacritics are listed too: nothing is to be restored.
    """
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        plain = one_tone_placement(compose(drop_invisible(text))).lower()
        for clause in _CLAUSE_END.split(plain):
            words = clause.split()
            pairs.update(
                (first, second)
                for first, second in itertools.pairwise(words)
                if _WORD.fullmatch(first) and _WORD.fullmatch(second)
            )
    ordered = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return tuple(f"{first} {second}" for (first, second), _ in ordered[:most])
