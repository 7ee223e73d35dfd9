"""The bank of questions as GIFT and Moodle XML, imported again by readers of their own."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from build_tools.data.question_bank import gift, moodle_xml
from build_tools.graph.model import Graph
from build_tools.training.bank import Part, parts
from build_tools.training.questions import QuestionView
from tests.pages.gift_reader import Read, read_gift


@pytest.fixture(scope="module")
def asked(graph: Graph) -> list[tuple[Part, QuestionView]]:
    return [(part, question) for part in parts(graph) for question in part.questions]


def folded(text: str) -> str:
    return " ".join(text.split())


def expected(question: QuestionView) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Kind and answers as an importer should hold them."""
    if question.kind == "dung-sai":
        return "truefalse", (("TRUE" if question.answer == ("Đúng",) else "FALSE",),)
    if question.kind == "dien":
        number = question.figure
        thousands = len(number.replace(",", ".").rpartition(".")[2]) == 3 and not number.isdecimal()
        return "numerical", ((number.replace(".", "") if thousands else number.replace(",", "."),),)
    if question.kind == "ghep":
        return "matching", tuple((each.left, each.right) for each in question.pairs)
    if question.kind == "xep":
        return "matching", tuple((f"Thứ {n}", each.left) for n, each in enumerate(question.pairs, 1))
    return "choice", tuple((each.text, "") for each in question.options)


def test_what_gift_holds_is_what_the_pages_ask(graph: Graph, asked: list[tuple[Part, QuestionView]]) -> None:
    read = list(read_gift(gift(graph)))
    assert [each.name for each in read] == [question.id for _, question in asked]
    for got, (part, question) in zip(read, asked, strict=True):
        kind, answers = expected(question)
        assert got.ask == folded(question.ask)
        assert got.category.endswith(part.title.replace("/", "//"))
        assert got.kind == kind, question.id
        assert [folded(each[0]) for each in got.answers] == [folded(each[0]) for each in answers]
        assert question.passage.source in got.feedback
        if kind == "choice":
            marks = [float(mark) for _, mark in got.answers]
            assert [mark > 0 for mark in marks] == [each.right for each in question.options]
            assert abs(sum(mark for mark in marks if mark > 0) - 100) < 0.01
        else:
            assert got.answers == answers, question.id


def moodle(xml: str) -> Iterator[Read]:
    category = ""
    for made in ET.fromstring(xml):
        if made.get("type") == "category":
            category = made.findtext("category/text") or ""
            continue
        kind = {"multichoice": "choice"}.get(made.get("type") or "", made.get("type") or "")
        pairs = tuple(
            (sub.findtext("text") or "", sub.findtext("answer/text") or "")
            for sub in made.findall("subquestion")
        )
        options = tuple(
            (answer.findtext("text") or "", answer.get("fraction") or "") for answer in made.findall("answer")
        )
        yield Read(
            category=category,
            name=made.findtext("name/text") or "",
            ask=made.findtext("questiontext/text") or "",
            kind=kind,
            answers=pairs or options,
            feedback=made.findtext("generalfeedback/text") or "",
        )


def test_what_moodle_xml_holds_is_what_gift_holds(graph: Graph) -> None:
    for xml, text in zip(moodle(moodle_xml(graph)), read_gift(gift(graph)), strict=True):
        assert (xml.name, folded(xml.ask), xml.kind) == (text.name, text.ask, text.kind)
        assert folded(xml.feedback) == folded(text.feedback)
        if xml.kind == "truefalse":
            assert (text.answers[0][0].lower(), "100") in xml.answers
        elif xml.kind == "numerical":
            assert xml.answers == ((text.answers[0][0], "100"),)
        else:
            assert [tuple(map(folded, each)) for each in xml.answers] == [
                tuple(map(folded, each)) for each in text.answers
            ]


def test_signs_that_mean_something_to_gift_are_read_back_as_themselves() -> None:
    (read,) = read_gift("::a::Số \\{x\\} \\= 1\\: \\~ \\# \\\\? {\n=a\\=b\n~c\\~d\n####e\\#f\n}")
    assert read.ask == "Số {x} = 1: ~ # \\?"
    assert read.answers == (("a=b", "100"), ("c~d", "0"))
    assert read.feedback == "e#f"
