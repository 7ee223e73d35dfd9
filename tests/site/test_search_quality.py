"""The level of search, on the real site and its real search page."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser

from tests.search.quality.asking import ask_page
from tests.search.quality.questions import GOLD, Question, all_questions
from tests.search.quality.scoring import Hit, answered_first, score

pytestmark = pytest.mark.browser

CLASSES = sorted({question.klass for question in all_questions()})
Answers = Sequence[tuple[Question, Sequence[Hit]]]


@pytest.fixture(scope="module")
def answers(browser: Browser, address: str) -> Answers:
    questions = all_questions()
    context = browser.new_context(locale="vi-VN")
    hits = ask_page(context.new_page(), address, [question.query for question in questions])
    context.close()
    return list(zip(questions, hits, strict=True))


def missed(answers: Answers) -> str:
    return "; ".join(question.query for question, hits in answers if not answered_first(hits, question))


@pytest.mark.parametrize("group", [GOLD, "all"])
def test_the_answer_stands_first_and_nearly_always_in_the_first_three(answers: Answers, group: str) -> None:
    chosen = [each for each in answers if group in (each[0].group, "all")]
    got = score(chosen)
    assert got.first / got.asked >= 0.90, missed(chosen)
    assert got.three / got.asked >= 0.97, missed(chosen)


@pytest.mark.parametrize("klass", CLASSES)
def test_no_class_of_queries_falls_behind(answers: Answers, klass: str) -> None:
    chosen = [each for each in answers if each[0].klass == klass]
    got = score(chosen)
    assert got.first / got.asked >= 0.75, missed(chosen)
