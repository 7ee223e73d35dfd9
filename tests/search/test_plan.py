"""From a query to searches: the module runs in a browser, as it does for readers."""

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ACCENTS = ["dân vận", "vận khéo", "đồng bào", "dân tộc", "bào dân", "của dân", "cơ quan", "ban thường"]


@pytest.fixture
def plan(tab: Page, address: str) -> Any:
    tab.goto(f"{address}tim-kiem/")

    def run(query: str, **known: object) -> Any:
        return tab.evaluate(
            """async ([base, query, pairs, known]) => {
                const { plan } = await import(base + "plan.js");
                const { accentTable } = await import(base + "accents.js");
                return plan(query, { accents: accentTable(pairs), ...known });
            }""",
            [f"{address}assets/js/search/", query, ACCENTS, known],
        )

    return run


def shape(planned: Any) -> list[tuple[str, bool, str]]:
    """What each search needs, whether as accented, and of what kind."""
    return [
        (", ".join(step["needed"]).replace("d\u0335", "đ"), step["exact"], step["kind"])
        for step in planned["steps"]
    ]


@pytest.mark.parametrize(
    ("query", "steps"),
    [
        # With diacritics: the phrase, its words, its words folded.
        (
            "dân vận khéo",
            [
                ("dân vận, vận khéo", True, "phrase"),
                ("dân, vận, khéo", True, "words"),
                ("dân, vận, khéo", False, "near"),
            ],
        ),
        # Without: as meant first, then as typed.
        (
            "dong bao dan toc",
            [
                ("đồng bào, bào dân, dân tộc", True, "phrase"),
                ("dong bao, bao dan, dan toc", True, "phrase"),
                ("đồng, bào, dân, tộc", True, "words"),
                ("dong, bao, dan, toc", True, "words"),
                ("đồng, bào, dân, tộc", False, "near"),
            ],
        ),
        # One word is no phrase.
        ("Uỷ", [("uỷ", True, "words"), ("uỷ", False, "near")]),
        ("ủy", [("uỷ", True, "words"), ("uỷ", False, "near")]),
        # Quoted: nothing but the phrase, whatever the quotes.
        ("“dân vận khéo”", [("dân vận, vận khéo", True, "phrase")]),
        ('"dan van kheo"', [("dân vận, vận khéo", True, "phrase"), ("dan van, van kheo", True, "phrase")]),
        # A mark that stands alone is no word.
        ('"kinh tế - xã hội"', [("kinh tế, tế xã, xã hội", True, "phrase")]),
        # Numbers, as the index holds them.
        ("33/CT-TTg", [("33ctttg", True, "words")]),
        ("33 ct ttg", [("33ctttg", True, "words")]),
        ("05-CT/TW", [("5cttw", True, "words")]),
        ("06/2018/NQ-HĐND", [("62018nqhdnd", True, "words")]),
        ("217-QĐ/TW của dân", [("217qdtw, của, dân", True, "words"), ("217qdtw", True, "near")]),
        ("", []),
        ('""', []),
        # Only a registered kind joins an issuer's symbol over a blank: no paper is numbered "3 bài TW".
        (
            "3 bài TW",
            [("3 bài, bài tw", True, "phrase"), ("3, bài, tw", True, "words"), ("3, bài, tw", False, "near")],
        ),
    ],
)
def test_a_query_becomes_searches(plan: Any, query: str, steps: list[tuple[str, bool, str]]) -> None:
    assert shape(plan(query)) == steps


def test_the_words_that_ask_and_that_join_are_left_out_last(plan: Any) -> None:
    assert shape(plan("cơ quan nào của dân"))[-2:] == [
        ("cơ, quan, của, dân", False, "near"),
        ("cơ, quan, dân", False, "near"),
    ]


def test_a_number_that_was_recognised_is_asked_for_in_full(plan: Any) -> None:
    planned = plan("chỉ thị 33 dan van", numbers=["33ctttg"], rest="dan van")
    assert shape(planned) == [("33ctttg, dân, vận", True, "words"), ("33ctttg", True, "near")]
    assert planned["needle"]["numbers"] == ["33ctttg"]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("dan van kheo", "dân vận khéo"),
        ("dân van kheo", "dân vận khéo"),
        ("đong bao dan toc", "đồng bào dân tộc"),
        ("DAN VAN", "dân vận"),
        # What was typed with diacritics is meant so, even where the archive knows another word.
        ("dẫn vận", ""),
        ("dân vận", ""),
        ("co quan", "cơ quan"),
        ("kheo", ""),
        ("ban thuong vu", "ban thường vu"),
    ],
)
def test_diacritics_are_restored_from_neighbouring_words(plan: Any, query: str, meant: str) -> None:
    assert plan(query)["meant"] == meant
