"""What the search page knows of every indexed page without fetching it: address, date, filters.

So filters combine and count over a whole plan of searches, and hits sort by date, in the browser and at once.
"""

from collections.abc import Sequence
from typing import TypedDict

from build_tools.search.facets import FACETS
from build_tools.search.record import PageRecord

PageRow = tuple[str, str, list[list[int]]]
"""Address relative to the site's root, ISO date or "", and for each facet the indexes of its values."""


class PageTable(TypedDict):
    """The table as it is served."""

    values: list[list[str]]
    """For each facet its values, sorted."""
    pages: list[PageRow]
    """In the order in which the index of words counts them."""
    parts: int
    """Of the index of words."""


def page_table(records: Sequence[PageRecord], *, parts: int) -> PageTable:
    """The table of all indexed pages; `parts` is how many the index of words has."""
    values = [
        sorted({value for record in records for value in record.facets.get(facet.id, ())}) for facet in FACETS
    ]
    indexes = [{value: index for index, value in enumerate(known)} for known in values]
    pages: list[PageRow] = [
        (
            record.address,
            record.date,
            [
                [index[value] for value in record.facets.get(facet.id, ())]
                for facet, index in zip(FACETS, indexes, strict=True)
            ],
        )
        for record in records
    ]
    return {"values": values, "pages": pages, "parts": parts}
