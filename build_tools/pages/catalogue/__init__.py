"""/tra-cuu/danh-muc/: all instruments as a table."""

from build_tools.graph.model import Graph
from build_tools.pages.catalogue.view import catalogue_page
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses


def _door(graph: Graph) -> Door:
    return Door(
        text="Danh mục văn bản", to=addresses.CATALOGUE, beside=f"bảng {len(graph.instruments)} văn bản"
    )


PAGE = single("tra-cuu", addresses.CATALOGUE, catalogue_page, door=_door)
