"""A change is stated only where a text says outright who changes what."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.graph.build import build_graph
from build_tools.graph.changes import change_aside, changes_by_itself, spares_some
from build_tools.reading import read_text
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, decree, document, holding


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định này thay thế Quyết định số 290-QĐ/TW.",
        "Điều 2. Bãi bỏ Quyết định số 07/2009/QĐ-UBND.",
        "3. Sửa đổi Điều 6 của Quy chế ban hành kèm theo Quyết định số 2215/QĐ-UBND",
        "Thông tri này thay cho Thông tri số 05-TT/MTTW ngày 12/9/1999",
        "Nghị quyết số 30/2012/NQ-HĐND hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực.",
    ],
)
def test_a_document_says_of_itself_that_it_changes_another(sentence: str) -> None:
    assert changes_by_itself(sentence, in_title=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Đề nghị Bộ Chính trị sớm sửa đổi, bổ sung Quyết định số 217-QĐ/TW.",
        "Tỉnh ủy đã rà soát, sửa đổi, bổ sung Quyết định số 1208-QĐ/TU cho phù hợp.",
        "Nghị quyết số 30/2012/NQ-HĐND hết hiệu lực từ ngày 01/01/2020.",
        "tuyên truyền Nghị định số 149/2018/NĐ-CP thay thế Nghị định số 60/2013/NĐ-CP",
    ],
)
def test_a_report_of_a_change_is_no_change(sentence: str) -> None:
    assert not changes_by_itself(sentence, in_title=False)
    assert changes_by_itself(sentence, in_title=True)


@pytest.mark.parametrize(
    ("behind", "spared"),
    [
        (" hết hiệu lực kể từ ngày Nghị định này có hiệu lực, trừ Điều 5.", True),
        (" hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành, trừ quy định tại khoản 2 Điều 7.", True),
        (" hết hiệu lực kể từ ngày Luật này có hiệu lực, trừ các điều khoản nêu trên.", False),
        (
            " hết hiệu lực kể từ ngày Luật này có hiệu lực, trừ trường hợp quy định tại khoản 3 Điều này.",
            False,
        ),
        (" hết hiệu lực kể từ ngày Luật này có hiệu lực, trừ quy định tại Điều 91 Nghị định này.", False),
        (" hết hiệu lực kể từ ngày Luật này có hiệu lực.", False),
    ],
)
def test_of_what_ends_but_for_a_clause_a_part_stands(behind: str, spared: bool) -> None:
    assert spares_some(behind) is spared


def test_what_ends_but_for_a_clause_is_repealed_in_part(registers: Registers) -> None:
    said = "hết hiệu lực kể từ ngày Nghị định này có hiệu lực"
    text = decree(
        "5/2026/NĐ-CP",
        "2026-02-02",
        f"Nghị định số 71/2014/NĐ-CP {said}, trừ Điều 5.\n2. Nghị định số 72/2014/NĐ-CP {said}.",
    )
    graph = build_graph(holding(NOTHING, document("paper", text)), registers)
    assert [(one.predicate, one.object, one.partial) for one in graph.relations] == [
        ("repeals", "71-2014-nd-cp", True),
        ("repeals", "72-2014-nd-cp", False),
    ]


def test_what_stands_in_brackets_was_done_by_what_stands_before_them(grammar: Grammar) -> None:
    text = "Nghị định số 149/2018/NĐ-CP (thay thế Nghị định số 60/2013/NĐ-CP) và Nghị định số 4/2015/NĐ-CP."
    first, second, third = read_text(text, grammar).citations
    assert change_aside(text, first, second) == "replaces"
    assert change_aside(text, second, third) is None


STATED = [
    (
        (
            "Căn cứ Nghị định số 8/2015/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định số 59/2018/NĐ-CP và Nghị định số"
            " 167/2025/NĐ-CP; Nghị định số 9/2015/NĐ-CP;"
        ),
        [
            ("paper", "based_on", "8-2015-nd-cp"),
            ("paper", "based_on", "9-2015-nd-cp"),
            ("paper", "cites", "59-2018-nd-cp"),
            ("paper", "cites", "167-2025-nd-cp"),
            ("59-2018-nd-cp", "amends", "8-2015-nd-cp"),
            ("167-2025-nd-cp", "amends", "8-2015-nd-cp"),
        ],
    ),
    (
        "Phạm vi.\nĐiều 2. Bãi bỏ các văn bản sau đây:\na) Quyết định số 5/2002/QĐ-BNV;\nb) Quyết định số 6/2002/QĐ-BNV.",
        [("paper", "repeals", "5-2002-qd-bnv"), ("paper", "repeals", "6-2002-qd-bnv")],
    ),
    (
        "1. Nghị định số 8/2015/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực.",
        [("paper", "repeals", "8-2015-nd-cp")],
    ),
    (
        "Nhiều nơi đã rà soát, bãi bỏ các văn bản sau:\n- Quyết định số 5/2002/QĐ-BNV.",
        [("paper", "cites", "5-2002-qd-bnv")],
    ),
]


@pytest.mark.parametrize(("body", "relations"), STATED, ids=[body[:60] for body, _ in STATED])
def test_who_changes_what_is_told_of_whom_the_text_names(
    body: str, relations: list[tuple[str, str, str]], registers: Registers
) -> None:
    paper = document("paper", decree("200/2026/NĐ-CP", "2026-03-01", body))
    graph = build_graph(holding(NOTHING, paper), registers)
    said = {(r.subject, r.predicate, r.object) for of in graph.relations_from.values() for r in of}
    assert said == set(relations)
