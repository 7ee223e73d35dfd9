"""Addresses of the internal site that a public one has nothing for."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, heads
from build_tools.parts.values import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldPage:
    """A page that says nothing without a document withheld from the public site."""

    head: Head


def withheld_page(_graph: Graph, _address: str) -> WithheldPage:
    """The page; it does not tell what stands there."""
    title = "Không có trong bản công khai"
    return WithheldPage(head=heads.under_home(title, title))


PAGE = PageKind(
    folder="",
    subjects=lambda graph: graph.withheld,
    at=addresses.of_page,
    view=withheld_page,
    says=None,
)
