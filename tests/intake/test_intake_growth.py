"""What is taken in makes no more work than its length: measured as the growth of reading is."""

from collections.abc import Callable

import pytest

from build_tools.intake.damage import find_damage
from build_tools.intake.html import read_html
from build_tools.intake.taken import UnreadableFileError
from build_tools.intake.text.judge import decoded_lines
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


@pytest.mark.parametrize("unit", [*HOSTILE, *OLD_AND_WEB])
@pytest.mark.parametrize("work", [lambda text: decoded_lines(text.split("\n")), find_damage, page])
def test_the_work_grows_with_the_length(work: Callable[[str], object], unit: str) -> None:
    assert growth(work, unit) < MOST
