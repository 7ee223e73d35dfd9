"""Whole papers, made as an office makes them, and what the readers of texts make of them."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.intake.docx.read import read_docx
from build_tools.models.dates import PartialDate
from build_tools.models.texts import Role
from build_tools.reading import Reading, read_text
from tests.intake.docx.build import (
    deleted,
    docx,
    inserted,
    level,
    li,
    num,
    outline,
    p,
    r,
    tbl,
    tc,
    text_box,
    tr,
)

NUMBERING = (
    outline(
        0,
        level(0, "Chương %1", "upperRoman", '<w:suff w:val="nothing"/>'),
        level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/>'),
        level(2, "%3."),
        level(3, "%4)", "lowerLetter"),
    )
    + outline(1, level(0, "-", "bullet"))
    + num(1, 0)
    + num(2, 1)
)
BREAK = "<w:r><w:br/></w:r>"
CALL = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
STATE_HEAD = tbl(
    tr(
        tc("ỦY BAN NHÂN DÂN", "TỈNH HÒA BÌNH", "_______"),
        tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "______________"),
    ),
    tr(tc("Số: 12/2024/QĐ-UBND"), tc("Hòa Bình, ngày 05 tháng 3 năm 2024")),
    borders="",
)
PARTY_HEAD = tbl(
    tr(
        tc(p("TỈNH ỦY HÒA BÌNH", BREAK, "*"), "Số 25-CT/TU"),
        tc("ĐẢNG CỘNG SẢN VIỆT NAM", p(), "Hòa Bình, ngày 02 tháng 02 năm 2023"),
    ),
    borders="",
)
STATE_END = tbl(
    tr(
        tc("Nơi nhận:", "- Như Điều 3;", "- Thường trực Tỉnh ủy;", "- Lưu: VT, NC."),
        tc("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", p(), p(), "Nguyễn Văn Toàn"),
    ),
    borders="",
)
PARTY_END = tbl(
    tr(
        tc(p(r("Nơi nhận:")), p("- Các huyện ủy;", BREAK, "- Lưu Văn phòng Tỉnh ủy.")),
        tc("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", p(), "Bùi Đức Hinh"),
    ),
    borders="",
)
DECISION = docx(
    STATE_HEAD
    + p("QUYẾT ĐỊNH")
    + p("Ban hành Quy chế công tác dân vận của chính quyền", text_box(p("BẢN SAO")))
    + p("ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH")
    + p("Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;")
    + p("QUYẾT ĐỊNH:")
    + li("", 1)
    + p("QUY ĐỊNH CHUNG")
    + li("Phạm vi điều chỉnh", 1, 1)
    + li("Quy chế này quy định trên diện tích 120 m².", 1, 2)
    + li("Quy chế không áp dụng với:", 1, 2)
    + li("hợp tác xã;", 1, 3)
    + li("hộ gia đình.", 1, 3)
    + li("", 1)
    + p("TỔ CHỨC THỰC HIỆN")
    + li("Trách nhiệm", 1, 1)
    + p(
        "Các sở báo cáo trước ngày ",
        deleted("15/3"),
        inserted("30/4"),
        " theo Nghị quyết số 25-NQ/TW",
        CALL,
        ".",
    )
    + tbl(tr("STT", "Xã", "Số hộ"), tr("1", "Mường Bi", "120"))
    + p()
    + STATE_END
    + p(),  # as Word has it: no table follows another, and none is the last
    numbering=NUMBERING,
    footnotes='<w:footnote w:id="1">' + p("Ngày 03 tháng 6 năm 2013.") + "</w:footnote>",
)
DIRECTIVE = docx(
    PARTY_HEAD
    + p("CHỈ THỊ", BREAK, "về tăng cường công tác dân vận trong tình hình mới", BREAK, "-----")
    + p("Trong những năm qua, công tác dân vận có nhiều chuyển biến.")
    + li("Các cấp ủy quán triệt Chỉ thị.", 1, 2)
    + li("lãnh đạo chính quyền;", 2)
    + li("Ban Dân vận theo dõi.", 1, 2)
    + PARTY_END
    + p(),
    numbering=NUMBERING,
)


def reading(content: bytes, grammar: Grammar) -> Reading:
    return read_text(read_docx(content).text, grammar)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            DECISION,
            (
                "12/2024/QĐ-UBND",
                PartialDate(year=2024, month=3, day=5),
                "QUYẾT ĐỊNH",
                "Nguyễn Văn Toàn",
                "Lưu: VT, NC",
            ),
        ),
        (
            DIRECTIVE,
            (
                "25-CT/TU",
                PartialDate(year=2023, month=2, day=2),
                "CHỈ THỊ",
                "Bùi Đức Hinh",
                "Lưu Văn phòng Tỉnh ủy",
            ),
        ),
    ],
)
def test_the_head_and_the_end_of_a_paper(
    content: bytes, expected: tuple[object, ...], grammar: Grammar
) -> None:
    header = reading(content, grammar).header
    assert header.number is not None
    assert header.kind is not None
    (signer,) = header.signatories
    last = header.recipients[-1].value
    assert (header.number.value, header.date, header.kind.value, signer.name, last) == expected


def test_a_text_box_is_no_part_of_the_title(grammar: Grammar) -> None:
    subject = reading(DECISION, grammar).header.subject
    assert subject is not None
    assert subject.value == "Ban hành Quy chế công tác dân vận của chính quyền"


def test_the_automatic_numbers_are_those_of_the_paragraphs(grammar: Grammar) -> None:
    body = reading(DECISION, grammar).body
    labels = [(one.role, one.label) for one in body.paragraphs if one.label]
    assert labels == [
        (Role.HEADING, "I"),
        (Role.HEADING, "1"),
        (Role.ITEM, "1"),
        (Role.ITEM, "2"),
        (Role.ITEM, "a"),
        (Role.ITEM, "b"),
        (Role.HEADING, "II"),
        (Role.HEADING, "2"),
    ]
    assert [note.mark for note in body.footnotes] == ["[^1]"]


def test_a_changed_deadline_is_the_new_one() -> None:
    taken = read_docx(DECISION)
    assert "30/4 theo" in taken.text
    assert "15/3" not in taken.text
