"""Rules that cross each other as the grid of a table.

Rules on one line that touch are one. Those that meet belong together; a group with two columns and a row is a grid.
Two neighbouring places of it are one cell where no rule stands between them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.intake.pdf.items import Rule
from build_tools.intake.taken import Box

__all__ = ["Grid", "grids_of"]

_SAME = 2.5
"""Points within which two rules stand on one line: a double rule, or the two sides of a thick one."""
_SHORTEST = 6.0
_MOST = 4_000
"""Rules of a page: more are a drawing."""
_LARGEST = (400, 60)
"""Rows and columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The lines of a table, and which of its places are one cell."""

    downs: tuple[float, ...]
    """Where its level lines are, from the top."""
    acrosses: tuple[float, ...]
    """Where its upright lines are, from the left."""
    cells: tuple[tuple[int, int, int, int], ...]
    """First row, first column, last row, last column of each cell."""

    @property
    def box(self) -> Box:
        """Around it."""
        return (self.acrosses[0], self.downs[0], self.acrosses[-1], self.downs[-1])

    def cell_box(self, cell: tuple[int, int, int, int]) -> Box:
        """Around one of its cells."""
        row, column, last_row, last_column = cell
        return (
            self.acrosses[column],
            self.downs[row],
            self.acrosses[last_column + 1],
            self.downs[last_row + 1],
        )


def grids_of(rules: Sequence[Rule]) -> list[Grid]:
    """The grids of a page, from the top."""
    long = [rule for rule in rules if rule.end - rule.start >= _SHORTEST]
    if len(long) > _MOST:
        return []
    levels, uprights = list(_joined(long, level=True)), list(_joined(long, level=False))
    grids = [grid for group in _groups(levels, uprights) if (grid := _grid(*group)) is not None]
    return sorted(grids, key=lambda grid: grid.downs[0])


def _joined(rules: Sequence[Rule], *, level: bool) -> Iterator[Rule]:
    """The rules of one direction, those on one line that touch each other as one."""
    rows: list[list[Rule]] = []
    for rule in sorted((one for one in rules if one.level is level), key=lambda one: one.at):
        if rows and rule.at - rows[-1][0].at <= _SAME:
            rows[-1].append(rule)
        else:
            rows.append([rule])
    for row in rows:
        at = sum(rule.at for rule in row) / len(row)
        start = end = None
        for rule in sorted(row, key=lambda one: one.start):
            if start is None or end is None or rule.start > end + _SAME:
                if start is not None and end is not None:
                    yield Rule(level=level, at=at, start=start, end=end)
                start, end = rule.start, rule.end
            else:
                end = max(end, rule.end)
        if start is not None and end is not None:
            yield Rule(level=level, at=at, start=start, end=end)


def _groups(levels: list[Rule], uprights: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that meet, directly or through others."""
    left_levels, left_uprights = set(levels), set(uprights)
    while left_levels:
        first = left_levels.pop()
        group: tuple[list[Rule], list[Rule]] = ([first], [])
        waiting = [first]
        while waiting:
            rule = waiting.pop()
            others = left_uprights if rule.level else left_levels
            met = [other for other in others if _meet(rule, other)]
            others.difference_update(met)
            group[1 if rule.level else 0].extend(met)
            waiting += met
        yield group


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.start - _SAME <= other.at <= one.end + _SAME
        and other.start - _SAME <= one.at <= other.end + _SAME
    )


def _grid(levels: list[Rule], uprights: list[Rule]) -> Grid | None:
    downs, acrosses = _places(levels), _places(uprights)
    rows, columns = len(downs) - 1, len(acrosses) - 1
    if rows < 1 or columns < 2 or rows > _LARGEST[0] or columns > _LARGEST[1]:
        return None
    part_below = [
        [_covers(levels, downs[row + 1], acrosses[column], acrosses[column + 1]) for column in range(columns)]
        for row in range(rows)
    ]
    part_right = [
        [_covers(uprights, acrosses[column + 1], downs[row], downs[row + 1]) for column in range(columns)]
        for row in range(rows)
    ]
    cells = tuple(_cells(rows, columns, part_below, part_right))
    # One cell beside nothing is a frame around words.
    return Grid(downs=downs, acrosses=acrosses, cells=cells) if _has_columns(cells) else None


def _places(rules: Sequence[Rule]) -> tuple[float, ...]:
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] > _SAME:
            places.append(at)
    return tuple(places)


def _covers(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    """Whether rules on a line cover most of a stretch of it."""
    covered = sum(
        max(0.0, min(rule.end, end) - max(rule.start, start))
        for rule in rules
        if abs(rule.at - at) <= 2 * _SAME
    )
    return covered > 0.5 * (end - start)


def _cells(
    rows: int, columns: int, part_below: list[list[bool]], part_right: list[list[bool]]
) -> Iterator[tuple[int, int, int, int]]:
    """The cells, each as wide and as high as nothing parts it."""
    taken: set[tuple[int, int]] = set()
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            last_column, last_row = column, row
            while (
                last_column + 1 < columns
                and not part_right[row][last_column]
                and (row, last_column + 1) not in taken
            ):
                last_column += 1
            while last_row + 1 < rows and not any(part_below[last_row][column : last_column + 1]):
                last_row += 1
            taken.update((y, x) for y in range(row, last_row + 1) for x in range(column, last_column + 1))
            yield row, column, last_row, last_column


def _has_columns(cells: Sequence[tuple[int, int, int, int]]) -> bool:
    firsts = [row for row, _, _, _ in cells]
    return any(firsts.count(row) > 1 for row in set(firsts))
