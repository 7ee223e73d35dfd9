"""For the trainer: the printable sets of questions, and the bank as files."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, heads
from build_tools.parts.addresses import Target
from build_tools.parts.values import Head
from build_tools.training import titles
from build_tools.training.bank import parts


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


def trainer_page(graph: Graph) -> TrainerPage:
    """Put the trainer's page together."""
    every = parts(graph)
    kinds: dict[str, int] = {}
    for part in every:
        for question in part.questions:
            kinds[question.kind_name] = kinds.get(question.kind_name, 0) + 1
    return TrainerPage(
        head=Head(
            title=titles.TRAINER_TITLE,
            description="Bộ câu hỏi để in, có đáp án và không đáp án; ngân hàng câu hỏi để nhập vào Moodle.",
            crumbs=heads.UNDER_TRAINING,
            wide=True,
        ),
        sets=tuple(
            SetLinks(
                title=part.title,
                count=len(part.questions),
                without=addresses.of_question_set(part.id, answers=False),
                with_answers=addresses.of_question_set(part.id, answers=True),
            )
            for part in every
        ),
        kinds=tuple(kinds.items()),
        count=sum(kinds.values()),
        gift=addresses.GIFT,
        moodle=addresses.MOODLE,
    )


PAGE = single(addresses.TRAINER, trainer_page)
