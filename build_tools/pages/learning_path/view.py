"""The learning path and the doors to everything else."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Lesson, Question
from build_tools.pages.kind import single
from build_tools.parts import addresses, heads
from build_tools.parts.values import Head, Link
from build_tools.training import titles
from build_tools.training.bank import questions_of
from build_tools.training.generated import GENERATED, generated


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A lesson as a line of the path."""

    id: str
    link: Link
    aims: tuple[str, ...]
    questions: int
    passages: int
    ids: str
    """Of its questions, joined by blanks: the browser counts what was answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPathPage:
    """/dao-tao/: the learning path and the doors to everything else."""

    head: Head
    steps: tuple[Step, ...]
    generated: Step
    questions: int
    terms: int


def learning_path_page(graph: Graph) -> LearningPathPage:
    """Put the path together."""
    training = graph.training
    made = generated(graph)
    return LearningPathPage(
        head=Head(
            title=titles.PATH_TITLE,
            description="Lộ trình học công tác dân vận từ chính văn bản: bài học, câu hỏi, thẻ nhớ, kiểm tra.",
            crumbs=(heads.HOME,),
            wide=True,
        ),
        steps=tuple(_step(each, questions_of(graph, each)) for each in training.lessons),
        generated=Step(
            id=GENERATED,
            link=Link(text=titles.IDENTIFYING_TITLE, to=addresses.of_lesson(GENERATED)),
            aims=(),
            questions=len(made),
            passages=0,
            ids=" ".join(each.id for each in made),
        ),
        questions=len(training.questions),
        terms=len(training.terms),
    )


def _step(lesson: Lesson, questions: tuple[Question, ...]) -> Step:
    return Step(
        id=lesson.id,
        link=Link(text=lesson.title, to=addresses.of_lesson(lesson.id)),
        aims=lesson.aims,
        questions=len(questions),
        passages=len(lesson.excerpts),
        ids=" ".join(each.id for each in questions),
    )


PAGE = single(addresses.TRAINING, learning_path_page)
