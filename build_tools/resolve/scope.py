"""Whose paper a citation means: which province, which district, on which day the citing text stood."""

import re
from dataclasses import dataclass

from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.models.dates import PartialDate
from build_tools.models.ids import IssuerId, ProvinceId
from build_tools.models.numbers import DocumentNumber
from build_tools.models.registers import Level
from build_tools.normalize import match_key
from build_tools.registers.units import provinces_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The citing document, as far as it tells what its citations mean."""

    province: ProvinceId | None = None
    date: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose paper is cited."""

    issuer: IssuerId | None = None
    """The authority named beside it; a class without its unit."""
    province: ProvinceId | None = None
    locality: str = ""
    local: bool = False
    """Whether the authority is one that every province has: without a province nothing is certain."""


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
    province = setting.province
    if registered is not None and registered.level in {Level.DISTRICT, Level.COMMUNE}:
        locality = match_key(unit)
    elif unit:
        named = provinces_named(grammar.registers, unit, citation.date or setting.date)
        province = named[0].id if len(named) == 1 else None
    return Scope(issuer=issuer, province=province, locality=locality, local=True)


def _issuer(issuers: tuple[IssuerId, ...], citation: Citation, grammar: Grammar) -> IssuerId | None:
    """Of several authorities of one name, the one that the symbol of the number speaks for."""
    if len(issuers) <= 1:
        return issuers[0] if issuers else None
    groups = set(re.split(r"[-/]", citation.number))
    fitting = [issuer for issuer in issuers if groups & set(grammar.symbols_of_issuer[issuer])]
    return fitting[0] if len(fitting) == 1 else issuers[0]


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
