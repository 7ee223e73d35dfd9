"""What is new, as a page and as a feed."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from build_tools.data.feed import atom_feed
from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.pages.updates.view import UpdatesPage, updates_page, updates_parts
from build_tools.parts import addresses
from build_tools.parts.changes import newest, what_happened
from build_tools.render.site import render
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import PARTY, REPORT

ATOM = "{http://www.w3.org/2005/Atom}"


def changed(document: str, day: str) -> Graph:
    graph = sample_graph()
    held = graph.documents[InstrumentId(document)]
    record = replace(held.record, updated=PartialDate.parse(day))
    documents = {**graph.documents, held.id: replace(held, record=record)}
    return replace(graph, documents=documents)


def page(graph: Graph) -> UpdatesPage:
    return updates_page(graph, next(updates_parts(graph)))


@pytest.mark.parametrize("document", [PARTY, REPORT])
def test_what_was_changed_last_comes_first_and_says_so(document: str) -> None:
    graph = changed(document, "2030-05-04")
    assert newest(graph)[0].id == document
    assert what_happened(newest(graph)[0]).startswith("sửa 04/5/2030, vào kho ")
    assert page(graph).days[0].label == "04/5/2030"


def test_the_feed_has_what_rfc_4287_demands() -> None:
    feed = ET.fromstring(atom_feed(sample_graph()))
    for required in ("id", "title", "updated", "author"):
        assert len(feed.findall(f"{ATOM}{required}")) == 1
    items = feed.findall(f"{ATOM}entry")
    assert len(items) == len(sample_graph().documents)
    names = [item.findtext(f"{ATOM}id") or "" for item in items]
    assert len(set(names)) == len(names)
    assert all(name.startswith("tag:") for name in names)
    for item in items:
        assert item.findtext(f"{ATOM}title")
        assert (item.findtext(f"{ATOM}updated") or "").endswith("T00:00:00+07:00")
        link = item.find(f"{ATOM}link")
        assert link is not None
        assert link.get("href", "").startswith("../van-ban/")
    assert feed.findtext(f"{ATOM}updated") == max(item.findtext(f"{ATOM}updated") or "" for item in items)


def test_what_xml_cannot_hold_leaves_the_feed_readable() -> None:
    graph = sample_graph()
    held = graph.documents[PARTY]
    hostile = replace(held.instrument, subject="về <script>\x00\x0b & “dân vận”")
    documents = {**graph.documents, PARTY: replace(held, instrument=hostile)}
    feed = ET.fromstring(atom_feed(replace(graph, documents=documents)))
    summaries = [item.findtext(f"{ATOM}summary") or "" for item in feed.findall(f"{ATOM}entry")]
    assert any("<script> & “dân vận”" in summary for summary in summaries)


def anchors(graph: Graph) -> set[str]:
    days = page(graph).days
    return {day.anchor for day in days} | {update.anchor for day in days for update in day.updates}


def test_an_update_keeps_its_address_when_another_comes() -> None:
    before, after = anchors(sample_graph()), anchors(changed(PARTY, "2030-05-04"))
    assert after - before == {"ngay-2030-05-04", f"2030-05-04-{PARTY}"}
    assert {each for each in before if PARTY not in each} <= after


def test_the_feed_holds_the_latest_changes_and_the_page_says_how_many() -> None:
    graph = sample_graph()
    held = graph.documents[PARTY]
    documents = {
        name: replace(
            held, record=replace(held.record, id=name, updated=PartialDate(year=2026, month=2, day=day))
        )
        for day in range(1, 29)
        for name in (InstrumentId(f"a-{day}"), InstrumentId(f"b-{day}"), InstrumentId(f"c-{day}"))
    }
    graph = replace(graph, documents=documents)
    feed = ET.fromstring(atom_feed(graph))
    updated = [item.findtext(f"{ATOM}updated") or "" for item in feed.findall(f"{ATOM}entry")]
    assert (len(updated), min(updated)[:10]) == (50, "2026-02-12")
    assert "(50 thay đổi mới nhất)" in render("updates", page(graph), addresses.UPDATES)
