"""Place and date, behind the number on one line and beside it in another column."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
TITLE = "\nCÔNG ĐIỆN\nVề ví dụ\n\nCông tác dân vận được quan tâm và đạt nhiều kết quả.\n"
ONE_LINE = [
    f"BỘ NỘI VỤ\n{NATIONAL}Số: 58/CĐ-BNV, Hà Nội, ngày 5 tháng 8 năm 2024\n",
    f"BỘ NỘI VỤ\n{NATIONAL}Số: 58/CĐ-BNV; Hà Nội, ngày 05/8/2024\n",
    f"BỘ NỘI VỤ\n{NATIONAL}**Số: 58/CĐ-BNV**, *Hà Nội, ngày 5 tháng 8 năm 2024*\n",
    "BỘ NỘI VỤ - Số: 58/CĐ-BNV - Hà Nội, ngày 5 tháng 8 năm 2024\n",
    "| BỘ NỘI VỤ | Độc lập - Tự do - Hạnh phúc |\n|---|---|\n| Số: 58/CĐ-BNV, Hà Nội, ngày 5 tháng 8 năm 2024 | |\n",
]


@pytest.mark.parametrize("top", ONE_LINE, ids=[str(number) for number in range(len(ONE_LINE))])
def test_number_and_dateline_may_share_a_line(top: str, grammar: Grammar) -> None:
    read = read_header(normalize(top + TITLE), grammar)
    assert read.number is not None
    assert read.place is not None
    assert read.issuer is not None
    assert (read.number.value, read.date and read.date.iso) == ("58/CĐ-BNV", "2024-08-05")
    assert (read.place.value, read.issuer.value) == ("Hà Nội", "Bộ Nội vụ")


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("*Hà Nội, ngày 0**3** tháng 3 năm 2026*", "2026-03-03"),
        ("Hà Nội, ngày **2**8 tháng 1**2** năm 20**25**", "2025-12-28"),
        ("| Hà Nội, ngày 1**1** tháng 3 năm 202**6** |", "2026-03-11"),
        ("Hà Nội, ngày mồng 5 tháng ba năm 2026", "2026-03-05"),
        ("Hà Nội, ngày    14      tháng    7      năm 1998", "1998-07-14"),
        ("Hà Nội, ngày 14     tháng 7     năm   1998", "1998-07-14"),
    ],
)
def test_bold_within_figures_and_days_in_words(printed: str, date: str, grammar: Grammar) -> None:
    read = read_header(normalize(f"BỘ NỘI VỤ\nSố: 58/CĐ-BNV\n{NATIONAL}{printed}\n{TITLE}"), grammar)
    assert read.place is not None
    assert (read.place.value, read.date and read.date.iso) == ("Hà Nội", date)
