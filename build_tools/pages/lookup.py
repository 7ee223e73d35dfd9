"""Tra cứu nhanh: abbreviations, and the catalogue of all instruments as a table."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from build_tools.models.abbreviations import Abbreviation
from build_tools.pages import addresses, entries, heads, wording
from build_tools.pages.context import Context
from build_tools.pages.parts import Entry, Head, Link

_UP = (heads.HOME, Link(text="Tra cứu nhanh", to=addresses.LOOKUPS))


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupsPage:
    """/tra-cuu/: the ways to look something up."""

    head: Head
    abbreviations: int
    instruments: int
    obligations: int
    terms: int


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePage:
    """All instruments as a table."""

    head: Head
    entries: tuple[Entry, ...]
    kinds: tuple[str, ...]
    issuers: tuple[str, ...]


def lookups_page(context: Context) -> LookupsPage:
    """Put the index of lookups together."""
    return LookupsPage(
        head=Head(
            path=addresses.LOOKUPS.path,
            title="Tra cứu nhanh",
            description="Tra cứu nhanh: chữ viết tắt, danh mục tất cả văn bản, nhiệm vụ và thời hạn.",
            crumbs=(heads.HOME,),
        ),
        abbreviations=len(context.graph.registers.abbreviations),
        instruments=len(context.graph.instruments),
        obligations=sum(len(document.obligations) for document in context.graph.documents.values()),
        terms=len(context.graph.training.terms),
    )


def abbreviations_page(context: Context) -> AbbreviationsPage:
    """Put the table of abbreviations together."""
    registers = context.graph.registers
    ordered = sorted(registers.abbreviations, key=lambda each: _rank(each.short))
    return AbbreviationsPage(
        head=Head(
            path=addresses.ABBREVIATIONS.path,
            title="Chữ viết tắt",
            description="Chữ viết tắt thường gặp trong văn bản về công tác dân vận.",
            crumbs=_UP,
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
    return tuple(Symbol(symbol, tuple(meanings[symbol])) for symbol in sorted(meanings, key=_rank))


def catalogue_page(context: Context) -> CataloguePage:
    """Put the catalogue together, oldest first."""
    listed = tuple(
        entries.entry(context, each) for each in entries.by_date(context, context.graph.instruments.values())
    )
    return CataloguePage(
        head=Head(
            path=addresses.CATALOGUE.path,
            title="Danh mục văn bản",
            description="Danh mục tất cả văn bản có trong kho hoặc được dẫn.",
            crumbs=_UP,
            wide=True,
        ),
        entries=listed,
        kinds=entries.frequent([each.kind for each in listed]),
        issuers=entries.frequent([each.issuer for each in listed if each.issuer]),
    )


def _letter(abbreviation: Abbreviation) -> str:
    return abbreviation.short[:1].upper()


def _rank(short: str) -> tuple[str, str]:
    """Đ stands behind D, as Vietnamese dictionaries have it; other marks do not count."""
    letters = unicodedata.normalize("NFD", short.upper().replace("Đ", "D~"))
    return ("".join(each for each in letters if not unicodedata.combining(each)), short)
