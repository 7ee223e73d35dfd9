"""The issuer is the lowest authority of the letterhead, named with what stands above it where it needs that."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.issuer import issuer_name
from build_tools.header.read import read_header
from build_tools.normalize import normalize

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


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (
            ["LIÊN ĐOÀN LAO ĐỘNG", "TỈNH SƠN LA", "CÔNG AN", "TỈNH SƠN LA"],
            "Liên đoàn Lao động tỉnh Sơn La; Công an tỉnh Sơn La",
        ),
        (
            ["HỘI NÔNG DÂN TỈNH SƠN LA", "HỘI LIÊN HIỆP PHỤ NỮ TỈNH", "TỈNH ĐOÀN SƠN LA"],
            "Hội Nông dân tỉnh Sơn La; Hội Liên hiệp Phụ nữ tỉnh Sơn La; Tỉnh đoàn Sơn La",
        ),
        (["BAN DÂN VẬN TRUNG ƯƠNG", "BỘ CÔNG AN"], "Ban Dân vận Trung ương; Bộ Công an"),
        # An organ and whom it serves are one body.
        (["TỈNH ỦY SƠN LA", "BAN DÂN VẬN"], "Ban Dân vận Tỉnh ủy Sơn La"),
        (["BAN CHẤP HÀNH TRUNG ƯƠNG", "BAN DÂN VẬN"], "Ban Dân vận Trung ương"),
    ],
)
def test_of_a_joint_paper_bodies_above_each_other_issue_together(
    lines: list[str], name: str, grammar: Grammar
) -> None:
    assert issuer_name(lines, "", "", None, grammar, together=True) == name


@pytest.mark.parametrize(
    ("number", "heading", "name"),
    [
        ("05/KHLT-LĐLĐ-CAT", "KẾ HOẠCH", "Liên đoàn Lao động tỉnh Sơn La; Công an tỉnh Sơn La"),
        ("05/KH-LĐLĐ-CAT", "KẾ HOẠCH LIÊN TỊCH", "Liên đoàn Lao động tỉnh Sơn La; Công an tỉnh Sơn La"),
        ("05/KH-CAT", "KẾ HOẠCH", "Công an tỉnh Sơn La"),
        ("05/KH-CAT", "KẾ HOẠCH PHỐI HỢP TỔ CHỨC NGÀY HỘI", "Công an tỉnh Sơn La"),
    ],
)
def test_a_paper_is_joint_by_its_number_or_its_heading(
    number: str, heading: str, name: str, grammar: Grammar
) -> None:
    text = (
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN LA\nCÔNG AN TỈNH SƠN LA\n"
        f"Số: {number}\n\n{heading}\nVề ví dụ\n\nCăn cứ Luật Công đoàn;\n"
    )
    issuer = read_header(normalize(text), grammar).issuer
    assert issuer is not None
    assert issuer.value == name
