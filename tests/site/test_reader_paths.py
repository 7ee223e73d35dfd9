"""The ways that readers go, as they go them: by mouse, by finger, by keyboard, on paper."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

DIRECTIVE = "van-ban/33-ct-ttg-2021/"
CITED = "van-ban/217-qd-tw-2013/"
CITATION = "#d32 .dan[data-so]"


def opened(browser: Browser, *, width: int = 1366, height: int = 768, touch: bool = False) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        has_touch=touch,
        locale="vi-VN",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    return page


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    page = opened(browser)
    yield page
    page.context.close()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = opened(browser, width=390, height=844, touch=True)
    yield page
    page.context.close()


def test_from_home_by_search_to_the_cited_instrument_and_back_to_the_paragraph(
    desk: Page, address: str
) -> None:
    desk.goto(address)
    desk.locator("#tim-trang-chu").fill("chi thi 33")
    desk.keyboard.press("Enter")
    desk.locator("main article a[href*='33-ct-ttg-2021']").first.click()
    desk.wait_for_url(f"**/{DIRECTIVE}**")
    citation = desk.locator(CITATION).first
    citation.hover()
    card = desk.locator("#xem-truoc")
    expect(card).to_contain_text("Quyết định số 217-QĐ/TW")
    expect(card).to_contain_text("12/12/2013 (các nguồn không thống nhất)")
    expect(card).to_contain_text("Kho chưa có toàn văn")
    card.hover()  # it stays while the mouse is on it
    expect(card).to_be_visible()
    citation.locator("a").click()
    desk.wait_for_url(f"**/{CITED}**")
    desk.locator(".chung-cu a[href*='33-ct-ttg-2021'][href*='#muc-7']").first.click()
    desk.wait_for_url(f"**/{DIRECTIVE}#muc-7")
    expect(desk.locator("#d32")).to_be_in_viewport()


def test_the_card_goes_with_the_mouse_and_with_escape(desk: Page, address: str) -> None:
    desk.goto(address + DIRECTIVE)
    card = desk.locator("#xem-truoc")
    desk.locator(CITATION).first.hover()
    expect(card).to_be_visible()
    desk.keyboard.press("Escape")
    expect(card).to_be_hidden()
    desk.locator(CITATION).nth(1).hover()
    expect(card).to_be_visible()
    desk.locator("#toan-van").hover()
    expect(card).to_be_hidden()


def test_a_finger_sees_the_card_first_and_then_follows_it(phone: Page, address: str) -> None:
    phone.goto(address + DIRECTIVE)
    citation = phone.locator(f"{CITATION} a").first
    citation.tap()
    card = phone.locator("#xem-truoc")
    expect(card).to_be_visible()
    assert phone.url.endswith(DIRECTIVE)
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    phone.locator("#d32").tap(position={"x": 2, "y": 2})
    expect(card).to_be_hidden()
    citation.tap()
    card.get_by_role("link", name="Mở trang văn bản").tap()
    phone.wait_for_url(f"**/{CITED}**")


def test_a_finger_copies_the_address_of_a_paragraph(phone: Page, address: str) -> None:
    phone.goto(address + DIRECTIVE)
    sign = phone.locator("#d34 > a.neo")
    assert float(sign.evaluate("each => getComputedStyle(each).opacity")) > 0.4
    sign.tap()
    phone.get_by_role("button", name="Chép liên kết", exact=True).tap()
    expect(phone.locator(".bao-chep")).to_have_text("Đã chép liên kết")
    assert phone.evaluate("navigator.clipboard.readText()") == f"{address}{DIRECTIVE}#muc-8"


def test_a_citation_is_copied_in_its_customary_form(desk: Page, address: str) -> None:
    desk.goto(address + DIRECTIVE)
    button = desk.get_by_role("button", name="Sao chép trích dẫn")
    button.click()
    expect(desk.locator("[data-chep]")).to_have_text("Đã sao chép")
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường"
    )
    expect(button).to_be_visible()  # it bears its name again


def test_a_province_of_2020_leads_to_that_of_today_and_its_papers_back(desk: Page, address: str) -> None:
    desk.goto(f"{address}tinh/")
    desk.locator(".ban-do").get_by_role("link", name="Bắc Ninh").click()
    desk.wait_for_url("**/tinh/bac-ninh/")
    desk.locator("article a", has_text="Bắc Giang (đến 30/6/2025)").first.click()
    desk.wait_for_url("**/tinh/bac-giang/")
    expect(desk.locator(".bao")).to_contain_text("30/6/2025")
    desk.locator(".bao a").click()
    desk.wait_for_url("**/tinh/bac-ninh/")
    desk.locator("article .ds a", has_text="Báo cáo 7/2020 của Sở Nội vụ Bắc Giang").first.click()
    desk.wait_for_url("**/van-ban/bao-cao-05-nam-114-kl-tw-bac-giang-2020/")


def test_by_keyboard_alone_from_home_to_a_citation(desk: Page, address: str) -> None:
    desk.goto(address)
    desk.keyboard.type("33/CT-TTg")  # the box has the focus
    desk.keyboard.press("Enter")
    desk.locator("main article a[href*='33-ct-ttg-2021']").first.wait_for()
    for _ in range(120):
        desk.keyboard.press("Tab")
        if "van-ban/33-ct-ttg-2021" in desk.evaluate("document.activeElement.href ?? ''"):
            break
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"**/{DIRECTIVE}**")
    for _ in range(200):
        desk.keyboard.press("Tab")
        if desk.evaluate("Boolean(document.activeElement.closest('.dan[data-so]'))"):
            break
    card = desk.locator("#xem-truoc")
    expect(card).to_be_visible()
    assert desk.evaluate("document.activeElement.getAttribute('aria-describedby')") == "xem-truoc"
    desk.keyboard.press("Escape")
    expect(card).to_be_hidden()


def test_the_picture_of_time_is_one_stop_of_the_keyboard_and_arrows_lead_on(desk: Page, address: str) -> None:
    desk.goto(f"{address}dong-thoi-gian/")
    line = desk.locator(".moc-dang-chon")
    expect(line).to_contain_text("phím mũi tên")
    marks = desk.locator(".bieu-do a.dau")
    assert marks.count() == desk.locator("li.moc").count()
    assert desk.locator(".bieu-do a.dau[tabindex='0']").count() == 1
    marks.first.focus()
    before = line.inner_text()
    desk.keyboard.press("ArrowRight")
    assert line.inner_text() != before
    desk.keyboard.press("End")
    assert desk.evaluate("document.activeElement.getAttribute('href')") == marks.last.get_attribute("href")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/van-ban/**")


def test_the_filters_of_the_timeline_narrow_list_and_picture_alike(desk: Page, address: str) -> None:
    desk.goto(f"{address}dong-thoi-gian/")
    desk.get_by_label("Chủ đề").select_option("ton-giao")
    listed = desk.locator("li.moc:not([hidden])").count()
    assert 0 < listed < desk.locator("li.moc").count()
    assert desk.locator(".bieu-do a.dau:not(.mo-di)").count() == listed
    expect(desk.locator(".ket-qua")).to_have_text(f"{listed} văn bản")
    assert desk.locator("h2.nam:visible").count() == desk.locator("ol.dtg:visible").count()


def test_on_paper_proofs_are_unfolded_and_what_a_card_folds_is_not(desk: Page, address: str) -> None:
    desk.goto(address + CITED)
    desk.emulate_media(media="print")
    desk.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for proof in desk.locator(".quan-he .chung-cu").all():
        expect(proof).to_be_visible()
    assert desk.locator(".the details > :not(summary)").count() > 0
    assert desk.locator(".the details > :not(summary):visible").count() == 0


def test_a_theme_of_a_province_is_printed_where_the_reader_opened_it(desk: Page, address: str) -> None:
    desk.goto(f"{address}tinh/bac-giang/")
    desk.locator("#chu-de ~ .theo-chu-de > summary").nth(1).click()
    desk.emulate_media(media="print")
    assert desk.locator("#chu-de ~ .theo-chu-de > :not(summary):visible").count() > 0
    expect(desk.locator("#chu-de ~ .theo-chu-de").nth(1).locator("blockquote").first).to_be_visible()
    expect(desk.locator("#chu-de ~ .theo-chu-de").nth(0).locator("blockquote").first).to_be_hidden()


def test_a_report_of_an_error_carries_page_paragraph_and_build(desk: Page, address: str) -> None:
    desk.goto(f"{address}{DIRECTIVE}#d34")
    desk.get_by_role("link", name="Báo lỗi trang này").click()
    desk.get_by_label("Điều chưa đúng").fill("Ngày ký là 27/11/2021")
    letter = desk.locator("[data-thu-bao-loi] output")
    for part in (
        f"{address}{DIRECTIVE}#muc-8",
        "33/CT-TTg",
        "Dữ liệu cập nhật đến ngày",
        "Ngày ký là 27/11/2021",
    ):
        expect(letter).to_contain_text(part)


def test_the_page_of_a_cited_instrument_weighs_no_more_than_25_kb(site: Path) -> None:
    pages = (site / "van-ban").glob("*/index.html")
    cited = [path for path in pages if "Kho chưa có toàn văn văn bản này" in path.read_text(encoding="utf-8")]
    assert len(cited) > 90
    heaviest = max(cited, key=lambda path: len(gzip.compress(path.read_bytes())))
    assert len(gzip.compress(heaviest.read_bytes())) <= 25_000, heaviest.parent.name
