"""What the search page knows of every indexed page without fetching it: address, date, filters.

So filters combine and count over a whole plan of searches, and hits sort by date, in the browser and at once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypedDict

from build_tools.search.facets import FACETS

PageRow = tuple[str, str, list[list[int]]]
"""Address relative to the site's root, ISO date or "", and for each facet the indexes of its values."""


class TabledPage(NamedTuple):
    """What the table tells of a page."""

    address: str
    date: str
    facets: Mapping[str, tuple[str, ...]]
    mark: str
    """Of the content of its passages: part of the name of their file."""


class PageTable(TypedDict):
    """The table as it is served."""

    values: list[list[str]]
    """For each facet its values, sorted."""
    pages: list[PageRow]
    """In the order in which the index of words counts them."""
    marks: str
    """Of the contents of their passages, one behind the other, as long as each other."""


def page_table(pages: Sequence[TabledPage]) -> PageTable:
    """The table of all indexed pages."""
    values = [sorted(_values(pages, facet.id)) for facet in FACETS]
    indexes = [{value: index for index, value in enumerate(known)} for known in values]
    rows: list[PageRow] = [
        (
            page.address,
            page.date,
            [
                [index[value] for value in page.facets.get(facet.id, ())]
                for facet, index in zip(FACETS, indexes, strict=True)
            ],
        )
        for page in pages
    ]
    return {"values": values, "pages": rows, "marks": "".join(page.mark for page in pages)}


def marked(table: PageTable) -> Iterator[tuple[str, str]]:
    """The address of each page, and the mark of its passages."""
    width = len(table["marks"]) // max(len(table["pages"]), 1)
    for number, (address, *_) in enumerate(table["pages"]):
        yield address, table["marks"][number * width : (number + 1) * width]


def _values(pages: Iterable[TabledPage], facet: str) -> set[str]:
    return {value for page in pages for value in page.facets.get(facet, ())}
