"""Run a program that the site is made with, and repeat its own words when it fails."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_tools.diagnostics import BuildError, Diagnostic

_LINES_SHOWN = 20


def run_module(
    module: str, arguments: Sequence[str], *, cwd: Path, path: str, environment: Mapping[str, str]
) -> None:
    """Run `python -m module arguments` with this interpreter, silently.

    `path` is the file that the error points to; `environment` is added to the present one.
    Raises BuildError, rule = module, with the warnings and errors that the program printed (or, if
    it named none, its last lines) where it ends with another code than 0.
    """
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        said = "\n".join(f"    {line}" for line in telling_lines(done.stdout))
        message = f"{module} dừng với mã {done.returncode}. Chương trình này báo:\n{said}"
        raise BuildError([Diagnostic(path=path, line=0, rule=module, message=message)])


def telling_lines(output: str) -> tuple[str, ...]:
    """The lines of a failed program that tell why: its warnings and errors, else the last ones."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    marked = [line for line in lines if line.lstrip().startswith(("WARNING", "ERROR", "Error"))]
    if not marked:
        return tuple(lines[-_LINES_SHOWN:])
    left_out = len(marked) - _LINES_SHOWN
    more = (f"… và {left_out} dòng nữa",) if left_out > 0 else ()
    return (*marked[:_LINES_SHOWN], *more)
