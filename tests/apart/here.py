"""A file is read in this very process, by the reader and through the line that the child would use.

For tests whose subject is what becomes of a file; that it is read apart is proved in `tests/apart`.
"""

from importlib import import_module

import pytest

from build_tools.apart import limits
from build_tools.apart.limits import Limits
from build_tools.apart.transport import Said, answer, said_from_line

__all__ = ["read_here"]


def _asked(content: bytes, _kept: Limits, function: str, *told: str) -> Said:
    module, name = function.split(":")
    return said_from_line(answer(getattr(import_module(module), name), content, *told))


def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no file of this test is given to a child process: interpreter and imports cost more than reading."""
    monkeypatch.setattr(limits, "_asked", _asked)
