"""Addresses of the internal site that a public one has nothing for."""

from build_tools.pages.kind import PageKind
from build_tools.pages.withheld.view import withheld_page
from build_tools.parts import addresses

PAGE = PageKind(
    folder="",
    subjects=lambda graph: graph.withheld,
    at=addresses.of_page,
    view=withheld_page,
    says=None,
)
