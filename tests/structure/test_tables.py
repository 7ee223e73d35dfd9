"""Lines that are rows become tables: the grid, the head, the words that are read in each cell."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.grammar.compiled import build_grammar
from build_tools.intake.table_rows import Merged, cells_of_row, table_row
from build_tools.models.texts import Paragraph, Role, TableRow
from build_tools.normalize import NormalizedText
from build_tools.reading import Reading, read_text
from build_tools.registers.loader import load
from tests.table_signs import without_table_signs

GRAMMAR = build_grammar(load())
HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH SÔNG XA

Số: 12/BC-UBND

Sông Xa, ngày 3 tháng 5 năm 2023

BÁO CÁO

Kết quả công tác dân vận năm 2022

"""


def rows_of(reading: Reading) -> list[tuple[Paragraph, TableRow]]:
    return [(each, each.row) for each in reading.body.paragraphs if each.row is not None]


def grid(table: str, marks: Sequence[str] = ()) -> list[list[str]]:
    """The cells of a text's rows: their paragraphs parted by a slash, behind them the places that they take."""
    reading = read_text(f"{HEAD}{table}\n", GRAMMAR, marks)
    return [
        [_cell(reading.text, row, index) for index in range(len(row.cells))] for _, row in rows_of(reading)
    ]


def _cell(text: NormalizedText, row: TableRow, index: int) -> str:
    cell = row.cells[index]
    words = "/".join(text.raw[piece.start : piece.end] for piece in cell.pieces)
    over = f" {cell.rows}x{cell.columns}" if cell.rows * cell.columns > 1 else ""
    return f"{words}{over}"


def heads(table: str) -> int:
    return sum(row.head for _, row in rows_of(read_text(f"{HEAD}{table}\n", GRAMMAR)))


@pytest.mark.parametrize(
    ("table", "cells"),
    [
        ("| Xã | Số |\n| A | 12 |", [["Xã", "Số"], ["A", "12"]]),
        ("| Xã | Số hộ | < |\n| ^ | nghèo | khác |", [["Xã 2x1", "Số hộ 1x2"], ["nghèo", "khác"]]),
        ("| A | < | 1 |\n| ^ | < | 2 |", [["A 2x2", "1"], ["2"]]),
        ("| A | < | 1 |\n| ^ | ^ | 2 |", [["A 2x2", "1"], ["2"]]),  # as a person may write it
        ("| A |\n| ^ |\n| ^ |", [["A 3x1"], [], []]),
        ("| A<br>B | 1 |", [["A/B", "1"]]),
        # What fits nowhere is a word.
        ("| ^ | A |\n| < | B |", [["^", "A"], ["<", "B"]]),
        ("| A | < |\n| ^ | B |", [["A 1x2"], ["^", "B"]]),
        ("| A | B |\n| ^ | < |", [["A", "B"], ["^ 1x2"]]),
        ("| A | B |\n| \\^ | \\< |", [["A", "B"], ["\\^", "\\<"]]),
        # Short rows end with an empty cell.
        ("| A |\n| B | C | D |\n|  |  |", [["A", " 1x2"], ["B", "C", "D"], ["", "", ""]]),
        ("| A | B |", [["A", "B"]]),
        ("|  |", [[""]]),
    ],
)  # fmt: skip
def test_the_signs_of_rows_tell_which_places_a_cell_takes(table: str, cells: list[list[str]]) -> None:
    assert grid(table) == cells


@pytest.mark.parametrize("line", ["|", "| a", "a | b", "|a|b|", "|---|---|", "văn bản | số"])
def test_what_only_holds_bars_stays_a_paragraph(line: str) -> None:
    reading = read_text(f"{HEAD}{line}\n", GRAMMAR)
    assert rows_of(reading) == []
    assert reading.body.paragraphs[-1].role is Role.PARAGRAPH


def test_only_rows_that_follow_each_other_are_one_table_and_each_keeps_the_anchor_of_its_line() -> None:
    reading = read_text(f"{HEAD}| A | 1 |\n| B | 2 |\n\n| C | 3 |\nHết.\n| D | 4 |\n", GRAMMAR)
    rows = rows_of(reading)
    assert [each.anchor for each, _ in rows] == ["d12", "d13", "d15", "d17"]
    assert [row.table for _, row in rows] == [12, 12, 15, 17]
    assert reading.body.anchors[13] == "d13"


