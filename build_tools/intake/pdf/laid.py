"""What was laid on a page after it was made, put where it stands; and what is printed twice, dropped.

A digitally signed paper has its number and date in fields: "Số:      /QĐ-UBND" on the page, "25" over the blank.
pdfium tells the letters of fields behind all others. A line of them that stands in, before or behind a line of the
page becomes part of it; blanks and dots under it go. What signs ("Ký bởi: …"), and what has several lines, stays apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from build_tools.intake.pdf.items import Letter

__all__ = ["in_place", "without_doubles"]

_CELL = 4.0
_SAME = 0.6
_NEAR = 8
"""Heights of letters within which a field belongs to a line."""
_FILLERS = frozenset(" .…_")
_SIGNS = re.compile(
    r"k[ýy] (?:bởi|số)|signed|signature|người ký|(?:thời gian|ngày) ký|email|cơ quan:", re.IGNORECASE
)


def without_doubles(letters: Sequence[Letter]) -> list[Letter]:
    """The letters without those that stand on the same letter again: bold by printing twice, a field drawn twice."""
    known: dict[tuple[str, int, int], list[Letter]] = defaultdict(list)
    kept: list[Letter] = []
    for letter in letters:
        if letter.shown != " ":
            column, row = int(letter.left // _CELL), int(letter.base // _CELL)
            near = (
                other
                for x in (column - 1, column, column + 1)
                for y in (row - 1, row, row + 1)
                for other in known.get((letter.shown, x, y), ())
            )
            if any(_overlap(letter, other) for other in near):
                continue
            known[letter.shown, column, row].append(letter)
        kept.append(letter)
    return kept


def _overlap(one: Letter, other: Letter) -> bool:
    width = min(one.right - one.left, other.right - other.left)
    shared = min(one.right, other.right) - max(one.left, other.left)
    return abs(one.base - other.base) < 0.3 * one.size and (
        shared >= _SAME * width if width > 0 else abs(one.left - other.left) < 0.5
    )


def in_place(letters: Sequence[Letter]) -> list[Letter]:
    """The letters of the page with those that were laid on it where they stand."""
    printed = [letter for letter in letters if not letter.laid]
    apart: list[Letter] = []
    laid = sorted((letter for letter in letters if letter.laid), key=lambda letter: letter.laid)
    for _, members in groupby(laid, key=lambda letter: letter.laid):
        lines = list(_rows(list(members)))
        if not lines:
            continue
        said = " ".join("".join(letter.shown for letter in line) for line in lines)
        if len(lines) > 1 or _SIGNS.search(said):
            apart += (letter for line in lines for letter in line)
            continue
        line = [replace(letter, laid=0) for letter in lines[0]]
        at = _host(printed, line)
        if at is None:
            apart += lines[0]
        else:
            printed = _filled(printed, line, at)
    return _with_apart(printed, apart)


def _rows(letters: list[Letter]) -> Iterator[list[Letter]]:
    """What was laid on one place, line by line from the top, each from its left; ends are no blanks."""
    rows: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: one.base):
        if rows and abs(rows[-1][0].base - letter.base) < 0.5 * max(letter.size, rows[-1][0].size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    for row in rows:
        ordered = sorted(row, key=lambda one: one.left)
        seen = [index for index, letter in enumerate(ordered) if letter.shown != " "]
        if seen:
            yield ordered[seen[0] : seen[-1] + 1]


def _host(printed: Sequence[Letter], line: Sequence[Letter]) -> int | None:
    """Behind how many letters of the page the line stands: its nearest neighbours on the same line tell."""
    left, right = line[0].left, line[-1].right
    near = _NEAR * line[0].size
    best: tuple[float, int] | None = None
    for index, letter in enumerate(printed):
        if abs(letter.base - line[0].base) > 0.6 * max(letter.size, line[0].size):
            continue
        away = letter.middle
        if away <= left and left - letter.right <= near:
            distance = max(0.0, left - letter.right)
            if best is None or (distance, -index) < (best[0], -best[1] + 1):
                best = (distance, index + 1)
        elif away >= right and letter.left - right <= near:
            # A neighbour at its right tells only where there is none at its left.
            distance = near + max(0.0, letter.left - right)
            if best is None or distance < best[0]:
                best = (distance, index)
    return best[1] if best else None


def _filled(printed: Sequence[Letter], line: Sequence[Letter], at: int) -> list[Letter]:
    """The page with the line in its place; what only kept the place free goes."""
    before, behind = list(printed[:at]), list(printed[at:])
    base, size, left, right = line[0].base, line[0].size, line[0].left, line[-1].right

    def keeps_free(letter: Letter) -> bool:
        return letter.shown in _FILLERS and abs(letter.base - base) <= 0.6 * max(size, letter.size)

    blank = False
    while before and keeps_free(before[-1]):
        blank = True
        before.pop()
    while behind and keeps_free(behind[0]):
        behind.pop(0)
    start = [_blank(line[0], left)] if blank or (before and before[-1].shown in ":.") else []
    follows = behind[0] if behind and abs(behind[0].base - base) <= 0.6 * size else None
    end = [_blank(line[0], right)] if follows and follows.shown not in "/-,.;" else []
    return [*before, *start, *line, *end, *behind]


def _blank(like: Letter, left: float) -> Letter:
    return replace(like, shown=" ", left=left, right=left)


def _with_apart(printed: Sequence[Letter], apart: Sequence[Letter]) -> list[Letter]:
    """What stands for itself comes behind the line above it, or before all."""
    whole = list(printed)
    for _, members in groupby(apart, key=lambda letter: letter.laid):
        block = list(members)
        top, left, right = block[0].base, min(one.left for one in block), max(one.right for one in block)
        above = [
            index
            for index, letter in enumerate(whole)
            if letter.base < top
            and letter.right >= left - 20
            and letter.left <= right + 20
            and not letter.laid
        ]
        at = max(above, key=lambda index: (whole[index].base, index), default=-1) + 1
        while 0 < at < len(whole) and whole[at].base == whole[at - 1].base and not whole[at].laid:
            at += 1
        whole[at:at] = block
    return whole
