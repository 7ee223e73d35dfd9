"""Reading a file in a child process with limits of time and memory.

On Windows the child has a limit of time only: its standard library offers none of memory. Everywhere the child gets
the bytes and not the path, opens no file for writing, starts no program and has no network (`child`).
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import build_tools
from build_tools.apart.office import to_docx
from build_tools.apart.transport import taken_from_line
from build_tools.intake.taken import Taken, UnreadableFileError

__all__ = ["READ_FILE", "Limits", "content_of", "read_apart", "read_content_apart"]

READ_FILE = "build_tools.intake.detect:read_file"
READ_CONVERTED = "build_tools.intake.docx:read_converted"
_MEGABYTE = 1 << 20
_TOO_LONG = "đọc tệp quá {seconds} giây mà chưa xong, có thể tệp hỏng; hãy mở bằng Word, chép phần chữ sang tệp mới, lưu thành .docx rồi đưa tệp đó vào"
_BROKE = "tệp hỏng hoặc quá phức tạp, máy không đọc nổi; hãy mở bằng Word, chép phần chữ sang tệp mới, lưu thành .docx rồi đưa tệp đó vào"
_TOO_LARGE = (
    "tệp lớn hơn {size} MB nên không được đọc; nếu tệp có nhiều hình, hãy bỏ hình trong Word rồi lưu lại"
)
_NOT_OPENED = "không mở được tệp; nếu tệp đang mở trong Word, hãy đóng lại rồi thử lần nữa"
_NO_FILE = "không có tệp này; hãy xem lại tên tệp và thư mục"
_FOLDER = "đây là thư mục, không phải tệp; hãy đưa từng tệp vào"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a file may use up."""

    seconds: int = 60
    memory: int = 1 << 30
    """Bytes of address space of the child; no limit on Windows."""
    size: int = 100 * _MEGABYTE
    """Bytes of the file itself."""


def read_apart(path: Path, limits: Limits | None = None, reader: str = READ_FILE) -> Taken:
    """The text of a file. Raises UnreadableFileError, and nothing else, whatever the file holds.

    `reader` names the function that the child calls, `module:function`.
    """
    kept = limits or Limits()
    return read_content_apart(content_of(path, kept), path.name, kept, reader)


def read_content_apart(
    content: bytes, name: str, limits: Limits | None = None, reader: str = READ_FILE
) -> Taken:
    """The text of a file whose bytes are here already: who keeps them keeps what was read.

    What only an outside program opens is converted here first: the child may start none.
    """
    kept = limits or Limits()
    if reader == READ_FILE and (converted := to_docx(content)) is not None:
        content, reader = converted, READ_CONVERTED
    command = [
        sys.executable,
        "-m",
        "build_tools.apart.child",
        str(kept.memory),
        str(kept.seconds),
        reader,
        name,
    ]
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=kept.seconds,
            check=False,
            # Where the package stands: `-m` finds it there, however this process found it.
            cwd=Path(build_tools.__file__).parent.parent,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(_TOO_LONG.format(seconds=kept.seconds)) from error
    if done.returncode != 0:
        raise UnreadableFileError(_BROKE)
    try:
        return taken_from_line(done.stdout.decode("ascii"))
    except UnreadableFileError:
        raise
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableFileError(_BROKE) from error


def content_of(path: Path, limits: Limits | None = None) -> bytes:
    """The bytes of a file. Raises UnreadableFileError where it cannot be opened or is too large."""
    size = (limits or Limits()).size
    try:
        with path.open("rb") as file:
            content = file.read(size + 1)
    except FileNotFoundError as error:
        raise UnreadableFileError(_NO_FILE) from error
    except IsADirectoryError as error:
        raise UnreadableFileError(_FOLDER) from error
    except OSError as error:
        raise UnreadableFileError(_FOLDER if path.is_dir() else _NOT_OPENED) from error
    if len(content) > size:
        raise UnreadableFileError(_TOO_LARGE.format(size=size // _MEGABYTE))
    return content
