"""Number and date that the heading of a copy states: "CỦA QUỐC HỘI SỐ 91/2006/QH11 NGÀY 29 THÁNG 11 NĂM 2006".

They are the paper's own where nothing above them names another paper, which the number could belong to:
"SỬA ĐỔI LUẬT LÀNG NGHỀ" / "SỐ 91/2006/QH11 NGÀY …" says nothing of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar
from build_tools.grammar.dates import DATE, date_of
from build_tools.grammar.kinds import Kinds
from build_tools.grammar.numbers import canonical_number
from build_tools.header.cells import Cell
from build_tools.header.letterhead import dateline_in
from build_tools.models.dates import PartialDate
from build_tools.models.headers import Printed

_LABEL = re.compile(r"(?<!\S)SỐ\s?:?\s?(?=\d)", re.IGNORECASE)
_OF = re.compile(r"CỦA\s")
_DATED = re.compile(r"(?<!\s)\s*+,?\s*+(?=NGÀY\s)", re.IGNORECASE)
_WORD = re.compile(r"(?<!\w)\w")
_MOST = 4
"""Lines of a subject above its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a heading states of its paper."""

    number: Printed | None = None
    date: PartialDate | None = None
    place: Printed | None = None
    issuer: Cell | None = None
    cells: tuple[Cell, ...] = ()
    """Those that state it."""
    rest: tuple[Cell, ...]
    """The other cells."""


def stated_first(cells: Sequence[Cell], kinds: Kinds) -> Stated:
    """Number and date with which the cells begin; the date may stand on the next line, with its place."""
    label = _LABEL.match(cells[0].text) if cells else None
    number = kinds.number.match(cells[0].text, label.end()) if label else None
    if number is None:
        return Stated(rest=tuple(cells))
    first, behind = cells[0], list(cells[1:])
    value = kinds.meant_number(canonical_number(number[0]))
    printed = Printed(value=value, span=first.span_of(*number.span()), line=first.line)
    used = [first]
    date = place = None
    rest = first.part(number.end())
    if not rest.text and behind and not behind[0].after_blank:
        if dated := dateline_in(behind[0]):
            place, date = dated
            used.append(behind.pop(0))
        elif (day := DATE.match(behind[0].text)) and behind[0].text[:4].upper() == "NGÀY":
            used.append(rest := behind.pop(0))
            date, rest = date_of(day), rest.part(day.end())
    elif (dated_at := _DATED.match(first.text, number.end())) and (
        day := DATE.match(first.text, dated_at.end())
    ):
        date, rest = date_of(day), first.part(day.end())
    left = [replace(rest, after_blank=False)] if rest.text else []
    return Stated(number=printed, date=date, place=place, cells=tuple(used), rest=(*left, *behind))


def stated_below(cells: Sequence[Cell], grammar: Grammar) -> Stated | None:
    """Number and date on a line of their own, perhaps with the issuer, at the head or under the subject."""
    for index, cell in enumerate(cells[:_MOST]):
        if cell.block != cells[0].block or cell.after_rule:
            return None
        if label := _LABEL.search(cell.text):
            issuer = _issuer(cell, label.start(), grammar) if label.start() else None
            stated = stated_first((cell.part(label.start()), *cells[index + 1 :]), grammar.kinds)
            own = stated.date is not None and (issuer is not None or not label.start())
            whole = stated.rest == tuple(cells[index + len(stated.cells) :])
            if not (own and whole):
                return None
            return replace(stated, issuer=issuer, rest=(*cells[:index], *stated.rest))
        if any(grammar.kinds.at.match(cell.text, word.start()) for word in _WORD.finditer(cell.text)):
            return None
    return None


def _issuer(cell: Cell, end: int, grammar: Grammar) -> Cell | None:
    of = _OF.match(cell.text)
    named = grammar.issuers.at(cell.text, of.end()) if of else None
    return cell.part(of.end(), named.end) if of and named and named.end <= end else None
