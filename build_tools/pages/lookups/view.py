"""/tra-cuu/: the ways to look something up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from build_tools.pages.kind import Door, PageKind, single
from build_tools.parts import addresses, heads
from build_tools.parts.searched import SearchedPassage, passage
from build_tools.parts.values import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupsPage:
    """/tra-cuu/: the doors."""

    head: Head
    doors: tuple[Door, ...]


def lookups_page(doors: Iterable[Door]) -> LookupsPage:
    """Put the index of lookups together."""
    description = "Tra cứu nhanh: chữ viết tắt, danh mục tất cả văn bản, nhiệm vụ và thời hạn."
    return LookupsPage(head=heads.under_home("Tra cứu nhanh", description), doors=tuple(doors))


def says(page: LookupsPage) -> Iterator[SearchedPassage]:
    """Every door, and what is behind it."""
    for door in page.doors:
        yield passage(f"{door.text}: {door.beside}")


def page(kinds: Iterable[PageKind[Any]]) -> PageKind[None]:
    """The kind, over those that it lists."""
    doors = [kind.door for kind in kinds if kind.door]
    return single(addresses.LOOKUPS, lambda graph: lookups_page(door(graph) for door in doors), says=says)
