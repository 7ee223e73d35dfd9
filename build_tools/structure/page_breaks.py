"""Page numbers that a converter left between the two halves of a sentence, each on a line of its own."""

import re
from collections.abc import Sequence
from itertools import takewhile

from build_tools.grammar.compiled import Grammar
from build_tools.structure.halves import halves_meet
from build_tools.structure.joining import is_cut
from build_tools.structure.pieces import LinePiece

_PAGE = re.compile(
    r"(?<![-\s])[-\s]*+(?:trang\s+)?(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?/\s?\d{1,4})?[-\s]*+", re.IGNORECASE
)
_RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s)?CÔNG BÁO\s?/.{0,80}")
# Behind these a figure may be meant: "trong năm của cả tỉnh là", "15", "đơn, đạt tỷ lệ cao".
_BEFORE_FIGURE = re.compile(
    r"(?<!\w)(?:bằng|cho|còn|có|dưới|đạt|đến|được|gần|giảm|gồm|hoặc|hơn|khoảng|là|mỗi|năm|ngày|qua|số|tăng|tháng|thứ|trên"
    r"|trong|từ|và|với)$",
    re.IGNORECASE,
)
_SO = re.compile(r"\ssố\s")
_LONGEST = 3
"""Lines that a page break leaves."""
_SENTENCE = 25
"""Characters of a line that is no cell of a table."""


def page_numbers(pieces: Sequence[LinePiece], grammar: Grammar) -> frozenset[int]:
    """The lines that hold nothing but what a page break left within a sentence.

    "… ngày 09 tháng", "12", "5 năm 2018": 12 is the page. A figure alone is often a cell of a table, so the two
    halves must need each other; "ngày", "5", "tháng 6 năm 2018" is a date that three lines hold.
    """
    lines: set[int] = set()
    for index in range(1, len(pieces) - 1):
        if not _is_left(pieces[index]) or _is_left(pieces[index - 1]):
            continue
        between = list(takewhile(_is_left, pieces[index : index + _LONGEST]))
        behind = index + len(between)
        if behind < len(pieces) and _is_break(pieces[index - 1], between, pieces[behind], grammar):
            lines.update(piece.line for piece in between)
    return frozenset(lines)


def _is_left(piece: LinePiece) -> bool:
    return bool(_PAGE.fullmatch(piece.text) or _RUNNING_HEAD.fullmatch(piece.text))


def _is_break(first: LinePiece, between: Sequence[LinePiece], second: LinePiece, grammar: Grammar) -> bool:
    if halves_meet(first.text, f"{' '.join(piece.text for piece in between)} {second.text}", grammar):
        return False
    if halves_meet(first.text, second.text, grammar):
        return True
    apart = between[0].line > first.line + 1 and second.line > between[-1].line + 1
    sentence = min(len(first.text), len(second.text)) >= _SENTENCE
    meant = _BEFORE_FIGURE.search(first.text) and not _numbered(second.text, grammar)
    return apart and sentence and not meant and is_cut(first.text, second.text, grammar)


def _numbered(text: str, grammar: Grammar) -> bool:
    """Whether a text begins with one paper, which no figure counts: `Quyết định số 218-QĐ/TW`."""
    kind = grammar.kinds.at.match(text)
    return kind is not None and _SO.match(text, kind.end()) is not None
