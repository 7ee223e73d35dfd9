"""A lesson: what to read, what to know, what is asked."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Lesson, LessonId
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, heads, searched
from build_tools.parts.addresses import Target
from build_tools.parts.values import Head, Link
from build_tools.training import titles
from build_tools.training.bank import questions_of
from build_tools.training.changes import ChangeView, change
from build_tools.training.generated import GENERATED, generated, questions_made
from build_tools.training.questions import QuestionView, views
from build_tools.training.quoted import QuotedPassage, SourceLink, mention, passage
from build_tools.training.terms import TermView, term_view


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """A few sentences of ours, with what they rest on."""

    text: str
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonReading:
    """A passage to read, and what to look for."""

    lead: str
    passage: QuotedPassage


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPage:
    """/dao-tao/<bài>/: a lesson."""

    head: Head
    id: str
    number: int
    """Its place on the path; 0 for the questions made from the graph."""
    title: str
    aims: tuple[str, ...]
    introduction: tuple[SaidView, ...]
    readings: tuple[LessonReading, ...]
    terms: tuple[TermView, ...]
    changes: tuple[ChangeView, ...]
    questions: tuple[QuestionView, ...]
    before: Link | None
    after: Link | None
    trainer: Target | None
    """None where there is nothing to print."""


def taught(graph: Graph) -> Iterator[LessonId]:
    """The lessons, and behind them the questions made from the graph, where there are any."""
    yield from (lesson.id for lesson in graph.training.lessons)
    if any(questions_made(graph)):
        yield GENERATED


def lesson_page(graph: Graph, lesson: LessonId) -> LessonPage:
    """Put a lesson together."""
    lessons = graph.training.lessons
    place = next((place for place, each in enumerate(lessons) if each.id == lesson), None)
    return _identifying_page(graph) if place is None else _lesson_page(graph, lessons[place], place)


def _lesson_page(graph: Graph, lesson: Lesson, place: int) -> LessonPage:
    lessons = graph.training.lessons
    questions = questions_of(graph, lesson)
    terms = {each.id: each for each in graph.training.terms}
    return LessonPage(
        head=Head(
            title=f"Bài {place + 1}. {lesson.title}",
            description=f"Bài học về công tác dân vận: {lesson.title.lower()}. Đoạn văn bản để đọc, câu hỏi có đáp án.",
            crumbs=heads.UNDER_TRAINING,
        ),
        id=lesson.id,
        number=place + 1,
        title=lesson.title,
        aims=lesson.aims,
        introduction=tuple(
            SaidView(text=each.text, sources=tuple(mention(graph, source) for source in each.sources))
            for each in lesson.introduction
        ),
        readings=tuple(
            LessonReading(
                lead=each.lead,
                passage=passage(graph, each.at, (each.words,) if each.words else (), entire=True),
            )
            for each in lesson.excerpts
        ),
        terms=tuple(term_view(graph, terms[each]) for each in lesson.terms if each in terms),
        changes=tuple(change(graph, each) for each in lesson.changes),
        questions=views(graph, questions),
        before=_link(lessons[place - 1]) if place else None,
        after=_link(lessons[place + 1]) if place + 1 < len(lessons) else _identifying(graph),
        trainer=addresses.of_question_set(lesson.id, answers=False) if questions else None,
    )


def _identifying(graph: Graph) -> Link | None:
    return (
        Link(text=titles.IDENTIFYING_TITLE, to=addresses.of_lesson(GENERATED)) if generated(graph) else None
    )


def _identifying_page(graph: Graph) -> LessonPage:
    lessons = graph.training.lessons
    return LessonPage(
        head=Head(
            title=titles.IDENTIFYING_TITLE,
            description="Câu hỏi nhận diện văn bản: cơ quan nào ban hành, ngày nào, văn bản nào thực hiện văn bản nào.",
            crumbs=heads.UNDER_TRAINING,
        ),
        id=GENERATED,
        number=0,
        title=titles.IDENTIFYING_TITLE,
        aims=(),
        introduction=(),
        readings=(),
        terms=(),
        changes=(),
        questions=views(graph, generated(graph)),
        before=_link(lessons[-1]) if lessons else None,
        after=None,
        trainer=addresses.of_question_set(GENERATED, answers=False),
    )


def _link(lesson: Lesson) -> Link:
    return Link(text=lesson.title, to=addresses.of_lesson(lesson.id))


def says(page: LessonPage) -> Iterator[searched.SearchedPassage]:
    """What is learnt; its readings stand in their documents, and its questions would tell their answers."""
    yield from map(searched.passage, page.aims or (page.head.description,))


PAGE = PageKind(
    folder="dao-tao",
    subjects=taught,
    at=addresses.of_lesson,
    view=lesson_page,
    says=says,
)
