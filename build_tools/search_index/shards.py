"""Which pages Pagefind indexes together: few enough that one changed page is soon indexed again with its neighbours.

The shard of a page follows from its address alone, as long as there are as many shards; these are a power of two, so
that an archive that grows divides each in two, and seldom.
"""

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import TypeVar

MOST_PAGES = 400
MOST_TEXT = 8_000_000
"""Bytes of text in one shard, on average."""

Page = TypeVar("Page")


def sharded(
    pages: Sequence[Page], address: Callable[[Page], str], size: Callable[[Page], int]
) -> tuple[tuple[Page, ...], ...]:
    """Pages in shards, each in the order in which they came; `size` is of the text of a page.

    >>> sharded(["van-ban/a/"], address=str, size=len)
    (('van-ban/a/',),)
    """
    least = sum(map(size, pages)) / MOST_TEXT
    many, shards = 1, [list(pages)]
    while many < least or max(map(len, shards)) > MOST_PAGES:
        many *= 2
        shards = [[] for _ in range(many)]
        for page in pages:
            shards[shard_of(address(page), many)].append(page)
    return tuple(map(tuple, filter(None, shards)))


def shard_of(address: str, many: int) -> int:
    """The number of the shard that holds a page, out of so many."""
    return int.from_bytes(blake2b(address.encode(), digest_size=8).digest()) % many
