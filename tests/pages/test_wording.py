"""How dates and instruments are written for readers."""

from dataclasses import replace

import pytest

from build_tools.models.dates import PartialDate
from build_tools.models.ids import KindId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Side
from build_tools.models.kinds import DocumentKind
from build_tools.parts import wording
from tests.pages.sample_parts import FORMER, instrument_of
from tests.pages.sample_registers import registers

KINDS = {
    KindId(each): DocumentKind(
        id=KindId(each),
        name=name,
        symbols=(),
        sides=(Side.STATE,),
        law=each == "luat",
        joins_subject=each == "bao-cao",
        source="bịa",
    )
    for each, name in (
        ("chi-thi", "chỉ thị"),
        ("bao-cao", "báo cáo"),
        ("bai-viet", "bài viết"),
        ("luat", "luật"),
    )
}

REGISTERS = replace(registers(), kinds=KINDS)


@pytest.mark.parametrize(
    ("iso", "full", "short"),
    [
        ("2021-11-26", "26/11/2021", "26/11/2021"),
        ("2013-06-03", "03/6/2013", "03/6/2013"),
        ("2018-02-02", "02/02/2018", "02/02/2018"),
        ("2020-07", "tháng 7/2020 (không ghi ngày)", "7/2020"),
        ("2013", "năm 2013", "2013"),
        ("", "không rõ ngày", ""),
    ],
)
def test_dates(iso: str, full: str, short: str) -> None:
    date = PartialDate.parse(iso) if iso else None
    assert wording.full_date(date) == full
    assert wording.short_date(date) == short


@pytest.mark.parametrize(
    ("instrument", "short", "form"),
    [
        (
            instrument_of("chi-thi", "33/CT-TTg", "2021-11-26", "Thủ tướng Chính phủ", "tiếp tục đổi mới"),
            "Chỉ thị số 33/CT-TTg",
            "Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về tiếp tục đổi mới",
        ),
        (
            instrument_of("bao-cao", "/BC-SNV", "2020-07", "Sở Nội vụ", "Kết quả 05 năm"),
            "Báo cáo số …/BC-SNV",
            "Báo cáo số …/BC-SNV tháng 7/2020 của Sở Nội vụ về kết quả 05 năm",
        ),
        (
            instrument_of(
                "chi-thi", "217-QĐ/TW", "2013-12-12", "Bộ Chính trị", "Ban hành Quy chế giám sát …"
            ),
            "Chỉ thị số 217-QĐ/TW",
            "Chỉ thị số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị ban hành Quy chế giám sát",
        ),
        (
            instrument_of("chi-thi", "18-NQ/TW", "2017", "Hội nghị", "Một số vấn đề về tiếp tục đổi mới"),
            "Chỉ thị số 18-NQ/TW",
            "Chỉ thị số 18-NQ/TW năm 2017 của Hội nghị một số vấn đề về tiếp tục đổi mới",
        ),
        (
            instrument_of("bao-cao", "", "2023", "Văn phòng", "Tổng kết 10 năm"),
            "Báo cáo tổng kết 10 năm",
            "Báo cáo năm 2023 của Văn phòng tổng kết 10 năm",
        ),
        (
            instrument_of("luat", "42/2013/QH13", "2013-11-25", "Quốc hội", "Tiếp công dân"),
            "Luật Tiếp công dân số 42/2013/QH13",
            "Luật Tiếp công dân số 42/2013/QH13 ngày 25/11/2013",
        ),
        (
            instrument_of("luat", "136/2025/QH15", "2025", "Quốc hội", "Sửa đổi một số điều của Luật Tố cáo"),
            "Luật sửa đổi một số điều của Luật Tố cáo số 136/2025/QH15",
            "Luật sửa đổi một số điều của Luật Tố cáo số 136/2025/QH15",
        ),
        (
            instrument_of("bai-viet", "", "", "", "Dân vận là gì"),
            "Bài viết “Dân vận là gì”",
            "Bài viết “Dân vận là gì”",
        ),
        (
            instrument_of("luat", "", "2018", "", "", name="Luật Tố cáo năm 2018"),
            "Luật Tố cáo năm 2018",
            "Luật Tố cáo năm 2018",
        ),
        (instrument_of("chi-thi", "", "", "", ""), "Chỉ thị", "Chỉ thị"),
        (
            replace(instrument_of("chi-thi", "5-CT/TU", "2020-03-02", "", "tiếp dân"), province=FORMER),
            "Chỉ thị số 5-CT/TU",
            "Chỉ thị số 5-CT/TU ngày 02/3/2020 (tỉnh Sông Xa) về tiếp dân",
        ),
    ],
)
def test_instruments(instrument: Instrument, short: str, form: str) -> None:
    assert wording.short_form(instrument, KINDS) == short
    assert wording.citation_form(instrument, REGISTERS) == form


def test_a_long_title_is_cut_at_a_word() -> None:
    long = instrument_of("bai-viet", "", "", "", "một hai ba bốn năm " * 10)
    assert wording.short_form(long, KINDS).endswith("…”")
    assert len(wording.short_form(long, KINDS)) < 100


@pytest.mark.parametrize(
    ("subject", "written"),
    [
        ("Tổng kết 10 năm", "tổng kết 10 năm"),
        ("Đảng lãnh đạo", "Đảng lãnh đạo"),
        ("Quốc hội khóa XV", "Quốc hội khóa XV"),
    ],
)
def test_a_name_keeps_its_capital_inside_a_sentence(subject: str, written: str) -> None:
    assert wording.within_sentence(subject) == written
