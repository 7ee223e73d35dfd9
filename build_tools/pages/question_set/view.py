"""Questions of a lesson to print, with answers or without."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.models.training import LessonId
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, heads
from build_tools.parts.addresses import Target
from build_tools.parts.values import Head, Link
from build_tools.training import titles
from build_tools.training.bank import Part, part_ids, part_of


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSetPage:
    """/dao-tao/giang-vien/<bài>-de/: questions to print."""

    head: Head
    part: Part
    answers: bool
    other: Target


class QuestionSet(NamedTuple):
    """The questions of a lesson, to print with their answers or without."""

    of: LessonId
    answers: bool


def question_sets(graph: Graph) -> Iterator[QuestionSet]:
    """Two for each lesson."""
    for lesson in part_ids(graph):
        yield from (QuestionSet(lesson, answers) for answers in (False, True))


def question_set_page(graph: Graph, one: QuestionSet) -> QuestionSetPage:
    """Put a set together."""
    part, kind = part_of(graph, one.of), "câu hỏi và đáp án" if one.answers else "đề không đáp án"
    return QuestionSetPage(
        head=Head(
            title=f"{part.title}: {kind}",
            description=f"Để in: {kind}, {len(part.questions)} câu. {part.title}.",
            crumbs=(*heads.UNDER_TRAINING, Link(text=titles.TRAINER_TITLE, to=addresses.TRAINER)),
            wide=True,
        ),
        part=part,
        answers=one.answers,
        other=addresses.of_question_set(part.id, answers=not one.answers),
    )


PAGE = PageKind(
    folder="dao-tao",
    subjects=question_sets,
    at=lambda one: addresses.of_question_set(one.of, answers=one.answers),
    view=question_set_page,
)
