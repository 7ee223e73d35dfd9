"""How the search page behaves: filters, address, keyboard, slips, what it remembers and what it says."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.search.page import CT33, NQ05, SearchPage

pytestmark = pytest.mark.browser


def test_filters_narrow_the_hits_and_stand_in_the_address(search: SearchPage) -> None:
    search.ask("dân vận")
    assert {CT33, NQ05} <= set(search.hits())
    search.filter("Nghị quyết")
    assert search.hits() == [NQ05]
    assert "loai=Ngh%E1%BB%8B+quy%E1%BA%BFt" in search.tab.url
    expect(search.tab.locator('#tk-cac-loc input[value="Chỉ thị"]')).to_have_count(1)
    search.filter("Chỉ thị")
    assert {CT33, NQ05} == set(search.hits()), "two values of one filter: either"
    search.tab.go_back()
    search.tab.go_back()
    search.wait()
    expect(search.tab.locator("#tk-cac-loc input:checked")).to_have_count(0)


def test_a_search_can_be_sent_to_a_colleague(search: SearchPage) -> None:
    search.open(f"?q={quote('dân vận')}&tinh={quote('Đồng Sao')}")
    assert search.hits() == [NQ05]
    expect(search.tab.locator("#tk-o")).to_have_value("dân vận")
    expect(search.tab.locator("#tk-cac-loc input:checked")).to_have_value("Đồng Sao")


def test_a_filter_alone_lists_what_it_holds(search: SearchPage) -> None:
    search.open("?nam=2031")
    assert search.hits() == [CT33]


def test_the_newest_can_come_first(search: SearchPage) -> None:
    search.ask("dân vận")
    search.tab.locator("#tk-xep").select_option("Mới nhất")
    expect(search.tab.locator(".tk-ten").first).to_have_text(NQ05)
    assert search.tab.url.endswith("xep=moi-nhat")


def test_counts_stand_beside_the_values(search: SearchPage) -> None:
    search.open()
    expect(search.tab.locator('[data-loc="nam"] .tk-dem')).to_have_text(["1", "1", "1"])
    expect(search.tab.locator('[data-loc="toan-van"] label')).to_have_text(
        [re.compile("Có toàn văn 2"), re.compile("Chưa có toàn văn 1")]
    )


def test_typing_searches_and_the_newest_question_wins(search: SearchPage) -> None:
    search.open()
    field = search.tab.locator("#tk-o")
    expect(field).to_be_focused()
    field.press_sequentially("hoa giai")
    field.fill("song trang")
    expect(search.tab.locator("#tk-tin")).to_contain_text("song trang")
    expect(search.tab.locator(".tk-ten").first).to_have_text("Tỉnh Sông Trăng")
    assert search.tab.url.endswith("?q=song+trang")


def test_the_keyboard_walks_from_the_field_to_a_hit(search: SearchPage) -> None:
    search.ask("dan van kheo")
    search.tab.locator("#tk-o").focus()
    search.tab.keyboard.press("ArrowDown")
    expect(search.tab.locator(".tk-ten").first).to_be_focused()
    search.tab.keyboard.press("ArrowUp")
    expect(search.tab.locator("#tk-o")).to_be_focused()


def test_nothing_is_loaded_before_it_is_used(tab: Page, address: str) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{address}van-ban/33-ct-ttg-2031/")
    assert not [url for url in asked if "pagefind" in url or url.endswith(".gz")]


@pytest.mark.parametrize("query", ["xyzkhongco", "qwerty zzz"])
def test_a_word_that_stands_nowhere_finds_nothing(search: SearchPage, query: str) -> None:
    assert search.ask(query) == []
    expect(search.tab.locator("#tk-tin")).to_have_text(f"Không tìm thấy kết quả nào cho “{query}”.")


def test_before_anything_is_asked_the_page_says_what_can_be_done(search: SearchPage) -> None:
    search.open()
    expect(search.tab.locator("#tk-duoi")).to_contain_text("Gõ từ cần tìm")
    search.filter("Chỉ thị")
    first = search.tab.locator('#tk-cac-loc [data-loc="loai"] input').first
    expect(first).to_be_checked()


def test_a_slip_is_mended_and_can_be_taken_back(search: SearchPage) -> None:
    search.open(f"?q={quote('đồng bào các dân tôkc')}")
    assert search.hits()[0] == CT33
    note = search.tab.locator("#tk-y")
    expect(note).to_contain_text("dưới đây là kết quả cho “đồng bào các dân tộc”")
    note.locator("a").click()
    search.wait()
    expect(note).to_be_hidden()
    assert "nguyen=1" in search.tab.url


def test_what_may_be_a_slip_is_asked_where_there_is_an_answer(search: SearchPage) -> None:
    assert search.ask("chỉ thị 33 hòa giại")[0] == CT33
    note = search.tab.locator("#tk-y")
    expect(note).to_have_text("Có phải bạn tìm: chỉ thị 33 hòa giải?")
    assert "nguyen" not in (note.locator("a").get_attribute("href") or "")


def test_what_was_searched_for_is_remembered_in_the_browser_only(search: SearchPage) -> None:
    search.open()
    search.tab.locator("#tk-o").fill("hoa giai")
    search.tab.keyboard.press("Enter")
    search.wait()
    search.open()
    expect(search.tab.locator(".tk-gan-day a")).to_have_text(["hoa giai"])
    search.tab.get_by_role("button", name="Xóa").click()
    expect(search.tab.locator(".tk-gan-day")).to_have_count(0)
    search.open()
    expect(search.tab.locator(".tk-gan-day")).to_have_count(0)


def test_an_older_answer_is_not_shown_over_a_newer_one(search: SearchPage) -> None:
    search.open()
    held: list[Route] = []
    # The first text that is fetched comes late, after the second question was answered.
    search.tab.route("**/tim-kiem/doan/**", lambda route: route.continue_() if held else held.append(route))
    field = search.tab.locator("#tk-o")
    with search.tab.expect_request("**/tim-kiem/doan/**"):
        field.fill("đồng bào các dân tộc")
        field.press("Enter")
    field.fill("song trang")
    field.press("Enter")
    search.wait()
    newer = search.hits()
    assert newer[0] == "Tỉnh Sông Trăng"
    with search.tab.expect_event("requestfinished"):
        held[0].continue_()
    search.tab.wait_for_timeout(100)  # time enough to show it, were it shown
    assert search.hits() == newer


def test_a_browser_that_cannot_search_is_told_and_led_to_the_catalogue(search: SearchPage) -> None:
    search.tab.add_init_script("delete window.DecompressionStream")
    search.open("?q=hoa+giai")
    expect(search.tab.locator("#tk-duoi")).to_contain_text("cần JavaScript")
    expect(search.tab.locator("#tk-duoi a")).to_have_attribute("href", "../tra-cuu/danh-muc/")


def test_without_javascript_the_page_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tim-kiem/?q=hoa+giai")
    expect(page.locator("#tk-duoi")).to_contain_text("Danh mục văn bản")
    context.close()


def test_filters_stay_usable_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(f"{address}tim-kiem/?q={quote('dân vận')}")
    expect(page.locator(".tk-ten").first).to_be_visible()
    expect(page.locator("#tk-loc")).not_to_have_attribute("open", "")
    page.locator("#tk-loc > summary").click()
    page.locator('#tk-cac-loc input[value="Nghị quyết"]').check()
    expect(page.locator(".tk-ten")).to_have_text([NQ05])
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360
    context.close()


def test_how_many_were_found_is_announced(search: SearchPage) -> None:
    search.ask("dân vận")
    expect(search.tab.locator("#tk-tin")).to_have_attribute("aria-live", "polite")
    expect(search.tab.locator("#tk-tin")).to_contain_text(re.compile(r"Tìm thấy \d+ kết quả cho “dân vận”"))
