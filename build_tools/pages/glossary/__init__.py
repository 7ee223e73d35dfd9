"""/tra-cuu/thuat-ngu/: terms."""

from build_tools.graph.model import Graph
from build_tools.pages.glossary.view import glossary_page, says
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses


def _door(graph: Graph) -> Door:
    return Door(
        text="Thuật ngữ",
        to=addresses.GLOSSARY,
        beside=f"{len(graph.training.terms)} thuật ngữ, có nguồn"
        if graph.training.terms
        else "chưa có thuật ngữ nào",
    )


PAGE = single("tra-cuu", addresses.GLOSSARY, glossary_page, says=says, door=_door)
