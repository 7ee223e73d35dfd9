"""A lock of packages as pip reads it: name, version and the hashes of the files that may be installed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_ENTRY = re.compile(r"^(?P<name>[\w.-]+)(?:\[[\w,.-]+\])?==(?P<version>[^\s;]+)")
_HASH = re.compile(r"--hash=sha256:(?P<hash>[0-9a-f]{64})")


class Locked(NamedTuple):
    """One package of a lock."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each distribution file."""


def read_lock(text: str) -> Iterator[Locked]:
    """The packages in their order; one may stand twice, for different versions of Python."""
    for line in text.replace("\\\n", " ").splitlines():
        match = _ENTRY.match(line)
        if match is not None:
            yield Locked(match["name"], match["version"], tuple(_HASH.findall(line)))
