"""One build at a time: a file that the operating system locks for as long as the process lives.

The system itself lets the lock go when its holder ends, however it ends: a file left behind by a
killed build is not a lock, and a process number that was given away again deceives nobody. The
number written into the file only serves the message.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic

LOCK_FILE = "build.lock"

if sys.platform == "win32":
    import msvcrt

    _BEYOND_TEXT = 1 << 20
    """Windows forbids reading locked bytes: lock one far behind the process number."""

    def _lock(descriptor: int) -> None:
        """Lock or raise OSError at once."""
        os.lseek(descriptor, _BEYOND_TEXT, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Lock or raise OSError at once."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildLock:
    """Proof that this process holds the lock of a project; only `build_lock` makes one."""

    project_root: Path


@contextmanager
def build_lock(project_root: Path) -> Iterator[BuildLock]:
    """Hold the project's lock. Raises BuildError at once where another build holds it."""
    path = project_root / LOCK_FILE
    if path.is_symlink():  # what it leads to would be emptied
        raise BuildError([_link(path)])
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _lock(descriptor)
        except OSError as error:
            raise BuildError([_busy(path)]) from error
        os.ftruncate(descriptor, 0)
        os.write(descriptor, str(os.getpid()).encode())
        yield BuildLock(project_root=project_root)
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _link(path: Path) -> Diagnostic:
    """What to tell where the lock is no file of its own."""
    message = "là liên kết (symlink), không phải tệp của lệnh dựng; hãy bỏ liên kết ấy rồi chạy lại."
    return Diagnostic(path=path.name, line=0, rule="lock-is-a-link", message=message)


def _busy(path: Path) -> Diagnostic:
    """What to tell the second of two builds."""
    holder = path.read_text(encoding="ascii", errors="replace").strip() or "không rõ"
    return Diagnostic(
        path=path.name,
        line=0,
        rule="build-locked",
        message=(
            f"Một lần dựng khác đang chạy (tiến trình số {holder}). "
            "Hãy chờ lần dựng ấy xong rồi chạy lại; trang đang công bố không thay đổi."
        ),
    )
