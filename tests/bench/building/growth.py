"""The section on building: projects of several sizes, or one made of a given archive."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.building.measuring import Size, measure
from tests.bench.building.plot import draw
from tests.bench.building.tables import section
from tests.bench.figures import Section
from tests.bench.invented.project import copy_handwritten, make_project

SIZES = (200, 1_000, 3_000)


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
    if len(measured) > 1:
        draw(measured, into / "dung-trang.png")
    return section(measured, invented=archive is None)


@contextmanager
def _project(into: Path) -> Iterator[Path]:
    """A folder on the disk of the project, not in memory as a system's temporary folder may be."""
    into.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=into, ignore_cleanup_errors=True) as folder:
        yield Path(folder) / "project"


def _say(line: str) -> None:
    print(f"  … {line}", file=sys.stderr, flush=True)
