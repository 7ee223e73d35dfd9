"""No character of a source is lost, added or moved on its page.

Allowed differences, and no others: white space (and with it joined page breaks); layout marks that
the record names; the signs of tables; the text of footnotes, which goes to the foot; Unicode composition (NFC).
"""

import re
import unicodedata
from pathlib import Path

import pytest
from lxml import html

from build_tools.graph.model import Graph
from build_tools.models.archive import Archive
from build_tools.models.records import Record
from tests.conftest import PROJECT
from tests.table_signs import without_table_signs

DOCUMENTS = sorted(folder.name for folder in (PROJECT / "archive" / "documents").iterdir())
FOOTNOTE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]")


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def expected(raw: str, record: Record) -> str:
    """The source with the allowed differences applied, written without any code of the product."""
    body: list[str] = []
    notes: list[str] = []
    for line in without_table_signs(raw).split("\n"):
        text = line.strip()
        if text.strip("*"):  # a line of asterisks alone is the rule of a Party letterhead
            for mark in sorted(record.source.layout_marks, key=len, reverse=True):
                text = text.replace(mark, "")
        (notes if FOOTNOTE.match(text) else body).append(text)
    return squeezed(" ".join([*body, *notes]))


def shown(page: Path) -> str:
    """The text of the page's full-text block, without what the page itself adds to it."""
    (block,) = html.fromstring(page.read_text(encoding="utf-8")).cssselect(".toan-van")
    for added in block.cssselect(".khong-phai-nguyen-van"):
        added.drop_tree()
    return squeezed(block.text_content())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_page_shows_the_whole_source_in_order(document: str, site: Path, archive: Archive) -> None:
    (source,) = (one for one in archive.documents if one.record.id == document)
    assert shown(site / "van-ban" / document / "index.html") == expected(source.raw, source.record)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_source_can_be_downloaded_byte_for_byte(document: str, site: Path) -> None:
    kept = (PROJECT / "archive" / "documents" / document / "source.txt").read_bytes()
    assert (site / "van-ban" / document / "nguon.txt").read_bytes() == kept


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_paragraph_has_its_anchor(document: str, site: Path, graph: Graph) -> None:
    page = html.fromstring((site / "van-ban" / document / "index.html").read_text(encoding="utf-8"))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    (body,) = (one.body for one in graph.documents.values() if one.id == document)
    for paragraph in body.paragraphs:
        assert {paragraph.anchor, *paragraph.aliases} <= set(ids)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_certain_citation_is_a_link_with_its_printed_words(
    document: str, site: Path, graph: Graph
) -> None:
    page = html.fromstring((site / "van-ban" / document / "index.html").read_text(encoding="utf-8"))
    links = [
        (squeezed(link.text_content()), str(link.get("href")).rstrip("/").rsplit("/", 1)[-1])
        for link in page.cssselect(".toan-van a[href]")
    ]
    for one in graph.documents.values():
        if one.id != document:
            continue
        for mention in one.mentions:
            if mention.target and mention.target != document:
                assert (squeezed(mention.citation.surface), mention.target) in links
