"""What every command says and asks at the terminal: how it ended, what is wrong, one question."""

import sys
from collections.abc import Iterable
from unicodedata import normalize

from build_tools.diagnostics import Diagnostic, Severity

__all__ = ["OK", "USAGE", "WRONG", "agrees", "asked", "is_terminal", "print_findings"]

OK, WRONG, USAGE = 0, 1, 2
"""Exit codes."""
_AGAIN = 3
_YES = frozenset({"c", "có", "co"})
_NO = frozenset({"", "k", "không", "khong"})


def print_findings(findings: Iterable[Diagnostic]) -> None:
    """One line each, on the stream of errors; what stops the work first."""
    for finding in sorted(findings, key=lambda one: one.severity is not Severity.ERROR):
        note = "" if finding.severity is Severity.ERROR else f" ({finding.severity.value})"
        print(f"{finding}{note}", file=sys.stderr)


def is_terminal() -> bool:
    """Whether somebody can read a question and answer it."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty())


def agrees() -> bool:
    """Ask, and once more for an answer that is neither yes nor no; where none is, it is no."""
    for _ in range(_AGAIN):
        answer = normalize("NFC", asked("Thêm vào kho như trên? (c = có, Enter = không) ")).strip().lower()
        if answer in _YES or answer in _NO:
            return answer in _YES
    return False


def asked(question: str) -> str:
    """Ask for words; "" where nobody answers."""
    try:
        return input(question)
    except EOFError:
        return ""
