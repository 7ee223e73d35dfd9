"""Lists that go on: a small archive whose pages hold few lines, built and walked as a reader would."""

import gzip
import json
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from build_tools import pipeline
from build_tools.pages.instruments.view import instruments_parts
from build_tools.parts.paged import LINE, cutting, is_part
from build_tools.publish.preview import make_server
from build_tools.workshop import open_workshop
from tests.site.conftest import copy_project
from tests.site.visits import FEW, VIEWS, visit

pytestmark = pytest.mark.browser

ROOM = 40 * LINE
_OF_LIST = ("nam-", "toan-van", "duoc-dan-")


def build_narrow(root: Path) -> None:
    """The project's own archive, on pages of a few lines; its links are checked by the build."""
    copy_project(root)
    # In this process alone: another one would not know how little a page holds.
    with mock.patch.multiple(cutting, ROOM=ROOM, FEW=2 * LINE), open_workshop(root, workers=1) as crew:
        pipeline.record_ids(root)
        pipeline.build(root, public=False, crew=crew)


@pytest.fixture(scope="module")
def narrow(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    return once("narrow", build_narrow)


@pytest.fixture(scope="module")
def address(narrow: Path) -> Iterator[str]:
    with make_server(narrow / "site", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    yield context.new_page()
    context.close()


def instruments_of(site: Path, folder: str) -> set[str]:
    """Where the lines of a list lead, on its first page and on the further ones in folders of its own."""
    first, *further = sorted((site / folder).rglob("index.html"), key=lambda page: len(page.parts))
    mine = [page for page in further if page.relative_to(site / folder).parts[0].startswith(_OF_LIST)]
    assert len(mine) > 2
    links = (re.findall(r'href="([^"]*)"', page.read_text("utf-8")) for page in (first, *mine))
    return {link.rstrip("/").rpartition("/")[2] for page in links for link in page}


@pytest.mark.parametrize("folder", ["tra-cuu/danh-muc", "van-ban"])
def test_every_instrument_stands_on_a_page_of_the_list(folder: str, narrow: Path) -> None:
    _, graph = pipeline.read(narrow, public=False)
    assert set(graph.instruments) <= instruments_of(narrow / "site", folder)


def test_every_further_page_is_in_the_book(narrow: Path) -> None:
    _, graph = pipeline.read(narrow, public=False)
    known = {page.address for page in graph.pages}
    with mock.patch.multiple(cutting, ROOM=ROOM, FEW=2 * LINE):
        pages = [part.page.at.address for part in instruments_parts(graph)]
    assert len(pages) > 3
    assert set(pages) <= known


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "folder",
    [
        "tra-cuu/danh-muc",
        "van-ban",
        "co-quan",
        "tinh/bac-giang",
        "dong-thoi-gian",
        "chu-de/dan-van-chinh-quyen",
        "chat-luong",
    ],
)
def test_its_pages_are_as_good_as_any(
    folder: str, view: str, browser: Browser, narrow: Path, address: str
) -> None:
    site = narrow / "site"
    parts = sorted(page.parent for page in (site / folder).rglob("index.html") if is_part(page.parent.name))
    for path in (f"{folder}/", f"{parts[-1].relative_to(site).as_posix()}/"):
        seen = visit(browser, address, path, VIEWS[view], most=FEW)
        assert (seen.status, seen.said, seen.violations, seen.headings) == (200, (), (), 1)
        assert seen.too_wide <= 0
        assert seen.shift < 0.01


def test_a_reader_without_scripts_goes_from_page_to_page_and_back(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tra-cuu/danh-muc/")
    seen = [page.url]
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        seen.append(page.url)
    assert len(seen) == len(set(seen)) > 3
    for before in reversed(seen[:-1]):
        page.locator("a[rel=prev]").click()
        assert page.url == before
    context.close()


def test_an_anchor_of_the_long_page_leads_on_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tra-cuu/danh-muc/#nam-2013")
    jump = page.locator("a:target")
    expect(jump).to_be_in_viewport()
    jump.click()
    expect(page.locator("#nam-2013, tbody tr >> nth=0").first).to_be_visible()
    assert "/tra-cuu/danh-muc/nam-" in page.url
    context.close()


def test_the_catalogue_is_narrowed_over_all_its_pages(page: Page, address: str, narrow: Path) -> None:
    table = json.loads(gzip.decompress((narrow / "site/tra-cuu/danh-muc.json.gz").read_bytes()))
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}tra-cuu/danh-muc/")
    written = page.locator(".danh-muc tbody tr").count()
    assert 0 < written < len(table["rows"])
    assert not any("danh-muc.json" in url for url in asked)

    side = table["columns"].index("side")
    page.locator("[data-loc=ben]").select_option(label="Đảng")
    party = sum(row[side] == "Đảng" for row in table["rows"])
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(f"{party} văn bản")
    assert page.locator(".danh-muc tbody tr").count() == min(party, 200)
    expect(page.locator(".nhay, .truoc-sau").first).to_be_hidden()
    assert page.url.endswith("?ben=%C4%90%E1%BA%A3ng")

    page.locator("[data-loc=ben]").select_option(label="tất cả")
    assert page.locator(".danh-muc tbody tr").count() == written
    expect(page.locator(".nhay").first).to_be_visible()


def test_rows_made_by_the_script_look_like_those_of_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}tra-cuu/danh-muc/")
    rows = page.locator(".danh-muc tbody tr")
    written = dict(map(_told, rows.all()))
    page.get_by_role("button", name="Ngày").click()
    page.get_by_role("button", name="Ngày").click()
    page.locator(".xem-them").wait_for(state="attached")
    expect(rows).not_to_have_count(len(written))
    made = dict(map(_told, rows.all()))
    assert written.items() <= made.items()


