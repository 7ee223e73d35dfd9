"""What is wrong, where, and what to do about it.

Checks and readers *yield* diagnostics; only the command line prints them. A message is one
Vietnamese sentence for the editor who made the mistake: what is wrong, then what to do.
"""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_REASONS = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không được phép",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EBUSY: "tệp đang được chương trình khác dùng",
}
_IN_USE = _REASONS[errno.EBUSY]
_REASONS_OF_WINDOWS = {32: _IN_USE, 33: _IN_USE, 206: "đường dẫn quá dài"}
"""What Windows knows better than the number that it shares with others: a file that is open in Word is no lack of rights."""


def reason(error: OSError) -> str:
    """Why the operating system refused, in Vietnamese where it is one of the usual reasons."""
    if of_windows := _REASONS_OF_WINDOWS.get(getattr(error, "winerror", None) or 0):
        return of_windows
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops a build, a warning does not."""

    ERROR = "lỗi"
    WARNING = "cảnh báo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding, at one place of one file."""

    path: str
    """The file, relative to the archive's root, with forward slashes."""
    line: int
    """1-based line; 0 where the finding is about the file as a whole."""
    rule: str
    """Short stable id of the rule, e.g. `sha256-mismatch`."""
    message: str
    """What is wrong and what to do, in Vietnamese."""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """`file:line: rule: message`, the form that editors and machines read."""
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


def in_order(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Each finding once; what stops a build first, then by file and line."""
    return tuple(
        sorted(
            dict.fromkeys(findings),
            key=lambda one: (one.severity is not Severity.ERROR, one.path, one.line, one.rule, one.message),
        )
    )


class BuildError(Exception):
    """A build, a check or a reading that cannot go on; carries every finding, not the first only."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))

    def __reduce__(self) -> tuple[type["BuildError"], tuple[tuple[Diagnostic, ...]]]:
        """With its findings, on the way from another process."""
        return type(self), (self.diagnostics,)
