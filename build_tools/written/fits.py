"""Whether data fits a schema, told quickly and without why: what is wrong is asked only of what does not fit.

Most files are sound each time they are read. To find that out by jsonschema takes a hundred times longer, and to
import it longer still. Where this says yes, jsonschema finds nothing; where it says no, jsonschema has the last word.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from build_tools.models.dates import PartialDate

__all__ = ["FORMATS", "WRONG_FORM", "Check", "check_of"]

Check = Callable[[Any], bool]


def _is_day(value: object) -> bool:
    """`2021-11-26`: a day of the calendar."""
    return not isinstance(value, str) or PartialDate.parse(value).is_full


def _is_partial_date(value: object) -> bool:
    """`2021-11-26`, `2021-11` or `2021`: the known part of a day."""
    return not isinstance(value, str) or bool(PartialDate.parse(value))


def _is_regex(value: object) -> bool:
    """A regular expression as Python reads it."""
    return not isinstance(value, str) or bool(re.compile(value))


FORMATS: Mapping[str, Check] = {"date": _is_day, "partial-date": _is_partial_date, "regex": _is_regex}
"""The forms of words that a schema may ask for; each raises one of `WRONG_FORM` for others."""
WRONG_FORM = (ValueError, re.error)

_TYPES: Mapping[str, Check] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}


def check_of(schema: Mapping[str, Any]) -> Check:
    """The check that a schema asks for. Raises KeyError for a keyword that is not known here."""
    checks = tuple(
        _KEYWORDS[word](limit, schema) for word, limit in schema.items() if word not in _SAYS_NOTHING
    )
    return lambda value: all(check(value) for check in checks)


def _format(name: str) -> Check:
    is_right = FORMATS[name]

    def check(value: object) -> bool:
        try:
            return is_right(value)
        except WRONG_FORM:
            return False

    return check


def _pattern(pattern: str) -> Check:
    found = re.compile(pattern).search
    return lambda value: not isinstance(value, str) or found(value) is not None


def _one_of(words: Sequence[object]) -> Check:
    """A word that is listed, or another value of the same type: 1 is not true. That 1.0 is 1, jsonschema knows."""
    return lambda value: any(
        value == word and (isinstance(value, str) or type(value) is type(word)) for word in words
    )


def _unique(items: object) -> bool:
    """No two are equal to Python, to whom more is equal than to JSON."""
    if not isinstance(items, list):
        return True
    if all(isinstance(one, str) for one in items):
        return len({*items}) == len(items)
    return not any(one in items[:place] for place, one in enumerate(items))


def _keys(schema: Mapping[str, Any]) -> Check:
    known = {key: check_of(one) for key, one in schema.get("properties", {}).items()}
    others = schema.get("additionalProperties", {})
    other: Check = check_of(others) if isinstance(others, Mapping) else lambda _: others is True
    return lambda group: (
        not isinstance(group, dict) or all(known.get(key, other)(one) for key, one in group.items())
    )


def _items(schema: Mapping[str, Any]) -> Check:
    check = check_of(schema)
    return lambda items: not isinstance(items, list) or all(check(one) for one in items)


def _any_of(schemas: list[Mapping[str, Any]]) -> Check:
    checks = tuple(check_of(one) for one in schemas)
    return lambda value: any(check(value) for check in checks)


def _of(kind: str, check: Check) -> Check:
    """A check that concerns values of a type and lets all others pass."""
    is_kind = _TYPES[kind]
    return lambda value: not is_kind(value) or check(value)


_SAYS_NOTHING = frozenset({"$schema", "title", "description", "patternErrorMessage"})
_KEYWORDS: Mapping[str, Callable[[Any, Mapping[str, Any]], Check]] = {
    "type": lambda name, _: _TYPES[name],
    "enum": lambda words, _: _one_of(words),
    "const": lambda word, _: _one_of([word]),
    "pattern": lambda pattern, _: _pattern(pattern),
    "format": lambda name, _: _format(name),
    "maxLength": lambda most, _: _of("string", lambda words: len(words) <= most),
    "minimum": lambda least, _: _of("number", lambda number: number >= least),
    "maximum": lambda most, _: _of("number", lambda number: number <= most),
    "items": lambda schema, _: _items(schema),
    "minItems": lambda fewest, _: _of("array", lambda items: len(items) >= fewest),
    "maxItems": lambda most, _: _of("array", lambda items: len(items) <= most),
    "uniqueItems": lambda _, __: _unique,
    "properties": lambda _, schema: _keys(schema),
    "additionalProperties": lambda _, schema: _keys(schema) if "properties" not in schema else _anything,
    "required": lambda keys, _: _of("object", lambda group: all(key in group for key in keys)),
    "minProperties": lambda fewest, _: _of("object", lambda group: len(group) >= fewest),
    "maxProperties": lambda most, _: _of("object", lambda group: len(group) <= most),
    "dependentRequired": lambda needs, _: _of(
        "object",
        lambda group: all(one in group for key, ones in needs.items() if key in group for one in ones),
    ),
    "anyOf": lambda schemas, _: _any_of(schemas),
}


def _anything(_value: object) -> bool:
    """What another keyword of the same schema judges."""
    return True
