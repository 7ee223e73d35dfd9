"""The latest updates as Atom (RFC 4287)."""

import re
from xml.etree import ElementTree as ET

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Document
from build_tools.parts import entries, wording
from build_tools.parts.changes import FEED_LENGTH, newest, what_happened

_ATOM = "http://www.w3.org/2005/Atom"

_TAG = "tag:kho-tri-thuc-dan-van.invalid,2026"
"""Names entries for ever wherever the site stands (RFC 4151); `.invalid` belongs to nobody (RFC 2606)."""

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold at all, even escaped."""

_FEED_TITLE = "Kho tri thức dân vận: mới cập nhật"


def atom_feed(graph: Graph) -> str:
    """The latest updates as Atom (RFC 4287). Links are relative to the feed: the site has no fixed address."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    documents = newest(graph)[:FEED_LENGTH]
    _child(feed, "id", f"{_TAG}:cap-nhat")
    _child(feed, "title", _FEED_TITLE)
    _child(feed, "updated", _moment(documents[0].record.updated if documents else PartialDate(year=2026)))
    _child(_child(feed, "author"), "name", "Kho tri thức dân vận")
    _child(feed, "link", rel="self", type="application/atom+xml", href="atom.xml")
    _child(feed, "link", rel="alternate", type="text/html", href="./")
    for document in documents:
        _entry(graph, feed, document)
    ET.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _entry(graph: Graph, feed: ET.Element, document: Document) -> None:
    seen = entries.entry(graph, document.instrument)
    form = wording.citation_form(document.instrument, graph.registers)
    item = _child(feed, "entry")
    _child(item, "id", f"{_TAG}:van-ban:{document.id}")
    _child(item, "title", seen.call)
    _child(item, "link", rel="alternate", type="text/html", href=f"../van-ban/{document.id}/")
    _child(item, "published", _moment(document.record.added))
    _child(item, "updated", _moment(document.record.updated))
    _child(item, "category", term=document.instrument.kind, label=seen.kind)
    _child(item, "summary", f"{form} ({what_happened(document)})")


def _child(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    made = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    made.text = _NO_XML.sub("", text) or None
    return made


def _moment(day: PartialDate) -> str:
    """The beginning of a day in Việt Nam, as RFC 3339 writes it."""
    return f"{day.year:04}-{day.month or 1:02}-{day.day or 1:02}T00:00:00+07:00"
