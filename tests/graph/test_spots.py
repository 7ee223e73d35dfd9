"""Each line of a text tells where it stands, as far as that is certain, and under which name it is shown."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.graph.model import Graph
from build_tools.graph.spots import spots_of
from build_tools.models.headers import Header
from build_tools.models.ids import InstrumentId
from build_tools.models.spots import Spots
from build_tools.normalize import normalize
from build_tools.parts import places
from build_tools.structure.read import read_body

DIRECTIVE = InstrumentId("33-ct-ttg-2021")


def spots(raw: str, grammar: Grammar) -> Spots:
    text = normalize(raw)
    return spots_of(read_body(text, Header(), grammar), raw)


def named(raw: str, grammar: Grammar, line: int) -> str:
    """As readers see the place of a line."""
    spot = spots(raw, grammar).at(line)
    return places.of_spot(spot) if spot else ""


LIST = """Mở đầu.

1. Việc thứ nhất:

- Một gạch.

Đoạn thuộc mục 1, vì mục 2 đứng sau.

2. Việc thứ hai:

a) Ý thứ nhất.

b) Ý thứ hai.

Đoạn cuối.
"""


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (1, "phần mở đầu"),
        (3, "mục 1"),
        (5, "mục 1"),
        (7, "mục 1"),
        (9, "mục 2"),
        (11, "điểm a mục 2"),
        (15, "đoạn sau điểm b mục 2"),  # it may belong to b), to 2. or to the paper as a whole
    ],
)
def test_a_paragraph_without_a_number_stands_where_the_numbers_around_it_say(
    line: int, place: str, grammar: Grammar
) -> None:
    assert named(LIST, grammar, line) == place


ARTICLES = """Điều 1. Phạm vi

1. Một.

2. Hai:

a) Ý.

Trường hợp khác.

3. Ba.

Điều 2. Hiệu lực

Quyết định này có hiệu lực kể từ ngày ký.
"""


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (7, "điểm a khoản 2 Điều 1"),
        (9, "khoản 2 Điều 1"),  # khoản 3 goes on: of điểm a nothing tells
        (13, "Điều 2"),
        (15, "Điều 2"),
    ],
)
def test_an_article_holds_everything_up_to_the_next(line: int, place: str, grammar: Grammar) -> None:
    assert named(ARTICLES, grammar, line) == place


def test_a_heading_whose_number_is_printed_twice_is_named_by_its_words(grammar: Grammar) -> None:
    raw = "I. KẾT QUẢ\n\nMột.\n\nI. NHIỆM VỤ\n\nHai.\n"
    assert [named(raw, grammar, line) for line in (3, 7)] == ["mục I", "mục “I. NHIỆM VỤ”"]


def test_a_text_without_numbers_is_counted_by_its_paragraphs(grammar: Grammar) -> None:
    assert named("Một.\n\nHai.\n\nBa.\n", grammar, 5) == "đoạn 3"


def test_every_paper_of_the_archive_answers_by_line_and_by_name(graph: Graph) -> None:
    for document in graph.documents.values():
        anchors = document.body.anchors
        lines = range(max(anchors) + 3)
        assert {line: document.spots.anchor(line) for line in lines} == {
            line: anchors.get(line, "") for line in lines
        }
        written = {alias for each in document.body.paragraphs for alias in each.aliases}
        assert document.spots.names == {each for each in written if not each.removeprefix("d").isdecimal()}
        assert all(places.at_line(graph, document.id, line) for line in anchors)


def test_the_directive_is_quoted_as_officials_do(graph: Graph) -> None:
    link = places.link(graph, DIRECTIVE, 34, named=True)
    assert (link.text, link.to.anchor, link.line) == ("mục 8, Chỉ thị số 33/CT-TTg", "muc-8", "dòng 34")
    assert places.at_line(graph, DIRECTIVE, 36) == "đoạn sau mục 8"
    assert places.at_line(graph, DIRECTIVE, 55) == "nơi nhận"
    assert places.link(graph, DIRECTIVE, 0, named=True).text == "Chỉ thị số 33/CT-TTg"


@pytest.mark.parametrize(
    ("place", "whole"),
    [
        ("mục 8", "mục 8, Luật X"),
        ("khoản 2 Điều 5", "khoản 2 Điều 5 Luật X"),
        ("Điều 2 của bản kèm theo", "Điều 2 của bản kèm theo Luật X"),
        ("Điều 2; mục 3", "Điều 2; mục 3, Luật X"),
        ("", "Luật X"),
    ],
)
def test_an_article_and_its_paper_are_one_expression(place: str, whole: str) -> None:
    assert places.of_paper(place, "Luật X") == whole
