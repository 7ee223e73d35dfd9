import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from build_tools.normalize import match_key
from build_tools.search.canon import canon, drop_invisible
from build_tools.search.word_index import words

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "canon_cases.json").read_text(encoding="utf-8")
)
SYLLABLES = st.sampled_from(
    "hòa hoà HÒA thủy thuỷ Đảng đồng - – “ khỏe, khoẻ. 33/CT-TTg quý hoàn".split()  # noqa: SIM905  # read at a glance
)
VIETNAMESE = st.lists(SYLLABLES, max_size=12).map(" ".join)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_query_and_index_share_one_form(case: dict[str, Any]) -> None:
    assert canon(case["text"]) == case["canon"]
    assert match_key(drop_invisible(case["text"])) == case["folded"]
    assert list(words(case["text"])) == case.get("words", list(words(case["text"])))


def test_the_table_of_cases_is_composed_where_it_must_be() -> None:
    for case in CASES:
        assert unicodedata.is_normalized("NFC", case["canon"].replace("\u0335", "")), case["note"]


@pytest.mark.browser
def test_the_browser_makes_the_same_forms(tab: Page, address: str) -> None:
    tab.goto(f"{address}tim-kiem/")
    made: list[dict[str, Any]] = tab.evaluate(
        """async ([module, texts]) => {
            const { canon, fold, wordsOf } = await import(module);
            return texts.map((text) => ({ canon: canon(text), folded: fold(text), words: wordsOf(text) }));
        }""",
        [f"{address}assets/js/search/canon.js", [case["text"] for case in CASES]],
    )
    for case, form in zip(CASES, made, strict=True):
        assert form["canon"] == case["canon"], case["note"]
        assert form["folded"] == case["folded"], case["note"]
        assert form["words"] == list(words(case["text"])), case["note"]


@given(VIETNAMESE)
def test_the_form_of_a_form_is_itself(text: str) -> None:
    restored = canon(text).replace("d\u0335", "đ").replace("D\u0335", "Đ")
    assert canon(restored) == canon(text)


@given(VIETNAMESE)
def test_old_and_new_tone_placement_are_one_word(text: str) -> None:
    older = re.sub(r"oà\b", "òa", re.sub(r"uỷ\b", "ủy", re.sub(r"oẻ\b", "ỏe", text)))
    assert canon(older) == canon(text)
