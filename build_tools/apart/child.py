"""The process that reads one file: its bytes come in by standard input, one line of JSON goes out.

`python -m build_tools.apart.child <bytes of memory> <seconds> <module:function> <what else the function is told …>`

Before the reader is imported it gives up what it does not need: memory and time beyond its limits and the writing of
files (by the system, where it offers that), then the network, other programs and files opened for writing (by Python's
own audit, on every system).
"""

import os
import sys

from build_tools.apart.launch import limit

__all__ = ["main"]

_FORBIDDEN = (
    *("socket.", "urllib.", "ftplib.", "smtplib.", "http.", "webbrowser."),
    *("subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "os.startfile"),
    *(
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.mkdir",
        "os.truncate",
        "os.link",
        "os.symlink",
        "os.chmod",
        "shutil.",
    ),
    "winreg.",
)
_WRITES = frozenset("wax+")
_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class _ForbiddenError(BaseException):
    """No ordinary error: no reader may catch it and go on."""


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise _ForbiddenError(event)
    if event == "open" and _is_writing(*arguments[1:3]):
        raise _ForbiddenError(event)


def _is_writing(mode: object, flags: object) -> bool:
    by_mode = isinstance(mode, str) and _WRITES.intersection(mode)
    return bool(by_mode) or (isinstance(flags, int) and flags & _WRITING_FLAGS != 0)


def main(arguments: list[str]) -> int:
    """Read the file of standard input; 0 where something was said about it."""
    memory, seconds, reader, *told = arguments
    limit(int(memory), int(seconds), written=0)
    sys.dont_write_bytecode = True
    from importlib import import_module  # noqa: PLC0415  # within the limits

    from build_tools.apart.transport import answer  # noqa: PLC0415

    module, function = reader.split(":")
    read = getattr(import_module(module), function)
    content = sys.stdin.buffer.read()
    sys.addaudithook(_watch)
    sys.stdout.write(answer(read, content, *told))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
