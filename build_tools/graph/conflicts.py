"""Statements about one instrument that cannot all be true. All are kept; none is chosen in silence.

Of two grades: grave is what changes how an instrument is cited ("ngày 5/10/2019" beside "ngày 15/10/2019",
"07/2017/NQ-HĐND" beside "07/2018/NQ-HĐND", "104 xã" beside "107 xã" in a title); words, capitals, hyphens
and blanks ("35 CT/TW" beside "35-CT/TW", "công tác" beside "về việc") are told, without alarm.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from build_tools.models.dates import PartialDate
from build_tools.models.facts import Conflict, Fact, Field
from build_tools.models.instruments import Instrument
from build_tools.normalize import phrase_key

_FIELDS = (Field.NUMBER, Field.DATE, Field.ISSUER, Field.SUBJECT)
_MISQUOTED = 0.8
"""Likeness above which two different subjects are one subject quoted in two wordings."""
_SIGNS = re.compile(r"[\W_]")
_DIGITS = re.compile(r"\d{1,12}")
# Wordings that mean the same: no conflict.
_SAME_WORDING = (
    (re.compile(r",?(?<!\s)\s*+ngày \d{1,2}(?:/\d{1,2}/\d{4}| tháng \d{1,2} năm \d{4})"), " "),
    (re.compile(r"[“”\"‘’'*.,;:()]"), " "),
    (re.compile(r"\bcchc\b"), "cải cách hành chính"),
    (re.compile(r"\btthc\b"), "thủ tục hành chính"),
    (re.compile(r"\bubnd\b"), "ủy ban nhân dân"),
    (re.compile(r"\bbch\b"), "ban chấp hành"),
    (re.compile(r"\b(?:về việc|về|ban hành)\b"), " "),
    (re.compile(r"\s+"), " "),
)


def find_conflicts(instrument: Instrument) -> Iterator[Conflict]:
    """The fields of one instrument on which its sources differ."""
    for field in _FIELDS:
        facts = instrument.stated(field)
        groups = _groups(field, facts)
        if len(groups) > 1 and _differ(field, groups):
            yield Conflict(
                instrument=instrument.id,
                field=field,
                statements=tuple(
                    (value, tuple(stating))
                    for value, stating in sorted(groups.items(), key=lambda g: -len(g[1]))
                ),
                grave=_is_grave(field, tuple(groups)),
            )


def _is_grave(field: Field, values: Sequence[str]) -> bool:
    """Whether two values lead a reader to cite differently, not only to write differently."""
    if field is Field.SUBJECT:
        alike = ((one, other) for one, other in combinations(values, 2) if _misquoted(one, other))
        return any(
            _numbers(one) - _numbers(other) and _numbers(other) - _numbers(one) for one, other in alike
        )
    return field is not Field.NUMBER or len(set(map(_letters, values))) > 1


def _letters(number: str) -> str:
    """What a number says without its signs: `35 CT/TW` and `35-CT/TW` are one, and so are 7 and 07."""
    return _SIGNS.sub("", phrase_key(number)).lstrip("0")


def _numbers(subject: str) -> set[str]:
    return {digits.lstrip("0") for digits in _DIGITS.findall(_plain(subject))}


def _groups(field: Field, facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Facts by what they say; wordings of one meaning together, a coarser date with the finer one."""
    groups: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: -len(fact.value)):
        for value, stating in groups.items():
            if _agree(field, value, fact.value):
                stating.append(fact)
                break
        else:
            groups[fact.value] = [fact]
    return groups


def _agree(field: Field, first: str, second: str) -> bool:
    if field is Field.DATE:
        return PartialDate.parse(first).agrees_with(PartialDate.parse(second))
    if field is Field.NUMBER:
        if second[:1] in {"/", "-"}:
            # The letterhead left a blank for a pen: it says no other number than the editor who read it.
            return first.casefold().endswith(second.casefold())
        # Which separators are printed is worth showing, how many zeros are not.
        return first.lstrip("0").casefold() == second.lstrip("0").casefold()
    if field is Field.ISSUER:
        return first == second or "-" not in first or "-" not in second
    one, other = _plain(first), _plain(second)
    return one == other or one.startswith(other) or other.startswith(one)


def _differ(field: Field, groups: dict[str, list[Fact]]) -> bool:
    """Subjects differ where two are nearly alike: what merely tells less, or otherwise, is no conflict."""
    if field is not Field.SUBJECT:
        return True
    return any(_misquoted(one, other) for one, other in combinations(groups, 2))


def _misquoted(one: str, other: str) -> bool:
    """Whether two subjects are one, quoted in two wordings."""
    words, others = _plain(one).split(), _plain(other).split()
    return SequenceMatcher(None, words, others, autojunk=False).ratio() >= _MISQUOTED


def _plain(subject: str) -> str:
    words = phrase_key(subject)
    for pattern, replacement in _SAME_WORDING:
        words = pattern.sub(replacement, words)
    return words.strip()
