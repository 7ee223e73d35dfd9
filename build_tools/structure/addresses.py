"""The readable addresses of numbered places: `muc-8`, `dieu-5-khoan-2-diem-a`; those that citations lead to."""

import re
from collections.abc import Mapping, Sequence

from build_tools.grammar.labels import Label, Rank, place_of
from build_tools.models.ids import ANNEXED, Anchor
from build_tools.structure.headings import parents

__all__ = ["readable_anchors"]

_CLOSES = re.compile(r"[”\"]\s*[.;,]?$")
_LONGEST_QUOTATION = 400
"""Paragraphs of an amending law that one quotation may run over."""


def readable_anchors(texts: Sequence[str], labels: Sequence[Label | None]) -> Mapping[int, Anchor]:
    """The address of each paragraph that has one of its own, by its index.

    What a paper quotes ("1. Sửa đổi Điều 5 như sau: “2. …”") is no place of its own. Where numbers begin
    anew, in the regulation that a decision issues, its articles have their addresses behind `kem-theo-`; any
    other place that is numbered like one before it has none, nor has what stands under it.
    """
    quoted = _quoted(texts)
    own = [
        None if label is None or label.rank is Rank.DASH or index in quoted else label
        for index, label in enumerate(labels)
    ]
    above = parents(own)
    found: dict[int, Anchor] = {}
    prefixes: dict[int, str | None] = {}
    taken: set[Anchor] = set()
    for index, label in enumerate(own):
        if label is None:
            continue
        place = place_of(_path(index, own, above))
        parent = above[index]
        inherited = prefixes[parent] if parent is not None else ""
        usual: tuple[str | None, ...] = ("", ANNEXED) if label.rank is Rank.ARTICLE else (inherited,)
        prefix = next((one for one in usual if one is not None and one + place not in taken), None)
        prefixes[index] = prefix
        if prefix is not None:
            found[index] = Anchor(prefix + place)
            taken.add(found[index])
    return found


def _path(index: int, labels: Sequence[Label | None], above: Sequence[int | None]) -> list[Label]:
    """The labels that lead to a paragraph, the widest first."""
    path: list[Label] = []
    at: int | None = index
    while at is not None:
        label = labels[at]
        if label is not None:
            path.insert(0, label)
        at = above[at]
    return path


def _quoted(texts: Sequence[str]) -> frozenset[int]:
    """The paragraphs within quotations of several paragraphs: behind the one that opens, to the one that closes."""
    found: set[int] = set()
    for index, text in enumerate(texts):
        if index in found or not _opens(text):
            continue
        following = range(index + 1, min(len(texts), index + 1 + _LONGEST_QUOTATION))
        closing = next((at for at in following if _CLOSES.search(texts[at])), None)
        if closing is not None:
            found.update(range(index + 1, closing + 1))
    return frozenset(found)


def _opens(text: str) -> bool:
    """Whether a quotation that begins a paragraph goes on behind it."""
    if text.startswith("“"):
        return text.count("“") > text.count("”")
    return text.startswith('"') and text.count('"') % 2 == 1
