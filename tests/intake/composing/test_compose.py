"""Lines of pages as paragraphs: what goes on, what begins, what stays a line of its own."""

import pytest

from build_tools.intake.composing import compose
from build_tools.intake.composing.glue import glued
from build_tools.intake.composing.labels import begins_item
from build_tools.intake.sheets import SheetTable
from build_tools.intake.taken import Reason
from tests.intake.composing.sheets import BODY, INDENT, LEFT, STEP, body, centred, full, line, sheet


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("theo Nghị định số 30/", "2020/NĐ-CP ngày", "theo Nghị định số 30/2020/NĐ-CP ngày"),
        ("Quy định số 11-", "QĐi/TW", "Quy định số 11-QĐi/TW"),
        ("Công văn số 702", "/SNV-XDCQ", "Công văn số 702/SNV-XDCQ"),
        ("phát triển kinh tế -", "xã hội", "phát triển kinh tế - xã hội"),
        ("phát triển kinh tế", "- xã hội", "phát triển kinh tế - xã hội"),
        ("cán bộ, công", "chức", "cán bộ, công chức"),
    ],
)
def test_two_lines_as_one(first: str, second: str, expected: str) -> None:
    assert glued(first, second) == expected


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("- Sở Nội vụ;", True),
        ("1. Mục tiêu", True),
        ("1.2. Mục tiêu", True),
        ("a) Sở Nội vụ", True),
        ("Điều 5. Phạm vi", True),
        ("Chương II", True),
        ("Chương II. QUY ĐỊNH", True),
        ("II- NHIỆM VỤ", True),
        ("Nơi nhận:", True),
        ("Điều 5 của Luật này", False),
        ("Chương III Pháp lệnh số 34", False),
        ("2020/NĐ-CP ngày 05", False),
        ("-xã hội", False),
        ("12 tháng 3", False),
        ("khoản 1 Điều này", False),
    ],
)
def test_what_begins_an_item(words: str, begins: bool) -> None:
    assert begins_item(words) is begins


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("theo Nghị định số 27/2012/", "NĐ-CP ngày 06/4/2012.", True),
        ("theo Nghị định số 27/2012/NĐ-", "CP ngày 06/4/2012.", True),
        ("họp 2 lần/", "Tháng tư không họp.", False),
    ],
)
def test_a_number_that_is_cut_goes_on_however_short_its_line(first: str, second: str, one: bool) -> None:
    taken = compose([sheet(1, *body(), line(first, 200), line(second, 200 + STEP), *body(400))], reader="r 1")
    assert (f"{first}{second}" in taken.text.splitlines()) is one


def test_lines_of_a_paragraph_are_one_line_over_pages_too() -> None:
    last = full(f"{BODY} theo Nghị định số 30/", 760, LEFT + INDENT)
    first = line("2020/NĐ-CP của Chính phủ.", 60)
    taken = compose([sheet(1, *body(), last), sheet(2, first, *body(78))], reader="r 1")
    lines = taken.text.splitlines()
    assert lines.pop(4) == ""  # before the line that stands at the foot of the page
    assert lines[0] == f"{BODY} và báo cáo kết quả."
    assert lines[4] == f"{BODY} theo Nghị định số 30/2020/NĐ-CP của Chính phủ."
    assert len(lines) == 9
    assert (taken.origins[5].page, taken.origins[5].place, taken.origins[5].box) == (1, 9, last.box)
    assert taken.origins[6].page == 2


def test_a_line_that_had_room_for_the_next_word_ends_its_paragraph() -> None:
    short = line("Báo cáo gồm các nội dung sau", 300, LEFT + INDENT)
    taken = compose([sheet(1, *body(), short, line("phần thứ nhất", 300 + STEP))], reader="r 1")
    assert taken.text.splitlines()[-2:] == ["Báo cáo gồm các nội dung sau", "phần thứ nhất"]


def test_a_dash_within_a_sentence_begins_no_item() -> None:
    first = full(f"{BODY} phát triển kinh tế", 300, LEFT + INDENT)
    goes_on = compose([sheet(1, *body(), first, line("- xã hội.", 300 + STEP))], reader="r 1")
    assert goes_on.text.splitlines()[-1].endswith("phát triển kinh tế - xã hội.")
    item = compose([sheet(1, *body(), first, line("- Xã hội.", 300 + STEP, LEFT + INDENT))], reader="r 1")
    assert item.text.splitlines()[-1] == "- Xã hội."


def test_lines_of_letterheads_and_titles_stay_apart() -> None:
    title = [centred("QUYẾT ĐỊNH", 60), centred("Về công tác dân vận", 78), centred("năm 2021", 96)]
    taken = compose([sheet(1, *title, *body(140))], reader="r 1")
    assert taken.text.splitlines()[:5] == [
        "QUYẾT ĐỊNH",
        "Về công tác dân vận",
        "năm 2021",
        "",
        f"{BODY} và báo cáo kết quả.",
    ]


def test_columns_that_are_told_row_by_row() -> None:
    rows = [
        line("TỈNH ỦY BẾN TRE", 60, 90),
        line("ĐẢNG CỘNG SẢN VIỆT NAM", 60, 330),
        line("BAN DÂN VẬN", 78, 90),
        line("Bến Tre, ngày 05 tháng 3 năm 2021", 90, 330),
        line("Số 12-BC/BDV", 96, 90),
    ]
    rows[3], rows[4] = rows[4], rows[3]
    read = compose([sheet(1, *rows)], reader="r 1").text.splitlines()
    assert [said for said in read if said] == [
        "TỈNH ỦY BẾN TRE",
        "BAN DÂN VẬN",
        "Số 12-BC/BDV",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Bến Tre, ngày 05 tháng 3 năm 2021",
    ]


def test_the_least_confidence_of_its_lines_is_that_of_a_paragraph() -> None:
    lines = [
        full(f"{BODY} và", 100, LEFT + INDENT, confidence=0.97),
        line("báo cáo.", 118, confidence=0.61),
    ]
    taken = compose([sheet(1, *body(300), *lines)], reader="ocr 1", doubts=("Hãy đối chiếu.",))
    assert taken.origins[-1].confidence == 0.61
    assert taken.doubts == ("Hãy đối chiếu.",)


def test_a_table_over_two_pages_is_one_and_its_head_is_told_once() -> None:
    head, box = "| TT | Nội dung |", (85.0, 100.0, 540.0, 200.0)
    first = SheetTable(rows=(head, "| 1 | Một |"), box=box)
    second = SheetTable(rows=(head, "| 2 | Hai |"), box=box)
    taken = compose([sheet(1, line("Biểu:", 60), first), sheet(2, second, line("Hết.", 300))], reader="r 1")
    assert taken.text.splitlines() == ["Biểu:", "", head, "| 1 | Một |", "| 2 | Hai |", "", "Hết."]
    (left,) = taken.left_out
    assert (left.reason, left.words, left.page, left.before_line) == (Reason.REPEATED, head, 2, 5)
    other = SheetTable(rows=("| a | b | c |",), box=box)
    assert compose([sheet(1, first), sheet(2, other)], reader="r 1").text.splitlines()[-2:] == [
        "",
        "| a | b | c |",
    ]
