"""Look at a written index as a browser would: every page that should be found is found.

A writer that skips in silence what it cannot open would publish an index of one page out of a hundred.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from build_tools.diagnostics import Diagnostic
from build_tools.search.page_table import marked
from build_tools.search.word_index import pages_in, part_of
from build_tools.search_index.parts import (
    FOLDER,
    WORDS,
    Names,
    path_of_passages,
    read_names,
    read_pages,
    read_part,
)

_NAMED = 5
"""Addresses that a message names."""


class Expected(NamedTuple):
    """How a page must be found."""

    address: str
    word: str
    """One that it holds, folded; "" where it holds none."""


def unfound(site: Path, expected: Sequence[Expected]) -> Iterator[Diagnostic]:
    """Yield what is wrong where a page is not found, what is found is no page, or there is none."""
    if not expected:
        yield _wrong("trang đã dựng không có nội dung nào để lập chỉ mục; hãy dựng trang trước")
    try:
        names = read_names(site)
        marks = dict(marked(read_pages(site, names)))
        places = {address: number for number, address in enumerate(marks)}
        lost = {one.address for one in expected if one.address not in places}
        lost |= {each for each, mark in marks.items() if not (site / path_of_passages(each, mark)).is_file()}
        lost |= _not_found_by_word(site, names, [one for one in expected if one.address not in lost], places)
    except (OSError, ValueError, LookupError) as error:
        yield _wrong(f"không đọc lại được chỉ mục tìm kiếm vừa viết ({error}); hãy xem đĩa có lỗi không")
        return
    if lost:
        yield _wrong(
            f"chỉ mục tìm kiếm thiếu {len(lost)} trong {len(expected)} trang: {listed(lost)}. "
            "Bản này không được công bố; hãy xem chỗ trống trên đĩa và số tệp được mở, rồi dựng lại"
        )
    if dead := {each for each in marks if not (site / each / "index.html").is_file()}:
        yield _wrong(f"chỉ mục tìm kiếm dẫn tới {len(dead)} trang không được dựng: {listed(dead)}")


def _not_found_by_word(
    site: Path, names: Names, expected: Iterable[Expected], places: dict[str, int]
) -> set[str]:
    """The addresses of pages that the index of words does not give for a word that they hold."""
    asked = dict[str, list[str]]()
    for one in expected:
        if one.word:
            asked.setdefault(one.word, []).append(one.address)
    lost, count = set[str](), len(names["words"])
    for word, addresses in asked.items():
        number = part_of(word, count)
        part = read_part(site, f"{WORDS}/{number}", names["words"][number])
        found = {page for _, page, _ in pages_in(part, word)}
        lost.update(address for address in addresses if places[address] not in found)
    return lost


def listed(addresses: Iterable[str]) -> str:
    """The first of them, and how many more."""
    named = [f"“{address or '/'}”" for address in sorted(addresses)]
    rest = f" và {len(named) - _NAMED} trang khác" if len(named) > _NAMED else ""
    return f"{', '.join(named[:_NAMED])}{rest}"


def _wrong(message: str) -> Diagnostic:
    return Diagnostic(path=FOLDER, line=0, rule="search-index", message=message)
