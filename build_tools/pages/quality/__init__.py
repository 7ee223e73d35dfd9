"""/chat-luong/: what is not known for sure."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.pages.quality.view import quality_page, says
from build_tools.parts import addresses


def _door(_: Graph) -> Door:
    return Door(text="Chất lượng dữ liệu", to=addresses.QUALITY, beside="những điều kho chưa biết rõ")


PAGE = single("chat-luong", addresses.QUALITY, quality_page, says=says, door=_door)
