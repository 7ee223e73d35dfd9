"""A folder as .tar.gz and .zip, so that equal content gives equal bytes.

Names in a fixed order, one time, two modes, no owner: nothing of the machine goes along.
"""

import gzip
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

_FILE, _PROGRAM = 0o644, 0o755
_PACKED = frozenset({".br", ".gz", ".pagefind", ".pf_index", ".pf_meta", ".png"})
"""What is compressed already is only stored."""


def pack_tar(tree: Path, time: int) -> Path:
    """Write `<tree>.tar.gz` beside the folder, which is its one top entry."""
    target = tree.with_name(f"{tree.name}.tar.gz")
    with (
        target.open("wb") as file,
        gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=time) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path, name, mode in _members(tree):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = path.stat().st_size, time, mode
            with path.open("rb") as content:
                archive.addfile(entry, content)
    return target


def pack_zip(tree: Path, moment: datetime) -> Path:
    """Write `<tree>.zip` beside the folder, which is its one top entry."""
    target = tree.with_name(f"{tree.name}.zip")
    with zipfile.ZipFile(target, "w") as archive:
        for path, name, mode in _members(tree):
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.create_system = 3  # Unix: the mode below is read as such
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_STORED if path.suffix in _PACKED else zipfile.ZIP_DEFLATED
            entry.file_size = path.stat().st_size
            with path.open("rb") as content, archive.open(entry, "w") as packed:
                shutil.copyfileobj(content, packed)
    return target


def _members(tree: Path) -> Iterator[tuple[Path, str, int]]:
    """Each file, its name in the archive and its mode, in the order of the names."""
    named = {path.relative_to(tree.parent).as_posix(): path for path in tree.rglob("*") if path.is_file()}
    for name in sorted(named):
        yield named[name], name, _PROGRAM if name.endswith(".py") else _FILE
