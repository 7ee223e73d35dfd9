"""Days that the calendar has, and how the end of a month or quarter is counted."""

import pytest

from build_tools.models.dates import PartialDate
from build_tools.models.obligations import Bound, Once, Yearly
from build_tools.obligations.deadlines import bound_of, found_dates
from build_tools.obligations.orders import compile_cues
from build_tools.registers.loader import load

CUES = compile_cues(load().obligation_cues, frozenset())


@pytest.mark.parametrize(
    ("bound", "date", "quarter", "last"),
    [
        (Bound.BEFORE, "2021-12-31", 0, "2021-12-31"),
        (Bound.IN, "2024-02", 0, "2024-02-29"),
        (Bound.BEFORE, "2023-06", 0, "2023-05-31"),
        (Bound.BEFORE, "2023-01", 0, "2022-12-31"),
        (Bound.IN, "2022-03", 1, "2022-03-31"),
        (Bound.BEFORE, "2022-03", 1, "2021-12-31"),
        (Bound.BEFORE, "2022-09", 3, "2022-06-30"),
        (Bound.BY, "1998", 0, "1998-12-31"),
        (Bound.BEFORE, "2025", 0, "2024-12-31"),
    ],
)
def test_a_deadline_ends_on_its_last_day(bound: Bound, date: str, quarter: int, last: str) -> None:
    assert Once(bound=bound, date=PartialDate.parse(date), quarter=quarter).last_day.iso == last


def test_the_29th_of_february_comes_only_in_leap_years() -> None:
    deadline = Yearly(bound=Bound.BEFORE, month=2, day=29)
    assert deadline.last_day(2023) is None
    assert deadline.last_day(2024) == PartialDate(year=2024, month=2, day=29)


@pytest.mark.parametrize(
    "words",
    [
        "báo cáo trước ngày 30 tháng 02 hằng năm",
        "báo cáo trước ngày 31/11/2022",
        "báo cáo trước ngày 15/13/2022",
        "báo cáo trước ngày 0/12 hằng năm",
        "báo cáo trước tháng 00/2023",
        "báo cáo trước ngày 15 tháng 12",  # of which year?
        "báo cáo ngày 15/12/2022",  # no word sets a bound
        "hoàn thành mục tiêu vào năm 2030",
        "thời gian thực hiện: quý iv năm 2025 và các năm tiếp theo",
    ],
)
def test_what_is_no_day_is_no_deadline(words: str) -> None:
    assert list(found_dates(words, CUES)) == []


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("chậm nhất trước ngày 15/12/2023", Bound.BEFORE),
        ("trước hết tháng 6/2023", Bound.BY),
        ("không quá ngày 15/12/2023", Bound.BY),
        ("không muộn hơn ngày 15/12/2023", Bound.BY),
        ("hạn cuối ngày 15/12/2023", Bound.BY),
        ("trong quý iv năm 2023", Bound.IN),
    ],
)
def test_a_bound_is_that_of_the_words_whoever_says_the_day(words: str, bound: Bound) -> None:
    """An editor names the day, the printed words the bound: archive/obligations.yml reads them by the same rule."""
    assert bound_of(words) is bound
    (found,) = found_dates(f"báo cáo {words}", CUES)
    assert isinstance(found.deadline, Once)
    assert found.deadline.bound is bound
