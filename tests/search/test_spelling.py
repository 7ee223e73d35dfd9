"""Slips of the hand: the module runs in a browser, as it does for readers."""

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAIRS = [
    *(
        "dân vận",
        "vận khéo",
        "nghị quyết",
        "chỉ thị",
        "giám sát",
        "nông thôn",
        "thôn mới",
        "thông tin",
        "xã hội",
    ),
    *("hành chính", "cách hành", "cải cách", "chánh văn", "văn phòng", "quảng trị", "tỉnh quảng", "cơ quan"),
    *("có quan", "quan hệ", "tháng mười", "hằng năm"),
]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        # One letter left out, replaced, too many, two that changed places; beside a number too.
        ("nghi quet 25", "nghi quyết 25"),
        ("giám xát xã hội", "giám sát xã hội"),
        ("nông thônn mới", "nông thôn mới"),
        ("chỉ tihj 33", ""),
        ("dân vận kého", "dân vận khéo"),
        # One tone.
        ("Quãng Trị", "quảng Trị"),
        ("dân vận khẻo", "dân vận khéo"),
        # A word that exists is a slip only where another one fits on both sides, or at the end.
        ("nông thông mới", "nông thôn mới"),
        ("cải cách hành chánh", "cải cách hành chính"),
        # What stands in the archive is none, nor is a rarer word beside a known one.
        ("có quan hệ", ""),
        ("cơ quan", ""),
        ("dan van kheo", ""),
        # Typed without diacritics it may be any word that is written so: both neighbours must speak against it.
        ("nong thong cach", ""),
        ("nong thong moi", "nong thôn moi"),
        # Words of a question and figures are left alone.
        ("dân vận khéo là bao nhiêu", ""),
        ("tháng 12", ""),
        # Left-overs of the keyboard.
        ("daan vaanj kheos", "dân vận khéo"),
        ("da6n va65n khe1o", "dân vận khéo"),
        ("nq25", ""),
        ("33/CT-TTg", ""),
        ("", ""),
    ],
)
def test_a_slip_is_mended_from_its_neighbours(tab: Page, address: str, query: str, meant: str) -> None:
    tab.goto(f"{address}tim-kiem/")
    made: Any = tab.evaluate(
        """async ([base, query, pairs]) => {
            const { corrected } = await import(base + "spelling.js");
            const { accentTable } = await import(base + "accents.js");
            return corrected(query, accentTable(pairs));
        }""",
        [f"{address}assets/js/search/", query, PAIRS],
    )
    assert made == meant
