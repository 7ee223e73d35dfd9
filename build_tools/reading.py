"""Read one text: normalized, header, body, citations. Pure; knows nothing of other texts.

The order of reading: 1. normalize, 2. header, 3. structure, 4. citations in each paragraph (joined
where a page break cut it), 5. slips, seen by comparing the citations with each other.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.citations.find import find_citations, said_at
from build_tools.citations.issued import issuer_said_before, may_have_issued
from build_tools.citations.relations import CITES, NO_LEAD, Lead
from build_tools.citations.slips import report_slips
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.kinds import ANY_PAPER
from build_tools.grammar.numbers import misprint
from build_tools.header.read import kind_word, read_header
from build_tools.intake.table_rows import BREAK
from build_tools.models.citations import Citation, CitationKind
from build_tools.models.headers import Header
from build_tools.models.ids import Anchor, PredicateId
from build_tools.models.numbers import number_key
from build_tools.models.texts import Body, Footnote, Paragraph, Role, Span
from build_tools.normalize import NormalizedText, normalize
from build_tools.structure.read import read_body

SELF = PredicateId("self")
RECEIVED = PredicateId("received")
_LEADS = re.compile(r"(?<!\w)(?:sau(?:\s+đây)?|dưới\s+đây)$", re.IGNORECASE)
_SOME = re.compile(r"(?<!\w)một\s+phần\s", re.IGNORECASE)
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
    lead = NO_LEAD
    for paragraph in body.paragraphs:
        if paragraph.role is Role.LETTERHEAD:
            continue
        for pieces in paragraph.passages:
            passage = text.join(pieces)
            goes_on = paragraph.row is None and (lead.listing or paragraph.role is not Role.ITEM)
            found = find_citations(passage, grammar, lead if goes_on else NO_LEAD)
            if paragraph.row is not None:  # what parts two lines of a cell is no letter
                found = tuple(replace(one, surface=one.surface.replace(BREAK, "\n")) for one in found)
            _place(placed, paragraph.anchor, _without_own(found, header, paragraph))
            lead = _lead_of(passage, paragraph, found, lead, grammar)
        if paragraph.row is not None:
            lead = NO_LEAD
    for note in body.footnotes:
        issuer, lead = _said_of_note(note, text, body, grammar)
        found = find_citations(text.join(note.pieces), grammar, lead)
        _place(placed, note.anchor, [_issued_by(issuer, one, grammar) for one in found])
    return placed


def _without_own(citations: Sequence[Citation], header: Header, paragraph: Paragraph) -> list[Citation]:
    """Those of a passage without the paper itself: its own number, which its heading prints, is told already."""
    kept = [index for index, one in enumerate(citations) if not _is_own(one, header, paragraph)]
    if len(kept) == len(citations):
        return list(citations)
    places = {index: place for place, index in enumerate(kept)}
    return [_speaking_of(places, citations[index]).renumbered(places.__getitem__) for index in kept]


def _is_own(citation: Citation, header: Header, paragraph: Paragraph) -> bool:
    """Whether it is the paper's own number, or the words with which its title calls it.

    "THÔNG BÁO" / "Kết luận của Ban Thường vụ Tỉnh ủy về …" is neither numbered nor named.
    """
    own = header.number.span if header.number else Span(start=0, end=0)
    if own.start < citation.span.end and citation.span.start < own.end:
        return True
    begins = citation.span.start == paragraph.pieces[0].start
    return begins and paragraph.role is Role.TITLE and not (citation.number or citation.name)


def _speaking_of(places: Mapping[int, int], citation: Citation) -> Citation:
    """A citation without what it says of others than these: what stands in the paper's own title, the paper says."""
    change = citation.change if citation.change and citation.change.changed in places else None
    return replace(citation, subject=citation.subject if citation.subject in places else None, change=change)


def _place(placed: list[tuple[Anchor, Citation]], anchor: Anchor, citations: Sequence[Citation]) -> None:
    offset = len(placed)
    placed += [(anchor, one.renumbered(lambda index: index + offset)) for one in citations]


def _lead_of(
    passage: NormalizedText, paragraph: Paragraph, found: Sequence[Citation], lead: Lead, grammar: Grammar
) -> Lead:
    """What a paragraph says of what is listed under it, or goes on behind it.

    A line that ends in a colon, or says "sau đây", speaks for as long as items follow; so does the line above it, where it says
    nothing itself ("a) Các nghị quyết:"). A sentence that a line's end cuts behind a semicolon goes on:
    "Thực hiện Kế hoạch số 45/KH-UBND …;⏎Nghị quyết số 07-NQ/HU …;".
    """
    words = passage.text.rstrip(" *_")
    item = paragraph.role is Role.ITEM
    says = Span(start=paragraph.pieces[0].start, end=paragraph.pieces[-1].end)
    if words.endswith(":") or _LEADS.search(words):
        predicate = said_at(passage, len(passage.text), grammar)
        if predicate == CITES and item:
            return lead
        return Lead(predicate=predicate, says=says, some=_SOME.search(words) is not None)
    if item and lead.listing:
        return lead
    if words.endswith((";", ",")):
        last = next((one for one in reversed(found) if one.subject is None and one.change is None), None)
        return Lead(predicate=last.relation, says=last.head or says, listing=False) if last else NO_LEAD
    return NO_LEAD


def _issued_by(issuer: str, citation: Citation, grammar: Grammar) -> Citation:
    """The citation with the issuer that the body names for what a footnote lists."""
    if citation.issuer or citation.subject is not None:
        return citation
    return replace(citation, issuer=issuer) if may_have_issued(issuer, citation.number, grammar) else citation


def _said_of_note(note: Footnote, text: NormalizedText, body: Body, grammar: Grammar) -> tuple[str, Lead]:
    """Who issued what a footnote lists, and what is said of it, as the sentence says that calls it."""
    call = note.calls[0].start
    for pieces in (passage for paragraph in body.paragraphs for passage in paragraph.passages):
        piece = next((piece for piece in pieces if piece.start <= call < piece.end), None)
        if piece is not None:
            passage = text.join(pieces)
            at, _ = passage.place_of(Span(start=call, end=call))
            lead = Lead(predicate=said_at(passage, at, grammar), says=Span(start=piece.start, end=call))
            return issuer_said_before(passage, call, grammar), lead
    return "", NO_LEAD


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
        (anchor, citation.renumbered(place.__getitem__))
        for anchor, citation in (cited[index] for index in order)
    ]
