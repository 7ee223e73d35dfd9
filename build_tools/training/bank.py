"""The whole bank of questions, lesson by lesson."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Lesson, LessonId, Question
from build_tools.parts import heads
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.generated import GENERATED, generated, questions_made
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


def part_ids(graph: Graph) -> Iterator[LessonId]:
    """The lessons that have questions, and behind them those made from the graph; no question is put together for it."""
    asked = {each.lesson for each in graph.training.questions}
    yield from (each.id for each in graph.training.lessons if each.id in asked)
    if any(questions_made(graph)):
        yield GENERATED


def part_of(graph: Graph, identifier: LessonId) -> Part:
    """The questions of one lesson, or what was made from the graph."""
    if identifier == GENERATED:
        return Part(id=GENERATED, title=titles.IDENTIFYING_TITLE, questions=views(graph, generated(graph)))
    number, lesson = next(
        (number, each) for number, each in enumerate(graph.training.lessons, start=1) if each.id == identifier
    )
    questions = views(graph, questions_of(graph, lesson))
    return Part(id=lesson.id, title=f"Bài {number}. {lesson.title}", questions=questions)


def parts(graph: Graph) -> tuple[Part, ...]:
    """The whole bank, by lesson; what was made from the graph last."""
    return tuple(part_of(graph, each) for each in part_ids(graph))


@dataclass(frozen=True, slots=True, kw_only=True)
class BankPage:
    """A page with the whole bank: without JavaScript it is read, with it it is drawn from."""

    head: Head
    parts: tuple[Part, ...]


def bank_page(graph: Graph, title: str, description: str) -> BankPage:
    """Put such a page together."""
    head = Head(title=title, description=description, crumbs=heads.UNDER_TRAINING, wide=True)
    return BankPage(head=head, parts=parts(graph))
