"""Capitals of TCVN3, which has none with a tone."""

import pytest

from build_tools.intake.text.capitals import raised, raised_by_neighbours, shows_capitals


@pytest.mark.parametrize(
    ("font", "capitals"),
    [
        (".VnTimeH", True),
        (".VnArialH", True),
        (".VnTimeH Bold", True),
        (".VnTime", False),
        (".VnArial Narrow", False),
        ("VNI-Times", False),
        ("Times New Roman", False),
        ("HHHH", False),
        ("", False),
    ],
)
def test_a_font_of_abc_that_ends_in_h_shows_capitals(font: str, capitals: bool) -> None:
    assert shows_capitals(font) is capitals


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("CộNG HòA", "CỘNG HÒA"),
        ("Cộng Hòa", "Cộng Hòa"),
        ("ủY", "ỦY"),
        ("Hộ", "Hộ"),
        ("QĐ-UB", "QĐ-UB"),
        ("ThS", "ThS"),
    ],
)
def test_a_word_whose_plain_letters_are_capitals_is_in_capitals(words: str, meant: str) -> None:
    assert raised(words) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("TỈNH Hà NAM", "TỈNH HÀ NAM"),
        ("Ý ý KIẾN", "Ý Ý KIẾN"),
        ("UBND tỉnh Hà Giang", "UBND tỉnh Hà Giang"),
        ("UBND Hà Nội", "UBND Hà Nội"),
        ("Số: 25/QĐ-UB", "Số: 25/QĐ-UB"),
        ("Hà", "Hà"),
    ],
)
def test_a_word_that_may_be_either_is_what_all_known_words_beside_it_are(line: str, meant: str) -> None:
    assert raised_by_neighbours(line) == meant
