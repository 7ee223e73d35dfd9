"""Numbers that the source prints wrongly, seen by comparing the citations of one document.

Nothing is mended in silence: the number as the text means it goes into `number`, what is printed
stays in `surface` and is named in `slip`. A slip is certain only where the same document prints
the right number too.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.models.dates import PartialDate
from build_tools.models.numbers import DocumentNumber


def report_slips(citations: Sequence[Citation], grammar: Grammar) -> tuple[Citation, ...]:
    """The citations, those with a slip carrying the number that is meant."""
    numbers = [_parsed(citation) for citation in citations]
    alike: dict[tuple[object, ...], dict[tuple[DocumentNumber, PartialDate | None], None]] = {}
    for citation, number in zip(citations, numbers, strict=True):
        if number is not None and number.symbols[1]:
            alike.setdefault(_all_but_issuer(number), {})[number, citation.date] = None
    stroked = {_without_strokes(one.number): one.number for one in citations if "Đ" in one.number}
    return tuple(
        citation
        if number is None
        else _stroke_lost(citation, stroked, grammar)
        or _mended(citation, number, alike.get(_all_but_issuer(number), {}), grammar)
        for citation, number in zip(citations, numbers, strict=True)
    )


def _without_strokes(number: str) -> str:
    return number.replace("Đ", "D")


def _stroke_lost(citation: Citation, stroked: Mapping[str, str], grammar: Grammar) -> Citation | None:
    """`241-HDBT` beside `241-HĐBT`: of one whose groups are all registered nothing says that its letters are wrong."""
    right = stroked.get(citation.number)
    if right is None or "Đ" in citation.number:
        return None
    registered = grammar.issuer_symbols.union(grammar.kinds.by_symbol)
    changed = [
        wrong
        for wrong, known in zip(re.split(r"[-/.]", citation.number), re.split(r"[-/.]", right), strict=True)
        if wrong != known
    ]
    return None if registered & set(changed) else replace(citation, number=right, slip=citation.number)


def _mended(
    citation: Citation,
    number: DocumentNumber,
    others: Iterable[tuple[DocumentNumber, PartialDate | None]],
    grammar: Grammar,
) -> Citation:
    for right, date in others:
        if right == number or not number.symbols[1]:
            continue
        if _letter_lost(number, right, grammar) or (
            citation.date == date and _symbol_contradicts(citation, number, right, grammar)
        ):
            return replace(citation, number=str(right), slip=str(number))
    return citation


def _parsed(citation: Citation) -> DocumentNumber | None:
    try:
        return DocumentNumber.parse(citation.number)
    except ValueError:
        return None


def _all_but_issuer(number: DocumentNumber) -> tuple[object, ...]:
    return number.serial, number.separator, number.year, number.symbols[0]


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


def is_misprint_of(number: str, right: str, grammar: Grammar) -> bool:
    """The same of two whole numbers, wherever they are printed: serial, year and kind are the same."""
    try:
        wrong, known = DocumentNumber.parse(number), DocumentNumber.parse(right)
    except ValueError:
        return False
    same = wrong.symbols[1] != "" and _all_but_issuer(wrong) == _all_but_issuer(known)
    return same and _letter_lost(wrong, known, grammar)


def _symbol_contradicts(
    citation: Citation, number: DocumentNumber, right: DocumentNumber, grammar: Grammar
) -> bool:
    """`110-NQ/TW` "của Tỉnh ủy", dated as `110-NQ/TU` is: the symbol is not that of the issuer named."""
    if citation.date is None or not citation.date.is_full:
        return False
    name = grammar.issuers.at(citation.issuer, 0)
    if name is None:
        return False
    wrong, known = (grammar.may_number(name.issuers, one.symbols[1]) for one in (number, right))
    return bool(known) and not wrong
