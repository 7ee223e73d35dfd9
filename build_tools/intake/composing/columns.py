"""What stands side by side, read one column after the other: a letterhead, the recipients beside the signature.

Where the file tells a row after the other, neighbouring rows of two parts with one gutter through all of them are a
region; one that tells a column after the other needs nothing. A row alone stays as it is.
"""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.intake.composing.items import Item, Page
from build_tools.intake.sheets import SheetLine

__all__ = ["by_columns"]

_MOST = 40
Row = tuple[SheetLine, ...]


def by_columns(page: Page) -> Page:
    """The page with its columns one after the other."""
    rows = _rows(page.items)
    items: list[Item] = []
    index = 0
    while index < len(rows):
        size = _region(rows, index)
        if size:
            region = [one for row in rows[index : index + size] if isinstance(row, tuple) for one in row]
            gutter = _gutter([row for row in rows[index : index + size] if isinstance(row, tuple)])
            items += [line for line in region if gutter and line.box[2] <= gutter[1]]
            items += [line for line in region if gutter and line.box[2] > gutter[1]]
            index += size
        else:
            row = rows[index]
            items += row if isinstance(row, tuple) else [row]
            index += 1
    return replace(page, items=tuple(items))


def _rows(items: Sequence[Item]) -> list[Row | Item]:
    """Lines that follow each other on one height as one row."""
    rows: list[Row | Item] = []
    for item in items:
        last = rows[-1] if rows else None
        if isinstance(item, SheetLine) and isinstance(last, tuple) and _is_beside(last[-1], item):
            rows[-1] = (*last, item)
        else:
            rows.append((item,) if isinstance(item, SheetLine) else item)
    return rows


def _is_beside(first: SheetLine, second: SheetLine) -> bool:
    shared = min(first.box[3], second.box[3]) - max(first.box[1], second.box[1])
    lower = min(first.box[3] - first.box[1], second.box[3] - second.box[1])
    return shared > 0.5 * lower and second.box[0] >= first.box[2] and not (first.laid or second.laid)


def _region(rows: Sequence[Row | Item], start: int) -> int:
    """How many rows from here on stand in two columns; 0 where fewer than two do."""
    first = rows[start]
    if not isinstance(first, tuple) or len(first) != 2 or first[1].words.isdigit():
        return 0
    region: list[Row] = []
    whole = 0
    for row in rows[start : start + _MOST]:
        if not isinstance(row, tuple) or len(row) > 2 or any(_goes_up(region, line) for line in row):
            break
        if _gutter([*region, row]) is None:
            break
        region.append(row)
        # A line alone belongs to the columns only where it lies wholly in one of them.
        whole = len(region)
    while whole and len(region[whole - 1]) == 1 and not _continues(region[: whole - 1], region[whole - 1][0]):
        whole -= 1
    return whole if whole > 1 else 0


def _goes_up(region: Sequence[Row], line: SheetLine) -> bool:
    """Whether a line stands above one of its own column that was told before it, or above the whole region."""
    if region and line.box[3] < region[0][0].box[1]:
        return True
    told = (one for row in region for one in row)
    return any(
        one.box[1] > line.box[1] and one.box[0] < line.box[2] and line.box[0] < one.box[2] for one in told
    )


def _continues(region: Sequence[Row], line: SheetLine) -> bool:
    above = [
        one for row in region for one in row if min(one.box[2], line.box[2]) > max(one.box[0], line.box[0])
    ]
    return bool(above) and line.box[1] - above[-1].box[3] < 2 * (line.box[3] - line.box[1])


def _gutter(rows: Sequence[Row]) -> tuple[float, float] | None:
    """The end of the left column and the beginning of the right one; None where a line crosses it."""
    pairs = [row for row in rows if len(row) == 2]
    if not pairs:
        return None
    left, right = max(row[0].box[2] for row in pairs), min(row[1].box[0] for row in pairs)
    for row in rows:
        if len(row) == 1:
            line = row[0]
            if line.box[2] <= right and line.box[0] < left:
                left = max(left, line.box[2])
            elif line.box[0] >= left:
                right = min(right, line.box[0])
            else:
                return None
    return (left, right) if left < right else None
