"""Running heads and page numbers: what belongs to the page and not to the paper.

* A number alone at the top or the bottom of a page is its number where it counts with the pages.
* Words at the top or the bottom are a running head where other pages bear the same at the same height. The name of the
  State, an annex and a form ("PHỤ LỤC", "Mẫu số 01") begin a paper of their own, and are none.
* The head of a gazette is one wherever it heads a page: "CÔNG BÁO/Số 615 + 616/Ngày 12-9-2021".
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from build_tools.intake.composing.items import Item, Left, Page
from build_tools.intake.sheets import SheetLine
from build_tools.intake.taken import Reason
from build_tools.normalize import match_key

__all__ = ["without_margins"]

_TOP, _BOTTOM = 0.14, 0.88
"""Shares of the height."""
_SAME_HEIGHT = 5.0
_RECOGNISED_HEIGHT = 14.0
_LONGEST = 200
_NUMBER = re.compile(
    r"[-–—.\s]{0,6}+(?:trang|page)?\s?(?P<number>\d{1,4})(?:\s?(?:/|of)\s?\d{1,4})?[-–—.\s]{0,6}+",
    re.IGNORECASE,
)
_GAZETTE = re.compile(r"(?:\d{1,4}\s)?CÔNG BÁO\s?/\s?Số\b.*|CÔNG BÁO [^/\d]{1,40}/\s?Số\b.*")
_STATE = re.compile(r"cong hoa xa hoi chu nghia viet nam|doc lap - tu do - hanh phuc|dang cong san viet nam")
_OF_ITS_OWN = re.compile(r"phu luc|mau |bieu |\(?(?:ban hanh )?kem theo|dieu \d|chuong |phan |muc ")
_FIGURES = re.compile(r"\d+")
Place = tuple[int, int]
"""Index of the page, index of the item."""


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """The pages without their running heads and numbers, which are told as left out."""
    found = dict.fromkeys(_numbers(pages), Reason.PAGE_NUMBER)
    shift = _shift(pages, found)
    found |= dict.fromkeys(_heads(pages, found, shift), Reason.RUNNING_HEAD)
    return [
        replace(
            page,
            items=tuple(_left(item, found.get((index, number))) for number, item in enumerate(page.items)),
        )
        for index, page in enumerate(pages)
    ]


def _left(item: Item, reason: Reason | None) -> Item:
    if reason is None or not isinstance(item, SheetLine):
        return item
    return Left(reason=reason, words=item.words, box=item.box)


def _at_edges(page: Page) -> Iterator[tuple[int, SheetLine, bool]]:
    """The short lines at the top and the bottom of a page, with their place among its items; whether it is the top."""
    for number, item in enumerate(page.items):
        if isinstance(item, SheetLine) and len(item.words) <= _LONGEST and not item.laid:
            if item.box[3] <= _TOP * page.height:
                yield number, item, True
            elif item.box[1] >= _BOTTOM * page.height:
                yield number, item, False


def _numbers(pages: Sequence[Page]) -> Iterator[Place]:
    """Numbers alone at an edge that count with the pages, or are that of their page."""
    places: dict[int, list[Place]] = defaultdict(list)
    for index, page in enumerate(pages):
        edges = list(_at_edges(page))
        for number, line, top in edges:
            match = _NUMBER.fullmatch(line.words)
            outer = [
                other for _, other, at_top in edges if at_top is top and _is_outside(other, line, top=top)
            ]
            if match and all(_GAZETTE.fullmatch(other.words) or len(outer) < 3 for other in outer):
                places[int(match["number"]) - page.number].append((index, number))
    for shift, found in places.items():
        if shift == 0 or len({index for index, _ in found}) > 1:
            yield from found


def _is_outside(other: SheetLine, line: SheetLine, *, top: bool) -> bool:
    return other.box[3] < line.box[1] if top else other.box[1] > line.box[3]


def _shift(pages: Sequence[Page], found: Collection[Place]) -> int:
    """How far printed numbers of pages are from those of the file."""
    shifts: Counter[int] = Counter()
    for index, number in found:
        item = pages[index].items[number]
        match = _NUMBER.fullmatch(item.words) if isinstance(item, SheetLine) else None
        shifts[int(match["number"]) - pages[index].number if match else 0] += 1
    return shifts.most_common(1)[0][0] if shifts else 0


def _heads(pages: Sequence[Page], numbers: Collection[Place], shift: int) -> Iterator[Place]:
    alike: dict[tuple[str, bool], list[tuple[Place, SheetLine]]] = defaultdict(list)
    begun = [_begins_paper(page) for page in pages]
    for index, page in enumerate(pages):
        for number, line, top in _at_edges(page):
            if (index, number) in numbers:
                continue
            if top and _GAZETTE.fullmatch(line.words):
                yield index, number
                continue
            key = _key(line.words, page.number + shift)
            if key and not _STATE.search(key) and not _OF_ITS_OWN.match(key):
                alike[key, top].append(((index, number), line))
    for (_, top), members in alike.items():
        for place, line in members:
            height = _RECOGNISED_HEIGHT if line.confidence is not None else _SAME_HEIGHT
            others = {
                other[0]
                for other, its in members
                if other[0] != place[0] and abs(its.box[3] - line.box[3]) <= height
            }
            above = not top or line.box[1] < begun[place[0]]
            if any(begun[other] == float("inf") for other in (*others, place[0])) and others and above:
                yield place


def _key(words: str, number: int) -> str:
    """The words without the number of their page."""
    return match_key(_FIGURES.sub(lambda figure: "#" if int(figure[0]) == number else figure[0], words))


def _begins_paper(page: Page) -> float:
    """Where the letterhead of a paper begins on a page: its top, infinity where none begins on it."""
    tops = [line.box[1] for line in page.lines() if _STATE.search(match_key(line.words))]
    high = [top for top in tops if top < page.height / 4]
    return min(high) - 1 if high else float("inf")
