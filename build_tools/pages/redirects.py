"""Addresses once published that now lead elsewhere, or to nothing that the public may read: they answer for ever."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages import addresses, entries, heads
from build_tools.pages.addresses import Target
from build_tools.pages.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage:
    """A page that sends its reader on."""

    head: Head
    to: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class WithheldPage:
    """A page of the internal site that says nothing without a document withheld from the public one."""

    head: Head


def withheld_pages(graph: Graph) -> Iterator[WithheldPage]:
    """One for each address that this edition has nothing for; it does not tell what stands there."""
    for address in graph.withheld:
        title = "Không có trong bản công khai"
        path = f"{address}index.md"
        yield WithheldPage(head=Head(path=path, title=title, description=title, crumbs=(heads.HOME,)))


def redirect_pages(graph: Graph) -> Iterator[RedirectPage]:
    """One page for each id that has moved, as long as its goal exists, and for each other page that has."""
    yield from _moved_instruments(graph)
    for page in graph.pages:
        if page.moved_to:
            yield RedirectPage(
                head=Head(
                    path=f"{page.address}index.md",
                    title="Đã chuyển địa chỉ",
                    description=f"Địa chỉ này nay dẫn tới {page.moved_to}.",
                    crumbs=(heads.HOME,),
                ),
                to=Link(text=page.moved_to, to=Target(path=f"{page.moved_to}index.md")),
            )


def _moved_instruments(graph: Graph) -> Iterator[RedirectPage]:
    for old, new in graph.moved_ids.items():
        if new in graph.instruments and old not in graph.instruments:
            link = entries.link(graph, new)
            yield RedirectPage(
                head=Head(
                    path=addresses.of_instrument(old).path,
                    title=f"Đã chuyển: {link.text}",
                    description=f"Địa chỉ này nay dẫn tới {link.text}.",
                    crumbs=(heads.HOME, Link(text="Văn bản", to=addresses.INSTRUMENTS)),
                ),
                to=link,
            )
