"""Read one text: normalized, header, body, citations. Pure; knows nothing of other texts.

The order of reading: 1. normalize, 2. header, 3. structure, 4. citations in each paragraph (joined
where a page break cut it), 5. slips, seen by comparing the citations with each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_tools.citations.find import find_citations
from build_tools.citations.issued import issuer_said_before, may_have_issued
from build_tools.citations.slips import report_slips
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import ANY_PAPER
from build_tools.grammar.numbers import misprint
from build_tools.header.read import kind_word, read_header
from build_tools.models.citations import Citation, CitationKind
from build_tools.models.headers import Header
from build_tools.models.ids import Anchor, PredicateId
from build_tools.models.numbers import number_key
from build_tools.models.texts import Body, Footnote, Role, Span
from build_tools.normalize import NormalizedText, normalize
from build_tools.structure.read import read_body

SELF = PredicateId("self")
RECEIVED = PredicateId("received")
_RECEIVED_TYPE = "văn bản đến"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that a text says, and where."""

    text: NormalizedText
    header: Header
    body: Body
    citations: tuple[Citation, ...]
    """In order of place; the document's own number and that of an arrival stamp included."""
    anchors: tuple[Anchor, ...]
    """For each citation the paragraph or footnote that it stands in."""


def read_text(raw: str, grammar: Grammar, layout_marks: Sequence[str] = ()) -> Reading:
    """Read a text. Total: any text has a reading, perhaps an empty one."""
    text = normalize(raw)
    header = read_header(text, grammar)
    body = read_body(text, header, grammar, layout_marks)
    own = _own_citations(text, header, grammar)
    placed = [
        *own,
        *_in_order(
            [(anchor, _of_itself(one, own)) for anchor, one in _cited(text, header, body, grammar)], len(own)
        ),
    ]
    citations = report_slips([citation for _, citation in placed], grammar)
    return Reading(
        text=text,
        header=header,
        body=body,
        citations=citations,
        anchors=tuple(anchor for anchor, _ in placed),
    )


def _own_citations(text: NormalizedText, header: Header, grammar: Grammar) -> list[tuple[Anchor, Citation]]:
    """The document's own number in its letterhead, and the number of the arrival stamp."""
    found = []
    if header.number is not None:
        kind = kind_word(header, grammar) or ANY_PAPER
        own = _at(text, header.number.span, kind, header.number.value, SELF)
        issuer = header.issuer.value if header.issuer else ""
        title = header.subject.value if header.subject else ""
        found.append((_anchor(own), replace(own, date=header.date, issuer=issuer, title=title)))
    if header.received is not None and header.received.number is not None:
        stamp = header.received
        number = header.received.number
        received = _at(text, number.span, _RECEIVED_TYPE, number.value, RECEIVED)
        found.append((_anchor(received), replace(received, date=stamp.date, issuer=stamp.office)))
    return found


def _at(text: NormalizedText, span: Span, kind: str, number: str, relation: PredicateId) -> Citation:
    line, column = text.line_and_column(span.start)
    return Citation(
        span=span,
        line=line,
        column=column,
        surface=text.raw[span.start : span.end],
        kind=CitationKind.NUMBERED,
        type=kind,
        number=number,
        slip=misprint(text.raw[span.start : span.end], number),
        named=span,
        relation=relation,
        evidence=text.line_span(line),
    )


def _anchor(citation: Citation) -> Anchor:
    return Anchor(f"d{citation.line}")


def _cited(
    text: NormalizedText, header: Header, body: Body, grammar: Grammar
) -> list[tuple[Anchor, Citation]]:
    """The citations of all paragraphs and footnotes, `subject` counted within the whole result."""
    placed = [(_anchor(one), one) for one in find_citations(text.join(header.about), grammar)]
    lead = ""
    for paragraph in body.paragraphs:
        if paragraph.role is not Role.LETTERHEAD:
            passage = text.join(paragraph.pieces)
            _place(placed, paragraph.anchor, find_citations(passage, grammar, lead))
            lead = _lead(passage.text, paragraph.role, lead)
    for note in body.footnotes:
        issuer = _issuer_of_note(note, text, body, grammar)
        found = find_citations(text.join(note.pieces), grammar)
        _place(placed, note.anchor, [_issued_by(issuer, one, grammar) for one in found])
    return placed


def _place(placed: list[tuple[Anchor, Citation]], anchor: Anchor, citations: Sequence[Citation]) -> None:
    offset = len(placed)
    placed += [
        (anchor, replace(one, subject=one.subject + offset) if one.subject is not None else one)
        for one in citations
    ]


def _lead(words: str, role: Role, lead: str) -> str:
    """What stands above the items that follow: a line that ends in a colon, for as long as items follow."""
    if words.rstrip(" *_").endswith(":"):
        return words
    return lead if role is Role.ITEM else ""


def _issued_by(issuer: str, citation: Citation, grammar: Grammar) -> Citation:
    """The citation with the issuer that the body names for what a footnote lists."""
    if citation.issuer or citation.subject is not None:
        return citation
    return replace(citation, issuer=issuer) if may_have_issued(issuer, citation.number, grammar) else citation


def _issuer_of_note(note: Footnote, text: NormalizedText, body: Body, grammar: Grammar) -> str:
    """Who issued what a footnote lists, as the sentence says that calls it."""
    call = note.calls[0].start
    for paragraph in body.paragraphs:
        if any(piece.start <= call < piece.end for piece in paragraph.pieces):
            return issuer_said_before(text.join(paragraph.pieces), call, grammar)
    return ""


def _of_itself(citation: Citation, own: Sequence[tuple[Anchor, Citation]]) -> Citation:
    """The citation as one of the very document, where it is: "Ban hành kèm theo Quyết định số …" above an annex."""
    for _, itself in own:
        if (
            itself.relation == SELF
            and number_key(itself.number) == number_key(citation.number)
            and citation.subject is None
            and (citation.date is None or itself.date is None or citation.date.agrees_with(itself.date))
        ):
            return replace(citation, relation=SELF)
    return citation


def _in_order(cited: list[tuple[Anchor, Citation]], first: int) -> list[tuple[Anchor, Citation]]:
    """By place in the source, counted from `first` on; `subject` follows the citation that it means."""
    order = sorted(range(len(cited)), key=lambda index: cited[index][1].span)
    place = {old: first + new for new, old in enumerate(order)}
    return [
        (
            anchor,
            replace(citation, subject=place[citation.subject]) if citation.subject is not None else citation,
        )
        for anchor, citation in (cited[index] for index in order)
    ]
