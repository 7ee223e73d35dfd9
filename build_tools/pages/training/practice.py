"""Pages that draw from the whole bank: revision of what was missed, and a test with a record."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages import addresses
from build_tools.pages.parts import Head
from build_tools.pages.training import titles
from build_tools.pages.training.generated import GENERATED, generated
from build_tools.pages.training.lessons import UP, questions_of
from build_tools.pages.training.questions import QuestionView, views


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The questions of one lesson."""

    id: str
    title: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticePage:
    """A page with the whole bank: without JavaScript it is read, with it it is drawn from."""

    head: Head
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamPage(PracticePage):
    """/dao-tao/kiem-tra/: a test with a record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionPage(PracticePage):
    """/dao-tao/on-tap/: what was missed, again after some days."""


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


def exam_page(graph: Graph) -> ExamPage:
    """Put the test together."""
    head = Head(
        path=addresses.EXAM.path,
        title=titles.EXAM_TITLE,
        description="Tự kiểm tra kiến thức công tác dân vận, có phiếu kết quả để in.",
        crumbs=UP,
        wide=True,
    )
    return ExamPage(head=head, parts=parts(graph))


def revision_page(graph: Graph) -> RevisionPage:
    """Put revision together."""
    head = Head(
        path=addresses.REVISION.path,
        title=titles.REVISION_TITLE,
        description="Ôn lại những câu đã trả lời sai và những câu đến lượt ôn.",
        crumbs=UP,
        wide=True,
    )
    return RevisionPage(head=head, parts=parts(graph))
