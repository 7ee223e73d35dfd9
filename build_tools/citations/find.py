"""Find every citation of a passage: spot the mentions, read what stands beside them, relate them."""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.citations.amended import with_amended
from build_tools.citations.beside import Beside, read_beside
from build_tools.citations.coordination import share
from build_tools.citations.forms import Form
from build_tools.citations.issued import with_issuers_before
from build_tools.citations.laws import CONSTITUTION, LAW
from build_tools.citations.numbers import WHOLE
from build_tools.citations.printed import behind
from build_tools.citations.relations import CITES, NO_LEAD, Lead, SaidBy, Stated, read_relations
from build_tools.citations.resolutions import CONGRESS, MEETING, PLENUM
from build_tools.citations.serials import SHORT
from build_tools.citations.spotted import Spotted, place
from build_tools.citations.titled import CHARTER, CUSTOMARY, OF_ISSUER, OF_PERIOD
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.note_calls import without_note_calls
from build_tools.grammar.numbers import misprint
from build_tools.grammar.sentences import sentence_spans
from build_tools.models.citations import Citation, CitationKind
from build_tools.models.dates import PartialDate
from build_tools.models.ids import PredicateId
from build_tools.normalize import NormalizedText, fold_blanks

FORMS: tuple[Form, ...] = (
    WHOLE,
    SHORT,
    CONSTITUTION,
    LAW,
    PLENUM,
    MEETING,
    CONGRESS,
    OF_ISSUER,
    CHARTER,
    OF_PERIOD,
    CUSTOMARY,
)
"""All ways of citing that are known."""

_SAID_WITHIN = 3000
"""Characters before a place, the length of a long sentence, in which is looked for what is said there."""


def find_citations(passage: NormalizedText, grammar: Grammar, lead: Lead = NO_LEAD) -> tuple[Citation, ...]:
    """The citations of one passage (a paragraph, joined where a page break cut it), in order.

    `lead` is what is said above the list that the passage is an item of, if it is one. Spans, lines and
    columns are those of the raw source; `subject` counts within the result.
    """
    text = passage.text
    spotted, contexts = _spotted(text, grammar)
    stated = read_relations(text, spotted, contexts, grammar, lead)
    contexts = with_issuers_before(text, spotted, contexts, stated, grammar)
    citations = [
        _citation(passage, mention, context, said)
        for mention, context, said in zip(spotted, contexts, stated, strict=True)
    ]
    return with_amended(
        [
            replace(one, head=lead.says) if said.by is SaidBy.LEAD else one
            for one, said in zip(citations, stated, strict=True)
        ],
        spotted,
        passage,
    )


def said_at(passage: NormalizedText, end: int, grammar: Grammar) -> PredicateId:
    """What a passage says of what would be named at its offset `end`: "… quán triệt các văn bản sau:"."""
    text = passage.text[max(0, end - _SAID_WITHIN) : end]
    text = text[sentence_spans(text)[-1][0] :]
    end = len(text)
    spotted, contexts = _spotted(text, grammar)
    if contexts and not text[max(contexts[-1].end, spotted[-1].end) :].strip(" ,;*_"):
        return CITES  # a mark behind a mention: the note speaks of it, and lists nothing
    here = Spotted(start=end, end=end, kind=CitationKind.NAMED, type="")
    beside = Beside(title_start=end, title_end=end, end=end)
    said = read_relations(text, [*spotted, here], [*contexts, beside], grammar)[-1]
    return said.predicate if said.subject is None else CITES


def _spotted(text: str, grammar: Grammar) -> tuple[list[Spotted], list[Beside]]:
    """The mentions of a passage, and what stands beside them."""
    spotted = _without_overlaps([mention for form in FORMS for mention in form.spot(text, grammar)])
    beside = [read_beside(text, behind(text, mention.start, mention.end), grammar) for mention in spotted]
    return spotted, share(beside, spotted, text, grammar.kinds)


def _without_overlaps(found: Sequence[Spotted]) -> list[Spotted]:
    """In order of place; of two that overlap, the one that begins first, then the longer one."""
    kept: list[Spotted] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _citation(passage: NormalizedText, mention: Spotted, context: Beside, said: Stated) -> Citation:
    span, line, column = place(passage, mention)
    title = passage.text[slice(*said.title)].rstrip(" ,;\n")
    year = PartialDate(year=mention.year) if mention.year else None
    issuer = context.issuer
    return Citation(
        span=span,
        line=line,
        column=column,
        surface=passage.raw[span.start : span.end],
        kind=mention.kind,
        type=mention.type,
        number=mention.number,
        name=mention.name,
        date=year or context.date,
        issuer=mention.issuer or (passage.text[issuer.start : issuer.end] if issuer else ""),
        term=mention.term or context.term or (issuer.term if issuer else ""),
        title=fold_blanks(without_note_calls(title)),
        named=passage.raw_span(mention.start, said.title[0] + len(title) if title else mention.end),
        pinpoint=said.part.places,
        annexed=said.part.annexed,
        relation=said.predicate,
        partial=said.part.partial,
        subject=said.subject,
        change=said.change,
        slip=misprint(passage.raw[span.start : span.end], mention.number) if mention.number else "",
        evidence=passage.raw_span(*_trimmed(passage.text, *said.sentence)),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
