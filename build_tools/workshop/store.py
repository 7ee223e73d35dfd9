"""What earlier builds worked out, kept by its key in files: safe to delete at any time, each proved by its hash.

An entry is `<hash of the key and the content><content>`; one that is damaged is as good as none. The folder is bounded: when a
build has ended, what was used longest ago goes first.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from build_tools.durable import write_whole

__all__ = ["Store"]

_HASH = 32
_LONGEST_KEY = 64
"""Bytes that blake2b takes as a key; ours have 43 at most."""
_MOST = 4 << 30
"""Bytes; about a hundred thousand readings of ordinary papers."""


@dataclass(slots=True, kw_only=True)
class Store:
    """A folder of entries."""

    folder: Path
    most: int = _MOST
    used: set[Path] = field(default_factory=set)
    """What this build asked for: it is the last to go."""

    def has(self, key: str) -> bool:
        """Whether there is an entry, whole or not."""
        return self._path(key).is_file()

    def get(self, key: str) -> bytes | None:
        """The content; None where there is none, or none that is whole."""
        path = self._path(key)
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        proof, content = entry[:_HASH], entry[_HASH:]
        if _proof(key, content) != proof:
            return None
        self.used.add(path)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep it. A disk that is full or forbidden costs only the time of the next build."""
        path = self._path(key)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, _proof(key, content) + content, lasting=False)
            self.used.add(path)

    def trim(self) -> int:
        """Drop the oldest of what this build did not use, down to the limit; how many entries went."""
        found = [
            (path in self.used, status.st_mtime_ns, status.st_size, path) for path, status in self._files()
        ]
        size = sum(one[2] for one in found)
        gone = 0
        for is_used, _, weight, path in sorted(found):
            if size <= self.most or is_used:
                break
            with suppress(OSError):
                path.unlink()
                size -= weight
                gone += 1
        return gone

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                yield path, path.stat()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _proof(key: str, content: bytes) -> bytes:
    """Of the content in its place: what lies under the key of another is as good as none."""
    return hashlib.blake2b(content, digest_size=_HASH, key=key.encode()[:_LONGEST_KEY]).digest()
