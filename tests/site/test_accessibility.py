"""What a reader unfolds and reaches by keyboard is as accessible as what stands there at once."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.visits import DESK, FEW, go, opened, violations

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = opened(browser, DESK)
    yield page
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.deep)])
def test_what_is_unfolded_and_shown_on_focus_is_as_good(
    scheme: Literal["light", "dark"], browser: Browser, address: str
) -> None:
    page = opened(browser, replace(DESK, scheme=scheme))
    for path in ("van-ban/33-ct-ttg-2021/", "van-ban/217-qd-tw-2013/", "tinh/bac-ninh/"):
        go(page, address + path)
        page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true")
        cited = page.locator(".toan-van .dan[data-so] a")
        if cited.count():
            cited.first.focus()
            assert page.locator("#xem-truoc").is_visible()
        assert violations(page, most=FEW) == []
    page.context.close()


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
    go(page, f"{address}van-ban/217-qd-tw-2013/")
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
