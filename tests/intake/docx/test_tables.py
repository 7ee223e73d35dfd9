"""Tables of layout are unrolled, those of data stay tables."""

import pytest

from build_tools.intake.docx.read import read_docx
from build_tools.intake.table_rows import cells_of_row
from build_tools.intake.taken import LeftOut, Reason
from tests.intake.docx.build import BORDERS, docx, level, num, numbered, outline, p, r, style, tbl, tc, tr

BREAK = "<w:r><w:br/></w:r>"
SPAN_2 = '<w:gridSpan w:val="2"/>'
BEGINS = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"
HEAD = tr(
    tc("ỦY BAN NHÂN DÂN", "TỈNH HÒA BÌNH", p("Số: 12/QĐ-UBND")),
    tc(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        p("Độc lập - Tự do - Hạnh phúc", BREAK, "Hòa Bình, ngày 05 tháng 3 năm 2024"),
    ),
)
HEAD_LINES = [
    "ỦY BAN NHÂN DÂN",
    "TỈNH HÒA BÌNH",
    "Số: 12/QĐ-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hòa Bình, ngày 05 tháng 3 năm 2024",
]
SIGNATURE = tr(
    tc("Nơi nhận:", "- Như Điều 3;", "- Lưu: VT."), tc("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", p(), "Nguyễn Văn A")
)
SIGNATURE_LINES = [
    "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Nguyễn Văn A",
]  # fmt: skip


def lines(body: str, **parts: str) -> list[str]:
    return read_docx(docx(body, **parts)).text.splitlines()


@pytest.mark.parametrize("borders", ["", BORDERS])
def test_letterhead_and_signature_are_read_cell_by_cell(borders: str) -> None:
    body = tbl(HEAD, borders=borders) + p("QUYẾT ĐỊNH") + tbl(SIGNATURE, borders=borders)
    assert lines(body) == [*HEAD_LINES, "QUYẾT ĐỊNH", *SIGNATURE_LINES]


