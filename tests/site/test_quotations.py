"""A reader leaves with a quotation and its source: from a paragraph, from selected words, from a sentence quoted."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.parts import places

pytestmark = pytest.mark.browser

DIRECTIVE = "van-ban/33-ct-ttg-2021/"
NAMED = "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục tăng cường"
INTRANET = "http://kho.noi-bo.test"
"""A host by plain http that is no machine of its own: the browser gives such a page no clipboard, no sharing."""
NOTE_WHAT_IS_COPIED = """
window.copied = {};
const put = DataTransfer.prototype.setData;
DataTransfer.prototype.setData = function (type, words) { window.copied[type] = words; return put.call(this, type, words); };
"""
SELECT = """([paragraph, from, to]) => {
  const walker = document.createTreeWalker(document.querySelector(paragraph), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf(from);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, walker.currentNode.data.indexOf(to) + to.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return;
  }
}"""


def opened(browser: Browser, address: str, **context: object) -> Iterator[Page]:
    """A page of the intranet, which the tests' own server answers."""
    made = browser.new_context(locale="vi-VN", **context)  # type: ignore[arg-type]

    def answer(route: object) -> None:
        parts = urlsplit(route.request.url)  # type: ignore[attr-defined]
        own = f"{address}{parts.path.removeprefix('/')}{f'?{parts.query}' if parts.query else ''}"
        route.fulfill(response=route.fetch(url=own))  # type: ignore[attr-defined]

    made.route(f"{INTRANET}/**", answer)
    page = made.new_page()
    page.add_init_script(NOTE_WHAT_IS_COPIED)
    page.set_default_timeout(15_000)
    yield page
    made.close()


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address, viewport={"width": 1366, "height": 768})


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from opened(browser, address, viewport={"width": 390, "height": 844}, has_touch=True)


