"""From which day a paper says that it holds."""

import pytest

from build_tools.graph.commencement import commencement
from build_tools.models.dates import PartialDate
from build_tools.models.ids import KindId
from build_tools.normalize import normalize
from build_tools.registers import Registers
from tests.test_growth import MOST, growth

ISSUED = PartialDate.parse("2021-07-30")

SAID = {
    "a law": ("luat", "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.", "2025-07-01"),
    "kể từ": ("luat", "Luật này có hiệu lực thi hành kể từ ngày 01/7/2012.", "2012-07-01"),
    "without thi hành": ("luat", "Luật này có hiệu lực từ ngày 01 tháng 01 năm 2023.", "2023-01-01"),
    "over lines": (
        "nghi-dinh",
        "Nghị định này có hiệu lực\nthi hành từ ngày\n15 tháng 8 năm 2023.",
        "2023-08-15",
    ),
    "from the day of signature": ("quyet-dinh", "Quyết định này có hiệu lực kể từ ngày ký.", "2021-07-30"),
    "signature and issue": (
        "quy-dinh",
        "Quy định này có hiệu lực thi hành từ ngày ký ban hành và thay thế Quy định số 1-QĐ/TW.",
        "2021-07-30",
    ),
    "passed, and in force from another day": (
        "nghi-quyet",
        """Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XV, kỳ họp thứ 2 thông qua ngày 11/7/2018
và có hiệu lực từ ngày 20/7/2018.""",
        "2018-07-20",
    ),
    "a part of it from another day": (
        "luat",
        """1. Luật này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2024, trừ khoản 2 Điều này.
2. Điều 190 của Luật này có hiệu lực thi hành từ ngày 01 tháng 4 năm 2024.""",
        "2024-08-01",
    ),
    "said twice": (
        "luat",
        "Luật này có hiệu lực từ ngày 01/7/2025.\nLuật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025.",
        "2025-07-01",
    ),
}

NOT_SAID = {
    "of another kind": ("quyet-dinh", "Quy chế này có hiệu lực từ ngày 01/7/2025."),
    "of another paper": ("luat", "Luật số 15/2012/QH13 có hiệu lực từ ngày 01/7/2013."),
    "counted from the signature": ("nghi-dinh", "Nghị định này có hiệu lực sau 45 ngày kể từ ngày ký."),
    "quoted": (
        "luat",
        "5. Sửa đổi Điều 40 như sau:\n“Điều 40. Hiệu lực thi hành\nLuật này có hiệu lực từ ngày 01/7/2013.”",
    ),
    "several days": (
        "luat",
        "Luật này có hiệu lực từ ngày 01/7/2025. Luật này có hiệu lực từ ngày 01/01/2026.",
    ),
    "until a day": ("nghi-quyet", "Nghị quyết này có hiệu lực từ ngày 01/7/2025 đến hết ngày 31/12/2026."),
    "a day that is none": ("luat", "Luật này có hiệu lực từ ngày 31 tháng 02 năm 2025."),
}


@pytest.mark.parametrize("name", SAID)
def test_the_day_from_which_a_paper_says_that_it_holds(name: str, registers: Registers) -> None:
    kind, text, day = SAID[name]
    found = commencement(normalize(text), registers.kinds[KindId(kind)], ISSUED)
    assert found is not None
    assert (found.day.iso, found.line) == (day, 1)


@pytest.mark.parametrize("name", NOT_SAID)
def test_what_is_no_statement_of_it(name: str, registers: Registers) -> None:
    kind, text = NOT_SAID[name]
    assert commencement(normalize(text), registers.kinds[KindId(kind)], ISSUED) is None


def test_a_signature_without_a_day_tells_none(registers: Registers) -> None:
    text = normalize("Quyết định này có hiệu lực kể từ ngày ký.")
    assert commencement(text, registers.kinds[KindId("quyet-dinh")], None) is None


def test_the_words_are_kept_with_their_line(registers: Registers) -> None:
    text = normalize("Điều 3.\nQuyết định này có  hiệu lực\nkể từ ngày ký và thay thế …")
    found = commencement(text, registers.kinds[KindId("quyet-dinh")], ISSUED)
    assert found is not None
    assert (found.line, found.printed) == (2, "Quyết định này có hiệu lực kể từ ngày ký")


@pytest.mark.deep
@pytest.mark.parametrize(
    "unit",
    [
        "Luật này ",
        "Luật này được ",
        "Luật này được thông qua ",
        "Luật này có hiệu lực từ ngày ",
        "“Luật ",
        " ",
    ],
)
def test_no_text_makes_it_slow(unit: str, registers: Registers) -> None:
    kind = registers.kinds[KindId("luat")]
    assert growth(lambda text: commencement(normalize(text), kind, ISSUED), unit, 4000) < MOST
