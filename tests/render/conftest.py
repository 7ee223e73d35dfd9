"""The sample site as files, once for use inside and once for the public."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from build_tools.masked_words.stand_ins import hide
from build_tools.models.instruments import Document
from build_tools.render import all_pages
from build_tools.search.record import PageRecord
from build_tools.work import AtHand
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import MASKED_NAME
from tests.render.rendering import Seen, see, to_html

Site = tuple[dict[str, str], list[PageRecord]]
"""Its files by their paths, and what its pages say to a search."""


@pytest.fixture(scope="session")
def inside() -> Site:
    """The sample site, built for use inside."""
    records = list[PageRecord]()
    return dict(all_pages(sample_graph(), str, records.append)), records


@pytest.fixture(scope="session")
def public() -> Site:
    """The sample site, built for the public."""
    graph, records = sample_graph(), list[PageRecord]()
    documents = {name: _masked(document) for name, document in graph.documents.items()}
    return dict(all_pages(replace(graph, documents=documents), hide, records.append)), records


@pytest.fixture(scope="session")
def pages(inside: Site) -> dict[str, str]:
    """The files for use inside."""
    return inside[0]


@pytest.fixture(scope="session")
def public_pages(public: Site) -> dict[str, str]:
    """The files for the public."""
    return public[0]


def _masked(document: Document) -> Document:
    """A sample document with a stand-in for the name, of its length: every place stays where it is."""
    sign = "\U00010400" + "\U00010428" * (len(MASKED_NAME) - 1)
    record = document.record
    header = document.header
    return replace(
        document,
        kept=AtHand(replace(document.text, raw=document.raw.replace(MASKED_NAME, sign))),
        record=replace(record, masks=tuple(replace(mask, text=sign) for mask in record.masks)),
        header=replace(header, signatories=tuple(replace(one, name=sign) for one in header.signatories)),
    )


@pytest.fixture(scope="session")
def html(pages: dict[str, str]) -> Callable[[str], Seen]:
    """Read one page of the sample site."""
    return lambda path: see(to_html(pages[path]))
