"""Provinces and municipalities, present and past; regions and a schematic map of the present ones."""

from collections.abc import Mapping

from build_tools.models.ids import ProvinceId
from build_tools.models.registers import KindChange, MapCell, Province, Region
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_map_cells", "load_provinces", "load_regions"]


def load_provinces(text: str) -> Mapping[ProvinceId, Province]:
    """Read provinces.yml. Raises BuildError if it is invalid."""
    provinces = (_province(entry) for entry in read_register(text, "provinces").entries("provinces"))
    return {province.id: province for province in provinces}


def load_regions(text: str, provinces: Mapping[ProvinceId, Province]) -> tuple[Region, ...]:
    """Read regions.yml; the members of a region are the units in force that name it."""
    return tuple(
        Region(
            id=entry.text("id"),
            name=entry.text("name"),
            members=tuple(unit.id for unit in provinces.values() if unit.region == entry.text("id")),
            source=entry.source,
        )
        for entry in read_register(text, "regions").entries("regions")
    )


def load_map_cells(text: str) -> tuple[MapCell, ...]:
    """Read map_cells.yml: the cells from north to south, each row from the west."""
    return tuple(
        MapCell(
            unit=ProvinceId(entry.text("unit")),
            row=entry.number("row"),
            column=entry.number("column"),
            part=entry.text("part"),
            part_source=entry.text("part_source"),
        )
        for entry in read_register(text, "map_cells").entries("map_cells")
    )


def _province(entry: Entry) -> Province:
    return Province(
        id=ProvinceId(entry.text("id")),
        name=entry.text("name"),
        kind=entry.text("kind"),
        region=entry.text("region"),
        valid_from=entry.date("valid_from"),
        valid_to=entry.date("valid_to"),
        valid_from_note=entry.text("valid_from_note"),
        predecessors=tuple(map(ProvinceId, entry.texts("predecessors"))),
        successors=tuple(map(ProvinceId, entry.texts("successors"))),
        act=entry.text("act"),
        kind_changes=tuple(map(_kind_change, entry.entries("kind_changes"))),
        aliases=entry.texts("aliases"),
        source=entry.source,
    )


def _kind_change(entry: Entry) -> KindChange:
    since = entry.date("since")
    assert since is not None, "the schema demands it"  # noqa: S101
    return KindChange(since=since, kind=entry.text("kind"), act=entry.text("act"), source=entry.source)
