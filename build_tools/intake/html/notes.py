"""Footnotes of a page: a mark that leads to a place of the page from which a mark leads back.

Word writes `<a href="#_ftn1" name="_ftnref1">[1]</a>` in the text and, at the end, `<div id="ftn1">` with
`<a href="#_ftnref1" name="_ftn1">[1]</a>` before the note. Others write `#fn1` and `#fnref1`, `#cite_note-1`. The
rule looks at no such name, only at the two links.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice, takewhile

from build_tools.intake.html.nodes import Element, is_block, name_of, words_of

__all__ = ["Notes", "find_notes"]

_MARK = re.compile(r"[\[(]?(?:(\d{1,3})|[*†‡]{1,3}|[ivx]{1,4}|[a-z])[\])]?", re.IGNORECASE)
_MOST_LINKS = 50
"""The link back stands near the head of a note."""
_NOTE_BLOCKS = frozenset({"div", "p", "li", "td", "dd", "aside"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The footnotes of a page, by the elements that they are."""

    calls: Mapping[Element, str]
    """The link in the text → the label of its note."""
    contents: Mapping[Element, str]
    """The block that holds a note → its label."""
    backs: frozenset[Element]
    """The links that lead back: marks before the note, no words of it."""


def find_notes(root: Element) -> Notes:
    """Every mark and its note."""
    targets = _targets(root)
    calls: dict[Element, str] = {}
    contents: dict[Element, str] = {}
    backs: set[Element] = set()
    for link in root.iter("a"):
        key = link.get("href") or ""
        mark = _MARK.fullmatch(words_of(link)) if key.startswith("#") else None
        block = _note_block(targets.get(key[1:])) if mark and link not in backs else None
        back = _back(block, link, targets) if block is not None else None
        if mark is None or block is None or back is None:
            continue
        label = contents.get(block) or _label(mark[1], set(contents.values()))
        calls[link], contents[block] = label, label
        backs.add(back)
    return Notes(calls=calls, contents=contents, backs=frozenset(backs))


def _targets(root: Element) -> Mapping[str, Element]:
    found: dict[str, Element] = {}
    for element in root.iter():
        if name_of(element):
            for key in (element.get("id"), element.get("name") if name_of(element) == "a" else None):
                if key:
                    found.setdefault(key, element)
    return found


def _note_block(target: Element | None) -> Element | None:
    """The block of a note: a `div` made for it (`ftn1`), else the paragraph or item around the place."""
    if target is None:
        return None
    around = [target, *target.iterancestors()]
    block = next((one for one in around if name_of(one) in _NOTE_BLOCKS), None)
    outer = block.getparent() if block is not None else None
    if outer is not None and name_of(outer) == "div" and re.match(r"(?:ftn|edn)\d", outer.get("id") or ""):
        return outer
    return block


def _back(block: Element, call: Element, targets: Mapping[str, Element]) -> Element | None:
    """The link of the note that leads to the mark, or to what stands closely around or within it."""
    around = list(call.iterancestors())
    if block in around:
        return None
    near = {call, *call.iter(), *takewhile(lambda outer: not is_block(outer), around)}
    for link in islice(block.iter("a"), _MOST_LINKS):
        key = link.get("href") or ""
        if key.startswith("#") and targets.get(key[1:]) in near:
            return link
    return None


def _label(number: str | None, taken: set[str]) -> str:
    """The number of the mark; the next free one for `*`, or where a second row of numbers begins."""
    if number and number not in taken:
        return number
    return next(str(one) for one in range(1, len(taken) + 2) if str(one) not in taken)
