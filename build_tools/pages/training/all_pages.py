"""Every page and file of training, in a fixed order."""

from collections.abc import Iterator

from build_tools.pages.context import Context
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


def training_views(context: Context) -> Iterator[TrainingView]:
    """The view models, one after the other."""
    yield training_page(context)
    for lesson in context.graph.training.lessons:
        yield lesson_page(context, lesson)
    yield from identifying_pages(context)
    yield revision_page(context)
    yield exam_page(context)
    yield cards_page(context)
    yield trainer_page(context)
    yield from question_sets(context)
    yield glossary_page(context)


def training_files(context: Context) -> Iterator[tuple[str, str]]:
    """Files to take away."""
    yield CSV_PATH, cards_csv(context)
    yield GIFT_PATH, gift(context)
    yield MOODLE_PATH, moodle_xml(context)


def training_packages(context: Context) -> Iterator[tuple[str, bytes]]:
    """Files that are no text."""
    yield ANKI_PATH, anki_package(context)
