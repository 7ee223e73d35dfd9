"""What stands already: whoever builds again what was built before gets it at once, where nobody touched it.

The name of a build is the fingerprint of everything that it reads: the archive, the pages written by hand, the
configuration, the program and its packages, git's word for the state of the project, the environment.
It stands where what it wrote, in `docs/` and in `site/`, is byte for byte what it left there.
"""

import hashlib
import os
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

from build_tools.archive.taking import INBOX
from build_tools.publish.assembly import SITE, stamp
from build_tools.publish.html import CONFIG
from build_tools.publish.revision import last_commit
from build_tools.render.site import OWNED_FILES, OWNED_FOLDERS
from build_tools.work.fingerprint import fingerprint

__all__ = ["inputs_of", "outputs_of"]

ARCHIVE, DOCS = "archive", "docs"
_ASKED = ("DANVAN_", "SOURCE_DATE_EPOCH")
"""Beginnings of the names of what the program asks of its environment."""


def inputs_of(project_root: Path, edition: str) -> str:
    """The fingerprint of all that a build of the edition reads, beside the program itself."""
    inbox, docs = project_root / ARCHIVE / INBOX, project_root / DOCS
    owned = {*(docs / name for name in OWNED_FOLDERS), *(docs / name for name in OWNED_FILES)}
    return fingerprint(
        (
            edition,
            _tree(project_root / ARCHIVE, {inbox}),
            _tree(docs, owned),
            _tree(project_root / CONFIG, set()),
            stamp(project_root),
            last_commit(project_root),
            sorted((name, value) for name, value in os.environ.items() if name.startswith(_ASKED)),
            sorted((one.name, one.version) for one in distributions()),
        )
    )


def outputs_of(project_root: Path) -> str:
    """The fingerprint of all that a build wrote."""
    docs = project_root / DOCS
    written = [*(docs / name for name in OWNED_FOLDERS), *(docs / name for name in OWNED_FILES)]
    return fingerprint([_tree(one, set()) for one in (*written, project_root / SITE)])


def _tree(top: Path, without: set[Path]) -> list[tuple[str, str]]:
    """Every file of a folder with the hash of its bytes, or the one file."""
    return sorted((path.relative_to(top).as_posix(), _hash(path)) for path in _files(top, without))


def _files(top: Path, without: set[Path]) -> Iterator[Path]:
    if top in without:
        return
    if top.is_dir() and not top.is_symlink():
        for path in top.iterdir():
            yield from _files(path, without)
    elif os.path.lexists(top):
        yield top


def _hash(path: Path) -> str:
    """Of the bytes; of a link, or what cannot be read, something that nothing else has."""
    if path.is_symlink() or not path.is_file():
        return f"not a file: {path.lstat().st_ctime_ns}"
    with path.open("rb") as file:
        return hashlib.file_digest(file, "blake2b").hexdigest()
