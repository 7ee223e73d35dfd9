"""The timeline as a picture: every instrument is drawn once, at its time, and no mark lies on another."""

from collections.abc import Iterable

import pytest

from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.issuers import PartyTerm
from build_tools.parts import addresses, wording
from build_tools.parts.chronicle import Chronicle, chronicle
from build_tools.parts.values import Entry, TimelineEntry, TimelineYear

TERMS = (
    PartyTerm(
        term="XII", begins=PartialDate.parse("2016-01-26"), ends=PartialDate.parse("2021-01-29"), source=""
    ),
    PartyTerm(term="XIII", begins=PartialDate.parse("2021-01-30"), ends=None, source=""),
)


def moment(place: int, iso: str, side: str = "nha-nuoc") -> TimelineEntry:
    date = PartialDate.parse(iso) if iso else None
    entry = Entry(
        to=addresses.of_instrument(InstrumentId(f"vb-{place}")),
        kind="Chỉ thị",
        call=f"Chỉ thị số {place}/CT-TTg",
        whole_call=f"Chỉ thị số {place}/CT-TTg",
        number=f"{place}/CT-TTg",
        subject="Công tác dân vận",
        told=False,
        issuer="Thủ tướng Chính phủ",
        date=wording.short_date(date),
        iso=iso,
        year=iso[:4],
        side=side,
        side_name="",
        level="trung-uong",
        province="",
        held=False,
    )
    return TimelineEntry(
        entry=entry, date=wording.full_date(date), partial=date is None or not date.is_full, placed=iso
    )


def drawn(dates: Iterable[str], side: str = "nha-nuoc") -> Chronicle:
    entries = tuple(moment(place, iso, side) for place, iso in enumerate(dates))
    picture = chronicle([TimelineYear(label="", entries=entries)], TERMS)
    assert picture is not None
    return picture


MANY = [
    f"{year}-{month:02}-{day:02}" for year in (2019, 2020) for month in range(1, 13) for day in range(1, 25)
]


@pytest.mark.parametrize(
    "dates",
    [
        ["2021-11-26"],
        ["1945-09-02", "2021-11-26", "2026-01-01"],
        ["2020-07-01"] * 40,
        MANY,
        ["2020", "2020-07", "", ""],
        ["2020-01-01", *[""] * 200],
    ],
    ids=["one", "eighty years", "forty of one day", "576", "partial", "hundreds without date"],
)
def test_every_instrument_is_drawn_apart_and_inside(dates: list[str]) -> None:
    picture = drawn(sorted(dates, key=lambda iso: iso or "9"))
    places = [(mark.x, mark.y) for mark in picture.marks]
    assert len(places) == len(dates)
    assert len(set(places)) == len(places)
    assert all(picture.left <= x <= picture.width and 0 < y < picture.axis for x, y in places)
    assert picture.columns[-1].x + picture.columns[-1].width <= picture.width


def test_marks_stand_from_left_to_right_in_order_of_time() -> None:
    marks = drawn(["2019-02-01", "2019-12-31", "2020-01-01", "2020", "2021-06-01", ""]).marks
    across = [mark.x for mark in marks]
    assert across == sorted(across)
    assert across[0] < across[1] < across[2] < across[4] < across[5]


def test_a_mark_stands_within_the_column_of_its_year() -> None:
    picture = drawn(MANY)
    columns = {column.label: column for column in picture.columns}
    for mark, iso in zip(picture.marks, MANY, strict=True):
        column = columns[iso[:4]]
        assert column.x <= mark.x < column.x + column.width


def test_sides_have_bands_of_their_own() -> None:
    entries = (
        moment(0, "2020-01-01", "dang"),
        moment(1, "2020-01-01", "nha-nuoc"),
        moment(2, "2020-01-01", ""),
    )
    picture = chronicle([TimelineYear(label="2020", entries=entries)], TERMS)
    assert picture is not None
    assert [lane.side for lane in picture.lanes] == ["dang", "nha-nuoc", ""]
    heights = [mark.y for mark in picture.marks]
    assert heights == sorted(heights)
    assert heights == [lane.base for lane in picture.lanes]


def test_a_partial_date_says_that_it_is_partial() -> None:
    marks = drawn(["2020-07-15", "2020-07"]).marks
    assert [mark.partial for mark in marks] == [False, True]
    assert marks[1].words.startswith("Tháng 7/2020 (không ghi ngày): Chỉ thị số 1/CT-TTg")


def test_terms_follow_each_other_along_the_axis() -> None:
    terms = drawn(["2015-01-01", "2024-01-01"]).terms
    assert [term.name for term in terms] == ["Khóa XII", "Khóa XIII"]
    assert terms[0].x + terms[0].width == terms[1].x


def test_without_a_year_there_is_nothing_to_draw() -> None:
    assert chronicle([TimelineYear(label="", entries=(moment(0, ""),))], TERMS) is None
