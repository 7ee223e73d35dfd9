"""A name and a day decide which unit is meant; a class and a unit make an authority."""

import pytest

from build_tools.models.dates import PartialDate
from build_tools.models.ids import IssuerId, ProvinceId
from build_tools.registers import Registers
from build_tools.registers.units import issuer_of_unit, provinces_named, unit_on

NAMES = [
    ("Quảng Trị", "2023", ["quang-tri-truoc-2025"]),
    ("Quảng Trị", "2025-07-01", ["quang-tri"]),
    ("Quảng Trị", "2025-06-30", ["quang-tri-truoc-2025"]),
    ("Quảng Trị", "2025", ["quang-tri", "quang-tri-truoc-2025"]),  # the year alone does not tell
    ("Bắc Ninh", "2020-07", ["bac-ninh-truoc-2025"]),
    ("BẮC GIANG", "2020", ["bac-giang"]),
    ("Điện Biên", "2021-11-10", ["dien-bien"]),
    ("Thừa Thiên Huế", "2020", ["thua-thien-hue"]),
    ("Atlantis", "2020", []),
]


@pytest.mark.parametrize(("name", "day", "expected"), NAMES)
def test_name_and_day_decide(name: str, day: str, expected: list[str], registers: Registers) -> None:
    assert [unit.id for unit in provinces_named(registers, name, PartialDate.parse(day))] == expected


def test_without_a_day_every_unit_of_the_name_remains(registers: Registers) -> None:
    assert len(provinces_named(registers, "Quảng Trị", None)) == 2


@pytest.mark.parametrize(
    ("unit", "day", "expected"),
    [
        ("hue", "2018", "thua-thien-hue"),
        ("hue", "2025-07-01", "hue"),
        ("quang-tri", "2023", None),  # of Quảng Bình or of the former Quảng Trị: nothing tells
        ("bac-ninh", "2020-07-01", None),
        ("dien-bien", "2020-07-01", "dien-bien"),
    ],
)
def test_the_unit_of_an_earlier_day_is_told_where_only_one_stood_there(
    unit: str, day: str, expected: str | None, registers: Registers
) -> None:
    assert unit_on(registers, ProvinceId(unit), PartialDate.parse(day)) == expected


AUTHORITIES = [
    ("ban-thuong-vu-tinh-uy", "dien-bien", "Ban Thường vụ Tỉnh ủy Điện Biên"),
    ("so-noi-vu", "bac-giang", "Sở Nội vụ tỉnh Bắc Giang"),
    ("tinh-uy", "ha-noi", "Thành ủy Hà Nội"),
    ("hdnd-tinh", "da-nang", "Hội đồng nhân dân thành phố Đà Nẵng"),
]


@pytest.mark.parametrize(("issuer", "unit", "name"), AUTHORITIES)
def test_an_authority_of_a_unit_has_its_customary_name(
    issuer: str, unit: str, name: str, registers: Registers
) -> None:
    joined = issuer_of_unit(registers.issuers[IssuerId(issuer)], registers.provinces[ProvinceId(unit)])
    assert (joined.name, joined.id, joined.province) == (name, f"{issuer}--{unit}", unit)
