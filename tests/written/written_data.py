"""Sound data for a dataclass, at random: what an editor could have written."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

from hypothesis import strategies as st

from build_tools.models.written import As
from build_tools.written.keys import Typed, WrittenField, group_rule, keys_of, typed_of

Data = dict[str, Any]
Path = tuple[str | int, ...]
PRINTED = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
SAMPLES = (
    *(
        "a",
        "b-c",
        "d--e",
        "a_b",
        "Lò Thị Ví Dụ",
        "Tiếp công dân",
        "đồng bào",
        "hộ … nghèo",
        "có [9 hộ] nghèo",
    ),
    *(
        "XI",
        "IV",
        "25-NQ/TW",
        "56/2010/QH12",
        "source.txt",
        "chu-de/ton-giao/",
        "ai/kho",
        "luat/a.md",
        "7.570",
    ),
    *(
        "12-15",
        "quý IV",
        "2021-12",
        "quý II/2026",
        "6 tháng",
        "năm",
        "30 ngày",
        "15 ngày làm việc",
        ": #'\"{}",
    ),
)
"""What editors write; each pattern takes those that fit it, and one that none fits makes its own."""
DATES = {"date": ["2021-11-26"], "partial-date": ["2021-11-26", "2021-11", "2021"]}


def groups(cls: type) -> st.SearchStrategy[Data]:
    """Data for a dataclass, with some of the keys that may be absent."""
    fields = {field.key: field for field in keys_of(cls)}
    required = [key for key, field in fields.items() if field.required]

    def filled(chosen: list[str]) -> st.SearchStrategy[Data]:
        return st.fixed_dictionaries({key: written(fields[key].shape) for key in _sound(cls, fields, chosen)})

    others = sorted(fields.keys() - set(required))
    some = st.lists(st.sampled_from(others), unique=True, max_size=4) if others else st.just([])
    return some.flatmap(lambda chosen: filled([*required, *chosen]))


def _sound(cls: type, fields: Mapping[str, WrittenField], chosen: list[str]) -> list[str]:
    """The keys, so that the class takes them together."""
    rule = group_rule(cls)
    if rule.fewest and not chosen:
        chosen = [next(iter(fields))]
    if rule.any_of and not set(chosen) & set(rule.any_of):
        chosen = [*chosen, rule.any_of[0]]
    closed = _closed(fields, chosen)
    return closed if len(closed) <= (rule.most or 99) else _closed(fields, chosen[:1])


def _closed(fields: Mapping[str, WrittenField], chosen: list[str]) -> list[str]:
    needed = [key for one in chosen for rule in fields[one].shape.rules for key in rule.needs]
    closed = list(dict.fromkeys([*chosen, *needed]))
    return closed if len(closed) == len(chosen) else _closed(fields, closed)


def written(shape: Typed) -> st.SearchStrategy[Any]:
    """What may be written for a type."""
    made, rules = shape.mark(As), shape.rules
    if get_origin(shape.bare) is re.Pattern:
        return st.just("trước ngày")
    if made:
        inner = typed_of(made.written)
        return written(Typed(bare=inner.bare, marks=(*inner.marks, *rules)))
    if values := [value for rule in rules for value in (rule.enum or ((rule.const,) if rule.const else ()))]:
        return st.sampled_from([str(one) if isinstance(one, str) else one for one in values])
    if forms := [rule.format for rule in rules if rule.format]:
        return st.sampled_from(DATES[forms[0]])
    return _composed(shape)


def _composed(shape: Typed) -> st.SearchStrategy[Any]:
    origin, arguments, rules = get_origin(shape.bare), get_args(shape.bare), shape.rules
    if origin in {Union, UnionType}:
        return written(typed_of(arguments[0]))
    if origin in {tuple, frozenset}:
        fewest = max((rule.min_items or 0 for rule in rules), default=0)
        item = typed_of(arguments[0])
        whole = max((rule.max_items or 0 for rule in rules), default=0)
        return st.lists(written(item), min_size=fewest, max_size=whole or fewest + 1, unique_by=json.dumps)
    if origin is not None:
        keys = (
            st.sampled_from([one.value for one in arguments[0]]) if _is_enum(arguments[0]) else st.just("a")
        )
        return st.dictionaries(keys, written(typed_of(arguments[1])), min_size=1, max_size=2)
    return _plain(shape)


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _plain(shape: Typed) -> st.SearchStrategy[Any]:
    if is_dataclass(shape.bare):
        return groups(cast("type", shape.bare))
    if _is_enum(shape.bare):
        return st.sampled_from([one.value for one in shape.bare])
    if shape.bare is bool:
        return st.booleans()
    if shape.bare is int:
        least = max((rule.minimum or 0 for rule in shape.rules), default=0)
        most = min((rule.maximum or 999 for rule in shape.rules), default=999)
        return st.integers(least, most)
    patterns = [rule.pattern for rule in shape.rules if rule.pattern]
    if not patterns:
        return st.text(PRINTED, max_size=9)
    fitting = [one for one in SAMPLES if re.search(patterns[0], one)]
    return st.sampled_from(fitting) if fitting else st.from_regex(patterns[0], alphabet=PRINTED)


def places(cls: type, data: Data, where: Path = ()) -> Iterator[tuple[Path, Data, type]]:
    """Every group of keys in the data, with its class and its place."""
    yield where, data, cls
    for field in keys_of(cls):
        if field.key in data:
            yield from _within(field.shape, data[field.key], (*where, field.key))


def _within(shape: Typed, data: Any, where: Path) -> Iterator[tuple[Path, Data, type]]:
    made = shape.mark(As)
    inner = typed_of(made.written) if made else shape
    if is_dataclass(inner.bare) and isinstance(data, dict):
        yield from places(cast("type", inner.bare), data, where)
    elif isinstance(data, list):
        for index, one in enumerate(data):
            yield from _within(typed_of(get_args(inner.bare)[0]), one, (*where, index))
    elif isinstance(data, dict):
        for key, one in data.items():
            yield from _within(typed_of(get_args(inner.bare)[1]), one, (*where, key))
