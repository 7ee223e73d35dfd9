"""What `danvan check` tells of its findings: to a person line by line, to a program as one JSON object.

The object has the keys of `REPORT`, each finding those of `FINDING`; the editors' guide explains them. New
keys may be added; none is renamed or goes.
"""

import json
import sys
from collections.abc import Iterable, Sequence

from build_tools.cli.terminal import OK, WRONG, print_findings
from build_tools.diagnostics import Diagnostic, Severity, in_order

__all__ = ["FINDING", "REPORT", "tell", "tell_as_json"]

REPORT = ("errors", "warnings", "findings")
FINDING = ("path", "line", "rule", "severity", "message")


def tell(findings: Iterable[Diagnostic]) -> int:
    """One line each, errors first; then how many of each there are. Returns the exit code."""
    told = in_order(findings)
    print_findings(told)
    print(_summary(*_counts(told)))
    return _code(told)


def tell_as_json(findings: Iterable[Diagnostic]) -> int:
    """One JSON object on the output and nothing else, whatever was found. Returns the exit code."""
    told = in_order(findings)
    report = dict(zip(REPORT, (*_counts(told), [_finding(one) for one in told]), strict=True))
    json.dump(report, sys.stdout, ensure_ascii=False, indent=1)
    print()
    return _code(told)


def _finding(one: Diagnostic) -> dict[str, str | int]:
    values = (one.path, one.line, one.rule, one.severity.name.lower(), one.message)
    return dict(zip(FINDING, values, strict=True))


def _counts(told: Sequence[Diagnostic]) -> tuple[int, int]:
    errors = sum(one.severity is Severity.ERROR for one in told)
    return errors, len(told) - errors


def _code(told: Sequence[Diagnostic]) -> int:
    return WRONG if _counts(told)[0] else OK


def _summary(errors: int, warnings: int) -> str:
    """`2 lỗi, 1 cảnh báo`: what stops a build, and what does not."""
    if errors:
        also = f"; {warnings} cảnh báo, nên xem nhưng không cản việc dựng" if warnings else ""
        return f"Kho văn bản có {errors} lỗi, sửa hết thì mới dựng được trang{also}."
    if warnings:
        return f"Kho văn bản không có lỗi; có {warnings} cảnh báo, nên xem nhưng không cản việc dựng trang."
    return "Kho văn bản không có lỗi."
