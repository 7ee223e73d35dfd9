"""/tinh/: the list of units."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.pages.provinces.view import provinces_page, says
from build_tools.parts import addresses


def _door(_: Graph) -> Door:
    return Door(
        text="63 tỉnh, thành phố trước đây",
        to=addresses.Target(path=addresses.PROVINCES.path, anchor="63-tinh"),
        beside="nay thuộc đơn vị nào",
    )


PAGE = single("tinh", addresses.PROVINCES, provinces_page, says=says, door=_door)
