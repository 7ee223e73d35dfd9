"""Words of a text that are explained where they stand: abbreviations, and terms of the trade."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from build_tools.graph.text_parts import TextPart
from build_tools.models.abbreviations import Abbreviation
from build_tools.models.texts import RUNNING_TEXT, Span
from build_tools.models.training import Term
from build_tools.normalize import normalize, phrase_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Short:
    """An abbreviation in the text, outside of citations."""

    span: Span
    meaning: str
    first: bool
    """Whether no earlier place on the page holds it."""
    term: bool = False
    """Whether it is a term of the trade, not an abbreviation."""


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def find_abbreviations(
    part: TextPart, abbreviations: Sequence[Abbreviation], taken: Sequence[Span]
) -> Iterator[Short]:
    """Abbreviations with one certain meaning, where they stand as words of their own."""
    meanings = {each.short: each.long for each in abbreviations if each.confirmed and not each.collisions}
    if not meanings:
        return
    longest_first = "|".join(map(re.escape, sorted(meanings, key=len, reverse=True)))
    form = re.compile(rf"(?<![\w/.-])(?:{longest_first})(?![\w/-])")
    ends = sorted(span.start for span in taken), sorted(span.end for span in taken)
    seen: set[str] = set()
    raw = part.document.raw
    for match in chain.from_iterable(form.finditer(raw, span.start, span.end) for span in part.spans):
        inside = bisect_right(ends[0], match.start()) > bisect_right(ends[1], match.start())
        if not inside:
            yield Short(
                span=Span(start=match.start(), end=match.end()),
                meaning=meanings[match[0]],
                first=match[0] not in seen,
            )
            seen.add(match[0])


def find_terms(part: TextPart, terms: Sequence[Term], taken: Sequence[Span]) -> Iterator[Short]:
    """Terms where they first stand in a paragraph, whatever their capitals; the longest form wins."""
    forms = {phrase_key(normalize(form).text): term for term in terms for form in term.forms}
    if not forms:
        return
    longest_first = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    document = part.document
    starts = sorted(
        (piece.start, piece.end, paragraph.anchor)
        for paragraph in document.body.paragraphs
        if paragraph.role in RUNNING_TEXT
        for piece in paragraph.pieces
    )
    form = re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)")
    ends = sorted(span.start for span in taken), sorted(span.end for span in taken)
    seen: set[tuple[str, str]] = set()
    known: set[str] = set()
    for span, words in _found(part, form):
        place = bisect_right(starts, (span.start, len(document.raw), "")) - 1
        inside = place >= 0 and span.end <= starts[place][1]
        shared = bisect_left(ends[0], span.end) > bisect_right(ends[1], span.start)
        term = forms[words]
        if inside and not shared and (starts[place][2], term.id) not in seen:
            yield Short(
                span=span, meaning=f"{term.name}: {term.definition}", first=term.id not in known, term=True
            )
            seen.add((starts[place][2], term.id))
            known.add(term.id)


def _found(part: TextPart, form: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    """Where a form stands in a text, and the words that it is compared by."""
    for within in part.spans:
        text = normalize(part.document.raw[within.start : within.end])
        for match in form.finditer(phrase_key(text.text)):
            span = text.raw_span(match.start(), match.end())
            yield Span(start=span.start + within.start, end=span.end + within.start), match[0]
