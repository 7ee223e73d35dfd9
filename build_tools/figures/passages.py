"""What figures are looked for in: each paragraph and footnote with its clauses and what is no figure there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.sentences import clause_spans, sentence_spans
from build_tools.models.citations import Citation
from build_tools.models.ids import Anchor
from build_tools.models.texts import RUNNING_TEXT, Footnote, Paragraph, Role, Span
from build_tools.normalize import NormalizedText, fold_blanks, phrase_key
from build_tools.reading import Reading

_ROLES = RUNNING_TEXT | {Role.HEADING}
# A slogan or the name of a movement states no figure: “5 không, 3 sạch”.
_QUOTED = re.compile(r'“[^“”]{1,200}”|(?<!\w)"(?=\S)[^"]{1,200}"(?!\w)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A sentence, or its part up to a semicolon."""

    start: int
    end: int
    sentence: Span
    """The whole sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """A paragraph or footnote, folded, with its places."""

    part: Paragraph | Footnote
    text: NormalizedText
    """Its pieces joined."""
    folded: str
    clauses: tuple[Clause, ...]
    shut: tuple[Span, ...]
    """Stretches of the joined text without figures, apart from each other: cited instruments with their titles,
    quotations."""

    def printed(self, start: int, end: int) -> str:
        """The characters of the source at a place of the joined text."""
        raw = self.text.raw_span(start, end)
        pieces = self.part.pieces  # thousands, where lines of a table were read as one paragraph
        first = bisect_right(pieces, raw.start, key=lambda piece: piece.end)
        behind = bisect_left(pieces, raw.end, key=lambda piece: piece.start)
        clipped = (self.text.raw[max(p.start, raw.start) : min(p.end, raw.end)] for p in pieces[first:behind])
        return fold_blanks(" ".join(filter(None, clipped)))

    def is_shut(self, start: int, end: int) -> bool:
        """Whether a place lies in one of these stretches."""
        index = bisect_left(self.shut, end, key=lambda span: span.start) - 1
        return index >= 0 and self.shut[index].end > start

    def clause_at(self, place: int) -> Clause:
        """The clause that holds a place."""
        return self.clauses[bisect_right(self.clauses, place, key=lambda clause: clause.start) - 1]


def searched(reading: Reading) -> Iterator[Searched]:
    """Running text, headings and footnotes, in order; letterhead, recipients and signature state no figures."""
    cited: dict[Anchor, list[Citation]] = {}
    for anchor, citation in zip(reading.anchors, reading.citations, strict=True):
        cited.setdefault(anchor, []).append(citation)
    parts: list[Paragraph | Footnote] = [
        replace(paragraph, pieces=pieces)  # of a row each cell by itself
        for paragraph in reading.body.paragraphs
        if paragraph.role in _ROLES
        for pieces in paragraph.passages
    ]
    for part in (*parts, *reading.body.footnotes):
        yield _searched(part, reading, cited)


def _searched(
    part: Paragraph | Footnote, reading: Reading, cited: Mapping[Anchor, Sequence[Citation]]
) -> Searched:
    text = reading.text.join(part.pieces)
    quoted = (Span(start=match.start(), end=match.end()) for match in _QUOTED.finditer(text.text))
    places = (text.place_of(citation.named) for citation in cited.get(part.anchor, ()))
    named = (Span(start=start, end=end) for start, end in places)
    return Searched(
        part=part,
        text=text,
        folded=phrase_key(text.text),
        clauses=tuple(_clauses(text.text)),
        shut=tuple(_apart((*quoted, *named))),
    )


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """The same stretches, in order, those that overlap as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.start <= last.end:
            last = Span(start=last.start, end=max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _clauses(text: str) -> Iterator[Clause]:
    """Its sentences, cut at semicolons."""
    sentences = sentence_spans(text)
    for start, end in clause_spans(text):
        whole = sentences[bisect_right(sentences, (start, len(text))) - 1]
        yield Clause(start=start, end=end, sentence=_trimmed(text, *whole))


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start=start + len(words) - len(words.lstrip()), end=start + len(words.rstrip()))
