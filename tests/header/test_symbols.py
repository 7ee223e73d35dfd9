"""What the symbol of its number says of a paper that no word of a kind heads."""

import pytest

from build_tools.inspection import Text, describe
from build_tools.registers import Registers

PAPER = """UỶ BAN NHÂN DÂN
TỈNH LÀO CAI
Số: {number}
V/v đối thoại với Nhân dân
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lào Cai, ngày 02 tháng 3 năm 2020

Kính gửi: Các sở.
"""


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("13/KH-UBND", "kế hoạch"),
        ("04/2015/NĐ-CP", "nghị định"),
        ("156/CV-UB", "công văn"),
        ("2480/UBND-NC", "công văn"),
        ("12/QĐ-UBND", ""),
    ],
)
def test_a_symbol_of_one_kind_tells_it_and_one_of_several_tells_none(
    number: str, kind: str, registers: Registers
) -> None:
    (said,) = describe([Text(file="x", raw=PAPER.format(number=number))], registers)
    assert (said["number"], said["type"]) == (number, kind)
