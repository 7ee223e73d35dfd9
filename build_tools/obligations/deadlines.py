"""Days, months, quarters and years by which something is due, as papers print them.

Patterns are matched over text folded by `phrase_key`. A bare date is no deadline: a word that sets a bound
("trước", "chậm nhất", "trong") stands before it, or a label ("Thời hạn hoàn thành:").
"""

import re
from collections.abc import Iterator

from build_tools.models.dates import LEAP_YEAR, PartialDate
from build_tools.models.obligation_cues import CueRole
from build_tools.models.obligations import QUARTERS, Bound, Deadline, Interval, Once, Periodic, Yearly
from build_tools.obligations.found import Found
from build_tools.obligations.orders import Cues

__all__ = ["bound_of", "found_dates"]

_DAY = r"(?:ngày\s+)?(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})"
_WHEN = rf"""(?:
      {_DAY}(?:(?:\s?[/.-]\s?|,?\s+năm\s+)(?P<year>(?:19|20)\d\d))?       # ngày 15 tháng 12 (năm 2021), 15/12(/2021)
    | tháng\s+(?P<month_alone>\d{{1,2}})(?:(?:\s?[/-]\s?|\s+năm\s+)(?P<month_year>(?:19|20)\d\d))?  # tháng 6/2023
    | quý\s+(?P<quarter>iv|i{{1,3}}|[1-4])(?:(?:\s?[/-]\s?|\s+năm\s+)(?P<quarter_year>(?:19|20)\d\d))?  # quý I năm 2022
    | (?:6|06|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm\s+(?P<half_year>(?:19|20)\d\d)  # 6 tháng đầu năm 2023
    | (?:cuối\s+)?năm\s+(?P<whole_year>(?:19|20)\d\d)(?!\s*-)               # năm 1998
    )(?!\d|[/.-]\d)(?!\s*(?:và|đến|-)\s+(?:(?:các|những|hằng|hàng)\s+)?(?:năm|quý|tháng))"""
_EACH_YEAR = r"\s+(?:của\s+)?(?:hằng|hàng|mỗi|từng)\s+năm(?!\w)"
_EACH_YEAR_SAID = re.compile(rf"(?<!\s){_EACH_YEAR}")
_HOUR = r"(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{1,2})?(?:\s*phút)?,?\s+)?"
_BEFORE = r"(?:(?:chậm|muộn)\s+nhất\s+(?:là\s+)?|xong\s+)?trước(?:\s+hết)?"
_BY = r"(?:(?:chậm|muộn)\s+nhất|không\s+(?:muộn|chậm)\s+hơn|không\s+quá|hạn\s+cuối)(?:\s+(?:là|vào|đến|trong|hết))*"
_BOUND = re.compile(rf"(?<!\w)(?:(?P<before>{_BEFORE})|{_BY})(?!\w)")
_DATED = re.compile(
    rf"""(?<!\w)(?:
      (?:(?P<before>{_BEFORE})|(?P<by>{_BY})|(?P<within>trong|vào|ngay\s+trong))\s+
    | (?:(?:thời\s+(?:gian|hạn)|tiến\s+độ)\s+(?:hoàn\s+thành|thực\s+hiện|trình|gửi|báo\s+cáo)(?:\s+\w+){{0,3}}|hoàn\s+thành)\s*:\s*(?P<label>)
    ){_HOUR}(?P<when>{_WHEN}(?P<each>{_EACH_YEAR})?)""",
    re.VERBOSE,
)
_MORE = re.compile(
    rf"(?<!\s)\s*(?:,|;|và|hoặc)\s+(?P<all>(?:trước\s+)?(?=ngày)(?P<when>{_WHEN}(?P<each>{_EACH_YEAR})?))",
    re.VERBOSE,
)
"""Another day of the same list: "trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm"."""
_MONTHLY = re.compile(
    rf"(?<!\w)(?:{_BEFORE}|{_BY}|vào)\s+ngày\s+(?P<day>\d{{1,2}})\s+(?:của\s+)?(?:hằng|hàng|mỗi|từng)\s+tháng(?!\w)"
)
_EVERY_MONTH = (Interval(amount=1, unit="tháng"),)
_YEARLY_OPENING = re.compile(r"\A\W*+(?:định\s+kỳ\s+)?(?:hằng|hàng|mỗi)\s+năm(?!\w)")
"""Of a month or a quarter without its year, the sentence must say so first of all."""
_YEARS = ("year", "month_year", "quarter_year", "half_year", "whole_year")
_QUARTERS = {word: n for n, roman in enumerate(QUARTERS, 1) for word in (roman.lower(), str(n))}
_REACH = 60
"""Characters before "vào ngày …" or a whole year in which stands what is completed or handed in."""


