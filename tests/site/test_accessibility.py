"""Every kind of page, judged by axe-core in a real browser, light and dark, wide and narrow; and by keyboard."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.site.test_browser import KINDS

pytestmark = pytest.mark.browser

PAGES = {
    **KINDS,
    "article": "van-ban/bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh/",
    "instrument stated by a register": "van-ban/42-2013-qh13/",
    "province without papers": "tinh/ca-mau/",
    "provincial issuer": "co-quan/ban-thuong-vu-tinh-uy--dien-bien/",
    "lookups": "tra-cuu/",
    "search without result": "tim-kiem/?q=xyzkhongco",
    "search with a filter": "tim-kiem/?q=dan+van&loai=B%C3%A1o+c%C3%A1o",
    "search not yet asked": "tim-kiem/",
    "editors' guide": "huong-dan/bien-tap/",
    "error page": "404.html",
}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def open_page(browser: Browser, scheme: Scheme, width: int) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800}, locale="vi-VN", color_scheme=scheme
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    return page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = open_page(browser, "light", 1366)
    yield page
    page.context.close()


def violations(page: Page) -> list[str]:
    """What axe finds wrong: the rule, the element, what to do."""
    response = Axe().run(page, options={"resultTypes": ["violations"]}).response
    return [
        f"{found['id']} ({found['impact']}): {node['html'][:120]}: {node.get('failureSummary', '')}"
        for found in response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1366), ("dark", 390)])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing_wrong(
    kind: str, scheme: Scheme, width: int, browser: Browser, address: str
) -> None:
    page = open_page(browser, scheme, width)
    page.goto(address + PAGES[kind], wait_until="networkidle")
    assert violations(page) == []
    page.context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_unfolded_and_shown_on_focus_is_as_good(
    scheme: Scheme, browser: Browser, address: str
) -> None:
    page = open_page(browser, scheme, 1366)
    for path in ("van-ban/33-ct-ttg-2021/", "van-ban/217-qd-tw-2013/", "tinh/bac-ninh/"):
        page.goto(address + path, wait_until="networkidle")
        page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")
        cited = page.locator(".toan-van .dan[data-so] a")
        if cited.count():
            cited.first.focus()
            assert page.locator("#xem-truoc").is_visible()
        assert violations(page) == []
    page.context.close()


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_has_one_title_of_its_own_and_landmarks(kind: str, page: Page, address: str) -> None:
    page.goto(address + PAGES[kind], wait_until="networkidle")
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.title() != "Kho tri thức dân vận"
    if kind != "error page":
        assert len(page.locator("meta[name=description]").get_attribute("content") or "") > 20


def focused(page: Page) -> str:
    """The element that has the focus, by tag, text or name."""
    text: str = page.evaluate(
        "() => { const e = document.activeElement;"
        " return `${e.tagName} ${(e.ariaLabel ?? e.innerText ?? '').trim()}`; }"
    )
    return text


def test_the_first_stop_of_the_keyboard_leads_past_the_header(page: Page, address: str) -> None:
    page.goto(f"{address}van-ban/33-ct-ttg-2021/")
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    assert focused(page).startswith("A ")
    assert skip.evaluate("each => each === document.activeElement")
    expect(skip).to_have_css("opacity", "1")  # it fades in
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def test_the_keyboard_reaches_everything_and_always_shows_where_it_is(page: Page, address: str) -> None:
    page.goto(f"{address}van-ban/217-qd-tw-2013/", wait_until="networkidle")
    stops: list[str] = []
    while len(stops) < 200:
        page.keyboard.press("Tab")
        stops.append(focused(page))
        if stops[-1].startswith("BODY"):  # behind the last stop
            break
        hidden = page.evaluate(
            "() => { const e = document.activeElement; const s = getComputedStyle(e);"
            " const frame = e.closest('.kho-tim'); const seen = frame ? getComputedStyle(frame) : s;"
            " return s.outlineStyle === 'none' && seen.outlineStyle === 'none' && s.boxShadow === 'none'; }"
        )
        assert not hidden, stops[-1]
    wanted = (
        "A Kho tri thức",
        "INPUT Tìm",
        "BUTTON Tìm",
        "A Văn bản",
        "SUMMARY",
        "BUTTON Sao chép trích dẫn",
    )
    for start in wanted:
        assert any(stop.startswith(start) for stop in stops), start
    assert stops.index("BUTTON Sao chép trích dẫn") > stops.index("A Văn bản")
