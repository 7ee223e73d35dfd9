"""How numbers are written: as is customary, as they are compared, and in letters that only look like theirs."""

import pytest

from build_tools.grammar.numbers import canonical_number, misprint
from build_tools.models.numbers import number_key

CANONICAL = [
    ("25- NQ/TW", "25-NQ/TW"),
    ("05 TT/MTTW", "05-TT/MTTW"),
    ("217QĐ/TW", "217-QĐ/TW"),  # the Party's symbol has the stroke within it
    ("33CT-TTg", "33/CT-TTg"),  # the State's has the hyphen
    ("08B-NQ/HNTW", "08B-NQ/HNTW"),
    ("30a/2008/NQ-CP", "30a/2008/NQ-CP"),
    ("12 / CT - UBND", "12/CT-UBND"),
    ("51/2001/QH 10", "51/2001/QH10"),
    ("49/2025TT-BCT", "49/2025/TT-BCT"),
    ("04/2015-NĐ-CP", "04/2015/NĐ-CP"),
    ("04-2015/NĐ-CP", "04/2015/NĐ-CP"),
    ("33/СТ-ТТg", "33/CT-TTg"),  # Cyrillic
    ("38/CP-QĐ-CP", "38/CP-QĐ-CP"),
]


@pytest.mark.parametrize(("printed", "number"), CANONICAL)
def test_a_number_is_written_as_is_customary(printed: str, number: str) -> None:
    assert canonical_number(printed) == number


SAME = [
    ("241-HĐBT", "241/HĐBT"),
    ("79/2025/NĐCP", "79/2025/NĐ-CP"),
    ("05-CT/TW", "5-CT/TW"),
    ("25-NQ/ТW", "25-NQ/TW"),  # Cyrillic
    ("217-QÐ/TW", "217-QĐ/TW"),  # Icelandic
    ("217-QD/TW", "217-QĐ/TW"),
]
OTHER = [
    ("25-NQ/TW", "25-NQ/TU"),
    ("25-NQ/TW", "26-NQ/TW"),
    ("10/2022/QH15", "10/2021/QH15"),
    ("8B-NQ/TW", "8-NQ/TW"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_number_in_two_ways_of_printing_is_one(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_numbers_are_two(one: str, other: str) -> None:
    assert number_key(one) != number_key(other)


MISPRINTED = [
    ("Quyết định số 217-QD/TW", "217-QĐ/TW", "217-QD/TW"),
    ("số **33/СТ-ТТg", "33/CT-TTg", "33/СТ-ТТg"),
    ("Nghị quyết số ２５ -NQ/TW", "25-NQ/TW", "２５-NQ/TW"),
    ("Nghị quyết số 25 -NQ/TW", "25-NQ/TW", ""),
    ("Quyết định số 217", "217-QĐ/TW", ""),  # shares the symbol of its neighbour
    ("Nghị định 04/2015", "04/2015/NĐ-CP", ""),
]


@pytest.mark.parametrize(("printed", "number", "letters"), MISPRINTED)
def test_letters_that_only_look_alike_are_told(printed: str, number: str, letters: str) -> None:
    assert misprint(printed, number) == letters
