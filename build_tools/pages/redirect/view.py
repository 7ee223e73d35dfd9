"""Addresses once published that now lead elsewhere: they answer for ever."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads
from build_tools.parts.addresses import Target
from build_tools.parts.values import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An address and where it leads to."""

    at: Target
    to: Link
    title: str
    crumbs: tuple[Link, ...] = (heads.HOME,)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage:
    """A page that sends its reader on."""

    head: Head
    to: Link


def moved(graph: Graph) -> Iterator[Moved]:
    """Each id that has moved, as long as its goal exists, and each other page that has or is led on."""
    for old, new in graph.moved_ids.items():
        if new in graph.instruments and old not in graph.instruments:
            link = entries.link(graph, new)
            yield Moved(
                at=addresses.of_instrument(old),
                to=link,
                title=f"Đã chuyển: {link.text}",
                crumbs=(heads.HOME, Link(text="Văn bản", to=addresses.INSTRUMENTS)),
            )
    moved_pages = ((page.address, page.moved_to) for page in graph.pages if page.moved_to)
    for address, goal in (*moved_pages, *graph.led_on):
        to = Link(text=goal, to=addresses.of_page(goal))
        yield Moved(at=addresses.of_page(address), to=to, title="Đã chuyển địa chỉ")


def redirect_page(_: Graph, one: Moved) -> RedirectPage:
    """Put the page together."""
    description = f"Địa chỉ này nay dẫn tới {one.to.text}."
    return RedirectPage(head=Head(title=one.title, description=description, crumbs=one.crumbs), to=one.to)


PAGE = PageKind(
    folder="",
    subjects=moved,
    at=lambda one: one.at,
    view=redirect_page,
    says=None,
    entered=False,
)
