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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from lxml import html as lxml_html
from lxml.html import HtmlElement

from build_tools.search.canon import HIDDEN, compose, drop_invisible, index_form, tagged
from build_tools.search.cited_numbers import cited_numbers
from build_tools.search.dropped import drop

TOP = "_"
"""Anchor of the title and of what stands above the next anchor: it leads to the page itself."""

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
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexCopy:
    """The copy of one page, and its blocks as they are displayed."""

    html: str
    """A whole document for Pagefind."""
    texts: tuple[str, ...]
    """The text of each block, without the words that are added for the index."""
    heading: str
    """The title that stands above them, itself one of the blocks."""
    numbers: tuple[str, ...]
    """The numbers that its blocks cite, in full: `217-qd/tw`."""
    facets: Mapping[str, tuple[str, ...]]
    """What the page can be filtered by: `{"loai": ("Chỉ thị",), "nam": ("2021",)}`."""
    date: str
    """ISO date that the page states as `ngay`, as far as known; "" where it states none."""


def index_copy(html: str) -> IndexCopy | None:
    """The copy of a built page for Pagefind; None where it has no article or only leads elsewhere."""
    if "<article" not in html:
        return None
    page = lxml_html.document_fromstring(html)
    article = next(page.iter("article"), None)
    if article is None or page.xpath("//head/meta[@http-equiv='refresh']"):
        return None
    facets = _facets(page)
    markers = [marker for marker in page.xpath(f"//*[@{_META}]") if not marker.text_content().strip()]
    for marker in markers:
        marker.drop_tree()
    drop(article)
    article = _searchable_parts(article)
    article.extend(markers)
    _separate_words(article)
    _wrap_loose_text(article)
    blocks = tuple(_anchored_blocks(article))
    texts = tuple(_text(block) for block in blocks)
    _make_canonical(article)
    numbers = tuple(cited_numbers(text) for text in texts)
    for block, cited in zip(blocks, numbers, strict=True):
        _append_text(block, "".join(f" {HIDDEN}{number}" for number in cited))
    title = index_form((page.findtext("head/title") or "").strip())
    return IndexCopy(
        html=_document(title, article),
        texts=tuple(filter(None, texts)),
        heading=next((text for block, text in zip(blocks, texts, strict=True) if block.tag == "h1"), ""),
        numbers=tuple(chain.from_iterable(numbers)),
        facets=facets,
        date=next(
            (value for marker in markers for key, value in _values(marker, _META) if key == "ngay"), ""
        ),
    )


def _facets(page: HtmlElement) -> dict[str, tuple[str, ...]]:
    """The filters of a page, each with its values in their order; the attributes are taken away."""
    found: dict[str, dict[str, None]] = {}
    for marker in page.xpath(f"//*[@{_FILTER}]"):
        for key, value in _values(marker, _FILTER):
            found.setdefault(key, {})[value] = None
        del marker.attrib[_FILTER]
    return {key: tuple(values) for key, values in found.items()}


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
    for body in bodies:
        del body.attrib["data-pagefind-body"]
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


def _text(block: HtmlElement) -> str:
    content: str = block.text_content()
    return _BLANKS.sub(" ", compose(drop_invisible(content))).strip()


def _make_canonical(article: HtmlElement) -> None:
    for element in article.iter():
        if element.text:
            element.text = index_form(element.text)
        if element.tail:
            element.tail = index_form(element.tail)
        if meta := element.get(_META):
            element.set(_META, index_form(meta))
        if anchor := element.attrib.pop(_INNER_ANCHOR, None):
            place = "text" if (element.text or "").strip() else "tail"
            words = getattr(element, place) or ""
            blanks = words[: len(words) - len(words.lstrip())]
            setattr(element, place, blanks + tagged(anchor) + words.lstrip())


def _append_text(block: HtmlElement, text: str) -> None:
    if not text:
        return
    if len(block):
        block[-1].tail = (block[-1].tail or "") + text
    else:
        block.text = (block.text or "") + text


def _document(title: str, article: HtmlElement) -> str:
    body: str = lxml_html.tostring(article, encoding="unicode", with_tail=False)
    head: HtmlElement = lxml_html.Element("title")
    head.text = title
    return (
        '<!doctype html>\n<html lang="vi"><head><meta charset="utf-8">'
        f"{lxml_html.tostring(head, encoding='unicode')}</head><body>{body}</body></html>\n"
    )
