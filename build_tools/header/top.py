"""Where the letterhead begins and ends, and where the title begins under it.

A copy from the web may begin with an article about the paper; the letterhead stands below it. A
dispatch has no title; a paper of a kind that no register knows has a heading in capitals.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import Kinds
from build_tools.header.authorities import begins_authority
from build_tools.header.cells import Cell
from build_tools.header.letterhead import is_landmark, is_national, is_numbered, is_stamp
from build_tools.header.title import find_kind

_LONG = 160
"""Characters beyond which a line is running text, no part of a letterhead."""
_NEAR = 12
"""Cells behind the name of the State within which the number stands."""
_TALLEST = 30
"""Cells of the tallest letterhead of a dispatch; a number further down is one of the text."""
_SALUTATION = re.compile(r"kính\s+gửi", re.IGNORECASE)
_HEADING = re.compile(r"[^\W\d_]+(?:[ -]+[^\W\d_]+){0,7}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """The cells of the beginning, sorted by where they stand."""

    lead: Sequence[Cell]
    """From the letterhead on."""
    letterhead: Sequence[Cell]
    """The cells above the title; of a dispatch, those above the salutation."""
    kind: tuple[int, int] | None
    """The cell of `lead` with the kind, and where the kind ends in it."""
    heading: int | None = None
    """The cell of `lead` with a heading of no registered kind."""
    salutation: bool = False
    """Whether the text begins with whom it addresses."""


def find_top(lead: Sequence[Cell], grammar: Grammar) -> Top:
    """Find letterhead and title among the first cells."""
    lead = lead[_preface(lead, grammar.kinds) :]
    top = _before_body(lead)
    kind = find_kind(top, grammar)
    if kind:
        return Top(lead=lead, letterhead=top[: kind[0]], kind=kind)
    end = _last_landmark(top, grammar)
    heading = _heading(top, end, grammar) if end else None
    salutation = len(top) < len(lead) and _SALUTATION.match(lead[len(top)].text) is not None
    # An arrival stamp may stand between the letterhead of a dispatch and its salutation.
    last = heading if heading is not None else len(top) if salutation else end
    return Top(lead=lead, letterhead=top[:last], kind=None, heading=heading, salutation=salutation)


def _preface(cells: Sequence[Cell], kinds: Kinds) -> int:
    """How many cells of running text stand before the letterhead, told by the name of the State and a number."""
    prose = False
    for index, cell in enumerate(cells):
        if prose and is_national(cell):
            start = index
            while _in_letterhead(cells[start - 1], kinds):
                start -= 1
            return start if any(is_numbered(one, kinds) for one in cells[start : index + _NEAR]) else 0
        sentence = cell.text.endswith(".") and not cell.text.endswith("..") and " " in cell.text
        prose = prose or len(cell.text) > _LONG or sentence
    return 0


def _in_letterhead(cell: Cell, kinds: Kinds) -> bool:
    return len(cell.text) < _LONG and (cell.in_capitals or is_landmark(cell, kinds))


def _before_body(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells before the salutation or the first line of running text."""
    for index, cell in enumerate(cells):
        if _SALUTATION.match(cell.text):
            return cells[:index]
        if len(cell.text) > _LONG:
            return cells[: index + 1] if cell.text[:12].isupper() else cells[:index]
    return cells


def _last_landmark(cells: Sequence[Cell], grammar: Grammar) -> int:
    """Behind the number, the dateline, the motto; without any, behind the authorities at the very top."""
    landmarks = [index for index, cell in enumerate(cells[:_TALLEST]) if is_landmark(cell, grammar.kinds)]
    if landmarks:
        return landmarks[-1] + 1
    end = 0
    while end < len(cells) and cells[end].in_capitals and (end == 0 or not cells[end].after_blank):
        end += 1
    return end if end and begins_authority(cells[0].text, grammar) else 0


def _heading(cells: Sequence[Cell], end: int, grammar: Grammar) -> int | None:
    """A line of capitals right under the letterhead that names nobody and is no stamp, with a subject under it."""
    if end + 1 >= len(cells):
        return None
    cell = cells[end]
    names = begins_authority(cell.text, grammar) or is_national(cell) or is_stamp(cell)
    if cell.in_capitals and not names and _HEADING.fullmatch(cell.text):
        return end
    return None
