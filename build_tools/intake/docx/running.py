"""Running heads and feet, and what of them is the paper's own: a letterhead kept in the head of the first page.

Offices put the letterhead into the head of the page, or the recipients into its foot. What the body does not say
itself comes into the text once; what only runs along, and what repeats, is left out and recorded.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.intake.docx.blocks import read_blocks
from build_tools.intake.docx.items import Item, Left, Line
from build_tools.intake.docx.nodes import Node, is_on
from build_tools.intake.docx.package import Package
from build_tools.intake.docx.story import WordFile, story_of
from build_tools.intake.letterhead import STATE
from build_tools.intake.taken import Reason
from build_tools.normalize import match_key

__all__ = ["RunningHead", "read_running", "with_letterhead"]

_NUMBER = re.compile(r"^so\b\s?:?\s?[\d….]{0,9}\s?[-/]\s?\w", re.MULTILINE)
"""`Số: 12/QĐ-UBND` on a line of its own, its figures perhaps left blank."""
_OF_FOOT = re.compile(r"^noi (?:nhan|gui)\b", re.MULTILINE)
_PAGE_NUMBER = re.compile(r"(?:trang\s++)?[-–\s]*+\d{0,4}(?:\s*+/\s*+\d{1,4})?[-–\s]*+", re.IGNORECASE)
_KINDS = ("header", "footer")
_SHOWN_FIRST = ("first", "default", "even")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningHead:
    """What runs along the pages, at their head or their foot."""

    kind: str
    """`header` or `footer`."""
    items: Sequence[Item]
    rank: int | None
    """The lower, the earlier it is shown; None where no page shows it, or none of the first section a head."""

    @property
    def words(self) -> str:
        """All that it says."""
        return "\n".join(item.words for item in self.items if item.words)


def read_running(package: Package, main: str, file: WordFile, body: Node) -> list[RunningHead]:
    """The heads and feet that say anything, those that are shown in their order first."""
    ranks = _ranks(body)
    found: list[RunningHead] = []
    for related in package.related(main):
        tree = package.part(related.part) if related.kind in _KINDS and related.part else None
        if tree is not None:
            items = list(read_blocks(tree, story_of(file, related.part, tree)))
            found.append(RunningHead(kind=related.kind, items=items, rank=ranks.get(related.id)))
    return sorted(
        (one for one in found if one.words), key=lambda one: len(ranks) if one.rank is None else one.rank
    )


def _ranks(body: Node) -> dict[str, int]:
    """When each is shown first, by its id: section by section, that of the first page before the others."""
    shown: list[str] = []
    names = {"w:headerReference", "w:footerReference"}
    for section in (node for node in body.within() if node.name == "w:sectPr"):
        for kind in _SHOWN_FIRST if is_on(section.child("w:titlePg")) else _SHOWN_FIRST[1:]:
            references = (node for node in section.children if node.name in names)
            shown += [node.get("r:id") for node in references if node.get("w:type", "default") == kind]
        # The head of a later section is that of an annex, or of another paper.
        names = {"w:footerReference"}
    return {part_id: rank for rank, part_id in reversed(list(enumerate(shown)))}


def with_letterhead(
    items: Sequence[Item], heads: Sequence[RunningHead]
) -> tuple[list[Item], list[RunningHead]]:
    """The text with the head and the foot that belong to it, and what of the heads is left out of it."""
    said = _key(items)
    above = _own(said, [one for one in heads if one.kind == "header"], (STATE, _NUMBER))
    below = _own(said, [one for one in heads if one.kind == "footer"], (_OF_FOOT,))
    taken = [*_apart(above), *items, *_apart(below, before=True)]
    return taken, [one for one in heads if one not in (above, below)]


def _own(said: str, heads: Iterable[RunningHead], forms: Sequence[re.Pattern[str]]) -> RunningHead | None:
    """The first of the heads that says what only a paper says and the body does not."""
    for head in heads:
        key = _key(head.items)
        if head.rank is not None and any(form.search(key) and not form.search(said) for form in forms):
            return head
    return None


def _apart(head: RunningHead | None, *, before: bool = False) -> Iterator[Item]:
    """Its lines with a blank one between it and the text; numbers of pages left out of it."""
    lines = [item for item in head.items if isinstance(item, Line)] if head else []
    if before and lines:
        yield Line(words="", part=lines[0].part, place=lines[0].place)
    for item in head.items if head else ():
        if isinstance(item, Line) and item.words and _PAGE_NUMBER.fullmatch(item.words):
            yield Left(reason=Reason.PAGE_NUMBER, words=item.words)
        else:
            yield item
    if not before and lines:
        yield Line(words="", part=lines[-1].part, place=lines[-1].place)


def _key(items: Iterable[Item]) -> str:
    return "\n".join(match_key(item.words) for item in items if isinstance(item, Line))