@pytest.fixture
def secure(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def copied(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("window.copied")
    return found


def test_who_carries_out_the_directive_is_quoted_by_three_clicks(desk: Page) -> None:
    desk.goto(f"{INTRANET}/")
    assert not desk.evaluate("isSecureContext")
    desk.locator("article a[href*='33-ct-ttg-2021']").first.click()  # 1: the directive
    desk.locator(".md-sidebar--secondary a[href='#den-implements']").click()  # 2: who carries it out
    listed = desk.locator("#den-implements ~ ul li").first
    listed.get_by_role("button", name="Chép câu trích").first.click()  # 3: the sentence, with its source
    expect(desk.locator(".bao-chep")).to_have_text("Đã chép câu trích kèm nguồn")
    text = copied(desk)["text/plain"]
    assert text.startswith("“Hàng năm, Văn phòng UBND tỉnh")  # whole, though the page shows only its middle
    assert "[…]" not in text
    assert "Chỉ thị số 33/CT-TTg" in text
    source = text.rpartition("” (điểm 1 mục I phần thứ nhất, ")[2]
    assert source.startswith("Báo cáo năm 2023 của Văn phòng Ủy ban nhân dân tỉnh Quảng Trị")
    assert copied(desk)["text/html"].count("<a href=") == 1


def test_a_paragraph_is_copied_with_its_citation_where_there_is_no_https(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}#d34")
    expect(desk).to_have_url(
        f"{INTRANET}/{DIRECTIVE}#muc-8"
    )  # an old address goes on under the name of the place
    desk.get_by_role("link", name="Liên kết tới mục 8", exact=True).click()
    desk.get_by_role("button", name="Chép câu trích kèm nguồn", exact=True).click()
    expect(desk.locator(".bao-chep")).to_have_text("Đã chép câu trích kèm nguồn")
    text, rich = copied(desk)["text/plain"], copied(desk)["text/html"]
    assert text.startswith("“8. Hằng năm, các Bộ, cơ quan ngang Bộ")
    assert f"báo cáo Thủ tướng Chính phủ.” (mục 8, {NAMED}" in text
    assert f'(<a href="{INTRANET}/{DIRECTIVE}#muc-8">mục 8</a>, {NAMED}' in rich
    expect(desk.locator(".menu-trich")).to_have_count(0)


def test_selected_words_are_what_is_quoted(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    desk.evaluate(SELECT, ["#d34", "gửi báo cáo", "ngày 15 tháng 12"])
    desk.get_by_role("button", name="Chép kèm nguồn", exact=True).click()
    quoted = f"“gửi báo cáo về Bộ Nội vụ trước ngày 15 tháng 12” (mục 8, {NAMED}"
    assert copied(desk)["text/plain"].startswith(quoted)
    assert desk.evaluate("getSelection().toString()").startswith("gửi báo cáo")  # it stays selected
    desk.evaluate("window.copied = {}")
    desk.locator("#d34 > a.neo").click()
    desk.get_by_role("button", name="Chép chữ đang chọn kèm nguồn").click()
    assert copied(desk)["text/plain"].startswith(quoted)


def test_a_selection_over_paragraphs_names_both_ends(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    desk.evaluate(
        """() => {
          const range = document.createRange();
          range.setStartBefore(document.querySelector("#d28"));
          range.setEndAfter(document.querySelector("#d30"));
          getSelection().addRange(range);
        }"""
    )
    desk.get_by_role("button", name="Chép kèm nguồn", exact=True).click()
    text = copied(desk)["text/plain"]
    assert f"(từ mục 5 đến mục 6, {NAMED}" in text
    assert "\n6. Tổ chức thực hiện tốt" in text


def test_the_menu_goes_by_keyboard(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    sign = desk.locator("#d34 > a.neo")
    sign.focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("button", name="Chép câu trích kèm nguồn", exact=True)).to_be_focused()
    desk.keyboard.press("ArrowDown")
    expect(desk.get_by_role("button", name="Chép liên kết", exact=True)).to_be_focused()
    desk.keyboard.press("Escape")
    expect(desk.locator(".menu-trich")).to_have_count(0)
    expect(sign).to_be_focused()
    desk.keyboard.press("Enter")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    assert copied(desk) == {"text/plain": f"{INTRANET}/{DIRECTIVE}#muc-8"}
    expect(sign).to_be_focused()


def test_a_finger_finds_room(phone: Page) -> None:
    phone.goto(f"{INTRANET}/{DIRECTIVE}")
    sign = phone.locator("#d34 > a.neo")
    box = sign.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 40
    sign.tap()
    for button in phone.locator(".menu-trich button").all():
        target = button.bounding_box()
        assert target is not None
        assert target["height"] >= 40
        assert target["y"] > 844 / 2  # where the thumb is
    phone.get_by_role("button", name="Chép liên kết", exact=True).tap()
    assert copied(phone)["text/plain"].endswith("#muc-8")


def test_the_signs_of_a_text_tell_apart(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    names = desk.locator(".toan-van a.neo").evaluate_all("all => all.map(one => one.ariaLabel)")
    assert "Liên kết tới mục 8" in names
    assert len(set(names)) >= len(names) - 1  # two parts of the title stand on one line


def test_a_secure_page_copies_rich_text_too(secure: Page, address: str) -> None:
    secure.goto(f"{address}{DIRECTIVE}")
    secure.locator("#d34 > a.neo").click()
    secure.get_by_role("button", name="Chép câu trích kèm nguồn", exact=True).click()
    expect(secure.locator(".bao-chep")).to_have_text("Đã chép câu trích kèm nguồn")
    types = secure.evaluate("navigator.clipboard.read().then(items => items[0].types)")
    assert {"text/plain", "text/html"} <= set(types)
    assert NAMED in secure.evaluate("navigator.clipboard.readText()")


def test_nothing_of_it_is_printed(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    desk.locator("#d34 > a.neo").click()
    desk.emulate_media(media="print")
    for each in (".menu-trich", ".chep-trich", ".bao-chep", "a.neo"):
        expect(desk.locator(each).first).to_be_hidden()


def test_script_and_program_join_place_and_paper_alike(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    named = ["mục 8", "khoản 2 Điều 5", "Điều 5a", "Điều 2 của bản kèm theo", "từ Điều 2 đến mục 3", ""]
    joined = desk.evaluate(
        f"import('{INTRANET}/assets/js/page/citing.js').then(it => {json.dumps(named)}.map(one => it.ofPaper(one, 'Luật X')))"
    )
    assert joined == [places.of_paper(each, "Luật X") for each in named]


def test_a_sentence_of_the_page_s_own_text_is_copied_whole(desk: Page) -> None:
    desk.goto(f"{INTRANET}/{DIRECTIVE}")
    cut = desk.locator("q.trich[data-truoc]")
    assert cut.count() > 5
    for quote in cut.all()[:8]:
        quote.locator("xpath=following-sibling::*[1]").get_by_role("button").click()
        words = copied(desk)["text/plain"].removeprefix("“").partition("” (")[0]
        assert "[…]" not in words
        shown = " ".join(quote.inner_text().replace("[…]", "").split()).strip("“” ")
        assert shown in " ".join(words.split())
        assert f", {NAMED}" in copied(desk)["text/plain"]
