"""/dao-tao/<id>/: a lesson, or the questions made from the graph."""

from build_tools.pages.kind import PageKind
from build_tools.pages.lesson.view import lesson_page, says, taught
from build_tools.parts import addresses

PAGE = PageKind(
    folder="dao-tao",
    subjects=taught,
    at=addresses.of_lesson,
    view=lesson_page,
    says=says,
)
