"""For the trainer: printable questions of each lesson, with answers and without, and the bank as files."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import LessonId
from build_tools.pages import addresses
from build_tools.pages.addresses import Target
from build_tools.pages.parts import Head, Link
from build_tools.pages.training import titles
from build_tools.pages.training.lessons import UP
from build_tools.pages.training.practice import Part, parts

GIFT_PATH = "dao-tao/giang-vien/cau-hoi.gift.txt"
MOODLE_PATH = "dao-tao/giang-vien/cau-hoi.moodle.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLinks:
    """The two printable sets of a lesson."""

    title: str
    count: int
    without: Target
    with_answers: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainerPage:
    """/dao-tao/giang-vien/: what a trainer takes away."""

    head: Head
    sets: tuple[SetLinks, ...]
    kinds: tuple[tuple[str, int], ...]
    """How many questions there are of each kind."""
    count: int
    gift: Target
    moodle: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSetPage:
    """/dao-tao/giang-vien/<bài>-de/: questions to print."""

    head: Head
    part: Part
    answers: bool
    other: Target


def trainer_page(graph: Graph) -> TrainerPage:
    """Put the trainer's page together."""
    every = parts(graph)
    kinds: dict[str, int] = {}
    for part in every:
        for question in part.questions:
            kinds[question.kind_name] = kinds.get(question.kind_name, 0) + 1
    return TrainerPage(
        head=Head(
            path=addresses.TRAINER.path,
            title=titles.TRAINER_TITLE,
            description="Bộ câu hỏi để in, có đáp án và không đáp án; ngân hàng câu hỏi để nhập vào Moodle.",
            crumbs=UP,
            wide=True,
        ),
        sets=tuple(
            SetLinks(
                title=part.title,
                count=len(part.questions),
                without=addresses.of_question_set(LessonId(part.id), answers=False),
                with_answers=addresses.of_question_set(LessonId(part.id), answers=True),
            )
            for part in every
        ),
        kinds=tuple(kinds.items()),
        count=sum(kinds.values()),
        gift=Target(path=GIFT_PATH),
        moodle=Target(path=MOODLE_PATH),
    )


def question_sets(graph: Graph) -> Iterator[QuestionSetPage]:
    """Two pages for each lesson."""
    up = (*UP, Link(text=titles.TRAINER_TITLE, to=addresses.TRAINER))
    for part in parts(graph):
        for answers in (False, True):
            here = addresses.of_question_set(LessonId(part.id), answers=answers)
            kind = "câu hỏi và đáp án" if answers else "đề không đáp án"
            yield QuestionSetPage(
                head=Head(
                    path=here.path,
                    title=f"{part.title}: {kind}",
                    description=f"Để in: {kind}, {len(part.questions)} câu. {part.title}.",
                    crumbs=up,
                    wide=True,
                ),
                part=part,
                answers=answers,
                other=addresses.of_question_set(LessonId(part.id), answers=not answers),
            )
