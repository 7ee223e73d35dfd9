"""How the text of a paper is set: its edges, the step from line to line, how its paragraphs begin."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.intake.composing.items import Page

__all__ = ["Frame", "frame_of"]

_WIDE = 0.55
"""Share of the page from which a line is one of running text."""
_INDENT, _DEEPEST = 10.0, 90.0
_FEWEST = 3
_SHARE = 0.06


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What lines of running text have in common."""

    left: float
    right: float
    width: float
    """Of the page."""
    step: float
    """From a line to the next within a paragraph; 0 where no lines tell."""
    indent: float
    """How much further to the right paragraphs begin; 0 where they do not."""
    justified: bool
    """Whether lines that go on are filled to the edge."""
    parts: bool
    """Whether paragraphs stand further apart than lines."""

    @property
    def indents(self) -> bool:
        """Whether paragraphs begin further to the right than they go on."""
        return self.indent > 0

    @property
    def middle(self) -> float:
        """Of the text."""
        return (self.left + self.right) / 2


def frame_of(pages: Sequence[Page]) -> Frame:
    """How these pages are set."""
    width = max((page.width for page in pages), default=595.0)
    wide = [
        line for page in pages for line in page.lines() if line.box[2] - line.box[0] >= _WIDE * page.width
    ]
    if not wide:
        return Frame(
            left=0.1 * width,
            right=0.93 * width,
            width=width,
            step=0.0,
            indent=0.0,
            justified=False,
            parts=False,
        )
    left = float(_most(round(line.box[0]) for line in wide))
    rights = sorted(line.box[2] for line in wide)
    right = rights[len(rights) * 4 // 5]
    steps = [
        second.middle - first.middle
        for page in pages
        for first, second in pairwise(page.lines())
        if first.box[2] - first.box[0] >= _WIDE * page.width
        and 0 < second.middle - first.middle < 4 * (first.size or 14)
    ]
    step = _most(round(one * 2) for one in steps) / 2 if steps else 0.0
    begun = [round(line.box[0] - left) for line in wide if left + _INDENT < line.box[0] < left + _DEEPEST]
    indents = len(begun) >= max(_FEWEST, _SHARE * len(wide))
    spread = [one for one in steps if 1.2 * step < one < 2.4 * step]
    return Frame(
        left=left,
        right=right,
        width=width,
        step=step,
        justified=sum(abs(line.box[2] - right) < 1 for line in wide) > len(wide) / 2,
        indent=float(_most(begun)) if indents else 0.0,
        parts=len(spread) >= max(_FEWEST, _SHARE * len(steps)),
    )


def _most(values: Iterable[int]) -> int:
    return Counter(values).most_common(1)[0][0]
