"""/tra-cuu/chu-viet-tat/: short forms."""

from build_tools.graph.model import Graph
from build_tools.pages.abbreviations.view import abbreviations_page, says
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses


def _door(graph: Graph) -> Door:
    return Door(
        text="Chữ viết tắt",
        to=addresses.ABBREVIATIONS,
        beside=f"{len(graph.registers.abbreviations)} chữ viết tắt thường gặp",
    )


PAGE = single("tra-cuu", addresses.ABBREVIATIONS, abbreviations_page, says=says, door=_door)
