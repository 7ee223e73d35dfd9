"""Which pages hold which words: what is written, and that the search page finds it again."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from build_tools.normalize import match_key
from build_tools.parts.searched import passage
from build_tools.search.record import PageRecord, page_record
from build_tools.search.word_index import STEP, part_of, word_index, words

KEYS = ("dan van", "van kheo", "33ctttg", "d", "ё")


def record_of(title: str, *texts: str) -> PageRecord:
    return page_record("", title, map(passage, texts))


def held(parts: tuple[str, ...], key: str, form: str) -> dict[int, int]:
    """Page → count, as the search page reads the parts."""
    forms = json.loads(parts[part_of(key, len(parts))]).get(key, [])
    pages: dict[int, int] = {}
    for found, postings in zip(forms[::2], forms[1::2], strict=True):
        at = 0
        for posting in postings if found == form else ():
            at += posting // STEP
            pages[at] = posting % STEP
    return pages


TWO = word_index(
    (
        record_of("Dân vận khéo", "Phong trào dân vận.", "Dân vận, dẫn vấn đề."),
        record_of("Trang khác", "Người dân.", "Vận động theo 217 và 218-QĐ/TW."),
    )
)


def test_a_pair_is_two_words_that_stand_side_by_side() -> None:
    assert held(TWO, "dan van", "dân vận") == {0: 8}, (
        "three times, once as a title, which counts five times more"
    )
    assert held(TWO, "dan van", "dẫn vấn") == {0: 1}
    assert held(TWO, "van kheo", "vận khéo") == {0: 6}


def test_the_words_of_two_paragraphs_are_no_pair() -> None:
    assert held(TWO, "dan", "dân").keys() == {0, 1}
    assert held(TWO, "khac nguoi", "khác người") == {}


def test_a_number_that_is_abbreviated_is_held_in_full() -> None:
    assert held(TWO, "217qdtw", "217qdtw") == {1: 1}
    assert held(TWO, "218qdtw", "218qdtw") == {1: 1}


def test_a_count_stays_below_the_step() -> None:
    many = word_index((record_of("Trang", "dân " * 500),))
    assert held(many, "dan", "dân") == {0: STEP - 1}


PAGES = st.lists(
    st.lists(st.sampled_from("dân dan vận hoà hòa đ 33 và".split()), min_size=1, max_size=9),  # noqa: SIM905
    min_size=1,
    max_size=9,
)


@given(PAGES)
def test_whatever_is_written_is_found_on_its_page_and_on_no_other(pages: list[list[str]]) -> None:
    parts = word_index([record_of("Trang", " ".join(each)) for each in pages])
    for word in {word for each in pages for word in words(" ".join(each))}:
        expected = {at for at, each in enumerate(pages) if word in words(" ".join(each))}
        assert held(parts, match_key(word.replace("\u0335", "")), word).keys() == expected


def test_the_same_pages_give_the_same_parts() -> None:
    assert word_index((record_of("Một", "hai ba"),)) == word_index((record_of("Một", "hai ba"),))


@pytest.mark.browser
def test_the_browser_looks_in_the_part_that_was_written(tab: Page, address: str) -> None:
    tab.goto(f"{address}tim-kiem/")
    found: list[Any] = tab.evaluate(
        """async ([module, keys]) => {
            const { partOf } = await import(module);
            return keys.flatMap((key) => [1, 7, 400].map((parts) => partOf(key, parts)));
        }""",
        [f"{address}assets/js/search/word_index.js", list(KEYS)],
    )
    assert found == [part_of(key, parts) for key in KEYS for parts in (1, 7, 400)]
