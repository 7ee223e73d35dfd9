"""Page numbers that a converter left between the two halves of a sentence, each on a line of its own."""

import re
from collections.abc import Sequence
from itertools import takewhile

from build_tools.grammar.compiled import Grammar
from build_tools.structure.halves import halves_meet
from build_tools.structure.joining import is_cut
from build_tools.structure.pieces import LinePiece

_PAGE = re.compile(r"[-\s]*+(?:trang\s+)?(?!(?:19|20)\d\d\b)\d{1,4}(?:\s?/\s?\d{1,4})?[-\s]*+", re.IGNORECASE)
_RUNNING_HEAD = re.compile(r"(?:\d{1,4}\s)?CÔNG BÁO\s?/.{0,80}")
_LONGEST = 3
"""Lines that a page break leaves."""
_SENTENCE = 40
"""Characters of a line that is no cell of a table."""


def page_numbers(pieces: Sequence[LinePiece], grammar: Grammar) -> frozenset[int]:
    """The lines that hold nothing but what a page break left within a sentence.

    "… ngày 09 tháng", "12", "5 năm 2018": 12 is the page. A figure alone is often a cell of a table, so the two
    halves must need each other; "ngày", "5", "tháng 6 năm 2018" is a date that three lines hold.
    """
    lines: set[int] = set()
    for index in range(1, len(pieces) - 1):
        if pieces[index].line in lines or not _PAGE.fullmatch(pieces[index].text):
            continue
        first = index - 1 if not _RUNNING_HEAD.fullmatch(pieces[index - 1].text) else index - 2
        between = list(takewhile(_is_left, pieces[first + 1 : first + 1 + _LONGEST]))
        behind = first + 1 + len(between)
        if first < 0 or behind >= len(pieces):
            continue
        if _is_break(pieces[first], between, pieces[behind], grammar):
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
    return apart and len(first.text) >= _SENTENCE and is_cut(first.text, second.text, grammar)