def found_dates(words: str, cues: Cues) -> Iterator[Found]:
    """The dated deadlines of one sentence, in order; `words` folded by `phrase_key`."""
    yearly = bool(cues.patterns[CueRole.EVERY_YEAR].search(words) or _EACH_YEAR_SAID.search(words))
    opens = bool(_YEARLY_OPENING.match(words))
    for match in _DATED.finditer(words):
        deadline = _deadline(match, bound_of(match[0]), yearly=opens or (yearly and match["day"] is not None))
        if deadline is not None and _is_due(match, words, cues):
            start = match.start("when") if match["label"] is not None else match.start()
            yield Found(start=start, end=match.end(), deadline=deadline)
            yield from _others(words, match.end(), bound_of(match[0]), yearly=yearly)
    for match in _MONTHLY.finditer(words):
        if 1 <= int(match["day"]) <= 31:
            deadline = Periodic(every=_EVERY_MONTH, day=int(match["day"]))
            yield Found(start=match.start(), end=match.end(), deadline=deadline)


def _others(words: str, end: int, bound: Bound, *, yearly: bool) -> Iterator[Found]:
    while match := _MORE.match(words, end):
        deadline = _deadline(match, bound, yearly=yearly)
        if deadline is None or match["day"] is None:
            return
        yield Found(start=match.start("all"), end=match.end(), deadline=deadline)
        end = match.end()


def bound_of(words: str) -> Bound:
    """The bound that the words of a deadline set; folded by `phrase_key`."""
    match = _BOUND.search(words)
    if match is None:
        return Bound.IN
    # "trước hết tháng 6" is by its end.
    return Bound.BEFORE if match["before"] and "hết" not in match["before"] else Bound.BY


def _is_due(match: re.Match[str], words: str, cues: Cues) -> bool:
    """Whether the words say when something is due: "trước" and "chậm nhất" do, "trong năm 1998" may not."""
    if match["whole_year"] and match["label"] is not None:
        return "hoàn thành" in match[0]  # "Thời gian thực hiện: năm 2026" tells how long, not by when
    if match["whole_year"] and match["within"] == "vào":
        return False  # "đạt 50% vào năm 2030" is an aim
    if not match["whole_year"] and not (match["within"] and match["day"]):
        return True
    before = max(0, match.start() - _REACH)
    return cues.patterns[CueRole.COMPLETED].search(words, before, match.start()) is not None


def _deadline(match: re.Match[str], bound: Bound, *, yearly: bool) -> Deadline | None:
    """What the words mean; None for a day that the calendar has not or a year that nothing tells."""
    quarter = _QUARTERS.get(match["quarter"] or "", 0)
    month = int(match["month"] or match["month_alone"] or 3 * quarter)
    day = int(match["day"]) if match["day"] else None
    year = next((match[key] for key in _YEARS if match[key]), None)
    if match["half"]:
        month = 6 if match["half"] == "đầu" else 12
    if month == 0 and not match["whole_year"]:
        return None  # "tháng 00/2023"
    try:
        if year is not None:
            date = PartialDate(year=int(year), month=month or None, day=day)
            return None if match["each"] else Once(bound=bound, date=date, quarter=quarter)
        PartialDate(year=LEAP_YEAR, month=month, day=day)
    except ValueError:
        return None
    if match["each"] or yearly:
        return Yearly(bound=bound, month=month, day=day, quarter=quarter)
    return None
