"""A disk that loses its power at every moment of a command, and what may then be found on it.

`Recorder` looks at the real folder before each access to it (audit events, flushes, exchanges): what is
there is what the command did, not what it claims. Each look is one moment of a power cut. What was flushed
(`os.fsync` of a file: its bytes; of a folder: its names) is on the disk; of all else the disk keeps what it
likes, names and bytes each by themselves. `Moment.outcomes` gives the cases that file systems are known for,
and some by lot:

- the names are kept and the bytes lost, or torn (ext4 after a rename without a flush);
- the names are lost, everywhere, or only in the upper folder, or only in the lower ones.
"""

import os
import random
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

Tree = Mapping[str, bytes | None]
"""What lies in a folder, by path: bytes of a file, None for a folder."""
EVENTS = frozenset(
    {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate", "os.symlink"}
)
"""Audit events of what touches the disk."""
_BY_LOT = 2
"""Outcomes by lot, at each moment."""
_listening: "list[Recorder]" = []
_hooked: list[bool] = []


def tree(folder: Path) -> Tree:
    """What lies below a folder now."""
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
    }


def lay_out(files: Tree, folder: Path) -> Path:
    """Write a tree into a new folder."""
    folder.mkdir(parents=True)
    for path, content in files.items():
        target = folder / path
        if content is None:
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    return folder


@dataclass(frozen=True, slots=True)
class State:
    """Names and bytes, by number of the inode; the folder itself is `top`."""

    names: Mapping[int, Mapping[str, int]]
    data: Mapping[int, bytes]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a power cut meets: what programs see, and what is flushed."""

    top: int
    seen: State
    flushed: State
    is_done: bool
    """Whether the command has said that it is done."""

    def outcomes(self, chance: random.Random) -> Iterator[Tree]:
        """What may be found when the power is back."""
        yield self._tree(lambda _: True, self._whole)
        yield self._tree(lambda _: True, self._lost)
        yield self._tree(lambda _: True, self._torn)
        yield self._tree(lambda _: False, self._lost)
        yield self._tree(lambda folder: folder == self.top, self._lost)
        yield self._tree(lambda folder: folder != self.top, self._torn)
        for _ in range(_BY_LOT):
            yield self._tree(lambda _: chance.random() < 0.5, lambda file: self._by_lot(file, chance))

    def _whole(self, file: int) -> bytes:
        return self.seen.data.get(file, self.flushed.data.get(file, b""))

    def _lost(self, file: int) -> bytes:
        """Nothing, unless all of it is flushed; what is deleted already is as it was flushed."""
        flushed = self.flushed.data.get(file, b"")
        return flushed if self.seen.data.get(file, flushed) == flushed else b""

    def _torn(self, file: int) -> bytes:
        whole = self._whole(file)
        return whole if whole == self.flushed.data.get(file) else whole[: len(whole) // 2]

    def _by_lot(self, file: int, chance: random.Random) -> bytes:
        return chance.choice((self._whole, self._lost, self._torn))(file)

    def _tree(self, keeps_names: Callable[[int], bool], bytes_of: Callable[[int], bytes]) -> Tree:
        found: dict[str, bytes | None] = {}

        def walk(folder: int, prefix: str) -> None:
            kept = (
                self.seen.names if keeps_names(folder) and folder in self.seen.names else self.flushed.names
            )
            for name, inode in sorted(kept.get(folder, {}).items()):
                if inode in self.seen.names or inode in self.flushed.names:
                    found[prefix + name] = None
                    walk(inode, f"{prefix}{name}/")
                else:
                    found[prefix + name] = bytes_of(inode)

        walk(self.top, "")
        return found


class Recorder:
    """Looks at one folder while a command works in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.top = folder.stat().st_ino
        self.moments: list[Moment] = []
        self._lock = threading.RLock()
        self._held: dict[int, int] = {}
        """Every inode is kept open: its number is given to no other."""
        self._is_looking = False
        self._flushed = self._look()

    def look(self, *, is_done: bool = False) -> None:
        """Note what a power cut would meet now, if that is anything new."""
        with self._lock:
            if self._is_looking:
                return
            moment = Moment(self.top, self._look(), self._flushed, is_done)
            if not self.moments or moment != self.moments[-1]:
                self.moments.append(moment)

    def flushed(self, descriptor: int) -> None:
        """Note that this file or folder is on the disk as it is now."""
        with self._lock:
            inode, now = os.fstat(descriptor).st_ino, self._look()
            names, data = dict(self._flushed.names), dict(self._flushed.data)
            if inode in now.names:
                names[inode] = now.names[inode]
                for folder in set(now.names[inode].values()) & set(now.names):
                    names.setdefault(folder, {})
            elif inode in now.data:
                data[inode] = now.data[inode]
            self._flushed = State(names, data)

    def close(self) -> None:
        """Let go of the inodes."""
        for descriptor in self._held.values():
            os.close(descriptor)

    def _look(self) -> State:
        self._is_looking = True
        try:
            names: dict[int, dict[str, int]] = {}
            data: dict[int, bytes] = {}
            self._walk(self.folder, names, data)
            return State(names, data)
        finally:
            self._is_looking = False

    def _walk(self, folder: Path, names: dict[int, dict[str, int]], data: dict[int, bytes]) -> int:
        inode = self._hold(folder)
        names[inode] = {}
        for entry in sorted(folder.iterdir()):
            if entry.is_symlink():
                continue
            if entry.is_dir():
                names[inode][entry.name] = self._walk(entry, names, data)
            else:
                names[inode][entry.name] = file = self._hold(entry)
                data[file] = entry.read_bytes()
        return inode

    def _hold(self, path: Path) -> int:
        inode = path.stat().st_ino
        if inode not in self._held:
            self._held[inode] = os.open(path, os.O_RDONLY)
        return inode


@contextmanager
def recorded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Moment]]:
    """The moments of what is done within: all there are when it is over. From then on nothing is flushed."""
    if not _hooked:
        sys.addaudithook(_heard)
        _hooked.append(True)
    recorder = Recorder(folder)

    def flush(descriptor: int) -> None:
        recorder.look()
        recorder.flushed(descriptor)
        recorder.look()

    monkeypatch.setattr(os, "fsync", flush)
    _listening.append(recorder)
    try:
        yield recorder.moments
        recorder.look(is_done=True)
        assert recorder.moments[-1].seen == recorder._look()
    finally:
        _listening.remove(recorder)
        monkeypatch.setattr(os, "fsync", os.fstat)
        recorder.close()


def power_cuts(moments: list[Moment], matters: Callable[[str], bool]) -> Iterator[tuple[bool, Tree]]:
    """What may be found after a power cut, of paths that matter; whether the command had ended before.

    Each case is told once: the fewer paths matter, the fewer cases there are.
    """
    chance = random.Random(12)
    told = set()
    for moment in moments:
        for outcome in moment.outcomes(chance):
            found = {path: content for path, content in outcome.items() if matters(path)}
            key = (moment.is_done, frozenset(found.items()))
            if key not in told:
                told.add(key)
                yield moment.is_done, found


def _heard(event: str, _arguments: tuple[object, ...]) -> None:
    """An audit hook stays for good: it only asks whether somebody listens."""
    if _listening and event in EVENTS:
        for recorder in _listening:
            recorder.look()