@pytest.mark.parametrize(
    ("table", "count"),
    [
        ("| Xã | Số |\n|---|:-:|\n| A | 1 |", 1),  # the rule of Markdown
        ("| Xã | Số |\n| --- | --- |\n| A | 1 |", 1),
        ("| Xã | Số |\n|---|\n| A | 1 |", 0),  # of another width: no rule of this table
        ("| Xã | Số |\n| A | 1 |\n| --- | --- |\n| B | 2 |", 0),  # nothing was counted there
        ("| TT | Xã |\n| 1 | A |", 1),  # the column that counts the rows
        ("| **STT** | Xã |\n| 1 | A |", 1),
        ("| Số TT | Xã | < |\n| ^ | A | B |\n| 1 | C | D |", 2),
        ("| TT | Xã |", 0),  # a head of nothing
        ("| Tên xã | Số hộ |\n| A | 1 |", 0),  # the words alone prove nothing
        ("| Xã | Số hộ | < |\n| ^ | nghèo | khác |\n| A | 1 | 2 |", 2),  # two storeys
        ("| Tổng | < | 12 |\n| A | B | 2 |", 0),
        ("| A | 1 | 2 |\n| ^ | 3 | 4 |", 0),
        ("| Xã | Hộ | Người |\n| (1) | (2) | (3) |\n| A | 1 | 2 |", 2),  # what counts the columns
        ("| Xã | Thôn | Hộ | Người |\n| A | B | 1 | 2 |\n| X | Y | 3 | 4 |", 2),
        ("| Xã | Hộ | Người |\n| A | 1 | 2 |\n| X | 3 | 4 |", 0),  # too little to be sure
        ("| Xã | Hộ | Người |\n| A | B | C |\n| X | 1 | 2 |", 0),
        ("| Xã | Hộ | Người |\n| (1) | (3) | (2) |\n| A | 1 | 2 |", 0),
        ("| Xã | Hộ | Người |\n| 1 | 2 | 3 |\n| 2 | 5 | 6 |", 0),  # may be figures
    ],
)
def test_a_head_is_one_only_where_the_print_tells_so(table: str, count: int) -> None:
    assert heads(table) == count


def test_the_rule_under_a_head_is_no_row_and_keeps_its_anchor() -> None:
    reading = read_text(f"{HEAD}| Xã | Số |\n|---|---|\n| A | 1 |\n", GRAMMAR)
    assert [(each.anchor, row.rule, row.head) for each, row in rows_of(reading)] == [
        ("d12", False, True),
        ("d13", True, False),
        ("d14", False, False),
    ]


def test_a_citation_is_read_within_its_cell_and_leads_to_the_row() -> None:
    table = (
        "| Nghị quyết số 25-NQ/TW | ngày 03/6/2013 |\n| Thực hiện Quyết định | số 217-QĐ/TW |\n"
        "| Kế hoạch số 5/KH-UBND<br>ngày 02/3/2021 | x |\n"
    )
    reading = read_text(f"{HEAD}Thực hiện các văn bản sau:\n{table}", GRAMMAR)
    found = [
        (anchor, each.number, each.date.iso if each.date else "", each.relation)
        for anchor, each in zip(reading.anchors, reading.citations, strict=True)
    ]
    assert found[1:] == [
        ("d13", "25-NQ/TW", "", "cites"),
        ("d14", "217-QĐ/TW", "", "cites"),
        ("d15", "5/KH-UBND", "2021-03-02", "cites"),
    ]


def test_a_citation_over_two_lines_of_a_cell_is_whole_and_holds_no_sign() -> None:
    (own, one, other) = read_text(
        f"{HEAD}| Nghị quyết<br>số 25-NQ/TW | Quyết định số 217-<br>QĐ/TW |\n", GRAMMAR
    ).citations
    assert own.number == "12/BC-UBND"
    assert [(each.number, each.surface) for each in (one, other)] == [
        ("25-NQ/TW", "Nghị quyết\nsố 25-NQ/TW"),
        ("217-QĐ/TW", "Quyết định số 217-\nQĐ/TW"),
    ]


def test_a_cell_is_neither_a_heading_nor_a_page_number_and_takes_no_paragraph_with_it() -> None:
    text = "Nội dung.\n\nCác xã đã làm tốt việc của\n| Điều 5 | Chương I |\n| 12 |\ncấp trên giao.\n"
    body = read_text(HEAD + text, GRAMMAR).body
    assert [(each.anchor, each.role, each.level, each.label) for each in body.paragraphs[-4:]] == [
        ("d14", Role.PARAGRAPH, 0, ""),
        ("d15", Role.ROW, 0, ""),
        ("d16", Role.ROW, 0, ""),
        ("d17", Role.PARAGRAPH, 0, ""),
    ]


