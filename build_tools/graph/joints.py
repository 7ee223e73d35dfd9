"""Where a long text may be cut, and where it is cut best.

1. at its annexes: an annex shares a page with annexes, not with the text before them;
2. at the headings of the first level (Phần, Chương, I.), then of the second, and so on;
3. at numbered places that head nothing: articles, khoản;
4. between paragraphs, before and behind a table;
5. between rows; last where a merged cell reaches over both.

A cut stands never where a paragraph goes on behind what follows it, as one does that a page number cuts.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from build_tools.models.ids import Anchor
from build_tools.models.texts import Paragraph

ANNEX, NEVER = 0, 50
_NUMBERED, _PLAIN, _ROW, _MERGED = 10, 20, 30, 40


def joints(paragraphs: Sequence[Paragraph]) -> list[int]:
    """How well the text is cut before each paragraph: the least number is the best place."""
    ends = (0, *accumulate((max(each.lines) for each in paragraphs), max))
    reach = list(_reach(paragraphs))
    return [
        NEVER if each.lines[0] <= ends[at] else _joint(each, paragraphs[at - 1], merged=reach[at] > at)
        for at, each in enumerate(paragraphs)
    ]


def readable(paragraph: Paragraph) -> Anchor | None:
    """Its readable address: `phu-luc-i`."""
    return next((alias for alias in paragraph.aliases if not is_of_line(alias)), None)


def is_of_line(anchor: str) -> bool:
    """Whether an anchor names a source line, `d37`, and no part of the text."""
    return anchor.startswith("d") and anchor[1:].isdecimal()


def _joint(paragraph: Paragraph, before: Paragraph, *, merged: bool) -> int:
    row, above = paragraph.row, before.row
    if row and above and row.table == above.table:
        return _MERGED if merged or above.head or above.rule or row.rule else _ROW
    name = readable(paragraph)
    if paragraph.level:
        annex = paragraph.level == 1 and name is not None and name.startswith("phu-luc-")
        return ANNEX if annex else paragraph.level
    return _NUMBERED if name else _PLAIN


def _reach(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """For each paragraph, up to which one (not included) the cells of rows before it reach."""
    reach = 0
    for at, each in enumerate(paragraphs):
        yield reach
        if each.row:
            reach = max(reach, at + max((cell.rows for cell in each.row.cells), default=1))
