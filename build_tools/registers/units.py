"""Units and authorities by name: which province a name means on a day, and what its bodies are called."""

from dataclasses import replace

from build_tools.models.dates import PartialDate
from build_tools.models.ids import IssuerId, ProvinceId
from build_tools.models.issuers import Issuer
from build_tools.models.provinces import Province
from build_tools.normalize import match_key
from build_tools.registers import Registers


def provinces_named(registers: Registers, name: str, on: PartialDate | None) -> tuple[Province, ...]:
    """The units that bear this name, on that day if it is known.

    "Quảng Trị" names one unit until 30/6/2025 and another since: several remain where the day is
    unknown or the date too coarse to tell.
    """
    key = match_key(name)
    named = [
        province
        for province in registers.provinces.values()
        if key in {match_key(word) for word in (province.name, *province.aliases)}
    ]
    if on is None:
        return tuple(named)
    return tuple(province for province in named if existed(province, on))


def existed(province: Province, on: PartialDate) -> bool:
    """Whether the unit can have existed on that day, as far as both are known."""
    if province.valid_from is not None and province.valid_from.surely_after(on):
        return False
    return province.valid_to is None or not on.surely_after(province.valid_to)


def unit_on(registers: Registers, unit: ProvinceId, on: PartialDate | None) -> ProvinceId | None:
    """The unit that stood in the place of this one on that day; None where several stood there.

    A paper of Huế in 2025 that cites a decision of 2018 means one of Thừa Thiên Huế. A paper of the
    present Quảng Trị may mean one of Quảng Bình or of the former Quảng Trị: nothing tells which.
    """
    province = registers.provinces.get(unit)
    if province is None or on is None or existed(province, on):
        return unit
    before = [one for one in province.predecessors if existed(registers.provinces[one], on)]
    return before[0] if len(before) == 1 else None


def kind_on(province: Province, on: PartialDate | None) -> str:
    """`tỉnh` or `thành phố trực thuộc trung ương`, on that day; today's where the day is unknown.

    Đồng Nai is a municipality since 30/4/2026; what was raised to one had been a province.
    """
    if on is None or not province.kind_changes:
        return province.kind
    kinds = [change.kind for change in province.kind_changes if not change.since.surely_after(on)]
    return kinds[-1] if kinds else "tỉnh"


def issuer_of_unit(issuer: Issuer, province: Province, on: PartialDate | None = None) -> Issuer:
    """The authority of one unit: the class joined with it (`Ban Thường vụ Tỉnh ủy` + Điện Biên).

    It bears the name of the day `on`: "Ủy ban nhân dân tỉnh Đồng Nai" until 29/4/2026.
    """
    name = issuer.name
    if kind_on(province, on).startswith("thành phố"):
        name = (
            name.replace("Tỉnh ủy", "Thành ủy")
            .replace("Tỉnh đoàn", "Thành đoàn")
            .replace("tỉnh", "thành phố")
        )
        if not any(word in name for word in ("Thành", "thành phố")):
            name = f"{name} thành phố"
        # The city that bears the name of a person is always called a city.
        if province.name == "Hồ Chí Minh" and not name.endswith("thành phố"):
            name = f"{name} Thành phố"
    elif not any(word in name for word in ("tỉnh", "Tỉnh", "huyện", "Huyện", "xã")):
        name = f"{name} tỉnh"
    return replace(
        issuer,
        id=unit_issuer_id(issuer.id, province.id),
        name=f"{name} {province.name}",
        province=province.id,
        per_unit=False,
    )


def unit_issuer_id(issuer: IssuerId, province: ProvinceId) -> IssuerId:
    """`ban-thuong-vu-tinh-uy--dien-bien`: the class, two hyphens, the unit."""
    return IssuerId(f"{issuer}--{province}")
