"""Addresses once published that now lead elsewhere: they answer for ever."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.pages import addresses, entries, heads
from build_tools.pages.context import Context
from build_tools.pages.parts import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectPage:
    """A page that sends its reader on."""

    head: Head
    to: Link


def redirect_pages(context: Context) -> Iterator[RedirectPage]:
    """One page for each id that has moved, as long as its goal exists."""
    for old, new in context.graph.moved_ids.items():
        if new in context.graph.instruments and old not in context.graph.instruments:
            link = entries.link(context, new)
            yield RedirectPage(
                head=Head(
                    path=addresses.of_instrument(old).path,
                    title=f"Đã chuyển: {link.text}",
                    description=f"Địa chỉ này nay dẫn tới {link.text}.",
                    crumbs=(heads.HOME, Link(text="Văn bản", to=addresses.INSTRUMENTS)),
                ),
                to=link,
            )
