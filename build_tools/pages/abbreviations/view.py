"""Short forms and what they stand for, and the symbols of numbers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.models.abbreviations import Abbreviation
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, heads, wording
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Head


class Symbol(NamedTuple):
    """A part of numbers: `NQ` of 25-NQ/TW, `TW` behind it."""

    symbol: str
    meanings: tuple[str, ...]
    """Every kind, or every authority, whose numbers have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbbreviationsPage:
    """Short forms and what they stand for, by first letter."""

    head: Head
    letters: tuple[tuple[str, tuple[Abbreviation, ...]], ...]
    count: int
    kinds: tuple[Symbol, ...]
    issuers: tuple[Symbol, ...]


def abbreviations_page(graph: Graph) -> AbbreviationsPage:
    """Put the table of abbreviations together."""
    registers = graph.registers
    ordered = sorted(registers.abbreviations, key=lambda each: wording.alphabetical(each.short))
    return AbbreviationsPage(
        head=Head(
            title="Chữ viết tắt",
            description="Chữ viết tắt thường gặp trong văn bản về công tác dân vận.",
            crumbs=heads.UNDER_LOOKUPS,
        ),
        letters=tuple((letter, tuple(group)) for letter, group in groupby(ordered, key=_letter)),
        count=len(ordered),
        kinds=_symbols((kind.symbols, wording.capitalized(kind.name)) for kind in registers.kinds.values()),
        issuers=_symbols((issuer.symbols, issuer.name) for issuer in registers.issuers.values()),
    )


def _symbols(named: Iterable[tuple[Sequence[str], str]]) -> tuple[Symbol, ...]:
    """The symbols in alphabetical order, each with all that share it."""
    meanings: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for symbols, name in named:
        for symbol in symbols:
            meanings[symbol][name] = None
    return tuple(
        Symbol(symbol, tuple(meanings[symbol])) for symbol in sorted(meanings, key=wording.alphabetical)
    )


def _letter(abbreviation: Abbreviation) -> str:
    return abbreviation.short[:1].upper()


def says(page: AbbreviationsPage) -> Iterator[SearchedPassage]:
    """Every short form with what it stands for, and every symbol."""
    yield from described(page)
    for number, (_, items) in enumerate(page.letters, start=1):
        for each in items:
            forms, meanings = (each.short, *each.aliases), (each.long, *each.collisions)
            yield passage(f"{', '.join(forms)}: {'; '.join(meanings)}", f"chu-{number}")
    for anchor, symbols in (("ky-hieu-loai", page.kinds), ("ky-hieu-co-quan", page.issuers)):
        for symbol, meanings in symbols:
            yield passage(f"{symbol}: {'; '.join(meanings)}", anchor)


def _door(graph: Graph) -> Door:
    return Door(
        text="Chữ viết tắt",
        to=addresses.ABBREVIATIONS,
        beside=f"{len(graph.registers.abbreviations)} chữ viết tắt thường gặp",
    )


PAGE = single(addresses.ABBREVIATIONS, abbreviations_page, says=says, door=_door)
