"""What begins an item of a list or a heading: "- ", "1. ", "a) ", "Điều 5.", "Chương II"."""

import re

from build_tools.normalize import LOWER, UPPER

__all__ = ["DASH_GOES_ON", "begins_item"]

_ITEM = re.compile(
    rf"""(?:[-+•*▪➢✓●○■]|[–—])\s
    |\(?(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}|[IVXLC]{{1,6}}|[A-Za-zđĐ])(?:\.\d{{1,3}})?[.)/]-?\s
    |(?:\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}|[IVX]{{1,5}})\s?[-–.]?\s(?=[{UPPER}])
    |(?:Điều|ĐIỀU)\s\d{{1,3}}[a-zđ]?\s?[.:]
    |(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu\smục|TIỂU\sMỤC)\s(?:[IVXLC]{{1,6}}|\d{{1,3}}|thứ\s\w{{2,5}}|THỨ\s\w{{2,5}}|[A-Z])\b\s?(?:$|[.:–-]|[{UPPER}]{{2}})
    |Nơi\snhận\s?:|Kính\sgửi\s?:|NƠI\sNHẬN\s?:
    |Căn\scứ\s|Xét\sđề\snghị\s|Theo\sđề\snghị\s
    |(?:T/?M|K/?T|T/?L|TUQ|Q)\.\s?[{UPPER}]{{2}}
    |\[\^\d{{1,3}}\]:|[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]?\s""",
    re.VERBOSE,
)
DASH_GOES_ON = re.compile(rf"[-–]\s(?:[{LOWER}]|\d{{4}}\b)")
"""A dash within a sentence, at the beginning of a line by chance: "kinh tế / - xã hội", "2016 / - 2021"."""


def begins_item(words: str) -> bool:
    """Whether a line can begin an item or a heading.

    >>> begins_item("a) Sở Nội vụ;"), begins_item("2020/NĐ-CP ngày 05 tháng 3")
    (True, False)
    """
    return _ITEM.match(words) is not None
