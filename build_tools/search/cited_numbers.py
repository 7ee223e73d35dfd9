"""The numbers that a passage cites, each in full, however the passage abbreviates them.

"217 và 218-QĐ/TW" cites 217-QĐ/TW without printing it; "25- NQ/TW" prints a blank that no reader
types. The index holds each of them in one form beside the passage.
"""

import re
from collections.abc import Iterator

from build_tools.models.numbers import SERIAL_LETTERS
from build_tools.normalize import match_key

_NUMBERS = re.compile(
    rf"""
    (?<![\w/.,-])
    (?P<serials>
        \d{{1,5}}[{SERIAL_LETTERS}]?                          # 25, 08B
        (?:\s*(?:,|;|và)\s*\d{{1,5}}[{SERIAL_LETTERS}]?){{0,9}} # 217 và 218, 31, 32
    )
    \s?[-–/]\s?                                 # 25- NQ/TW, 25 -NQ/TW
    (?:(?P<year>(?:19|20)\d\d)\s?/\s?)?         # 04/2015/NĐ-CP
    (?P<symbol>
        [^\W\d_]{{1,10}}\d{{0,2}}                   # NQ, QĐi, QH15
        (?:\s?[-–/]\s?[^\W\d_][\w&.]{{0,15}})*    # /TW, -TTg, -UBTVQH11
    )
    """,
    re.VERBOSE,
)
_CAPITAL = re.compile(r"[A-ZĐƯ]")


def cited_numbers(text: str) -> tuple[str, ...]:
    """The numbers in a text, folded and in full, in order, each once: `217-qd/tw`, `218-qd/tw`.

    A serial loses its leading zeros ("05-CT/TW" is found by "5-CT/TW"). Every form is folded,
    because a number's letters never differ by their diacritics alone.
    """
    return tuple(dict.fromkeys(_numbers(text)))


def number_word(number: str) -> str:
    """A number as the index of words holds it, one word: `217-qd/tw` → `217qdtw`."""
    return re.sub(r"[^a-z\d]", "", number)


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBERS.finditer(text):
        symbol, year = match["symbol"].rstrip("."), match["year"]
        if not _CAPITAL.match(symbol) or not (year or re.search(r"[-–/]", symbol)):
            continue
        tail = re.sub(r"\s", "", match_key(symbol))
        for serial in re.findall(rf"\d+[{SERIAL_LETTERS}]?", match["serials"]):
            head = match_key(serial).lstrip("0") or "0"
            yield f"{head}/{year}/{tail}" if year else f"{head}-{tail}"
