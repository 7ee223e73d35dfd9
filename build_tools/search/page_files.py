"""What the search page loads of a page that it may show: its title, and its passages as written.

One small file for each page, named by the page's own address and its content: where one page changes, one file does.
"""

from collections.abc import Collection, Iterable
from typing import TypedDict

from build_tools.search.cited_numbers import number_word
from build_tools.search.record import PageRecord


class PassageFile(TypedDict, total=False):
    """A passage as it is served."""

    parts: list[list[str]]
    """Anchor and text by turns of a paragraph that goes on behind a page break."""
    numbers: list[str]
    """Numbers that it cites, as the index of words holds them: `217qdtw`; left out where there is none."""


class PageFile(TypedDict):
    """A page as it is served."""

    title: str
    meta: dict[str, str]
    passages: list[PassageFile]


def page_file(record: PageRecord, numbers: Iterable[Collection[str]]) -> PageFile:
    """What is served of a page; `numbers` are those that each of its passages cites."""
    return PageFile(
        title=record.title,
        meta=dict(record.meta),
        passages=[
            PassageFile(
                parts=[list(part) for part in passage.parts],
                **({"numbers": [number_word(number) for number in cited]} if cited else {}),
            )
            for passage, cited in zip(record.passages, numbers, strict=True)
        ],
    )


def file_name(address: str) -> str:
    """`van-ban/33-ct-ttg-2021/` → `van-ban/33-ct-ttg-2021`; the home page, without an address, is `trang-chu`."""
    return (address or "trang-chu/").removesuffix("/")
