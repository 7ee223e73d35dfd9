"""Hostile papers are shown as what they are, words; nothing runs, nothing is lost, nothing lands elsewhere."""

import csv
import io
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import nh3
import pytest
from icalendar import Calendar
from lxml import etree, html
from playwright.sync_api import Browser, Dialog, Page

from tests.hostile.allowed import ATTRIBUTES, SCHEMES, TAGS
from tests.hostile.conftest import HostileSite
from tests.hostile.payloads import HTML, MARKDOWN, PAYLOADS, SHAPES, papers
from tests.table_signs import without_table_signs

BY_HAND = ("tim-kiem/", "huong-dan/", "phat-trien/")
"""Pages that no document reaches; they hold scripts and forms of our own."""


def generated(site: Path) -> Iterator[tuple[str, str]]:
    """Every generated page with its path."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not name.startswith((*BY_HAND, "404.html")):
            yield name, path.read_text(encoding="utf-8")


def shape(content: str) -> list[tuple[str, list[tuple[str, str]], str, str]]:
    """Elements, attributes and words of a piece of HTML, in order."""
    tree = html.fragment_fromstring(content, create_parent="div")
    return [
        (str(each.tag), sorted(map(tuple, each.attrib.items())), (each.text or "").strip(), (each.tail or "").strip())
        for each in tree.iter()
        if isinstance(each.tag, str)
    ]  # fmt: skip


def test_the_corpus_is_large() -> None:
    assert len(papers()) == len(PAYLOADS) + len(SHAPES) >= 175
    assert len(set(papers().values())) == len(papers())


def test_nothing_is_written_outside_the_folders_of_the_build(hostile: HostileSite) -> None:
    own = ("project/site/", "project/.cache/")
    grown = {name for name in hostile.after - hostile.before if not name.startswith(own)}
    assert grown == {"project/site", "project/.cache", "project/build.lock"}
    assert hostile.before - hostile.after == set()
    assert not Path("hong.txt").exists()


def test_a_second_opinion_finds_nothing_to_take_away(hostile: HostileSite) -> None:
    pages = dict(generated(hostile.site))
    assert len(pages) > len(hostile.papers)
    for name, text in pages.items():
        (article,) = html.document_fromstring(text).iter("article")
        content = html.tostring(article, encoding="unicode", with_tail=False)
        clean = nh3.clean(content, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
        assert shape(clean) == shape(content), name


def test_and_the_second_opinion_would_find_what_the_payloads_bring() -> None:
    for payload in (each for each in HTML if "<" in each[1:] and "=1" in each and not each.startswith("&")):
        content = f"<article><p>{payload}</p></article>"
        clean = nh3.clean(content, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
        assert "window.hong=1" not in clean or shape(clean) != shape(content), payload


def counted(text: str) -> Counter[str]:
    """The characters of a text, but for blanks; what HTML cannot hold is a replacement character."""
    composed = unicodedata.normalize("NFC", text)
    return Counter(
        "\ufffd" if unicodedata.category(one) == "Cc" or ord(one) & 0xFFFE == 0xFFFE else one
        for one in composed
        if not one.isspace()
    )


def texts(folder: Path) -> Iterator[str]:
    """The text of a paper on its page, and of a long one on the pages that go on."""
    for page in folder.rglob("index.html"):
        for block in html.document_fromstring(page.read_text(encoding="utf-8")).cssselect(".toan-van"):
            for added in block.cssselect(".khong-phai-nguyen-van"):
                added.drop_tree()
            yield block.text_content()


def test_every_character_is_shown(hostile: HostileSite) -> None:
    for identifier, source in hostile.papers.items():
        folder = hostile.site / "van-ban" / identifier
        shown = sum((counted(text) for text in texts(folder)), Counter[str]())
        assert shown == counted(without_table_signs(source)), identifier
        assert (folder / "nguon.txt").read_bytes() == source.encode(), identifier


def test_data_for_machines_and_spreadsheets_is_well_formed(hostile: HostileSite) -> None:
    for path in (hostile.site / "api").iterdir():
        lines = (
            path.read_text(encoding="utf-8").splitlines()
            if path.suffix == ".jsonl"
            else [path.read_text("utf-8")]
        )
        assert all(json.loads(line) is not None for line in lines), path
    table = (hostile.site / "tra-cuu" / "danh-muc.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(table)))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    Calendar.from_ical((hostile.site / "nhiem-vu" / "thoi-han.ics").read_bytes())
    for name in ("cap-nhat/atom.xml", "sitemap.xml"):
        etree.fromstring((hostile.site / name).read_bytes())


class Watch:
    """What a page does that no page of ours does."""

    def __init__(self, page: Page, address: str) -> None:
        self.address = address
        self.seen: list[str] = []
        page.on("dialog", self.dialog)
        page.on("popup", lambda popup: self.note(f"popup {popup.url}"))
        page.on("download", lambda download: self.note(f"download {download.url}"))
        page.on("pageerror", lambda error: self.note(f"error {error}"))
        page.on("console", lambda said: self.note(f"console {said.text}", said.type in {"error", "warning"}))
        page.on(
            "request", lambda one: self.note(one.url, not one.url.startswith((address, "data:", "blob:")))
        )
        page.on("response", lambda one: self.note(f"{one.status} {one.url}", one.status >= 400))

    def note(self, what: str, wrong: object = True) -> None:
        if wrong:
            self.seen.append(what)

    def dialog(self, dialog: Dialog) -> None:
        self.note(f"dialog {dialog.message}")
        dialog.dismiss()


def globals_of(page: Page) -> list[str]:
    names: list[str] = page.evaluate("Object.keys(window).filter(name => /hong/i.test(name))")
    return names


@pytest.mark.browser
def test_nothing_runs_on_any_page_in_a_browser(
    hostile: HostileSite, browser: Browser, hostile_address: str
) -> None:
    page = browser.new_page()
    page.set_default_timeout(60_000)
    watch = Watch(page, hostile_address)
    common = ("", "van-ban/", "dong-thoi-gian/", "tra-cuu/danh-muc/", "chat-luong/", "cap-nhat/", "nhiem-vu/")
    for path in (*common, "tinh/dien-bien/", *(f"van-ban/{one}/" for one in hostile.papers)):
        page.goto(hostile_address + path)
        assert (path, watch.seen, globals_of(page)) == (path, [], [])
        assert page.url == hostile_address + path
        assert page.locator(".toan-van script, .toan-van img, .toan-van iframe, .toan-van form").count() == 0
    page.goto(f"{hostile_address}van-ban/pha-006/")
    page.locator(".dan a").first.hover()
    page.wait_for_timeout(600)
    assert (watch.seen, globals_of(page)) == ([], [])
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("query", [HTML[0], HTML[5], HTML[36], MARKDOWN[0], "window.hong", "=HYPERLINK"])
def test_nothing_runs_when_it_is_searched(browser: Browser, hostile_address: str, query: str) -> None:
    page = browser.new_page()
    page.set_default_timeout(60_000)
    watch = Watch(page, hostile_address)
    page.goto(f"{hostile_address}tim-kiem/")
    foreign = page.locator("main script[src='x'], main img, main iframe")
    own = foreign.count()  # the sign of the site
    box = page.locator("main input[type=search]").first
    box.fill(query)
    box.press("Enter")
    page.wait_for_url("**/?q=*")
    page.wait_for_function("() => !document.querySelector('#tk-ds[aria-busy]')")
    page.wait_for_timeout(200)  # what a payload would do by itself, it has done
    assert (watch.seen, globals_of(page)) == ([], [])
    assert foreign.count() == own
    page.close()
