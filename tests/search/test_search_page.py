"""The search page as a reader uses it: typed into a real browser, over an invented site."""

import re
import unicodedata
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

CT33 = "Chỉ thị số 33/CT-TTg"
NQ05 = "Nghị quyết số 05-NQ/TU"


class SearchPage:
    """What a reader sees of the search page."""

    def __init__(self, tab: Page, address: str) -> None:
        self.tab, self.address = tab, f"{address}tim-kiem/"

    def open(self, question: str = "") -> None:
        self.tab.goto(self.address + question)
        self.wait()

    def wait(self) -> None:
        expect(self.tab.locator("#tk-tin")).not_to_have_text("Đang tìm…")
        expect(self.tab.locator("#tk-ds")).not_to_have_attribute("aria-busy", "true")

    def ask(self, query: str) -> list[str]:
        """Open the address of a query; the names of the hits in their order."""
        self.open(f"?q={quote(query)}")
        expect(self.tab.locator("#tk-tin")).to_contain_text("kết quả")
        return self.hits()

    def hits(self) -> list[str]:
        return self.tab.locator(".tk-ten").all_inner_texts()

    def marked(self) -> list[str]:
        return self.tab.locator(".tk-doan mark").all_inner_texts()

    def filter(self, value: str) -> None:
        box = self.tab.locator(f'#tk-cac-loc input[value="{value}"]')
        box.evaluate("box => { box.closest('details').open = true; box.closest('.tk-loc').open = true; }")
        box.click()
        self.wait()


@pytest.fixture
def search(tab: Page, address: str) -> SearchPage:
    return SearchPage(tab, address)


@pytest.mark.parametrize(
    "query",
    [
        "hòa giải ở cơ sở",
        "hoà giải ở cơ sở",
        "hoa giai o co so",
        "HÒA GIẢI Ở CƠ SỞ",
        unicodedata.normalize("NFD", "hòa giải ở cơ sở"),
        "“hòa giải ở cơ sở”",
        '"hoà giải ở cơ sở"',
    ],
)
def test_a_phrase_is_found_however_it_is_typed_and_shown_as_written(search: SearchPage, query: str) -> None:
    assert search.ask(query)[0] == CT33
    passage = search.tab.locator(".tk-doan").first
    expect(passage).to_have_text(
        "Người đứng đầu trực tiếp hòa giải ở cơ sở và lắng nghe đồng bào các dân tộc."
    )
    assert search.marked() == ["hòa giải ở cơ sở"]


@pytest.mark.parametrize("query", ["đồng bào các dân tộc", "dong bao cac dan toc", "đong bao các dan toc"])
def test_a_typed_d_finds_the_letter_with_the_stroke(search: SearchPage, query: str) -> None:
    assert search.ask(query)[0] == CT33
    assert search.marked() == ["đồng bào các dân tộc"]


def test_a_hit_leads_to_its_paragraph(search: SearchPage, address: str) -> None:
    search.ask("hoa giai o co so")
    search.tab.locator(".tk-doan a").first.click()
    search.tab.wait_for_url(f"{address}van-ban/33-ct-ttg-2031/#d13")


@pytest.mark.parametrize("query", ["33/CT-TTg", "33/ct-ttg", "33 ct ttg", "33-CT/TTg"])
def test_a_number_is_answered_first_by_its_own_page(search: SearchPage, query: str) -> None:
    hits = search.ask(query)
    assert hits[0] == CT33
    assert NQ05 in hits, "what cites it follows"
    assert "Chỉ thị số 33-CT/TW" not in hits


@pytest.mark.parametrize("query", ["chỉ thị 33", "chi thi so 33", "ct33", "ct 33", "CHỈ THỊ 33"])
def test_a_kind_and_a_serial_give_every_instrument_they_fit(search: SearchPage, query: str) -> None:
    assert search.ask(query)[:2] == [CT33, "Chỉ thị số 33-CT/TW"]


def test_a_leading_zero_does_not_matter(search: SearchPage) -> None:
    assert search.ask("nq 5")[0] == NQ05


def test_two_numbers_in_one_breath_give_both(search: SearchPage) -> None:
    hits = search.ask("quyết định 217 và 218")
    assert set(hits[:2]) == {"Quyết định số 217-QĐ/TW", "Quyết định số 218-QĐ/TW"}
    assert CT33 in hits, "the directive that abbreviates the first of them"
    assert "217" in search.marked()


def test_a_province_and_a_theme_are_answered_by_their_pages(search: SearchPage) -> None:
    assert search.ask("song trang")[0] == "Tỉnh Sông Trăng"
    assert search.ask("dan van kheo")[:2] == ["Dân vận khéo", CT33]
    assert search.ask("dvk")[0] == "Dân vận khéo"
    assert search.ask("dân vận khéu")[0] == "Dân vận khéo", "one letter off"


def test_a_quoted_phrase_is_not_found_in_scattered_words(search: SearchPage) -> None:
    assert NQ05 not in search.ask('"công tác dân vận khéo"')
    assert NQ05 in search.ask("công tác dân vận khéo")


def test_a_phrase_reaches_across_a_dash(search: SearchPage) -> None:
    assert search.ask('"chính trị xã hội"') == [NQ05]
    assert search.marked() == ["chính trị - xã hội"]


def test_only_the_document_that_holds_a_passage_is_found_by_it(search: SearchPage) -> None:
    assert search.ask("người đứng đầu trực tiếp hòa giải") == [CT33]


def test_navigation_and_signs_are_not_searched(search: SearchPage) -> None:
    for words in ('"Chân trang bí mật"', '"neo"'):
        search.open(f"?q={quote(words)}")
        expect(search.tab.locator("#tk-tin")).to_contain_text("Không tìm thấy")
        assert search.hits() == []


def test_an_empty_result_suggests_what_to_try(search: SearchPage) -> None:
    search.open("?q=zzzzz&loai=Ch%E1%BB%89+th%E1%BB%8B")
    expect(search.tab.locator("#tk-tin")).to_have_text("Không tìm thấy kết quả nào cho “zzzzz”.")
    expect(search.tab.locator("#tk-duoi")).to_contain_text("Bỏ bớt bộ lọc")
    expect(search.tab.locator("#tk-duoi a")).to_have_attribute("href", re.compile("/kho/tra-cuu/danh-muc/$"))


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
        [re.compile("Có toàn văn 2"), re.compile("Chỉ được dẫn 1")]
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
    assert not [url for url in asked if "pagefind" in url or url.endswith(".json")]


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
    search.tab.route("**/*.pf_fragment", lambda route: route.continue_() if held else held.append(route))
    field = search.tab.locator("#tk-o")
    with search.tab.expect_request("**/*.pf_fragment"):
        field.fill("đồng bào các dân tộc")
        field.press("Enter")
    field.fill("song trang")
    field.press("Enter")
    search.wait()
    newer = search.hits()
    assert newer[0] == "Tỉnh Sông Trăng"
    held[0].continue_()
    search.tab.wait_for_load_state("networkidle")
    assert search.hits() == newer


@pytest.mark.parametrize("missing", ["WebAssembly", "DecompressionStream"])
def test_a_browser_that_cannot_search_is_told_and_led_to_the_catalogue(
    search: SearchPage, missing: str
) -> None:
    search.tab.add_init_script(f"delete window.{missing}")
    search.open("?q=hoa+giai")
    expect(search.tab.locator("#tk-duoi")).to_contain_text("cần JavaScript và WebAssembly")
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
