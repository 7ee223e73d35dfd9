"""The page of an earlier source: what it said, and in what it differs from the one that took its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, zip_longest
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.models.instruments import Document
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.addresses import Target
from build_tools.parts.sources import numbered
from build_tools.parts.values import Head, Link

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_HEAVY = 700_000
"""Bytes of HTML up to which all lines stand on the page; of longer texts those that differ, with their neighbours."""
_AROUND = 2
"""Lines before and behind one that differs which stand with it."""
_MANY = 2_000
"""Words of a line beyond which a changed line is shown as one removed and one added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedWords:
    """Words of a line: in both sources, or only in one."""

    text: str
    only: str = ""
    """`truoc`, `sau`, or "" where both have them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLine:
    """A line that one or both sources have; blank lines are left out."""

    old: int
    """Line of the earlier source; 0 where it has none."""
    new: int
    words: tuple[ComparedWords, ...]

    @property
    def changed(self) -> bool:
        """Whether the two sources differ in it."""
        return any(each.only for each in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPage:
    """An earlier source beside the present one."""

    head: Head
    document: Link
    file: Target | None
    """None where the source is withheld from a public site."""
    sha256: str
    received_as: str
    origin: str
    replaced_on: str
    why: str
    lines: tuple[ComparedLine, ...]
    changes: int
    """Lines that differ."""
    left_out: int = 0
    """Lines that are too many for a page."""


class ReplacedSource(NamedTuple):
    """An earlier source of a document."""

    document: Document
    number: int
    """The oldest is 1 for good."""


def earlier_sources(graph: Graph) -> Iterator[ReplacedSource]:
    """Every source that was replaced, the newest of a document first."""
    for document in graph.documents.values():
        yield from (ReplacedSource(document, number) for number, _ in numbered(document))


def earlier_page(graph: Graph, one: ReplacedSource) -> EarlierPage:
    """An earlier source, compared with the one that replaced it."""
    document, sources = one.document, dict(numbered(one.document))
    earlier, newer = sources[one.number], sources.get(one.number + 1)
    link = entries.link(graph, document.id)
    lines = tuple(compared(earlier.raw, newer.raw if newer else document.raw))
    shown = fitting(lines)
    day = wording.full_date(earlier.replaced_on)
    return EarlierPage(
        head=Head(
            title=f"Bản trước {one.number}: {link.text}",
            description=f"Bản văn trước ngày {day} và chỗ khác với bản thay thế.",
            crumbs=(heads.HOME, Link(text="Văn bản", to=addresses.INSTRUMENTS), link),
            wide=True,
        ),
        document=link,
        file=None if graph.withholds(document.id) else addresses.of_earlier_file(document.id, one.number),
        sha256=earlier.sha256,
        received_as=earlier.received_as,
        origin=earlier.origin,
        replaced_on=day,
        why=earlier.why,
        lines=shown,
        changes=sum(line.changed for line in lines),
        left_out=len(lines) - len(shown),
    )


def fitting(lines: tuple[ComparedLine, ...]) -> tuple[ComparedLine, ...]:
    """All lines; of more than a page may hold those that differ and their neighbours, as many as it holds."""
    if sum(map(_weight, lines)) <= _HEAVY:
        return lines
    changed = (at for at, line in enumerate(lines) if line.changed)
    near = {at + step for at in changed for step in range(-_AROUND, _AROUND + 1)}
    kept = [line for at, line in enumerate(lines) if at in near]
    return tuple(
        line for line, sum_ in zip(kept, accumulate(map(_weight, kept)), strict=True) if sum_ <= _HEAVY
    )


def _weight(line: ComparedLine) -> int:
    """Bytes of HTML, as measured: an item with its number, 1.5 for a character of Vietnamese, the sign of a change."""
    return 70 + sum(len(each.text) * 3 // 2 + (15 if each.only else 0) for each in line.words)


def compared(old: str, new: str) -> Iterator[ComparedLine]:
    """Every line of both texts that is not blank, in order; lines that took each other's place together."""
    before, after = _lines(old), _lines(new)
    matcher = SequenceMatcher(a=[text for _, text in before], b=[text for _, text in after], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            for (at, text), (to, _) in zip(before[i1:i2], after[j1:j2], strict=True):
                yield ComparedLine(old=at, new=to, words=(ComparedWords(text=text),))
            continue
        for one, other in zip_longest(before[i1:i2], after[j1:j2], fillvalue=(0, "")):
            yield ComparedLine(old=one[0], new=other[0], words=tuple(_words(one[1], other[1])))


def _lines(text: str) -> list[tuple[int, str]]:
    return [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _words(old: str, new: str) -> Iterator[ComparedWords]:
    """The words of two lines as one: kept, only in the old one, only in the new one."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if not before or not after or max(len(before), len(after)) > _MANY:
        yield from (
            ComparedWords(text=text, only=only) for text, only in ((old, "truoc"), (new, "sau")) if text
        )
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield ComparedWords(text="".join(before[i1:i2]))
            continue
        yield from _only(before[i1:i2], "truoc")
        yield from _only(after[j1:j2], "sau")


def _only(words: Sequence[str], which: str) -> Iterator[ComparedWords]:
    if words:
        yield ComparedWords(text="".join(words), only=which)


PAGE = PageKind(
    folder="van-ban",
    subjects=earlier_sources,
    at=lambda one: addresses.of_earlier_source(one.document.id, one.number),
    view=earlier_page,
    says=None,
    entered=False,
)
