"""The head of a gazette stands above the letterhead and says nothing of the paper."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

PAPER = """HỘI ĐỒNG NHÂN DÂN
TỈNH HÀ GIANG
Số: 5/2021/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Giang, ngày 11 tháng 01 năm 2021
NGHỊ QUYẾT
Quy định mức chi tiếp công dân

HỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG
Căn cứ Luật Tổ chức chính quyền địa phương;
"""


@pytest.mark.parametrize(
    "head",
    [
        "",
        "CÔNG BÁO/Số 180/Ngày 03-04-2026\n2\n\nVĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH\n",
        "14 CÔNG BÁO/Số 35/Ngày 20-01-2019\n\nVĂN BẢN QUY PHẠM PHÁP LUẬT\n\n",
        "2\nCÔNG BÁO/Số 245 + 246/Ngày 22-02-2023\n\nPHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT\n",
        "**CÔNG BÁO**\nSố 04 + 05\nNgày 20 tháng 02 năm 2019\n\n**VĂN BẢN QUY PHẠM PHÁP LUẬT**\n",
        "| CÔNG BÁO/Số 7/Ngày 10-02-2021 | 5 |\n\nVĂN BẢN QUY PHẠM PHÁP LUẬT\nHỘI ĐỒNG NHÂN DÂN TỈNH\n\n",
        "CÔNG BÁO TỈNH HÀ GIANG/Số 12/Ngày 01-4-2022\n\nPHẦN I. VĂN BẢN QUY PHẠM PHÁP LUẬT\n",
    ],
)
def test_the_head_of_a_gazette_is_none_of_the_letterhead(head: str, grammar: Grammar) -> None:
    read = read_header(normalize(head + PAPER), grammar)
    assert read.number is not None
    assert read.issuer is not None
    assert read.kind is not None
    assert read.subject is not None
    assert (read.number.value, read.date and read.date.iso) == ("5/2021/NQ-HĐND", "2021-01-11")
    assert (read.issuer.value, read.kind.value) == ("Hội đồng nhân dân tỉnh Hà Giang", "NGHỊ QUYẾT")
    assert read.subject.value == "Quy định mức chi tiếp công dân"


def test_a_page_number_alone_tells_of_no_gazette(grammar: Grammar) -> None:
    read = read_header(normalize("2\n\nVĂN BẢN\nGóp ý dự thảo\n\nNội dung góp ý như sau.\n"), grammar)
    assert read.kind is not None
    assert read.kind.value == "VĂN BẢN"
