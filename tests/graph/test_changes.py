"""A change is stated only where a text says outright who changes what."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.graph.changes import change_between, changes_by_itself
from build_tools.reading import read_text


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định này thay thế Quyết định số 290-QĐ/TW.",
        "Điều 2. Bãi bỏ Quyết định số 07/2009/QĐ-UBND.",
        "3. Sửa đổi Điều 6 của Quy chế ban hành kèm theo Quyết định số 2215/QĐ-UBND",
        "Thông tri này thay cho Thông tri số 05-TT/MTTW ngày 12/9/1999",
    ],
)
def test_a_document_says_of_itself_that_it_changes_another(sentence: str) -> None:
    assert changes_by_itself(sentence, in_title=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đề nghị Bộ Chính trị sớm sửa đổi, bổ sung Quyết định số 217-QĐ/TW.",
        "Tỉnh ủy đã rà soát, sửa đổi, bổ sung Quyết định số 1208-QĐ/TU cho phù hợp.",
        "tuyên truyền Nghị định số 149/2018/NĐ-CP thay thế Nghị định số 60/2013/NĐ-CP",
    ],
)
def test_a_report_of_a_change_is_no_change(sentence: str) -> None:
    assert not changes_by_itself(sentence, in_title=False)
    assert changes_by_itself(sentence, in_title=True)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Nghị định số 149/2018/NĐ-CP (thay thế Nghị định số 60/2013/NĐ-CP)", ("replaces", True, False)),
        (
            "Nghị định số 08/2015/NĐ-CP được sửa đổi, bổ sung một số điều bởi Nghị định số 167/2025/NĐ-CP",
            ("amends", False, True),
        ),
        ("Quyết định số 290-QĐ/TW đã được thay thế bằng Quyết định số 23-QĐ/TW", ("replaces", False, False)),
        (
            "khoản 4 Điều 18 của Luật Khiếu nại đã được bãi bỏ bởi Luật số 46/2014/QH13",
            ("repeals", False, True),
        ),
        ("Nghị định số 149/2018/NĐ-CP và Nghị định số 60/2013/NĐ-CP", None),
    ],
)
def test_of_two_neighbours_one_may_change_the_other(
    text: str, change: tuple[str, bool, bool] | None, grammar: Grammar
) -> None:
    first, second = read_text(f"{text}.", grammar).citations
    found = change_between(f"{text}.", first, second)
    assert (found and (found.predicate, found.by_first, found.partial)) == change
