"""Nothing that the built site names is missing: links, anchors, assets, ids of the data, addresses once published."""

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from lxml import etree

from build_tools.publish.references import read_html
from build_tools.publish.site_check import check_site
from build_tools.search.page_files import file_name
from build_tools.search.page_table import marked
from build_tools.search_index.parts import PASSAGES, SUGGESTIONS, read_names, read_pages, read_part
from tests.conftest import PROJECT

IDS_OF_INSTRUMENTS = {
    "citations": ("document", "target", "candidates"),
    "relations": ("subject", "object"),
    "provinces": ("instruments",),
    "themes": ("guiding",),
    "timeline": ("id",),
    "obligations": ("document",),
    "figures": ("document",),
}
"""File of /api → its keys that hold ids of instruments; "" stands for none."""
PLACES = {"relations": "stated", "themes": "passages"}
"""File of /api → its key that holds places, `<id>#<anchor>`."""


def items(site: Path, name: str) -> list[dict[str, object]]:
    path = site / "api" / f"{name}.jsonl"
    if path.is_file():
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found: list[dict[str, object]] = json.loads((site / "api" / f"{name}.json").read_text(encoding="utf-8"))
    return found


def texts(value: object) -> list[str]:
    """One text, or a list of texts, without the empty ones."""
    return [str(each) for each in (value if isinstance(value, list) else [value]) if each]


@pytest.fixture(scope="module")
def anchors(site: Path) -> dict[str, frozenset[str]]:
    """Address of each page → its anchors."""
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): read_html(
            path.read_text(encoding="utf-8")
        ).anchors
        for path in site.rglob("*.html")
    }


@pytest.fixture(scope="module")
def instruments(site: Path) -> set[str]:
    return {str(one["id"]) for one in items(site, "instruments")}


def test_every_link_anchor_and_asset_of_every_page_is_there(site: Path) -> None:
    assert list(check_site(site)) == []
    pages = [path.read_text(encoding="utf-8") for path in site.rglob("*.html")]
    assert sum(len(read_html(text).references) for text in pages) > 10_000


def test_every_id_of_the_data_is_that_of_an_instrument(site: Path, instruments: set[str]) -> None:
    unknown = [
        (name, key, each)
        for name, keys in IDS_OF_INSTRUMENTS.items()
        for item in items(site, name)
        for key in keys
        for each in texts(item[key])
        if each not in instruments
    ]
    assert unknown == []


def test_every_place_and_address_of_the_data_answers(site: Path, anchors: dict[str, frozenset[str]]) -> None:
    places: list[tuple[str, str]] = []
    for name in (*IDS_OF_INSTRUMENTS, "instruments"):
        for item in items(site, name):
            if "address" in item:
                places.append((str(item["address"]), ""))
            if "anchor" in item:
                places.append((f"van-ban/{item['document']}/", str(item["anchor"])))
            for place in texts(item.get(PLACES.get(name, ""), [])):
                document, _, anchor = place.partition("#")
                places.append((f"van-ban/{document}/", anchor))
    assert len(places) > 1_000
    assert [
        (page, anchor) for page, anchor in places if anchor not in anchors.get(page, frozenset()) | {""}
    ] == []
    assert [page for page, _ in places if page not in anchors] == []


def test_every_other_id_of_the_data_is_known(site: Path) -> None:
    known = {name: {str(one["id"]) for one in items(site, name)} for name in ("provinces", "themes")}
    for unit in items(site, "provinces"):
        assert set(texts(unit["predecessors"])) | set(texts(unit["successors"])) <= known["provinces"]
    for theme in items(site, "themes"):
        assert set(texts(theme["parent"])) <= known["themes"]
    for instrument in items(site, "instruments"):
        assert set(texts(instrument["province"])) <= known["provinces"]
        assert all((site / "co-quan" / one / "index.html").is_file() for one in texts(instrument["issuer"]))


def addresses_of_search(value: object) -> Iterator[str]:
    """Every `address` of a table of the search page."""
    if isinstance(value, dict):
        if isinstance(value.get("address"), str):
            yield value["address"]
        for each in value.values():
            yield from addresses_of_search(each)
    elif isinstance(value, list):
        for each in value:
            yield from addresses_of_search(each)


def test_what_is_suggested_and_what_is_found_leads_somewhere(
    site: Path, anchors: dict[str, frozenset[str]]
) -> None:
    names = read_names(site)
    suggested = read_part(site, SUGGESTIONS, names["single"][SUGGESTIONS])
    addresses = [one.partition("#") for one in addresses_of_search(suggested)]
    assert len(addresses) > 100
    assert [page for page, _, _ in addresses if page and page.partition("?")[0] not in anchors] == []
    pages = dict(marked(read_pages(site, names)))
    assert len(pages) > 100
    for page, mark in pages.items():
        assert page in anchors
        content = read_part(site, f"{PASSAGES}/{file_name(page)}", mark)
        ids = {anchor for each in content["passages"] for anchor, _ in each["parts"]}
        assert ids - {""} <= anchors[page]


def test_every_link_of_the_feed_and_the_calendar_answers(
    site: Path, anchors: dict[str, frozenset[str]]
) -> None:
    feed = etree.fromstring((site / "cap-nhat" / "atom.xml").read_bytes())
    links = [str(one.get("href")) for one in feed.iter("{http://www.w3.org/2005/Atom}link")]
    files = {posixpath.normpath(f"cap-nhat/{link}") for link in links}
    assert [one for one in files if not (site / one).exists()] == []
    calendar = (site / "nhiem-vu" / "thoi-han.ics").read_bytes().replace(b"\r\n ", b"").decode()
    named = re.findall(r"van-ban/[a-z0-9-]+/(?:#[\w-]+)?", calendar)
    assert [one for one in named if one.partition("#")[0] not in anchors] == []


def test_every_address_in_the_book_answers_or_leads_on(
    site: Path, anchors: dict[str, frozenset[str]]
) -> None:
    book = yaml.safe_load((PROJECT / "archive" / "ids.yml").read_text(encoding="utf-8"))
    assert [one["address"] for one in book["pages"] if one["address"] not in anchors] == []
    assert [one["id"] for one in book["ids"] if f"van-ban/{one['id']}/" not in anchors] == []
    for one in book["ids"]:
        if "moved_to" in one:
            page = (site / "van-ban" / one["id"] / "index.html").read_text(encoding="utf-8")
            assert f'http-equiv="refresh" content="0; url=../{one["moved_to"]}/"' in page
