"""The page of the developers: what was measured is written anew, the words of people stay."""

import platform
import re

import pytest

from tests.bench.figures import Section
from tests.bench.page import NAMES, PAGE, renewed, told

SECTION = Section(title="Đo", notes=("Ghi chú.",), tables=([("Cỡ", "tỉ số"), ("a|b", "1,00")],))
BEFORE = "# Tên\n\nLời.\n\n<!-- đo: one -->\ncũ\n<!-- hết -->\n\nLời nữa.\n\n<!-- đo: two -->\n<!-- hết -->\n"


def test_only_the_part_that_was_measured_is_written_anew() -> None:
    assert renewed(BEFORE, "one", SECTION, "Đo ngày 01/02/2026.") == (
        "# Tên\n\nLời.\n\n<!-- đo: one -->\n\nĐo ngày 01/02/2026.\n\n- Ghi chú.\n\n"
        "| Cỡ | tỉ số |\n| --- | ---: |\n| a&#124;b | 1,00 |\n\n<!-- hết -->\n\n"
        "Lời nữa.\n\n<!-- đo: two -->\n<!-- hết -->\n"
    )


def test_a_part_that_the_page_lacks_is_an_error() -> None:
    with pytest.raises(ValueError, match="three"):
        renewed(BEFORE, "three", SECTION, "")


@pytest.mark.parametrize("name", NAMES)
def test_the_page_has_a_place_for_everything_that_is_measured(name: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert SECTION.notes[0] in renewed(page, name, SECTION, "")


def test_machine_and_day_are_told_and_no_name() -> None:
    words = told()
    assert re.match(r"Đo ngày \d\d/\d\d/\d{4}: \d+ lõi, [\d.]+ GB bộ nhớ, Python 3\.", words)
    assert not platform.node() or platform.node() not in words
