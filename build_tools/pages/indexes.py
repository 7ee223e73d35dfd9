"""The lists: of instruments, of provinces, of themes, of authorities."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Issuer, Side
from build_tools.models.provinces import Province
from build_tools.pages import addresses, entries, heads, province, wording
from build_tools.pages.addresses import Target
from build_tools.pages.context import Context
from build_tools.pages.issuer import Changed, changed_issuers
from build_tools.pages.parts import Entry, Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsPage:
    """/van-ban/: what is held, then what is only cited, by side; newest first."""

    head: Head
    held: tuple[Entry, ...]
    cited: tuple[tuple[str, str, tuple[Entry, ...]], ...]
    """Id and name of the side, and its instruments."""
    cited_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A present unit in the list of 34."""

    link: Link
    kind: str
    before: tuple[Link, ...]
    held: int
    cited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A present unit, or a part of one that lies apart, on the schematic map."""

    link: Link
    row: int
    column: int
    within: str
    """`thuộc Khánh Hòa`, of a part; "" for a unit."""
    instruments: int
    """Held and cited; of a part 0, for they are counted with its unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvincesPage:
    """/tinh/: the 34 on a map and by region, and the 63 with what they became."""

    head: Head
    cells: tuple[Cell, ...]
    regions: tuple[tuple[str, tuple[UnitRow, ...]], ...]
    current: int
    before: tuple[tuple[Link, tuple[Link, ...]], ...]
    """Each of the 63 with its successors; none where it goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeRow:
    """A theme in the list."""

    link: Link
    definition: str
    passages: int
    documents: int
    nested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesPage:
    """/chu-de/: all themes in the editors' order."""

    head: Head
    themes: tuple[ThemeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerRow:
    """An authority in the list."""

    name: str
    to: Target
    level: str
    until: str
    held: int
    cited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuersPage:
    """/co-quan/: authorities by side, central ones first."""

    head: Head
    sides: tuple[tuple[str, str, tuple[IssuerRow, ...]], ...]
    changed: tuple[Changed, ...]


def instruments_page(context: Context) -> InstrumentsPage:
    """Put the list of instruments together."""
    newest = tuple(reversed(_dated_first(context)))
    cited = [each for each in newest if not each.held]
    sides: tuple[Side | None, ...] = (*Side, None)
    groups = (
        (
            side.value if side else "",
            wording.SIDES[side] if side else "Chưa rõ khối",
            tuple(entries.entry(context, i) for i in cited if entries.side_of(context, i) is side),
        )
        for side in sides
    )
    return InstrumentsPage(
        head=_head(addresses.INSTRUMENTS, "Văn bản", "Văn bản có toàn văn trong kho và văn bản được dẫn."),
        held=tuple(entries.entry(context, each) for each in newest if each.held),
        cited=tuple(group for group in groups if group[2]),
        cited_count=len(cited),
    )


def provinces_page(context: Context) -> ProvincesPage:
    """Put the list of provinces together."""
    registers = context.graph.registers
    current = [each for each in registers.provinces.values() if each.is_current]
    regions = [
        (region.name, tuple(_unit(context, each) for each in current if each.region == region.id))
        for region in registers.regions
    ]
    placed = {region.id for region in registers.regions}
    rest = tuple(_unit(context, each) for each in current if each.region not in placed)
    before = [each for each in registers.provinces.values() if province.in_force_before(each)]
    return ProvincesPage(
        head=_head(
            addresses.PROVINCES,
            "Tỉnh, thành phố",
            "34 tỉnh, thành phố từ ngày 01/7/2025 và 63 tỉnh, thành phố trước đó.",
            wide=True,
        ),
        cells=tuple(_cells(context)),
        regions=tuple(group for group in (*regions, ("Chưa xếp vùng", rest)) if group[1]),
        current=len(current),
        before=tuple(
            (
                Link(text=each.name, to=addresses.of_province(each.id)),
                tuple(
                    Link(text=registers.provinces[unit].full_name, to=addresses.of_province(unit))
                    for unit in each.successors
                    if unit in registers.provinces
                ),
            )
            for each in before
        ),
    )


def themes_page(context: Context) -> ThemesPage:
    """Put the list of themes together."""
    rows = []
    for theme in context.graph.themes.values():
        under = context.passages_under.get(theme.id, ())
        rows.append(
            ThemeRow(
                link=Link(text=theme.name, to=addresses.of_theme(theme.id)),
                definition=theme.definition,
                passages=len(under),
                documents=len({passage.document for passage in under}),
                nested=theme.parent is not None,
            )
        )
    head = _head(
        addresses.THEMES, "Chủ đề", "Các chủ đề của công tác dân vận và những đoạn văn bản nói về chúng."
    )
    return ThemesPage(head=head, themes=tuple(rows))


def issuers_page(context: Context) -> IssuersPage:
    """Put the list of authorities together."""
    groups = ((side.value, wording.SIDES[side], tuple(_issuers(context, side))) for side in Side)
    return IssuersPage(
        head=_head(addresses.ISSUERS, "Cơ quan ban hành", "Các cơ quan đã ban hành văn bản có trong kho."),
        sides=tuple(group for group in groups if group[2]),
        changed=tuple(changed_issuers(context)),
    )


def _dated_first(context: Context) -> tuple[Instrument, ...]:
    """Oldest first, those without date before all, so that the reverse ends with them."""
    ordered = entries.by_date(context, context.graph.instruments.values())
    unknown = tuple(each for each in ordered if each.date is None)
    return (*reversed(unknown), *(each for each in ordered if each.date is not None))


def _cells(context: Context) -> Iterator[Cell]:
    """The map, in the order of its register."""
    provinces = context.graph.registers.provinces
    for cell in context.graph.registers.map_cells:
        unit = provinces[cell.unit]
        yield Cell(
            link=Link(text=cell.part or unit.name, to=addresses.of_province(unit.id)),
            row=cell.row,
            column=cell.column,
            within=f"thuộc {unit.name}" if cell.part else "",
            instruments=0 if cell.part else len(province.instruments_of(context, unit)),
        )


def _unit(context: Context, unit: Province) -> UnitRow:
    instruments = province.instruments_of(context, unit)
    provinces = context.graph.registers.provinces
    held = sum(each.held for each in instruments)
    return UnitRow(
        link=Link(text=unit.name, to=addresses.of_province(unit.id)),
        kind="thành phố" if unit.kind.startswith("thành phố") else "tỉnh",
        before=tuple(
            Link(text=provinces[each].name, to=addresses.of_province(each))
            for each in unit.predecessors
            if each in provinces and province.ended_in_2025(provinces[each])
        ),
        held=held,
        cited=len(instruments) - held,
    )


def _issuers(context: Context, side: Side) -> Iterator[IssuerRow]:
    order = {level: place for place, level in enumerate(wording.LEVELS)}

    def rank(issuer: Issuer) -> tuple[int, str, str]:
        return (order[issuer.level], issuer.province or "", issuer.id)

    members = (issuer for issuer in context.graph.issuers.values() if issuer.side is side)
    for issuer in sorted(members, key=rank):
        instruments = context.of_issuer.get(issuer.id, ())
        held = sum(each.held for each in instruments)
        yield IssuerRow(
            name=issuer.name,
            to=addresses.of_issuer(issuer.id),
            level=wording.capitalized(wording.LEVELS[issuer.level]),
            until=wording.full_date(issuer.valid_to) if issuer.valid_to else "",
            held=held,
            cited=len(instruments) - held,
        )


def _head(at: Target, title: str, description: str, *, wide: bool = False) -> Head:
    return Head(path=at.path, title=title, description=description, crumbs=(heads.HOME,), wide=wide)
