"""How far a build is: a bar on a terminal, a line for each stage elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Never

from tqdm import tqdm

from build_tools.work import Progress

__all__ = ["told_progress"]

_KNOWN = "{desc:<32} {percentage:3.0f}% |{bar:24}| {n_fmt}/{total_fmt}, {rate_noinv_fmt}, còn {remaining}"
_UNKNOWN = "{desc:<32} {elapsed}"


@contextmanager
def told_progress() -> Iterator[Progress]:
    """On the stream of errors, so that what a command prints can be taken elsewhere."""
    shown = _Bar() if sys.stderr is not None and sys.stderr.isatty() else _Lines()
    try:
        yield shown
    finally:
        shown.end()


class _Bar:
    """One bar for each stage; where the number of its items is not known, the time that it takes."""

    def __init__(self) -> None:
        self._bar: tqdm[Never] | None = None

    def begin(self, stage: str, total: int | None = None) -> None:
        """Close the bar of the stage before, and open one."""
        self.end()
        shape = _UNKNOWN if total is None else _KNOWN
        self._bar = tqdm(
            total=total, desc=stage, unit="", bar_format=shape, dynamic_ncols=True, file=sys.stderr
        )

    def advance(self, count: int = 1) -> None:
        """Move it on."""
        if self._bar is not None:
            self._bar.update(count)

    def end(self) -> None:
        """Leave the last bar as it stands."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class _Lines:
    """For a log: one line when a stage begins."""

    def begin(self, stage: str, total: int | None = None) -> None:
        """Say which one."""
        if sys.stderr is not None:
            print(f"{stage}{f' ({total})' if total is not None else ''} …", file=sys.stderr, flush=True)

    def advance(self, count: int = 1) -> None:
        """A log wants no more."""

    def end(self) -> None:
        """Nor that it ended: what a command prints says so."""