def test_a_letterhead_of_two_rows_is_read_row_by_row() -> None:
    table = tbl(
        tr("TỈNH ỦY HÒA BÌNH", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        tr("Số 25-CT/TU", "Hòa Bình, ngày 02 tháng 02 năm 2023"),
        borders="",
    )
    assert lines(table) == [
        "TỈNH ỦY HÒA BÌNH", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 25-CT/TU", "Hòa Bình, ngày 02 tháng 02 năm 2023",
    ]  # fmt: skip


def test_a_table_with_lines_is_one_of_data() -> None:
    table = tbl(tr("STT", "Xã", "Số hộ"), tr("1", "Mường Bi", "1.200"), tr("2", "", "a | b"))
    assert lines(table) == ["| STT | Xã | Số hộ |", "| 1 | Mường Bi | 1.200 |", r"| 2 |  | a \| b |"]


def test_lines_may_be_those_of_the_style() -> None:
    styles = style("Luoi", f"<w:tblPr>{BORDERS}</w:tblPr>", kind="table") + style(
        "LuoiCon", kind="table", based_on="Luoi"
    )
    table = tbl(tr("a", "b"), tr("1", "2"), borders="", properties='<w:tblStyle w:val="LuoiCon"/>')
    assert lines(table, styles=styles) == ["| a | b |", "| 1 | 2 |"]


def test_lines_that_are_none_or_white_are_not_seen() -> None:
    none = BORDERS.replace('"single"', '"none"')
    white = BORDERS.replace('"auto"', '"FFFFFF"')
    for borders in (none, white):
        assert lines(tbl(tr("a", "b"), tr("c", "d"), borders=borders)) == ["a", "b", "c", "d"]


def test_a_rule_under_a_name_does_not_make_data() -> None:
    rule = '<w:tcBorders><w:bottom w:val="single" w:sz="4"/></w:tcBorders>'
    row = tr(tc("SỞ NỘI VỤ", properties=rule), tc("Phòng Tổ chức", properties=rule))
    assert lines(tbl(row, borders="")) == ["SỞ NỘI VỤ", "Phòng Tổ chức"]


def test_lines_of_the_cells_make_data() -> None:
    framed = BORDERS.replace("tblBorders", "tcBorders")
    row = tr(tc("a", properties=framed), tc("b", properties=framed))
    assert lines(tbl(row, row, borders="")) == ["| a | b |"] * 2


def test_without_lines_many_rows_and_columns_are_data_and_signatures_are_not() -> None:
    assert lines(tbl(*[tr("a", "b", "c")] * 3, borders="")) == ["| a | b | c |"] * 3
    assert lines(tbl(*[tr("Ông A", "Trưởng ban")] * 4, borders="")) == ["| Ông A | Trưởng ban |"] * 4
    signatures = tbl(
        tr("NGƯỜI LẬP", "KẾ TOÁN", "GIÁM ĐỐC"), tr("(Ký, họ tên)", "(Ký, họ tên)", "(Ký, họ tên)"), tr("A", "B", "C"),
        borders="",
    )  # fmt: skip
    assert "|" not in "".join(lines(signatures))


@pytest.mark.parametrize(
    "rows",
    [
        [tr("Xã", "Số hộ", properties="<w:tblHeader/>"), tr("Mường Bi", "nhiều")],
        [tr("Xã", "Số hộ"), tr("Mường Bi", "1.200")],
        [tr("Xã", "Tỷ lệ"), tr("Mường Bi", "12,5 %")],
        [tr(tc("Xã", properties=BEGINS), "nghèo"), tr(tc(properties=GOES_ON), "cận nghèo")],
    ],
)
def test_without_lines_what_is_formed_as_data_is_data(rows: list[str]) -> None:
    assert all(line.startswith("| ") for line in lines(tbl(*rows, borders="")))


def test_without_lines_two_signatures_are_none() -> None:
    table = tbl(
        tr(tc("TM. ỦY BAN NHÂN DÂN", properties=SPAN_2)),
        tr("CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        tr("A", "B"),
        borders="",
    )
    assert lines(table) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "A", "B"]


def test_one_column_is_no_data() -> None:
    assert lines(tbl(tr(tc("Chữ trong khung", "dòng hai")))) == ["Chữ trong khung", "dòng hai"]


def test_recipients_as_a_column_of_data_are_data() -> None:
    table = tbl(tr("Số văn bản", "Nơi nhận văn bản"), tr("12", "Sở Nội vụ"))
    assert lines(table) == ["| Số văn bản | Nơi nhận văn bản |", "| 12 | Sở Nội vụ |"]


def test_merged_cells() -> None:
    table = tbl(
        tr(tc("Xã", properties=BEGINS), tc("Số hộ", properties=SPAN_2)),
        tr(tc(properties=GOES_ON), "nghèo", "cận nghèo"),
        tr("Mường Bi", "1", "2"),
    )
    assert lines(table) == ["| Xã | Số hộ | < |", "| ^ | nghèo | cận nghèo |", "| Mường Bi | 1 | 2 |"]


def test_a_cell_wide_and_high_and_places_left_out() -> None:
    table = tbl(
        tr(tc("A", properties=SPAN_2 + BEGINS), "B"),
        tr(tc(properties=SPAN_2 + GOES_ON), "C"),
        tr("D", properties='<w:gridBefore w:val="2"/>'),
        tr("E", properties='<w:gridAfter w:val="1"/>'),
    )
    assert lines(table) == ["| A | < | B |", "| ^ | < | C |", "|  |  | D |", "| E |  |  |"]


def test_words_in_a_cell_that_is_merged_into_another_are_not_shown_and_recorded() -> None:
    taken = read_docx(docx(tbl(tr(tc("A", properties=BEGINS), "B"), tr(tc("cũ", properties=GOES_ON), "C"))))
    assert taken.text == "| A | B |\n| ^ | C |\n"
    assert taken.left_out == (LeftOut(reason=Reason.HIDDEN, words="cũ", before_line=2),)


def test_cells_merged_in_the_way_of_old_files() -> None:
    first, rest = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    assert lines(tbl(tr(tc("A", properties=first), tc(properties=rest)), tr("b", "c"))) == [
        "| A | < |",
        "| b | c |",
    ]


def test_lines_of_one_cell_stand_in_one_row_and_can_be_told_apart() -> None:
    table = tbl(
        tr(tc("Sở Nội vụ", p("Sở Y tế", BREAK, "Sở Tư pháp")), tc(p("a / b"))), tr(tc(p(r("<"))), "^")
    )
    assert lines(table) == ["| Sở Nội vụ<br>Sở Y tế<br>Sở Tư pháp | a / b |", r"| \< | \^ |"]
    assert cells_of_row(lines(table)[0]) == (("Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"), ("a / b",))


def test_numbers_that_word_gives_the_rows() -> None:
    numbering = outline(0, level(0, "%1")) + num(1, 0)
    row = tr(tc(p(properties=numbered(1))), "xã")
    assert lines(tbl(row, row), numbering=numbering) == ["| 1 | xã |", "| 2 | xã |"]


def test_a_table_in_a_cell() -> None:
    inner = tbl(tr("a", "b"), tr("1", "2"))
    of_layout = tbl(tr(tc(inner + p("bên trái")), "bên phải"), borders="")
    assert lines(of_layout) == ["| a | b |", "| 1 | 2 |", "bên trái", "bên phải"]
    of_data = tbl(tr(tc(inner + p("cuối")), "x"), tr("y", "z"))
    assert lines(of_data) == ["| a<br>b<br>1<br>2<br>cuối | x |", "| y | z |"]


def test_rows_and_cells_in_controls() -> None:
    row = f"<w:sdt><w:sdtPr/><w:sdtContent>{tr('a', 'b')}</w:sdtContent></w:sdt>"
    of_cells = tr(f"<w:sdt><w:sdtContent>{tc('c')}</w:sdtContent></w:sdt>", "d")
    assert lines(tbl(row, of_cells)) == ["| a | b |", "| c | d |"]


def test_rows_deleted_and_hidden_are_recorded() -> None:
    table = tbl(
        tr("a", "b"),
        tr("bỏ", "hàng", properties='<w:del w:id="1" w:author="A"/>'),
        tr("ẩn", "hàng", properties="<w:hidden/>"),
        tr("c", "d", properties='<w:ins w:id="2" w:author="A"/>'),
    )
    taken = read_docx(docx(table))
    assert taken.text == "| a | b |\n| c | d |\n"
    assert [(left.reason, left.words) for left in taken.left_out] == [
        (Reason.DELETED, "bỏ hàng"),
        (Reason.HIDDEN, "ẩn hàng"),
    ]


def test_a_deleted_cell_is_recorded() -> None:
    gone = tc("bỏ", properties='<w:cellDel w:id="1" w:author="A"/>')
    taken = read_docx(docx(tbl(tr("a", gone, "b"), tr("c", "d"))))
    assert taken.text == "| a | b |\n| c | d |\n"
    assert taken.left_out == (LeftOut(reason=Reason.DELETED, words="bỏ", before_line=1),)


def test_a_span_that_no_table_of_word_has_does_not_grow() -> None:
    table = tbl(tr(tc("a", properties='<w:gridSpan w:val="999999999"/>'), "b"))
    assert len(lines(table)[0]) < 1000


def test_a_tab_in_a_row_is_a_blank() -> None:
    assert lines(tbl(tr(tc(p("a", "<w:r><w:tab/></w:r>", "b")), "c"))) == ["| a b | c |"]
