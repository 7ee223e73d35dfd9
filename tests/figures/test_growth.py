"""No text makes the search for figures slow: its work grows with the length (see tests/test_growth.py)."""

from functools import cache, partial

import pytest

from build_tools.figures.compiled import compile_figures
from build_tools.figures.find import find_figures
from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text
from build_tools.registers.loader import load
from tests.test_growth import HOSTILE, MOST, growth, patterns_in

pytestmark = pytest.mark.deep

PATTERNS = compile_figures(load().figures)
EACH = dict(patterns_in(PATTERNS, "figures"))
NUMBERS = (
    "1 hộ, ", "1 ", "1.000 ", "1.000.000", "1/1 ", "1-1", "1%", "1% - ", "1 tỷ 1 ", "1 đến ", "trên 1 ", "số 1 và ",
    "12 xã, phường, ", "xã, xã, ", "phấn đấu ", "mỗi a ", "đã ", "vượt mục tiêu ", "; ", ". A", "(1 hộ", "(1 hộ) ", "(", ")",
    "“1 hộ” ", "“a", "1/2 đạt 50% ", "đến năm 2025, ", "giai đoạn 2021 - ", "Nghị quyết số 25-NQ/TW về việc 1 hộ ", "… ",
)  # fmt: skip


@pytest.mark.parametrize("unit", [*HOSTILE, *NUMBERS])
def test_finding_grows_with_the_length(unit: str, grammar: Grammar) -> None:
    read = cache(partial(read_text, grammar=grammar))  # reading is measured elsewhere
    assert growth(lambda text: find_figures(read(text), None, PATTERNS), unit) < MOST


@pytest.mark.parametrize("name", EACH)
def test_a_pattern_grows_with_the_length(name: str) -> None:
    """Searched all over a hostile text, although most are asked only near a number."""
    pattern = EACH[name]
    badly = {
        unit: growth(lambda text: sum(1 for _ in pattern.finditer(text)), unit)
        for unit in (*HOSTILE, *NUMBERS)
    }
    assert {unit: factor for unit, factor in badly.items() if factor >= MOST} == {}
