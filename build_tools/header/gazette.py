"""What a gazette prints above a letterhead and is none of it: its own head, the page number, the part of the issue.

"CÔNG BÁO/Số 180/Ngày 03-04-2026", "2", "VĂN BẢN QUY PHẠM PHÁP LUẬT". The names of the parts come from `words.yml`.
"""

import re
from collections.abc import Sequence
from functools import cache

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.header.cells import Cell
from build_tools.normalize import match_key

_LONGEST = 120
_HEAD = re.compile(
    r"(?:\d{1,4}\s)?CÔNG BÁO(?P<of>\s[^/\d]{1,40})?(?P<issue>\s?/\s?(?i:số)\b.*)?(?:\s\d{1,4})?"
)
_ISSUE = re.compile(r"số\s?:?\s?\d[\d\s+&,-]*+(?:(?:/\s?)?ngày\b.*)?", re.IGNORECASE)
_DAY = re.compile(
    r"(?:[^\s\d,/:][^\d,/:]{0,40},\s)?ngày\s[\d\s./-]*+(?:tháng\s\d{1,2}\snăm\s)?(?:\d{4})?", re.IGNORECASE
)
_PAGE = re.compile(r"\d{1,4}")


def below_gazette(cells: Sequence[Cell], grammar: Grammar) -> Sequence[Cell]:
    """The cells from the letterhead on; all of them where no gazette stands above it."""
    parts = _parts(grammar.registers.words.gazette_parts)
    told = issue = False
    for index, cell in enumerate(cells):
        text = cell.text if len(cell.text) <= _LONGEST else ""
        if _HEAD.fullmatch(text):
            told = issue = True
        elif cell.in_capitals and parts.fullmatch(text):
            # "VĂN BẢN HỢP NHẤT" alone may be the kind of the paper itself.
            told, issue = told or match_key(text) not in grammar.kinds.titles, False
        elif not (_PAGE.fullmatch(text) or (issue and (_ISSUE.fullmatch(text) or _DAY.fullmatch(text)))):
            return cells[index:] if told else cells
    return cells


@cache
def _parts(parts: frozenset[str]) -> re.Pattern[str]:
    return re.compile(
        rf"(?:PHẦN(?:\s(?:THỨ\s\w+|[IVX\d]+))?\s?[.:-]?\s)?(?:{alternatives(parts)})(?:\s[-–]\s.*)?",
        re.IGNORECASE,
    )
