"""How far two titles say the same, whatever the wording around them."""

import re
from functools import lru_cache

from build_tools.normalize import match_key

_WORDS = re.compile(r"[a-z0-9]+")
# Words that titles add or drop freely; they never tell two instruments apart.
# Last line: "công tác … trong tình hình mới" stands in half of all titles.
_EMPTY = frozenset(
    [
        "ve",
        "viec",
        "cua",
        "va",
        "cac",
        "nhung",
        "trong",
        "cho",
        "doi",
        "voi",
        "ban",
        "hanh",
        "so",
        "mot",
        "nham",
        "theo",
        "tai",
        "cong",
        "tac",
        "tinh",
        "hinh",
        "moi",
    ]
)


SAME_TITLE = 0.6
"""Likeness from which two titles are taken for one."""


@lru_cache(maxsize=4096)
def title_words(title: str) -> frozenset[str]:
    """The telling words of a title, folded."""
    return frozenset(word for word in _WORDS.findall(match_key(title)) if word not in _EMPTY)


def likeness(first: str, second: str) -> float:
    """Shared telling words over those of the shorter title: 1 where one title is part of the other."""
    a, b = title_words(first), title_words(second)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
