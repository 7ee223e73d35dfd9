"""The book of addresses beside the pages that there are: what was published once answers for ever.

Instruments have their own entries, ids that say what they stand for; here are all other generated
pages: themes, units, authorities, lessons. The hand-written ones (guides, search) are not entered.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.models.published import PublishedPage
from build_tools.pages.kinds import KINDS

_NAMED = 3
"""How many of the pages that the book lacks are named: a new archive lacks some two hundred."""


class Misrecorded(NamedTuple):
    """Where the book does not fit the pages."""

    line: int
    """Of archive/ids.yml; 0 where an entry is missing."""
    rule: str
    message: str


def generated_pages(graph: Graph) -> frozenset[str]:
    """The addresses of the pages that the build makes, told without making them."""
    return frozenset(
        kind.at(subject).path.removesuffix("index.md")
        for kind in KINDS.values()
        if kind.entered
        for subject in kind.subjects(graph)
    )


def unrecorded(book: Sequence[PublishedPage], pages: Collection[str]) -> tuple[PublishedPage, ...]:
    """The pages that the book must learn before they are published; by address."""
    known = {one.address for one in book}
    return tuple(PublishedPage(address=page) for page in sorted(pages) if page not in known)


def misrecorded(book: Sequence[PublishedPage], pages: Collection[str]) -> Iterator[Misrecorded]:
    """What is wrong with the book: first the pages that it lacks, then its entries in their order."""
    if new := unrecorded(book, pages):
        named = ", ".join(f'"{one.address}"' for one in new[:_NAMED]) + (", …" if len(new) > _NAMED else "")
        yield Misrecorded(
            0,
            "page-not-recorded",
            f"{len(new)} trang chưa có trong sổ địa chỉ ({named}); "
            "hãy chạy: danvan ids, xem lại thay đổi của tệp này rồi dựng lại",
        )
    for one in book:
        if one.moved_to and one.address in pages:
            message = f'trang "{one.address}" vẫn còn nên không thể chuyển đi; hãy bỏ "moved_to"'
            yield Misrecorded(one.line, "moved-page-in-use", message)
        elif one.moved_to and one.moved_to not in pages:
            message = f'không có trang "{one.moved_to}"; hãy ghi thẳng địa chỉ cuối cùng, như trong sổ này'
            yield Misrecorded(one.line, "unknown-moved-to", message)
        elif not one.moved_to and one.address not in pages:
            message = (
                f'trang "{one.address}" đã công bố nay không còn, đường dẫn cũ sẽ hỏng; '
                'hãy khôi phục trang, hoặc thêm "moved_to" là địa chỉ trang thay nó'
            )
            yield Misrecorded(one.line, "lost-page", message)
