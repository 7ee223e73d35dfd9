"""What a page says to a search, and the file of its passages."""

from build_tools.parts.searched import SearchedPassage, passage
from build_tools.search.cited_numbers import cited_numbers
from build_tools.search.page_files import PageFile, file_name, page_file
from build_tools.search.record import PageRecord, page_record


def record(*passages: SearchedPassage) -> PageRecord:
    return page_record("van-ban/a/", "Tên", passages)


def served(made: PageRecord) -> PageFile:
    return page_file(made, [cited_numbers(each.text) for each in made.passages])


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
    assert served(made)["passages"] == [
        {"parts": [["d1", "Quyết định số 217 và 218-QĐ/TW"]], "numbers": ["217qdtw", "218qdtw"]}
    ]


def test_a_paragraph_joined_across_a_page_keeps_both_its_anchors() -> None:
    made = record(SearchedPassage(parts=(("d85", "giải quyết "), ("d87", " trên địa bàn"))))
    assert made.texts[1] == "giải quyết trên địa bàn"
    assert served(made)["passages"][0]["parts"] == [["d85", "giải quyết"], ["d87", "trên địa bàn"]]


def test_the_file_of_a_page_is_named_by_its_address() -> None:
    assert file_name("van-ban/33-ct-ttg-2021/") == "van-ban/33-ct-ttg-2021"
    assert file_name("") == "trang-chu"
