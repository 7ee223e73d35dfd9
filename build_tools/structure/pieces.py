"""Lines of the source as pieces of text, and the marks in them that are layout, not text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.models.texts import LayoutMark, Span, TableRow
from build_tools.normalize import NormalizedText

_STYLES = {"**": "strong", "__": "strong", "*": "em", "_": "em"}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePiece:
    """What stands on one line, white space around it left out."""

    line: int
    span: Span
    text: str
    """Normalized, without layout marks: for reading only."""
    row: TableRow | None = None
    """Where the line is a row of a table."""


def cut_pieces(text: NormalizedText, marks: Sequence[LayoutMark]) -> tuple[LinePiece, ...]:
    """One piece for each line that holds more than white space."""
    hidden = {offset for mark in marks for offset in range(mark.span.start, mark.span.end)}
    return tuple(
        make_piece(text, line, span, hidden)
        for line in range(1, len(text.line_starts) + 1)
        if (span := trimmed(text.raw, text.line_span(line))) is not None
    )


def make_piece(text: NormalizedText, line: int, span: Span, hidden: set[int]) -> LinePiece:
    """A piece of one line from a raw span without white space around it."""
    joined = text.join((span,))
    shown = joined.text
    if hidden:
        offsets = joined.offsets or ()
        shown = "".join(c for c, offset in zip(shown, offsets, strict=False) if offset not in hidden)
    return LinePiece(line=line, span=span, text=shown.strip())


def trimmed(raw: str, span: Span) -> Span | None:
    """The span without white space at its ends; None where nothing else is in it."""
    words = raw[span.start : span.end]
    stripped = words.strip()
    if not stripped:
        return None
    start = span.start + words.index(stripped)
    return Span(start=start, end=start + len(stripped))


def find_marks(raw: str, layout_marks: Sequence[str]) -> tuple[LayoutMark, ...]:
    """The places of the marks that the record names as left by a converter, in order.

    Marks of emphasis count in pairs within a run of lines without a blank one; what has no partner
    is text. A line of asterisks alone is the rule of a Party letterhead, never a mark.
    """
    marks: list[LayoutMark] = []
    paired = sorted((mark for mark in layout_marks if mark in _STYLES), key=len, reverse=True)
    for block in re.finditer(r"[^\n]+(?:\n[^\n]+)*", raw):
        taken: set[int] = set()
        for mark in paired:
            marks += _pairs(raw, block.start(), block.end(), mark, taken)
    for artefact in layout_marks:
        if artefact not in _STYLES:
            marks += [
                LayoutMark(span=Span(start=match.start(), end=match.end()), style="drop")
                for match in re.finditer(re.escape(artefact), raw)
            ]
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _pairs(raw: str, start: int, end: int, mark: str, taken: set[int]) -> list[LayoutMark]:
    found: list[LayoutMark] = []
    opening: int | None = None
    for match in re.compile(re.escape(mark)).finditer(raw, start, end):
        at = match.start()
        if taken.intersection(range(at, match.end())) or _is_rule(raw, at):
            continue
        before, after = raw[at - 1 : at], raw[match.end() : match.end() + 1]
        if opening is None and after.strip():
            opening = at
        elif opening is not None and before.strip():
            for place in (opening, at):
                span = Span(start=place, end=place + len(mark))
                taken.update(range(span.start, span.end))
                found.append(LayoutMark(span=span, style=_STYLES[mark]))
            opening = None
    return found


def _is_rule(raw: str, offset: int) -> bool:
    """Whether the line around the offset holds nothing but asterisks and blanks."""
    begin = raw.rfind("\n", 0, offset) + 1
    stop = raw.find("\n", offset)
    line = raw[begin : stop if stop >= 0 else len(raw)]
    return not line.replace("*", "").strip()
