"""Every numbered place of a text has the readable address that citations of it lead to."""

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize
from build_tools.structure.read import read_body
from tests.graph.invented import law

LAW = """\
Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi

1. Luật này quy định:

a) Một;

d) Hai;

đ) Ba.

Chương II
TIẾP CÔNG DÂN

Mục 1
TRÁCH NHIỆM

Điều 2. Trách nhiệm

1. Như sau:

Điều 3
Hiệu lực
"""
AMENDING = """\
Điều 1. Sửa đổi Luật Khiếu nại

1. Sửa đổi khoản 2 Điều 5 như sau:

“2. Người khiếu nại:

a) Được biết;

3. Người bị khiếu nại.”.

2. Bãi bỏ Điều 7.
"""
WITH_ANNEX = """\
Điều 1. Ban hành Quy chế.

Điều 2. Quyết định này có hiệu lực.

QUY CHẾ

Điều 1. Phạm vi

1. Một.

Điều 2. Nguyên tắc

Điều 3. Thi hành
"""


def addresses(raw: str, grammar: Grammar) -> dict[str, str]:
    """The readable address of each paragraph that has one, by the source line it begins on."""
    text = normalize(law("42/2013/QH13", "TIẾP CÔNG DÂN", "2013-11-25", body=raw))
    body = read_body(text, read_header(text, grammar), grammar)
    return {
        text.raw[one.pieces[0].start : one.pieces[-1].end].split("\n")[0]: alias
        for one in body.paragraphs
        for alias in one.aliases
        if not alias[1:].isdigit()
    }


def test_an_article_is_told_by_its_number_in_whatever_chapter(grammar: Grammar) -> None:
    assert addresses(LAW, grammar) == {
        "Chương I": "chuong-i",
        "Điều 1. Phạm vi": "dieu-1",
        "1. Luật này quy định:": "dieu-1-khoan-1",
        "a) Một;": "dieu-1-khoan-1-diem-a",
        "d) Hai;": "dieu-1-khoan-1-diem-d",
        "đ) Ba.": "dieu-1-khoan-1-diem-dd",
        "Chương II": "chuong-ii",
        "Mục 1": "chuong-ii-muc-1",
        "Điều 2. Trách nhiệm": "dieu-2",
        "1. Như sau:": "dieu-2-khoan-1",
        "Điều 3": "dieu-3",
    }


def test_what_an_amending_law_quotes_is_no_place_of_its_own(grammar: Grammar) -> None:
    assert addresses(AMENDING, grammar) == {
        "Điều 1. Sửa đổi Luật Khiếu nại": "dieu-1",
        "1. Sửa đổi khoản 2 Điều 5 như sau:": "dieu-1-khoan-1",
        "2. Bãi bỏ Điều 7.": "dieu-1-khoan-2",
    }


def test_articles_of_an_annex_stand_behind_those_of_the_paper(grammar: Grammar) -> None:
    assert addresses(WITH_ANNEX, grammar) == {
        "Điều 1. Ban hành Quy chế.": "dieu-1",
        "Điều 2. Quyết định này có hiệu lực.": "dieu-2",
        "Điều 1. Phạm vi": "kem-theo-dieu-1",
        "1. Một.": "kem-theo-dieu-1-khoan-1",
        "Điều 2. Nguyên tắc": "kem-theo-dieu-2",
        "Điều 3. Thi hành": "dieu-3",
    }
