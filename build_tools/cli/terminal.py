"""What every command says and asks at the terminal: how it ended, what is wrong, one question."""

import sys
from collections.abc import Iterable

from build_tools.diagnostics import Diagnostic, Severity

__all__ = ["OK", "USAGE", "WRONG", "agrees", "is_terminal", "print_findings"]

OK, WRONG, USAGE = 0, 1, 2
"""Exit codes."""


def print_findings(findings: Iterable[Diagnostic]) -> None:
    """One line each, on the stream of errors; what stops the work first."""
    for finding in sorted(findings, key=lambda one: one.severity is not Severity.ERROR):
        note = "" if finding.severity is Severity.ERROR else f" ({finding.severity.value})"
        print(f"{finding}{note}", file=sys.stderr)


def is_terminal() -> bool:
    """Whether somebody can read a question and answer it."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def agrees() -> bool:
    """Ask; anything but yes is no."""
    try:
        answer = input("Thêm vào kho như trên? [c/K] ")
    except EOFError:
        return False
    return answer.strip().lower() in {"c", "có", "co"}
