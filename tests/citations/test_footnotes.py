"""What a footnote lists is issued by whom the sentence names that calls it."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.reading import read_text

REPORT = """\
BÁO CÁO
Kết quả công tác dân vận

Những năm qua, Tỉnh ủy quan tâm. UBND tỉnh đã ban hành nhiều kế hoạch{mark} để thực hiện.

Các đơn vị (1) triển khai, (2) sơ kết.

{mark} Kế hoạch số 12/KH-UBND ngày 02/3/2020; Công văn số 55/UBND-NC; Nghị quyết số 10-NQ/TU ngày 05/5/2020.
"""


@pytest.mark.parametrize("mark", ["¹", "(1)", "[1]", "[^1]"])
def test_the_body_names_the_issuer_of_what_a_note_lists(mark: str, grammar: Grammar) -> None:
    reading = read_text(REPORT.format(mark=mark), grammar)
    (note,) = reading.body.footnotes
    assert note.mark == mark
    assert [(citation.surface, citation.issuer) for citation in reading.citations] == [
        ("Kế hoạch số 12/KH-UBND", "UBND tỉnh"),
        ("Công văn số 55/UBND-NC", "UBND tỉnh"),
        ("Nghị quyết số 10-NQ/TU", ""),  # its symbol is another's
    ]


def test_a_numbered_list_is_no_footnote(grammar: Grammar) -> None:
    text = "Các đơn vị phải (1) triển khai, (2) sơ kết.\n\n(1) Triển khai Kế hoạch số 12/KH-UBND.\n"
    assert read_text(text, grammar).body.footnotes == ()
