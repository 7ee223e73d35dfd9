"""/nhiem-vu/: who must do what, by when."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.pages.obligations.view import obligations_page
from build_tools.parts import addresses


def _door(graph: Graph) -> Door:
    count = sum(len(document.obligations) for document in graph.documents.values())
    beside = f"{count} nhiệm vụ có thời hạn" if count else "chưa có nhiệm vụ nào"
    return Door(text="Nhiệm vụ và thời hạn", to=addresses.OBLIGATIONS, beside=beside)


PAGE = single("nhiem-vu", addresses.OBLIGATIONS, obligations_page, door=_door)