def _told(row: Locator) -> tuple[str, list[list[str]]]:
    """Where a row leads, and of each cell its name, its words and the signs in it."""
    return row.evaluate(  # type: ignore[no-any-return]
        """row => [row.querySelector("a").href, [...row.cells].map(cell => [
          cell.className, cell.innerText.trim(), [...cell.querySelectorAll("*")].map(one => one.className).join("|"),
        ])]"""
    )


def test_a_narrowed_list_of_many_pages_can_be_sent_to_a_colleague(page: Page, address: str) -> None:
    page.goto(f"{address}tra-cuu/danh-muc/?loai=Ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh")
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(re.compile(r"^\d+ văn bản$"))
    kinds = page.locator(".danh-muc tbody tr td:first-child").all_inner_texts()
    assert kinds
    assert all(text.startswith("Nghị định") for text in kinds)


def test_the_timeline_is_narrowed_over_all_its_years(page: Page, address: str, narrow: Path) -> None:
    table = json.loads(gzip.decompress((narrow / "site/tra-cuu/danh-muc.json.gz").read_bytes()))
    side, placed = table["columns"].index("side"), table["columns"].index("placed")
    party = [row for row in table["rows"] if row[side] == "Đảng"]
    page.goto(f"{address}dong-thoi-gian/")
    rows = page.locator(".so-dem tbody tr")
    written = rows.count()
    assert page.locator("li.moc").count() == 0

    page.locator("[data-loc=ben]").select_option(label="Đảng")
    expect(page.locator(".bo-loc .ket-qua")).to_have_text(f"{len(party)} văn bản")
    assert page.locator("li.moc.ben-dang").count() == len(party)
    years = {row[placed][:4] for row in party}
    assert page.locator(".so-dem tbody tr:visible").count() == len(years) < written
    assert page.locator(".bieu-do a.dau:not(.mo-di)").count() == len(years)

    page.locator("[data-loc=ben]").select_option(label="tất cả")
    assert page.locator(".so-dem tbody tr:visible").count() == written
    assert page.locator("li.moc").count() == 0


def test_a_bar_of_the_timeline_opens_its_year(page: Page, address: str) -> None:
    page.goto(f"{address}dong-thoi-gian/#nam-2013")
    page.locator("tr:target a").click()
    expect(page.locator("#nam-2013")).to_be_visible()
    assert "/dong-thoi-gian/nam-" in page.url


def test_an_old_link_to_a_doubt_that_stands_elsewhere_leads_to_its_document(page: Page, address: str) -> None:
    anchor = "cho-dan--33-ct-ttg-2021--9999-1"
    page.goto(f"{address}chat-luong/#{anchor}")
    page.wait_for_url(f"**/van-ban/33-ct-ttg-2021/#{anchor}")
