"""No text makes the search for obligations slow: its work grows with the length (see tests/test_growth.py)."""

from functools import cache, partial

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.obligations.find import find_obligations
from build_tools.obligations.orders import compile_cues
from build_tools.reading import read_text
from build_tools.registers.loader import load
from tests.test_growth import HOSTILE, MOST, growth

pytestmark = pytest.mark.deep

REGISTERS = load()
CUES = compile_cues(REGISTERS.obligation_cues, REGISTERS.words.authority_heads)
TIMES = (
    "trong ", "trong thời hạn ", "chậm nhất là ", "không quá ", "trong 5 ngày kể từ ", "hằng năm, ", "hằng năm và ",
    "6 tháng, ", "định kỳ ", "định kỳ hằng năm ", "trước ngày 15/12 ", "và ngày 15/12 ", "phải ", "phải; ", "; ", ";",
    "Giao Sở Nội vụ; ", "Sở A, ", "phải báo cáo trước ngày 15/12; ", "sau 3 năm thực hiện ",
)  # fmt: skip


@pytest.mark.parametrize("unit", [*HOSTILE, *TIMES])
def test_finding_grows_with_the_length(unit: str, grammar: Grammar) -> None:
    read = cache(partial(read_text, grammar=grammar))  # reading is measured elsewhere
    assert growth(lambda text: find_obligations(read(text), None, CUES), unit) < MOST
