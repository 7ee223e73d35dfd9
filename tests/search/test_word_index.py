"""Which pages hold which words: what is written, and that the search page finds it again."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from build_tools.normalize import match_key
from build_tools.search.canon import one_form
from build_tools.search.cited_numbers import cited_numbers
from build_tools.search.word_index import COUNTS, Part, WordIndex, key_counts, pages_in, part_of, words

KEYS = ("dan van", "van kheo", "33ctttg", "d", "ё")


Parts = Sequence[Part]


def gathered(*pages: Sequence[str]) -> WordIndex:
    """Of pages, each its title and its passages."""
    index = WordIndex()
    for number, texts in enumerate(pages):
        counts = key_counts([one_form(text) for text in texts], map(cited_numbers, texts))
        index.add(number, counts, (min(count, len(COUNTS)) for count in counts.values()))
    return index


def index_of(*pages: Sequence[str]) -> Parts:
    return tuple(gathered(*pages).parts())


def held(parts: Parts, key: str, form: str) -> dict[int, int]:
    """Page → count, as the search page reads the parts."""
    return {
        page: count for found, page, count in pages_in(parts[part_of(key, len(parts))], key) if found == form
    }


TWO = index_of(
    ("Dân vận khéo", "Phong trào dân vận.", "Dân vận, dẫn vấn đề."),
    ("Trang khác", "Người dân.", "Vận động theo 217 và 218-QĐ/TW."),
)


def test_a_pair_is_two_words_that_stand_side_by_side() -> None:
    assert held(TWO, "dan van", "dân vận") == {0: 8}, (
        "three times, once as a title, which counts five times more"
    )
    assert held(TWO, "dan van", "dẫn vấn") == {0: 1}
    assert held(TWO, "van kheo", "vận khéo") == {0: 6}


def test_a_posting_is_the_distance_to_the_page_before_and_a_letter_for_a_count() -> None:
    parts = index_of(("", "khác"), ("", "dân dân dân"), ("", "dân"), *[("", "x")] * 10, ("", "dân " * 40))
    assert parts[part_of("dan", len(parts))]["dan"] == ["dân", "2ca11o"]


def test_the_words_of_two_paragraphs_are_no_pair() -> None:
    assert held(TWO, "dan", "dân").keys() == {0, 1}
    assert held(TWO, "khac nguoi", "khác người") == {}


def test_a_number_that_is_abbreviated_is_held_in_full() -> None:
    assert held(TWO, "217qdtw", "217qdtw") == {1: 1}
    assert held(TWO, "218qdtw", "218qdtw") == {1: 1}


def test_a_count_stays_within_the_letters() -> None:
    many = index_of(("Trang", "dân " * 500))
    assert held(many, "dan", "dân") == {0: len(COUNTS)}


PAGES = st.lists(
    st.lists(st.sampled_from("dân dan vận hoà hòa đ 33 và".split()), min_size=1, max_size=9),  # noqa: SIM905
    min_size=1,
    max_size=9,
)


@given(PAGES)
def test_whatever_is_written_is_found_on_its_page_and_on_no_other(pages: list[list[str]]) -> None:
    parts = index_of(*(("Trang", " ".join(each)) for each in pages))
    for word in {word for each in pages for word in words(" ".join(each))}:
        expected = {at for at, each in enumerate(pages) if word in words(" ".join(each))}
        folded = match_key(word.replace("\u0335", ""))
        assert held(parts, folded, word).keys() == expected


def test_the_same_pages_give_the_same_parts() -> None:
    assert index_of(("Một", "hai ba")) == index_of(("Một", "hai ba"))


def test_words_are_listed_by_their_first_letter_those_of_most_pages_first() -> None:
    index = gathered(("", "vấn đề"), ("", "vận động đề"), ("", "vận 25 ấy"))
    assert index.beginnings() == {
        "2": ["25"],
        "a": ["ay"],
        "d": ["de", "dong"],
        "v": ["van"],
    }


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
