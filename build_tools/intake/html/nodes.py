"""What an element of a page is: shown or hidden, a block or part of a line, of the paper or of the site around it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.intake.html.site import is_command, is_imprint
from build_tools.intake.letterhead import LETTERHEAD
from build_tools.intake.taken import Reason
from build_tools.normalize import match_key

__all__ = [
    "Element",
    "is_block",
    "name_of",
    "reason_to_leave",
    "share_of_links",
    "style_of",
    "words_of",
]

Element = Any
"""An element of lxml, which carries no types."""

_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
    "p pre section summary table tbody td tfoot th thead tr ul xmp"
)
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_NAMES_WITHOUT_TEXT = (
    "applet audio base button canvas datalist embed frame frameset head iframe img input link map "
    "math meta noframes noscript object option param progress script select style svg template "
    "textarea title video xml"
)
_NO_TEXT = frozenset(_NAMES_WITHOUT_TEXT.split())
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"})
_SITE = re.compile(
    r"\b(?:menu|nav|navbar|navigation|breadcrumbs?|sidebar|footer|header|social\w*|shar(?:e|ing)\w*|addthis\w*|addtoany\w*"
    r"|pagination|comments?|cookie|related|advert|banner|toolbar|copyright|chan-?trang|ban-?quyen)\b",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden|mso-hide\s*+:\s*+all", re.IGNORECASE)
_RUNNING = re.compile(r"mso-element\s*+:\s*+(?:header|footer)\b", re.IGNORECASE)
_HALF = 0.5


def name_of(element: Element) -> str:
    """`p`; "" for a comment or an instruction. Word's `o:p` is `o:p`."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def style_of(element: Element) -> str:
    """Its style, by itself."""
    return element.get("style") or ""


def is_block(element: Element) -> bool:
    """Whether it begins and ends a paragraph."""
    return name_of(element) in _BLOCKS


def words_of(element: Element) -> str:
    """All words within it, whether shown or not, blanks made one; nothing of scripts and styles."""
    return " ".join("".join(_strings(element)).split())


def _strings(element: Element) -> Iterator[str]:
    for inner in element.iter():
        name = name_of(inner)
        if name and name not in {"script", "style"}:
            yield inner.text or ""
        if is_block(inner) or name == "br":
            yield " "
        if inner is not element:
            yield inner.tail or ""


def reason_to_leave(element: Element, hidden_classes: Mapping[str, Reason]) -> Reason | None:
    """Why nothing of an element is in the text; None where it is."""
    name = name_of(element)
    if not name or name in _NO_TEXT:
        return Reason.SCRIPT
    if name == "del":
        return Reason.DELETED
    style = style_of(element)
    if _RUNNING.search(style):
        return Reason.RUNNING_HEAD
    classes = (element.get("class") or "").split()
    if any(one.lower().startswith("msocom") for one in classes) or "mso-element:comment" in style:
        return Reason.COMMENT
    if element.get("hidden") is not None or _HIDDEN.search(style):
        return Reason.HIDDEN
    by_class = next((hidden_classes[one] for one in classes if one in hidden_classes), None)
    return by_class or (Reason.SCRIPT if _is_of_the_site(element, name) else None)


def _is_of_the_site(element: Element, name: str) -> bool:
    """Whether it is a menu, a path, a foot of the site: by its element and role, or by its name and what it holds.

    A name alone proves nothing (`header` may hold the letterhead of the paper, `footer` its signature): most of its
    words must be links, or all a command of the site, or whose the site is.
    """
    if name == "nav" or (element.get("role") or "").lower() in _ROLES:
        return not LETTERHEAD.search(match_key(words_of(element)))
    if name in {"body", "html", "main", "article"} or not is_block(element):
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''}".replace("_", "-")
    if name not in {"header", "footer", "aside"} and not _SITE.search(names):
        return not any(map(is_block, element)) and is_command(words_of(element))
    said = words_of(element)
    if is_command(said, named=True) or is_imprint(said):
        return True
    return share_of_links(element) >= _HALF and not LETTERHEAD.search(match_key(said))


def share_of_links(element: Element) -> float:
    """How much of its words stands in links."""
    words = len(words_of(element))
    return sum(len(words_of(link)) for link in element.iter("a")) / words if words else 0.0
