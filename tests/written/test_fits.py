"""The quick check says yes only where jsonschema finds nothing, and no nearly only where it finds something."""

from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from build_tools.archive.files import FILES
from build_tools.registers.loader import FILES as REGISTERS
from build_tools.written.fits import _KEYWORDS, FORMATS, WRONG_FORM, check_of
from build_tools.written.schema import json_schema

LEFT_TO_JSONSCHEMA: tuple[Any, ...] = (1.0, [1, True], [0, False])
"""1.0 is an integer; to Python 1 is True."""
VALUES: tuple[Any, ...] = (
    *(
        "a",
        "b",
        "",
        "abc",
        " ",
        "2021",
        "2021-11",
        "2021-11-26",
        "2021-13",
        "[",
        "12-15",
        0,
        1,
        9,
        10,
        -1,
        2.5,
    ),
    *(
        True,
        False,
        None,
        [],
        ["a"],
        ["a", "a"],
        ["a", "b", "c"],
        [1],
        [1, 1],
        [{"a": 1}, {"a": 1}],
        [[1], [2]],
    ),
    *(
        {},
        {"a": "x"},
        {"a": 1},
        {"b": "x"},
        {"a": "x", "b": "x"},
        {"c": None},
        {"a": "x", "c": "x"},
        {1: "x"},
    ),
    *LEFT_TO_JSONSCHEMA,
)
TEXT = {"type": "string"}
SCHEMAS: Mapping[str, list[dict[str, Any]]] = {
    "type": [{"type": one} for one in ("string", "boolean", "integer", "number", "array", "object")],
    "enum": [{"enum": ["a", 1]}, {"enum": [True]}],
    "const": [{"const": True}, {"const": "a"}, {"const": 0}],
    "pattern": [{"pattern": "^a"}],
    "format": [{"format": name} for name in FORMATS],
    "maxLength": [{"maxLength": 2}],
    "minimum": [{"minimum": 1}],
    "maximum": [{"maximum": 9}],
    "items": [{"items": TEXT}],
    "minItems": [{"minItems": 2}],
    "maxItems": [{"maxItems": 1}],
    "uniqueItems": [{"uniqueItems": True}],
    "properties": [{"properties": {"a": TEXT}}],
    "additionalProperties": [
        {"properties": {"a": TEXT}, "additionalProperties": False},
        {"properties": {"a": TEXT}, "additionalProperties": {"type": "integer"}},
        {"additionalProperties": TEXT},
    ],
    "required": [{"required": ["a"]}],
    "minProperties": [{"minProperties": 1}],
    "maxProperties": [{"maxProperties": 1}],
    "dependentRequired": [{"dependentRequired": {"a": ["b"]}}],
    "anyOf": [{"anyOf": [{"required": ["a"]}, TEXT]}],
}


def fits_by_jsonschema(schema: Mapping[str, Any], value: object) -> bool:
    formats = FormatChecker(formats=())
    for name, is_right in FORMATS.items():
        formats.checks(name, raises=WRONG_FORM)(is_right)
    return bool(Draft202012Validator(schema, format_checker=formats).is_valid(value))


@pytest.mark.parametrize("keyword", _KEYWORDS)
def test_each_keyword_is_judged_as_jsonschema_judges_it(keyword: str) -> None:
    for schema in SCHEMAS[keyword]:
        said = [(value, check_of(schema)(value), fits_by_jsonschema(schema, value)) for value in VALUES]
        assert {True, False} <= {quick for _, quick, _ in said}, schema
        differing = [value for value, quick, slow in said if quick != slow]
        assert [value for value in differing if value not in LEFT_TO_JSONSCHEMA] == [], schema
        assert [value for value, quick, slow in said if quick and not slow] == [], schema


@pytest.mark.parametrize("name", [*FILES, *REGISTERS])
def test_every_schema_is_known(name: str) -> None:
    assert not check_of(json_schema({**FILES, **REGISTERS}[name]))({"khoa_la": 1})
