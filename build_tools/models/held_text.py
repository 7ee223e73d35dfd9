"""A text as it is held: its words and of which characters its parts are made at hand, its paragraphs when asked for.

Nearly all pages quote: a page that shows ten sentences of ten papers needs none of their paragraphs.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from build_tools.models.ids import Anchor
from build_tools.models.texts import Body, LayoutMark, Span

__all__ = ["Pieces", "Text", "text_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The pieces of each part of a text."""

    lines: "array[int]"
    """The source line on which each paragraph begins, in order; that of line 37 is `d37`."""
    first: "array[int]"
    """Where its pieces begin among the bounds; one more behind the last."""
    bounds: "array[int]"
    """Start and end of each piece, in turn."""
    others: Mapping[Anchor, tuple[Span, ...]]
    """Of footnotes, and of a second paragraph on a line, `d37-2`."""

    def of(self, anchor: str) -> tuple[Span, ...] | None:
        """Of the part with this anchor; None where there is none."""
        line = anchor[1:]
        at = bisect_left(self.lines, int(line)) if line.isdecimal() else len(self.lines)
        if at < len(self.lines) and anchor == f"d{self.lines[at]}":
            held = iter(self.bounds[self.first[at] : self.first[at + 1]])
            return tuple(Span(start=start, end=end) for start, end in zip(held, held, strict=True))
        return self.others.get(Anchor(anchor))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A source, as it was read."""

    raw: str
    marks: tuple[LayoutMark, ...]
    pieces: Pieces
    kept: Callable[[], Body]

    @property
    def body(self) -> Body:
        """Its paragraphs."""
        return self.kept()


def text_of(raw: str, body: Body, aside: Callable[[Body], Callable[[], Body]] | None = None) -> Text:
    """A source and its paragraphs; `aside` puts these away until they are asked for."""
    kept = aside(body) if aside else partial(_itself, body)
    return Text(raw=raw, marks=body.marks, pieces=_pieces(body), kept=kept)


def _itself(body: Body) -> Body:
    return body


def _pieces(body: Body) -> Pieces:
    lines, first, bounds = array("I"), array("I", [0]), array("I")
    others = {note.anchor: note.pieces for note in body.footnotes}
    for paragraph in body.paragraphs:
        if paragraph.anchor != f"d{paragraph.lines[0]}":
            others[paragraph.anchor] = paragraph.pieces
            continue
        lines.append(paragraph.lines[0])
        for piece in paragraph.pieces:
            bounds.extend((piece.start, piece.end))
        first.append(len(bounds))
    return Pieces(lines=lines, first=first, bounds=bounds, others=others)
