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


@pytest.mark.parametrize(
    "day",
    [
        "ngày   19   tháng  12  năm  2025",
        "ngày\t19\ttháng\t12\tnăm\t2025",
        "ngày\u00a0\u00a0\u00a019\u00a0\u00a0\u00a0tháng\u00a0\u00a012\u00a0\u00a0năm 2025",
        "   ngày 19     tháng 12     năm 2025",
    ],
)
@pytest.mark.parametrize(
    "top",
    [
        "BỘ NỘI VỤ\n{0}\n{1}\nSố:   58  /CĐ-BNV\n{2}\n",
        "BỘ NỘI VỤ\t{0}\n\t{1}\nSố:   58  /CĐ-BNV\t{2}\n",
        "BỘ NỘI VỤ                    {0}\n                             {1}\nSố:   58  /CĐ-BNV            {2}\n",
        "| BỘ NỘI VỤ | {0}<br>{1} |\n|---|---|\n| Số:   58  /CĐ-BNV | {2} |\n",
    ],
)
def test_blanks_around_figures_part_no_columns(top: str, day: str, grammar: Grammar) -> None:
    head = top.format(*NATIONAL.splitlines(), f"Hà Nội, {day}")
    read = read_header(normalize(head + TITLE), grammar)
    assert (read.number and read.number.value, read.date and read.date.iso) == ("58/CĐ-BNV", "2025-12-19")
    assert (read.place and read.place.value, read.issuer and read.issuer.value) == ("Hà Nội", "Bộ Nội vụ")


def test_blanks_before_the_name_of_a_month_part_columns_elsewhere(grammar: Grammar) -> None:
    head = f"BỘ NỘI VỤ\nSố: 58/CĐ-BNV     ngày 19 tháng 12 năm 2025\n{NATIONAL}"
    read = read_header(normalize(head + TITLE), grammar)
    assert (read.number and read.number.value, read.date and read.date.iso) == ("58/CĐ-BNV", "2025-12-19")
