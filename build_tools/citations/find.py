"""Find every citation of a passage: spot the mentions, read what stands beside them, relate them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.citations.context import Context, quotations, read_context
from build_tools.citations.forms import Form
from build_tools.citations.laws import CONSTITUTION, LAW
from build_tools.citations.numbers import SHORT, WHOLE
from build_tools.citations.relations import Stated, read_relations
from build_tools.citations.resolutions import CONGRESS, MEETING, PLENUM
from build_tools.citations.spotted import Spotted
from build_tools.citations.titled import CUSTOMARY, OF_ISSUER, OF_PERIOD
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.issuer_names import IssuerName
from build_tools.models.citations import Citation
from build_tools.models.dates import PartialDate
from build_tools.models.ids import PredicateId
from build_tools.models.texts import Span
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
    OF_PERIOD,
    CUSTOMARY,
)
"""All ways of citing that are known."""

_AND = re.compile(r"(?<!\s)\s*+(?:,\s*+và|,|và)\s*+")
_ISSUED = re.compile(r"(?:(?<!\s)\s++(?:đã|đều|cũng|có|tiếp tục))*(?<!\s)\s++ban hành\b", re.IGNORECASE)
_ISSUER_WITHIN = 3000
"""Characters before a mention, the length of a long list, in which who issued it is looked for."""
_ISSUES = PredicateId("issues")


def find_citations(passage: NormalizedText, grammar: Grammar) -> tuple[Citation, ...]:
    """The citations of one passage (a paragraph, joined where a page break cut it), in order.

    Spans, lines and columns are those of the raw source; `subject` counts within the result.
    """
    text = passage.text
    spotted = _without_overlaps([mention for form in FORMS for mention in form.spot(text, grammar)])
    contexts = _share([read_context(text, mention.end, grammar) for mention in spotted], spotted, text)
    stated = read_relations(text, spotted, contexts, grammar.registers.cues)
    issuers = _issuers_before(text, spotted, contexts, stated, grammar)
    return tuple(
        _citation(passage, mention, context, said, issuer)
        for mention, context, said, issuer in zip(spotted, contexts, stated, issuers, strict=True)
    )


def _without_overlaps(found: Sequence[Spotted]) -> list[Spotted]:
    """In order of place; of two that overlap, the one that begins first, then the longer one."""
    kept: list[Spotted] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _share(contexts: Sequence[Context], spotted: Sequence[Spotted], text: str) -> list[Context]:
    """Hand date, issuer and title of the last of a coordination on to the others of it.

    "217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị “A”; “B”":
    both are of that day and of that issuer; A is the title of the first, B of the second.
    """
    shared = list(contexts)
    for first, last in _coordinations(contexts, spotted, text):
        source = contexts[last]
        titles = list(quotations(text, source.end)) if source.quoted else []
        for index in range(first, last + 1):
            own = contexts[index]
            title = (source.title_start, source.title_end)
            if len(titles) == last - first + 1 > 1:
                title = titles[index - first]
            shared[index] = replace(
                own,
                date=own.date or _fitting(source.date, spotted[index].number),
                issuer=own.issuer or source.issuer,
                term=own.term or source.term,
                # Only the last one's title is a scope: nothing between the mentions is nested in it.
                title_start=title[0],
                title_end=title[1],
                quoted=source.quoted,
            )
    return shared


def _coordinations(
    contexts: Sequence[Context], spotted: Sequence[Spotted], text: str
) -> list[tuple[int, int]]:
    """Runs of mentions of one symbol that only "và" or a comma separates, as first and last index.

    Commas alone make a run where the kind is printed once: "các Quyết định số 217-QĐ/TW, 218-QĐ/TW".
    """
    runs: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(spotted) + 1):
        if index < len(spotted) and _coordinated(index, contexts, spotted, text):
            continue
        if index - 1 > first and (
            "và" in text[spotted[index - 2].end : spotted[index - 1].start]
            or all(text[mention.start].isdigit() for mention in spotted[first + 1 : index])
        ):
            runs.append((first, index - 1))
        first = index
    return runs


def _coordinated(index: int, contexts: Sequence[Context], spotted: Sequence[Spotted], text: str) -> bool:
    before, after = spotted[index - 1], spotted[index]
    return (
        bool(before.number)
        and _symbol(before.number) == _symbol(after.number)
        and before.type == after.type
        and contexts[index - 1].issuer is None
        and _AND.fullmatch(text, contexts[index - 1].end, after.start) is not None
    )


def _symbol(number: str) -> str:
    return re.sub(r"^[^-/]*[-/](?:\d{4}/)?", "", number)


def _fitting(date: PartialDate | None, number: str) -> PartialDate | None:
    """A shared date, unless the year in the number speaks against it."""
    year = re.search(r"/(\d{4})/", number)
    return None if date and year and int(year[1]) != date.year else date


def _issuers_before(
    text: str,
    spotted: Sequence[Spotted],
    contexts: Sequence[Context],
    stated: Sequence[Stated],
    grammar: Grammar,
) -> list[IssuerName | None]:
    """The issuer of each: named behind it, or before it ("Tỉnh ủy ban hành Nghị quyết …, Chỉ thị …")."""
    issuers: list[IssuerName | None] = []
    for mention, context, said in zip(spotted, contexts, stated, strict=True):
        issuer = context.issuer
        if issuer is None and said.predicate == _ISSUES and said.subject is None:
            issuer = _issuer_before(text, said.sentence[0], mention.start, grammar)
        issuers.append(issuer)
    return issuers


def _issuer_before(text: str, start: int, end: int, grammar: Grammar) -> IssuerName | None:
    """Who, nearest before `end`, is said to issue."""
    found = _ISSUED.finditer(text, max(start, end - _ISSUER_WITHIN), end)
    nearest = max(found, key=lambda match: match.start(), default=None)
    return grammar.issuers.ending_at(text, nearest.start()) if nearest else None


def _citation(
    passage: NormalizedText, mention: Spotted, context: Context, said: Stated, issuer: IssuerName | None
) -> Citation:
    span = passage.raw_span(mention.start, mention.end)
    line, column = passage.line_and_column(span.start)
    line_end = passage.line_span(line).end
    if span.end > line_end:  # a page break within the mention: it is placed where its last line is
        line, column = passage.line_and_column(span.end - 1)
        span = Span(start=span.end - 1 - column, end=span.end)
        column = 0
    title = fold_blanks(passage.text[slice(*said.title)])
    year = PartialDate(year=mention.year) if mention.year else None
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
        title=title.rstrip(" ,;"),
        relation=said.predicate,
        subject=said.subject,
        evidence=passage.raw_span(*_trimmed(passage.text, *said.sentence)),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
