"""What the search page knows of every indexed page without fetching it: address, date, filters.

Pagefind answers with ids; this table tells what is behind each, so that filters combine and count
over a whole plan of searches, and hits sort by date, in the browser and at once.
"""

from collections.abc import Mapping
from typing import TypedDict

from build_tools.search.copies import IndexCopy

PageRow = tuple[str, str, list[list[int]]]
"""Address relative to the site's root, ISO date or "", and for each facet the indexes of its values."""


class PageTable(TypedDict):
    """The table as it is served."""

    facets: list[str]
    """Ids of the filters: `loai`, `nam` …"""
    values: list[list[str]]
    """For each facet its values, sorted."""
    pages: dict[str, PageRow]
    """By Pagefind's id of the page, in the order in which the index of words counts them."""
    parts: int
    """Of the index of words."""


def page_table(copies: Mapping[str, IndexCopy], ids: Mapping[str, str], *, parts: int) -> PageTable:
    """The table of all indexed pages.

    Args:
        copies: by address relative to the site's root.
        ids: Pagefind's id of each page, by the same address.
        parts: how many parts the index of words has.
    """
    facets = sorted({facet for copy in copies.values() for facet in copy.facets})
    values = [
        sorted({value for copy in copies.values() for value in copy.facets.get(facet, ())})
        for facet in facets
    ]
    indexes = [{value: index for index, value in enumerate(known)} for known in values]
    pages: dict[str, PageRow] = {}
    for address, copy in sorted(copies.items()):
        if address in ids:
            held = [
                [index[value] for value in copy.facets.get(facet, ())]
                for facet, index in zip(facets, indexes, strict=True)
            ]
            pages[ids[address]] = (address, copy.date, held)
    return {"facets": facets, "values": values, "pages": pages, "parts": parts}
