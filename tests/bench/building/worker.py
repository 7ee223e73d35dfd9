"""One act on one project, measured from within: `python worker.py build FOLDER 1` prints what it took, as JSON.

It stands alone, so that any version of the program can be measured with it: PYTHONPATH tells which.
"""

import importlib
import inspect
import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

STAGES = (
    ("build_tools.pipeline", "load", "đọc kho"),
    ("build_tools.pipeline", "load_archive", "đọc kho"),
    ("build_tools.pipeline", "build_graph", "dựng quan hệ"),
    ("build_tools.pipeline", "addresses", "địa chỉ"),
    ("build_tools.pipeline", "write_pages", "viết trang"),
    ("build_tools.publish.assembly", "_render", "dựng trang"),
    ("build_tools.pipeline", "index", "lập chỉ mục tìm kiếm"),
    ("build_tools.publish.assembly", "_check", "soát liên kết"),
    ("build_tools.publish.assembly", "swap", "thay trang"),
)
"""Stages that the program need not tell of, by the names that it has for them; where it has no such function, their
time is told elsewhere."""
REST = "còn lại"
REFUSED = 3
"""The exit code of a program that cannot do this: today one process, where several are wanted."""
Took = dict[str, float]


class Frame:
    """What goes on: a function that is a stage, and within it the step that the program tells of."""

    def __init__(self, stage: str) -> None:
        self.stage = stage
        self.step = ""
        self.left: int | None = None
        """Items of the step that are still to be done; None where nobody knows."""


class Clock:
    """Seconds of each stage, by the wall and of all processes; a stage within another is taken out of it.

    It is a `Progress` of the program: a step that the program tells of is a stage until its last item is done.
    """

    def __init__(self) -> None:
        self.took: dict[str, Took] = {}
        self._open = [Frame(REST)]
        self._wall, self._cpu = time.perf_counter(), cpu_of_all()

    def enter(self, stage: str) -> None:
        """What follows is of this stage, until it is left."""
        self._note()
        self._open.append(Frame(stage))

    def leave(self) -> None:
        """What follows is again of the stage before."""
        self._note()
        self._open.pop()

    def begin(self, stage: str, total: int | None = None) -> None:
        """A step begins; the one before has ended."""
        self._note()
        now = self._open[-1]
        now.step, now.left = stage, total
        self.advance(0)

    def advance(self, count: int = 1) -> None:
        """So many more of its items are done; with the last it has ended."""
        now = self._open[-1]
        if now.left is not None:
            now.left -= count
            if now.left <= 0:
                self.end()

    def end(self) -> None:
        """The step has ended."""
        self._note()
        self._open[-1].step, self._open[-1].left = "", None

    def _note(self) -> None:
        wall, cpu = time.perf_counter(), cpu_of_all()
        now = self._open[-1]
        took = self.took.setdefault(now.step or now.stage, {"wall": 0.0, "cpu": 0.0})
        took["wall"] += wall - self._wall
        took["cpu"] += cpu - self._cpu
        self._wall, self._cpu = wall, cpu

    def finished(self) -> dict[str, Took]:
        """All stages, in the order in which they began."""
        self._note()
        return self.took


def cpu_of_all() -> float:
    """Seconds of processor time of this process and of all that it started, those that run still included."""
    if not Path("/proc/self/stat").exists():
        return sum(os.times()[:4])
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it ended meanwhile
                continue
            parents[int(folder.name)] = int(fields[1])
            ticks[int(folder.name)] = sum(map(int, fields[11:15]))
    ours = {os.getpid()}
    while more := {one for one, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(ticks[one] for one in ours) / os.sysconf("SC_CLK_TCK")


def most_memory() -> float:
    """MB that the heaviest process had at most, this one or one that it started."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status = Path("/proc/self/status")
    if not status.exists():
        return max(children, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
    # What `getrusage` tells of this process counts in whoever started it.
    own = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return max(children, int(own.split()[1])) / 1024


def build(root: Path, workers: int, clock: Clock) -> None:
    """As `danvan build`, with so many processes."""
    pipeline = importlib.import_module("build_tools.pipeline")
    with ExitStack() as stack:
        for module, name, stage in STAGES:
            stack.enter_context(staged(module, name, stage, clock))
        takes = inspect.signature(pipeline.build).parameters
        told: dict[str, object] = {}
        if "workers" in takes:
            told["workers"] = workers
        if "progress" in takes:
            told["progress"] = clock
        if "crew" in takes and "workers" not in takes:
            workshop = importlib.import_module("build_tools.workshop")
            told["crew"] = stack.enter_context(workshop.open_workshop(root, workers=workers, progress=clock))
        elif "workers" not in takes and workers > 1:
            raise SystemExit(REFUSED)
        pipeline.build(root, public=False, **told)


def plain(root: Path, workers: int, clock: Clock) -> None:
    """MkDocs and its theme by themselves, on the same Markdown."""
    del workers, clock
    sys.argv = ["mkdocs", "build", "--quiet", "--config-file", str(root / "mkdocs.yml")]
    sys.argv += ["--site-dir", str(root.with_name(f"{root.name}-plain"))]
    importlib.import_module("mkdocs.__main__").cli(standalone_mode=False)


def ids(root: Path, workers: int, clock: Clock) -> None:
    """As `danvan ids`."""
    del workers, clock
    importlib.import_module("build_tools.pipeline").record_ids(root)


@contextmanager
def staged(module: str, name: str, stage: str, clock: Clock) -> Iterator[None]:
    """While it lasts, a function of the program is a stage."""
    home = importlib.import_module(module)
    known: Callable[..., object] | None = getattr(home, name, None)
    if known is None:
        yield
        return

    def timed(*arguments: object, **named: object) -> object:
        clock.enter(stage)
        try:
            return known(*arguments, **named)
        finally:
            clock.leave()

    setattr(home, name, timed)
    yield
    setattr(home, name, known)


def main(act: str, root: str, workers: str) -> None:
    """Do it, and print."""
    clock, acts = Clock(), {"build": build, "plain": plain, "ids": ids}
    acts[act](Path(root), int(workers), clock)
    stages = clock.finished()
    whole = {part: sum(one[part] for one in stages.values()) for part in ("wall", "cpu")}
    print(json.dumps({**whole, "megabytes": most_memory(), "stages": stages}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
