"""Footnotes: the text stands at the foot of a printed page, so in the middle of a cut paragraph."""

import re
from collections.abc import Sequence

from build_tools.models.ids import Anchor
from build_tools.models.texts import Footnote, Span
from build_tools.normalize import NormalizedText
from build_tools.structure.pieces import Piece

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NOTE = re.compile(rf"(?P<mark>[{_SUPERSCRIPT}]+)\s*(?=\S)")
_CALL = re.compile(rf"(?<=\S)(?P<mark>[{_SUPERSCRIPT}]+)")
# "3.849 km²": an exponent of a measure, not a call.
_MEASURE = re.compile(r"(?<!\w)(?:k|h|da|d|c|m)?m$")


def split_footnotes(
    text: NormalizedText, pieces: Sequence[Piece]
) -> tuple[tuple[Piece, ...], tuple[Footnote, ...]]:
    """The pieces of the body, and the footnotes; a note that nothing calls stays where it stands."""
    notes = {piece: match["mark"] for piece in pieces if (match := _NOTE.match(piece.text))}
    calls: dict[str, list[Span]] = {}
    for piece in pieces:
        for span, mark in _calls(text.raw, piece):
            calls.setdefault(mark, []).append(span)
    footnotes = tuple(
        Footnote(
            mark=mark,
            anchor=Anchor(f"d{piece.line}"),
            lines=(piece.line,),
            pieces=(piece.span,),
            calls=tuple(calls[mark]),
        )
        for piece, mark in notes.items()
        if mark in calls
    )
    noted = {footnote.lines[0] for footnote in footnotes}
    return tuple(piece for piece in pieces if piece.line not in noted), footnotes


def _calls(raw: str, piece: Piece) -> list[tuple[Span, str]]:
    return [
        (Span(start=match.start(), end=match.end()), match["mark"])
        for match in _CALL.finditer(raw, piece.span.start + 1, piece.span.end)
        if not _MEASURE.search(raw[max(piece.span.start, match.start() - 4) : match.start()])
    ]
