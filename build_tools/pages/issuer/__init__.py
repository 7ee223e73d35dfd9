"""/co-quan/<id>/: an authority."""

from build_tools.pages.issuer.view import issuer_page, says
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses

PAGE = PageKind(
    folder="co-quan",
    subjects=lambda graph: graph.issuers.values(),
    at=lambda issuer: addresses.of_issuer(issuer.id),
    view=issuer_page,
    says=says,
)
