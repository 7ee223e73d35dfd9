"""Put together the paragraphs that a page break or a converter cut apart.

A cut is certain where the first half cannot end a paragraph and the second cannot begin one. Where
it is not certain, nothing is joined. In a text whose lines a converter wrapped, every line that does
not end a sentence goes on in the next.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.labels import Rank, read_label
from build_tools.structure.halves import halves_meet

_ENDS = re.compile(r"[.;:!?…]\s*[”\"’)\]*_/.]*$")
# "Nghị quyết số 14/2020/NQ-" at the end of a line: its number goes on.
_BROKEN_NUMBER = re.compile(r"\d\s?[-/]\s?(?:(?:19|20)\d\d/)?[A-ZĐƯ]{1,8}\s?[-/]$")
# "giai đoạn 2017" / "- 2021": a period, no item of a list.
_PERIOD_BEGINS = re.compile(r"(?<!\d)\d{4}$")
_PERIOD_ENDS = re.compile(r"-\s?\d{4}(?!\d)")
# A line that begins with a bracket or a quotation goes on too; "(1)" begins a note or an item.
_GOES_ON = re.compile(r"[^\W_]|[(“\"](?!\d{1,3}\))")
_WORDS = re.compile(r"\w+")
_WIDEST = 130
"""Characters that nine of ten wrapped lines stay below; measured: 80 on most real documents, 111 on one.
The paragraphs of documents that are not wrapped run to 600 characters and more."""
_FEWEST = 3
"""Lines going on in small letters below which nothing is said of the whole text."""


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether a converter wrapped the lines of a text, instead of leaving each paragraph on one line."""
    if not lines or sorted(map(len, lines))[len(lines) * 9 // 10] > _WIDEST:
        return False
    going_on = [
        following
        for line, following in pairwise(lines)
        if following[:1].islower() and not _ENDS.search(line) and read_label(following) is None
    ]
    return len(going_on) >= max(_FEWEST, len(lines) // 50)


def is_cut(first: str, second: str, grammar: Grammar, *, wrapped: bool = False) -> bool:
    """Whether `second` goes on with the paragraph that `first` begins.

    `wrapped`: the two stand on neighbouring lines of a text that `is_wrapped`.
    """
    if not first or not second or _ENDS.search(first):
        return False
    if read_label(second) is not None:
        return (
            halves_meet(first, second, grammar)
            or bool(_PERIOD_BEGINS.search(first) and _PERIOD_ENDS.match(second))
            or (wrapped and _names_part(first, second, grammar))
        )
    if second[0].islower() or (second[0].isupper() and _BROKEN_NUMBER.search(first)):
        return True
    if wrapped and _may_wrap(first) and _GOES_ON.match(second) and not second.isupper():
        return True
    if not second[0].isupper() and not second[0].isdigit():
        return halves_meet(first, second, grammar)
    last = _WORDS.findall(first)[-1:]
    return (
        first.endswith(",")
        or (last[0:1] != [] and last[0] in grammar.registers.words.governing)
        or _names_meet(first, second, grammar)
        or halves_meet(first, second, grammar)
    )


def _may_wrap(line: str) -> bool:
    """Not a title in capitals, a heading in bold, or the cell of a table."""
    return len(line) > 15 and not line.isupper() and not line.endswith("*")


def _names_part(first: str, second: str, grammar: Grammar) -> bool:
    """Whether a line begins with a part that the line before it goes on to name: "theo Chương II," / "Chương III Quy chế"."""
    label = read_label(second)
    words = _WORDS.findall(first)
    unfinished = first.endswith(",") or (words and words[-1].lower() in grammar.registers.words.governing)
    return bool(unfinished) and label is not None and label.rank in {Rank.PART, Rank.CHAPTER, Rank.DIVISION}


def _names_meet(first: str, second: str, grammar: Grammar) -> bool:
    """Whether the end of one and the beginning of the other are one name: "Thanh tra" + "Chính phủ"."""
    joined = f"{first} {second}"
    for word in list(_WORDS.finditer(first))[-4:]:
        name = grammar.issuers.at(joined, word.start())
        if name is not None and name.end > len(first) + 1:
            return True
    return False
