"""What MkDocs says while it works: every warning is a reason to stop, as with its own `--strict`."""

import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from build_tools.diagnostics import BuildError, Diagnostic

__all__ = ["RULE", "environment", "listening", "stopped", "unmade"]

RULE = "mkdocs"
_SHOWN = 20
"""Of many warnings; they mostly have one cause."""


class _Ear(logging.Handler):
    """Writes down what is said."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Write down one remark."""
        self.words.append(record.getMessage())


@contextmanager
def listening() -> Iterator[list[str]]:
    """The warnings and errors of MkDocs, as they come; nobody else hears them."""
    logger, ear = logging.getLogger("mkdocs"), _Ear()
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(ear)
    try:
        yield ear.words
    finally:
        logger.removeHandler(ear)
        logger.propagate = propagates


@contextmanager
def environment(values: Mapping[str, str | None]) -> Iterator[None]:
    """Let the programs of this process find these variables, and not those that are None."""
    before = {name: os.environ.get(name) for name in values}
    _set(values)
    try:
        yield
    finally:
        _set(before)


def _set(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def unmade(page: str, error: Exception, said: Iterable[str] = ()) -> BuildError:
    """What to raise for a page that MkDocs cannot make."""
    words = "; ".join([*said, f"{type(error).__name__}: {error}"])
    message = f"MkDocs không dựng được trang này: {words}"
    return BuildError([Diagnostic(path=f"docs/{page}", line=0, rule=RULE, message=message)])


def stopped(found: list[Diagnostic]) -> BuildError:
    """What to raise for these findings: the first ones, and how many more there are."""
    shown, more = found[:_SHOWN], len(found) - _SHOWN
    if more > 0:
        last = Diagnostic(path=shown[-1].path, line=0, rule=RULE, message=f"… và {more} lỗi nữa.")
        return BuildError([*shown, last])
    return BuildError(shown)
