"""A short name for plain values: the same values have the same in every process, others have another."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum

__all__ = ["fingerprint"]

_BYTES = 20


def fingerprint(value: object) -> str:
    """40 hexadecimal digits. Raises TypeError for what has no plain content (a function, a compiled pattern).

    Every piece is written with its kind and length, so that no two values run together:

    >>> fingerprint(("ab", "c")) == fingerprint(("a", "bc"))
    False
    """
    digest = hashlib.blake2b(digest_size=_BYTES)
    for piece in _pieces(value):
        digest.update(piece)
    return digest.hexdigest()


def _pieces(value: object) -> Iterator[bytes]:
    match value:
        case Enum():
            yield f"e{type(value).__name__}.{value.name};".encode()
        case str():
            content = value.encode("utf-8", "surrogatepass")
            yield b"s%d:%b" % (len(content), content)
        case bytes():
            yield b"b%d:%b" % (len(value), value)
        case None | bool() | int() | float():
            yield f"{value!r};".encode()
        case list() | tuple():
            yield b"(%d" % len(value)
            for one in value:
                yield from _pieces(one)
        case AbstractSet():
            yield from _unordered(b"{", value)
        case Mapping():
            yield from _unordered(b"m", value.items())
        case _ if is_dataclass(value) and not isinstance(value, type):
            yield from _pieces(type(value).__name__)
            yield from _pieces([getattr(value, one.name) for one in fields(value)])
        case _:
            raise TypeError(f"no plain content: {type(value).__name__}")


def _unordered(sign: bytes, values: Iterable[object]) -> Iterator[bytes]:
    prints = sorted(fingerprint(one) for one in values)
    yield b"%b%d" % (sign, len(prints))
    yield from (one.encode() for one in prints)
