"""What lies over the characters of a source: layout, citations, footnote calls, masks, notes.

Each layer is a list of spans of the raw text; a piece of text is cut wherever one begins or
ends, so that every stretch between two cuts has one appearance.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from build_tools.graph.text_parts import TextPart
from build_tools.masked_words.stand_ins import stands_in
from build_tools.models.abbreviations import Abbreviation
from build_tools.models.citations import Mention
from build_tools.models.instruments import Document
from build_tools.models.records import Mask
from build_tools.models.texts import Span
from build_tools.models.training import Term
from build_tools.parts.fulltext.shorts import Short, find_abbreviations, find_terms, overlap

_T = TypeVar("_T")
_ROLES_OF_ITSELF = frozenset({"self", "received"})
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Words of the source on which there is an editor's note, by hand or by rule."""

    span: Span
    printed: str
    suggested: str
    note: str

    @property
    def grave(self) -> bool:
        """Whether the words hold a number that is in doubt ("107 xã", "110-NQ/TW"); a slip of spelling is none."""
        doubtful = [word for word in self.printed.split() if _DIGIT.search(word)]
        return bool(doubtful) and doubtful != [word for word in self.suggested.split() if _DIGIT.search(word)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """All layers of a document; each in the order of its spans."""

    raw: str
    hidden: tuple[Span, ...]
    """Layout marks: never shown."""
    bold: tuple[Span, ...]
    italic: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    calls: tuple[tuple[Span, str], ...]
    """With where the footnote stands, from this page: `#d57`, `../chuong-ii/#d57`."""
    masks: tuple[tuple[Span, Mask], ...]
    noted: tuple[Noted, ...]
    unsure: tuple[Span, ...]
    """Words that were recognised in a picture, with doubt."""
    shorts: tuple[Short, ...]
    """Abbreviations wherever they stand, terms where they first stand in a paragraph."""
    cuts: tuple[int, ...]

    def over(self, pieces: Sequence[Span]) -> "Layers":
        """Those layers that touch a paragraph: what is asked for each stretch of it stays short."""

        def touches(span: Span) -> bool:
            return any(overlap(span, piece) for piece in pieces)

        begin, end = (pieces[0].start, pieces[-1].end) if pieces else (0, 0)
        return replace(
            self,
            hidden=_between(self.hidden, begin, end, lambda span: span),
            bold=tuple(filter(touches, self.bold)),
            italic=tuple(filter(touches, self.italic)),
            mentions=_between(self.mentions, begin, end, lambda each: each.citation.span),
            calls=tuple(each for each in self.calls if touches(each[0])),
            masks=tuple(each for each in self.masks if touches(each[0])),
            unsure=_between(self.unsure, begin, end, lambda span: span),
            shorts=_between(self.shorts, begin, end, lambda each: each.span),
        )

    def within(self, piece: Span) -> Iterator[Span]:
        """The stretches of a piece, in order; what lies on a layout mark is left out."""
        first, last = bisect_left(self.cuts, piece.start), bisect_left(self.cuts, piece.end)
        ends = (*self.cuts[first:last], piece.end)
        start = piece.start
        for end in ends:
            stretch = Span(start=start, end=end)
            if start < end and not covering(self.hidden, stretch):
                yield stretch
            start = end


def _between(layer: Sequence[_T], begin: int, end: int, span: Callable[[_T], Span]) -> tuple[_T, ...]:
    """What begins between two places: a table has thousands of signs and citations, and none begins before its line."""
    first, last = (bisect_left(layer, at, key=lambda each: span(each).start) for at in (begin, end))
    return tuple(layer[first:last])


def covering(spans: Sequence[Span], stretch: Span) -> bool:
    """Whether one of the spans covers a stretch."""
    return any(span.start <= stretch.start and stretch.end <= span.end for span in spans)


def layers_of(part: TextPart, abbreviations: Sequence[Abbreviation], terms: Sequence[Term]) -> Layers:
    """Gather all layers of a text, and where they cut it."""
    document = part.document
    lines = dict(_lines(part))
    mentions = tuple(
        sorted(
            (each for each in document.mentions if each.citation.relation not in _ROLES_OF_ITSELF),
            key=lambda each: each.citation.span,
        )
    )
    masks = tuple(_masks(document, lines))
    hidden = tuple(mark.span for mark in document.marks)
    bold, italic = tuple(_styled(document, "strong")), tuple(_styled(document, "em"))
    calls = tuple(_calls(part))
    noted = tuple(sorted(_noted(document, mentions, lines), key=lambda each: each.span))
    unsure = tuple(sorted(set(_unsure(document, lines))))
    taken = (*hidden, *(mention.citation.span for mention in mentions))
    abbreviated = tuple(find_abbreviations(part, abbreviations, taken))
    taken = (*taken, *(each.span for each in abbreviated))
    shorts = tuple(sorted((*abbreviated, *find_terms(part, terms, taken)), key=lambda each: each.span))
    spans = (
        *(each.span for each in shorts),
        *hidden,
        *bold,
        *italic,
        *(mention.citation.span for mention in mentions),
        *(span for span, _ in calls),
        *(span for span, _ in masks),
        *(each.span for each in noted),
        *unsure,
    )
    return Layers(
        raw=document.raw,
        hidden=hidden,
        bold=bold,
        italic=italic,
        mentions=mentions,
        calls=calls,
        masks=masks,
        noted=noted,
        unsure=unsure,
        shorts=shorts,
        cuts=tuple(sorted({edge for span in spans for edge in (span.start, span.end)})),
    )


def _calls(part: TextPart) -> Iterator[tuple[Span, str]]:
    """The calls of footnotes on this page, and of those that other pages of the text show."""
    for note in part.document.body.footnotes:
        yield from ((call, f"#{note.anchor}") for call in note.calls)
    up = "../" if part.name else ""
    for call, name, anchor in part.elsewhere:
        yield call, f"{up}{name}{'/' if name else ''}#{anchor}"


def _lines(part: TextPart) -> Iterator[tuple[int, Span]]:
    """Number and place of each source line of a text, its line break with it."""
    raw, number, counted = part.document.raw, 1, 0
    for span in part.spans:
        number += raw.count("\n", counted, span.start)
        start = span.start
        for line in raw[span.start : span.end].split("\n"):
            yield number, Span(start=start, end=start + len(line) + 1)
            start += len(line) + 1
            number += 1
        number, counted = number - 1, span.end


def _styled(document: Document, style: str) -> Iterator[Span]:
    """What stands between an opening and a closing mark. An odd last mark opens nothing."""
    marks = [mark.span for mark in document.marks if mark.style == style]
    for opening, closing in zip(marks[::2], marks[1::2], strict=False):
        yield Span(start=opening.end, end=closing.start)


def _find(document: Document, lines: Mapping[int, Span], line: int, words: str) -> Iterator[Span]:
    """Every place of words on a source line."""
    if not words or line not in lines:
        return
    end = lines[line].end
    start = document.raw.find(words, lines[line].start, end)
    while start >= 0:
        yield Span(start=start, end=start + len(words))
        start = document.raw.find(words, start + len(words), end)


def _masks(document: Document, lines: Mapping[int, Span]) -> Iterator[tuple[Span, Mask]]:
    """The stand-ins of masked words, wherever they stand; what is masked for a public site only stays here."""
    for mask in (each for each in document.record.masks if stands_in(each.text)):
        for line in lines:
            for span in _find(document, lines, line, mask.text):
                yield span, mask


def _unsure(document: Document, lines: Mapping[int, Span]) -> Iterator[Span]:
    """Doubtful words behind the word that stood before them; without it, wherever they stand on their line."""
    for one in document.record.source.printed.doubtful:
        behind = list(_whole(document, lines, one.line, f"{one.before} {one.words}")) if one.before else []
        for span in behind or _whole(document, lines, one.line, one.words):
            yield Span(start=span.end - len(one.words), end=span.end)


def _whole(document: Document, lines: Mapping[int, Span], line: int, words: str) -> Iterator[Span]:
    """Words on a line that touch no others."""
    for span in _find(document, lines, line, words):
        around = document.raw[max(0, span.start - 1) : span.start] + document.raw[span.end : span.end + 1]
        if not around.strip():
            yield span


def _noted(document: Document, mentions: Sequence[Mention], lines: Mapping[int, Span]) -> Iterator[Noted]:
    """Editors' annotations, and slips in numbers on which no editor has written."""
    annotated: list[Span] = []
    for each in document.record.annotations:
        for span in list(_find(document, lines, each.line, each.printed))[:1]:
            annotated.append(span)
            yield Noted(span=span, printed=each.printed, suggested=each.suggested, note=each.note)
    for mention in mentions:
        citation = mention.citation
        if citation.slip and not any(overlap(span, citation.span) for span in annotated):
            yield Noted(
                span=citation.span,
                printed=citation.slip,
                suggested=citation.number if citation.number != citation.slip else "",
                note="Số, ký hiệu in trong nguồn không đúng thể thức.",
            )
