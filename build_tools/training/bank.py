"""The whole bank of questions, lesson by lesson."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Lesson, LessonId, Question
from build_tools.parts import heads
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.generated import GENERATED, generated
from build_tools.training.questions import QuestionView, views


def questions_of(graph: Graph, lesson: Lesson) -> tuple[Question, ...]:
    """The hand-made questions of a lesson, in the editors' order."""
    return tuple(each for each in graph.training.questions if each.lesson == lesson.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The questions of one lesson."""

    id: LessonId
    title: str
    questions: tuple[QuestionView, ...]


def parts(graph: Graph) -> tuple[Part, ...]:
    """The whole bank, by lesson; what was made from the graph last."""
    lessons = tuple(
        Part(
            id=each.id,
            title=f"Bài {number}. {each.title}",
            questions=views(graph, questions_of(graph, each)),
        )
        for number, each in enumerate(graph.training.lessons, start=1)
    )
    made = Part(id=GENERATED, title=titles.IDENTIFYING_TITLE, questions=views(graph, generated(graph)))
    return (*(each for each in lessons if each.questions), *((made,) if made.questions else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class BankPage:
    """A page with the whole bank: without JavaScript it is read, with it it is drawn from."""

    head: Head
    parts: tuple[Part, ...]


def bank_page(graph: Graph, title: str, description: str) -> BankPage:
    """Put such a page together."""
    head = Head(title=title, description=description, crumbs=heads.UNDER_TRAINING, wide=True)
    return BankPage(head=head, parts=parts(graph))
