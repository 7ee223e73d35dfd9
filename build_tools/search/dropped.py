"""What of a page no reader searches for: navigation, tools, and what has a page of its own."""

from lxml.html import HtmlElement

_TAGS = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe"}
    | {"nav", "form", "button", "input", "select", "textarea", "dialog"}
)
_CLASSES = frozenset(
    # What is no part of the text: signs beside it, the way back, editors' notes, tools.
    {"khong-phai-nguyen-van", "neo", "headerlink", "duong-dan", "md-source-file", "ghi-chu-bien-tap"}
    | {"cong-cu", "bao", "trong", "xuat-xu"}
    # What stands on a page of its own, and is found there: lists of instruments, timelines, quoted passages.
    | {
        "ds",
        "dtg",
        "danh-muc",
        "nhom-doan",
        "doan-trich",
        "chung-cu",
        "bat-dong",
        "nhan",
        "cach-dan",
        "nguon",
    }
)


def drop(article: HtmlElement) -> None:
    """Take it out of an article."""
    for element in list(article.iterdescendants()):
        if _is_dropped(element) and element.getparent() is not None:
            element.drop_tree()


def _is_dropped(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _TAGS:
        return True
    attributes = element.attrib
    if (
        "hidden" in attributes
        or "data-pagefind-ignore" in attributes
        or attributes.get("aria-hidden") == "true"
    ):
        return True
    return not _CLASSES.isdisjoint(attributes.get("class", "").split())
