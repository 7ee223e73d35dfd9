"""A text that is too heavy for one page is divided at its own joints; every other text stays whole.

What is divided is decided by the text alone (`weights`), so that the same text has the same pages everywhere.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from build_tools.graph.joints import ANNEX, NEVER, is_of_line, joints, readable
from build_tools.graph.weights import weights
from build_tools.models.citations import Mention
from build_tools.models.divisions import Division, Outline
from build_tools.models.ids import Anchor
from build_tools.models.texts import Body, Paragraph

Range = tuple[int, int]
"""Paragraphs: the first, and the one behind the last."""

WHOLE = 700_000
"""Bytes of HTML up to which a text stays on one page: with what stands around it, within the 1.5 MB of any page."""
PART = 400_000
"""Bytes of HTML that a page of a divided text holds: a phone opens it at once."""
_CRUMB = 8
"""What is less than an eighth of that, a signature behind a long table, goes with its neighbour."""


def divided(body: Body, mentions: Iterable[Mention]) -> Division | None:
    """Where a text is divided that is too heavy for one page; None for any other."""
    heavy = weights(body, mentions)
    if sum(heavy) <= WHOLE:
        return None
    best, sums = joints(body.paragraphs), [0, *accumulate(heavy)]
    ranges = _whole_pages(_cut((0, len(best)), best, sums), best, sums)
    if len(ranges) < 2:
        return None
    parts = tuple(_outline(body.paragraphs[first:behind], first) for first, behind in ranges)
    division = Division(parts=parts, named={})
    return replace(division, named=dict(_named(body, division)))


def _outline(paragraphs: Sequence[Paragraph], first: int) -> Outline:
    begin = paragraphs[0]
    return Outline(
        name=(readable(begin) or begin.anchor) if first else Anchor(""),
        first=first,
        behind=first + len(paragraphs),
        first_line=begin.lines[0],
        last_line=max(line for paragraph in paragraphs[-2:] for line in paragraph.lines),
    )


def _named(body: Body, division: Division) -> Iterator[tuple[str, int]]:
    """Readable anchors; footnotes that are called in another part than that in which they are printed."""
    for at, part in enumerate(division.parts):
        for paragraph in body.paragraphs[part.first : part.behind]:
            yield from ((alias, at) for alias in paragraph.aliases if not is_of_line(alias))
    starts = [body.paragraphs[part.first].pieces[0].start for part in division.parts]
    for note in body.footnotes:
        shown = max(0, bisect_right(starts, (note.calls or note.pieces)[0].start) - 1)
        if shown != division.place_at(note.lines[0]):
            yield note.anchor, shown


def _cut(within: Range, best: Sequence[int], sums: Sequence[int]) -> Iterator[Range]:
    """A stretch of paragraphs, cut at its best joints until no piece is too heavy."""
    first, behind = within
    joint = min(best[first + 1 : behind], default=NEVER)
    if joint >= NEVER or sums[behind] - sums[first] <= PART:
        yield within
        return
    cuts = [first, *(at for at in range(first + 1, behind) if best[at] == joint), behind]
    light: list[int] = []
    for at, (begin, end) in enumerate(pairwise(cuts)):
        alone = sums[end] - sums[begin] > PART or (joint == ANNEX and at == 0)
        if alone:
            yield from _packed(light, begin, sums)
            light = []
            yield from _cut((begin, end), best, sums)
        else:
            light.append(begin)
    yield from _packed(light, behind, sums)


def _packed(begins: Sequence[int], end: int, sums: Sequence[int]) -> Iterator[Range]:
    """Neighbours that go on one page together."""
    if not begins:
        return
    packed = [begins[0]]
    for begin, behind in pairwise((*begins, end)):
        if sums[behind] - sums[packed[-1]] > PART:
            packed.append(begin)
    yield from pairwise((*packed, end))


def _whole_pages(ranges: Iterable[Range], best: Sequence[int], sums: Sequence[int]) -> list[Range]:
    """The pieces without crumbs; a short annex is none."""

    def is_crumb(piece: Range) -> bool:
        return (sums[piece[1]] - sums[piece[0]]) * _CRUMB < PART

    pages: list[Range] = []
    for begin, end in ranges:
        if pages and best[begin] != ANNEX and (is_crumb((begin, end)) or is_crumb(pages[-1])):
            pages[-1] = (pages[-1][0], end)
        else:
            pages.append((begin, end))
    return pages
