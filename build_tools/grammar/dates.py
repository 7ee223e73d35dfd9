"""How a date is written beside an instrument, and above a document."""

import re

from build_tools.models.dates import PartialDate

DATE = re.compile(
    r"""(?P<open>\(\s*+)?(?:ban\s+hành\s+|ký\s+|cùng\s+(?=ngày))?(?:
      (?:ngày\s*+)?(?P<d1>\d{1,2})\s?[/.-]\s?(?P<m1>\d{1,2})\s?[/.-]\s?(?P<y1>(?:19|20)\d\d)
    | ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>(?:19|20)\d\d)
    | tháng\s+(?P<m3>\d{1,2})(?:\s*+[/-]\s*+|\s++năm\s++)(?P<y3>(?:19|20)\d\d)
    | năm\s+(?P<y4>(?:19|20)\d\d)
    | (?<=\()(?:(?P<m5>\d{1,2})[/-])?(?P<y5>(?:19|20)\d\d)(?=\s?\))
    )(?!\d)(?(open)(?:\s*+\))?)""",
    re.VERBOSE | re.IGNORECASE,
)
"""`ngày 03/6/2013`, `ngày 16 tháng 5 năm 2016`, `tháng 7/2020`, `năm 2018`, `(1999)`."""

_NUMERALS = {
    word: value
    for value, words in enumerate(
        (
            "một",
            "hai",
            "ba",
            "bốn|tư",
            "năm",
            "sáu",
            "bảy|bẩy",
            "tám",
            "chín",
            "mười",
            "mười một",
            "mười hai",
        ),
        start=1,
    )
    for word in words.split("|")
}
_IN_WORDS = "|".join(sorted((word.replace(" ", r"\s") for word in _NUMERALS), key=len, reverse=True))

DATELINE = re.compile(
    rf"""(?:(?P<place>(?<!\S)[^\s\d,/:][^\d,/:]{{1,59}}?)(?:\s*+,\s*+|\s++))?
    (?<!\w)ngày\s*+(?P<day>m[ồùô]ng\s(?:\d{{1,2}}|{_IN_WORDS})|\d{{0,2}})[\s.…_]*+
    tháng\s*+(?P<month>(?:{_IN_WORDS})(?=\snăm\s)|\d{{0,2}})[\s.…_]*+năm\s*+(?P<year>(?:19|20)\d\d)?[\s.…_]*+$""",
    re.VERBOSE | re.IGNORECASE,
)
"""`Điện Biên, ngày 10 tháng 11 năm 2021`; day and month may be left blank, or in words: `mồng 5 tháng ba`."""


def date_of(match: re.Match[str]) -> PartialDate | None:
    """The date that `DATE` matched; None for a day that the calendar does not have."""
    groups = match.groupdict()
    year = next(groups[key] for key in ("y1", "y2", "y3", "y4", "y5") if groups[key])
    month = next((groups[key] for key in ("m1", "m2", "m3", "m5") if groups[key]), "")
    day = next((groups[key] for key in ("d1", "d2") if groups[key]), "")
    return _date(year, month, day)


def dateline_date(match: re.Match[str]) -> PartialDate | None:
    """The date that `DATELINE` matched, as far as it is filled in."""
    month = _in_figures(match["month"])
    day = _in_figures(re.sub(r"^m\wng\s", "", match["day"], flags=re.IGNORECASE)) if month else ""
    return _date(match["year"], month, day) if match["year"] else None


def _in_figures(numeral: str) -> str:
    return str(_NUMERALS.get(" ".join(numeral.lower().split()), numeral))


def _date(year: str, month: str, day: str) -> PartialDate | None:
    try:
        return PartialDate(year=int(year), month=int(month) if month else None, day=int(day) if day else None)
    except ValueError:
        return None
