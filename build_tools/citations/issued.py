"""Who is said, before a mention, to have issued it, and on which day.

"Tỉnh ủy ban hành Nghị quyết …, Chỉ thị …"; "Ngày 18-2-1998, Bộ Chính trị đã ra Chỉ thị số 30-CT/TW".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.citations.beside import Beside
from build_tools.citations.relations import Stated
from build_tools.citations.spotted import Spotted
from build_tools.grammar.compiled import Grammar
from build_tools.grammar.dates import DATE, date_of
from build_tools.grammar.sentences import clause_spans
from build_tools.models.ids import PredicateId
from build_tools.models.texts import Span
from build_tools.normalize import NormalizedText

_ISSUED = re.compile(
    r"(?:(?<!\s)\s++(?:đã|đều|cũng|có|tiếp tục))*(?<!\s)\s++(?:ban hành|ra)\b", re.IGNORECASE
)
_ISSUER_WITHIN = 3000
"""Characters before a mention, the length of a long list, in which who issued it is looked for."""
_DATE_WITHIN = 40
"""Characters before an issuer in which the day stands."""
_ISSUES = PredicateId("issues")


def issuer_said_before(passage: NormalizedText, raw_offset: int, grammar: Grammar) -> str:
    """Who is said to have issued what a footnote lists; "" where nobody is.

    "UBND tỉnh đã ban hành nhiều kế hoạch¹" names the issuer of what ¹ lists.
    """
    end, _ = passage.place_of(Span(start=raw_offset, end=raw_offset))
    start = max(start for start, _ in clause_spans(passage.text) if start <= end)
    said = [match.start() for match in _ISSUED.finditer(passage.text, start, end)]
    issuer = grammar.issuers.ending_at(passage.text, said[-1]) if said else None
    return passage.text[issuer.start : issuer.end] if issuer else ""


def may_have_issued(issuer: str, number: str, grammar: Grammar) -> bool:
    """Whether the symbol of a number is that of the issuer, or of none that is known."""
    if grammar.issuer_symbols.isdisjoint(re.split(r"[-/.]", number)):
        return True
    name = grammar.issuers.at(issuer, 0)
    return name is not None and bool(grammar.may_number(name.issuers, number))


def with_issuers_before(
    text: str,
    spotted: Sequence[Spotted],
    contexts: Sequence[Beside],
    stated: Sequence[Stated],
    grammar: Grammar,
) -> list[Beside]:
    """The contexts, an issuer and day said before the mention filled in where none stands behind it."""
    return [
        _completed(text, said.sentence[0], mention, context, grammar)
        if said.predicate == _ISSUES and said.subject is None
        else context
        for mention, context, said in zip(spotted, contexts, stated, strict=True)
    ]


def _completed(text: str, start: int, mention: Spotted, context: Beside, grammar: Grammar) -> Beside:
    if context.issuer is not None and context.date is not None:
        return context
    found = _ISSUED.finditer(text, max(start, mention.start - _ISSUER_WITHIN), mention.start)
    nearest = max(found, key=lambda match: match.start(), default=None)
    issuer = grammar.issuers.ending_at(text, nearest.start()) if nearest else None
    if nearest is None or issuer is None:
        return context
    date = context.date
    if date is None and not text[nearest.end() : mention.start].strip():
        days = DATE.finditer(text, max(start, issuer.start - _DATE_WITHIN), issuer.start)
        beside = [day for day in days if not text[day.end() : issuer.start].strip(" ,")]
        date = date_of(beside[-1]) if beside else None
    return replace(context, issuer=context.issuer or issuer, date=date)
