"""Questions of a lesson to print, with answers or without."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.graph.model import Graph
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, heads
from build_tools.parts.addresses import Target
from build_tools.parts.values import Head, Link
from build_tools.training import titles
from build_tools.training.bank import Part, parts


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSetPage:
    """/dao-tao/giang-vien/<bài>-de/: questions to print."""

    head: Head
    part: Part
    answers: bool
    other: Target


class QuestionSet(NamedTuple):
    """The questions of a lesson, to print with their answers or without."""

    part: Part
    answers: bool


def question_sets(graph: Graph) -> Iterator[QuestionSet]:
    """Two for each lesson."""
    for part in parts(graph):
        yield from (QuestionSet(part, answers) for answers in (False, True))


def question_set_page(_: Graph, one: QuestionSet) -> QuestionSetPage:
    """Put a set together."""
    part, kind = one.part, "câu hỏi và đáp án" if one.answers else "đề không đáp án"
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
    at=lambda one: addresses.of_question_set(one.part.id, answers=one.answers),
    view=question_set_page,
)
