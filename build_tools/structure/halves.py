"""What a line or page break cuts in two: a number, a date, the name of a law.

"… Nghị định số 42/2017/" / "NĐ-CP ngày 05/4/2017", "ngày 09 tháng" / "5 năm 2018", "Căn cứ Luật" / "Tiếp công dân".
The two lines are then one paragraph, whatever the second begins with.
"""

import re
from functools import cache

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.dates import DATE
from build_tools.grammar.law_names import known_law, law_word

__all__ = ["halves_meet"]

_BEFORE, _BEHIND = 100, 60
"""Characters of each half that are looked at."""
_LONGEST = 24
"""Characters of a number or date before the break."""
_GOES_ON = re.compile(r"[-/.]?[\w“\"]")
# "… 42/2017/", "… 25", "… 34/2007/PL-", "… ngày 09 tháng", "… 09/5/"
_BEGUN = re.compile(
    r"(?:\d[\dA-ZĐa-eđ./-]{0,12}|[-/][A-ZĐƯ][\w./-]{0,12}[-/ ]?|(?:ngày|tháng|năm)(?:\s\d{1,2})?)$"
)
_TERM = re.compile(r"\(?kh[óo][aá]\s[IVX]{1,6}\b", re.IGNORECASE)
_OF_PARTY = re.compile(r"(?:Trung ương(?: Đảng)?|TW|Đảng)(?: (?:lần thứ )?\w{1,5})?$")
_PLENUM = re.compile(r"\d{1,2}[AB]?(?![\w./%-])")
_SO = re.compile(r"số\s?:?\s?", re.IGNORECASE)
_DATED = re.compile(r"ngày\s|tháng\s|năm\s|\d{1,2}[/.-]", re.IGNORECASE)


def halves_meet(first: str, second: str, grammar: Grammar) -> bool:
    """Whether a number, a date or the name of a law begins in one line and ends in the other."""
    before = first[-_BEFORE:]
    if _TERM.match(second) and _OF_PARTY.search(before):
        return True
    if not _GOES_ON.match(second):
        return False
    joined = f"{before} {second[:_BEHIND]}"
    return (
        (
            _BEGUN.search(before) is not None
            and (_number(joined, before, grammar) or _date(joined, len(before)))
        )
        or _behind_kind(before, second, grammar)
        or (
            _PLENUM.match(second) is not None and _plenum(grammar.kinds.of_plenums).search(before) is not None
        )
        or (second[0].isalpha() and _law(joined, len(before), grammar))
    )


def _number(joined: str, before: str, grammar: Grammar) -> bool:
    """A number with its kind before it: `Nghị quyết số 25-` / `NQ/TW`."""
    for match in grammar.kinds.number.finditer(joined, max(0, len(before) - _LONGEST)):
        if match.start() < len(before) < match.end():
            return grammar.kinds.before.search(before[: match.start()]) is not None
    return False


def _date(joined: str, at: int) -> bool:
    """A date: `ngày 09 tháng` / `5 năm 2018`; no figure before a dash that begins an item of a list."""
    return any(
        match.start() < at < match.end()
        for match in DATE.finditer(joined, max(0, at - _LONGEST))
        if _DATED.match(joined, match.start())
    )


def _behind_kind(before: str, second: str, grammar: Grammar) -> bool:
    """A whole number behind its kind: `thực hiện Nghị quyết` / `25-NQ/TW`."""
    number = grammar.kinds.number.match(second, so.end() if (so := _SO.match(second)) else 0)
    if number is None or not grammar.kinds.before.search(before):
        return False
    return bool(grammar.kinds.of_symbol(number["symbol"] or number["spaced"])) or number["year"] is not None


def _law(joined: str, at: int, grammar: Grammar) -> bool:
    """A known law: `Căn cứ Luật` / `Tiếp công dân`, not `LUẬT` above its name, nor a name that is whole already."""
    for match in law_word(grammar).finditer(joined, 0, at + 8):
        if match["no_law"] or not match.start():
            continue
        known = known_law(joined, match.end(), grammar)
        if known is not None and match.start() < at < known[0]:
            alone = known_law(joined[:at], match.end(), grammar)
            enacted = grammar.enacted.get(known[1])
            # "Luật Mặt trận Tổ quốc" / "Việt Nam": the shorter is another name of the same law.
            same = alone is not None and enacted and enacted == grammar.enacted.get(alone[1])
            return alone is None or alone[0] < at or bool(same)
    return False


@cache
def _plenum(kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{kinds})\s+(?:Hội\s+nghị\s+)?(?:Trung\s+ương|TW|TƯ)$", re.IGNORECASE)
