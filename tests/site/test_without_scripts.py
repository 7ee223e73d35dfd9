"""Where the pages' scripts cannot run, opened from a file or switched off: all can be read, nothing stands dead."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CONTROLS = "main button, main select, main textarea, input[type=search]"
WITH_CONTROLS = [
    "",
    "tim-kiem/",
    "tra-cuu/danh-muc/",
    "dong-thoi-gian/",
    "huong-dan/bao-loi/",
    "van-ban/33-ct-ttg-2021/",
]


@pytest.fixture(params=["from a file", "switched off"])
def page_and_root(
    request: pytest.FixtureRequest, browser: Browser, site: Path, address: str
) -> Iterator[tuple[Page, str]]:
    from_file = request.param == "from a file"
    context = browser.new_context(java_script_enabled=from_file, viewport={"width": 1366, "height": 768})
    yield context.new_page(), f"{site.as_uri()}/" if from_file else address
    context.close()


def open_page(page: Page, root: str, path: str) -> None:
    page.goto(root + path + ("index.html" if root.startswith("file:") else ""))


@pytest.mark.parametrize("path", WITH_CONTROLS)
def test_no_control_stands_dead_and_the_page_says_why(path: str, page_and_root: tuple[Page, str]) -> None:
    page, root = page_and_root
    open_page(page, root, path)
    said = page.locator(".loi-bao-ma")
    said.wait_for()
    assert "đọc, đi theo liên kết và in được" in said.inner_text()
    shown = [each for each in page.locator(CONTROLS).all() if each.is_visible()]
    assert [each.evaluate("each => each.outerHTML") for each in shown] == []


def test_a_reader_gets_from_the_front_page_to_a_cited_instrument_by_links(
    page_and_root: tuple[Page, str],
) -> None:
    page, root = page_and_root
    open_page(page, root, "")
    page.locator(".kho-muc a", has_text="Văn bản").click()
    page.locator("main a[href*='33-ct-ttg-2021']").first.click()
    page.locator("#d32 a", has_text="Quyết định số 217-QĐ/TW").click()
    assert "217-QĐ/TW" in page.locator("h1").inner_text()
    page.locator(".kho-ten").click()
    assert page.url in {root, f"{root}index.html"}


def test_a_page_of_a_host_says_nothing_of_files(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    assert page.locator(".loi-bao-ma").count() == 0
    assert page.locator("main input[type=search]").is_visible()
    page.close()
