"""Outside programs: where they are, and how one is run on bytes: LibreOffice, Tesseract.

A program runs in a folder of its own that holds the given files and nothing else, is its home, and goes with it;
without a shell, without the network where the system lets it leave it (`launch`), with limits of time, of memory and
of what it writes. It and whatever it started end together. On Windows there is a limit of time only.

The child that reads a file may start no program: this process runs it on the bytes, and gives the child what came out.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.apart import launch
from build_tools.intake.taken import UnreadableFileError

__all__ = ["FOLDER", "SAID", "Run", "find_program", "run_program"]

FOLDER = "{folder}"
"""In a command: the folder that the program runs in, as the address of a file (`file://…`)."""
SAID = "said.txt"
"""The file of that folder that holds what the program printed."""
_USUAL_FOLDERS = (
    "C:/Program Files/LibreOffice/program",
    "C:/Program Files (x86)/LibreOffice/program",
    "C:/Program Files/Tesseract-OCR",
    "C:/Program Files (x86)/Tesseract-OCR",
    "/Applications/LibreOffice.app/Contents/MacOS",
    "/opt/homebrew/bin",
    "/usr/local/bin",
)
"""Where the installers of Windows and macOS put a program that they do not put on the PATH."""
_ENDINGS = (".com", ".exe") if sys.platform == "win32" else ("",)
"""`soffice.com` waits until it is done, `soffice.exe` need not."""
_KEPT = ("SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "PROGRAMFILES", "PROGRAMDATA", "NUMBER_OF_PROCESSORS")
"""What no program of Windows starts without."""
_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP", "OSL_SOCKET_PATH")
_MEGABYTE = 1 << 20
_TOO_LONG = "{name} chạy quá {seconds} giây với tệp này mà chưa xong, có thể tệp hỏng; {remedy}"
_BROKE = "{name} không mở được tệp này, có thể tệp hỏng hoặc quá phức tạp; {remedy}"
_TOO_LARGE = "{name} làm ra từ tệp này quá {size} MB, có thể tệp hỏng; {remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A program to be run on files."""

    name: str
    """As a sentence for an office calls it: `LibreOffice`."""
    command: tuple[str, ...]
    """The path of the program first; files by their names, in the folder where it runs."""
    files: Mapping[str, bytes]
    """Name within the folder → content; names of ours, never those of an editor's file."""
    wanted: tuple[str, ...]
    """The names of the files that it must make, or `SAID`."""
    remedy: str
    """What an editor may do instead, `hãy …`: the end of the sentence that says what went wrong."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Beside a home and a path: `OMP_THREAD_LIMIT`."""
    seconds: int = 120
    memory: int = 3 << 30
    """Bytes of address space of each process."""
    size: int = 200 * _MEGABYTE
    """Bytes of each file that it writes."""


def find_program(name: str) -> Path | None:
    """The program of this name: on the PATH, else where it is usually installed; never in the current folder.

    `soffice` is `/usr/bin/soffice`, or `C:/Program Files/LibreOffice/program/soffice.com`.
    """
    for folder in (*os.environ.get("PATH", os.defpath).split(os.pathsep), *_USUAL_FOLDERS):
        for path in (Path(folder) / f"{name}{ending}" for ending in _ENDINGS):
            if path.is_absolute() and path.is_file() and os.access(path, os.X_OK):
                return path
    return None


def run_program(run: Run) -> Mapping[str, bytes]:
    """What the program made: each wanted file by its name. Raises UnreadableFileError, whatever went wrong."""
    try:
        # What a program still writes while it is ended must not hinder the end.
        with TemporaryDirectory(prefix="dan-van-", ignore_cleanup_errors=True) as name:
            folder = Path(name).resolve()
            for file, content in run.files.items():
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                (folder / file).write_bytes(content)
            if _code(run, folder) != 0:
                raise _refused(_BROKE, run)
            return {wanted: _made(folder / wanted, run) for wanted in run.wanted}
    except subprocess.TimeoutExpired as error:
        raise _refused(_TOO_LONG, run) from error
    except OSError as error:
        raise _refused(_BROKE, run) from error


def _code(run: Run, folder: Path) -> int:
    """With what the program ended, and all that it started with it."""
    with (folder / SAID).open("wb") as said:
        process = subprocess.Popen(
            [*_limited(run), *(part.replace(FOLDER, folder.as_uri()) for part in run.command)],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**_environment(folder), **run.environment},
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    try:
        return process.wait(run.seconds)
    finally:
        _end(process)


def _limited(run: Run) -> tuple[str, ...]:
    """What stands before a command, so that it begins within its limits."""
    limits = (str(run.memory), str(run.seconds), str(run.size))
    return () if sys.platform == "win32" else (sys.executable, "-I", "-S", launch.__file__, *limits)


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of this process's own: a home, a path without relative folders."""
    path = os.pathsep.join(
        one for one in os.environ.get("PATH", os.defpath).split(os.pathsep) if Path(one).is_absolute()
    )
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {"PATH": path, "LC_ALL": "C.UTF-8", **kept, **dict.fromkeys(_HOMES, str(folder))}


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program and all that it started."""
    if sys.platform == "win32":
        if process.poll() is None:
            end = Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32/taskkill.exe"
            subprocess.run([str(end), "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        # All may have ended; macOS calls that a matter of permission.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _made(file: Path, run: Run) -> bytes:
    """A file that the program made, and nothing to which it only leads."""
    if file.is_symlink() or not file.is_file():
        raise _refused(_BROKE, run)
    if file.stat().st_size > run.size:
        raise _refused(_TOO_LARGE, run)
    return file.read_bytes()


def _refused(sentence: str, run: Run) -> UnreadableFileError:
    return UnreadableFileError(
        sentence.format(name=run.name, seconds=run.seconds, size=run.size // _MEGABYTE, remedy=run.remedy)
    )
