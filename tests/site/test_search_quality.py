"""The level of search, on the real site and its real search page."""

from collections.abc import Callable, Iterator, Sequence
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
def ask(browser: Browser, address: str) -> Iterator[Callable[[Sequence[Question]], Answers]]:
    """Ask the search page; what was asked once is not asked again."""
    context = browser.new_context(locale="vi-VN")
    page, known = context.new_page(), dict[Question, Sequence[Hit]]()

    def answers(questions: Sequence[Question]) -> Answers:
        new = [question for question in questions if question not in known]
        known.update(zip(new, ask_page(page, address, [one.query for one in new]), strict=True))
        return [(question, known[question]) for question in questions]

    yield answers
    context.close()


def missed(answers: Answers) -> str:
    return "; ".join(question.query for question, hits in answers if not answered_first(hits, question))


@pytest.mark.parametrize("group", [GOLD, pytest.param("all", marks=pytest.mark.deep)])
def test_the_answer_stands_first_and_nearly_always_in_the_first_three(
    ask: Callable[[Sequence[Question]], Answers], group: str
) -> None:
    chosen = ask([each for each in all_questions() if group in (each.group, "all")])
    got = score(chosen)
    assert got.first / got.asked >= 0.90, missed(chosen)
    assert got.three / got.asked >= 0.97, missed(chosen)


@pytest.mark.deep
@pytest.mark.parametrize("klass", CLASSES)
def test_no_class_of_queries_falls_behind(ask: Callable[[Sequence[Question]], Answers], klass: str) -> None:
    chosen = ask([each for each in all_questions() if each.klass == klass])
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
