"""The words that prove something, cut to a readable length, with the hit marked and the place named."""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from build_tools.graph.model import Graph
from build_tools.models.citations import Mention
from build_tools.models.instruments import Document
from build_tools.models.texts import Span
from build_tools.parts import naming, places, whereabouts, wording
from build_tools.parts.addresses import Target
from build_tools.parts.values import Link, Quote

_BEFORE, _AFTER = 130, 150
_MOST_CUT = 900
"""Characters beyond which what is cut away at an end of a sentence is not handed along either."""
CUT = "[…]"
BETWEEN_CELLS = " · "
_BETWEEN = {"cell": BETWEEN_CELLS, "line": " "}
"""What is shown in place of signs of a table, by the style of their mark."""


def plain(document: Document, spans: Sequence[Span]) -> str:
    """The text of spans as a reader sees it: without layout marks, white space folded, NFC."""
    return words(document, spans).strip()


def words(document: Document, spans: Sequence[Span]) -> str:
    """The same with a blank at an end where the spans have white space there; cells of a row are parted by a sign."""
    marks, raw = document.marks, document.raw
    pieces: list[str] = []
    for span in spans:
        start = span.start
        if not marks:
            pieces += [raw[start : span.end], " "]
            continue
        first, behind = (bisect_left(marks, at, key=lambda mark: mark.span.start) for at in (start, span.end))
        for mark in marks[first:behind]:
            pieces += [raw[start : mark.span.start], _BETWEEN.get(mark.style, "")]
            start = mark.span.end
        pieces += [raw[start : span.end], " "]
    return unicodedata.normalize("NFC", _folded("".join(pieces[:-1])))


def _folded(text: str) -> str:
    """Each stretch of white space as one blank, also at the ends."""
    inner = " ".join(text.split())
    if not inner:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{inner}{' ' if text[-1].isspace() else ''}"


def of_mention(graph: Graph, mention: Mention, *, named: bool = False) -> Quote:
    """The sentence that states a relation, with the citation marked; `named` adds the document's name."""
    document = graph.documents[mention.document]
    before, hit, after = marked(document, mention.anchor, mention.citation.evidence, mention.citation.span)
    place = places.at_line(graph, document.id, mention.citation.line)
    name = naming.source_name(graph, document.instrument) if named else ""
    shown, begun = shorten(after, _AFTER), _shorten_left(before)
    return Quote(
        before=begun,
        hit=hit,
        after=shown,
        lead=_handed(before.removesuffix(begun.removeprefix(f"{CUT} "))),
        rest=_handed(after.removeprefix(shown.removesuffix(f" {CUT}"))),
        to=_place(graph, mention),
        place=place,
        line=wording.line_name(mention.citation.line),
        source=f"{places.joint(place)}{name}" if name else "",
    )


def place_of(graph: Graph, mention: Mention, *, named: bool = False) -> Link:
    """Where the sentence stands, without it: `mục 8`; `named` adds the document's name."""
    return places.link(graph, mention.document, mention.citation.line, mention.anchor, named=named)


def _place(graph: Graph, mention: Mention) -> Target:
    return whereabouts.of_line(graph, mention.document, mention.citation.line, mention.anchor)


def marked(document: Document, anchor: str, sentence: Span, hit: Span) -> tuple[str, str, str]:
    """A sentence of the part with this anchor, whole: the words before the hit, the hit, the words after it."""
    before = plain(document, _clipped(document, anchor, Span(start=sentence.start, end=hit.start)))
    after = plain(document, _clipped(document, anchor, Span(start=hit.end, end=sentence.end)))
    # A space that stood beside the hit was stripped with the ends.
    lead = " " if before and document.raw[hit.start - 1 : hit.start].isspace() else ""
    tail = " " if after and document.raw[hit.end : hit.end + 1].isspace() else ""
    words = plain(document, _clipped(document, anchor, hit) or (hit,))
    return (
        before + lead,
        words,
        tail + after,
    )


def shorten(text: str, limit: int) -> str:
    """The beginning of a text, cut at a word."""
    return text if len(text) <= limit else f"{text[:limit].rpartition(' ')[0]} {CUT}"


def within(document: Document, anchor: str, stretch: Span) -> str:
    """The text of a stretch of a paragraph or footnote, as a reader sees it."""
    return plain(document, _clipped(document, anchor, stretch))


def _clipped(document: Document, anchor: str, stretch: Span) -> tuple[Span, ...]:
    """What of a stretch belongs to that paragraph: a footnote in between does not."""
    pieces = document.pieces(anchor) or (stretch,)
    clipped = (Span(start=max(p.start, stretch.start), end=min(p.end, stretch.end)) for p in pieces)
    return tuple(span for span in clipped if span.start < span.end)


def _handed(cut: str) -> str:
    return cut if len(cut) <= _MOST_CUT else ""


def _shorten_left(text: str) -> str:
    return text if len(text) <= _BEFORE + 1 else f"{CUT} {text[-_BEFORE:].partition(' ')[2]}"
