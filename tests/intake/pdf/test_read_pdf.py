"""PDF with text: letters, fields, order, pages that are only pictures."""

import pytest

from build_tools.intake.pdf import read_pdf, read_sheets
from build_tools.intake.sheets import SheetLine
from build_tools.intake.taken import UnreadableFileError
from tests.intake.pdf.build import Field, PageOf, Words, lines, pdf

LETTERHEAD = [
    Words(said="ỦY BAN NHÂN DÂN", left=90, top=60),
    Words(said="Số:      /QĐ-UBND", left=90, top=80),
    Words(said="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", left=300, top=60),
    Words(said="Bến Tre, ngày     tháng     năm 2021", left=300, top=80),
]


def read(*pages: PageOf) -> list[str]:
    return read_pdf(pdf(*pages)).text.splitlines()


def test_number_and_date_that_stand_in_fields_are_read_where_they_stand() -> None:
    fields = [
        Field(said="25", left=114, top=80, width=20),
        Field(said="26", left=384, top=80, width=20),
        Field(said="11", left=444, top=80, width=20),
    ]
    said = read(PageOf(words=LETTERHEAD, fields=fields))
    assert said == [
        "ỦY BAN NHÂN DÂN",
        "Số: 25/QĐ-UBND",
        "",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Bến Tre, ngày 26 tháng 11 năm 2021",
    ]


def test_a_field_that_is_drawn_twice_is_read_once() -> None:
    field = Field(said="11", left=114, top=80, width=20)
    assert read(PageOf(words=LETTERHEAD, fields=[field, field]))[1] == "Số: 11/QĐ-UBND"


def test_fields_over_dots_in_whatever_annotation_and_forms_within_forms() -> None:
    words = [
        Words(said="UBND XÃ", left=90, top=60),
        Words(said="Số: ……/QĐ-UBND", left=90, top=80),
        Words(said="Bến Tre, ngày … tháng … năm 2021", left=300, top=80),
    ]
    fields = [
        Field(said="25", left=114, top=80, width=12, depth=3),
        Field(said="26", left=384, top=80, width=12, subtype="FreeText"),
        Field(said="11", left=432, top=80, width=12, subtype="Stamp"),
        Field(said=" ", left=300, top=300, width=12),
    ]
    assert [line for line in read(PageOf(words=words, fields=fields)) if line] == [
        "UBND XÃ",
        "Số: 25/QĐ-UBND",
        "Bến Tre, ngày 26 tháng 11 năm 2021",
    ]


def test_words_that_are_printed_twice_are_read_once() -> None:
    twice = [Words(said="QUYẾT ĐỊNH", left=250 + shift, top=100) for shift in (0, 0.4)]
    assert read(PageOf(words=twice)) == ["QUYẾT ĐỊNH"]


def test_recipients_beside_a_signature_stay_apart() -> None:
    recipients = lines("Nơi nhận:", "- Như trên;", "- Lưu: VT.", left=85, top=600, step=14)
    signature = lines("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Trần Ngọc Tam", left=350, top=600, step=14)
    expected = [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "",
        "Trần Ngọc Tam",
    ]
    assert read(PageOf(words=[*recipients, *signature])) == expected
    by_rows = sorted([*recipients, *signature], key=lambda one: (one.top, one.left))
    assert [line for line in read(PageOf(words=by_rows)) if line] == [line for line in expected if line]


def test_a_page_that_is_turned_is_read_upright() -> None:
    (sheet,) = read_sheets(pdf(PageOf(words=lines("Điều 1. Phạm vi"), turned=90)))
    line = sheet.items[0]
    assert isinstance(line, SheetLine)
    assert line.words == "Điều 1. Phạm vi"


def test_figures_above_the_line() -> None:
    page = PageOf(
        words=[Words(said="rộng 12 km", left=85, top=100), Words(said="2", left=145, top=95, size=7)]
    )
    assert read(page) == ["rộng 12 km²"]


SIGNED = [
    Field(said="Ký bởi: Ủy ban nhân dân tỉnh", left=300, top=60, width=250, size=8),
    Field(said="Ngày ký: 26/11/2021 09:12:11", left=300, top=72, width=250, size=8),
]


@pytest.mark.parametrize(
    "page",
    [
        PageOf(picture=1.0),
        PageOf(picture=0.9, fields=SIGNED),
        PageOf(
            picture=0.9,
            words=lines("Ký bởi: Ủy ban nhân dân tỉnh", "Thời gian ký: 26.11.2021 09:12:11", size=8),
        ),
    ],
)
def test_a_page_that_is_a_picture_is_not_lost_in_silence(page: PageOf) -> None:
    sound = PageOf(words=lines("Điều 1. Phạm vi điều chỉnh của Quy chế này."))
    assert [sheet.needs_recognition for sheet in read_sheets(pdf(sound, page))] == [False, True]
    with pytest.raises(UnreadableFileError, match=r"^trang 2 là ảnh chụp.*hãy xin bản Word"):
        read_pdf(pdf(sound, page))


def test_a_broken_map_of_letters_shows() -> None:
    words = lines("Chủ tịch Trần Sỹ Thanh ký thay Ủy ban nhân dân thành phố")
    (sheet,) = read_sheets(pdf(PageOf(words=words), shown={"ầ": "ҫ", "ỹ": "ӻ"}))
    assert sheet.needs_recognition


@pytest.mark.parametrize(
    ("said", "shown", "broken"),
    [
        ("Chủ tịch Ủy ban nhân dân thành phố", {"h": "\ue001", "t": "\ue002"}, True),
        ("Chủ tịch Ủy ban nhân dân thành phố Hà Nội ký thay", {"ủ": "ñ", "ị": "ÿ", "â": "ß", "ố": "þ"}, True),
        ("➣ Chủ tịch Ủy ban nhân dân thành phố thi hành Quyết định này", {"➣": "\ue0d8"}, False),
        ("Y Thanh Hà Niê Kđăm", {}, False),
    ],
)
def test_which_pages_are_broken(said: str, shown: dict[str, str], broken: bool) -> None:
    (sheet,) = read_sheets(pdf(PageOf(words=lines(said)), shown=shown))
    assert sheet.needs_recognition is broken


def test_letters_of_tcvn3_are_converted() -> None:
    words = lines("Céng hßa x∙ héi chñ nghÜa ViÖt Nam", "n−íc ta thùc hiÖn chñ tr−¬ng cña §¶ng")
    taken = read_pdf(pdf(PageOf(words=words), font=".VnTime"))
    assert taken.text.splitlines() == [
        "Cộng hòa xã hội chủ nghĩa Việt Nam",
        "nước ta thực hiện chủ trương của Đảng",
    ]
    assert taken.origins[0].encoding == "TCVN3 (ABC)"
    assert "bảng mã cũ" in taken.doubts[0]


def test_where_a_line_stands() -> None:
    taken = read_pdf(pdf(PageOf(words=lines("Điều 1. Phạm vi")), PageOf(words=lines("Điều 2. Đối tượng"))))
    assert [(one.page, one.place) for one in taken.origins] == [(1, 1), (2, 1)]
    assert taken.origins[0].box == (85.0, 90.4, 175.0, 103.0)
    assert taken.reader == "pdf 1"
