"""/van-ban/<id>/ban-truoc-1/: a source that was replaced."""

from build_tools.pages.earlier.view import earlier_page, earlier_sources
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses

PAGE = PageKind(
    folder="van-ban",
    subjects=earlier_sources,
    at=lambda one: addresses.of_earlier_source(one.document.id, one.number),
    view=earlier_page,
    says=None,
    entered=False,
)
