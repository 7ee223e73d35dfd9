"""The level of search, on the real site and its real search page."""

from collections.abc import Sequence
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Request, expect

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


@pytest.mark.parametrize(
    "query",
    [
        "33/CT-TTg",
        "dong bao dan toc thieu so",
        "quãng trị",
        "văn bản nào ban hành Quy chế công tác dân vận của hệ thống chính trị",
        "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    ],
)
def test_the_first_answer_fetches_little(browser: Browser, address: str, query: str) -> None:
    """At most 300 kB of index, tables and texts, for a reader who asks for the first time."""
    context = browser.new_context()
    page = context.new_page()
    fetched: list[Request] = []

    def note(request: Request) -> None:
        fetched.append(request)

    page.on("requestfinished", note)
    page.goto(f"{address}tim-kiem/?q={quote(query)}")
    expect(page.locator("#tk-tin")).to_contain_text("kết quả")
    data = [each for each in fetched if "/pagefind/" in each.url or each.url.endswith(".json.gz")]
    assert data
    assert sum(each.sizes()["responseBodySize"] for each in data) <= 300_000
    context.close()
