"""/dao-tao/giang-vien/<id>-de/: questions to print."""

from build_tools.pages.kind import PageKind
from build_tools.pages.question_set.view import question_set_page, question_sets
from build_tools.parts import addresses

PAGE = PageKind(
    folder="dao-tao",
    subjects=question_sets,
    at=lambda one: addresses.of_question_set(one.part.id, answers=one.answers),
    view=question_set_page,
)
