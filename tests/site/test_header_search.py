"""Suggestions under the search box in the header of every page."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.visits import FEW, violations

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page = context.new_page()
    page.goto(f"{address}tinh/bac-giang/")
    yield page
    context.close()


def type_in(page: Page, words: str) -> None:
    page.locator(".kho-tim input").fill(words)
    expect(page.locator("#kho-goi-y [role=option]").first).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("33 ct", "Chỉ thị số 33/CT-TTg"),
        ("chỉ thị 16 thủ", "Chỉ thị số 16/CT-TTg"),
        ("quang tri", "Tỉnh Quảng Trị"),
        ("điện b", "Tỉnh Điện Biên"),
        ("cai cach hanh ch", "Cải cách hành chính, chuyển đổi số"),
        ("QCDC", "QCDC"),
    ],
)
def test_what_is_being_typed_is_suggested(page: Page, typed: str, first: str) -> None:
    type_in(page, typed)
    expect(page.locator("#kho-goi-y [role=option] b").first).to_have_text(first)


def test_the_keyboard_moves_through_the_list_and_follows(page: Page, address: str) -> None:
    type_in(page, "quang tri")
    field = page.locator(".kho-tim input")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    active = page.locator("#kho-goi-y [aria-selected=true]")
    expect(field).to_have_attribute("aria-activedescendant", active.get_attribute("id") or "")
    field.press("ArrowUp")
    expect(active).to_have_count(0)
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url(f"{address}tinh/quang-tri/")


def test_escape_closes_the_list_and_enter_then_searches(page: Page) -> None:
    type_in(page, "dân vận khéo")
    field = page.locator(".kho-tim input")
    field.press("Escape")
    expect(page.locator("#kho-goi-y")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("dân vận khéo")
    field.press("Enter")
    page.wait_for_url(re.compile(r"tim-kiem/\?q="))


def test_a_click_follows(page: Page, address: str) -> None:
    type_in(page, "217")
    page.locator("#kho-goi-y [role=option]").first.click()
    page.wait_for_url(f"{address}van-ban/217-qd-tw-2013/")


def test_the_list_is_announced_and_axe_finds_nothing_wrong(page: Page) -> None:
    type_in(page, "nghị quyết")
    expect(page.locator(".kho-goi-y-tin")).to_contain_text("gợi ý")
    page.locator(".kho-tim input").press("ArrowDown")
    assert violations(page, most=FEW) == []


def test_nothing_is_loaded_before_the_box_is_used(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}chu-de/")
    assert not [url for url in asked if url.endswith(".gz")]
    type_in(page, "bắc")
    fetched = [url.removeprefix(f"{address}tim-kiem/") for url in asked if url.endswith(".gz")]
    assert [name.partition(".")[0] for name in fetched] == ["goi-y"]


def test_on_a_phone_the_list_stays_on_the_screen(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.goto(f"{address}chu-de/")
    if page.locator(".kho-tim input").is_visible():
        type_in(page, "nghị quyết")
        box = page.locator("#kho-goi-y").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
    context.close()
