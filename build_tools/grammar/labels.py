"""The printed number of a section or an item, its rank among the kinds of numbers, and the address made of both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from build_tools.models.ids import Anchor
from build_tools.normalize import UPPER, slug


class Rank(IntEnum):
    """Kinds of numbers, from the widest division to the narrowest."""

    ANNEX = 0
    PART = 1
    CHAPTER = 2
    DIVISION = 3
    LETTER = 4
    ROMAN = 5
    ARTICLE = 6
    ARABIC = 7
    DECIMAL = 8
    SMALL_LETTER = 9
    DASH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """`II`, `2.1`, `a`: as printed, without what sets it apart from the text."""

    rank: Rank
    value: str
    depth: int = 0
    """Of a decimal number: how many figures it has beyond the first."""

    @property
    def order(self) -> tuple[int, int]:
        """Wider divisions first."""
        return (self.rank, self.depth)


_FORMS: tuple[tuple[Rank, re.Pattern[str]], ...] = (
    # PHỤ LỤC III, alone on its line
    (Rank.ANNEX, re.compile(r"PHỤ LỤC\s+(?:SỐ\s+)?(?P<value>[IVX]+|\d{1,2}|[A-H])(?=\s*[.:]?\s*$)")),
    # Phần thứ nhất · Phần I
    (Rank.PART, re.compile(r"PHẦN\s+(?P<value>thứ\s+\w+|[IVX]+|\d{1,2})\b", re.IGNORECASE)),
    # Chương II
    (Rank.CHAPTER, re.compile(r"CHƯƠNG\s+(?P<value>[IVX]+|\d{1,2})\b", re.IGNORECASE)),
    # Mục 1
    (
        Rank.DIVISION,
        re.compile(rf"(?:Mục|MỤC)\s+(?P<value>[IVX]+|\d{{1,2}})\b(?=\s*[.:]|\s*$|\s+[{UPPER}]{{2}})"),
    ),
    # Điều 5. · Điều 5: · Điều 5
    (Rank.ARTICLE, re.compile(r"(?:Điều|ĐIỀU)\s+(?P<value>\d{1,3}[a-zđ]?)\s*(?:[.:]|$)")),
    # I. QUAN ĐIỂM · I- QUAN ĐIỂM · II/ …
    (Rank.ROMAN, re.compile(r"(?P<value>[IVX]{1,6})\s*[.)/-]+\s*(?=\w)")),
    # A. ĐẶC ĐIỂM
    (Rank.LETTER, re.compile(r"(?P<value>[A-HĐ])\s*[.)/-]\s*(?=\w)")),
    # 2.1. Mục tiêu chung
    (Rank.DECIMAL, re.compile(r"(?P<value>\d{1,2}(?:\.\d{1,2}){1,4})\.?\)?\s+(?=\D)")),
    # 1. Quan điểm · 1) … · 1/ …
    (Rank.ARABIC, re.compile(r"(?P<value>\d{1,2})\s*(?:[.)]|/(?=\s)|-\s)\s*(?=[^\d\s])")),
    # a) …
    (Rank.SMALL_LETTER, re.compile(r"(?P<value>[a-zđ])\s*[).]\s*(?=\w)")),
    # - … · + …
    (Rank.DASH, re.compile(r"(?P<value>[-+•])\s*(?=\S)")),
)


def read_label(text: str) -> Label | None:
    """The label that a paragraph begins with."""
    for rank, form in _FORMS:
        if match := form.match(text):
            value = match["value"]
            return Label(rank=rank, value=value, depth=value.count(".") if rank is Rank.DECIMAL else 0)
    return None


_D_WITH_STROKE = re.compile("[Đđ]")
_WORDS_OF_RANK = {
    Rank.ANNEX: "phu-luc",
    Rank.PART: "phan",
    Rank.CHAPTER: "chuong",
    Rank.ARTICLE: "dieu",
    Rank.SMALL_LETTER: "diem",
}


def place_of(path: Sequence[Label]) -> Anchor:
    """The readable address of a place, its labels from the widest on: `muc-8`, `phan-thu-nhat-muc-i-2-1`.

    Điểm d is `diem-d`, điểm đ is `diem-dd`: the two stand side by side in every longer list.
    An article is told by its number, whatever chapter it stands in: `dieu-5-khoan-2-diem-a`.
    """
    article = next((index for index, label in enumerate(path) if label.rank is Rank.ARTICLE), None)
    parts: list[str] = []
    for label, following in zip(path[article or 0 :], (*path[article or 0 :][1:], None), strict=True):
        if label.rank is Rank.ARABIC and following is not None and following.rank is Rank.DECIMAL:
            continue  # "2.1" says itself that it stands under 2
        word = _WORDS_OF_RANK.get(label.rank, "")
        if not word and article is not None and label.rank is Rank.ARABIC:
            word = "khoan"
        elif not word and article is None and "muc" not in parts:
            word = "muc"
        parts += [word, slug(_D_WITH_STROKE.sub("dd", label.value))]
    return Anchor("-".join(filter(None, parts)))
