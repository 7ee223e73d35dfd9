"""Two lines of a paragraph as one."""

import re

__all__ = ["glued"]

_SYMBOL_ENDS = re.compile(r"[\w.]/$|[^\W_]-$")
_SYMBOL_BEGINS = re.compile(r"/[^\W_]|-[A-ZĐƯ]{2}")


def glued(first: str, second: str) -> str:
    """The words of both; what a symbol was cut at, or a word was parted by, is joined without a blank.

    >>> glued("theo Nghị định số 30/", "2020/NĐ-CP"), glued("phát triển kinh tế -", "xã hội")
    ('theo Nghị định số 30/2020/NĐ-CP', 'phát triển kinh tế - xã hội')
    """
    if not first or not second:
        return first or second
    together = _SYMBOL_ENDS.search(first) or _SYMBOL_BEGINS.match(second)
    return f"{first}{second}" if together else f"{first} {second}"
