"""The site in a real browser: what its lists, filters and printouts do."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page = context.new_page()
    page.set_default_timeout(15_000)
    return page


def test_from_the_text_to_the_cited_instrument_and_back_to_the_paragraph(page: Page, address: str) -> None:
    page.goto(f"{address}van-ban/33-ct-ttg-2021/")
    page.locator("#d32 a", has_text="Quyết định số 217-QĐ/TW").click()
    page.wait_for_url("**/van-ban/217-qd-tw-2013/**")
    assert "12/12/2013" in page.locator("article").inner_text()
    assert "13/12/2013" in page.locator("article").inner_text()
    page.locator(".chung-cu a[href*='33-ct-ttg-2021'][href*='#muc-7']").first.click()
    page.wait_for_url("**/van-ban/33-ct-ttg-2021/#muc-7")
    assert page.locator("#d32").is_visible()


def test_from_a_former_province_to_the_present_one(page: Page, address: str) -> None:
    page.goto(f"{address}tinh/bac-giang/")
    assert (
        "1/7/2025" in page.locator("article").inner_text()
        or "01/7/2025" in page.locator("article").inner_text()
    )
    page.locator("article a", has_text="Bắc Ninh").first.click()
    page.wait_for_url("**/tinh/bac-ninh/**")
    assert "Bắc Giang" in page.locator("article").inner_text()


def test_the_slash_key_leads_to_search_and_the_search_to_the_directive(page: Page, address: str) -> None:
    page.goto(f"{address}van-ban/")
    page.keyboard.press("/")
    page.keyboard.type("33 ct ttg")
    page.keyboard.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=33+ct+ttg*")
    first = page.locator("main article a[href*='van-ban/']").first
    first.wait_for()
    first.click()
    page.wait_for_url("**/van-ban/33-ct-ttg-2021/**")


def test_the_catalogue_is_narrowed_sorted_and_downloaded(page: Page, address: str) -> None:
    page.goto(address + "tra-cuu/danh-muc/")
    rows = page.locator(".danh-muc tbody tr:not([hidden])")
    everything = rows.count()
    page.get_by_label("Chứa từ").fill("chi thi ttg")
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(re.compile(r"^\d+ văn bản$"))
    assert 0 < rows.count() < everything
    assert page.locator(".bo-loc .ket-qua").inner_text() == f"{rows.count()} văn bản"
    page.get_by_role("button", name="Ngày").click()
    page.get_by_role("button", name="Ngày").click()
    days = [text.split("/")[-1] for text in rows.locator("td:nth-child(4)").all_inner_texts() if text]
    assert days == sorted(days, reverse=True)
    response = page.request.get(address + "tra-cuu/danh-muc.csv")
    assert response.body().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        ("tra-cuu/danh-muc/", ".danh-muc tbody tr:not([hidden])"),
        ("dong-thoi-gian/", "li.moc:not([hidden])"),
    ],
)
def test_a_narrowed_list_can_be_sent_to_a_colleague(where: str, shown: str, page: Page, address: str) -> None:
    page.goto(address + where)
    everything = page.locator(shown).count()
    select, said = page.locator("[data-loc=ben]"), page.locator(".bo-loc .ket-qua")
    select.select_option(label="Đảng")
    expect(said).to_have_text(re.compile(r"^\d+ văn bản$"))
    narrowed = page.locator(shown).count()
    assert 0 < narrowed < everything
    sent = page.url
    page.goto(address)
    page.goto(sent)
    expect(said).to_have_text(f"{narrowed} văn bản")
    assert page.locator(shown).count() == narrowed
    select.select_option(label="tất cả")
    assert page.url == address + where
    page.goto(f"{address}{where}?ben=khong-co")
    assert page.locator(shown).count() == everything


def test_without_javascript_the_whole_text_is_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}van-ban/14-nq-tu-dien-bien-2021/")
    assert "Nghị quyết này phổ biến đến Chi bộ./." in page.locator(".toan-van").inner_text()
    context.close()


def test_the_text_alone_can_be_printed(page: Page, address: str) -> None:
    page.goto(f"{address}van-ban/33-ct-ttg-2021/")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="In toàn văn").click()
    page.emulate_media(media="print")
    for shown in ("h1", ".cach-dan", ".toan-van", ".ghi-chu-bien-tap"):
        assert page.locator(shown).first.is_visible(), shown
    for hidden in (".the", "h2#toan-van", "#luoc-do", ".quan-he", "#nguon"):
        assert not page.locator(hidden).first.is_visible(), hidden
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator(".the").first.is_visible()


def test_a_page_can_be_printed(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}van-ban/33-ct-ttg-2021/")
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".md-tabs").is_visible()
    page.pdf(path=tmp_path / "a.pdf", format="A4")
    assert (tmp_path / "a.pdf").stat().st_size > 20_000
