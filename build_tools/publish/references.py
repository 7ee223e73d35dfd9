"""What an HTML page or a style sheet refers to, which anchors and scripts a page has. No files here.

One regular expression instead of a parser: the pages are our own renderer's, well-formed, and there
may be thousands of them (`tests/publish/test_references.py` holds it against `html.parser`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_INSIDE = r"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*"""
_TAG = re.compile(
    rf"""
    <!--.*?-->                                                          # a comment
    | <(?P<raw>script|style|textarea|title)\b(?P<raw_inside>{_INSIDE})> # text that holds no tags …
      (?P<text>.*?)</(?P=raw)\s*>                                       # … up to its end tag
    | <(?P<name>[a-z][\w:-]*)(?P<inside>{_INSIDE})>                     # any other start tag
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"""
    (?P<name>[^\s=>"'/]+)
    (?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+)))?
    """,
    re.VERBOSE,
)
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
class Reference:
    """An address that a page names."""

    url: str
    offset: int
    """Where its tag begins, in characters."""
    fetched: bool
    """Whether the browser asks for it without the reader's doing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A script that stands in the page itself and that a browser would run."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReferences:
    """What matters of a page for its links and scripts."""

    anchors: frozenset[str]
    references: tuple[Reference, ...]
    scripts: tuple[Script, ...] = ()
    is_unlisted: bool = False
    """Whether it asks search engines to leave it out."""


def read_html(text: str) -> PageReferences:
    """Collect the anchors, the references and the scripts of one page."""
    anchors: set[str] = set()
    references: list[Reference] = []
    scripts: list[Script] = []
    is_unlisted = False
    for match in _TAG.finditer(text):
        name = (match["name"] or match["raw"] or "").lower()
        if not name:
            continue
        attributes = _attributes(match["inside"] or match["raw_inside"] or "")
        if "id" in attributes:
            anchors.add(attributes["id"])
        if name == "a" and "name" in attributes:
            anchors.add(attributes["name"])
        if name == "script" and "src" not in attributes and not _is_data(attributes.get("type", "")):
            scripts.append(Script(text=match["text"], offset=match.start()))
        if name == "meta" and attributes.get("name", "").lower() == "robots":
            is_unlisted = "noindex" in attributes.get("content", "")
        found = [*_of_tag(name, attributes)]
        if name == "style":
            found += [(url, True) for url in read_css(match["text"])]
        references += [
            Reference(url=url.strip(), offset=match.start(), fetched=fetched) for url, fetched in found
        ]
    return PageReferences(
        anchors=frozenset(anchors),
        references=tuple(references),
        scripts=tuple(scripts),
        is_unlisted=is_unlisted,
    )


def read_css(text: str) -> Iterator[str]:
    """Yield every address that a style sheet, or a style attribute, asks for."""
    for match in _CSS_URL.finditer(text):
        url = match["url"] or match["imported"]
        if url:
            yield url


def _is_data(kind: str) -> bool:
    """Whether a script of this type is data that only another script reads."""
    return kind.strip().lower() in {"application/json", "application/ld+json"}


def _attributes(inside: str) -> dict[str, str]:
    """The attributes of one tag by lower-case name; the first of two equal names counts, as in browsers."""
    attributes: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inside):
        value = match["double"] or match["single"] or match["bare"] or ""
        attributes.setdefault(match["name"].lower(), unescape(value) if "&" in value else value)
    return attributes


def _of_tag(name: str, attributes: dict[str, str]) -> Iterator[tuple[str, bool]]:
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
