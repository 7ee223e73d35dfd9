"""The words by which a site speaks of itself: whose it is, its licence, its commands; none that a paper uses alone."""

import re

from build_tools.intake.letterhead import LETTERHEAD
from build_tools.normalize import match_key

__all__ = ["OF_A_PAPER", "is_command", "is_imprint"]

OF_A_PAPER = re.compile(r"\b(?:dieu \d{1,3}[a-z]?\.|chuong [ivx]|phu luc|noi nhan\W|phan thu (?:nhat|hai))")
_SIGNED = re.compile(r"\b(?:tm|kt|tl|tuq)\.|\b[tk]/[tml]\b")
_LONGEST_IMPRINT = 1_500
_IMPRINT = re.compile(
    r"""\b(?:co\ quan\ chu\ quan\b|giay\ phep\ (?:so|thiet\ lap|hoat\ dong|xuat\ ban|trang\ thong\ tin)\b
    |gp-(?:s|b)?(?:tttt|ttdt|vhttdl|bc)\b|(?:chiu\ trach\ nhiem\ (?:chinh|noi\ dung|xuat\ ban)|(?:tong|truong\ ban)\ bien\ tap)\s?:
    |ban\ quyen\b|copyright\b|all\ rights\ reserved|ghi\ ro\ nguon\b|(?:luot|tong\ so)\ truy\ cap\b|dang\ (?:online|truc\ tuyen)\b
    |(?:thiet\ ke|phat\ trien|van\ hanh)\ boi\b|powered\ by\b)|©""",
    re.VERBOSE,
)
_WHERE_TO = r"(?:facebook|zalo|twitter|messenger|linkedin|pinterest|email|sao chep lien ket|copy link|share|tweet|like)"
_COMMAND = re.compile(
    r"chia se (?:bai viet|tin nay|trang nay|len mang xa hoi)|in (?:bai viet|trang)(?: nay)?|(?:ve|len) dau trang"
)
_COMMAND_OF_ITS_PLACE = re.compile(
    rf"(?:chia se(?: qua| len)?(?:\s?:)?|{_WHERE_TO})(?:[\s|,/•]{{1,3}}{_WHERE_TO}){{0,8}}"
)
_LONGEST_COMMAND = 90


def is_imprint(words: str) -> bool:
    """Whether words are what stands at the foot of a site, and nothing of a paper among them.

    `Cơ quan chủ quản: Sở Nội vụ. Giấy phép số 77/GP-STTTT`. A paper may say so of a site: only where the words
    stand, outside of it or in what the page calls its foot, makes sure.
    """
    if len(words) > _LONGEST_IMPRINT:
        return False
    key = match_key(words)
    if LETTERHEAD.search(key) or OF_A_PAPER.search(key) or _SIGNED.search(key):
        return False
    return _IMPRINT.search(key) is not None


def is_command(words: str, *, named: bool = False) -> bool:
    """Whether words are all a command of a site: `Chia sẻ bài viết`.

    `Facebook | Zalo` is one only where the page names the place so: a table of a paper may list them.
    """
    if len(words) > _LONGEST_COMMAND:
        return False
    key = match_key(words)
    return bool(_COMMAND.fullmatch(key) or (named and _COMMAND_OF_ITS_PLACE.fullmatch(key)))
