"""An arrival stamp, wherever it was put, is never number or date of the paper."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

TOP = "VĂN PHÒNG CHÍNH PHỦ\nSố: 77/TB-VPCP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
DAY = "Hà Nội, ngày 4 tháng 7 năm 2018"
TITLE = "THÔNG BÁO\nVề ví dụ\n\nCông tác dân vận được quan tâm và đạt nhiều kết quả.\n"
CELLS = (
    f"| VĂN PHÒNG CHÍNH PHỦ<br>Số: 77/TB-VPCP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>*{DAY}* |\n|---|---|\n"
)
STAMPED = [
    (f"VĂN BẢN ĐẾN Số: 345 Ngày: 09/7/2018\n{TOP}{DAY}\n", "2018-07-09"),
    (f"VĂN BẢN ĐẾN\nSố: 345\nNgày: 09/7/2018\n{TOP}{DAY}\n", "2018-07-09"),
    (f"SỞ NỘI VỤ TỈNH YÊN BÁI\nVĂN BẢN ĐẾN Số: 345 Ngày 9 tháng 7 năm 2018\n{TOP}{DAY}\n", "2018-07-09"),
    (f"**CÔNG VĂN ĐẾN** Số: 345 Ngày: 09-7-2018 Chuyển: Phòng 1\n{TOP}{DAY}\n", "2018-07-09"),
    (f"ĐẾN Số: 345/VBĐ Ngày: 09/7/2018\n{TOP}{DAY}\n", "2018-07-09"),
    (f"{TOP}{DAY}\nVĂN BẢN ĐẾN Số 345 ngày 09/7/2018\n", "2018-07-09"),
    (f"{TOP}{DAY} ĐẾN Số: 345\n", ""),
    (f"{TOP}{DAY}\nĐẾN Số: 345\n", ""),
    (f"{TOP}Hà Nội, ĐẾN Số: 345 ngày 4 tháng 7 năm 2018\n", ""),
    (
        f"{CELLS}| **VĂN BẢN ĐẾN** Số: 345<br>Ngày: 09/7/2018 | |\n\n",
        "2018-07-09",
    ),
]


@pytest.mark.parametrize(("top", "arrived"), STAMPED, ids=[str(number) for number in range(len(STAMPED))])
def test_a_stamp_is_neither_number_nor_date(top: str, arrived: str, grammar: Grammar) -> None:
    read = read_header(normalize(top + TITLE), grammar)
    assert read.received is not None
    assert read.received.number is not None
    assert (read.received.number.value, read.received.date.iso if read.received.date else "") == (
        "345",
        arrived,
    )
    assert read.number is not None
    assert read.issuer is not None
    assert read.kind is not None
    assert (read.number.value, read.date and read.date.iso) == ("77/TB-VPCP", "2018-07-04")
    assert (read.issuer.value, read.kind.value) == ("Văn phòng Chính phủ", "THÔNG BÁO")


def test_a_stamp_fills_no_blank(grammar: Grammar) -> None:
    top = TOP.replace("Số: 77", "Số:       ")
    text = f"VĂN BẢN ĐẾN Số: 345 Ngày: 09/7/2018\n{top}Hà Nội, ngày     tháng 7 năm 2018\n{TITLE}"
    read = read_header(normalize(text), grammar)
    assert read.number is not None
    assert (read.number.value, read.date and read.date.iso) == ("/TB-VPCP", "2018-07")


def test_a_stamp_between_a_dispatch_and_its_salutation_is_no_title(grammar: Grammar) -> None:
    text = (
        "BỘ NỘI VỤ\nSố: 3106/BNV-CQĐP\nV/v hướng dẫn thực hiện ví dụ\nHà Nội, ngày 21 tháng 6 năm 2023\n\n"
        "CÔNG VĂN ĐẾN\nSố: 8827\nNgày: 26/6/2023\n\nKính gửi: Ủy ban nhân dân các tỉnh\n\nBộ có ý kiến như sau:\n"
    )
    header = read_header(normalize(text), grammar)
    assert header.subject
    assert header.received
    assert header.received.number
    assert (header.subject.value, header.received.number.value) == ("hướng dẫn thực hiện ví dụ", "8827")
