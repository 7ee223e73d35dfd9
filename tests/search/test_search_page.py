"""The search page as a reader uses it: typed into a real browser, over an invented site."""

import re
import unicodedata
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.search.page import CT33, NQ05, SearchPage

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "query",
    [
        "hòa giải ở cơ sở",
        "hoà giải ở cơ sở",
        "hoa giai o co so",
        "HÒA GIẢI Ở CƠ SỞ",
        unicodedata.normalize("NFD", "hòa giải ở cơ sở"),
        "“hòa giải ở cơ sở”",
        '"hoà giải ở cơ sở"',
    ],
)
def test_a_phrase_is_found_however_it_is_typed_and_shown_as_written(search: SearchPage, query: str) -> None:
    assert search.ask(query)[0] == CT33
    passage = search.tab.locator(".tk-doan").first
    expect(passage).to_have_text(
        "Người đứng đầu trực tiếp hòa giải ở cơ sở và lắng nghe đồng bào các dân tộc."
    )
    assert search.marked() == ["hòa giải ở cơ sở"]


@pytest.mark.parametrize("query", ["đồng bào các dân tộc", "dong bao cac dan toc", "đong bao các dan toc"])
def test_a_typed_d_finds_the_letter_with_the_stroke(search: SearchPage, query: str) -> None:
    assert search.ask(query)[0] == CT33
    assert search.marked() == ["đồng bào các dân tộc"]
    expect(search.tab.locator(".tk-muc").first).to_have_attribute("data-cach", "phrase")


def test_a_hit_leads_to_its_paragraph(search: SearchPage, address: str) -> None:
    search.ask("hoa giai o co so")
    search.tab.locator(".tk-doan a").first.click()
    search.tab.wait_for_url(f"{address}van-ban/33-ct-ttg-2031/#d13")


@pytest.mark.parametrize("query", ["33/CT-TTg", "33/ct-ttg", "33 ct ttg", "33-CT/TTg"])
def test_a_number_is_answered_first_by_its_own_page(search: SearchPage, query: str) -> None:
    hits = search.ask(query)
    assert hits[0] == CT33
    assert NQ05 in hits, "what cites it follows"
    assert "Chỉ thị số 33-CT/TW" not in hits


@pytest.mark.parametrize("query", ["chỉ thị 33", "chi thi so 33", "ct33", "ct 33", "CHỈ THỊ 33"])
def test_a_kind_and_a_serial_give_every_instrument_they_fit(search: SearchPage, query: str) -> None:
    assert search.ask(query)[:2] == [CT33, "Chỉ thị số 33-CT/TW"]


def test_a_leading_zero_does_not_matter(search: SearchPage) -> None:
    assert search.ask("nq 5")[0] == NQ05


def test_two_numbers_in_one_breath_give_both(search: SearchPage) -> None:
    hits = search.ask("quyết định 217 và 218")
    assert set(hits[:2]) == {"Quyết định số 217-QĐ/TW", "Quyết định số 218-QĐ/TW"}
    assert CT33 in hits, "the directive that abbreviates the first of them"
    assert "217" in search.marked()


def test_a_province_and_a_theme_are_answered_by_their_pages(search: SearchPage) -> None:
    assert search.ask("song trang")[0] == "Tỉnh Sông Trăng"
    assert search.ask("dan van kheo")[:2] == ["Dân vận khéo", CT33]
    assert search.ask("dvk")[0] == "Dân vận khéo"
    assert search.ask("dân vận khéu")[0] == "Dân vận khéo", "one letter off"


def test_a_quoted_phrase_is_not_found_in_scattered_words(search: SearchPage) -> None:
    assert NQ05 not in search.ask('"công tác dân vận khéo"')
    assert NQ05 in search.ask("công tác dân vận khéo")


def test_a_phrase_reaches_across_a_dash(search: SearchPage) -> None:
    assert search.ask('"chính trị xã hội"') == [NQ05]
    assert search.marked() == ["chính trị - xã hội"]


def test_only_the_document_that_holds_a_passage_is_found_by_it(search: SearchPage) -> None:
    assert search.ask("người đứng đầu trực tiếp hòa giải") == [CT33]


@pytest.mark.parametrize(
    ("query", "marked"),
    [("đồng bà", "đồng bào"), ("dong ba", "đồng bào"), ("phản biệ xã hộ", "phản biện xã hội")],
)
def test_a_word_that_is_not_finished_finds_and_marks_what_begins_so(
    search: SearchPage, query: str, marked: str
) -> None:
    assert search.ask(query) == [CT33]
    assert marked in search.marked()
    expect(search.tab.locator(".tk-muc").first).to_have_attribute("data-cach", "near")


def test_navigation_and_signs_are_not_searched(search: SearchPage) -> None:
    for words in ('"Chân trang bí mật"', '"neo"'):
        search.open(f"?q={quote(words)}")
        expect(search.tab.locator("#tk-tin")).to_contain_text("Không tìm thấy")
        assert search.hits() == []


def test_an_empty_result_suggests_what_to_try(search: SearchPage) -> None:
    search.open("?q=zzzzz&loai=Ch%E1%BB%89+th%E1%BB%8B")
    expect(search.tab.locator("#tk-tin")).to_have_text("Không tìm thấy kết quả nào cho “zzzzz”.")
    expect(search.tab.locator("#tk-duoi")).to_contain_text("Bỏ bớt bộ lọc")
    expect(search.tab.locator("#tk-duoi a")).to_have_attribute("href", re.compile("/kho/tra-cuu/danh-muc/$"))
