"""What a run puts aside: one file that grows, from which every process of the run fetches what it needs."""

import hashlib
import pickle
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

__all__ = ["Fetched", "Spool"]

T = TypeVar("T")
_AT_HAND = 16
"""Values that a process keeps at hand: a page that quotes several papers asks for each of them again and again."""


@dataclass(slots=True)
class Spool:
    """A file of values, one behind the other."""

    file: Path
    end: int = 0

    def put(self, value: T) -> "Fetched[T]":
        """Write a value. Raises OSError where the disk takes no more."""
        content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
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


@lru_cache(maxsize=_AT_HAND)
def _fetch(file: str, start: int, size: int) -> Any:  # noqa: ANN401 - whatever was put there
    with Path(file).open("rb") as opened:
        opened.seek(start)
        return pickle.loads(opened.read(size))  # noqa: S301 - written by this run
