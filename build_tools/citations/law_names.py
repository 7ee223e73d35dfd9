"""The name of a law in a text: how far it reaches, and which laws the name of an amending law names.

"Luật sửa đổi, bổ sung một số điều của Luật Công an nhân dân" is one law, and "Luật Công an nhân dân" another; a
number, a year or a day behind both is that of the latter where the register knows it so.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from build_tools.citations.printed import read_number
from build_tools.citations.spotted import Spotted, folded_name, named
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import alternatives
from build_tools.grammar.law_names import BETWEEN, WORD, in_full, known_law
from build_tools.grammar.numbers import canonical_number
from build_tools.models.citations import CitationKind
from build_tools.models.dates import PartialDate
from build_tools.models.numbers import number_key
from build_tools.normalize import fold_blanks

YEAR = re.compile(r"(?<!\s)\s*+,?\s*+(?:năm\s+)?(?P<year>(?:19|20)\d\d)(?![\d/])")
NUMBER_FOLLOWS = re.compile(r"(?<!\s)\s*+[,(]?\s*+(?:số\s*+:?\s*+)?(?=\d)")
# "theo luật Việt Nam" is the law of a country, no law of that name.
_NO_LAW = re.compile(r"Việt\s+Nam\b")
_LONGEST_UNKNOWN = 10
"""Words of the name of a law that no register knows."""
_LONGEST_NUMBERED = 30
"""The same, where its number shows that the name goes on to it."""
# What no name of a law has in it: the sentence goes on.
_CLAUSE = re.compile(r"(?:đã|được|là|nhằm|để|cần|phải|sẽ|năm|ngày|này)(?!\w)", re.IGNORECASE)
# Two words that a comma parts within a name.
_PAIR = re.compile(r"Phòng,\s+chống\b", re.IGNORECASE)


def law_end(text: str, start: int, grammar: Grammar) -> int | None:
    """Where the name of a law ends that begins at `start`, behind the word "Luật"."""
    known = known_law(text, start, grammar)
    return known[0] if known else _unknown_law(text, start, grammar)


def law_name(kind: str, name: str, grammar: Grammar) -> str:
    """Kind and name, abbreviations written out."""
    return f"{kind} {in_full(name, grammar)}"


def amended_laws(text: str, start: int, grammar: Grammar) -> tuple[Spotted, ...]:
    """The laws that an amending law names in its own name, which begins at `start`; none, if it is no such law."""
    patterns = _patterns(grammar.kinds.laws)
    found: list[Spotted] = []
    before = patterns.amending.match(text, start)
    while before is not None:
        end = law_end(text, before.end(), grammar)
        if end is None:
            break
        found.append(_amended(text, before, end, grammar))
        before = patterns.further.match(text, found[-1].end)
    return tuple(found)


def is_dated(law: Spotted, date: PartialDate | None) -> bool:
    """Whether a day behind the name of an amended law is its own: behind its number, or as the register knows."""
    return date is not None and (bool(law.number) or date in law.passed)


def _amended(text: str, before: re.Match[str], end: int, grammar: Grammar) -> Spotted:
    """A law named in the name of another, with the number or the year behind it that the register knows as its own."""
    start, kind = before.start("kind"), fold_blanks(before["kind"]).lower()
    name = law_name(kind, text[before.end() : end], grammar)
    known = known_law(text, before.end(), grammar)
    enacted = grammar.enacted.get(known[1], ()) if known else ()
    passed = frozenset(one.passed for one in enacted)
    law = replace(named(start, end, kind, name), name_end=end, passed=passed)
    follows = NUMBER_FOLLOWS.match(text, end)
    if number := grammar.kinds.number.match(text, follows.end()) if follows else None:
        printed = read_number(number, grammar)
        if number_key(printed.number) in {number_key(one.number) for one in enacted if one.number}:
            return replace(law, end=printed.end, kind=CitationKind.NUMBERED, number=printed.number)
    if (stated := YEAR.match(text, end)) and int(stated["year"]) in {one.passed.year for one in enacted}:
        year = int(stated["year"])
        return replace(law, end=stated.end(), year=year, name=folded_name(f"{name} năm {year}"))
    return law


def _unknown_law(text: str, start: int, grammar: Grammar) -> int | None:
    """The name of a law that no register knows: a capitalised word and what follows up to a word of grammar."""
    word = WORD.match(text, start)
    if word is None or not word[0][0].isupper() or _NO_LAW.match(text, start):
        return None
    numbered = _up_to_number(text, word.end(), grammar)
    if numbered is not None:
        return numbered
    ends = _ends(grammar.registers.words.law_name_ends)
    end = pair.end() if (pair := _PAIR.match(text, start)) else word.end()
    for _ in range(_LONGEST_UNKNOWN - 1):
        gap = BETWEEN.match(text, end)
        word = WORD.match(text, gap.end()) if gap and "," not in gap[0] else None
        if word is None or ends.match(text, word.start()):
            break
        end = word.end()
    return end


def _up_to_number(text: str, end: int, grammar: Grammar) -> int | None:
    """Where a name ends behind which stands the number of a law: all of "Án phí, lệ phí Tòa án số 10/2009/UBTVQH12"."""
    for _ in range(_LONGEST_NUMBERED):
        follows = NUMBER_FOLLOWS.match(text, end)
        if follows and (number := grammar.kinds.number.match(text, follows.end())):
            symbol = canonical_number(number["symbol"] or number["spaced"])
            return end if grammar.kinds.of_term.search(symbol) else None
        gap = BETWEEN.match(text, end)
        word = WORD.match(text, gap.end()) if gap else None
        if word is None or _CLAUSE.match(text, word.start()):
            return None
        if word[0][0].isupper() and grammar.kinds.at.match(text, word.start()):
            return None  # another paper
        end = word.end()
    return None


@cache
def _ends(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    """What is read before the name of a law within the name of another."""

    amending: re.Pattern[str]
    further: re.Pattern[str]
    """Another of the laws that are amended."""


@cache
def _patterns(laws: str) -> _Patterns:
    # "sửa đổi, bổ sung một số điều của", "sửa đổi Điều 10 của", "bổ sung khoản 2 Điều 5"
    parts = r"một\s+số|các|điều|khoản|điểm|mục|chương|phụ\s+lục|nội\s+dung|và|\d{1,3}[a-zđ]?"
    return _Patterns(
        amending=re.compile(
            rf"""(?:sửa\s+đổi|bổ\s+sung)(?:,?\s+bổ\s+sung)?(?:,?\s+(?:{parts})(?!\w)){{0,12}}+
            (?:\s+của)?(?:\s+các)?\s+(?P<kind>{laws})\s+(?:về\s+)?""",
            re.IGNORECASE | re.VERBOSE,
        ),
        further=re.compile(
            rf"(?:(?<!\s)\s*+,(?:\s+và)?|(?<!\s)\s++và)\s+(?P<kind>{laws})\s+(?:về\s+)?", re.IGNORECASE
        ),
    )
