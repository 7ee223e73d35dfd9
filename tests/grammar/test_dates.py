"""Dates as papers print them, filled in as far as they are."""

import pytest

from build_tools.grammar.dates import DATELINE, dateline_date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Điện Biên, ngày 10 tháng 11 năm 2021", "2021-11-10"),
        ("Điện Biên, ngày … tháng 11 năm 2021", "2021-11"),
        ("Điện Biên, ngày 10 tháng … năm 2021", "2021"),  # a day of no month tells nothing
        ("Điện Biên, ngày … tháng … năm 2021", "2021"),
        ("Điện Biên, ngày 31 tháng 02 năm 2021", None),
        ("Điện Biên, ngày 10 tháng 11 năm …", None),
        ("Điện Biên, ngày mồng 5 tháng ba năm 2021", "2021-03-05"),
        ("Điện Biên, ngày mùng hai tháng 9 năm 2021", "2021-09-02"),
        ("Điện Biên, ngày 30 tháng tư năm 2021", "2021-04-30"),
        ("Điện Biên, ngày 19 tháng năm năm 2021", "2021-05-19"),
        ("Điện Biên, ngày    tháng năm 2021", "2021"),
        ("Điện Biên, ngày mồng 1 tháng mười hai năm 2021", "2021-12-01"),
    ],
)
def test_a_dateline_is_read_as_far_as_it_is_filled_in(line: str, date: str | None) -> None:
    match = DATELINE.fullmatch(line)
    assert match is not None
    read = dateline_date(match)
    assert (read.iso if read else None) == date


def test_a_month_of_the_moon_is_none_of_the_calendar() -> None:
    assert DATELINE.fullmatch("Điện Biên, ngày mồng mười tháng chạp năm 2021") is None
