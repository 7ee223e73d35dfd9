"""A document in parts, each as if it were a text of its own: all of it, once and in order.

A footnote stands where it is called first; its other calls lead there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.models.divisions import Division
from build_tools.models.held_text import text_of
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.texts import Body, Footnote, LayoutMark, Paragraph, Span
from build_tools.work import AtHand

_PAIRED = ("strong", "em")
"""Styles whose marks open and close in turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """A stretch of a text that one page shows; of a text that is not divided, the whole."""

    document: Document
    """The document as if this were its text: paragraphs, footnotes, layout marks and citations of the stretch."""
    spans: tuple[Span, ...]
    """What of the raw source the stretch lies in: whole lines, in order."""
    name: Anchor
    """The last part of its address; "" for what stands on the document's own page."""
    head: tuple[Paragraph, ...] = ()
    """The rows that name the columns, where it begins within their table."""
    elsewhere: tuple[tuple[Span, Anchor, Anchor], ...] = ()
    """Calls of footnotes that another part shows: the call, the name of that part, the footnote."""

    @property
    def anchors(self) -> Iterator[Anchor]:
        """Those of its paragraphs and footnotes, readable ones too."""
        for paragraph in self.document.body.paragraphs:
            yield paragraph.anchor
            yield from paragraph.aliases
        yield from (note.anchor for note in self.document.body.footnotes)


def whole(document: Document) -> TextPart:
    """The text of a document that is not divided."""
    return TextPart(document=document, spans=(Span(start=0, end=len(document.raw)),), name=Anchor(""))


def parts_of(document: Document) -> tuple[TextPart, ...]:
    """All of a text: in its parts where it is divided, else in one."""
    count = len(document.division.parts) if document.division else 1
    return tuple(part_at(document, at) for at in range(count))


def part_at(document: Document, at: int) -> TextPart:
    """One part of a text, by its place."""
    division = document.division
    if division is None:
        return whole(document)
    raw, body, outline = document.raw, document.body, division.parts[at]
    paragraphs = body.paragraphs[outline.first : outline.behind]
    begins = [body.paragraphs[part.first].pieces[0].start for part in division.parts]
    notes = tuple(_footnotes(body.footnotes, begins, at))
    own = Body(paragraphs=paragraphs, footnotes=notes, marks=_marks(body.marks, begins, at))
    lines = (_lines(raw, paragraphs), *(_lines(raw, (note,)) for note in notes))
    return TextPart(
        document=replace(
            document,
            kept=AtHand(text_of(raw, own)),
            read_from="",
            mentions=tuple(one for one in document.mentions if division.place_of(one.anchor) == at),
        ),
        spans=tuple(_united(sorted(lines))),
        name=outline.name,
        head=_head_above(body.paragraphs, outline.first),
        elsewhere=tuple(_elsewhere(body.footnotes, begins, at, division)),
    )


def _part_of(begins: Sequence[int], offset: int) -> int:
    return max(0, bisect_right(begins, offset) - 1)


def _shows(note: Footnote, begins: Sequence[int]) -> int:
    """The part that shows a footnote: that of its first call, of one that nothing calls where it is printed."""
    return _part_of(begins, (note.calls or note.pieces)[0].start)


def _footnotes(notes: Sequence[Footnote], begins: Sequence[int], at: int) -> Iterator[Footnote]:
    """The footnotes that a part shows, with those of their calls that stand in it."""
    for note in notes:
        if _shows(note, begins) == at:
            yield replace(
                note, calls=tuple(call for call in note.calls if _part_of(begins, call.start) == at)
            )


def _elsewhere(
    notes: Sequence[Footnote], begins: Sequence[int], at: int, division: Division
) -> Iterator[tuple[Span, Anchor, Anchor]]:
    """The calls in a part of footnotes that another shows."""
    for note in notes:
        shown = _shows(note, begins)
        for call in note.calls if shown != at else ():
            if _part_of(begins, call.start) == at:
                yield call, division.parts[shown].name, note.anchor


def _marks(marks: Sequence[LayoutMark], begins: Sequence[int], at: int) -> tuple[LayoutMark, ...]:
    """The layout marks of a part; two that open and close a style belong to every part that they reach over."""
    found = [mark for mark in marks if mark.style not in _PAIRED and _part_of(begins, mark.span.start) == at]
    for style in _PAIRED:
        paired = [mark for mark in marks if mark.style == style]
        for both in (paired[first : first + 2] for first in range(0, len(paired), 2)):
            if _part_of(begins, both[0].span.start) <= at <= _part_of(begins, both[-1].span.start):
                found += both
    return tuple(sorted(found, key=lambda mark: mark.span))


def _lines(raw: str, parts: Sequence[Paragraph | Footnote]) -> Span:
    """The lines that parts of a text stand on, whole."""
    start = min(part.pieces[0].start for part in parts)
    end = max(part.pieces[-1].end for part in parts)
    behind = raw.find("\n", end)
    return Span(start=raw.rfind("\n", 0, start) + 1, end=len(raw) if behind < 0 else behind)


def _united(spans: Sequence[Span]) -> Iterator[Span]:
    """Spans in order, those that share characters as one."""
    last: Span | None = None
    for span in spans:
        if last is None or span.start >= last.end:
            if last is not None:
                yield last
            last = span
        else:
            last = Span(start=last.start, end=max(last.end, span.end))
    if last is not None:
        yield last


def _head_above(paragraphs: Sequence[Paragraph], first: int) -> tuple[Paragraph, ...]:
    """The rows that name the columns of the table in which a part begins; none where it begins with the table."""
    row, above = paragraphs[first].row, paragraphs[first - 1].row if first else None
    if not row or not above or above.table != row.table:
        return ()
    begin = bisect_left(paragraphs, row.table, hi=first, key=lambda each: each.lines[0])
    return tuple(
        each for each in paragraphs[begin:first] if each.row and each.row.head and each.row.table == row.table
    )
