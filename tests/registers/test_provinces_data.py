"""The register of provinces: 34 in force, 52 that ended on 30/6/2025, 27 older ones."""

import re

import pytest

from build_tools.models.dates import PartialDate
from build_tools.models.provinces import Province
from build_tools.registers import Registers

LAST_DAY = PartialDate(year=2025, month=6, day=30)
FIRST_DAY = PartialDate(year=2025, month=7, day=1)
MUNICIPALITIES = {"can-tho", "da-nang", "dong-nai", "ha-noi", "hai-phong", "ho-chi-minh", "hue"}


def current(registers: Registers) -> list[Province]:
    """The units in force."""
    return [unit for unit in registers.provinces.values() if unit.is_current]


def ended_in_2025(registers: Registers) -> list[Province]:
    """The units that ended on the last day of June 2025."""
    return [unit for unit in registers.provinces.values() if unit.valid_to == LAST_DAY]


def test_counts(registers: Registers) -> None:
    """34 in force, 52 ended in 2025, 27 older."""
    now, former = len(current(registers)), len(ended_in_2025(registers))
    assert (now, former, len(registers.provinces) - now - former) == (34, 52, 27)


def test_seven_municipalities(registers: Registers) -> None:
    """Đồng Nai is the seventh, since 30/4/2026."""
    found = {unit.id for unit in current(registers) if unit.kind == "thành phố trực thuộc trung ương"}
    assert found == MUNICIPALITIES
    (change,) = registers.provinces["dong-nai"].kind_changes  # type: ignore[index]
    assert change.since.iso == "2026-04-30"


def test_the_63_of_before_map_to_the_34(registers: Registers) -> None:
    """52 merged ones and the 11 that stayed make 63; each leads to one unit in force."""
    former = ended_in_2025(registers)
    unchanged = [unit for unit in current(registers) if unit.valid_from != FIRST_DAY]
    assert (len(former) + len(unchanged), len(unchanged)) == (63, 11)
    assert {len(unit.successors) for unit in former} == {1}
    reached = {unit.successors[0] for unit in former} | {unit.id for unit in unchanged}
    assert reached == {unit.id for unit in current(registers)}


def test_twenty_three_names_served_two_units(registers: Registers) -> None:
    """The former one carries `-truoc-2025`, and leads to the present one of its name."""
    twins = [unit for unit in ended_in_2025(registers) if unit.id.endswith("-truoc-2025")]
    assert len(twins) == 23
    for unit in twins:
        successor = registers.provinces[unit.successors[0]]
        assert (successor.name, f"{successor.id}-truoc-2025") == (unit.name, unit.id)


def test_predecessors_and_successors_mirror_each_other(registers: Registers) -> None:
    """What one unit says of another, the other says too."""
    forth = {(unit.id, later) for unit in registers.provinces.values() for later in unit.successors}
    back = {(earlier, unit.id) for unit in registers.provinces.values() for earlier in unit.predecessors}
    assert forth == back


def test_no_unit_lasts_into_its_successor(registers: Registers) -> None:
    """Dates are in order, within a unit and from a unit to the next."""
    for unit in registers.provinces.values():
        if unit.valid_to is None:
            assert not unit.successors, unit.id
            continue
        assert unit.valid_from is None or not unit.valid_from.surely_after(unit.valid_to), unit.id
        for later in unit.successors:
            begins = registers.provinces[later].valid_from
            assert begins is None or not unit.valid_to.surely_after(begins), (unit.id, later)


def test_every_ended_unit_has_a_successor(registers: Registers) -> None:
    """A document of an ended unit is found from the present one."""
    assert [
        unit.id for unit in registers.provinces.values() if not unit.is_current and not unit.successors
    ] == []


def test_an_uncertain_beginning_has_its_note(registers: Registers) -> None:
    """A reader is told why the first day is not known."""
    uncertain = (
        unit
        for unit in registers.provinces.values()
        if unit.valid_from is None or not unit.valid_from.is_full
    )
    assert [unit.id for unit in uncertain if not unit.valid_from_note] == []


def test_six_regions_hold_each_unit_once(registers: Registers) -> None:
    """Every unit in force is in one of the six regions, former ones in none."""
    members = [member for region in registers.regions for member in region.members]
    assert len(registers.regions) == 6
    assert sorted(members) == sorted(unit.id for unit in current(registers))
    assert {unit.region for unit in registers.provinces.values() if not unit.is_current} == {""}


def test_units_in_force_with_the_same_name_do_not_exist(registers: Registers) -> None:
    """A name without a date leads to one unit in force."""
    names = [unit.name for unit in current(registers)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("field", ["name", "kind", "source"])
def test_a_unit_says_what_a_page_needs(registers: Registers, field: str) -> None:
    """No empty words."""
    assert [unit.id for unit in registers.provinces.values() if not getattr(unit, field).strip()] == []


def test_an_act_names_its_number(registers: Registers) -> None:
    """`Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội`."""
    form = re.compile(r"Nghị quyết số \d+/20\d\d/QH\d\d( ngày \d+/\d+/20\d\d)? của Quốc hội")
    acts = {unit.act for unit in registers.provinces.values() if unit.act}
    assert [act for act in acts if not form.fullmatch(act)] == []
    assert {unit.act for unit in ended_in_2025(registers)} == {
        "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội"
    }


def test_the_map_has_one_cell_for_each_unit_in_force_and_none_lies_on_another(registers: Registers) -> None:
    units = [cell.unit for cell in registers.map_cells if not cell.part]
    assert sorted(units) == sorted(unit.id for unit in current(registers))
    places = [(cell.row, cell.column) for cell in registers.map_cells]
    assert len(set(places)) == len(places)
    assert places == sorted(places)


def test_the_map_shows_hoang_sa_and_truong_sa_with_their_source(registers: Registers) -> None:
    parts = {cell.part: cell for cell in registers.map_cells if cell.part}
    assert {name: cell.unit for name, cell in parts.items()} == {
        "Đặc khu Hoàng Sa": "da-nang",
        "Đặc khu Trường Sa": "khanh-hoa",
    }
    assert all(cell.part_source for cell in parts.values())


@pytest.mark.parametrize(
    ("north", "south"),
    [("cao-bang", "ha-noi"), ("ha-noi", "thanh-hoa"), ("hue", "da-nang"), ("lam-dong", "ho-chi-minh")],
)
def test_north_is_above(north: str, south: str, registers: Registers) -> None:
    rows = {cell.unit: cell.row for cell in registers.map_cells if not cell.part}
    assert rows[north] < rows[south]  # type: ignore[index]
