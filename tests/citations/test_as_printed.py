"""What texts print: broken by lines and pages, glued to marks of notes, in letters that only look alike."""

from pathlib import Path

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text

LETTERHEAD = """\
ỦY BAN NHÂN DÂN TỈNH BẮC GIANG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 1234/BC-UBND
Bắc Giang, ngày 05 tháng 6 năm 2026
BÁO CÁO
Về kết quả công tác

Trong năm qua, các cơ quan đã thực hiện tốt nhiệm vụ được giao trên địa bàn toàn tỉnh.

"""
END = "\n\nCác cơ quan, đơn vị tiếp tục thực hiện tốt nhiệm vụ được giao trên địa bàn toàn tỉnh.\n"
LINES = (Path(__file__).parent / "as_printed.txt").read_text(encoding="utf-8").split("\n")
CASES = [line for line in LINES if line and not line.startswith("#")]


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the place of each mention in it."""
    plain = ""
    places: list[tuple[int, int]] = []
    opened: list[int] = []
    for character in text:
        if character == "⟦":
            opened.append(len(places))
            places.append((len(plain), -1))
        elif character == "⟧":
            index = opened.pop()
            places[index] = (places[index][0], len(plain))
        else:
            plain += character
    return plain, places


def surface(text: str, place: tuple[int, int]) -> str:
    """What is printed of a mention on the last of the pages that it stands on."""
    return text[slice(*place)].rpartition("\n\n")[2]


@pytest.mark.parametrize("case", CASES)
def test_a_mention_is_read_as_it_is_meant(case: str, grammar: Grammar) -> None:
    line, _, meant = case.rpartition("=>")
    text, places = marked(line.strip().replace("⏎", "\n"))
    wanted = [surface(text, place) for place in places]
    numbers, days = [], []
    for value in filter(None, map(str.strip, meant.split("|"))):
        number, _, day = value.partition("@")
        numbers.append("" if number == "~" else number)
        days.append(day)
    found = sorted(
        (one for one in read_text(LETTERHEAD + text + END, grammar).citations if one.relation != "self"),
        key=lambda one: (one.span.start, -one.span.end),
    )
    assert [one.surface for one in found] == wanted
    assert [one.number for one in found] == numbers
    # A year that belongs to the name itself is printed in it.
    stated = [
        one.date.iso if one.date and (one.date.is_full or day) else ""
        for one, day in zip(found, days, strict=True)
    ]
    assert stated == days


MISPRINTS = [
    ("Quyết định số 217-QD/TW", "217-QĐ/TW", "217-QD/TW"),
    ("Quyết định số 217-QÐ/TW", "217-QĐ/TW", "217-QÐ/TW"),  # Icelandic Eth
    ("Chỉ thị số 33/СТ-ТТg", "33/CT-TTg", "33/СТ-ТТg"),  # Cyrillic
    ("Nghị quyết số ２５-NQ/TW", "25-NQ/TW", "２５-NQ/TW"),
    ("Nghị quyết số 07/2017/NQ- HDND", "07/2017/NQ-HĐND", "07/2017/NQ-HDND"),
    ("Luật số 126/2025/QHI5", "126/2025/QH15", "126/2025/QHI5"),
    ("Hướng dẫn số 12-HD/BDVTW", "12-HD/BDVTW", ""),  # HD is hướng dẫn, no HĐ misprinted
    ("Nghị quyết số 25- NQ/TW", "25-NQ/TW", ""),  # a blank is no letter
    ("Chỉ thị số 12/CT - UBND", "12/CT-UBND", ""),
    ("Quyết định số 217QĐ/TW", "217-QĐ/TW", ""),
]


def test_the_own_number_is_read_with_the_letters_that_are_meant(grammar: Grammar) -> None:
    text = LETTERHEAD.replace("1234/BC-UBND", "1234/QD-UBND") + END
    (own,) = read_text(text, grammar).citations
    assert (own.number, own.slip) == ("1234/QĐ-UBND", "1234/QD-UBND")


@pytest.mark.parametrize(("text", "number", "slip"), MISPRINTS)
def test_letters_that_look_alike_are_told(text: str, number: str, slip: str, grammar: Grammar) -> None:
    (found,) = (
        one for one in read_text(f"{LETTERHEAD}theo {text}{END}", grammar).citations if one.relation != "self"
    )
    assert (found.number, found.slip) == (number, slip)


OLD_LAW = """\
QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
LUẬT
LÀNG NGHỀ
CỦA QUỐC HỘI KHÓA XI, KỲ HỌP THỨ 10 SỐ 91/2006/QH11
NGÀY 29 THÁNG 11 NĂM 2006
Căn cứ vào Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992;
Luật này quy định về làng nghề.
"""


def test_the_own_number_that_a_heading_prints_is_told_once(grammar: Grammar) -> None:
    found = [(one.surface, one.relation) for one in read_text(OLD_LAW, grammar).citations]
    assert found == [
        ("91/2006/QH11", "self"),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992", "based_on"),
    ]
