"""The kind that a paper is of is the same everywhere: in its facts as in the word for it."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.graph.own import own_of
from build_tools.header.read import kind_word, read_header
from build_tools.models.facts import Field
from build_tools.normalize import normalize
from tests.graph.invented import document

PAPER = """\
TỈNH ỦY BẮC GIANG
BAN XÂY DỰNG ĐẢNG

Số {number}
{about}
ĐẢNG CỘNG SẢN VIỆT NAM
Bắc Giang, ngày 14 tháng 11 năm 2023

Kính gửi: Các đảng ủy xã.

Ban đề nghị các đảng ủy xã báo cáo kết quả.
"""


@pytest.mark.parametrize(
    ("number", "about", "word", "kind"),
    [
        ("15-CV/BXDĐ", "V/v báo cáo kết quả", "công văn", "cong-van"),
        ("2480/UBND-NC", "V/v báo cáo kết quả", "công văn", "cong-van"),
        ("15-BC/BXDĐ", "", "báo cáo", "bao-cao"),
        ("15-QĐ/BXDĐ", "", "", ""),  # a quyết định or a quy định: nothing tells which
    ],
)
def test_a_symbol_tells_the_kind_where_none_is_printed(
    number: str, about: str, word: str, kind: str, grammar: Grammar
) -> None:
    text = PAPER.format(number=number, about=about)
    header = read_header(normalize(text), grammar)
    own = own_of(document("x", text), header, grammar)
    assert (kind_word(header, grammar), own.value(Field.KIND)) == (word, kind)
    assert [fact.printed for fact in own.facts if fact.field is Field.KIND] == [number] * bool(kind)
