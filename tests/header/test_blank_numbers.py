"""A number that was left blank stays blank, whatever numbers stand below it."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

PAPER = """ỦY BAN NHÂN DÂN
THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{number}

Hà Nội, ngày      tháng      năm
QUYẾT ĐỊNH
Về việc điều chỉnh bảng giá
ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
Căn cứ Luật Ví dụ một số 31/2024/QH15 và Luật Ví dụ hai số
32/2024/QH15 ngày 29 tháng 6 năm 2024;
"""


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Số:          /2024/QĐ-UBND", "/2024/QĐ-UBND"),
        ("Số:\n/2024/QĐ-UBND", "/2024/QĐ-UBND"),
        ("Số:          \n   /2024/QĐ-UBND", "/2024/QĐ-UBND"),
        ("Số: ...../2024/QĐ-UBND", "/2024/QĐ-UBND"),
        ("Số: …  / 2024 / QĐ-UBND", "/2024/QĐ-UBND"),
        ("Số:        /BC-UBND", "/BC-UBND"),
        ("Luật số:      /2024/QH15", "/2024/QH15"),
        ("Số:       -KH/TU", "-KH/TU"),
        ("Số: 47   /2023/QĐ-UBND", "47/2023/QĐ-UBND"),
        ("Số: 47         /2023/QĐ-UBND", "47/2023/QĐ-UBND"),
        ("Số: 47\t/2023/QĐ-UBND", "47/2023/QĐ-UBND"),
        ("Số: 12      /BC-UBND", "12/BC-UBND"),
        ("Số: 2024/QĐ-UBND", "2024/QĐ-UBND"),  # decisions on single cases run beyond two thousand
    ],
)
def test_a_blank_is_read_as_a_blank(printed: str, number: str, grammar: Grammar) -> None:
    header = read_header(normalize(PAPER.format(number=printed)), grammar)
    assert (header.number.value if header.number else None) == number
    assert header.kind is not None
    assert header.kind.value == "QUYẾT ĐỊNH"
