"""From a built page, the copy that Pagefind indexes: the article alone, its words made canonical.

1. The article is taken out of the page; where parts of it carry `data-pagefind-body`, only these.
2. What no reader searches for there is dropped: navigation, permalinks, notes, and the words of other
   pages, so that a passage is found once, in its own document.
3. Each block (paragraph, heading, item, row) gets the anchor that leads a reader to it.
4. Every text goes through the steps of `canon`.
5. The numbers that a block cites are added in full, as words that are never displayed; an anchor
   inside a block, where a page ended in the source, is kept in characters that nobody sees.

The values to filter by (`data-pagefind-filter="loai:Chỉ thị"`) are read here and given apart: counted
and combined by the search page itself, they cost no further search, and Pagefind would write them in
another order at every run.

Parsed with lxml: 3,000 pages of 50 kB take seconds, where html5lib takes minutes; libxml2 follows
the tokenization rules of HTML5, and the pages are our own.
"""

import re
from collections.abc import Iterator

from lxml import html as lxml_html
from lxml.html import HtmlElement

from build_tools.pages.searched import TOP, Passage
from build_tools.search.canon import compose, drop_invisible
from build_tools.search.dropped import drop
from build_tools.search.record import PageRecord, page_record

_BLOCKS = frozenset(
    {"article", "address", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption"}
    | {"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p"}
    | {"pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul"}
)
"""Elements that end a passage. Cells do not: a table is read by its rows."""
_META = "data-pagefind-meta"
_INNER_ANCHOR = "data-neo"
_FILTER = "data-pagefind-filter"
_PARAGRAPH_ANCHOR = re.compile(r"d\d+(?:-\d+)?")


def built_record(address: str, html: str) -> PageRecord | None:
    """The record of a built page; None where it has no article or only leads elsewhere."""
    if "<article" not in html:
        return None
    page = lxml_html.document_fromstring(html)
    article = next(page.iter("article"), None)
    if article is None or page.xpath("//head/meta[@http-equiv='refresh']"):
        return None
    filters = [pair for marker in page.xpath(f"//*[@{_FILTER}]") for pair in _values(marker, _FILTER)]
    markers = page.xpath(f"//*[@{_META}]")
    meta = [pair for marker in markers for pair in _values(marker, _META)]
    for marker in markers:
        marker.drop_tree()
    drop(article)
    article = _searchable_parts(article)
    _separate_words(article)
    _wrap_loose_text(article)
    blocks = tuple(_anchored_blocks(article))
    title = next((block.text_content() for block in blocks if block.tag == "h1"), "")
    return page_record(
        address,
        title or (page.findtext("head/title") or ""),
        [_passage(block) for block in blocks if block.tag != "h1"],
        filters=filters,
        meta=meta,
    )


def _passage(block: HtmlElement) -> Passage:
    parts = [(block.get("id") or TOP, "")]
    for element, text in _pieces(block):
        if anchor := element.get(_INNER_ANCHOR) if element is not None else None:
            parts.append((anchor, ""))
        parts[-1] = (parts[-1][0], parts[-1][1] + text)
    return Passage(parts=tuple(parts))


def _pieces(element: HtmlElement) -> Iterator[tuple[HtmlElement | None, str]]:
    yield element, element.text or ""
    for child in element:
        yield from _pieces(child)
        yield None, child.tail or ""


def _values(marker: HtmlElement, attribute: str) -> Iterator[tuple[str, str]]:
    """`loai:Chỉ thị`, or `loai` with the value as the element's text."""
    key, colon, value = (marker.get(attribute) or "").partition(":")
    value = compose(drop_invisible(value if colon else marker.text_content())).strip()
    if key and value:
        yield key.strip(), value


def _searchable_parts(article: HtmlElement) -> HtmlElement:
    """The article; or its title, its markers and the parts that it says are to be searched.

    `data-pagefind-body` is taken away: Pagefind would leave out every page that has none.
    """
    article.attrib.pop("data-pagefind-body", None)
    bodies = article.xpath(".//*[@data-pagefind-body]")
    if not bodies:
        return article
    outside = "not(ancestor::*[@data-pagefind-body])"
    parts = article.xpath(f".//*[(self::h1 or @data-pagefind-body or @{_META}) and {outside}]")
    chosen: HtmlElement = lxml_html.Element("article", dict(article.attrib))
    for part in parts:
        part.tail = None
        chosen.append(part)
    return chosen


def _separate_words(article: HtmlElement) -> None:
    """Put a blank where the page breaks a line or ends a cell: the words there are two."""
    for element in article.iter("br", "td", "th"):
        element.tail = f" {element.tail or ''}"


def _wrap_loose_text(article: HtmlElement) -> None:
    """Give text that stands beside blocks, as in `<li>text<ul>…</ul></li>`, a block of its own."""
    for block in [e for e in article.iter(*_BLOCKS) if e.tag != "tr" and _holds_blocks(e)]:
        run = lxml_html.Element("p")
        run.text, block.text = block.text, None
        children = list(block)
        position = 0
        for child in children:
            if child.tag in _BLOCKS or _holds_blocks(child):
                position += _insert_run(block, position, run)
                position += 1
                run = lxml_html.Element("p")
                run.text, child.tail = child.tail, None
            else:
                run.append(child)
        _insert_run(block, position, run)


def _insert_run(block: HtmlElement, position: int, run: HtmlElement) -> int:
    """Insert a run of inline content unless it is empty; how many elements were inserted."""
    if not len(run) and not (run.text or "").strip():
        return 0
    block.insert(position, run)
    return 1


def _holds_blocks(element: HtmlElement) -> bool:
    return any(inner is not element for inner in element.iter(*_BLOCKS))


def _anchored_blocks(article: HtmlElement) -> Iterator[HtmlElement]:
    """Each innermost block, with the nearest anchor at or above it as its only id."""
    current = TOP
    done: HtmlElement | None = None
    for element in list(article.iter()):
        if done is not None and done in element.iterancestors():
            continue
        if element.tag == "tr" or (element.tag in _BLOCKS and not _holds_blocks(element)):
            own = _own_anchor(element)
            current = TOP if element.tag == "h1" else own or current
            element.set("id", current)
            done = element
            yield element
        else:
            current = element.attrib.pop("id", None) or current


def _own_anchor(block: HtmlElement) -> str:
    """The permanent anchor of a block, be it on the block or in it; else its first id; else "".

    A paragraph that was joined across a page break holds a second anchor: it is kept as `data-neo`.
    """
    ids = [(found, element) for element in block.iter() if (found := element.attrib.pop("id", None))]
    permanent = [each for each in ids if _PARAGRAPH_ANCHOR.fullmatch(each[0])]
    for found, element in permanent[1:]:
        element.set(_INNER_ANCHOR, found)
    return next((found for found, _ in permanent or ids), "")
