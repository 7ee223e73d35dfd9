"""Titles of the pages of training that stand alone, and what a search says of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.training import Training
from build_tools.parts import addresses
from build_tools.parts.addresses import Target

PATH_TITLE = "Đào tạo cán bộ dân vận"
IDENTIFYING_TITLE = "Nhận diện văn bản"
REVISION_TITLE = "Ôn tập"
EXAM_TITLE = "Tự kiểm tra"
CARDS_TITLE = "Thẻ nhớ"
TRAINER_TITLE = "Dành cho giảng viên"
GLOSSARY_TITLE = "Thuật ngữ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """A page by its title."""

    title: str
    to: Target
    kind: str
    about: str


def titled(training: Training) -> Iterator[Titled]:
    """The pages that a reader asks for by title, as far as there is something on them."""
    if training.terms:
        about = f"{len(training.terms)} thuật ngữ, có nguồn"
        yield Titled(title=GLOSSARY_TITLE, to=addresses.GLOSSARY, kind="Tra cứu", about=about)
    if not training.lessons:
        return
    about = f"{len(training.lessons)} bài học, {len(training.questions)} câu hỏi"
    yield Titled(title=PATH_TITLE, to=addresses.TRAINING, kind="Đào tạo", about=about)
    for number, lesson in enumerate(training.lessons, start=1):
        to = addresses.of_lesson(lesson.id)
        yield Titled(title=lesson.title, to=to, kind=f"Bài học {number}", about="; ".join(lesson.aims))
    for title, to, about in (
        (REVISION_TITLE, addresses.REVISION, "Câu đã trả lời sai và câu đến lượt ôn"),
        (EXAM_TITLE, addresses.EXAM, "Có phiếu kết quả để in"),
        (CARDS_TITLE, addresses.CARDS, "Thuật ngữ, chữ viết tắt, văn bản"),
        (TRAINER_TITLE, addresses.TRAINER, "Bộ câu hỏi để in, ngân hàng câu hỏi"),
    ):
        yield Titled(title=title, to=to, kind="Đào tạo", about=about)
