"""What the style sheets promise of the parts that pages are made of."""

import re

import pytest

from tests.conftest import PROJECT


def declared(sheet: str, selector: str) -> str:
    """All that a sheet declares for exactly this selector."""
    text = re.sub(
        r"/\*.*?\*/", "", (PROJECT / "docs/assets/css" / sheet).read_text(encoding="utf-8"), flags=re.DOTALL
    )
    return " ".join(
        body for names, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text) if names.strip() == selector
    )


@pytest.mark.parametrize(("selector", "column"), [(".md-typeset .the > dt", 1), (".md-typeset .the > dd", 2)])
def test_a_second_value_of_a_card_stands_under_the_first(selector: str, column: int) -> None:
    assert f"grid-column: {column};" in declared("van-ban.css", selector)


def test_a_table_that_scrolls_has_a_shadow_at_each_edge_and_none_on_paper() -> None:
    region = declared("van-ban.css", ".bang-so-lieu")
    assert "overflow-x: auto" in region
    for edge in ("left", "right"):
        # The cover moves with the table ("local"), the shadow stays with the edge ("scroll").
        assert re.search(rf"var\(--giay\)[^,]*, transparent\) {edge} [^,;]*\blocal\b", region)
        assert re.search(rf"var\(--bong\), transparent\) {edge} [^,;]*\bscroll\b", region)
    assert "background: none" in declared("in.css", ".bang-so-lieu")
