"""Units that a number must stand before to be a figure, and the words around it."""

from dataclasses import dataclass
from typing import Annotated

from build_tools.models.written import LOWER, SLUG, SOME, Examples, Key, LowerWords, Rule, Wordings


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUnit:
    """A class of words that a number counts or measures."""

    id: Annotated[str, "mã của nhóm đơn vị", SLUG]
    words: Annotated[LowerWords, "các đơn vị"]
    """In lower case: `lượt người`."""
    measured: Annotated[bool, "thường có số lẻ", Rule(const=True)] = False
    """Whether fractions are usual, so that "8.5" and "1,250" can be read as such."""
    grouped_only: Annotated[bool, "chỉ số từ hàng nghìn", Rule(const=True)] = False
    """Whether only a number of thousands is a figure: `3.997 ngày`, not `15 ngày`."""
    joined: Annotated[bool, "một số đếm chung nhiều đơn vị", Rule(const=True)] = False
    """Whether one number counts several of them together: `209 xã, phường, thị trấn`."""
    examples: Annotated[Examples, "câu mẫu, mọi số liệu trong ngoặc vuông"]
    """Every figure in brackets: `có [9.500 hộ] sản xuất`."""
    counter_examples: Annotated[
        tuple[Annotated[str, Rule(pattern=r"^[^\[]+$", hint="câu không có ngoặc vuông")], ...],
        "câu không có số liệu nào",
        SOME,
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWord:
    """A word behind which a number is a date: `tháng 6`."""

    word: Annotated[str, "từ đứng trước số của lịch", LOWER]
    last: Annotated[int, "số lớn nhất; chỉ có năm thì ghi 0", Rule(minimum=0)]
    """The largest number that is one; 0 where only a year is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetWords:
    """Patterns of words that tell a number to be reached from one that was."""

    cues: Wordings
    carrying: Wordings
    """Cues that govern the parts of a sentence behind a semicolon too."""
    no_cues: Wordings
    """Cues where they tell of no target: `vượt chỉ tiêu`."""
    results: Wordings
    headings: Wordings
    leading: Wordings
    """As `headings`, but only where the heading begins with it."""
    result_headings: Wordings


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """Units, and the closed classes of words around a number; all in lower case."""

    units: Annotated[tuple[FigureUnit, ...], Key("figure_units"), SOME]
    per: LowerWords
    """What a unit is counted by: `năm` in `%/năm`."""
    no_units: LowerWords
    """What only begins like a unit: `xã hội`."""
    named: LowerWords
    """Words whose number is a name or an ordinal: `khoản`."""
    counting: LowerWords
    """Before "số": what follows is no name."""
    approximate: LowerWords
    comparing: LowerWords
    """Before "hơn": it compares."""
    counting_verbs: LowerWords
    """Before a number that could be a year."""
    calendar: Annotated[tuple[CalendarWord, ...], SOME]
    every: LowerWords
    """Before a word of the calendar: what follows is an amount after all."""
    before_days: LowerWords
    """Before a day and its month: `trước 5/10`."""
    targets: TargetWords
