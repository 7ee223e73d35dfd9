"""Acts on a project in processes of their own, what they took, and what a site weighs."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.building import worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Seconds:
    """By the wall; and of the processors, all processes together."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What one act took."""

    whole: Seconds
    megabytes: float
    """The most memory that one of its processes had."""
    stages: Mapping[str, Seconds] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What a site weighs."""

    pages: int
    megabytes: float
    largest: int
    """Bytes of its largest page."""
    largest_at: str
    """Where that page stands."""


def run(act: str, root: Path, *, workers: int = 1, code: Path | None = None) -> Took | None:
    """One act in a process of its own; None where the program measured cannot do it.

    `code`: another checkout of the program; None for this one.
    """
    program = [sys.executable, "-P", worker.__file__, act, str(root), str(workers)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    if code:
        environment["PYTHONPATH"] = str(code)
    done = subprocess.run(program, check=False, stdout=subprocess.PIPE, text=True, env=environment)
    if done.returncode == worker.REFUSED:
        return None
    done.check_returncode()
    return took(json.loads(done.stdout.splitlines()[-1]))


def took(told: Mapping[str, object]) -> Took:
    """What a worker printed."""
    stages = told["stages"]
    assert isinstance(stages, Mapping)
    return Took(
        whole=Seconds(wall=_number(told["wall"]), cpu=_number(told["cpu"])),
        megabytes=_number(told["megabytes"]),
        stages={name: Seconds(**one) for name, one in stages.items()},
    )


def weigh(site: Path) -> Output:
    """Count and weigh the files of a site."""
    sizes = {one.relative_to(site).as_posix(): one.stat().st_size for one in site.rglob("*") if one.is_file()}
    pages = {name: size for name, size in sizes.items() if name.endswith(".html")}
    largest = max(pages, key=lambda name: (pages[name], name))
    return Output(
        pages=len(pages),
        megabytes=sum(sizes.values()) / 1e6,
        largest=pages[largest],
        largest_at=largest.removesuffix("index.html"),
    )


def _number(value: object) -> float:
    assert isinstance(value, int | float)
    return float(value)
