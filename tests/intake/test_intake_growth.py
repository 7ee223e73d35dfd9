"""What is taken in makes no more work than its length: measured as the growth of reading is."""

from collections.abc import Callable

import pytest

from build_tools.intake.composing import compose
from build_tools.intake.damage import find_damage
from build_tools.intake.html import read_html
from build_tools.intake.taken import UnreadableFileError
from build_tools.intake.text.judge import decoded_lines
from tests.intake.composing.sheets import full, sheet
from tests.test_growth import HOSTILE, MOST, growth

pytestmark = pytest.mark.deep

OLD_AND_WEB = (
    "x· héi ", "héi", "“é", "1/é", "a\u0301", "\u0301", "¹", "ch ỉ ", "<", "<p ", "<p>a", "<br>", "<b>", "</p>", "<td>a",
    "<tr><td>a", "<ol><li>", "<a href=#a id=a>1</a>", "&nbsp;", "&", "<!--", "<style>.a{", "| ", "a|", "__a", "_a ", "**a",
)  # fmt: skip


def page(text: str) -> object:
    try:
        return read_html(f"<table border=1><p>a{text}".encode())
    except UnreadableFileError as refusal:
        return refusal


def printed(text: str) -> object:
    """The text as lines of a page, eighty letters each."""
    lines = [full(text[start : start + 80], 60 + start / 80) for start in range(0, len(text), 80)]
    return compose([sheet(1, *lines)], reader="r 1")


@pytest.mark.parametrize("unit", [*HOSTILE, *OLD_AND_WEB])
@pytest.mark.parametrize("work", [lambda text: decoded_lines(text.split("\n")), find_damage, page, printed])
def test_the_work_grows_with_the_length(work: Callable[[str], object], unit: str) -> None:
    assert growth(work, unit) < MOST
