"""A test with a record."""

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses
from build_tools.training import titles
from build_tools.training.bank import BankPage, bank_page


def exam_page(graph: Graph) -> BankPage:
    """Put the page together."""
    return bank_page(
        graph, titles.EXAM_TITLE, "Tự kiểm tra kiến thức công tác dân vận, có phiếu kết quả để in."
    )


PAGE = single(addresses.EXAM, exam_page)
