"""What an HTML page or a style sheet refers to, which anchors and scripts a page has. No files here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

_CSS_URL = re.compile(
    r"""
    /\*.*?\*/                                                 # a comment
    | url\(\s*(?P<quote>["']?)(?P<url>.*?)(?P=quote)\s*\)     # url(…)
    | @import\s+(?P<q>["'])(?P<imported>.*?)(?P=q)            # @import "…"
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_REFRESH = re.compile(r"^\s*\d+\s*;\s*url\s*=\s*['\"]?(?P<url>[^'\"]+)", re.IGNORECASE)

_FETCHING_RELATIONS = frozenset(
    {
        "apple-touch-icon",
        "dns-prefetch",
        "icon",
        "manifest",
        "modulepreload",
        "preconnect",
        "prefetch",
        "preload",
        "stylesheet",
    }
)
"""Kinds of <link> that the browser acts upon by itself."""
_FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
"""Attributes whose address the browser asks for by itself, when the page is opened."""
_FOLLOWED = {"a": ("href", "xlink:href"), "area": ("href",), "form": ("action",)}
"""Attributes whose address is asked for only when the reader acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAddress:
    """An address that a page names."""

    url: str
    line: int
    """Of its tag."""
    fetched: bool
    """Whether the browser asks for it without the reader's doing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A script that stands in the page itself and that a browser would run."""

    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReferences:
    """What matters of a page for its links and scripts."""

    anchors: frozenset[str]
    references: tuple[NamedAddress, ...]
    scripts: tuple[Script, ...] = ()
    is_unlisted: bool = False
    """Whether it asks search engines to leave it out."""


def read_html(text: str) -> PageReferences:
    """Collect the anchors, the references and the scripts of one page."""
    anchors: set[str] = set()
    references: list[NamedAddress] = []
    scripts: list[Script] = []
    is_unlisted = False
    for element in _elements(text):
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        line = element.sourceline or 0
        if "id" in attributes:
            anchors.add(attributes["id"])
        if element.tag == "a" and "name" in attributes:
            anchors.add(attributes["name"])
        if element.tag == "script" and "src" not in attributes and not _is_data(attributes.get("type", "")):
            scripts.append(Script(text=element.text or "", line=line))
        if element.tag == "meta" and attributes.get("name", "").lower() == "robots":
            is_unlisted = "noindex" in attributes.get("content", "")
        found = [*_of_tag(element.tag, attributes)]
        if element.tag == "style":
            found += [(url, True) for url in read_css(element.text or "")]
        references += [NamedAddress(url=url.strip(), line=line, fetched=fetched) for url, fetched in found]
    return PageReferences(
        anchors=frozenset(anchors),
        references=tuple(references),
        scripts=tuple(scripts),
        is_unlisted=is_unlisted,
    )


def _elements(text: str) -> Iterator[HtmlElement]:
    """Every element in the order of its tag; none of a page that holds nothing."""
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        yield from lxml_html.document_fromstring(text.encode(), parser=parser).iter("*")
    except etree.ParserError:
        return


def read_css(text: str) -> Iterator[str]:
    """Yield every address that a style sheet, or a style attribute, asks for."""
    for match in _CSS_URL.finditer(text):
        url = match["url"] or match["imported"]
        if url:
            yield url


def _is_data(kind: str) -> bool:
    """Whether a script of this type is data that only another script reads."""
    return kind.strip().lower() in {"application/json", "application/ld+json"}


def _of_tag(name: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Yield (address, whether it is fetched) for one tag."""
    for key in _FETCHED.get(name, ()):
        if key in attributes:
            yield attributes[key], True
    for key in _FOLLOWED.get(name, ()):
        if key in attributes:
            yield attributes[key], False
    for candidate in attributes.get("srcset", "").split(","):
        if candidate.strip():
            yield candidate.split()[0], True
    if "style" in attributes:
        yield from ((url, True) for url in read_css(attributes["style"]))
    if name == "link" and "href" in attributes:
        relations = attributes.get("rel", "").lower().split()
        yield attributes["href"], not _FETCHING_RELATIONS.isdisjoint(relations)
    if name == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        refresh = _REFRESH.match(attributes.get("content", ""))
        if refresh is not None:
            yield refresh["url"], False
