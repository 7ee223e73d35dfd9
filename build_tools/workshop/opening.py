"""A workshop for one run of the program."""

import multiprocessing
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from build_tools.work import SILENT, Progress
from build_tools.work.fingerprint import fingerprint
from build_tools.workshop.crew import Crew
from build_tools.workshop.hands import Others
from build_tools.workshop.spool import Spool
from build_tools.workshop.store import Store

__all__ = ["FOLDER", "cores", "open_workshop"]

FOLDER = ".cache"
"""In the project; git does not keep it, and it may be deleted at any time."""
_COMPILED = ("__pycache__", ".pyc")


@contextmanager
def open_workshop(
    project_root: Path, *, workers: int | None = None, progress: Progress = SILENT
) -> Iterator[Crew]:
    """A crew with the project's store; its processes start when there is work for them, and end with the run.

    `workers`: how many processes; None for as many as there are cores.
    """
    many = workers or cores()
    with ExitStack() as stack:
        store = Store(folder=project_root / FOLDER)
        desk = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="danvan-")))
        others = Others(executor=_processes(many, stack), desk=desk) if many > 1 else None
        yield Crew(store=store, code=code(), others=others, spool=Spool(desk / "aside"), progress=progress)
        store.trim()


def _processes(many: int, stack: ExitStack) -> Callable[[], Executor]:
    """Whoever asks first starts them; `spawn`, so that it is the same on every system."""

    @cache
    def started() -> Executor:
        pool = ProcessPoolExecutor(
            many, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_stopping_to_the_parent
        )
        stack.callback(pool.shutdown, cancel_futures=True)
        return pool

    return started


def _leave_stopping_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; one of them tells the user, and stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def code() -> str:
    """Fingerprint of the program, its registers and templates, and the version of Python."""
    return fingerprint((sys.version, list(_files(files("build_tools")))))


def _files(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda each: each.name):
        if one.name.endswith(_COMPILED):
            continue
        if one.is_dir():
            yield one.name, b""
            yield from _files(one)
        else:
            yield one.name, one.read_bytes()
