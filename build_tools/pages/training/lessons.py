"""The learning path, its lessons, and the page of questions made from the graph."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.training import Lesson, Question
from build_tools.pages import addresses, heads
from build_tools.pages.addresses import Target
from build_tools.pages.parts import Head, Link
from build_tools.pages.training import titles
from build_tools.pages.training.changes import ChangeView, change
from build_tools.pages.training.generated import GENERATED, generated
from build_tools.pages.training.glossary import TermView, term_view
from build_tools.pages.training.questions import QuestionView, views
from build_tools.pages.training.quoted import Mention, Passage, mention, passage

UP = (heads.HOME, Link(text="Đào tạo", to=addresses.TRAINING))


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """A few sentences of ours, with what they rest on."""

    text: str
    sources: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A passage to read, and what to look for."""

    lead: str
    passage: Passage


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
    readings: tuple[Reading, ...]
    terms: tuple[TermView, ...]
    changes: tuple[ChangeView, ...]
    questions: tuple[QuestionView, ...]
    before: Link | None
    after: Link | None
    trainer: Target | None
    """None where there is nothing to print."""


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
class TrainingPage:
    """/dao-tao/: the learning path and the doors to everything else."""

    head: Head
    steps: tuple[Step, ...]
    generated: Step
    questions: int
    terms: int


def questions_of(graph: Graph, lesson: Lesson) -> tuple[Question, ...]:
    """The hand-made questions of a lesson, in the editors' order."""
    return tuple(each for each in graph.training.questions if each.lesson == lesson.id)


def training_page(graph: Graph) -> TrainingPage:
    """Put the path together."""
    training = graph.training
    made = generated(graph)
    return TrainingPage(
        head=Head(
            path=addresses.TRAINING.path,
            title=titles.PATH_TITLE,
            description="Lộ trình học công tác dân vận từ chính văn bản: bài học, câu hỏi, thẻ nhớ, kiểm tra.",
            crumbs=(heads.HOME,),
            wide=True,
        ),
        steps=tuple(_step(each, questions_of(graph, each)) for each in training.lessons),
        generated=Step(
            id=GENERATED,
            link=Link(text=titles.IDENTIFYING_TITLE, to=addresses.IDENTIFYING),
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


def lesson_page(graph: Graph, lesson: Lesson) -> LessonPage:
    """Put a lesson together."""
    lessons = graph.training.lessons
    place = lessons.index(lesson)
    questions = questions_of(graph, lesson)
    terms = {each.id: each for each in graph.training.terms}
    return LessonPage(
        head=Head(
            path=addresses.of_lesson(lesson.id).path,
            title=f"Bài {place + 1}. {lesson.title}",
            description=f"Bài học về công tác dân vận: {lesson.title.lower()}. Đoạn văn bản để đọc, câu hỏi có đáp án.",
            crumbs=UP,
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
            Reading(
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
    return Link(text=titles.IDENTIFYING_TITLE, to=addresses.IDENTIFYING) if generated(graph) else None


def identifying_pages(graph: Graph) -> Iterator[LessonPage]:
    """The questions made from the graph, where there are any."""
    made, lessons = generated(graph), graph.training.lessons
    if not made:
        return
    yield LessonPage(
        head=Head(
            path=addresses.IDENTIFYING.path,
            title=titles.IDENTIFYING_TITLE,
            description="Câu hỏi nhận diện văn bản: cơ quan nào ban hành, ngày nào, văn bản nào thực hiện văn bản nào.",
            crumbs=UP,
        ),
        id=GENERATED,
        number=0,
        title=titles.IDENTIFYING_TITLE,
        aims=(),
        introduction=(),
        readings=(),
        terms=(),
        changes=(),
        questions=views(graph, made),
        before=_link(lessons[-1]) if lessons else None,
        after=None,
        trainer=addresses.of_question_set(GENERATED, answers=False),
    )


def _link(lesson: Lesson) -> Link:
    return Link(text=lesson.title, to=addresses.of_lesson(lesson.id))
