"""No text makes reading slow: work grows with the length, whatever a file holds.

Growth is compared within one run, never seconds: eight times the text may take about eight times
the work; what backtracks badly, or looks back at all that was read, takes sixty-four times and more.
"""

from collections.abc import Callable
from time import process_time

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text

HOSTILE = (
    "1", "1-", "1/", "1, ", " ", "\t", "|", "*", "**", "(", "“", '"', ".", ",", "…", "-", "¹ a\n", "a\n", "Aa ",
    "A", "số ", "Số: ", "và ", "Luật ", "Luật A ", "Pháp lệnh a ", "Nghị quyết ", "Nghị quyết của Hội nghị ",
    "Nghị quyết Đại hội đại biểu ", "Kế hoạch a ", "Quyết định số 1, 2, ", "25-NQ/TW ", "25-NQ/TW, ",
    "Nghị quyết số 25-NQ/TW về tiếp tục thực hiện ", "ngày ", "ngày 1 tháng ", "tháng 1 năm ", "khóa X ",
    "về việc ban hành ", "tiếp tục triển khai thực hiện tổng kết ", "Ủy ban nhân dân tỉnh ", "1.1.1 a\n",
    "Nơi nhận:\n- a;\n", "CHỦ TỊCH\n", "Căn cứ\n", "được sửa đổi, bổ sung ", "NQ", "NQ/", "năm 20",
)  # fmt: skip
SHORT, FACTOR, MOST = 2000, 8, 28
SLIGHT = 0.02
"""Seconds of processor time below which the clock itself decides, so that nothing is concluded."""


def growth(work: Callable[[str], object], unit: str) -> float:
    """How many times more work `FACTOR` times the text is; 0 where it is too little to tell."""

    def best(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        times = []
        for _ in range(3):
            begin = process_time()
            work(text)
            times.append(process_time() - begin)
        return min(times)

    long = best(SHORT * FACTOR)
    return long / max(best(SHORT), 1e-6) if long > SLIGHT else 0


@pytest.mark.parametrize("unit", HOSTILE)
def test_reading_grows_with_the_length(unit: str, grammar: Grammar) -> None:
    assert growth(lambda text: read_text(text, grammar), unit) < MOST
