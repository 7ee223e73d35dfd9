"""The laws that an unnumbered amending law names in its own name: mentions within a mention."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from build_tools.citations.law_names import is_dated
from build_tools.citations.spotted import Spotted, place
from build_tools.models.citations import Citation
from build_tools.models.dates import PartialDate
from build_tools.models.ids import PredicateId
from build_tools.normalize import NormalizedText

_AMENDS = PredicateId("amends")


def with_amended(
    citations: Sequence[Citation], spotted: Sequence[Spotted], passage: NormalizedText
) -> tuple[Citation, ...]:
    """The citations, each amending law followed by the laws that it names; `subject` follows what it means.

    "Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân": the first amends the second, whatever the text
    does with the first.
    """
    if not any(mention.amended for mention in spotted):
        return tuple(citations)
    places = list(accumulate((1 + len(mention.amended) for mention in spotted), initial=0))
    result: list[Citation] = []
    for citation, mention in zip(citations, spotted, strict=True):
        own = bool(mention.amended) and is_dated(mention.amended[-1], citation.date)
        dated_here = None if own else citation.date
        result.append(replace(citation.renumbered(places.__getitem__), date=dated_here))
        outer = len(result) - 1
        for law in mention.amended:
            dated = own and law is mention.amended[-1]
            result.append(_amended(law, citation, outer, passage, dated=dated))
    return tuple(result)


def _amended(
    law: Spotted, amending: Citation, index: int, passage: NormalizedText, *, dated: bool
) -> Citation:
    span, line, column = place(passage, law)
    year = PartialDate(year=law.year) if law.year else None
    return Citation(
        span=span,
        line=line,
        column=column,
        surface=passage.raw[span.start : span.end],
        kind=law.kind,
        type=law.type,
        number=law.number,
        name=law.name,
        date=year or (amending.date if dated else None),
        named=span,
        relation=_AMENDS,
        partial=True,
        subject=index,
        evidence=amending.evidence,
    )
