"""What stands above all else on a page but was drawn last, put first: Word and LibreOffice draw text boxes last.

An office may set its letterhead in two text boxes; read in the order of the file it would follow the text.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from build_tools.intake.sheets import SheetLine, SheetTable

__all__ = ["head_first"]

_Item = SheetLine | SheetTable
_TOUCH = 2.0


def head_first(items: Sequence[_Item]) -> list[_Item]:
    """The items of a page; of what is put first the left box before the right one.

    What was laid on the page afterwards (a stamp, a signature) stays behind all.
    """
    printed = [one for one in items if not _is_laid(one)]
    cut = _cut(printed)
    if cut is None:
        return list(items)
    boxes = sorted(_boxes(printed[cut:]), key=lambda box: min(one.box[0] for one in box))
    return [*(one for box in boxes for one in box), *printed[:cut], *filter(_is_laid, items)]


def _is_laid(item: _Item) -> bool:
    return isinstance(item, SheetLine) and item.laid > 0


def _cut(items: Sequence[_Item]) -> int | None:
    """Behind how many items only such follow as stand above all of these; None where there is no such place.

    These are the most of the page: a page number that was drawn first is no text that a head was drawn behind.
    """
    tops = list(accumulate((one.box[1] for one in items), min))
    feet = list(accumulate((one.box[3] for one in reversed(items)), max))[::-1]
    return next(
        (at for at in range(len(items) // 2 + 1, len(items)) if feet[at] <= tops[at - 1] + _TOUCH), None
    )


def _boxes(items: Sequence[_Item]) -> Iterator[list[_Item]]:
    """Items that follow each other downwards, one below the other."""
    box: list[_Item] = []
    for one in items:
        last = box[-1].box if box else one.box
        if box and (one.box[1] < last[1] or one.box[0] >= last[2] or one.box[2] <= last[0]):
            yield box
            box = []
        box.append(one)
    if box:
        yield box
