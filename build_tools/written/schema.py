"""The JSON Schema (draft 2020-12) of a dataclass: what its file is judged by, and what programs of editors read."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from build_tools.models.written import As, Rule
from build_tools.written.keys import Typed, group_rule, keys_of, typed_of

__all__ = ["DRAFT", "json_schema", "schema_of", "typed_schema"]

Schema = dict[str, object]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}
_KEYWORDS = {
    "pattern": "pattern",
    "format": "format",
    "minimum": "minimum",
    "maximum": "maximum",
    "max_length": "maxLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "unique_items": "uniqueItems",
    "hint": "patternErrorMessage",  # as programs of editors know it
}
"""A rule → its keyword; what is empty says nothing."""


def json_schema(cls: type, title: str = "") -> Mapping[str, object]:
    """The schema of a file that holds one value of the dataclass."""
    head = {"$schema": DRAFT} | ({"title": title} if title else {})
    return {**head, **_group(cls)}


def schema_of(annotation: Any) -> Schema:  # noqa: ANN401 - any annotation
    """The schema of what is written for an annotation: `tuple[Annotated[int, Rule(maximum=9)], ...]`."""
    return typed_schema(typed_of(annotation))


def typed_schema(shape: Typed) -> Schema:
    """The same, of an annotation that was taken apart."""
    made = shape.mark(As)
    schema = schema_of(made.written) if made else _typed(shape.bare)
    for rule in shape.rules:
        _narrow(schema, rule)
    if shape.meaning:
        schema["description"] = shape.meaning
    return schema


def _typed(bare: Any) -> Schema:  # noqa: ANN401 - any type
    origin, arguments = get_origin(bare), get_args(bare)
    if origin in {Union, UnionType}:
        return {"anyOf": [schema_of(one) for one in arguments]}
    if origin in {tuple, frozenset}:
        return {"type": "array", "items": schema_of(arguments[0])}
    if origin is not None:
        return _mapping(*arguments)
    if is_dataclass(bare) and isinstance(bare, type):
        return dict(_group(bare))
    if issubclass(bare, Enum):
        return {"enum": [one.value for one in bare]}
    return {"type": _PLAIN[bare]}


def _mapping(key: Any, value: Any) -> Schema:  # noqa: ANN401 - any types
    """A group whose keys are those of an enumeration, or any."""
    if isinstance(key, type) and issubclass(key, Enum):
        known: Schema = {"properties": {one.value: schema_of(value) for one in key}}
        return {"type": "object", "additionalProperties": False, **known}
    return {"type": "object", "minProperties": 1, "additionalProperties": schema_of(value)}


def _narrow(schema: Schema, rule: Rule) -> None:
    """Add what a rule says; a closed list of values says the type too."""
    schema |= {
        word: value
        for name, word in _KEYWORDS.items()
        if (value := getattr(rule, name)) not in {None, ""} and value is not False
    }
    if rule.enum or rule.const is not None:
        schema.pop("type", None)
    if rule.enum:
        schema["enum"] = list(rule.enum)
    if rule.const is not None:
        schema["const"] = rule.const


@cache
def _group(cls: type) -> Mapping[str, object]:
    fields, together = tuple(keys_of(cls)), group_rule(cls)
    needs = {field.key: list(rule.needs) for field in fields for rule in field.shape.rules if rule.needs}
    group: Schema = {
        "type": "object",
        "properties": {field.key: typed_schema(field.shape) for field in fields},
        "required": [field.key for field in fields if field.required],
        "additionalProperties": False,
    }
    limits = {
        "dependentRequired": needs,
        "anyOf": [{"required": [key]} for key in together.any_of],
        "minProperties": together.fewest,
        "maxProperties": together.most,
    }
    return group | {word: limit for word, limit in limits.items() if limit}
