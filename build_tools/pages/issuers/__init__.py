"""/co-quan/: the list of authorities."""

from build_tools.graph.model import Graph
from build_tools.pages.issuers.view import issuers_page, says
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses


def _door(_: Graph) -> Door:
    return Door(
        text="Cơ quan qua các thời kỳ",
        to=addresses.Target(path=addresses.ISSUERS.path, anchor="qua-cac-thoi-ky"),
        beside="cơ quan đã kết thúc, đổi tên, hợp nhất",
    )


PAGE = single("co-quan", addresses.ISSUERS, issuers_page, says=says, door=_door)
