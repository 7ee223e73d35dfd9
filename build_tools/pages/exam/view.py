"""A test with a record: without JavaScript the bank is read, with it it is drawn from."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, heads
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.bank import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamPage:
    """/dao-tao/kiem-tra/: the whole bank."""

    head: Head
    parts: tuple[Part, ...]


def exam_page(graph: Graph) -> ExamPage:
    """Put the test together."""
    head = Head(
        title=titles.EXAM_TITLE,
        description="Tự kiểm tra kiến thức công tác dân vận, có phiếu kết quả để in.",
        crumbs=heads.UNDER_TRAINING,
        wide=True,
    )
    return ExamPage(head=head, parts=parts(graph))


PAGE = single("dao-tao", addresses.EXAM, exam_page)
