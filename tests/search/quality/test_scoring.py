import pytest

from tests.search.quality.questions import Question, all_questions
from tests.search.quality.scoring import Hit, answered_first, answered_in_three, is_answer


def hit(address: str, *anchors: str) -> Hit:
    return Hit(address=address, anchors=anchors)


@pytest.mark.parametrize(
    ("found", "reference", "answers"),
    [
        (hit("van-ban/a/"), "van-ban:a", True),
        (hit("tinh/a/"), "van-ban:a", False),
        (hit("van-ban/a/", "d12"), "muc:a:10-14", True),
        (hit("van-ban/a/", "d12-2"), "muc:a:10-14", True),
        (hit("van-ban/a/", "d15"), "muc:a:10-14", False),
        (hit("van-ban/a/", "muc-1"), "muc:a:10-14", False),
        (hit("van-ban/b/", "d12"), "muc:a:10-14", False),
        # The first passage counts, and only it.
        (hit("van-ban/a/", "d15", "d12"), "muc:a:10-14", False),
        # An engine that knows no passages is given its due.
        (Hit(address="van-ban/a/", anchors=None), "muc:a:10-14", True),
    ],
)
def test_a_hit_is_what_a_reference_names(found: Hit, reference: str, answers: bool) -> None:
    assert is_answer(found, reference, within=1) is answers


def test_what_serves_counts_among_the_first_three_only() -> None:
    question = Question(query="q", klass="c", group="tune", expect=("van-ban:a",), also_ok=("tinh:b",))
    assert not answered_first([hit("tinh/b/")], question)
    assert answered_in_three([hit("x/"), hit("y/"), hit("tinh/b/")], question)
    assert not answered_in_three([hit("x/"), hit("y/"), hit("z/"), hit("tinh/b/")], question)
    assert not answered_first([], question)


def test_every_class_is_asked_in_each_set() -> None:
    questions = all_questions()
    classes = {question.klass for question in questions}
    assert len(classes) == 10
    for group in ("gold", "tune", "held-out", "later"):
        assert {question.klass for question in questions if question.group == group} == classes
