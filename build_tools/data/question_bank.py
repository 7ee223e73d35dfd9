"""The bank as files of other systems: GIFT and Moodle XML.

A question to put in order becomes one of matching, place to instrument: GIFT knows no order.
"""

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from build_tools.graph.model import Graph
from build_tools.training.bank import Part, parts
from build_tools.training.questions import QuestionView

_SPECIAL = re.compile(r"[~=#{}:\\]")
_TOP = "Kho tri thức dân vận"


def gift(graph: Graph) -> str:
    """The bank in GIFT: one paragraph a question, a category a lesson."""
    return "\n".join(_gift_lines(parts(graph)))


def _gift_lines(every: Sequence[Part]) -> Iterator[str]:
    yield f"// {_TOP}: ngân hàng câu hỏi. Mỗi câu có đoạn văn bản làm căn cứ trong phần phản hồi."
    yield ""
    for part in every:
        yield f"$CATEGORY: {_category(part)}"
        yield ""
        for question in part.questions:
            yield f"::{_escaped(question.id)}::{_escaped(question.ask)} {{{_gift_answer(question)}}}"
            yield ""


def _gift_answer(question: QuestionView) -> str:
    """What stands in braces."""
    feedback = f"####{_escaped(_feedback(question))}"
    match question.kind:
        case "dung-sai":
            right = next(each.text for each in question.options if each.right)
            return f"{'TRUE' if right == question.options[0].text else 'FALSE'}{feedback}"
        case "dien":
            return f"#{_plain_number(question.figure)}\n{feedback}\n"
        case "ghep" | "xep":
            lines = (f"={_escaped(left)} -> {_escaped(right)}" for left, right in _pairs(question))
        case "nhieu":
            lines = (f"~%{weight}%{_escaped(text)}" for text, weight in _weighted(question))
        case _:
            lines = (f"{'=' if each.right else '~'}{_escaped(each.text)}" for each in question.options)
    return "\n" + "\n".join((*lines, feedback)) + "\n"


def _pairs(question: QuestionView) -> Sequence[tuple[str, str]]:
    if question.kind == "ghep":
        return [(each.left, each.right) for each in question.pairs]
    return [(f"Thứ {place}", each.left) for place, each in enumerate(question.pairs, start=1)]


def _weighted(question: QuestionView) -> Iterator[tuple[str, str]]:
    """Right options share the mark; a wrong one takes it away."""
    right = sum(each.right for each in question.options)
    share = f"{100 / right:.5f}".rstrip("0").rstrip(".")
    for each in question.options:
        yield each.text, share if each.right else "-100"


def _feedback(question: QuestionView) -> str:
    answer = "; ".join(question.answer)
    why = f" {question.why}" if question.why else ""
    return f"Đáp án: {answer}.{why} Căn cứ: {question.passage.source}: “{question.passage.text}”"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match[0]}", text)


def _category(part: Part) -> str:
    return f"{_TOP}/{part.title.replace('/', '//')}"


def _plain_number(figure: str) -> str:
    """`7.570` is 7570 and `84,7` is 84.7: a sign before three figures groups thousands."""
    grouped = re.fullmatch(r"\d{1,3}([.,]\d{3})+", figure)
    return re.sub(r"[.,]", "", figure) if grouped else figure.replace(",", ".")


def moodle_xml(graph: Graph) -> str:
    """The bank in Moodle's own XML."""
    quiz = ET.Element("quiz")
    for part in parts(graph):
        category = ET.SubElement(quiz, "question", type="category")
        _text(ET.SubElement(category, "category"), f"$course$/top/{_category(part)}")
        for question in part.questions:
            _moodle(quiz, question)
    ET.indent(quiz)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(quiz, encoding="unicode")}\n'


_MOODLE_TYPES = {
    "dung-sai": "truefalse",
    "dien": "numerical",
    "ghep": "matching",
    "xep": "matching",
    "mot": "multichoice",
    "nhieu": "multichoice",
}


def _moodle(quiz: ET.Element, question: QuestionView) -> None:
    made = ET.SubElement(quiz, "question", type=_MOODLE_TYPES[question.kind])
    _text(ET.SubElement(made, "name"), question.id)
    _text(ET.SubElement(made, "questiontext", format="plain_text"), question.ask)
    _text(ET.SubElement(made, "generalfeedback", format="plain_text"), _feedback(question))
    if question.kind in {"ghep", "xep"}:
        ET.SubElement(made, "shuffleanswers").text = "true"
        for left, right in _pairs(question):
            sub = ET.SubElement(made, "subquestion", format="plain_text")
            ET.SubElement(sub, "text").text = left
            _text(ET.SubElement(sub, "answer"), right)
    elif question.kind == "dien":
        _answer(made, _plain_number(question.figure), "100")
    elif question.kind == "dung-sai":
        for word, each in zip(("true", "false"), question.options, strict=True):
            _answer(made, word, "100" if each.right else "0")
    else:
        ET.SubElement(made, "single").text = "true" if question.kind == "mot" else "false"
        ET.SubElement(made, "shuffleanswers").text = "true"
        ET.SubElement(made, "answernumbering").text = "ABCD"
        weights = dict(_weighted(question))
        for each in question.options:
            alone = "100" if each.right else "0"
            _answer(made, each.text, weights[each.text] if question.kind == "nhieu" else alone)


def _answer(question: ET.Element, text: str, fraction: str) -> None:
    ET.SubElement(
        ET.SubElement(question, "answer", fraction=fraction, format="plain_text"), "text"
    ).text = text


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text
