"""A file without a fault becomes the value of its dataclass, with the lines that it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated

from build_tools.located_yaml import read_yaml
from build_tools.models.written import As, AtLine, Inline, Key, Unwritten, Wording
from build_tools.written.data import data_of
from build_tools.written.faults import faults
from build_tools.written.value import value


class Side(StrEnum):
    LEFT = "trai"
    RIGHT = "phai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    document: str
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    at: Annotated[Place, Inline()]
    without: Annotated[tuple[str, ...], Key("except")] = ()
    begins: Annotated[int, AtLine()] = 0
    document_at: Annotated[int, AtLine("document")] = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    items: tuple[Item, ...]
    sides: Mapping[Side, Place] = field(default_factory=dict)
    length: Annotated[int, As(Wording, len)] = 0
    either: Annotated[str, As(str | tuple[str, ...], "; ".join)] = ""
    path: Annotated[str, Unwritten()] = "?"


def test_every_shape_is_read() -> None:
    text = """\
items:
- {line: 3,
   document: a, except: [x, y]}
- document: b
sides:
  phai: {document: c}
length: chín chữ!
either: [một, hai]
"""
    located = read_yaml(text, "x.yml")
    assert list(faults(located, File)) == []
    assert value(located, File) == File(
        items=(
            Item(at=Place(document="a", line=3), without=("x", "y"), begins=2, document_at=3),
            Item(at=Place(document="b"), begins=4, document_at=4),
        ),
        sides={Side.RIGHT: Place(document="c")},
        length=9,
        either="một; hai",
    )


def test_what_is_required_is_written_even_where_it_is_empty() -> None:
    place = Place(document="")
    assert data_of(place) == {"document": ""}
    assert value(read_yaml("document: ''\n", "x.yml"), Place) == place
