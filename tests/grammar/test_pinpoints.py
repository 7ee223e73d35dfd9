"""The parts of a paper as they are named, with the addresses that they have."""

import pytest

from build_tools.grammar.pinpoints import pinpoints

NAMED = [
    ("khoản 2 Điều 4", ("dieu-4-khoan-2",)),
    (
        "điểm a, b khoản 1 Điều 5 và Điều 7",
        ("dieu-5-khoan-1-diem-a", "dieu-5-khoan-1-diem-b", "dieu-7"),
    ),
    ("khoản 1, khoản 2 Điều 3", ("dieu-3-khoan-1", "dieu-3-khoan-2")),
    (
        "điểm a khoản 1, điểm b khoản 2 Điều 3 và Điều 7",
        ("dieu-3-khoan-1-diem-a", "dieu-3-khoan-2-diem-b", "dieu-7"),
    ),
    ("từ Điều 5 đến Điều 7", ("dieu-5", "dieu-6", "dieu-7")),
    ("Điều 5-7", ("dieu-5", "dieu-6", "dieu-7")),
    ("các điều 5, 6 và 7", ("dieu-5", "dieu-6", "dieu-7")),
    ("từ khoản 1 đến khoản 3 Điều 4", ("dieu-4-khoan-1", "dieu-4-khoan-2", "dieu-4-khoan-3")),
    ("Điều 5, khoản 1, khoản 2", ("dieu-5-khoan-1", "dieu-5-khoan-2")),  # from the wide to the narrow
    ("Điều 1, khoản 2 Điều 3, Điều 4", ("dieu-1", "dieu-3-khoan-2", "dieu-4")),
    ("điểm đ khoản 4a Điều 18", ("dieu-18-khoan-4a-diem-dd",)),  # not điểm d
    ("điểm a) khoản 1 Điều 12a", ("dieu-12a-khoan-1-diem-a",)),
    ("các điểm c đến e khoản 1 Điều 2", tuple(f"dieu-2-khoan-1-diem-{x}" for x in ("c", "d", "dd", "e"))),
    ("mục III", ("muc-iii",)),
    ("tiết b điểm 2 mục I", ("muc-i-2-diem-b",)),
    ("điểm 2.1 mục II, phần thứ nhất", ("phan-thu-nhat-muc-ii-2-1",)),
    ("Mục 2 Chương III", ("chuong-iii-muc-2",)),
    ("Điều 5 của Chương II", ("dieu-5",)),  # an article is told by its number
    ("Chương II, Chương III", ("chuong-ii", "chuong-iii")),
    ("Chương II và từ Điều 12 đến Điều 14", ("chuong-ii", "dieu-12", "dieu-13", "dieu-14")),
    ("Điều 3 và Phụ lục III", ("dieu-3", "phu-luc-iii")),
    ("khoản 1 và Điều 7", ("dieu-7",)),  # the first is of an article that is not told
]
NOT_NAMED = [
    "quan điểm về việc điều chỉnh",
    "mục tiêu 5 năm",
    "Điều này và khoản này",
    "Điều lệ Đảng",
    "phần lớn",
]


@pytest.mark.parametrize(("text", "places"), NAMED)
def test_parts_have_the_addresses_that_a_text_answers_to(text: str, places: tuple[str, ...]) -> None:
    (found,) = pinpoints(f"theo {text} của")
    assert found.places == places
    assert f"theo {text} của"[found.start : found.end] == text


@pytest.mark.parametrize("text", NOT_NAMED)
def test_words_without_a_number_name_no_part(text: str) -> None:
    assert list(pinpoints(text)) == []


def test_what_stands_apart_is_named_apart() -> None:
    found = [one.places for one in pinpoints("Điều 5 Luật A; khoản 1 Điều 6 Luật B")]
    assert found == [("dieu-5",), ("dieu-6-khoan-1",)]
