"""Where a long text is divided, so that each part has a page of its own."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.models.ids import Anchor, line_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A part of a text: which paragraphs and source lines it has."""

    name: Anchor
    """The last part of its address: where its text begins; "" for what stands on the document's own page."""
    first: int
    """Its first paragraph, by its place in the body."""
    behind: int
    """The paragraph behind its last one."""
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """The parts of a text, in order; every source line of one stands before those of the next."""

    parts: tuple[Outline, ...]
    named: Mapping[str, int]
    """Anchors whose line does not tell their part, by its place: readable ones, and some footnotes."""

    def place_of(self, anchor: str) -> int:
        """Which part holds an anchor; the first for one that none has."""
        if anchor in self.named:
            return self.named[anchor]
        line = line_named(anchor)
        return 0 if line is None else self.place_at(line)

    def place_at(self, line: int) -> int:
        """Which part holds a source line."""
        return max(0, bisect_right(self.parts, line, key=lambda part: part.first_line) - 1)
