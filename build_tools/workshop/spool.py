"""What a run puts aside: one file that grows, from which every process of the run fetches what it needs."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from build_tools.workshop.packing import packed, unpacked

__all__ = ["Fetched", "Spool"]

T = TypeVar("T")
_AT_HAND = 16 << 20
"""Bytes, as they lie in the file, of the values that a process keeps at hand: a page that quotes several papers asks for
each of them again and again, and unpacking a long one takes a tenth of a second."""


@dataclass(slots=True)
class Spool:
    """A file of values, one behind the other."""

    file: Path
    end: int = 0

    def put(self, value: T) -> "Fetched[T]":
        """Write a value. Raises OSError where the disk takes no more."""
        content = packed(value)
        with self.file.open("ab") as file:
            file.write(content)
        start, self.end = self.end, self.end + len(content)
        digest = hashlib.blake2b(content, digest_size=20).hexdigest()
        return Fetched(file=str(self.file), start=start, size=len(content), digest=digest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched(Generic[T]):
    """A value that lies in the file."""

    file: str
    start: int
    size: int
    digest: str
    """Of its content: two values of one digest are the same."""

    def __call__(self) -> T:
        """Fetch it."""
        value: T = _fetch(self.file, self.start, self.size)
        return value


_near: OrderedDict[tuple[str, int, int], Any] = OrderedDict()
"""What this process has at hand; the latest asked for last."""


def _fetch(file: str, start: int, size: int) -> Any:  # noqa: ANN401 - whatever was put there
    place = (file, start, size)
    if place in _near:
        _near.move_to_end(place)
        return _near[place]
    with Path(file).open("rb") as opened:
        opened.seek(start)
        value = unpacked(opened.read(size))
    _near[place] = value
    while len(_near) > 1 and sum(one[2] for one in _near) > _AT_HAND:
        _near.popitem(last=False)
    return value
