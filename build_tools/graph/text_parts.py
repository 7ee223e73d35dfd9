"""A document in stretches of paragraphs, each as if it were a text of its own: all of it, once and in order.

A footnote stands where it is called first; its other calls lead there.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from build_tools.graph.joints import readable
from build_tools.models.citations import Mention
from build_tools.models.divisions import TextPart
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.texts import Body, Footnote, LayoutMark, Paragraph, Span

Range = tuple[int, int]
"""Paragraphs: the first, and the one behind the last."""
_PAIRED = ("strong", "em")
"""Styles whose marks open and close in turn."""


def text_parts(document: Document, ranges: Sequence[Range]) -> Iterator[TextPart]:
    """The parts of a text that these stretches of its paragraphs make."""
    body = document.body
    pieces = [body.paragraphs[first:behind] for first, behind in ranges]
    windows = [_lines(document.raw, piece) for piece in pieces]
    begins = [window.start for window in windows]
    names = [Anchor(""), *(readable(piece[0]) or piece[0].anchor for piece in pieces[1:])]
    shown = _footnotes(body.footnotes, begins)
    marks = _marks(body.marks, begins)
    mentions = _mentions(document.mentions, [(*piece, *shown[at]) for at, piece in enumerate(pieces)])
    elsewhere = _elsewhere(body.footnotes, begins, names)
    headings = {each.anchor: each for each in body.paragraphs if each.level}
    for at, piece in enumerate(pieces):
        of_notes = (_lines(document.raw, (note,)) for note in shown[at])
        text = Body(paragraphs=piece, footnotes=tuple(shown[at]), marks=tuple(marks[at]))
        yield TextPart(
            document=replace(document, body=text, mentions=tuple(mentions[at])),
            spans=tuple(_united(sorted((windows[at], *of_notes)))),
            name=names[at],
            number=at + 1,
            count=len(ranges),
            under=headings.get(piece[0].section or Anchor("")),
            head=_head_above(body.paragraphs, ranges[at][0]),
            elsewhere=tuple(elsewhere[at]),
        )


def _part_of(begins: Sequence[int], offset: int) -> int:
    return max(0, bisect_right(begins, offset) - 1)


def _shows(note: Footnote, begins: Sequence[int]) -> int:
    """The part that shows a footnote: that of its first call, of one that nothing calls where it is printed."""
    return _part_of(begins, (note.calls or note.pieces)[0].start)


def _footnotes(notes: Sequence[Footnote], begins: Sequence[int]) -> Mapping[int, list[Footnote]]:
    """Of each part the footnotes that it shows, with those of their calls that stand in it."""
    shown: defaultdict[int, list[Footnote]] = defaultdict(list)
    for note in notes:
        at = _shows(note, begins)
        calls = tuple(call for call in note.calls if _part_of(begins, call.start) == at)
        shown[at].append(replace(note, calls=calls))
    return shown


def _elsewhere(
    notes: Sequence[Footnote], begins: Sequence[int], names: Sequence[Anchor]
) -> Mapping[int, list[tuple[Span, Anchor, Anchor]]]:
    """Of each part the calls of footnotes that another shows."""
    found: defaultdict[int, list[tuple[Span, Anchor, Anchor]]] = defaultdict(list)
    for note in notes:
        at = _shows(note, begins)
        for call in note.calls:
            if (calling := _part_of(begins, call.start)) != at:
                found[calling].append((call, names[at], note.anchor))
    return found


def _mentions(
    mentions: Sequence[Mention], parts: Sequence[Sequence[Paragraph | Footnote]]
) -> Mapping[int, list[Mention]]:
    part_of = {each.anchor: at for at, part in enumerate(parts) for each in part}
    found: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[part_of[mention.anchor]].append(mention)
    return found


def _marks(marks: Sequence[LayoutMark], begins: Sequence[int]) -> Mapping[int, list[LayoutMark]]:
    """The layout marks of each part; two that open and close a style belong to every part that they reach over."""
    found: defaultdict[int, list[LayoutMark]] = defaultdict(list)
    for style in _PAIRED:
        paired = [mark for mark in marks if mark.style == style]
        for at in range(0, len(paired), 2):
            both = paired[at : at + 2]
            reach = range(_part_of(begins, both[0].span.start), _part_of(begins, both[-1].span.start) + 1)
            for part in reach:
                found[part] += both
    for mark in marks:
        if mark.style not in _PAIRED:
            found[_part_of(begins, mark.span.start)].append(mark)
    return defaultdict(list, {at: sorted(of, key=lambda mark: mark.span) for at, of in found.items()})


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
