"""The part of a page that holds the paper: a site puts menus, news and forms around it.

The only `article` or `main` of a page that holds most of its words, as long as nothing outside looks like a part of a
paper; or a block around the letterhead, where all that stands outside is links or the imprint of the site. Where
neither is sure, the whole page is the paper: what is too much can be seen, what is lost cannot.
"""

from collections.abc import Iterator, Mapping

from build_tools.intake.html.nodes import Element, name_of, share_of_links, words_of
from build_tools.intake.html.site import OF_A_PAPER, is_command, is_imprint
from build_tools.intake.letterhead import LETTERHEAD
from build_tools.normalize import match_key

__all__ = ["main_part", "outside"]

_MOST = 0.5
_BLOCKS = frozenset({"div", "section", "form"})


def main_part(root: Element) -> Element:
    """The element that holds the paper; the body where none is sure to."""
    body = next(root.iter("body"), root)
    lengths = _lengths(body)
    for part in (_only(body, "article"), _only(body, "main")):
        if part is not None and lengths[part] >= _MOST * lengths[body] and _is_whole(part):
            return part
    part = _around_letterhead(body, lengths)
    return body if part is None or not _is_among_links(part) else part


def outside(part: Element) -> Iterator[str]:
    """The words of each element that stands around the part, in the order of the page but for what is deeper first."""
    inside = {part, *part.iterancestors()}
    for outer in part.iterancestors():
        for element in outer:
            said = words_of(element) if name_of(element) not in {"", "head"} and element not in inside else ""
            if said:
                yield said
        for said in (outer.text, *(element.tail for element in outer)):
            if said and said.strip():
                yield " ".join(said.split())


def _is_whole(part: Element) -> bool:
    """Whether no part of a paper stands outside: an annex in a block of its own."""
    return OF_A_PAPER.search(match_key("\n".join(outside(part)))) is None


def _is_among_links(part: Element) -> bool:
    """Whether every element outside is of the site, and nothing stands there without an element."""
    inside = {part, *part.iterancestors()}
    for outer in part.iterancestors():
        if (outer.text or "").strip() or any((element.tail or "").strip() for element in outer):
            return False
        others = [
            element for element in outer if name_of(element) not in {"", "head"} and element not in inside
        ]
        if any(not _is_of_the_site(element) for element in others):
            return False
    return True


def _is_of_the_site(element: Element) -> bool:
    """Whether an element says nothing, most of its words in links, or whose the site is."""
    said = words_of(element)
    return not said or share_of_links(element) >= _MOST or is_command(said) or is_imprint(said)


def _only(body: Element, name: str) -> Element | None:
    found = list(body.iter(name))
    return found[0] if len(found) == 1 else None


def _around_letterhead(body: Element, lengths: Mapping[Element, int]) -> Element | None:
    """The smallest element around the letterhead that holds most words of the page."""
    for element in body.iter():
        if name_of(element) and element.text and LETTERHEAD.search(match_key(element.text)):
            around = (one for one in element.iterancestors() if name_of(one) in _BLOCKS)
            return next((one for one in around if lengths.get(one, 0) >= _MOST * lengths[body]), None)
    return None


def _lengths(body: Element) -> Mapping[Element, int]:
    """How many letters stand within each element, counted once from the innermost."""
    found: dict[Element, int] = {}
    for element in reversed(list(body.iter())):
        own = (
            len(" ".join((element.text or "").split()))
            if name_of(element) not in {"", "script", "style"}
            else 0
        )
        found[element] = own + sum(
            found[inner] + len(" ".join((inner.tail or "").split())) for inner in element
        )
    return found
