"""What a file without a fault says, as a value of its dataclass."""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from build_tools.located_yaml import KeyPath, Located
from build_tools.models.written import As, AtLine, Inline
from build_tools.written.keys import Typed, WrittenField, fields_of, typed_of

__all__ = ["value"]

T = TypeVar("T")
Maker = Callable[[Any, Located, KeyPath], Any]


def value(located: Located, cls: type[T]) -> T:
    """Make the value of a file that `faults` finds nothing in."""
    made: T = _maker(typed_of(cls))(located.data, located, ())
    return made


def _maker(shape: Typed) -> Maker:
    made = shape.mark(As)
    if made is None:
        return _typed(shape.bare)
    written = _maker(typed_of(made.written))
    return lambda data, located, where: made.value(written(data, located, where))


@cache
def _typed(bare: Any) -> Maker:  # noqa: ANN401 - any type
    origin, arguments = get_origin(bare), get_args(bare)
    if origin in {Union, UnionType}:
        return _either(arguments)
    if origin in {tuple, frozenset}:
        item = _maker(typed_of(arguments[0]))
        return lambda data, located, where: origin(
            item(one, located, (*where, index)) for index, one in enumerate(data)
        )
    if origin is not None:
        key, inner = _maker(typed_of(arguments[0])), _maker(typed_of(arguments[1]))
        return lambda data, located, where: {
            key(name, located, where): inner(one, located, (*where, name)) for name, one in data.items()
        }
    if is_dataclass(bare):
        return _group(cast("type", bare))
    if issubclass(bare, Enum):
        return lambda data, _located, _where: bare(data)
    return lambda data, _located, _where: data


def _either(members: tuple[Any, ...]) -> Maker:
    """Of several forms, the one whose shape the data has: a list, or not."""
    lists, others = list[Maker](), list[Maker]()
    for member in members:
        shape = typed_of(member)
        (lists if get_origin(shape.bare) is tuple else others).append(_maker(shape))
    return lambda data, located, where: (lists if isinstance(data, list) else others)[0](data, located, where)


@cache
def _group(cls: type) -> Maker:
    makers = [(field, _field(field)) for field in fields_of(cls)]

    def make(data: Mapping[str, object], located: Located, where: KeyPath) -> object:
        return cls(
            **{
                field.name: maker(data, located, where)
                for field, maker in makers
                if field.key in data or not field.is_key
            }
        )

    return make


def _field(field: WrittenField) -> Maker:
    """What a field gets of the data of its group."""
    if line := field.shape.mark(AtLine):
        return lambda _data, located, where: located.line_of((*where, line.of) if line.of else where)
    inner = _maker(field.shape)
    if field.shape.mark(Inline):
        return inner
    return lambda data, located, where: inner(data[field.key], located, (*where, field.key))
