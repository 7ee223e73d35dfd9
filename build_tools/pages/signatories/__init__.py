"""/nguoi-ky/: documents by who signed them."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.pages.signatories.view import says, signatories_page, signers
from build_tools.parts import addresses


def _door(graph: Graph) -> Door:
    count = len(signers(graph))
    beside = f"{count} người đã ký văn bản trong kho" if count else "chưa có ai"
    return Door(text="Theo người ký", to=addresses.SIGNATORIES, beside=beside)


PAGE = single("nguoi-ky", addresses.SIGNATORIES, signatories_page, says=says, door=_door)
