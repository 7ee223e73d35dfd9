"""The record of a page: everything that is searched is made from it, and from nothing else.

The index of words, the accents, the table of pages, and the passages that the search page shows and weighs.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from build_tools.parts.addresses import Target
from build_tools.parts.searched import SearchedPassage
from build_tools.parts.values import Head
from build_tools.search.canon import compose, drop_invisible


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """What one page says to a search."""

    address: str
    """Relative to the site's root: `van-ban/33-ct-ttg-2021/`; "" for the home page."""
    title: str
    """What stands above its passages; itself none of them."""
    passages: tuple[SearchedPassage, ...]
    facets: Mapping[str, tuple[str, ...]]
    """What the page can be filtered by: `{"loai": ("Chỉ thị",), "nam": ("2021",)}`."""
    meta: Mapping[str, str]
    """What a hit shows where nothing else is known of the page: `loai`, `ngay`, `co-quan`."""

    @property
    def date(self) -> str:
        """ISO, as far as known; "" where the page states none."""
        return self.meta.get("ngay", "")

    @property
    def texts(self) -> tuple[str, ...]:
        """Title and passages, as written."""
        return (self.title, *(passage.text for passage in self.passages))


def record_of(
    at: Target, head: Head, passages: Iterable[SearchedPassage], shown: Callable[[str], str]
) -> PageRecord:
    """The record of a generated page, its words as `shown` gives them."""
    return page_record(
        at.address,
        shown(head.heading or head.title),
        (
            SearchedPassage(parts=tuple((anchor, shown(text)) for anchor, text in passage.parts))
            for passage in passages
        ),
        filters=((facet, shown(value)) for facet, value in head.filters),
        meta=((key, shown(value)) for key, value in head.meta),
    )


def page_record(
    address: str,
    title: str,
    passages: Iterable[SearchedPassage],
    *,
    filters: Iterable[tuple[str, str]] = (),
    meta: Iterable[tuple[str, str]] = (),
) -> PageRecord:
    """The record of a page; its texts composed, with single blanks, and without what is empty."""
    facets: dict[str, dict[str, None]] = {}
    for facet, value in filters:
        facets.setdefault(facet, {})[written(value)] = None
    return PageRecord(
        address=address,
        title=written(title),
        passages=tuple(each for each in map(_written, passages) if each.parts),
        facets={facet: tuple(values) for facet, values in facets.items()},
        meta={key: written(value) for key, value in meta},
    )


def written(text: str) -> str:
    """As written, but for what nobody sees: how letters are composed, which blanks were typed."""
    return " ".join(compose(drop_invisible(text)).split())


def _written(passage: SearchedPassage) -> SearchedPassage:
    parts = ((anchor, written(text)) for anchor, text in passage.parts)
    return SearchedPassage(parts=tuple((anchor, text) for anchor, text in parts if text))
