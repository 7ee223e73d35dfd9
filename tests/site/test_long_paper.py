"""A paper too long for one page, as the built site shows it: all of it, light, and every place of it answers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from lxml import html
from playwright.sync_api import Browser, expect

from build_tools import pipeline
from build_tools.archive import load_archive
from build_tools.graph.model import Graph
from build_tools.graph.text_parts import TextPart, parts_of
from build_tools.models.ids import InstrumentId
from build_tools.parts import addresses, whereabouts
from build_tools.publish.preview import make_server
from build_tools.registers import Registers
from tests.conftest import MINI
from tests.long_papers import add, lines, regulation, table
from tests.site.conftest import copy_project
from tests.site.test_fidelity import expected, shown

pytestmark = pytest.mark.deep

PAPERS = tuple(map(InstrumentId, ("quy-dinh-dai", "bang-dai", "dong-dai")))
MOST = 1_500_000
"""Bytes of any page."""


def make(root: Path) -> None:
    copy_project(root, MINI)
    law, long_table, many_lines = PAPERS
    add(root / "archive", law, regulation(1, chapters=4, articles=20, clauses=20, rows=900))
    add(root / "archive", long_table, table(2, 2_500))
    add(root / "archive", many_lines, lines(3, 6_000))
    pipeline.record_ids(root)
    pipeline.build(root, public=False)


@pytest.fixture(scope="module")
def project_of_long(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    return once("long", make)


@pytest.fixture(scope="module")
def graph_of_long(project_of_long: Path) -> Graph:
    return pipeline.read(project_of_long, public=False)[1]


@pytest.fixture(scope="module")
def host(project_of_long: Path) -> Iterator[str]:
    with make_server(project_of_long / "site", 0) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def page_of(project: Path, part: TextPart) -> Path:
    return project / "site" / addresses.of_instrument(part.document.id, part=part.name).address / "index.html"


@pytest.mark.parametrize("document", PAPERS)
def test_the_pages_together_show_the_whole_source_in_order(
    document: InstrumentId, project_of_long: Path, graph_of_long: Graph, registers: Registers
) -> None:
    parts = parts_of(graph_of_long.documents[document])
    assert len(parts) > 1
    archive = load_archive(project_of_long / "archive", registers)
    (source,) = (one for one in archive.documents if one.record.id == document)
    together = "".join(shown(page_of(project_of_long, part)) for part in parts)
    assert together == expected(source.raw, source.record)


@pytest.mark.parametrize("document", PAPERS)
def test_every_published_place_answers_without_a_script(
    document: InstrumentId, project_of_long: Path, graph_of_long: Graph
) -> None:
    first, *further = parts_of(graph_of_long.documents[document])
    page = html.fromstring(page_of(project_of_long, first).read_text(encoding="utf-8"))
    leads = {
        name.get("id"): link.get("href")
        for link in page.cssselect(".cac-phan a")
        for name in link.cssselect("i[id]")
    }
    for part in further:
        held = html.fromstring(page_of(project_of_long, part).read_text(encoding="utf-8"))
        ids = {element.get("id") for element in held.iter() if element.get("id")}
        for anchor in part.anchors:
            assert leads[anchor] == f"{part.name}/"
            assert anchor in ids


def test_no_page_is_heavier_than_any_may_be(project_of_long: Path) -> None:
    pages = (project_of_long / "site" / "van-ban").rglob("index.html")
    assert {page: size for page in pages if (size := page.stat().st_size) > MOST} == {}


@pytest.mark.browser
def test_a_script_leads_at_once_to_the_part_that_holds_a_place(
    host: str, browser: Browser, graph_of_long: Graph
) -> None:
    law, long_table, _ = PAPERS
    for document, anchor in ((law, "dieu-45-khoan-3"), (law, "phu-luc-ii"), (long_table, "d2000")):
        at = whereabouts.of_place(graph_of_long, document, anchor)
        page = browser.new_page()
        page.goto(f"{host}van-ban/{document}/#{anchor}")
        page.wait_for_url(f"{host}{at.address}#{anchor}")
        expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
        # From a wrong part the way leads over the first page.
        parts = parts_of(graph_of_long.documents[document])
        others = [part.name for part in parts[1:] if part.name != at.path.split("/")[2]]
        for other in others[:1]:
            page.goto(f"{host}van-ban/{document}/{other}/#{anchor}")
            page.wait_for_url(f"{host}{at.address}#{anchor}")
        page.close()


@pytest.mark.browser
def test_without_a_script_the_place_stands_beside_the_way_to_its_part(
    host: str, browser: Browser, graph_of_long: Graph
) -> None:
    law = PAPERS[0]
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host}van-ban/{law}/#dieu-45-khoan-3")
    part = graph_of_long.part_with(law, "dieu-45-khoan-3")
    expect(page.locator(f".cac-phan a[href='{part}/']")).to_be_in_viewport()
    context.close()
