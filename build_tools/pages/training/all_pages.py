"""Every page and file of training, in a fixed order."""

from collections.abc import Callable, Iterator

from build_tools.graph.model import Graph
from build_tools.pages.training.anki import anki_package
from build_tools.pages.training.bank import gift, moodle_xml
from build_tools.pages.training.cards import ANKI_PATH, CSV_PATH, CardsPage, cards_csv, cards_page
from build_tools.pages.training.glossary import GlossaryPage, glossary_page
from build_tools.pages.training.lessons import (
    LessonPage,
    TrainingPage,
    identifying_pages,
    lesson_page,
    training_page,
)
from build_tools.pages.training.practice import ExamPage, RevisionPage, exam_page, revision_page
from build_tools.pages.training.trainer import (
    GIFT_PATH,
    MOODLE_PATH,
    QuestionSetPage,
    TrainerPage,
    question_sets,
    trainer_page,
)

TrainingView = (
    TrainingPage
    | LessonPage
    | ExamPage
    | RevisionPage
    | CardsPage
    | TrainerPage
    | QuestionSetPage
    | GlossaryPage
)


def training_views(graph: Graph) -> Iterator[TrainingView]:
    """The view models, one after the other."""
    yield training_page(graph)
    for lesson in graph.training.lessons:
        yield lesson_page(graph, lesson)
    yield from identifying_pages(graph)
    yield revision_page(graph)
    yield exam_page(graph)
    yield cards_page(graph)
    yield trainer_page(graph)
    yield from question_sets(graph)
    yield glossary_page(graph)


def training_files(graph: Graph) -> Iterator[tuple[str, str]]:
    """Files to take away."""
    yield CSV_PATH, cards_csv(graph)
    yield GIFT_PATH, gift(graph)
    yield MOODLE_PATH, moodle_xml(graph)


def training_packages(graph: Graph, shown: Callable[[str], str]) -> Iterator[tuple[str, bytes]]:
    """Files that are no text."""
    yield ANKI_PATH, anki_package(graph, shown)
