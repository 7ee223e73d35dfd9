"""What is found by its number or its name, before any index is asked.

The list is small and read by the search page as a whole: every instrument, province and theme with
its address, what a hit shows, and the folded words under which it is asked for.
"""

from collections.abc import Iterable, Mapping
from typing import TypedDict, cast

from build_tools.graph.model import Graph
from build_tools.models.ids import KindId, ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.models.registers import Abbreviation, DocumentKind, Province, Theme
from build_tools.normalize import match_key
from build_tools.pages import addresses
from build_tools.pages.wording import capitalized, full_date, is_law, kind_name, short_form


class Suggestion(TypedDict, total=False):
    """One entry; what is empty is left out. `group` decides which keys can be there."""

    id: str
    address: str
    """Relative to the site's root: `van-ban/33-ct-ttg-2021/`."""
    group: str
    """`van-ban`, `tinh` or `chu-de`."""
    name: str
    """What a hit is called: `Chỉ thị số 33/CT-TTg`, `Tỉnh Điện Biên`."""
    kind: str
    """`Chỉ thị`; `Tỉnh, thành phố`; `Chủ đề`."""
    number: str
    issuer: str
    date: str
    """ISO, as far as known."""
    date_text: str
    """As readers write it."""
    subject: str
    """Trích yếu; of a theme its definition; of a former unit what it belongs to today."""
    side: str
    """`dang`, `nha-nuoc`, `mat-tran-doan-the`."""
    provinces: list[str]
    """Names of the unit that issued it, and of those that the unit is part of today."""
    term: str
    held: bool
    keys: list[str]
    """Folded names: each says as much as the name itself."""
    topics: list[str]
    """Folded phrases that point to a theme without naming it."""
    kinds: list[str]
    """Folded words and symbols that stand before a number: `chi thi`, `ct`."""


def suggestions(graph: Graph) -> list[Suggestion]:
    """Every instrument, province and theme, in the order of the graph."""
    provinces = graph.registers.provinces
    return [
        *(_of_instrument(instrument, graph) for instrument in graph.instruments.values()),
        *(_of_province(province, provinces) for province in provinces.values()),
        *(_of_theme(theme, graph.registers.abbreviations) for theme in graph.themes.values()),
    ]


def _of_instrument(instrument: Instrument, graph: Graph) -> Suggestion:
    kinds = graph.registers.kinds
    kind = kinds.get(instrument.kind)
    issuer = graph.issuers.get(instrument.issuer) if instrument.issuer else None
    document = graph.documents.get(instrument.id)
    label = kind_name(instrument, kinds)
    return _without_empty(
        Suggestion(
            id=instrument.id,
            address=_address(addresses.of_instrument(instrument.id)),
            group="van-ban",
            name=_instrument_name(instrument, kinds),
            kind=label,
            number=instrument.number,
            issuer=instrument.issuer_name,
            date=instrument.date.iso if instrument.date else "",
            date_text=full_date(instrument.date) if instrument.date else "",
            subject=instrument.subject,
            side=issuer.side.value if issuer else "",
            provinces=_units(instrument.province, graph.registers.provinces),
            term=instrument.term,
            held=instrument.held,
            keys=_folded([*_names(instrument, label, kinds), *(document.record.names if document else ())]),
            kinds=_folded([label, *(kind.aliases if kind else ()), *(kind.symbols if kind else ())]),
        )
    )


def _names(instrument: Instrument, label: str, kinds: Mapping[KindId, DocumentKind]) -> tuple[str, ...]:
    """Names by which it is asked for: that of a law is its kind and its subject."""
    law = f"{label} {instrument.subject}" if is_law(instrument, kinds) else ""
    return (instrument.name, law)


def _instrument_name(instrument: Instrument, kinds: Mapping[KindId, DocumentKind]) -> str:
    """`Chỉ thị số 33/CT-TTg`; without a number its customary name, else its subject: the kind stands beside."""
    if instrument.number:
        return short_form(instrument, kinds)
    return capitalized(instrument.name or instrument.subject or kind_name(instrument, kinds))


def _of_province(province: Province, provinces: Mapping[ProvinceId, Province]) -> Suggestion:
    return _without_empty(
        Suggestion(
            id=province.id,
            address=_address(addresses.of_province(province.id)),
            group="tinh",
            name=province.full_name,
            kind="Tỉnh, thành phố",
            date=province.valid_to.iso if province.valid_to else "",
            subject=_succession(province, provinces),
            provinces=_units(province.id, provinces),
            keys=_folded([province.full_name, province.name, *province.aliases]),
        )
    )


def _of_theme(theme: Theme, abbreviations: Iterable[Abbreviation]) -> Suggestion:
    named = match_key(theme.name)
    short = [a for a in abbreviations if match_key(a.long) in (named, *map(match_key, theme.triggers))]
    return _without_empty(
        Suggestion(
            id=theme.id,
            address=_address(addresses.of_theme(theme.id)),
            group="chu-de",
            name=theme.name,
            kind="Chủ đề",
            subject=theme.definition,
            keys=_folded([theme.name, *(form for a in short for form in (a.short, *a.aliases))]),
            topics=_folded(theme.triggers),
        )
    )


def _succession(province: Province, provinces: Mapping[ProvinceId, Province]) -> str:
    """`đến hết 30/6/2025; nay thuộc Tỉnh Bắc Ninh`; "" for a unit in force."""
    if province.valid_to is None:
        return ""
    today = [provinces[successor].full_name for successor in province.successors if successor in provinces]
    belongs = f"; nay thuộc {', '.join(today)}" if today else ""
    return f"đến hết {full_date(province.valid_to)}{belongs}"


def _units(province: ProvinceId | None, provinces: Mapping[ProvinceId, Province]) -> list[str]:
    """A unit and what it belongs to today, by the names that readers filter by."""
    unit = provinces.get(province) if province else None
    if unit is None:
        return []
    names = [unit.name, *(provinces[s].name for s in unit.successors if s in provinces)]
    return list(dict.fromkeys(names))


def _address(target: addresses.Target) -> str:
    return target.path.removesuffix("index.md")


def _folded(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(match_key, names))))


def _without_empty(suggestion: Suggestion) -> Suggestion:
    return cast("Suggestion", {key: value for key, value in suggestion.items() if value})
