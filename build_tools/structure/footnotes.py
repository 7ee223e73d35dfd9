"""Footnotes: the text stands at the foot of a printed page, so in the middle of a cut paragraph."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from build_tools.models.ids import Anchor
from build_tools.models.texts import Footnote, LayoutMark, Span
from build_tools.normalize import NormalizedText
from build_tools.structure.pieces import LinePiece

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
# ¹ as printed; (1), [1], [^1] as converters write it.
_MARK = rf"[{_SUPERSCRIPT}]+|\(\d{{1,3}}\)|\[\^?\d{{1,3}}\]"
_NOTE = re.compile(rf"(?P<mark>{_MARK}):?\s*(?=\S)")
# In brackets a number is a call only directly behind a word: "công tác dân vận(1)"; " (1)" counts. "[^1]" is one
# wherever it stands ("| [^1] |"), if a line begins with "[^1]:".
_CALL = re.compile(
    rf"(?<=\S)(?:[{_SUPERSCRIPT}]+)|(?<=[\w”\"»])(?:{_MARK})|(?P<anywhere>\[\^\d{{1,3}}\])(?!:)"
)
# "3.849 km²": an exponent of a measure, not a call.
_MEASURE = re.compile(r"(?<!\w)(?:k|h|da|d|c|m)?m$")


def split_footnotes(
    text: NormalizedText, pieces: Sequence[LinePiece]
) -> tuple[tuple[LinePiece, ...], tuple[Footnote, ...]]:
    """The pieces of the body, and the footnotes; a note that nothing calls stays where it stands."""
    notes = _notes(pieces)
    defined = {mark for piece, mark in notes.items() if piece.text.startswith(f"{mark}:")}
    calls: dict[str, list[Span]] = {}
    for piece in pieces:
        for span, mark in _calls(text.raw, piece, defined):
            if notes.get(piece) != mark:  # a note does not call itself
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


def note_signs(footnotes: Sequence[Footnote], raw: str) -> Iterator[LayoutMark]:
    """What only tells that a bracket is a footnote's: `[^1]` is shown as [1], `[^1]: …` as [1] …."""
    for note in footnotes:
        if note.mark.startswith("[^"):
            own = note.pieces[0].start
            for start in (own, *(call.start for call in note.calls)):
                yield LayoutMark(span=Span(start=start + 1, end=start + 2), style="drop")
            behind = own + len(note.mark)
            if raw[behind : behind + 1] == ":":
                yield LayoutMark(span=Span(start=behind, end=behind + 1), style="drop")


def _notes(pieces: Sequence[LinePiece]) -> dict[LinePiece, str]:
    """The pieces that begin with a mark; one in brackets must end with its line, as no wrapped list does."""
    notes: dict[LinePiece, str] = {}
    for piece, following in zip_longest(pieces, pieces[1:]):
        match = _NOTE.match(piece.text)
        if match is None:
            continue
        wrapped = following is not None and following.line == piece.line + 1
        if match["mark"][0] in _SUPERSCRIPT or not wrapped or _NOTE.match(following.text):
            notes[piece] = match["mark"]
    return notes


def _calls(raw: str, piece: LinePiece, defined: Collection[str]) -> list[tuple[Span, str]]:
    return [
        (Span(start=match.start(), end=match.end()), match[0])
        for match in _CALL.finditer(raw, piece.span.start + 1, piece.span.end)
        if (not match["anywhere"] or match[0] in defined)
        and not _MEASURE.search(raw[max(piece.span.start, match.start() - 4) : match.start()])
    ]
