"""What looks like personal data in the lines of a source: numbers and addresses by their shape, names by a title."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from build_tools.normalize import LOWER, UPPER, normalize, phrase_key
from build_tools.registers import Registers

__all__ = ["likely"]

_NUMBERS = (
    # thangtt@bacgiang, van.thu@snv.bacgiang.gov.vn
    ("địa chỉ thư điện tử", r"(?<![\w.+-])[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)*"),
    # 0912345678, 091 234 5678, +84 912.345.678; 0204 3854 123, (0204) 3.854.123
    ("số điện thoại", r"(?<![\d./,-])(?:\+84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?![./-]?\d)"),
    ("số điện thoại", r"(?<![\d./,-])\(?02\d{1,2}\)?[ .-]?\d{1,4}(?:[ .-]\d{3}){1,2}(?:\d{1,2})?(?![./-]?\d)"),
    ("số điện thoại", r"(?:điện thoại|ĐT|SĐT|Tel|Fax|hotline)\s*+(?:số\s*+)?[:.]?\s*+(?P<words>\(?[\d+](?:[ .()-]?\d){6,12})"),
    # 001085012345; CMND số 121212121
    ("số căn cước", r"(?<![\d.,/-])0\d{11}(?![.,/-]?\d)"),
    ("số giấy tờ tùy thân", r"(?:CCCD|CMND|CMT|căn cước(?: công dân)?|chứng minh(?: nhân dân| thư)|hộ chiếu|định danh(?: cá nhân)?)\s*+(?:số\s*+)?[:.]?\s*+(?P<words>[A-Z]?\d(?:[ .]?\d){6,11})"),
)  # fmt: skip
"""What each pattern finds, with examples; where only a part of it is the datum, that is the group `words`."""
_COMPILED = tuple((what, re.compile(pattern)) for what, pattern in _NUMBERS)
_SYLLABLE = rf"[{UPPER}](?:[{LOWER}]+|[{UPPER}]*)"
_LETTER = re.compile("[A-ZĐ]")
_NUMBERED_LETTER = re.compile(r" [A-ZĐ]\d{1,2}(?!\w)")
_OF_ELDERS = frozenset({"ông", "bà"})
"""Titles that are no common words before a capital: one name alone behind them is a person."""


def likely(lines: Sequence[str], registers: Registers) -> Mapping[tuple[str, str], tuple[int, ...]]:
    """What looks like personal data in the lines of a source, and what as: the lines that hold it."""
    places: dict[tuple[str, str], list[int]] = {}
    for line, text in enumerate(lines, 1):
        for found in _likely(normalize(text).text, registers):
            places.setdefault(found, []).append(line)
    return {found: tuple(lines) for found, lines in places.items()}


def _likely(line: str, registers: Registers) -> Iterator[tuple[str, str]]:
    """Yield what each stretch of a line looks like, and its words."""
    for what, pattern in _COMPILED:
        for match in pattern.finditer(line):
            yield what, match.groupdict().get("words") or match[0]
    yield from (("tên người", name) for name in _names(line, registers))


def _names(line: str, registers: Registers) -> Iterator[str]:
    """Yield the names behind a title: whole names, and behind "ông", "bà" single ones too.

    "Bà Rịa" and "Ông Đốc" are places: within a sentence, and in a line of capitals, a title with a
    capital counts only before a whole name.
    """
    words = registers.words
    for match in _titled(words.personal_titles).finditer(line):
        title, name = match["title"], match["name"]
        if _stands_for_nobody(name, line[match.end() :]):
            continue
        first, _, more = phrase_key(name).partition(" ")
        begins = not line[: match.start()].rstrip(' ([“"*-+•')[-1:].isalnum() and name[-1:].islower()
        if (more and first in words.surnames) or (
            phrase_key(title) in _OF_ELDERS
            and len(name) > 1
            and (title[0].islower() or begins)
            and not _is_place(match[0], registers)
        ):
            yield name


def _stands_for_nobody(name: str, behind: str) -> bool:
    """Whether the given name is a single letter, as in examples and where names are masked already.

    `Nguyễn Thị A`, `Trần Văn B1`, `Lê T.H`: a letter without marks is no name; `Nguyễn Thị An` and
    `Nguyễn Như Ý` are persons.
    """
    return bool(_LETTER.fullmatch(name.rpartition(" ")[2]) or _NUMBERED_LETTER.match(behind))


def _is_place(words: str, registers: Registers) -> bool:
    """Whether the name of a province begins so: `Bà Rịa`."""
    return any(each.name.startswith(words) for each in registers.provinces.values())


@lru_cache(maxsize=4)
def _titled(titles: frozenset[str]) -> re.Pattern[str]:
    """A title and what is written with capitals behind it: `ông (bà): Lò Văn Hoà`."""
    known = "|".join(sorted(titles))
    return re.compile(
        rf"(?<!\w)(?P<title>(?i:{known}))(?:\s?[/(]\s?(?i:bà)\)?)?:? (?P<name>{_SYLLABLE}(?: {_SYLLABLE}){{0,4}})(?!\w)"
    )
