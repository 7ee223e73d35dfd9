"""/dao-tao/kiem-tra/: a test with a record."""

from build_tools.pages.exam.view import exam_page
from build_tools.pages.kind import single
from build_tools.parts import addresses

PAGE = single("dao-tao", addresses.EXAM, exam_page)
