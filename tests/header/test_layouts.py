"""Letterheads and closings as converters leave them: bars on lines of their own, broken bold, wraps."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import join_wrapped, read_cells
from build_tools.header.read import read_header
from build_tools.models.dates import PartialDate
from build_tools.models.headers import Header
from build_tools.normalize import normalize

DECISION = """**ỦY BAN NHÂN DÂN
TỈNH ĐỒNG NAI**
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 15/QĐ-UBND
|
*Đồng
Nai, ngày 20 tháng 11 n**ă**m
2025* *
|
**QUYẾT ĐỊNH**
VỀ VIỆC SỬA ĐỔI QUY CHẾ DÂN CHỦ BAN HÀNH KÈM THEO QUYẾT ĐỊNH CỦA
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÀ
ỦY BAN NHÂN DÂN CẤP XÃ
**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI**
Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;
**QUYẾT ĐỊNH:**
**Điều 1.** Sửa đổi Quy chế.
|
***Nơi nhận:***
- Như Điều 1;
- Lưu: VT.
|
**KT. CHỦ TỊCH
PHÓ CHỦ TỊCH**
**Nguyễn Văn Ấ**n
|
"""

DISPATCH = """ỦY BAN MẶT TRẬN TỔ QUỐC
TỈNH BẮC NINH
-------
|
Số: 48/MTTQ-BTT
*V/v hướng dẫn giám sát
và phản biện xã hội*
|
*Bắc Ninh, ngày 02 tháng 01
năm 2025*
|
**Kính gửi:** Ban Dân vận Tỉnh ủy.
Ban Thường trực nhận được công văn của quý Ban.
|
***Nơi nhận:**
*- Như trên;
- Lưu: VT.
|
**TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG**
**Trần Thị Ước**
|
"""


@pytest.fixture
def decision(grammar: Grammar) -> Header:
    return read_header(normalize(DECISION), grammar)


@pytest.fixture
def dispatch(grammar: Grammar) -> Header:
    return read_header(normalize(DISPATCH), grammar)


def test_bars_on_lines_of_their_own_part_the_columns(decision: Header) -> None:
    assert decision.number is not None
    assert decision.number.value == "15/QĐ-UBND"
    assert decision.date == PartialDate(year=2025, month=11, day=20)


def test_a_unit_bears_the_kind_of_the_day_of_the_document(decision: Header) -> None:
    """Đồng Nai is a municipality since 30/4/2026 only."""
    assert decision.issuer is not None
    assert decision.issuer.value == "Ủy ban nhân dân tỉnh Đồng Nai"


def test_an_authority_that_the_subject_governs_belongs_to_it(decision: Header) -> None:
    assert decision.subject is not None
    assert decision.subject.value == (
        "VỀ VIỆC SỬA ĐỔI QUY CHẾ DÂN CHỦ BAN HÀNH KÈM THEO QUYẾT ĐỊNH CỦA"
        " CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÀ ỦY BAN NHÂN DÂN CẤP XÃ"
    )


def test_bold_that_ends_within_a_name_does_not_break_it(decision: Header) -> None:
    assert [signatory.name for signatory in decision.signatories] == ["Nguyễn Văn Ấn"]
    assert len(decision.recipients) == 2


def test_the_subject_of_a_dispatch_stands_under_its_number(dispatch: Header) -> None:
    assert dispatch.kind is None
    assert dispatch.subject is not None
    assert dispatch.subject.value == "hướng dẫn giám sát và phản biện xã hội"


def test_the_capacity_of_who_signs_is_no_issuer(dispatch: Header) -> None:
    assert dispatch.issuer is not None
    assert dispatch.issuer.value.startswith("Ủy ban Mặt trận Tổ quốc")
    assert "CHÁNH" not in dispatch.issuer.value
    assert [signatory.name for signatory in dispatch.signatories] == ["Trần Thị Ước"]


@pytest.mark.parametrize(
    ("lines", "cells"),
    [
        ("Số: 15/QĐ-\nUBND", ["Số: 15/QĐ-UBND"]),
        ("Hà Nội, ngày\n02 tháng 01 năm 2025", ["Hà Nội, ngày 02 tháng 01 năm 2025"]),
        ("**PHÓ\nCHỦ TỊCH**", ["PHÓ CHỦ TỊCH"]),
        ("**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("VỀ KẾT QUẢ XÁC ĐỊNH MÃ SỐ\nCỤC TRƯỞNG", ["VỀ KẾT QUẢ XÁC ĐỊNH MÃ SỐ", "CỤC TRƯỞNG"]),
        ("- Như trên;\n- Lưu: VT.", ["- Như trên;", "- Lưu: VT."]),
    ],
)
def test_wrapped_cells_are_joined_where_the_wrap_is_certain(lines: str, cells: list[str]) -> None:
    assert [cell.text for cell in join_wrapped(read_cells(normalize(lines)))] == cells


def test_room_for_a_signature_parts_no_name_from_its_capacity() -> None:
    text = f"KT. GIÁM ĐỐC              CHỦ TỊCH{chr(10) * 9}Trần Văn Bình             Lê Thị Mai\n"
    block = {cell.text: cell.block for cell in read_cells(normalize(text))}
    assert block["KT. GIÁM ĐỐC"] == block["Trần Văn Bình"]
    assert block["CHỦ TỊCH"] == block["Lê Thị Mai"]
    assert len(set(block.values())) == 2
