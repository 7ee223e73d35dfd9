"""Whose paper a citation means: which province, which district, on which day the citing text stood."""

import re
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, ProvinceId
from build_tools.models.issuers import Level
from build_tools.models.numbers import DocumentNumber
from build_tools.normalize import match_key
from build_tools.registers.units import provinces_named, unit_on
from build_tools.resolve.identity import year_in_number

_ONLY_IN = "trong "


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The citing document, as far as it tells what its citations mean."""

    province: ProvinceId | None = None
    date: PartialDate | None = None
    level: Level | None = None
    """That of a district or commune, where an authority of one issued it."""
    locality: str = ""
    """Folded name of that district or commune."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose paper is cited."""

    issuer: IssuerId | None = None
    """The authority named beside it; a class without its unit."""
    level: Level | None = None
    """On which it stands, where it is one of a class."""
    province: ProvinceId | None = None
    locality: str = ""
    local: bool = False
    """Whether the authority is one that every province has: without a province nothing is certain."""
    certain: bool = True
    """Whether it is known whose of the authorities that share the symbol it is."""


def scope_of(citation: Citation, setting: Setting, grammar: Grammar) -> Scope:
    """Read the scope off issuer and symbol; a local paper is of the citing document's own province."""
    name = grammar.issuers.at(citation.issuer, 0) if citation.issuer else None
    issuers = name.issuers if name else ()
    issuer = _issuer(issuers, citation, grammar)
    registered = grammar.registers.issuers[issuer] if issuer else None
    if registered is not None and not registered.per_unit:
        return Scope(issuer=issuer)
    if registered is None and not _local_symbol(citation, grammar):
        return Scope()
    unit = name.unit if name else ""
    locality = ""
    on = citation.date or _year(citation.number)
    province = unit_on(grammar.registers, setting.province, on) if setting.province else None
    if registered is not None and registered.level in {Level.DISTRICT, Level.COMMUNE}:
        own = setting.locality if registered.level is setting.level else ""
        locality = match_key(unit) or own
    elif unit:
        named = provinces_named(grammar.registers, unit, on or setting.date)
        province = named[0].id if len(named) == 1 else None
    if registered is not None:
        certain = bool(locality) or registered.level not in {Level.DISTRICT, Level.COMMUNE}
    else:
        certain = setting.level is None and not _level_below_province(citation, grammar)
    level = registered.level if registered else None
    return Scope(
        issuer=issuer, level=level, province=province, locality=locality, local=True, certain=certain
    )


def _year(number: str) -> PartialDate | None:
    year = year_in_number(number)
    return PartialDate(year=year) if year else None


def within_document(scope: Scope, document: InstrumentId) -> Scope:
    """The scope of a local paper that cannot be placed: the citing document alone.

    Every province has a 15/QĐ-UBND, and in it every district and commune. Within one text a number
    means one paper; in another text the same number means another, unless both give the same day.
    """
    if not scope.local or (scope.certain and scope.province is not None):
        return scope
    return replace(scope, locality=f"{_ONLY_IN}{document}")


def only_in_one_document(locality: str) -> bool:
    """Whether a locality is none, but the only document in which the paper is known."""
    return locality.startswith(_ONLY_IN)


def _issuer(issuers: tuple[IssuerId, ...], citation: Citation, grammar: Grammar) -> IssuerId | None:
    """Of several authorities of one name, the one that the symbol of the number speaks for."""
    if len(issuers) <= 1:
        return issuers[0] if issuers else None
    fitting = grammar.may_number(issuers, citation.number)
    return fitting[0] if len(fitting) == 1 else issuers[0]


def _level_below_province(citation: Citation, grammar: Grammar) -> bool:
    """Whether the symbol is that of districts or communes: HU, ĐU."""
    groups = re.split(r"[-/]", citation.number)
    holders = [i for group in groups for i in grammar.issuers.by_symbol.get(group, ())]
    levels = {grammar.registers.issuers[issuer].level for issuer in holders}
    return bool(levels) and levels <= {Level.DISTRICT, Level.COMMUNE}


def _local_symbol(citation: Citation, grammar: Grammar) -> bool:
    """Whether the symbol belongs to authorities of provinces only: TU, UBND, HĐND, BDVTU …"""
    try:
        number = DocumentNumber.parse(citation.number)
    except ValueError:
        # A named paper: a resolution of a province's Party congress is local.
        return " dang bo" in f" {citation.name}"
    groups = [group for part in number.symbols for group in re.split(r"[-/]", part) if group]
    holders = [grammar.issuers.by_symbol[group] for group in groups if group in grammar.issuers.by_symbol]
    return bool(holders) and all(
        grammar.registers.issuers[issuer].per_unit for issuer in holders[-1 if number.separator == "-" else 0]
    )
