"""How work reaches whoever does it: what all of it needs is packed once, and unpacked once by each process."""

import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from build_tools.work import Noted
from build_tools.workshop.packing import packed, unpacked

__all__ = ["Handed", "Here", "Others", "done", "done_noting"]


class _Shared(Protocol):
    """What the work on every item needs."""

    @property
    def value(self) -> Any:  # noqa: ANN401 - of whichever step
        """Itself."""


@dataclass(frozen=True, slots=True)
class Here:
    """In this process already."""

    value: Any


@dataclass(frozen=True, slots=True)
class Handed:
    """On its way to another process: a file, so that it is not sent again with each batch."""

    file: Path

    @property
    def value(self) -> Any:  # noqa: ANN401 - of whichever step
        """Unpacked when the first batch needs it."""
        return _unpacked(self.file)


@lru_cache(maxsize=2)
def _unpacked(file: Path) -> Any:  # noqa: ANN401
    return unpacked(file.read_bytes())


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Processes that take work."""

    executor: Callable[[], Executor]
    """Asked for when there is work, so that a run without any starts none."""
    desk: Path
    """A folder that all of them can read."""

    def hand(self, value: object) -> Handed:
        """Pack what is shared, under the name of its content."""
        content = packed(value)
        file = self.desk / hashlib.blake2b(content, digest_size=20).hexdigest()
        file.write_bytes(content)
        return Handed(file)


def done(function: Callable[[Any, Any], object], shared: _Shared, items: Sequence[object]) -> list[bytes]:
    """In whichever process: the results as bytes."""
    value = shared.value
    return [packed(function(value, item)) for item in items]


def done_noting(
    function: Callable[[Any, Any], Noted[Any]], shared: _Shared, items: Sequence[object]
) -> list[Noted[bytes]]:
    """The same of work that notes what it reads."""
    made = (function(shared.value, item) for item in items)
    return [Noted(packed(result), reads) for result, reads in made]
