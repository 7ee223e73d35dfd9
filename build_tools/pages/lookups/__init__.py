"""/tra-cuu/: the ways to look something up, as the other kinds of pages offer them."""

from collections.abc import Iterable
from typing import Any

from build_tools.pages.kind import PageKind, single
from build_tools.pages.lookups.view import lookups_page, says
from build_tools.parts import addresses


def page(kinds: Iterable[PageKind[Any]]) -> PageKind[None]:
    """The kind, over those that it lists."""
    doors = [kind.door for kind in kinds if kind.door]
    return single(
        "tra-cuu", addresses.LOOKUPS, lambda graph: lookups_page(door(graph) for door in doors), says=says
    )
