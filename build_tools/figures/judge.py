"""Whether a number with a unit behind it states an amount. One that cannot be read for certain does not."""

import re

from build_tools.figures.compiled import FigurePatterns
from build_tools.figures.numbers import amount_of, could_be_year, could_group, is_code, is_fraction
from build_tools.figures.passages import Searched
from build_tools.models.figure_words import FigureUnit

_LOOK_BACK = 60
"""How far before a number its words are looked for."""
_THOUSANDS_BEFORE = re.compile(r"(?<!\d)\d{1,3}\s\Z")


def is_figure(match: re.Match[str], place: Searched, patterns: FigurePatterns) -> bool:
    """Whether what `patterns.figure` matched is an amount of its unit."""
    start = match.start("number")
    return (
        _is_readable(match, patterns.units[unit_key(match)] if match["unit"] else None)
        and not place.is_shut(*match.span())
        and not _is_split(match, place)
        and not _is_named(start, place, patterns)
        and not _is_date(match, place, patterns)
        and not _is_year(match, place, patterns)
    )


def unit_key(match: re.Match[str]) -> str:
    """The unit of a match as the register has it."""
    return " ".join(match["unit"].split())


def is_share(match: re.Match[str], place: Searched) -> bool:
    """Whether a part of a whole is followed by the percentage that it makes: `144/170 đạt 84,7%`."""
    part, whole, percent = (amount_of(match[name]) for name in ("low", "whole", "percent"))
    return 0 < part <= whole and abs(100 * part / whole - percent) < 1 and not place.is_shut(*match.span())


def _is_readable(match: re.Match[str], unit: FigureUnit | None) -> bool:
    """Whether the number is written as such an amount is: "7,570 lượt" could be two numbers."""
    low = match["low"]
    times = match["low_times"] or match["high_times"]
    if is_code(low) or not _is_ordered(match) or (match["percent"] and match["unit"] != "%"):
        return False
    if unit is None:
        return bool(times)
    if unit.grouped_only:
        return "." in low and not is_fraction(low)
    clear = unit.measured or times or match["per"]
    return bool(clear) or not any(could_group(digits) for digits in (low, match["high"]) if digits)


def _is_ordered(match: re.Match[str]) -> bool:
    """Whether a range rises, a part is no more than its whole, and "12 tỷ 500 triệu" names both powers."""
    high_times = match["high_times"] or ""
    low = amount_of(match["low"], match["low_times"] or high_times)
    if match["high"]:
        return low < amount_of(match["high"], high_times)
    if match["whole"]:
        return low <= amount_of(match["whole"])
    return match["rest"] is None or bool(match["low_times"])


def _is_split(match: re.Match[str], place: Searched) -> bool:
    """Whether blanks may group its thousands, or separate it from another number: "12 345 hộ"."""
    whole_part = match["low"].partition(",")[0]
    return len(whole_part) == 3 and _before(_THOUSANDS_BEFORE, match.start("number"), place) is not None


def _is_named(start: int, place: Searched, patterns: FigurePatterns) -> bool:
    """Whether the number names or orders what stands before it: "khu phố 3 phường Tân An"."""
    found = _before(patterns.named, start, place)
    return found is not None and not found["counts"]


def _is_date(match: re.Match[str], place: Searched, patterns: FigurePatterns) -> bool:
    """Whether it is, or ends with, a day, a month or a year: "đến tháng 6 xã đã", "ngày 5/10 huyện"."""
    low, whole = match["low"], match["whole"]
    found = _before(patterns.dated, match.start("number"), place)
    if found and not found["every"] and low.isdecimal():
        return could_be_year(low) or int(low) <= patterns.last[found["word"]]
    if not whole or not low.isdecimal() or not whole.isdecimal():
        return False
    if could_be_year(whole):
        return int(low) <= 12 or could_be_year(low)
    is_day = int(low) <= 31 and int(whole) <= 12
    return is_day and _before(patterns.before_days, match.start("number"), place) is not None


def _is_year(match: re.Match[str], place: Searched, patterns: FigurePatterns) -> bool:
    """Whether it may be a year: "2016 hộ" without a word before it that counts."""
    if not could_be_year(match["low"]) or match["low_times"]:
        return False
    return _before(patterns.counting_verbs, match.start("number"), place) is None


def _before(pattern: re.Pattern[str], start: int, place: Searched) -> re.Match[str] | None:
    return pattern.search(place.folded, max(0, start - _LOOK_BACK), start)
