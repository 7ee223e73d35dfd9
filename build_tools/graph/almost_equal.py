"""Which known instruments a new one almost equals: what a slip of one letter or figure makes two of one paper.

A figure apart are also papers that follow each other, a letter apart those of two authorities. So a serial must
agree in the day or in the title, and so must a symbol, but for one that no register knows, or that is only
spelt otherwise.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.known_instruments import KnownInstrument
from build_tools.models.numbers import DocumentNumber, number_key, serial_key
from build_tools.normalize import match_key
from build_tools.resolve.catalogue import name_key
from build_tools.resolve.similarity import SAME_TITLE, likeness, title_words

_SHEAF = 25
"""Papers that an authority signs on one day, at most."""
_NUMERAL = re.compile(r"\b(?:\d+|[ivxl]+)\b")
_CONFUSED = (("vv", "w"), ("rn", "m"), ("0", "o"), ("1", "i"), ("l", "i"))
"""What a scan prints, and what may have stood there."""


class Near(NamedTuple):
    """A known instrument, and in what it is almost equal."""

    id: InstrumentId
    why: str


class Neighbours:
    """All instruments, also those that are only registered, by what a slip would leave of them as it is."""

    def __init__(self, graph: Graph, new: frozenset[InstrumentId], known: Iterable[KnownInstrument]) -> None:
        self._graph, self._new = graph, new
        self._every = {each.id: _registered(each) for each in known} | dict(graph.instruments)
        self._symbols = {each for kind in graph.registers.kinds.values() for each in kind.symbols} | {
            each for issuer in graph.registers.issuers.values() for each in issuer.symbols
        }
        self._groups: defaultdict[Hashable, list[InstrumentId]] = defaultdict(list)
        for one in self._every.values():
            for key in _keys(one):
                self._groups[key].append(one.id)

    def of(self, one: Instrument) -> Iterator[Near]:
        """What it almost equals; of two new ones only that which is named less often is told of."""
        seen = {one.id}
        for key in _keys(one):
            for identifier in self._groups[key]:
                if identifier in seen:
                    continue
                seen.add(identifier)
                other = self._every[identifier]
                why = self._why(one, other)
                if why and not self._is_told_of(other, one):
                    yield Near(other.id, why)

    def _is_told_of(self, other: Instrument, one: Instrument) -> bool:
        """Whether the doubt is told of the other one, which is new too."""
        return other.id in self._new and self._weight(other) < self._weight(one)

    def _weight(self, one: Instrument) -> tuple[bool, int, str]:
        named = self._graph.times_named.get(one.id, 0)
        return (not self._unknown(one), named, one.id)

    def _why(self, one: Instrument, other: Instrument) -> str:
        if one.number and other.number:
            return self._of_numbers(one, other) if _may_be_one(one, other) else ""
        named = not one.number and not other.number and one.kind == other.kind
        alike = named and _same_name(name_key(one.name), name_key(other.name))
        return f"tên gần trùng “{other.name}”" if alike else ""

    def _of_numbers(self, one: Instrument, other: Instrument) -> str:
        first, second = _parsed(one), _parsed(other)
        if first is None or second is None:
            return ""
        same_unit = one.kind == other.kind and one.province == other.province
        if number_key(one.number) == number_key(other.number):
            # A number with its year is one paper's: where two have it, they were never two.
            twins = same_unit and first.year is None
            return f"cùng số với “{other.number}”, chưa rõ có phải một văn bản" if twins else ""
        if _rest(first) == _rest(second):
            misread = same_unit and _is_serial_misread(one, other)
            return f"chỉ khác một chữ số với “{other.number}”" if misread else ""
        same_serial = serial_key(one.number) == serial_key(other.number) and first.year == second.year
        return self._of_symbols(one, other, first, second) if same_serial else ""

    def _of_symbols(
        self, one: Instrument, other: Instrument, first: DocumentNumber, second: DocumentNumber
    ) -> str:
        if _folded(first) == _folded(second) or self._same_kind(first, second):
            return f"cùng số với “{other.number}”, ký hiệu viết khác"
        if _scanned(_folded(first)) == _scanned(_folded(second)):
            return f"giống “{other.number}”, khác ở chữ dễ lẫn khi quét"
        alike = _same_day(one, other) or _same_title(one, other) or self._unknown(one)
        misread = alike and _one_apart(_folded(first), _folded(second))
        return f"chỉ khác một chữ ở ký hiệu với “{other.number}”" if misread else ""

    def _same_kind(self, first: DocumentNumber, second: DocumentNumber) -> bool:
        """Whether two symbols are those of one kind, beside the same authority: QĐ/TW and QĐi/TW."""
        (head, tail), (other, last) = first.symbols, second.symbols
        if tail != last or head == other:
            return False
        return any({head, other} <= set(kind.symbols) for kind in self._graph.registers.kinds.values())

    def _unknown(self, one: Instrument) -> bool:
        """Whether a part of its symbol is known to no register."""
        number = _parsed(one)
        parts = re.split(r"[-/&]", number.symbol) if number else []
        return any(
            part not in self._symbols and re.sub(r"\d+$", "", part) not in self._symbols for part in parts
        )


def _registered(known: KnownInstrument) -> Instrument:
    """What is registered and that no text has named yet."""
    return Instrument(
        id=known.id,
        kind=known.kind,
        number=known.number,
        name="" if known.number else next(iter(known.names), ""),
        province=known.province,
        date=known.date if known.date_confirmed else None,
        subject=known.subject,
    )


def _keys(one: Instrument) -> Iterator[Hashable]:
    """What a slip leaves: the serial with its year; all but the serial, with the day or a title; a name's kind."""
    number = _parsed(one)
    if number is not None:
        yield "serial", serial_key(one.number), number.year
        if one.date and one.date.is_full:
            yield "day", _rest(number), one.province, one.date
        if one.subject:
            yield "title", _rest(number), one.province
    elif not one.number:
        yield "name", one.kind


