"""What a page says to a search, and what is made of it: passages, Pagefind's page."""

from build_tools.parts.searched import SearchedPassage, passage
from build_tools.search.canon import canon
from build_tools.search.page_files import file_name, page_file
from build_tools.search.pagefind_input import pagefind_page
from build_tools.search.record import PageRecord, page_record


def record(*passages: SearchedPassage) -> PageRecord:
    return page_record("van-ban/a/", "Tên", passages)


def test_texts_are_composed_and_otherwise_as_written() -> None:
    made = record(passage("Tỉnh  ủy\u200b và đo\u0302\u0300ng bào,\nchính trị - xã hội", "d1"))
    assert made.texts == ("Tên", "Tỉnh ủy và đồng bào, chính trị - xã hội")


def test_what_says_nothing_is_no_passage() -> None:
    assert record(passage(" \u00ad", "d1"), passage("x", "d2")).passages == (passage("x", "d2"),)


def test_values_to_filter_by_stand_once_each_in_their_order() -> None:
    filters = (("loai", "Chỉ thị"), ("nam", "2031"), ("loai", "Kế hoạch"), ("loai", "Chỉ thị"))
    made = page_record("", "Tên", (), filters=filters, meta=(("ngay", "2031-11"), ("co-quan", "Tỉnh ủy")))
    assert made.facets == {"loai": ("Chỉ thị", "Kế hoạch"), "nam": ("2031",)}
    assert (made.date, made.meta["co-quan"]) == ("2031-11", "Tỉnh ủy")


def test_numbers_stand_in_full_beside_the_passage_that_abbreviates_them() -> None:
    made = record(passage("Quyết định số 217 và 218-QĐ/TW", "d1"))
    assert made.numbers == (("217-qd/tw", "218-qd/tw"),)
    assert page_file(made)["passages"] == [
        {"parts": [["d1", "Quyết định số 217 và 218-QĐ/TW"]], "numbers": ["217qdtw", "218qdtw"]}
    ]
    assert "<p>Quyết định số 217 và 218-QĐ/TW 217-qd/tw 218-qd/tw</p>" in pagefind_page(made)


def test_a_paragraph_joined_across_a_page_keeps_both_its_anchors() -> None:
    made = record(SearchedPassage(parts=(("d85", "giải quyết "), ("d87", " trên địa bàn"))))
    assert made.texts[1] == "giải quyết trên địa bàn"
    assert page_file(made)["passages"][0]["parts"] == [["d85", "giải quyết"], ["d87", "trên địa bàn"]]


def test_the_page_for_pagefind_is_plain_and_survives_being_made_canonical() -> None:
    made = record(passage("Đảng & “Nhà nước” <b>", "d1"))
    assert "<h1>Tên</h1>" in pagefind_page(made)
    assert "<p>D\u0335ảng &amp; “Nhà nước” &lt;b&gt;</p>" in canon(pagefind_page(made))


def test_the_file_of_a_page_is_named_by_its_address() -> None:
    assert file_name("van-ban/33-ct-ttg-2021/") == "van-ban/33-ct-ttg-2021.json.gz"
    assert file_name("") == "trang-chu.json.gz"
