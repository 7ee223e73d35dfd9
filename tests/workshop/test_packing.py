"""What is packed comes back as it was, whatever kind of value it is."""

import re
from collections import OrderedDict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pytest

from build_tools.workshop.packing import packed, unpacked


class Colour(StrEnum):
    RED = "đỏ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    name: str
    colour: Colour = Colour.RED
    kept: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Branch(Leaf):
    """Its own fields behind those it inherits."""

    leaves: tuple[Leaf, ...] = ()


@dataclass(frozen=True)
class WithoutSlots:
    name: str


@dataclass(slots=True)
class Open:
    """A value that changes."""

    name: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What it is told was proved once; it is not proved again."""

    number: int
    made: list[int] = field(default_factory=list, compare=False)

    def __post_init__(self) -> None:
        self.made.append(self.number)


@pytest.mark.parametrize(
    "value",
    [
        Leaf(name="lá", kept={"a": 1}),
        Branch(name="cành", leaves=(Leaf(name="lá"), Leaf(name="lá khác"))),
        WithoutSlots("không khe"),
        Open("đổi được"),
        [Leaf(name=str(number)) for number in range(1000)],
        OrderedDict(a=1, b=2),
        frozenset({1, 2}),
        re.compile("mẫu", re.IGNORECASE),
        None,
    ],
)
def test_a_value_comes_back(value: object) -> None:
    again = unpacked(packed(value))
    assert again == value
    assert type(again) is type(value)


def test_what_stood_twice_stands_once() -> None:
    leaf = Leaf(name="lá")
    first, second = unpacked(packed((leaf, leaf)))
    assert first is second


def test_a_value_is_not_made_anew() -> None:
    assert unpacked(packed(Checked(7))).made == [7]


def test_equal_values_of_equal_origin_are_equal_bytes() -> None:
    assert packed(Leaf(name="lá")) == packed(Leaf(name="lá"))


def test_what_has_no_way_back_is_refused() -> None:
    refused: Any = (Leaf(name="lá"), open)  # a function of the library goes by its name
    assert unpacked(packed(refused)) == refused
    with pytest.raises((TypeError, AttributeError)):
        packed((Leaf(name="lá"), lambda: None))
