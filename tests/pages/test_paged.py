"""Lists of any length: light pages, everything on one of them, every anchor and every way right."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.parts.addresses import CATALOGUE, INSTRUMENTS, Target
from build_tools.parts.paged import (
    LINE,
    NUMBERED,
    Heading,
    ListPage,
    Section,
    is_part,
    list_pages,
    of_letter,
    of_month,
    of_year,
)
from build_tools.parts.paged.values import ROOM

FULL = ROOM // LINE
"""Lines that fill a page."""


def of_years(years: Iterable[int | None], name: str = "") -> Section:
    headings = [of_year(year, name) for year in years]
    return Section(name=name, headings=headings, weights=[LINE] * len(headings))


def counted(**counts: int) -> list[int | None]:
    """`counted(y2020=3)`: 2020 three times; `khong_ro` for no year."""
    return [
        int(key[1:]) if key[1:].isdigit() else None for key, count in counts.items() for _ in range(count)
    ]


def addresses(pages: Sequence[ListPage]) -> list[str]:
    return [page.at.address.removeprefix(CATALOGUE.address) for page in pages]


def jumps_of(page: ListPage, section: int = 0) -> list[str]:
    return [f"{jump.label} ({jump.count})" for jump in page.sections[section].jumps]


def test_a_short_list_is_one_page_without_jumps() -> None:
    (page,) = list_pages(CATALOGUE, of_years(counted(y2024=2, y1996=FULL - 2)))
    assert page.first
    assert not page.sections[0].paged
    assert [(run.heading.label, run.start, run.stop) for run in page.sections[0].runs] == [
        ("2024", 0, 2),
        ("1996", 2, FULL),
    ]


def test_an_empty_list_is_one_page() -> None:
    (page,) = list_pages(CATALOGUE, of_years([]))
    assert page.sections[0].runs == ()
    assert len(page.sections[0].places) == 0


@pytest.mark.parametrize("heading", [NUMBERED, of_year(2024)])
@pytest.mark.parametrize("more", [0, 1, 3])
def test_an_entry_that_no_page_has_room_for_stands_alone(heading: Heading, more: int) -> None:
    section = Section(headings=[heading] * (1 + more), weights=[2 * ROOM] * (1 + more))
    pages = list_pages(CATALOGUE, section)
    shown = [(one.start, one.stop) for page in pages for one in page.sections[0].runs]
    # What stands on the first page stands on that of its year too.
    assert sorted(set(shown)) == [(at, at + 1) for at in range(1 + more)]


def test_a_long_list_begins_at_its_address_and_goes_on_by_year_where_a_decade_is_too_much() -> None:
    years = counted(y2024=FULL - 50, y2023=FULL - 1, y2019=200, y2011=FULL - 1, y1996=3, y1946=2, unknown=4)
    pages = list_pages(CATALOGUE, of_years(years))
    assert addresses(pages) == [
        "",
        "nam-2023/",
        "nam-2019/",
        "nam-2011/",
        "nam-1900-1999/",
        "nam-khong-ro/",
    ]
    assert jumps_of(pages[0]) == [
        f"2024 ({FULL - 50})",
        f"2023 ({FULL - 1})",
        "2019 (200)",
        f"2011 ({FULL - 1})",
        "1946–1996 (5)",
        "Không rõ năm (4)",
    ]
    assert [page.title for page in pages][1:] == ["2023", "2019", "2011", "1946–1996", "Không rõ năm"]
    for before, after in pairwise(pages):
        (this,), (next_one,) = before.sections, after.sections
        assert this.after is not None
        assert next_one.before is not None
        assert this.after.to == after.at
        assert next_one.before.to.address == before.at.address
    assert pages[0].sections[0].before is None
    assert pages[-1].sections[0].after is None


def test_years_of_a_few_lines_share_a_page_that_goes_by_the_first_of_them() -> None:
    years = counted(
        y2024=FULL - 30, y2016=200, y2015=90, y2011=3, y2010=1, y2006=2, y2003=2, y1985=1, unknown=2
    )
    pages = list_pages(CATALOGUE, of_years(years))
    assert addresses(pages) == ["", "nam-2016/", "nam-2015/", "nam-2011/", "nam-khong-ro/"]
    jump = pages[0].sections[0].jumps[-2]
    assert (jump.label, jump.count) == ("1985–2011", 9)
    assert [(one.label, one.anchor) for one in jump.inner][::4] == [
        ("2011", "nam-2011"),
        ("1985", "nam-1985"),
    ]


def test_a_year_too_full_for_a_page_goes_on_and_its_pages_are_about_as_long() -> None:
    pages = list_pages(CATALOGUE, of_years(counted(y2024=FULL + 4)))
    assert addresses(pages) == ["", "nam-2024/", "nam-2024/trang-2/"]
    assert [page.title for page in pages] == ["", "2024, trang 1/2", "2024, trang 2/2"]
    first, second = (len(page.sections[0].places) for page in pages[1:])
    assert abs(first - second) <= 2
    assert [run.continued for page in pages for run in page.sections[0].runs] == [False, False, True]


def test_what_has_only_a_rank_is_numbered_and_told_once() -> None:
    pages = list_pages(CATALOGUE, Section(headings=[NUMBERED] * 3 * FULL, weights=[LINE] * 3 * FULL))
    assert addresses(pages) == ["", "trang-2/", "trang-3/"]
    assert [page.sections[0].places.start for page in pages] == [0, FULL, 2 * FULL]
    assert [jump.label for jump in pages[1].sections[0].jumps] == ["Trang 1", "Trang 2", "Trang 3"]
    assert [jump.here for jump in pages[1].sections[0].jumps] == [False, True, False]
    assert pages[1].title == "trang 2/3"


def test_sections_that_begin_on_one_page_share_it_and_go_on_in_folders_of_their_own() -> None:
    short, long = of_years(counted(y2024=10), "toan-van"), of_years(counted(y2020=400, y2003=20), "duoc-dan")
    pages = list_pages(INSTRUMENTS, short, long)
    assert [page.at.address for page in pages] == [
        "van-ban/",
        "van-ban/duoc-dan/nam-2020/",
        "van-ban/duoc-dan/nam-2020/trang-2/",
        "van-ban/duoc-dan/nam-2000-2009/",
    ]
    whole, begun = pages[0].sections
    assert (len(whole.places), whole.paged) == (10, False)
    assert begun.paged
    assert pages[1].sections[0].before is not None
    assert pages[1].sections[0].before.to == Target(path=INSTRUMENTS.path, anchor="duoc-dan")
    assert begun.runs[0].heading.anchor == "duoc-dan-nam-2020"


def test_an_anchor_of_the_long_page_stands_on_the_first_one_as_heading_or_as_jump() -> None:
    years = [year for year in range(2024, 1944, -1) for _ in range(12)]
    first, *further = list_pages(CATALOGUE, of_years(years))
    (shown,) = first.sections
    headings = [run.heading.anchor for run in shown.runs]
    ways = {one.anchor: one.to for jump in shown.jumps for one in (jump, *jump.inner) if one.anchor}
    assert sorted([*headings, *ways]) == sorted(f"nam-{year}" for year in set(years))
    standing = {
        (page.at.path, run.heading.anchor)
        for page in further
        for run in page.sections[0].runs
        if not run.continued
    }
    for anchor, to in ways.items():
        assert (to.path, to.anchor or anchor) in standing


def test_names_are_found_by_letter_and_each_from_the_first_page() -> None:
    def heading(name: str) -> Heading:
        return Heading(label=name, anchor=name.lower(), shelves=(of_letter(name[0]),))

    names = [f"{letter}{place}" for letter in "ABĐ" for place in range(90)]
    headings = [heading(name) for name in names for _ in range(2)]
    pages = list_pages(Target(path="nguoi-ky/index.md"), Section(headings=headings, weights=[LINE] * 540))
    assert [page.at.address for page in pages] == ["nguoi-ky/", "nguoi-ky/chu-b/", "nguoi-ky/chu-dd/"]
    (shown,) = pages[0].sections
    (letter,) = (jump for jump in shown.jumps if jump.label == "Đ")
    assert letter.anchor == "chu-dd"
    assert [jump.label for jump in shown.jumps] == ["A", "B", "Đ"]
    assert letter.inner[3].to == Target(path="nguoi-ky/chu-dd/index.md", anchor="đ3")
    assert letter.inner[3].anchor == "đ3"


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("tra-cuu/danh-muc/nam-2019/", True),
        ("tra-cuu/danh-muc/nam-1990-1999/", True),
        ("van-ban/duoc-dan-dang/nam-2019/trang-2/", True),
        ("van-ban/toan-van/tat-ca/", True),
        ("nguoi-ky/chu-dd/", True),
        ("cap-nhat/thang-2026-11/", True),
        ("chu-de/", False),
        ("chu-de/chu-tich/", False),
        ("chu-de/nam-gioi/", False),
        ("van-ban/hien-phap-nam-2013/", False),
        ("", False),
    ],
)
def test_a_further_page_is_known_by_its_name(address: str, part: bool) -> None:
    assert is_part(address) is part


YEARS = st.lists(
    st.tuples(st.one_of(st.none(), st.integers(1930, 2026)), st.integers(1, 500)),
    max_size=14,
    unique_by=lambda one: one[0],
)


@given(st.lists(YEARS, min_size=1, max_size=4), st.integers(1, 40_000))
def test_everything_stands_on_a_page_and_no_page_is_too_full(
    lists: list[list[tuple[int | None, int]]], heavy: int
) -> None:
    sections = []
    for place, counts in enumerate(lists):
        ordered = sorted(counts, key=lambda one: -(one[0] or 0))
        headings = [of_year(year, f"muc-{place}") for year, count in ordered for _ in range(count)]
        weights = [heavy if not n % 7 else LINE for n in range(len(headings))]
        sections.append(Section(name=f"muc-{place}", headings=headings, weights=weights))
    pages = list_pages(CATALOGUE, *sections)
    assert len({page.at for page in pages}) == len(pages)
    assert all(is_part(page.at.address) for page in pages[1:])
    by_name = {section.name: section for section in sections}
    seen: dict[str, set[int]] = {name: set() for name in by_name}
    for page in pages:
        for shown in page.sections:
            seen[shown.name].update(shown.places)
            assert [place for run in shown.runs for place in range(run.start, run.stop)] == list(shown.places)
        laden = [sum(by_name[one.name].weights[at] for at in one.places) for one in page.sections]
        assert sum(laden) <= ROOM or len(pages) == 1 or any(len(one.places) == 1 for one in page.sections)
    assert {name: len(held) for name, held in seen.items()} == {
        name: len(section.headings) for name, section in by_name.items()
    }


def test_a_list_whose_first_page_shows_something_else_stands_on_further_pages_alone() -> None:
    years = counted(y2024=FULL, y2023=5, y1996=5)
    headings = [of_year(year) for year in years]
    section = Section(headings=headings, weights=[LINE] * len(headings), begun=False)
    first, *further = list_pages(CATALOGUE, section)
    assert (len(first.sections[0].places), first.sections[0].count) == (0, FULL + 10)
    assert [place for page in further for place in page.sections[0].places] == list(range(FULL + 10))
    assert addresses(further)[0] == "nam-2024/"
    assert further[0].sections[0].before is not None


def test_a_short_list_whose_first_page_would_show_something_else_is_whole() -> None:
    (page,) = list_pages(CATALOGUE, Section(headings=[of_year(2024)], weights=[LINE], begun=False))
    assert len(page.sections[0].places) == 1


def test_the_months_of_a_year_too_full_for_a_page_have_pages_of_their_own() -> None:
    months = [month for month in (1, 5, None) for _ in range(FULL // 2 + 1)]
    section = Section(
        headings=[of_month(2024, month) for month in months], weights=[LINE] * len(months), begun=False
    )
    _, *further = list_pages(CATALOGUE, section)
    assert addresses(further) == ["thang-2024-01/", "thang-2024-05/", "thang-2024-00/"]
    assert [page.title for page in further] == ["tháng 1/2024", "tháng 5/2024", "2024, không rõ tháng"]
    assert all(is_part(page.at.address) for page in further)
