"""Two lines of a paragraph as one."""

import re
from collections.abc import Iterable

__all__ = ["cuts_a_number", "glued", "whole"]

_SYMBOL_ENDS = re.compile(r"[\w.]/$|[^\W_]-$")
_SYMBOL_BEGINS = re.compile(r"/[^\W_]|-[A-ZĐƯ]{2}")

_NUMBER_ENDS = re.compile(r"\d/$|[\d/][A-ZĐ]{1,8}-$")
_NUMBER_BEGINS = re.compile(r"[A-ZĐ\d]")


def cuts_a_number(first: str, second: str) -> bool:
    """Whether a number of a paper stands on both lines: no line of its own ends within one, however short it is.

    >>> cuts_a_number("Nghị định số 27/2012/", "NĐ-CP ngày 06/4/2012"), cuts_a_number("2 lần/", "tháng")
    (True, False)
    """
    return _NUMBER_ENDS.search(first) is not None and _NUMBER_BEGINS.match(second) is not None


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
