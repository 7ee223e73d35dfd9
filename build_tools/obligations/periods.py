"""Deadlines without a day of the calendar: again and again, or so long after an event.

Patterns are matched over text folded by `phrase_key`. "hằng năm" alone often only tells which plan or budget
is meant; it is a deadline where it opens a clause or stands before the words of a duty.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from build_tools.models.obligation_cues import CueRole
from build_tools.models.obligations import Counted, Interval, Periodic, Within
from build_tools.obligations.found import Found
from build_tools.obligations.orders import Cues

__all__ = ["found_periods", "found_times"]

_NUMBERS: Mapping[str, int] = dict(
    zip(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), range(1, 11), strict=True)
)
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_INTERVAL = rf"(?:(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|{_NUMBER}\s+(?:tuần|tháng|quý|năm))"
_ONCE_EACH = r"(?:\s+(?:một|1|01)\s+lần|\s*/\s*(?:một\s+|1\s+|01\s+)?lần)"
_ONE = rf"{_INTERVAL}{_ONCE_EACH}?"
_LIST = rf"{_ONE}(?:(?:\s*[,/]\s*|\s+(?:và|hoặc)\s+)(?:{_ONE}|(?:tháng|quý|năm)(?!\s+\d|\w)))*"
"""`6 tháng, hằng năm`; `hằng tháng, quý, năm`; `mỗi quý một lần`."""
_PERIODS = (
    re.compile(rf"(?<!\w)(?<!theo\ )(?P<all>định\s+kỳ\s+(?:theo\s+)?(?P<list>{_LIST}))(?!\w)(?!\s+của)"),
    re.compile(rf"(?<!\w)(?P<all>(?P<list>{_INTERVAL}{_ONCE_EACH}))(?!\w)"),
    # At the head of a clause, behind a comma or not: "Hằng quý, Văn phòng …", "; hàng năm tổ chức sơ kết".
    re.compile(
        rf"(?:^|;)[^\w;]*+(?P<all>(?P<list>(?=(?:hằng|hàng|mỗi)|[^\s;]+\s+[^\s;]+\s*,){_LIST}))"
        r"(?=,|\s)(?!\s+(?:qua|trước|sau|nay)(?!\w))"
    ),
)
_BEFORE_DUTY = re.compile(
    rf"(?<!\w)(?P<list>(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm)|{_INTERVAL}\s*,\s*{_LIST})\s+$"
)
"""The last words before a duty: "các cấp hằng năm [xây dựng] kế hoạch"."""
_BARE = re.compile(r"(?<!chế độ )(?<!việc )(?<!kỳ, )(?<!\w)định kỳ\s+$")
_PARTS = re.compile(
    rf"(?:(?<!\w)(?:(?:hằng|hàng|mỗi)\s+|(?P<amount>{_NUMBER})\s+)?)(?P<unit>ngày|tuần|tháng|quý|năm)"
)
_LONGEST = 60
"""Characters before a duty in which a list of intervals may stand."""

_EVENT = r"[^,;.:]{3,120}?(?=\s*(?:[,;.:)]|$)|\s+(?:thì|phải|có trách nhiệm)(?!\w))"
_TIME = re.compile(
    rf"""(?<!\w)(?<!quá\ )(?:trong|(?:chậm|muộn)\s+nhất|không\s+quá)(?:\s+(?:là|trong|sau|không\s+quá|thời\s+hạn|thời\s+gian|vòng)){{0,4}}
    \s+(?P<amount>{_NUMBER})(?:\s*\([^()]{{1,30}}\))?\s+(?P<unit>giờ|ngày\s+làm\s+việc|ngày|tuần|tháng|năm)
    ,?\s+(?:(?:kể\s+|tính\s+)?từ|sau\s+khi|(?P<ahead>trước\s+khi)|sau\s+ngày)(?!\w)\s*{_EVENT}""",
    re.VERBOSE,
)
_YEARS_ON = re.compile(
    rf"""(?<!\w)sau\s+(?P<amount>{_NUMBER})\s+(?P<unit>năm)\s+(?:tổ\s+chức\s+|triển\s+khai\s+)*(?:thực\s+hiện|thi\s+hành)
    (?:{_EVENT}|(?=\s*[,;.]))""",
    re.VERBOSE,
)


def found_periods(words: str, duties: Sequence[int]) -> Iterator[Found]:
    """What recurs, in one sentence; `duties` are where its words of duty begin."""
    for pattern in _PERIODS:
        for match in pattern.finditer(words):
            yield _recurring(match["list"], match.start("all"), match.end("all"))
    for duty in duties:
        before = words[max(0, duty - _LONGEST) : duty]
        offset = duty - len(before)
        if listed := _BEFORE_DUTY.search(before):
            yield _recurring(listed["list"], offset + listed.start("list"), offset + listed.end("list"))
        elif bare := _BARE.search(before):
            end = offset + len(before.rstrip())
            yield Found(start=offset + bare.start(), end=end, deadline=Periodic(every=()))


def found_times(words: str, cues: Cues) -> Iterator[Found]:
    """What is due so long after an event, in one sentence."""
    for match in _TIME.finditer(words):
        yield _within(match, Counted.AHEAD if match["ahead"] else Counted.FROM)
    for match in _YEARS_ON.finditer(words):
        if cues.patterns[CueRole.REVIEWED].search(words, match.end()):
            yield _within(match, Counted.AFTER)


def _within(match: re.Match[str], counted: Counted) -> Found:
    deadline = Within(counted=counted, amount=_number(match["amount"]), unit=" ".join(match["unit"].split()))
    return Found(start=match.start(), end=match.start() + len(match[0].rstrip()), deadline=deadline)


def _recurring(listed: str, start: int, end: int) -> Found:
    every = dict.fromkeys(
        Interval(amount=_number(part["amount"]) if part["amount"] else 1, unit=part["unit"])
        for part in _PARTS.finditer(listed)
    )
    return Found(start=start, end=end, deadline=Periodic(every=tuple(every)))


def _number(word: str) -> int:
    return _NUMBERS.get(word) or int(word)
