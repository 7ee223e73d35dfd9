"""Where sentences end: one rule for all that is read, judged or shown sentence by sentence.

A mark ends one behind a word, before what does not go on in small letters. Behind a capital it abbreviates
("TP. Hà Nội"); what stands in brackets is not cut.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from build_tools.normalize import UPPER

__all__ = ["clause_spans", "sentence_spans"]

_END = re.compile(
    rf"""(?:
      (?<=[\w)”"%\]*])(?<![A-ZĐ])[.!?…]++   # "… đạt 99%)." and "… của chính quyền⁵."
    | (?<=\s)(?:…|\.{{3}})\.*+               # "đào tạo, ..."
    )(?:(?<=…)(?=[{UPPER}])|[”"’)]*+(?=\s+(?P<next>\S)))""",
    re.VERBOSE,
)
_BRACKET = re.compile(r"[()]")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage, as offsets; together they cover it."""
    places = (match.end() for match in _END.finditer(text) if not (match["next"] or "").islower())
    return tuple(pairwise((0, *_outside(text, places), len(text))))


def clause_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The same, cut at semicolons too."""
    ends = {end for _, end in sentence_spans(text)[:-1]}
    semicolons = (match.end() for match in re.finditer(";", text))
    return tuple(pairwise((0, *sorted(ends.union(_outside(text, semicolons))), len(text))))


def _outside(text: str, ends: Iterable[int]) -> Iterator[int]:
    """Those of the ends whose mark does not stand in brackets."""
    brackets = _brackets(text)
    for end in ends:
        before = bisect_right(brackets, (end - 1, len(text))) - 1
        if before < 0 or brackets[before][1] < end:
            yield end


def _brackets(text: str) -> list[tuple[int, int]]:
    """Where brackets are that are closed again: of each pair that stands in no other, its two places."""
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while pairs and pairs[-1][0] > start:
                pairs.pop()
            pairs.append((start, match.start()))
    return pairs
