"""The sentences of a long paragraph around the words that matter, with these words marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.grammar.sentences import clause_spans, sentence_spans
from build_tools.models.instruments import Document
from build_tools.models.texts import Span
from build_tools.parts.quotes import CUT, plain

_LENGTH = 420
"""Sentences are added until an excerpt is about so long; one sentence alone may be half as long again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Words of an excerpt, marked or not."""

    text: str
    hit: bool


def places_shown(
    document: Document, pieces: Sequence[Span], places: Sequence[Span]
) -> tuple[str, tuple[range, ...]]:
    """The text of a paragraph as a reader sees it, and where in it raw places stand."""
    text = plain(document, pieces)
    if len(pieces) == 1 and text == document.raw[pieces[0].start : pieces[0].end]:
        # Shown as it is written: a place stands where it stands, but for white space at its ends.
        begin = pieces[0].start
        hits = (range(place.start - begin, place.end - begin) for place in places)
        if all(0 <= hit.start < hit.stop <= len(text) and _word(text[hit.start : hit.stop]) for hit in hits):
            return text, tuple(range(place.start - begin, place.end - begin) for place in places)
    found = (
        range(
            len(text) - len(plain(document, _from(pieces, place.start))),
            len(plain(document, _until(pieces, place.end))),
        )
        for place in places
    )
    return text, tuple(filter(None, found))


def _word(words: str) -> bool:
    """Whether neither end is white space."""
    return not (words[0].isspace() or words[-1].isspace())


def excerpt(text: str, hits: Sequence[range]) -> tuple[Stretch, ...]:
    """Whole sentences around the first hit; the beginning of the text where there is none."""
    first = hits[0] if hits else range(0)
    window = _window(text, first)
    stretches = [Stretch(text=f"{CUT} ", hit=False)] if window.start else []
    position = window.start
    for hit in hits:
        if window.start <= hit.start and hit.stop <= window.stop:
            stretches.append(Stretch(text=text[position : hit.start], hit=False))
            stretches.append(Stretch(text=text[hit.start : hit.stop], hit=True))
            position = hit.stop
    rest = text[position : window.stop]
    stretches.append(Stretch(text=f"{rest.rstrip()} {CUT}" if window.stop < len(text) else rest, hit=False))
    return tuple(each for each in stretches if each.text)


def _window(text: str, first: range) -> range:
    if len(text) <= _LENGTH:
        return range(len(text))
    parts = list(_parts(text))
    at = max(index for index, part in enumerate(parts) if part.start <= first.start)
    # A hit across the end of a part ("… Điều 5. Tiếp công dân") takes the next part with it.
    last = max(index for index, part in enumerate(parts) if index == at or part.start < first.stop)
    begin, end = at, last
    while end + 1 < len(parts) and parts[end + 1].stop - parts[begin].start <= _LENGTH:
        end += 1
    while begin and parts[end].stop - parts[begin - 1].start <= _LENGTH:
        begin -= 1
    return _at_words(text, range(parts[begin].start, parts[end].stop), first)


def _parts(text: str) -> Iterator[range]:
    """Sentences; the clauses of a sentence that is too long for an excerpt. Each without the blank before it."""
    for start, end in sentence_spans(text):
        within = clause_spans(text[start:end]) if end - start > _LENGTH else ((0, end - start),)
        for begin, stop in within:
            yield range(start + begin + (text[start + begin : start + begin + 1] == " "), start + stop)


def _at_words(text: str, window: range, first: range) -> range:
    """A window that is still too long, cut between words, a third of it before the hit."""
    longest = _LENGTH * 3 // 2
    if len(window) <= longest:
        return window
    start = max(window.start, min(first.start - longest // 3, window.stop - longest))
    stop = max(start + longest, first.stop)
    if start > window.start:
        start = text.rfind(" ", window.start, start) + 1 or window.start
    if stop < window.stop:
        stop = max(text.rfind(" ", start, stop), first.stop)
    return range(start, min(stop, window.stop))


def _from(pieces: Sequence[Span], start: int) -> tuple[Span, ...]:
    return tuple(Span(start=max(p.start, start), end=p.end) for p in pieces if p.end > start)


def _until(pieces: Sequence[Span], end: int) -> tuple[Span, ...]:
    return tuple(Span(start=p.start, end=min(p.end, end)) for p in pieces if p.start < end)
