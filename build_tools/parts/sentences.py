"""A sentence as lines of a list: its figures marked, cut to a readable length, never within a figure."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from build_tools.models.figures import Figure
from build_tools.models.instruments import Document
from build_tools.models.texts import Span
from build_tools.parts import quotes

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


def lines(document: Document, figures: Sequence[Figure]) -> Iterator[Line]:
    """The sentence of some figures, as one line or, where it is long, as one for each part that holds figures."""
    yield from _cut(_pieces(document, figures))


def _pieces(document: Document, figures: Sequence[Figure]) -> list[Piece]:
    """The words of the sentence, cut where its figures begin and end, without layout marks."""
    sentence, own = figures[0].sentence, document.pieces(figures[0].anchor)
    edges = [sentence.start, *(e for f in figures for e in (f.span.start, f.span.end)), sentence.end]
    stretches = [
        (Span(start=start, end=end), figures[index // 2] if index % 2 else None)
        for index, (start, end) in enumerate(pairwise(edges))
    ]
    found: list[Piece] = []
    last = None
    for stretch, figure in stretches:
        for piece in own or (sentence,):
            start, end = max(piece.start, stretch.start), min(piece.end, stretch.end)
            if start < end:
                if last not in {None, piece}:  # a page break parts them
                    found.append(Piece(text=" "))
                found.append(Piece(text=quotes.words(document, (Span(start=start, end=end),)), figure=figure))
                last = piece
    return found


def _cut(pieces: Sequence[Piece]) -> Iterator[Line]:
    """Lines of readable length, each with a figure; what is left out on either side is told by a sign."""
    text = "".join(piece.text for piece in pieces)
    within, at = set[int](), 0
    for piece in pieces:
        if piece.figure:
            within.update(range(at + 1, at + len(piece.text)))
        at += len(piece.text)
    start = 0
    while start < len(text):
        end = _end(text, start, within)
        line = [*_slice(pieces, start, end)]
        if any(piece.figure for piece in line):
            before = [Piece(text=f"{_CUT} ")] if start else []
            after = [Piece(text=f" {_CUT}")] if end < len(text) else []
            yield (*before, *_trimmed(line), *after)
        start = end


def _end(text: str, start: int, within: AbstractSet[int]) -> int:
    """Where a line that begins at `start` ends: at the last of the strongest borders within its length."""
    if len(text) - start <= _LENGTH:
        return len(text)
    for border in reversed(_BORDER):
        places = [match.start() for match in border.finditer(text, start + _SHORTEST, start + _LENGTH)]
        if allowed := [place for place in places if place not in within]:
            return allowed[-1]
    # One word, or one figure, longer than a line.
    further = (match.start() for match in _BORDER[0].finditer(text, start + _LENGTH))
    return next((place for place in further if place not in within), len(text))


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
