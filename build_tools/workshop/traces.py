"""Results that hold as long as what was read for them is as it was: each is kept with what that was.

Under the key of the work lies its trace: what was read, the names of all that as it was, and the hash of the result,
which lies beside it. Only traces are opened to see what holds. A result of an earlier trace, or none, is as good as none.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b

from build_tools.work import Read
from build_tools.workshop.packing import packed, unpacked
from build_tools.workshop.store import Store

__all__ = ["Traces"]


@dataclass(slots=True, kw_only=True)
class Traces:
    """Of one kind of work."""

    store: Store
    present: Callable[[Read], bytes]
    """The name of what is read, as it is now."""
    _results: dict[str, bytes] = field(default_factory=dict)
    """The hash of each result that holds."""

    def hold(self, key: str) -> bool:
        """Whether everything that was read for a result is as it was."""
        kept = self.store.get(key)
        if kept is None:
            return False
        reads, was, result = unpacked(kept)
        if self._now(reads) != was:
            return False
        self._results[key] = result
        return True

    def result(self, key: str) -> bytes | None:
        """The result that holds; None where it is gone."""
        kept = self.store.get(_beside(key))
        return kept if kept is not None and _hash(kept) == self._results.get(key) else None

    def keep(self, key: str, result: bytes, reads: tuple[Read, ...]) -> None:
        """Keep a result, then what it rests on: a trace never stands before its result."""
        self.store.put(_beside(key), result)
        trace = (reads, self._now(reads), _hash(result))
        self.store.put(key, packed(trace))

    def _now(self, reads: tuple[Read, ...]) -> bytes:
        return _hash(b"".join(map(self.present, reads)))


def _beside(key: str) -> str:
    return f"{key}-kq"


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=32).digest()
