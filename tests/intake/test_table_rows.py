"""A row of a table as one line, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.intake.table_rows import (
    Cell,
    Merged,
    cells_of_row,
    is_rule,
    is_table_row,
    places_of_row,
    table_row,
)


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


@pytest.mark.parametrize("line", ["  | Xã | 12 |  ", "|\u00a0Xã\u00a0|\t12 |", "| Xã | 12 |\r"])
def test_blanks_around_cells_are_of_any_kind(line: str) -> None:
    assert cells_of_row(line) == (("Xã",), ("12",))


@pytest.mark.parametrize("line", ["|---|---|", "| --- | :-: |", "|:-|-:|", "  |----|"])
def test_a_rule_is_known_by_its_dashes(line: str) -> None:
    assert is_rule(line)


@pytest.mark.parametrize("line", ["| - | - |", "|---", "---|---", "|---|a|", "| -- |", "|:|", "|---||"])
def test_a_dash_that_says_nothing_is_no_rule(line: str) -> None:
    assert not is_rule(line)


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("| Xã | < |", [[(2, 4)], [(7, 8)]]),
        (r" | A \| B<br>C |", [[(3, 9), (13, 14)]]),
        ("|  | 1 |", [[], [(5, 6)]]),
    ],
)
def test_every_word_of_a_row_has_its_place_in_the_line(
    line: str, places: list[list[tuple[int, int]]]
) -> None:
    found = places_of_row(line)
    assert found is not None
    assert [list(place.words) for place in found] == places
    assert [line[at] for place in found for at in place.escapes] == ["\\"] * line.count("\\")


words = st.text(alphabet="aố<^|\\ br>", max_size=8).map(lambda word: " ".join(word.split())).filter(bool)


@given(
    st.lists(
        st.one_of(st.lists(words, max_size=3).map(tuple), st.sampled_from(Merged)), min_size=1, max_size=5
    )
)
def test_every_row_is_read_back_as_it_was(cells: list[Cell]) -> None:
    assert cells_of_row(table_row(cells)) == tuple(cells)