def _parsed(one: Instrument) -> DocumentNumber | None:
    return _number(one.number)


@lru_cache(maxsize=4096)
def _number(number: str) -> DocumentNumber | None:
    """The number taken apart; None of a blank one, and of what is none. Remembered: each is compared with many."""
    try:
        return DocumentNumber.parse(number) if number[:1].isdigit() else None
    except ValueError:
        return None


def _rest(number: DocumentNumber) -> tuple[int | None, str]:
    """All but the serial, however it is punctuated."""
    return number.year, _folded(number)


def _folded(number: DocumentNumber) -> str:
    """Its symbol without case, marks and strokes: `QĐ-UBND` and `QD/UBND` are `qdubnd`."""
    return re.sub(r"[^a-z0-9]", "", match_key(number.symbol))


def _scanned(symbol: str) -> str:
    """A folded symbol with the letters as one that a scan takes for each other: `tvv` is `tw`."""
    for read, meant in _CONFUSED:
        symbol = symbol.replace(read, meant)
    return symbol


def _may_be_one(one: Instrument, other: Instrument) -> bool:
    """Whether neither unit nor year tells them apart."""
    if None not in {one.province, other.province} and one.province != other.province:
        return False
    return not (one.date and other.date) or one.date.agrees_with(other.date)


def _same_day(one: Instrument, other: Instrument) -> bool:
    return one.date is not None and one.date.is_full and one.date == other.date


def _same_title(one: Instrument, other: Instrument) -> bool:
    return likeness(one.subject, other.subject) >= SAME_TITLE


def _is_serial_misread(one: Instrument, other: Instrument) -> bool:
    """Whether two serials a figure apart agree in the day or in the title.

    Papers that are signed together have serials near each other (217, 218); of these only the same title tells.
    """
    serials = (serial_key(one.number), serial_key(other.number))
    if not _one_apart(*serials):
        return False
    if all(each.isdigit() for each in serials) and abs(int(serials[0]) - int(serials[1])) < _SHEAF:
        return bool(title_words(one.subject)) and title_words(one.subject) == title_words(other.subject)
    return _same_day(one, other) or _same_title(one, other)


def _same_name(first: str, second: str) -> bool:
    """Whether a letter is all that tells two names apart; a figure, or the numeral of a term, tells two papers."""
    return _one_apart(first, second) and _NUMERAL.findall(first) == _NUMERAL.findall(second)


def _one_apart(first: str, second: str) -> bool:
    """Whether one character put in, left out or exchanged makes one of the other, or two that changed places."""
    shorter, longer = sorted((first, second), key=len)
    start = next((at for at, sign in enumerate(shorter) if sign != longer[at]), len(shorter))
    left = longer[start + 1 :]
    if first == second or len(longer) > len(shorter):
        return first != second and shorter[start:] == left
    swapped = shorter[start : start + 2] == longer[start : start + 2][::-1]
    return shorter[start + 1 :] == left or (swapped and shorter[start + 2 :] == longer[start + 2 :])
