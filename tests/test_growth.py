"""No text makes reading slow: the work of reading, and of each single pattern, grows with the length.

Growth is compared within one run, never seconds: eight times the text may take about eight times
the work; what backtracks badly, or looks back at all that was read, takes sixty-four times and more.
A busy machine can make one measurement look bad, so that the best of several counts.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from time import process_time
from unittest import mock

import pytest

import build_tools
from build_tools.grammar.compiled import Grammar, build_grammar, with_names
from build_tools.reading import read_text
from build_tools.registers.loader import load

pytestmark = pytest.mark.deep

HOSTILE = (
    "1", "1-", "1/", "1, ", " ", "\t", "|", "*", "**", "(", "“", '"', ".", ",", "…", "-", "¹ a\n", "a\n", "Aa ",
    "A", "số ", "Số: ", "và ", "Luật ", "Luật A ", "Pháp lệnh a ", "Nghị quyết ", "Nghị quyết của Hội nghị ",
    "Nghị quyết Đại hội đại biểu ", "Kế hoạch a ", "Quyết định số 1, 2, ", "25-NQ/TW ", "25-NQ/TW, ",
    "Nghị quyết số 25-NQ/TW về tiếp tục thực hiện ", "ngày ", "ngày 1 tháng ", "tháng 1 năm ", "khóa X ",
    "về việc ban hành ", "tiếp tục triển khai thực hiện tổng kết ", "Ủy ban nhân dân tỉnh ", "1.1.1 a\n",
    "Nơi nhận:\n- a;\n", "CHỦ TỊCH\n", "Căn cứ\n", "được sửa đổi, bổ sung ", "NQ", "NQ/", "năm 20",
)  # fmt: skip
SHORT, FACTOR, MOST, ATTEMPTS = 1000, 8, 28, 5
READ = 2000
"""A text that is long enough to fill the windows in which a citation looks around: below it each character costs
more the more there are."""
PAPER = "TỈNH ỦY A BAN B\n*\nSố 1-BC/B\n\nA, ngày 1 tháng 2 năm 2024\n\nBÁO CÁO\nvề c\n\nCăn cứ Luật D.\n"
"""Which has all that makes a reader compile its patterns."""
SLIGHT = 0.02
"""Seconds of processor time below which the clock itself decides, so that nothing is concluded."""


def growth(work: Callable[[str], object], unit: str, short: int = SHORT) -> float:
    """How many times more work `FACTOR` times the text is; what looks bad is measured again."""
    return min(takewhile_bad(lambda: measured(work, unit, short), ATTEMPTS))


def takewhile_bad(measure: Callable[[], float], attempts: int) -> Iterator[float]:
    """Measurements up to the first that is good."""
    for _ in range(attempts):
        factor = measure()
        yield factor
        if factor < MOST:
            return


def measured(work: Callable[[str], object], unit: str, short: int = SHORT) -> float:
    """One measurement of growth; 0 where the work is too little to tell."""

    def best(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        times = []
        for _ in range(3):
            begin = process_time()
            work(text)
            times.append(process_time() - begin)
        return min(times)

    long = best(short * FACTOR)
    return long / max(best(short), 1e-6) if long > SLIGHT else 0


def patterns_in(value: object, name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern within a value, with the way to it."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):  # patterns of bytes are searched in files of our own only
            yield name, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from patterns_in(inner, f"{name}[{key}]")
    elif isinstance(value, tuple | list):
        for index, inner in enumerate(value):
            yield from patterns_in(inner, f"{name}[{index}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from patterns_in(getattr(value, field.name), f"{name}.{field.name}")


def all_patterns() -> dict[str, re.Pattern[str]]:
    """Those of every module, and those compiled from registers; the same pattern once."""
    grammar = with_names(build_grammar(load()), customary=["Quy chế công tác dân vận"], laws=[])
    found = list(patterns_in(grammar, "grammar"))
    caches = []
    for module in pkgutil.walk_packages(build_tools.__path__, "build_tools."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                found += patterns_in(value, f"{module.name}.{name}")
                caches += [value] if hasattr(value, "cache_clear") else []
    for cache in caches:
        cache.cache_clear()
    with mock.patch.object(re, "compile", Recorder(found)):
        read_text(PAPER, grammar)
    return {name: pattern for pattern, name in {pattern: name for name, pattern in reversed(found)}.items()}


class Recorder:
    """In the place of `re.compile`: notes what is compiled only when it is needed first, and by which function."""

    def __init__(self, found: list[tuple[str, re.Pattern[str]]]) -> None:
        self.found, self.compile = found, re.compile

    def __call__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
        compiled = self.compile(pattern, flags)
        caller = sys._getframe(1)
        name = f"{caller.f_globals['__name__']}.{caller.f_code.co_qualname}:{caller.f_lineno}"
        self.found.append((name, compiled))
        return compiled


PATTERNS = all_patterns()


@pytest.mark.parametrize("unit", HOSTILE)
def test_reading_grows_with_the_length(unit: str, grammar: Grammar) -> None:
    assert growth(lambda text: read_text(text, grammar), unit, READ) < MOST


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_grows_with_the_length(name: str) -> None:
    """Searched all over a hostile text, even where the code only asks for a match at one place."""
    pattern = PATTERNS[name]
    badly = {unit: growth(lambda text: sum(1 for _ in pattern.finditer(text)), unit) for unit in HOSTILE}
    assert {unit: factor for unit, factor in badly.items() if factor >= MOST} == {}


def test_a_pattern_that_backtracks_is_seen() -> None:
    bad = re.compile(r"\s+x")
    factors = (measured(lambda text: sum(1 for _ in bad.finditer(text)), " ") for _ in range(ATTEMPTS))
    assert max(factors) >= MOST
