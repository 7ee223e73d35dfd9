"""The book of addresses beside the pages that there are: what was published once answers for ever.

Instruments have their own entries, ids that say what they stand for; here are all other generated
pages: themes, units, authorities, lessons. The hand-written ones (guides, search) are not entered.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.models.published import PublishedPage
from build_tools.pages.kinds import KINDS
from build_tools.parts.addresses import INSTRUMENTS, is_below_paper, of_instrument
from build_tools.parts.paged import is_part

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
        kind.at(subject).address
        for kind in KINDS.values()
        if kind.entered
        for subject in kind.subjects(graph)
    )


def unrecorded(book: Sequence[PublishedPage], pages: Collection[str]) -> tuple[PublishedPage, ...]:
    """The pages that the book must learn before they are published; by address."""
    known = {one.address for one in book}
    return tuple(PublishedPage(address=page) for page in sorted(pages) if page not in known)


def led_on(
    book: Sequence[PublishedPage], pages: Collection[str], papers: Mapping[str, str] = MappingProxyType({})
) -> Iterator[tuple[str, str]]:
    """Further pages of lists and texts that there are no longer, and where each leads: to the nearest page above it.

    `tra-cuu/danh-muc/nam-2019/`, whose papers now stand on the first page, leads to `tra-cuu/danh-muc/`.
    `papers` are the pages of instruments, which have entries of their own, and where each is found now.
    """
    moved = {**papers, **{one.address: one.moved_to for one in book if one.moved_to}}
    for one in book:
        if is_part(one.address) and one.address not in pages and not one.moved_to:
            above = _above(one.address)
            while above and above not in pages and above not in moved:
                above = _above(above)
            if above:
                yield one.address, moved.get(above, above)


def answering(graph: Graph, *, public: bool) -> Graph:
    """The graph with what shall answer at addresses of the book that it has no pages for.

    On a public site a page that only says so stands at those that are gone with what is withheld.
    """
    if not public and not any(is_part(one.address) for one in graph.pages):
        return graph
    made = generated_pages(graph)
    gone = tuple(
        one.address
        for one in graph.pages
        if public and not one.moved_to and one.address not in made and not is_part(one.address)
    )
    led = led_on(graph.pages, made.union(gone), _papers(graph))
    # Of a paper that a public site has nothing of, no address names a part either.
    told = (
        each for each in led if not (public and each[1] == INSTRUMENTS.address and is_below_paper(each[0]))
    )
    return replace(graph, withheld=gone, led_on=tuple(told))


def _papers(graph: Graph) -> Mapping[str, str]:
    here = ((one, one) for one in graph.instruments)
    moved = ((old, new) for old, new in graph.moved_ids.items() if new in graph.instruments)
    return {of_instrument(old).address: of_instrument(new).address for old, new in (*moved, *here)}


def _above(address: str) -> str:
    """`tra-cuu/danh-muc/` of `tra-cuu/danh-muc/nam-2019/`; "" of `tra-cuu/`."""
    folder = address.removesuffix("/").rpartition("/")[0]
    return f"{folder}/" if folder else ""


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
    led = dict(led_on(book, pages))
    for one in book:
        if one.moved_to and one.address in pages:
            message = f'trang "{one.address}" vẫn còn nên không thể chuyển đi; hãy bỏ "moved_to"'
            yield Misrecorded(one.line, "moved-page-in-use", message)
        elif one.moved_to and one.moved_to not in pages:
            message = f'không có trang "{one.moved_to}"; hãy ghi thẳng địa chỉ cuối cùng, như trong sổ này'
            yield Misrecorded(one.line, "unknown-moved-to", message)
        elif not one.moved_to and one.address not in pages and one.address not in led:
            message = (
                f'trang "{one.address}" đã công bố nay không còn, đường dẫn cũ sẽ hỏng; '
                'hãy khôi phục trang, hoặc thêm "moved_to" là địa chỉ trang thay nó'
            )
            yield Misrecorded(one.line, "lost-page", message)
