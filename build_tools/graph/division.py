"""A text that is too heavy for one page is divided at its own joints; every other text stays whole.

What is divided is decided by the text alone (`weights`), so that the same text has the same pages everywhere.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from build_tools.graph.joints import ANNEX, NEVER, joints
from build_tools.graph.text_parts import Range, text_parts
from build_tools.graph.weights import weights
from build_tools.models.divisions import TextPart
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.texts import Span

WHOLE = 700_000
"""Bytes of HTML up to which a text stays on one page: with what stands around it, within the 1.5 MB of any page."""
PART = 400_000
"""Bytes of HTML that a page of a divided text holds: a phone opens it at once."""
_CRUMB = 8
"""What is less than an eighth of that, a signature behind a long table, goes with its neighbour."""


def divided(document: Document) -> tuple[TextPart, ...]:
    """The parts of a text that is too heavy for one page, in order; empty where it is not."""
    heavy = weights(document)
    if sum(heavy) <= WHOLE:
        return ()
    paragraphs = document.body.paragraphs
    best, sums = joints(paragraphs), [0, *accumulate(heavy)]
    ranges = _whole_pages(_cut((0, len(paragraphs)), best, sums), best, sums)
    return tuple(text_parts(document, ranges)) if len(ranges) > 1 else ()


def whole(document: Document) -> TextPart:
    """The text of a document that is not divided."""
    return TextPart(document=document, spans=(Span(start=0, end=len(document.raw)),), name=Anchor(""))


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
