"""/van-ban/<id>/: an instrument that is only cited."""

from build_tools.pages.cited.view import cited_page, says
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses

PAGE = PageKind(
    folder="van-ban",
    subjects=lambda graph: (each for each in graph.instruments.values() if each.id not in graph.documents),
    at=lambda instrument: addresses.of_instrument(instrument.id),
    view=cited_page,
    says=says,
    entered=False,
)
