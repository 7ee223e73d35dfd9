"""What was drawn last and stands above all else comes first."""

from build_tools.intake.pdf.drawn_last import head_first
from build_tools.intake.sheets import SheetLine


def line(words: str, left: float, top: float, right: float) -> SheetLine:
    return SheetLine(words=words, box=(left, top, right, top + 14))


BODY = [line(f"Thực hiện {number}", 85, 220 + 20 * number, 540) for number in range(12)]
LEFT = [line("BAN CHẤP HÀNH TRUNG ƯƠNG", 94, 62, 288), line("Số 13-HD/BDVTW", 120, 95, 260)]
RIGHT = [
    line("ĐẢNG CỘNG SẢN VIỆT NAM", 328, 62, 511),
    line("Hà Nội, ngày 22 tháng 02 năm 2023", 328, 95, 511),
]
FOOT = line("1", 300, 800, 305)


def test_a_letterhead_in_boxes_comes_before_the_text_its_left_box_first() -> None:
    assert head_first([*BODY, *RIGHT, *LEFT]) == [*LEFT, *RIGHT, *BODY]


def test_a_page_in_its_order_stays_as_it_is() -> None:
    for items in (
        [*LEFT, *RIGHT, *BODY],
        [*RIGHT, *LEFT, *BODY],
        [FOOT, *RIGHT, *LEFT, *BODY],
        BODY,
        BODY[:1],
        [],
    ):
        assert head_first(items) == items


def test_a_stamp_laid_over_the_head_is_no_head() -> None:
    stamp = SheetLine(words="CÔNG VĂN ĐẾN", box=(60, 20, 160, 34), laid=1)
    assert head_first([*LEFT, *BODY, stamp]) == [*LEFT, *BODY, stamp]
    assert head_first([*BODY, *LEFT, stamp]) == [*LEFT, *BODY, stamp]


def test_a_signature_beside_the_recipients_stays_where_it_is() -> None:
    recipients = [line("Nơi nhận:", 85, 700, 150), line("- Lưu: VT.", 85, 720, 150)]
    signature = [line("TRƯỞNG BAN", 400, 700, 500), line("Nguyễn Văn Ví Dụ", 400, 780, 520)]
    assert head_first([*BODY, *recipients, *signature]) == [*BODY, *recipients, *signature]
