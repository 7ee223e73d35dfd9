"""How deadlines are put for readers, beside the words that the document prints."""

from collections.abc import Mapping

from build_tools.models.obligations import (
    QUARTERS,
    Bound,
    Counted,
    Deadline,
    Interval,
    Once,
    Periodic,
    Within,
    Yearly,
)
from build_tools.parts import wording

_DAY: Mapping[Bound, str] = {Bound.BEFORE: "trước ngày ", Bound.BY: "chậm nhất ngày ", Bound.IN: "ngày "}
_SPAN: Mapping[Bound, str] = {Bound.BEFORE: "trước ", Bound.BY: "chậm nhất trong ", Bound.IN: "trong "}


def put(deadline: Deadline) -> str:
    """`trước ngày 15/12 hằng năm`, `trong quý I/2022 (đến hết 31/3/2022)`."""
    match deadline:
        case Yearly():
            return f"{within_year(deadline)} hằng năm"
        case Once():
            return _once(deadline)
        case Periodic():
            return _periodic(deadline)
        case Within():
            return _within(deadline)


def within_year(deadline: Yearly) -> str:
    """`trước ngày 15/12`, `trong quý IV`: without the words that it comes every year."""
    if deadline.day is not None:
        return f"{_DAY[deadline.bound]}{deadline.day:02}/{wording.month_figure(deadline.month)}"
    if deadline.quarter:
        return f"{_SPAN[deadline.bound]}quý {QUARTERS[deadline.quarter - 1]}"
    return f"{_SPAN[deadline.bound]}tháng {wording.month_figure(deadline.month)}"


def _once(deadline: Once) -> str:
    date, last = deadline.date, wording.full_date(deadline.last_day)
    if date.day is not None:
        return f"{_DAY[deadline.bound]}{last}"
    if deadline.quarter:
        period = f"quý {QUARTERS[deadline.quarter - 1]}/{date.year}"
    elif date.month is not None:
        period = f"tháng {wording.short_date(date)}"
    else:
        period = f"năm {date.year}"
    return f"{_SPAN[deadline.bound]}{period} (đến hết {last})"


def _periodic(deadline: Periodic) -> str:
    if deadline.day is not None:
        return f"ngày {deadline.day:02} hằng tháng"
    if not deadline.every:
        return "định kỳ (văn bản không nêu bao lâu một lần)"
    ordered = sorted(deadline.every, key=lambda interval: interval.days)
    return " và ".join(map(_interval, ordered)) if len(ordered) < 3 else ", ".join(map(_interval, ordered))


def _interval(interval: Interval) -> str:
    return f"hằng {interval.unit}" if interval.amount == 1 else f"{interval.amount} {interval.unit} một lần"


def _within(deadline: Within) -> str:
    time = f"{deadline.amount} {deadline.unit}"
    match deadline.counted:
        case Counted.FROM:
            return f"trong {time}, kể từ việc nêu trong câu"
        case Counted.AFTER:
            return f"sau {time}"
        case Counted.AHEAD:
            return f"{time} trước việc nêu trong câu"
