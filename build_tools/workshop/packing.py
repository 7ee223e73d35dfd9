"""Values as bytes and back: the one place of the program that packs and unpacks.

Nearly all that is packed are frozen values with slots, whose own way back asks for the fields of each value anew: nine
tenths of the time that a page took went there. Here a value is packed as its class and what its fields hold.
"""

import gc
import pickle
from collections.abc import Callable
from copyreg import dispatch_table
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from typing import Any

__all__ = ["packed", "unpacked"]

_Way = Callable[[Any], Any]


def packed(value: object) -> bytes:
    """A value as bytes: equal bytes are equal values. Raises TypeError for what has no way back, like an open file."""
    content = BytesIO()
    _Packer(content, pickle.HIGHEST_PROTOCOL).dump(value)
    return content.getvalue()


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """The value again; only for what this program has packed itself."""
    # A hundred thousand values come at once and none of them is waste: looking for some takes as long as unpacking.
    gc.disable()
    try:
        return pickle.loads(content)  # noqa: S301 - written by this program: see who calls
    finally:
        gc.enable()


class _Ways(dict[type, _Way]):
    """How values of a class are packed; KeyError: as pickle does it."""

    def __missing__(self, kind: type) -> _Way:
        if not _is_frozen_with_slots(kind):
            return dispatch_table[kind]  # of patterns: the library's
        names = tuple(one.name for one in fields(kind))

        def by_fields(value: object) -> tuple[Any, ...]:
            return _again, (kind, *[getattr(value, name) for name in names])

        return self.setdefault(kind, by_fields)


_WAYS = _Ways()


class _Packer(pickle.Pickler):
    dispatch_table = _WAYS


def _is_frozen_with_slots(kind: type) -> bool:
    """Of those alone all that a value holds stands in its fields, and nothing happens when it is made again."""
    return is_dataclass(kind) and kind.__dictoffset__ == 0 and kind.__setattr__ is not object.__setattr__


def _again(kind: type, *held: object) -> object:
    """The value whose fields hold this."""
    value: object = object.__new__(kind)
    for put, one in zip(_slots(kind), held, strict=True):
        put(value, one)
    return value


@cache
def _slots(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """What fills each field, past the guard of a frozen value."""
    return tuple(getattr(kind, one.name).__set__ for one in fields(kind))
