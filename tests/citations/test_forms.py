"""Every form of citation finds its examples, none of its counter-examples, and nothing of another form."""

import re

import pytest

from build_tools.citations.find import FORMS, find_citations
from build_tools.citations.forms import Form
from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.normalize import normalize

EXAMPLES = [(form, example) for form in FORMS for example in form.examples]
COUNTER_EXAMPLES = [(form, example) for form in FORMS for example in form.counter_examples]


def plain(example: str) -> str:
    return re.sub("[⟦⟧]", "", example)


def marked(example: str) -> list[str]:
    """What stands between ⟦ and ⟧, by where it begins; one mention may hold others."""
    found: list[str] = []
    opened: list[int] = []
    for mark in re.finditer("[⟦⟧]", example):
        if mark[0] == "⟦":
            opened.append(len(found))
            found.append("")
        else:
            opened.pop()
        for one in opened:
            found[one] += example[mark.end() : _next(example, mark.end())]
    return found


def _next(example: str, start: int) -> int:
    following = re.compile("[⟦⟧]").search(example, start)
    return following.start() if following else len(example)


def find(text: str, grammar: Grammar) -> tuple[Citation, ...]:
    return find_citations(normalize(text), grammar)


@pytest.mark.parametrize(("form", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_a_form_finds_its_own_examples(form: Form, example: str, grammar: Grammar) -> None:
    text = normalize(plain(example)).text
    spotted = [one for each in form.spot(text, grammar) for one in (each, *each.amended)]
    found = [text[one.start : one.end] for one in spotted]
    assert found == [normalize(surface).text for surface in marked(example)]


@pytest.mark.parametrize("example", [example for _, example in EXAMPLES])
def test_no_other_form_takes_an_example_or_adds_to_it(example: str, grammar: Grammar) -> None:
    assert [citation.surface for citation in find(plain(example), grammar)] == marked(example)


@pytest.mark.parametrize(
    ("form", "example"), COUNTER_EXAMPLES, ids=[example for _, example in COUNTER_EXAMPLES]
)
def test_a_form_finds_none_of_its_counter_examples(form: Form, example: str, grammar: Grammar) -> None:
    assert list(form.spot(normalize(example).text, grammar)) == []


NUMBERS = [
    ("Nghị quyết số 25- NQ/TW", ["25-NQ/TW"]),
    ("Quyết định số 217-QÐ/TW", ["217-QĐ/TW"]),
    ("Nghị quyết số 25–NQ/TW", ["25-NQ/TW"]),
    ("Quyết định số 217 và 218-QĐ/TW", ["217-QĐ/TW", "218-QĐ/TW"]),
    ("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", ["10/2022/QH15"]),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS, ids=[text for text, _ in NUMBERS])
def test_a_number_is_carried_on_as_it_is_customarily_written(
    text: str, numbers: list[str], grammar: Grammar
) -> None:
    assert [citation.number for citation in find(text, grammar)] == numbers
