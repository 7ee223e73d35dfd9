"""Counts over time as bars: every stretch has its stack and its row, nothing leaves the picture, few are seen beside many."""

import pytest

from build_tools.models.dates import PartialDate
from build_tools.models.issuers import PartyTerm
from build_tools.parts import addresses
from build_tools.parts.bars import Bars, of_months, of_years
from build_tools.parts.density import Period, Stretch, periods
from build_tools.parts.time_axis import WIDTH
from tests.pages.test_chronicle import moment

TERMS = (PartyTerm(term="XIII", begins=PartialDate.parse("2021-01-30"), ends=None, source=""),)


def stretch(place: int | None, **sides: int) -> Stretch:
    """`stretch(2019, dang=2)`: two of the Party in 2019."""
    entries = [
        moment(n, "", side.replace("_", "-").removeprefix("khong-ro")).entry
        for side, count in sides.items()
        for n in range(count)
    ]
    label = "Không rõ" if place is None else str(place)
    return Stretch(label=label, anchor=f"nam-{label}", place=place, to=addresses.TIMELINE, entries=entries)


def years(*stretches: Stretch) -> Bars:
    drawn = of_years(periods(stretches), TERMS)
    assert drawn is not None
    return drawn


def inside(drawn: Bars) -> bool:
    return all(
        drawn.left <= bar.x
        and bar.x + bar.width <= drawn.width
        and bar.y > 0
        and bar.y + bar.height < drawn.axis
        and 0 <= bar.filled <= bar.height
        for stack in drawn.stacks
        for bar in stack.bars
    )


@pytest.mark.parametrize(
    "stretches",
    [
        [stretch(2021, nha_nuoc=1)],
        [stretch(year, nha_nuoc=9_000 if year == 2020 else 1, dang=1) for year in range(1945, 2027)],
        [stretch(2019, dang=3), stretch(2024, mat_tran_doan_the=40), stretch(None, nha_nuoc=700)],
    ],
    ids=["one", "eighty years, one of them full", "three sides, hundreds without year"],
)
def test_every_bar_is_inside_and_the_picture_is_no_wider_than_a_page(stretches: list[Stretch]) -> None:
    drawn = years(*stretches)
    assert inside(drawn)
    assert drawn.width <= WIDTH
    assert drawn.height < 500
    assert [stack.words.partition(":")[0] for stack in drawn.stacks] == [each.label for each in stretches]
    assert [period.label for period, _ in drawn.rows] == [each.label for each in stretches]


def test_one_is_seen_beside_thousands_and_none_is_not_drawn() -> None:
    drawn = years(stretch(2020, nha_nuoc=5_000), stretch(2021, nha_nuoc=1, dang=1))
    by_side = [{bar.side: bar.height for bar in stack.bars} for stack in drawn.stacks]
    assert by_side[0].keys() == {"nha-nuoc"}
    assert by_side[1]["nha-nuoc"] == by_side[1]["dang"] == 2
    assert by_side[0]["nha-nuoc"] > 200


def test_all_sides_have_one_measure() -> None:
    drawn = years(stretch(2020, nha_nuoc=100, dang=50))
    heights = {bar.side: bar.height for bar in drawn.stacks[0].bars}
    assert heights["nha-nuoc"] == 2 * heights["dang"]


def test_what_has_no_year_is_told_in_figures_and_sets_no_measure() -> None:
    drawn = years(stretch(2020, nha_nuoc=4), stretch(None, nha_nuoc=900))
    assert [bar.height for bar in drawn.stacks[0].bars] == [44]
    assert drawn.stacks[1].bars == ()
    assert [number.count for number in drawn.numbers] == [4, 900]
    assert drawn.columns[-1].label == "không rõ"


def test_the_first_of_the_highest_bars_bears_its_number() -> None:
    drawn = years(stretch(2019, dang=2), stretch(2020, dang=7), stretch(2021, dang=7))
    (number,) = drawn.numbers
    assert number.count == 7
    assert drawn.stacks[1].x < number.x < drawn.stacks[2].x


def test_months_have_a_column_each() -> None:
    drawn = of_months(periods([stretch(2, dang=1), stretch(12, dang=3), stretch(None, dang=2)]))
    assert [column.label for column in drawn.columns] == [
        *(f"tháng {month}" for month in range(1, 13)),
        "không rõ",
    ]
    assert [stack.x for stack in drawn.stacks] == [drawn.columns[at].x for at in (1, 11, 12)]
    assert inside(drawn)


def test_the_line_of_a_row_tells_how_the_sides_share_it() -> None:
    drawn = years(stretch(2020, dang=30, nha_nuoc=10), stretch(2021, nha_nuoc=20))
    lines = [[(piece.side, piece.x, piece.width) for piece in pieces] for _, pieces in drawn.rows]
    assert lines == [[("dang", 0, 75), ("nha-nuoc", 75, 25)], [("nha-nuoc", 0, 50)]]


def test_a_stretch_is_told_in_words() -> None:
    (period,) = periods([stretch(2019, dang=2, nha_nuoc=3)])
    assert isinstance(period, Period)
    assert period.words == "2019: 5 văn bản (Đảng 2, Nhà nước 3), 0 có toàn văn"


def test_without_a_year_there_is_nothing_to_draw() -> None:
    assert of_years(periods([stretch(None, dang=3)]), TERMS) is None
