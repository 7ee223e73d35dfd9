"""A row of a table as one line, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.intake.table_rows import Cell, Merged, cells_of_row, is_table_row, table_row


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        ([("Xã",), ("Số hộ",)], "| Xã | Số hộ |"),
        ([("Số hộ",), Merged.LEFT, Merged.ABOVE], "| Số hộ | < | ^ |"),
        ([(), ("1",)], "|  | 1 |"),
        ([("A|B",)], r"| A\|B |"),
        ([(r"C:\dan",)], r"| C:\\dan |"),
        ([("<",), ("^",)], r"| \< | \^ |"),
        ([("a < b",)], "| a < b |"),
        ([("Xã A", "(ước tính)")], "| Xã A<br>(ước tính) |"),
        ([("một\nhai",)], "| một<br>hai |"),
        ([("thẻ <br> trong chữ",)], r"| thẻ \<br> trong chữ |"),
    ],
)
def test_a_row_is_one_line_and_no_letter_of_it_is_lost(cells: list[Cell], line: str) -> None:
    assert table_row(cells) == line
    assert table_row(cells_of_row(line) or ()) == line


@pytest.mark.parametrize("line", ["", "|", "| a", "a | b", "|a|b", "|||", r"| a \|", "**| a |**"])
def test_what_only_holds_bars_is_no_row(line: str) -> None:
    assert not is_table_row(line)


words = st.text(alphabet="aố<^|\\ br>", max_size=8).map(lambda word: " ".join(word.split())).filter(bool)


@given(
    st.lists(
        st.one_of(st.lists(words, max_size=3).map(tuple), st.sampled_from(Merged)), min_size=1, max_size=5
    )
)
def test_every_row_is_read_back_as_it_was(cells: list[Cell]) -> None:
    assert cells_of_row(table_row(cells)) == tuple(cells)
