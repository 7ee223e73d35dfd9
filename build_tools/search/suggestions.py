"""What is found by its number or its name, before any index is asked.

The list is small and read by the search page as a whole: every instrument, province and theme with
its address, what a hit shows, and the folded words under which it is asked for; the abbreviations,
which a query may use for their long forms or the other way round; and pages found by their title.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypedDict, cast

from build_tools.graph.model import Graph
from build_tools.models.abbreviations import Abbreviation
from build_tools.models.ids import InstrumentId, KindId, ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Issuer
from build_tools.models.kinds import DocumentKind
from build_tools.models.provinces import Province
from build_tools.models.themes import Theme
from build_tools.normalize import match_key
from build_tools.parts import addresses
from build_tools.parts.units import MERGER, ended_in_2025
from build_tools.parts.wording import capitalized, full_date, is_law, kind_name, short_form
from build_tools.training.titles import Titled, titled


class Suggestion(TypedDict, total=False):
    """One entry; what is empty is left out. `group` decides which keys can be there."""

    id: str
    address: str
    """Relative to the site's root: `van-ban/33-ct-ttg-2021/`."""
    group: str
    """`van-ban`, `tinh`, `chu-de`, `viet-tat`; `trang` for a page that is found by its title alone."""
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
    """Trích yếu; of a theme its definition; of a unit what it became or came from; a long form."""
    side: str
    """`dang`, `nha-nuoc`, `mat-tran-doan-the`."""
    provinces: list[str]
    """Names of the unit that issued it, and of those that the unit is part of today."""
    around: list[str]
    """Names of the units whose papers cite it."""
    authorities: list[str]
    """Folded names of its issuer: `ban thuong vu tinh uy dien bien`, `btv tinh uy`."""
    former: list[str]
    """Folded names of the units that became part of this one."""
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
    citing = _citing_units(graph)
    return [
        *(_of_instrument(each, graph, citing.get(each.id, ())) for each in graph.instruments.values()),
        *(_of_province(province, provinces) for province in provinces.values() if _has_page(province, graph)),
        *(_of_theme(theme, graph.registers.abbreviations) for theme in graph.themes.values()),
        *map(_of_abbreviation, graph.registers.abbreviations),
        *map(_of_page, titled(graph.training)),
    ]


def _of_instrument(instrument: Instrument, graph: Graph, citing: Iterable[ProvinceId]) -> Suggestion:
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
            around=_around(instrument, citing, graph.registers.provinces),
            authorities=_folded(_authorities(instrument, issuer)),
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


def _authorities(instrument: Instrument, issuer: Issuer | None) -> tuple[str, ...]:
    """The names of its issuer as readers write them, with the unit and without."""
    return (instrument.issuer_name, *((issuer.name, *issuer.aliases) if issuer else ()))


def _citing_units(graph: Graph) -> Mapping[InstrumentId, Iterable[ProvinceId]]:
    """For each instrument the units whose papers cite it, each once."""
    citing: dict[InstrumentId, dict[ProvinceId, None]] = {}
    for mention in graph.mentions:
        unit = graph.instruments[mention.document].province
        if mention.target is not None and unit is not None:
            citing.setdefault(mention.target, {})[unit] = None
    return citing


def _around(
    instrument: Instrument, citing: Iterable[ProvinceId], provinces: Mapping[ProvinceId, Province]
) -> list[str]:
    """The names of the units whose papers cite it, but for its own."""
    own = _units(instrument.province, provinces)
    names = dict.fromkeys(name for unit in citing for name in _units(unit, provinces))
    return [name for name in names if name not in own]


def _has_page(province: Province, graph: Graph) -> bool:
    return province.is_current or ended_in_2025(province) or bool(graph.of_province.get(province.id))


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
            former=_folded(_former_names(province, provinces)),
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


def _of_abbreviation(abbreviation: Abbreviation) -> Suggestion:
    return _without_empty(
        Suggestion(
            id=abbreviation.short,
            address=_address(addresses.ABBREVIATIONS),
            group="viet-tat",
            name=abbreviation.short,
            kind="Chữ viết tắt",
            subject=abbreviation.long,
            keys=_folded([abbreviation.short, *abbreviation.aliases]),
        )
    )


def _of_page(page: Titled) -> Suggestion:
    address = _address(page.to)
    return _without_empty(
        Suggestion(
            id=address,
            address=address,
            group="trang",
            name=page.title,
            kind=page.kind,
            subject=page.about,
            keys=_folded([page.title]),
        )
    )


def _succession(province: Province, provinces: Mapping[ProvinceId, Province]) -> str:
    """`đến hết 30/6/2025; nay thuộc tỉnh Bắc Ninh`; of a unit in force, what it was merged from."""
    if province.valid_to is None:
        return _merger(province, provinces)
    today = [provinces[successor].name_within for successor in province.successors if successor in provinces]
    belongs = f"; nay thuộc {', '.join(today)}" if today else ""
    return f"đến hết {full_date(province.valid_to)}{belongs}"


def _merger(province: Province, provinces: Mapping[ProvinceId, Province]) -> str:
    """`từ 1/7/2025, hợp nhất tỉnh Bắc Giang, tỉnh Bắc Ninh`; "" where nothing was merged."""
    merged = [unit.name_within for unit in _predecessors(province, provinces) if ended_in_2025(unit)]
    return f"từ {full_date(MERGER)}, hợp nhất {', '.join(merged)}" if len(merged) > 1 else ""


def _former_names(province: Province, provinces: Mapping[ProvinceId, Province]) -> tuple[str, ...]:
    units = [unit for unit in _predecessors(province, provinces) if unit.name != province.name]
    return tuple(name for unit in units for name in (unit.full_name, unit.name, *unit.aliases))


def _predecessors(province: Province, provinces: Mapping[ProvinceId, Province]) -> Iterator[Province]:
    """The units that name this one as what they became."""
    return (unit for unit in provinces.values() if province.id in unit.successors)


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
