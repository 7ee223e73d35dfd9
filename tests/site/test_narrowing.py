"""Lists narrowed by term, by a range of years and by a day; the spreadsheet of what is shown; and what each costs."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.graph.model import Graph
from build_tools.graph.validity import period_on, periods_of
from build_tools.models.dates import PartialDate
from build_tools.parts import in_force, wording
from build_tools.parts.terms import term_name
from tests.search.page import SearchPage

pytestmark = pytest.mark.browser

CATALOGUE = "tra-cuu/danh-muc/"
XI = "Đảng khóa XI"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.add_init_script(
        "addEventListener('click', () => { window.clicks = (window.clicks ?? 0) + 1; }, true)"
    )
    yield page
    context.close()


def clicks(page: Page) -> int:
    return page.evaluate("window.clicks ?? 0")  # type: ignore[no-any-return]


def rows(page: Page) -> list[str]:
    return page.locator(".danh-muc tbody tr td:first-child").all_inner_texts()


@pytest.mark.parametrize("width", [1366, 390])
def test_what_replaced_a_decision_and_since_when_is_one_look(
    width: int, browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto(f"{address}van-ban/290-qd-tw-2010/")
    told = page.locator(".luu-y").first
    expect(told).to_be_in_viewport(ratio=1)
    expect(told).to_contain_text("Hết hiệu lực từ ngày 30/7/2021, được thay thế bởi: Quyết định số 23-QĐ/TW")
    page.goto(f"{address}van-ban/23-qd-tw-2021/")
    card = page.locator(".the")
    expect(card).to_contain_text("Thay thế Quyết định số 290-QĐ/TW, từ ngày 30/7/2021")
    context.close()


def test_resolutions_of_a_term_are_one_filter_of_the_search(page: Page, address: str, graph: Graph) -> None:
    search = SearchPage(page, address)
    search.ask("nghị quyết")
    page.evaluate("window.clicks = 0")
    box = page.locator(f'#tk-cac-loc input[value="{XI}"]')
    if not box.is_visible():
        page.locator("#tk-cac-loc details[data-loc=khoa] > summary").click()
    box.click()
    search.wait()
    assert clicks(page) <= 2
    assert f"khoa={'%C4%90%E1%BA%A3ng+kh%C3%B3a+XI'}" in page.url
    names = search.hits()
    assert names
    of_term = {
        wording.short_form(each, graph.registers.kinds)
        for each in graph.instruments.values()
        if term_name(graph, each) == XI
    }
    assert set(names) <= of_term


def test_the_catalogue_has_the_papers_of_a_term(page: Page, address: str, graph: Graph) -> None:
    page.goto(f"{address}{CATALOGUE}")
    page.locator("[data-loc=khoa]").select_option(XI)
    wanted = [each for each in graph.instruments.values() if term_name(graph, each) == XI]
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(f"{len(wanted)} văn bản")
    assert len(rows(page)) == len(wanted) > 5


@pytest.mark.parametrize(("since", "until"), [("2013", "2015"), ("", "2014"), ("2025", "")])
def test_a_range_of_years_narrows_catalogue_and_timeline(
    since: str, until: str, page: Page, address: str
) -> None:
    asked = "&".join(f"{name}={year}" for name, year in (("tu-nam", since), ("den-nam", until)) if year)
    page.goto(f"{address}{CATALOGUE}?{asked}")
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(re.compile(r"^\d+ văn bản$"))
    listed = len(rows(page))
    years = [
        text.split("/")[-1]
        for text in page.locator(".danh-muc tbody .cot-date").all_inner_texts()
        if text.strip()
    ]
    assert years
    assert all((since or "0") <= year[:4] <= (until or "9") for year in years)
    page.goto(f"{address}dong-thoi-gian/?{asked}")
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(f"{listed} văn bản")
    assert page.locator("li.moc:visible").count() == listed


def test_a_range_of_years_narrows_the_search_and_stands_in_its_address(page: Page, address: str) -> None:
    search = SearchPage(page, address)
    search.ask("nghị quyết")
    before = page.locator("#tk-tin").inner_text()
    page.locator("#tk-cac-loc select[name=tu-nam]").select_option("2013")
    search.wait()
    page.locator("#tk-cac-loc select[name=den-nam]").select_option("2015")
    search.wait()
    assert "tu-nam=2013&den-nam=2015" in page.url
    assert page.locator("#tk-tin").inner_text() != before
    days = page.locator(".tk-phu").all_inner_texts()
    assert days
    assert all(day[-4:] in {"2013", "2014", "2015"} for day in days)
    expect(page.locator("#tk-cac-loc select[name=tu-nam]")).to_have_value("2013")
    page.reload()
    search.wait()
    assert page.locator(".tk-phu").all_inner_texts() == days
    page.get_by_role("button", name="Bỏ mọi bộ lọc").click()
    search.wait()
    assert page.locator("#tk-tin").inner_text() == before


def test_the_spreadsheet_is_of_what_is_shown(page: Page, address: str, graph: Graph) -> None:
    page.goto(f"{address}{CATALOGUE}?khoa={XI}&ngay=2020-05-01")
    expect(page.locator(".bo-loc .ket-qua")).to_contain_text("vào ngày 01/5/2020")
    page.evaluate("window.clicks = 0")
    with page.expect_download() as given:
        page.get_by_role("link", name="bảng tính").click()
    assert clicks(page) <= 2  # the reader's own, and that of the script
    content = given.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    headings, *told = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    wanted = {each.id: each for each in graph.instruments.values() if term_name(graph, each) == XI}
    assert headings[-2:] == ["Hiệu lực vào ngày 01/5/2020", "Căn cứ"]
    assert len(told) == len(rows(page)) == len(wanted)
    by_heading = [dict(zip(headings, row, strict=True)) for row in told]
    assert {row["Mã"] for row in by_heading} == set(wanted)
    for row in by_heading:
        instrument = wanted[row["Mã"]]  # type: ignore[index]
        assert row["Số, ký hiệu"] == instrument.number
        assert row["Ngày ban hành"] == (instrument.date.iso if instrument.date else "")
        assert row["Địa chỉ trang"] == f"{address}van-ban/{instrument.id}/"
        assert row["Cấp"] in wording.LEVELS.values() or not row["Cấp"]

    page.goto(f"{address}{CATALOGUE}")
    with page.expect_download() as given:
        page.get_by_role("link", name="bảng tính").click()
    whole = list(csv.reader(io.StringIO(given.value.path().read_text("utf-8-sig"))))
    assert len(whole) == len(graph.instruments) + 1
    assert whole[0] == headings[:-2]


def test_the_catalogue_says_of_each_what_held_on_a_day_and_why(
    page: Page, address: str, graph: Graph
) -> None:
    page.goto(f"{address}{CATALOGUE}?ngay=2020-05-01")
    on = {each: period_on(periods_of(graph, each), "2020-05-01").standing for each in graph.instruments}
    ended = [each for each, standing in on.items() if in_force.state_of(standing) is in_force.State.ENDED]
    status = page.locator(".bo-loc .ket-qua")
    expect(status).to_contain_text(f"{len(graph.instruments)} văn bản vào ngày 01/5/2020")
    expect(status).to_contain_text(f"{len(ended)} hết hiệu lực")
    page.locator("[data-loc=hieu-luc]").select_option("het")
    expect(status).to_have_text(f"{len(ended)} văn bản vào ngày 01/5/2020: {len(ended)} hết hiệu lực")
    said = page.locator(".vao-ngay").all_inner_texts()
    reasons = {f"hết hiệu lực: {in_force.reason(graph, each, on[each])}" for each in ended}
    assert set(said) == reasons
    assert page.url.endswith("?ngay=2020-05-01&hieu-luc=het")
    page.locator("[data-loc=ngay]").fill("")
    expect(page.locator("[data-loc=hieu-luc]")).to_have_value("")
    assert page.locator(".vao-ngay").count() == 0


def test_a_state_without_a_day_is_that_of_today(page: Page, address: str) -> None:
    page.goto(f"{address}{CATALOGUE}")
    page.locator("[data-loc=hieu-luc]").select_option("con")
    expect(page.locator("[data-loc=ngay]")).to_have_value(
        page.evaluate("new Date().toLocaleDateString('sv')")
    )
    expect(page.locator(".bo-loc .ket-qua")).to_contain_text("vào ngày")


def test_the_page_of_an_instrument_says_what_held_on_a_day_with_the_keyboard_too(
    page: Page, address: str
) -> None:
    page.goto(f"{address}van-ban/290-qd-tw-2010/")
    page.locator("#hieu-luc > summary").focus()
    page.keyboard.press("Enter")
    field = page.locator("#hieu-luc input")
    field.fill("2021-07-30")
    said = page.locator("#hieu-luc .ket-qua")
    expect(said).to_contain_text("Vào ngày 30/7/2021: hết hiệu lực; được thay thế bởi")
    assert page.url.endswith("?ngay=2021-07-30")
    page.goto(f"{address}van-ban/290-qd-tw-2010/?ngay=2009-12-31")
    expect(said).to_contain_text("Vào ngày 31/12/2009: chưa có hiệu lực; chưa ban hành")
    expect(page.locator("li[data-dang-xem]")).to_have_count(1)


def test_without_scripts_its_periods_are_a_list(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}van-ban/290-qd-tw-2010/")
    page.locator("#hieu-luc > summary").click()
    told = page.locator("ol.khoang > li")
    expect(told.last).to_be_visible()
    expect(told.last).to_contain_text("Từ ngày 30/7/2021")
    expect(told.last).to_contain_text("hết hiệu lực: được thay thế bởi Quyết định số 23-QĐ/TW")
    context.close()


def test_the_browser_and_the_build_say_the_same_of_every_day(page: Page, address: str, graph: Graph) -> None:
    page.goto(f"{address}{CATALOGUE}")
    cases = [
        (instrument, day)
        for instrument in graph.instruments
        for day in _around([each.since for each in periods_of(graph, instrument) if each.since])
    ]
    said = page.evaluate(
        """async ([root, cases]) => {
          const { instruments } = await import(`${root}assets/js/page/instruments.js`);
          const { onDay } = await import(`${root}assets/js/page/in_force.js`);
          const known = new Map((await instruments()).map((one) => [one.id, one.periods]));
          return cases.map(([id, day]) => onDay(known.get(id), day).slice(1));
        }""",
        [address, cases],
    )
    expected = []
    for instrument, day in cases:
        standing = period_on(periods_of(graph, instrument), day).standing
        expected.append([in_force.state_of(standing).value, in_force.reason(graph, instrument, standing)])
    assert said == expected


def test_of_invented_periods_too(page: Page, address: str) -> None:
    page.goto(f"{address}{CATALOGUE}")
    periods = [["", "a", ""], ["2020-02-29", "b", ""], ["2020-03-01", "c", ""], ["9999-12-31", "d", ""]]
    days = ["0001-01-01", "2020-02-28", "2020-02-29", "2020-03-01", "2024-12-31", "9999-12-31"]
    said = page.evaluate(
        """async ([root, periods, days]) => {
          const { onDay } = await import(`${root}assets/js/page/in_force.js`);
          return days.map((day) => onDay(periods, day)[1]);
        }""",
        [address, periods, days],
    )
    assert said == ["a", "a", "b", "c", "c", "d"]


def test_the_browser_writes_dates_as_the_build_does(page: Page, address: str) -> None:
    isos = [
        "2021-11-26",
        "2021-02-01",
        "2021-01-31",
        "2021-03-09",
        "2021-12-10",
        "2020-07",
        "2020-02",
        "2013",
        "",
    ]
    page.goto(f"{address}{CATALOGUE}")
    said = page.evaluate(
        "async ([root, isos]) => isos.map((await import(`${root}assets/js/dates.js`)).written)",
        [address, isos],
    )
    assert said == [wording.short_date(PartialDate.parse(iso) if iso else None) for iso in isos]


def _around(days: list[str]) -> list[str]:
    near = [date.fromisoformat(day) + timedelta(days=by) for day in days for by in (-1, 0, 1)]
    return sorted({"1946-01-01", "2099-12-31", *(day.isoformat() for day in near)})
