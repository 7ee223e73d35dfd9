"""What was missed, again after some days: without JavaScript the bank is read, with it it is drawn from."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, heads
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.bank import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionPage:
    """/dao-tao/on-tap/: the whole bank."""

    head: Head
    parts: tuple[Part, ...]


def revision_page(graph: Graph) -> RevisionPage:
    """Put revision together."""
    head = Head(
        title=titles.REVISION_TITLE,
        description="Ôn lại những câu đã trả lời sai và những câu đến lượt ôn.",
        crumbs=heads.UNDER_TRAINING,
        wide=True,
    )
    return RevisionPage(head=head, parts=parts(graph))


PAGE = single("dao-tao", addresses.REVISION, revision_page)