def test_a_table_changes_nothing_of_letterhead_and_signature() -> None:
    end = "\nNơi nhận:\n- Như trên.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A\n"
    table = "| TT | Họ và tên | Số: 45/QĐ-UBND | Nơi nhận |\n| 1 | Trần Văn B | ngày 5 tháng 6 năm 2020 | CHỦ TỊCH |\n"
    plain, with_table = (read_text(f"{HEAD}Kết quả:\n\n{each}{end}", GRAMMAR).header for each in ("", table))
    for one, other in (
        (plain.number, with_table.number),
        (plain.date, with_table.date),
        (plain.issuer, with_table.issuer),
    ):
        assert getattr(one, "value", one) == getattr(other, "value", other)
    assert [each.name for each in with_table.signatories] == ["Nguyễn Văn A"]
    assert [each.value for each in with_table.recipients] == [each.value for each in plain.recipients]


def test_a_letterhead_in_bars_keeps_its_role_and_is_a_table_too() -> None:
    top = "| ỦY BAN NHÂN DÂN<br>TỈNH SÔNG XA | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 12/BC-UBND | Sông Xa, ngày 3 tháng 5 năm 2023 |\n"
    reading = read_text(f"{top}\nBÁO CÁO\n\nKết quả\n\nNội dung.\n", GRAMMAR)
    assert [(each.anchor, each.role) for each, _ in rows_of(reading)] == [
        ("d1", Role.LETTERHEAD),
        ("d2", Role.LETTERHEAD),
    ]
    assert reading.header.number
    assert reading.header.number.value == "12/BC-UBND"


def test_in_a_row_a_bar_is_a_sign_or_a_letter_whatever_the_record_names() -> None:
    table = r"| A \| B | **C** |"
    plain, named = (
        read_text(f"{HEAD}{table}\na | b\n", GRAMMAR, marks) for marks in ((), ("|", "<br>", "**"))
    )
    assert grid(table, ("|",)) == [[r"A \| B", "**C**"]]
    hidden = [named.text.raw[mark.span.start : mark.span.end] for mark in named.body.marks]
    assert hidden == ["|", "\\", " | ", "**", "**", "|", "|"]
    assert [mark.style for mark in plain.body.marks] == ["drop", "cell"]


words = st.text(alphabet="aố1<^|\\- b", max_size=6).map(lambda word: " ".join(word.split())).filter(bool)
cells = st.one_of(st.lists(words, max_size=2).map(tuple), st.sampled_from(Merged))


@given(st.lists(st.lists(cells, min_size=1, max_size=5).map(table_row), min_size=1, max_size=6))
def test_every_word_of_any_rows_stands_in_one_cell_and_the_grid_has_no_hole(rows: list[str]) -> None:
    reading = read_text("\n".join(["Văn bản", "", *rows, ""]), GRAMMAR)
    read = [row for _, row in rows_of(reading)]
    assert len(read) == len(rows)
    shown = "".join(
        reading.text.raw[piece.start : piece.end]
        for row in read
        for cell in row.cells
        for piece in cell.pieces
    )
    said = [
        part
        for row in rows
        for cell in cells_of_row(row) or ()
        if not isinstance(cell, Merged)
        for part in cell
    ]
    for part in said:
        assert part in shown.replace("\\\\", "\0").replace("\\", "").replace("\0", "\\")
    width = max(len(cells_of_row(row) or ()) for row in rows)
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(each for each in read if not each.rule):
        column = 0
        for cell in row.cells:
            while (at, column) in taken:
                column += 1
            places = {
                (at + down, column + right) for down in range(cell.rows) for right in range(cell.columns)
            }
            assert not places & taken
            taken |= places
    rules = sum(row.rule for row in read)
    assert len(taken) == width * (len(rows) - rules)


@pytest.mark.parametrize(
    "table",
    [
        "| a | b | c | d | e | f |\n" * 1_000,
        "| " + "x | " * 60 + "\n" + "| " + "^ | " * 60,
        "| a " + "| < " * 1_500 + "|",
    ],
)
def test_large_and_wide_tables_are_read_whole(table: str) -> None:
    reading = read_text(f"{HEAD}{table}\n", GRAMMAR)
    assert len(rows_of(reading)) == table.rstrip().count("\n") + 1
    assert (
        sum(cell.columns for cell in rows_of(reading)[0][1].cells)
        == table.split("\n", maxsplit=1)[0].count("|") - 1
    )


def test_the_signs_of_a_text_are_told_apart_from_its_words() -> None:
    raw = "Bảng:\n| Xã | Số |\n|---|---|\n| A<br>B | ^ |\n|---|"
    assert without_table_signs(raw).split("\n") == ["Bảng:", "Xã Số", "", "A B", "|---|"]
