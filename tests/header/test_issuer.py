"""The issuer is the lowest authority of the letterhead, named with what stands above it where it needs that."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.issuer import issuer_name

LETTERHEADS = [
    # The Party: an organisation never issues; organs are named with their committee.
    (["ĐẢNG BỘ TỈNH PHÚ YÊN", "TỈNH ỦY"], "Tỉnh ủy Phú Yên"),
    (["ĐẢNG BỘ HUYỆN MÙ CANG CHẢI", "ĐẢNG ỦY XÃ LA PÁN TẨN"], "Đảng ủy xã La Pán Tẩn"),
    (["BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN NỘI CHÍNH"], "Ban Nội chính Trung ương"),
    (["HUYỆN ỦY ĐỒNG VĂN", "BAN TỔ CHỨC"], "Ban Tổ chức Huyện ủy Đồng Văn"),
    (["TỈNH ỦY YÊN BÁI", "ĐẢNG ỦY CÔNG AN TỈNH"], "Đảng ủy Công an tỉnh Yên Bái"),
    (["THỊ ỦY NGHĨA LỘ"], "Thị ủy Nghĩa Lộ"),
    (["ĐẢNG BỘ XÃ TÚ LỆ", "CHI BỘ BẢN CÓM"], "Chi bộ bản Cóm"),
    (["ĐẢNG BỘ TỈNH YÊN BÁI"], ""),
    # The State: a department bears the unit of the committee above it, a commune its own.
    (["ỦY BAN NHÂN DÂN TỈNH YÊN BÁI", "VĂN PHÒNG"], "Văn phòng Ủy ban nhân dân tỉnh Yên Bái"),
    (["UBND TỈNH YÊN BÁI", "THANH TRA TỈNH"], "Thanh tra tỉnh Yên Bái"),
    (["UBND HUYỆN LỤC YÊN", "PHÒNG NỘI VỤ"], "Phòng Nội vụ huyện Lục Yên"),
    (
        ["ỦY BAN NHÂN DÂN", "HUYỆN TRẠM TẤU", "ỦY BAN NHÂN DÂN", "XÃ TÀ XI LÁNG"],
        "Ủy ban nhân dân xã Tà Xi Láng",
    ),
    (["TỔNG CỤC THỐNG KÊ", "CỤC THỐNG KÊ TỈNH LÀO", "CAI"], "Cục Thống kê tỉnh Lào Cai"),
    (["UBND TỈNH YÊN BÁI SỞ Y TẾ"], "Sở Y tế tỉnh Yên Bái"),
    (["CÔNG AN TỈNH YÊN BÁI", "PHÒNG CẢNH SÁT GIAO THÔNG"], "Phòng Cảnh sát giao thông Công an tỉnh Yên Bái"),
    # Unknown authorities are written in customary case.
    (["SỞ QUY HOẠCH - KIẾN TRÚC VÀ ĐÔ THỊ"], "Sở Quy hoạch - Kiến trúc và Đô thị"),
    (["BAN QUẢN LÝ KHU KINH TẾ TỈNH YÊN BÁI"], "Ban Quản lý Khu kinh tế tỉnh Yên Bái"),
    # Joint issuers.
    (["BỘ NỘI VỤ - BỘ TÀI CHÍNH"], "Bộ Nội vụ; Bộ Tài chính"),
    (["BỘ NỘI VỤ", "BỘ TÀI CHÍNH"], "Bộ Nội vụ; Bộ Tài chính"),
    (
        ["TỈNH ỦY YÊN BÁI", "BAN TUYÊN GIÁO - BAN DÂN VẬN"],
        "Ban Tuyên giáo Tỉnh ủy Yên Bái; Ban Dân vận Tỉnh ủy Yên Bái",
    ),
    (
        ["LIÊN ĐOÀN LAO ĐỘNG - HỘI NÔNG", "DÂN TỈNH YÊN BÁI"],
        "Liên đoàn Lao động tỉnh Yên Bái; Hội Nông dân tỉnh Yên Bái",
    ),
    (["UBND TỈNH YÊN BÁI", "LIÊN SỞ: TÀI CHÍNH - Y TẾ"], "Sở Tài chính tỉnh Yên Bái; Sở Y tế tỉnh Yên Bái"),
]


@pytest.mark.parametrize(("lines", "name"), LETTERHEADS, ids=[" / ".join(lines) for lines, _ in LETTERHEADS])
def test_the_issuer_by_its_customary_name(lines: list[str], name: str, grammar: Grammar) -> None:
    assert issuer_name(lines, "", "", None, grammar) == name


def test_who_is_named_under_the_kind_decides(grammar: Grammar) -> None:
    """The unit is that of the letterhead."""
    lines = ["ĐẢNG BỘ TỈNH YÊN BÁI", "TỈNH ỦY"]
    assert issuer_name(lines, "BAN THƯỜNG VỤ TỈNH ỦY", "", None, grammar) == "Ban Thường vụ Tỉnh ủy Yên Bái"
