"""The 34 units on a map and by region, and the 63 with what they became."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.provinces import Province
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, heads, searched, units
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """A present unit in the list of 34."""

    link: Link
    kind: str
    before: tuple[Link, ...]
    held: int
    cited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCell:
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
    cells: tuple[UnitCell, ...]
    regions: tuple[tuple[str, tuple[UnitRow, ...]], ...]
    current: int
    before: tuple[tuple[Link, tuple[Link, ...]], ...]
    """Each of the 63 with its successors; none where it goes on."""


def provinces_page(graph: Graph) -> ProvincesPage:
    """Put the list of provinces together."""
    registers = graph.registers
    current = [each for each in registers.provinces.values() if each.is_current]
    regions = [
        (region.name, tuple(_unit(graph, each) for each in current if each.region == region.id))
        for region in registers.regions
    ]
    placed = {region.id for region in registers.regions}
    rest = tuple(_unit(graph, each) for each in current if each.region not in placed)
    before = [each for each in registers.provinces.values() if units.in_force_before(each)]
    return ProvincesPage(
        head=heads.under_home(
            "Tỉnh, thành phố",
            "34 tỉnh, thành phố từ ngày 01/7/2025 và 63 tỉnh, thành phố trước đó.",
            wide=True,
        ),
        cells=tuple(_cells(graph)),
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


def _cells(graph: Graph) -> Iterator[UnitCell]:
    """The map, in the order of its register."""
    provinces = graph.registers.provinces
    for cell in graph.registers.map_cells:
        unit = provinces[cell.unit]
        yield UnitCell(
            link=Link(text=cell.part or unit.name, to=addresses.of_province(unit.id)),
            row=cell.row,
            column=cell.column,
            within=f"thuộc {unit.name}" if cell.part else "",
            instruments=0 if cell.part else len(units.instruments_of(graph, unit)),
        )


def _unit(graph: Graph, unit: Province) -> UnitRow:
    instruments = units.instruments_of(graph, unit)
    provinces = graph.registers.provinces
    held = sum(each.held for each in instruments)
    return UnitRow(
        link=Link(text=unit.name, to=addresses.of_province(unit.id)),
        kind="thành phố" if unit.kind.startswith("thành phố") else "tỉnh",
        before=tuple(
            Link(text=provinces[each].name, to=addresses.of_province(each))
            for each in unit.predecessors
            if each in provinces and units.ended_in_2025(provinces[each])
        ),
        held=held,
        cited=len(instruments) - held,
    )


def says(page: ProvincesPage) -> Iterator[SearchedPassage]:
    """Every unit with those it was made of, and each of the former with what it became."""
    yield from described(page)
    for number, (region, rows) in enumerate(page.regions, start=1):
        yield passage(region, f"vung-{number}")
        for unit in rows:
            yield passage(f"{unit.link.text}: {searched.listed(unit.before) or unit.kind}", f"vung-{number}")
    for former, after in page.before:
        yield passage(f"{former.text}: {searched.listed(after)}", "63-tinh")


def _door(_: Graph) -> Door:
    return Door(
        text="63 tỉnh, thành phố trước đây",
        to=addresses.Target(path=addresses.PROVINCES.path, anchor="63-tinh"),
        beside="nay thuộc đơn vị nào",
    )


PAGE = single(addresses.PROVINCES, provinces_page, says=says, door=_door)
