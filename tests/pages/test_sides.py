"""Whose paper an instrument is, where no registered authority tells."""

from dataclasses import replace

import pytest

from build_tools.models.issuers import Side
from build_tools.parts.sides import side_of
from build_tools.registers import Registers
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import instrument_of

TOLD = [
    ("bao-cao", "146/BC-MTTQ-BTT", "Ủy ban MTTQ Việt Nam huyện Cao Phong", Side.FRONT),
    ("bao-cao", "146/BC-MTTQ-BTT", "", Side.FRONT),  # cited without who issued it
    ("chuong-trinh", "09/CTr-LĐLĐ", "", Side.FRONT),
    ("bao-cao", "31/BC-BTV", "Ban Thường vụ Hội Liên hiệp Phụ nữ huyện Lục Ngạn", Side.FRONT),
    ("quy-che", "12-QC/ĐTN", "Ban Thường vụ Huyện đoàn Trà Cú", Side.FRONT),  # numbered as the Party does
    (
        "ke-hoach",
        "07-KH/ĐU",
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh",
        Side.PARTY,
    ),  # the Party's in them
    ("bao-cao", "15/BC-HLG", "Hội Luật gia huyện Cao Phong", None),  # its name does not tell
    ("nghi-quyet", "15/NQ-HĐND", "Hội đồng nhân dân huyện Cao Phong", Side.STATE),
    ("ke-hoach", "21/KH-XYZ", "Trạm Khuyến nông huyện", Side.STATE),
    ("cong-dien", "02/CĐ-CTUBND", "", Side.STATE),
]


@pytest.mark.parametrize(("kind", "number", "issuer", "side"), TOLD)
def test_the_side_is_told_by_name_symbol_or_way_of_numbering(
    kind: str, number: str, issuer: str, side: Side | None, registers: Registers
) -> None:
    graph = replace(sample_graph(), registers=registers)
    assert side_of(graph, instrument_of(kind, number, "2023-11-14", issuer, "kết quả công tác")) is side


def test_what_several_issue_is_not_called_the_front_s_by_one_symbol(registers: Registers) -> None:
    graph = replace(sample_graph(), registers=registers)
    of_several = instrument_of("ke-hoach", "05/KHLT-LĐLĐ-CAT", "2023-11-14", "", "phối hợp")
    assert side_of(graph, of_several) is not Side.FRONT
