"""What a paragraph has to do with the pages of its original: which one begins with it, and whether it is doubtful."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Document
from build_tools.parts import addresses
from build_tools.parts.addresses import Target
from build_tools.parts.fulltext.views import PageMark, Unsure

__all__ = ["Pages", "pages_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """The pages of an original, by the lines of its source."""

    document: Document
    original: str
    """Its name; "" where it is not given away: there is nothing to lead to then."""
    begun: Mapping[int, int]
    doubtful: Mapping[int, int]
    """Line with a doubtful word → the page that holds the first one."""

    def begun_by(self, lines: Sequence[int]) -> PageMark | None:
        """The page that begins with a paragraph of these lines; None in an original of one page."""
        page = next((self.begun[line] for line in lines if line in self.begun), 0)
        to = self._page(page)
        return PageMark(number=page, to=to) if page and to and len(self.begun) > 1 else None

    def unsure(self, lines: Sequence[int]) -> Unsure | None:
        """Whether words on these lines are doubtful, and where the first of them is printed."""
        page = next((self.doubtful[line] for line in lines if line in self.doubtful), 0)
        return Unsure(to=self._page(page)) if page else None

    def _page(self, page: int) -> Target | None:
        return addresses.of_original_page(self.document.id, self.original, page) if self.original else None


def pages_of(graph: Graph, document: Document) -> Pages:
    """The pages of a document's original."""
    printed = document.record.source.printed
    return Pages(
        document=document,
        original=graph.original_of(document.id),
        begun=dict(printed.pages),
        doubtful={one.line: one.page for one in reversed(printed.doubtful)},
    )
