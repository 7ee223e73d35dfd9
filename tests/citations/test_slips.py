"""A wrong number is shown as printed, and meant as the document itself says elsewhere."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text

CASES = [
    # a letter lost
    ("Kết luận số 114-KL/TW của Ban Bí thư.\n\nthực hiện Kết luận số 114-KL/W.", "114-KL/TW", "114-KL/W"),
    # the symbol of another authority
    (
        (
            "Tỉnh ủy Bắc Giang ban hành Nghị quyết số 110-NQ/TW ngày 11/7/2016.\n\n"
            "Nghị quyết số 110-NQ/TU ngày 11/7/2016 của Tỉnh ủy."
        ),
        "110-NQ/TU",
        "110-NQ/TW",
    ),
    # the stroke of a Đ that no register knows
    (
        "Nghị định số 241-HĐBT ngày 05/8/1991.\n\ntheo Nghị định số 241-HDBT ngày 05/8/1991.",
        "241-HĐBT",
        "241-HDBT",
    ),
]


@pytest.mark.parametrize(
    ("text", "number", "slip"), CASES, ids=["letter-lost", "other-symbol", "stroke-lost"]
)
def test_a_slip_is_named_and_the_number_meant(text: str, number: str, slip: str, grammar: Grammar) -> None:
    slips = [
        (c.number, c.slip, c.surface.endswith(slip)) for c in read_text(text, grammar).citations if c.slip
    ]
    assert slips == [(number, slip, True)]


@pytest.mark.parametrize(
    "text",
    [
        "thực hiện Kết luận số 114-KL/W.",  # nothing in the document says what is meant
        "Nghị quyết số 25-NQ/TW và Nghị quyết số 25-NQ/TU.",  # both can be right
        "Hướng dẫn số 12/HD-SNV và Hợp đồng số 12/HĐ-SNV.",
    ],
)
def test_without_proof_nothing_is_called_a_slip(text: str, grammar: Grammar) -> None:
    assert [c.slip for c in read_text(text, grammar).citations if c.slip] == []
