"""/cap-nhat/: what is new."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.pages.updates.view import updates_page
from build_tools.parts import addresses


def _door(_: Graph) -> Door:
    return Door(text="Mới cập nhật", to=addresses.UPDATES, beside="văn bản mới vào kho, mới sửa")


PAGE = single("cap-nhat", addresses.UPDATES, updates_page, door=_door)
