"""The term (khóa) of the body that issued an instrument, as readers choose it: `Đảng khóa XI`, `Quốc hội khóa XV`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.timelines import Moment

_TERM_OF_NUMBER = re.compile(r"(?<=[A-ZĐ])(?P<term>[1-9]\d?)$")
"""What ends the number of a paper of the National Assembly or of its standing committee: `10/2022/QH15`."""
_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_PARTY, _NATIONAL_ASSEMBLY = "Đảng khóa ", "Quốc hội khóa "


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """By what a reader narrows a list in time."""

    terms: tuple[tuple[str, str], ...]
    """Each as it is known, and with its years where they are known: `Đảng khóa XI (2011–2016)`."""
    years: tuple[str, ...]


def term_name(graph: Graph, instrument: Instrument) -> str:
    """`Đảng khóa XI` of 25-NQ/TW of 2013, `Quốc hội khóa XV` of 10/2022/QH15; "" where it is of no term, or of one unknown."""
    if instrument.term:
        return f"{_PARTY}{instrument.term}"
    issuer = graph.issuers.get(instrument.issuer) if instrument.issuer else None
    if issuer is None or not issuer.term_in_symbol:
        return ""
    term = _TERM_OF_NUMBER.search(instrument.number)
    return f"{_NATIONAL_ASSEMBLY}{_roman(int(term['term']))}" if term else ""


def times(graph: Graph, moments: Sequence[Moment]) -> Times:
    """What stands there to choose among, the Party's terms first and the newest first."""
    names = sorted(
        set(filter(None, (term_name(graph, each.instrument) for each in moments))), key=_newest_first
    )
    spans, years = dict(_spans(graph)), {each.date.year for each in moments if each.date}
    return Times(
        terms=tuple((name, f"{name}{spans.get(name, '')}") for name in names),
        years=tuple(map(str, sorted(years, reverse=True))),
    )


def _spans(graph: Graph) -> Iterator[tuple[str, str]]:
    for term in graph.registers.terms:
        ends = term.ends.year if term.ends else ""
        yield f"{_PARTY}{term.term}", f" ({term.begins.year}–{ends or 'nay'})"


def _newest_first(name: str) -> tuple[bool, int]:
    return (not name.startswith(_PARTY), -_arabic(name.rpartition(" ")[2]))


def _roman(number: int) -> str:
    digits = ""
    for letters, value in _ROMAN:
        digits += letters * (number // value)
        number %= value
    return digits


def _arabic(roman: str) -> int:
    values = [dict(_ROMAN)[each] for each in roman]
    return sum(
        -value if value < following else value
        for value, following in zip(values, (*values[1:], 0), strict=True)
    )
