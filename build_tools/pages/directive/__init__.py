"""/van-ban/<id>/: a document whose text is held."""

from build_tools.pages.directive.view import directive_page, says
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses

PAGE = PageKind(
    folder="van-ban",
    subjects=lambda graph: graph.documents.values(),
    at=lambda document: addresses.of_instrument(document.id),
    view=directive_page,
    says=says,
    entered=False,
)
