"""Numbers that the source prints wrongly, seen by comparing the citations of one document.

Nothing is mended in silence: the number as the text means it goes into `number`, what is printed
stays in `surface` and is named in `slip`. A slip is certain only where the same document prints
the right number too.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.models.numbers import DocumentNumber


def report_slips(citations: Sequence[Citation], grammar: Grammar) -> tuple[Citation, ...]:
    """The citations, those with a slip carrying the number that is meant."""
    return tuple(_mended(citation, citations, grammar) for citation in citations)


def _mended(citation: Citation, others: Sequence[Citation], grammar: Grammar) -> Citation:
    number = _parsed(citation)
    if number is None:
        return citation
    for other in others:
        right = _parsed(other)
        if right is None or right == number or not _same_but_issuer(number, right):
            continue
        if _letter_lost(number, right, grammar) or _symbol_contradicts(
            citation, number, other, right, grammar
        ):
            return replace(citation, number=str(right), slip=str(number))
    return citation


def _parsed(citation: Citation) -> DocumentNumber | None:
    try:
        return DocumentNumber.parse(citation.number)
    except ValueError:
        return None


def _same_but_issuer(number: DocumentNumber, right: DocumentNumber) -> bool:
    return (
        (number.serial, number.separator, number.year) == (right.serial, right.separator, right.year)
        and number.symbols[0] == right.symbols[0]
        and bool(number.symbols[1])
    )


def _letter_lost(number: DocumentNumber, right: DocumentNumber, grammar: Grammar) -> bool:
    """`114-KL/W` beside `114-KL/TW`: no authority has the symbol W, one letter makes it TW."""
    wrong, known = number.symbols[1], right.symbols[1]
    if wrong in grammar.issuer_symbols or known not in grammar.issuer_symbols:
        return False
    shorter, longer = sorted((wrong, known), key=len)
    if len(longer) == len(shorter):
        return sum(a != b for a, b in zip(wrong, known, strict=True)) == 1
    return len(longer) - len(shorter) == 1 and any(
        longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer))
    )


def _symbol_contradicts(
    citation: Citation, number: DocumentNumber, other: Citation, right: DocumentNumber, grammar: Grammar
) -> bool:
    """`110-NQ/TW` "của Tỉnh ủy", dated as `110-NQ/TU` is: the symbol is not that of the issuer named."""
    if citation.date is None or citation.date != other.date or not citation.date.is_full:
        return False
    name = grammar.issuers.at(citation.issuer, 0)
    if name is None:
        return False
    symbols = {symbol for issuer in name.issuers for symbol in grammar.symbols_of_issuer[issuer]}
    groups = [set(re.split(r"[-/]", number_.symbols[1])) for number_ in (number, right)]
    return not symbols & groups[0] and bool(symbols & groups[1])
