"""What was missed, again after some days."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses
from build_tools.training import titles
from build_tools.training.bank import BankPage, bank_page


def revision_page(graph: Graph) -> BankPage:
    """Put the page together."""
    return bank_page(
        graph, titles.REVISION_TITLE, "Ôn lại những câu đã trả lời sai và những câu đến lượt ôn."
    )


PAGE = single(addresses.REVISION, revision_page)
