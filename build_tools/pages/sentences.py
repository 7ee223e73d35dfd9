"""A sentence as lines of a list: its figures marked, cut to a readable length, never within a figure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.models.figures import Figure
from build_tools.models.instruments import Document
from build_tools.models.texts import Span
from build_tools.pages import quotes
from build_tools.pages.context import Context

_LENGTH = 260
_SHORTEST = 90
"""A line is not ended before this place, were it at a stronger border."""
_CUT = "[…]"
# Where a line may end, the strongest last: between words, at a comma, at brackets or a colon, at a semicolon.
_BORDERS = (r"(?<=\s)(?=\S)", r"(?<=,\s)", r"(?<=:\s)|(?<=\s)(?=\()|(?<=\)\s)|(?<=\),\s)", r"(?<=;\s)")
_BORDER = tuple(map(re.compile, _BORDERS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a sentence; those of a figure know it."""

    text: str
    figure: Figure | None = None


Line = tuple[Piece, ...]


def lines(context: Context, document: Document, figures: Sequence[Figure]) -> Iterator[Line]:
    """The sentence of some figures, as one line or, where it is long, as one for each part that holds figures."""
    pieces = _pieces(document, figures)
    shown = [Piece(text=context.shown(document.id, each.text), figure=each.figure) for each in pieces]
    whole = context.shown(document.id, "".join(piece.text for piece in pieces))
    if "".join(piece.text for piece in shown) != whole:  # a mask lies across the edge of a figure
        shown = [Piece(text=quotes.shorten(whole, _LENGTH), figure=figures[0])]
    yield from _cut(shown)


def _pieces(document: Document, figures: Sequence[Figure]) -> list[Piece]:
    """The words of the sentence, cut where its figures begin and end, without layout marks."""
    sentence, part = figures[0].sentence, quotes.part(document, figures[0].anchor)
    cuts = sorted({edge for figure in figures for edge in (figure.span.start, figure.span.end)})
    found: list[Piece] = []
    for piece in part.pieces if part else (sentence,):
        start, end = max(piece.start, sentence.start), min(piece.end, sentence.end)
        edges = [start, *(cut for cut in cuts if start < cut < end), end]
        if found and start < end:
            found.append(Piece(text=" "))
        for first, last in zip(edges, edges[1:], strict=False):
            text = quotes.words(document, (Span(start=first, end=last),)) if first < last else ""
            if text:
                inside = next((f for f in figures if f.span.start <= first < f.span.end), None)
                found.append(Piece(text=text, figure=inside))
    return found


def _cut(pieces: Sequence[Piece]) -> Iterator[Line]:
    """Lines of readable length, each with a figure; what is left out on either side is told by a sign."""
    text = "".join(piece.text for piece in pieces)
    ranges, at = [], 0
    for piece in pieces:
        if piece.figure:
            ranges.append((at, at + len(piece.text)))
        at += len(piece.text)
    start = 0
    while start < len(text):
        end = _end(text, start, ranges)
        line = [*_slice(pieces, start, end)]
        if any(piece.figure for piece in line):
            before = [Piece(text=f"{_CUT} ")] if start else []
            after = [Piece(text=f" {_CUT}")] if end < len(text) else []
            yield (*before, *_trimmed(line), *after)
        start = end


def _end(text: str, start: int, ranges: Sequence[tuple[int, int]]) -> int:
    """Where a line that begins at `start` ends: at the strongest border within its length, the last of these."""
    if len(text) - start <= _LENGTH:
        return len(text)
    for border in reversed(_BORDER):
        places = [
            match.start()
            for match in border.finditer(text, start + _SHORTEST, start + _LENGTH)
            if not any(first < match.start() < last for first, last in ranges)
        ]
        if places:
            return places[-1]
    # One word, or one figure, longer than a line.
    return next((m.start() for m in _BORDER[0].finditer(text, start + _LENGTH)), len(text))


def _slice(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        words = piece.text[max(0, start - at) : max(0, end - at)]
        if words:
            yield Piece(text=words, figure=piece.figure)
        at += len(piece.text)


def _trimmed(line: Sequence[Piece]) -> Iterator[Piece]:
    last = len(line) - 1
    for index, piece in enumerate(line):
        text = piece.text.lstrip() if index == 0 else piece.text
        yield Piece(text=text.rstrip() if index == last else text, figure=piece.figure)
