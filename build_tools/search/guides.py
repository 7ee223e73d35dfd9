"""The record of a hand-written page, from its Markdown source."""

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.html import HtmlElement
from markdown import markdown

from build_tools.parts.searched import TOP, SearchedPassage, passage
from build_tools.search.record import PageRecord, page_record

_EXTENSIONS = ("attr_list", "fenced_code", "md_in_html", "tables")
"""Those of MkDocs, as far as words depend on them."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDING = _HEADINGS | {"blockquote", "div", "dd", "dt", "label", "li", "ol", "p", "pre", "table", "tr", "ul"}
"""Elements at whose edges a passage ends."""
_WORDLESS = frozenset({"button", "noscript", "script", "textarea"})
"""Tools, and what only a browser without scripts shows."""


def guide_record(address: str, source: str) -> PageRecord:
    """Its first heading as the title, and under the anchor of its heading each paragraph, item and row."""
    made = markdown(_FRONT_MATTER.sub("", source), extensions=[*_EXTENSIONS])
    title, *rest = _passages(lxml_html.fragment_fromstring(made, create_parent="div"))
    return page_record(address, title.text, rest)


def _passages(root: HtmlElement) -> Iterator[SearchedPassage]:
    anchor, words = TOP, ""
    for edge, text in _pieces(root):
        if edge is not None:
            if words.strip():
                yield passage(words, anchor)
            anchor, words = edge.get("id", anchor) if edge.tag in _HEADINGS else anchor, ""
        words += text


def _pieces(element: HtmlElement) -> Iterator[tuple[HtmlElement | None, str]]:
    """Text in its order, with the element at whose edge it stands, where a passage ends there."""
    if element.tag in _WORDLESS:
        return
    ends = element.tag in _ENDING
    yield element if ends else None, element.text or ""
    for child in element:
        yield from _pieces(child)
        yield None, f"{' ' if child.tag in ('br', 'td', 'th') else ''}{child.tail or ''}"
    if ends:
        yield element, ""
