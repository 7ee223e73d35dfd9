"""Raw text → text for matching, and back to the raw characters."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models.texts import Span
from build_tools.normalize import LOWER, UPPER, fold_blanks, match_key, normalize, phrase_key

VIETNAMESE = st.text(
    alphabet=st.sampled_from(
        "aăâeêioôơuưyđđĐ bcdg\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u00ad\u00a0–\u00d0\n\t\ufeff"
    ),
    max_size=60,
)
ANY = st.text(max_size=60)


@pytest.mark.parametrize(
    ("raw", "normalized"),
    [
        ("25–NQ/TW", "25-NQ/TW"),  # en dash
        ("25\u00ad-NQ/TW", "25-NQ/TW"),  # soft hyphen
        ("số\u00a025", "số 25"),  # no-break space
        ("Ðảng, \u0110ảng", "Đảng, Đảng"),  # Icelandic Eth
        (unicodedata.normalize("NFD", "Quyết định"), "Quyết định"),
        ("a\tb\r\nc", "a b \nc"),
        ("\ufeffSố", "Số"),  # byte order mark
    ],
)
def test_what_never_distinguishes_two_words_is_folded(raw: str, normalized: str) -> None:
    assert normalize(raw).text == normalized


@pytest.mark.parametrize("text", ["Kết luận số 114-KL/TW, 3.849 km²\nTH₂", ""])
def test_a_clean_text_is_its_own_normal_form(text: str) -> None:
    assert normalize(text).text == text


def test_a_span_never_splits_a_letter_from_its_marks() -> None:
    raw = unicodedata.normalize("NFD", "Quyết định số 25–NQ/TW của Đảng")
    text = normalize(raw)
    start = text.text.index("định")
    span = text.raw_span(start, start + len("định"))
    assert unicodedata.normalize("NFC", raw[span.start : span.end]) == "định"


def test_lines_and_columns_are_those_of_the_raw_file() -> None:
    text = normalize("một\r\nhai ba\u2028bốn\n\nnăm")
    assert text.line_and_column(text.raw.index("ba")) == (2, 4)
    assert text.line_and_column(text.raw.index("bốn")) == (2, 7)  # U+2028 ends no line
    assert text.line_and_column(text.raw.index("năm")) == (4, 0)
    assert text.line_span(1) == Span(start=0, end=4)
    assert text.line_span(4) == Span(start=len(text.raw) - 3, end=len(text.raw))


def test_joined_pieces_keep_the_offsets_of_the_source() -> None:
    raw = "của Thanh tra\n\nchen giữa\n\nChính phủ"
    text = normalize(raw)
    joined = text.join((Span(start=0, end=13), Span(start=raw.index("Chính"), end=len(raw))))
    assert joined.text == "của Thanh tra Chính phủ"
    span = joined.raw_span(joined.text.index("Chính"), len(joined.text))
    assert raw[span.start : span.end] == "Chính phủ"
    assert joined.place_of(span) == (joined.text.index("Chính"), len(joined.text))


@given(st.one_of(VIETNAMESE, ANY))
def test_normalizing_is_idempotent(raw: str) -> None:
    once = normalize(raw).text
    assert normalize(once).text == once


@given(st.one_of(VIETNAMESE, ANY))
def test_every_character_leads_back_to_where_it_came_from(raw: str) -> None:
    text = normalize(raw)
    ends = [text.raw_span(i, i + 1) for i in range(len(text.text))]
    assert [span.start for span in ends] == sorted(span.start for span in ends)
    assert all(0 <= span.start < span.end <= len(raw) for span in ends)
    for index, span in enumerate(ends):
        printed = raw[span.start : span.end]
        # A soft hyphen is one only between serial and symbol, which it is not by itself.
        assert text.text[index] in ("-" if printed == "\u00ad" else normalize(printed).text)


def test_a_soft_hyphen_between_serial_and_symbol_is_a_hyphen() -> None:
    assert normalize("số 25\u00adNQ/TW, công\u00adtác, 25\u00adtháng").text == "số 25-NQ/TW, côngtác, 25tháng"


@given(st.one_of(VIETNAMESE, ANY))
def test_lines_are_split_at_newlines_and_nowhere_else(raw: str) -> None:
    text = normalize(raw)
    spans = [text.line_span(number) for number in range(1, len(text.line_starts) + 1)]
    assert [raw[span.start : span.end] for span in spans] == raw.split("\n")
    assert text.text.count("\n") == raw.count("\n")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà giải", "HÒA GIẢI"), ("cấp uỷ", "cấp ủy"), ("khỏe", "khoẻ"), ("Thuý", "thúy")],
)
def test_two_tone_placements_are_one_phrase(one: str, other: str) -> None:
    assert phrase_key(one) == phrase_key(other)


@pytest.mark.parametrize("word", ["quý", "quỳ", "hoàn", "thuỷnh", "oái"])
def test_a_tone_that_can_stand_in_one_place_only_stays(word: str) -> None:
    assert phrase_key(word) == word


@given(VIETNAMESE)
def test_a_phrase_found_in_the_key_stands_at_the_same_place_of_the_text(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert len(phrase_key(composed)) == len(composed)


def test_keys_for_comparison() -> None:
    assert match_key("  Điện\u00a0Biên ") == "dien bien"
    assert match_key("Ðắk  Lắk") == "dak lak"
    assert fold_blanks(unicodedata.normalize("NFD", " hai \n\t chữ ")) == "hai chữ"


def test_letter_classes_tell_capitals_from_small_letters() -> None:
    """A range such as `[A-ZĐÀ-Ỹ]` takes small letters with marks for capitals; these classes do not."""
    assert re.fullmatch(f"[{UPPER}]+", "AĐÀỸƯỚ")
    assert re.fullmatch(f"[{LOWER}]+", "ađàỹướ")
    assert not re.search(f"[{UPPER}]", "ađàỹướ")
    assert not re.search(f"[{LOWER}]", "AĐÀỸƯỚ")


def test_a_mark_at_the_beginning_of_a_line_stays_in_its_line() -> None:
    text = normalize("x\n\u0301a\u0301")  # the letter behind it is to be composed
    assert text.raw_span(2, 3) == Span(start=2, end=3)
