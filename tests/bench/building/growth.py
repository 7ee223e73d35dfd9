"""The section on building: projects of several sizes, or one made of a given archive."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from tests.bench.building.measuring import Size, measure
from tests.bench.building.plot import draw
from tests.bench.building.tables import section
from tests.bench.figures import Section
from tests.bench.invented.project import copy_handwritten, make_project

SIZES = (200, 1_000, 3_000)
NAME = "dung-trang"
"""Of the picture, and of the figures as they were measured."""


def building_growth(
    into: Path, *, sizes: Sequence[int] = SIZES, archive: Path | None = None, code: Path | None = None
) -> Section:
    """Measure, smallest first; the picture stands in `into`.

    `archive`: measured instead of invented ones. `code`: another checkout of the program.
    """
    measured = list[Size]()
    for count in sizes if archive is None else (0,):
        with _project(into) as root:
            if archive is None:
                make_project(root, count)
            else:
                copy_handwritten(root)
                shutil.copytree(archive, root / "archive")
            measured.append(measure(root, code=code, say=_say))
        # After each size: a long run that is stopped has told something.
        told = json.dumps([asdict(one) for one in measured], ensure_ascii=False, indent=1)
        (into / f"{NAME}.json").write_text(told, encoding="utf-8")
    if len(measured) > 1:
        draw(measured, into / f"{NAME}.png")
    return section(measured, invented=archive is None)


@contextmanager
def _project(into: Path) -> Iterator[Path]:
    """A folder on the disk of the project, not in memory as a system's temporary folder may be."""
    into.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=into, ignore_cleanup_errors=True) as folder:
        yield Path(folder) / "project"


def _say(line: str) -> None:
    print(f"  … {line}", file=sys.stderr, flush=True)
