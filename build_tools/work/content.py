"""A short name for plain values, made fast: what a page read is compared by it, thousands of values a build.

`fingerprint` tells any two values apart; this one writes them as JSON and leaves to the encoder what it can do by
itself, so that it is some ten times as fast. In exchange the order of a mapping counts, and a list is as good as a tuple.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from re import Pattern
from typing import Any

__all__ = ["BYTES", "Naming", "content"]

BYTES = 16
"""Of a name: two of a million values have the same once in 10^26 builds."""


class Naming:
    """Gives names. Values of some classes are named once, however often they occur: they must live as long as this."""

    def __init__(
        self, once: Iterable[type] = (), written: Mapping[type, Callable[[Any], object]] | None = None
    ) -> None:
        """`written`: how values of some classes are written, where that is not their fields."""
        self._once, self._written = frozenset(once), written or {}
        self._known: dict[int, object] = {}
        self._encode = json.JSONEncoder(
            ensure_ascii=False, check_circular=False, default=self._plain, separators=(",", ":")
        ).encode

    def __call__(self, value: object) -> bytes:
        """The name of a value. Raises TypeError for what has no plain content (a function).

        >>> content = Naming()
        >>> content(("a", 1)) == content(("a", 1)), content(("a", 1)) == content(("a", "1"))
        (True, False)
        """
        written = self._encode(value).encode("utf-8", "surrogatepass")
        return blake2b(written, digest_size=BYTES).digest()

    def _plain(self, value: Any) -> object:  # noqa: ANN401 - whatever is in a value
        """What the encoder does not know, as what it knows, under the name of its class."""
        kind = type(value)
        if kind not in self._once:
            return self._written.get(kind, _WRITERS[kind])(value)
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = self(self._written.get(kind, _WRITERS[kind])(value)).hex()
        return known


content = Naming()
"""The name of a value."""


def _writer(kind: type[Any]) -> Callable[[Any], object]:
    """How values of a class are written."""
    name = kind.__name__
    if is_dataclass(kind):
        names = [one.name for one in fields(kind)]
        if any("Mapping" in str(one.type) or "dict" in str(one.type) for one in fields(kind)):
            return lambda value: {name: [_pairs(getattr(value, each)) for each in names]}
        values = attrgetter(*names) if names else lambda _: ()
        return lambda value: {name: values(value)}
    for base, written in _WRITTEN.items():
        if issubclass(kind, base):
            return lambda value: {name: written(value)}
    raise TypeError(f"no plain content: {name}")


def _pairs(value: object) -> object:
    """A mapping, whatever its keys are, pair by pair: the encoder knows only strings as keys."""
    return list(value.items()) if isinstance(value, Mapping) else value


class _Writers(dict[type, Callable[[Any], object]]):
    """By class; made when the first of its values is written."""

    def __missing__(self, kind: type[Any]) -> Callable[[Any], object]:
        writer = self[kind] = _writer(kind)
        return writer


_WRITERS = _Writers()
_WRITTEN: Mapping[type, Callable[[Any], object]] = {
    Enum: lambda value: value.name,
    # Strings stand in another order in each process.
    AbstractSet: lambda value: sorted(map(repr, value)),
    Mapping: lambda value: list(value.items()),
    Decimal: str,
    Pattern: lambda value: (value.pattern, value.flags),
    bytes: bytes.hex,
    range: lambda value: (value.start, value.stop, value.step),
}
