"""The JSON Schema of a dataclass is what others validate with: closed, described, of a known draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, ClassVar, NewType

import jsonschema

from build_tools.models.written import As, AtLine, Inline, Key, Keys, Rule, Unwritten
from build_tools.written.schema import json_schema

Id = NewType("Id", str)


class Side(StrEnum):
    LEFT = "trai"
    RIGHT = "phai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    document: str
    row: Annotated[int, Rule(minimum=1), Key("line")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    KEYS: ClassVar[Keys] = Keys(fewest=1, any_of=("size", "sides"))

    at: Annotated[Place, Inline()]
    id: Annotated[Id | None, "mã của mục", Rule(pattern="^[a-z]+$", hint="chữ thường")] = None
    size: Annotated[int, As(str, len)] = 0
    sides: Mapping[Side, str] = field(default_factory=dict)
    begins: Annotated[int, AtLine()] = 0
    known: Annotated[str, Unwritten()] = ""


def test_everything_that_the_class_says_stands_in_it() -> None:
    schema = json_schema(Whole, title="tệp")
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "tệp",
        "type": "object",
        "properties": {
            "document": {"type": "string"},
            "line": {"type": "integer", "minimum": 1},
            "id": {
                "type": "string",
                "pattern": "^[a-z]+$",
                "patternErrorMessage": "chữ thường",
                "description": "mã của mục",
            },
            "size": {"type": "string"},
            "sides": {
                "type": "object",
                "properties": {"trai": {"type": "string"}, "phai": {"type": "string"}},
                "additionalProperties": False,
            },
        },
        "required": ["document", "line"],
        "additionalProperties": False,
        "anyOf": [{"required": ["size"]}, {"required": ["sides"]}],
        "minProperties": 1,
    }
