"""What is said to be written stays written: after a power cut it is there whole, or as it was before.

A disk keeps names and contents apart, and both later than it says: a file may come back with its new
name and without its bytes. So everything is finished under another name and flushed (contents, and the
names within a folder); one rename puts it in its place; then the folder around it is flushed.
"""

import errno
import os
import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

_AT_ONCE = 16
"""A file system answers many flushes together. Measured on ext4, 500 files: one by one 4.0 s, so 0.3 s."""
_NOT_FOR_FOLDERS = frozenset({errno.EINVAL, errno.EBADF, errno.ENOTSUP})
"""What some network file systems say of a folder: they flush the names themselves."""


def half_of(target: Path) -> Path:
    """Where `target` is made: beside it, hidden, always the same, so that the next run replaces it."""
    return target.with_name(f".{target.name}.half")


def write_whole(target: Path, content: bytes, *, lasting: bool = True) -> None:
    """Give a file these bytes in one step; raises OSError with the file as it was.

    Not `lasting`: without the flushes, for what the next run compares byte by byte and writes again.
    """
    half = half_of(target)
    try:
        with _named(half):
            half.write_bytes(content)
        if lasting:
            put(half, target)
        else:
            half.replace(target)
    except OSError:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        raise


def put(made: Path, target: Path) -> Path:
    """Move a finished file or folder of the same disk to its place, for good; return the place."""
    if made.is_dir():
        flush_tree(made)
    else:
        _flush_file(made)
    made.replace(target)
    flush_folder(target.parent)
    return target


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, for good."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush_folder(folder.parent)


def flush_tree(folder: Path, but: AbstractSet[Path] = frozenset()) -> None:
    """Flush every file and folder below, and the folder; what a link leads to is not of the tree.

    `but`: files that are on the disk already, under another name.
    """
    files: list[Path] = []
    folders: list[Path] = []
    for place, _, names in os.walk(folder, onerror=_fail):
        folders.append(Path(place))
        found = (Path(place, name) for name in names)
        files.extend(path for path in found if path not in but and not path.is_symlink())
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for flush, paths in ((_flush_file, files), (flush_folder, folders)):
            for _ in pool.map(flush, paths):
                pass


def flush_folder(folder: Path) -> None:
    """Flush the names in a folder. Windows has no such call; NTFS keeps the order of its renames."""
    if sys.platform != "win32":
        with _named(folder):
            descriptor = os.open(folder, os.O_RDONLY)
            try:
                _flush(descriptor)
            except OSError as error:
                if error.errno not in _NOT_FOR_FOLDERS:
                    raise
            finally:
                os.close(descriptor)


def _flush_file(path: Path) -> None:
    # Windows flushes only what is open for writing.
    with _named(path), path.open("r+b" if sys.platform == "win32" else "rb") as file:
        _flush(file.fileno())


def _flush(descriptor: int) -> None:
    """Raises OSError where the disk did not take it."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - Windows has none

        # There fsync stops at the memory of the disk itself.
        with suppress(OSError):  # a disk that does not know the call
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _fail(error: OSError) -> None:
    raise error


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Calls on open files do not say which one they failed at."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise
