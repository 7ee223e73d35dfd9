"""Two lines of a paragraph as one."""

import re
from collections.abc import Iterable

__all__ = ["glued", "whole"]

_SYMBOL_ENDS = re.compile(r"[\w.]/$|[^\W_]-$")
_SYMBOL_BEGINS = re.compile(r"/[^\W_]|-[A-ZĐƯ]{2}")


def glued(first: str, second: str) -> str:
    """The words of both; what a symbol was cut at, or a word was parted by, is joined without a blank.

    >>> glued("theo Nghị định số 30/", "2020/NĐ-CP"), glued("phát triển kinh tế -", "xã hội")
    ('theo Nghị định số 30/2020/NĐ-CP', 'phát triển kinh tế - xã hội')
    """
    return whole([first, second])


def whole(lines: Iterable[str]) -> str:
    """The words of many lines, joined in the same way."""
    written: list[str] = []
    for line in lines:
        if written and line and not (_SYMBOL_ENDS.search(written[-1]) or _SYMBOL_BEGINS.match(line)):
            written.append(" ")
        if line:
            written.append(line)
    return "".join(written)
