"""The contents of a text: what readers name it by, and no more than can be looked through."""

from dataclasses import replace

from build_tools.graph.text_parts import whole
from build_tools.models.held_text import text_of
from build_tools.models.ids import Anchor
from build_tools.models.instruments import Document
from build_tools.models.texts import Body, Paragraph, Role
from build_tools.parts.contents import PartLine
from build_tools.parts.outline import Section, outline
from build_tools.work import AtHand
from tests.pages.sample_documents import report_document
from tests.pages.sample_parts import paragraph


def written(*lines: tuple[str, str, int]) -> Document:
    """A document of paragraphs: words, readable anchor, level of a heading."""
    raw = "\n".join(words for words, _, _ in lines)
    paragraphs: list[Paragraph] = []
    for words, alias, level in lines:
        role = Role.HEADING if level else Role.PARAGRAPH
        one = paragraph(raw, role, words)
        paragraphs.append(replace(one, level=level, aliases=(Anchor(alias),) if alias else ()))
    return replace(report_document(), kept=AtHand(text_of(raw, Body(paragraphs=tuple(paragraphs)))))


def told(sections: tuple[Section, ...]) -> list[tuple[str, str, int]]:
    return [(each.words, each.to.anchor, each.level) for each in sections]


def test_numbered_sections_that_are_no_headings_are_named() -> None:
    document = written(
        ("CHỈ THỊ", "", 0),
        ("1. Quán triệt", "muc-1", 0),
        ("a) Một", "muc-1-diem-a", 0),
        ("8. Báo cáo", "muc-8", 0),
    )
    assert told(outline(whole(document))) == [("1. Quán triệt", "muc-1", 1), ("8. Báo cáo", "muc-8", 1)]


def test_articles_stand_under_their_chapters_and_clauses_are_left_out() -> None:
    document = written(
        ("Chương I", "chuong-i", 1),
        ("Điều 1. Phạm vi", "dieu-1", 2),
        ("1. Luật này", "dieu-1-khoan-1", 0),
        ("Chương II", "chuong-ii", 1),
    )
    assert [(words, level) for words, _, level in told(outline(whole(document)))] == [
        ("Chương I", 1),
        ("Điều 1. Phạm vi", 2),
        ("Chương II", 1),
    ]


def test_of_too_many_only_the_higher_levels_are_named() -> None:
    articles = [(f"Điều {number}", f"dieu-{number}", 2) for number in range(1, 200)]
    document = written(("Chương I", "chuong-i", 1), *articles)
    assert told(outline(whole(document))) == [("Chương I", "chuong-i", 1)]


def test_a_highest_level_is_named_however_many_there_are() -> None:
    document = written(*((f"Điều {number}", f"dieu-{number}", 1) for number in range(1, 200)))
    assert len(outline(whole(document))) == 199


def test_parts_on_pages_of_their_own_follow() -> None:
    document = written(("I. Mở đầu", "muc-i", 1))
    there = outline(whole(document))[0].to
    part = PartLine(label="PHỤ LỤC", to=there, first=9, last=12)
    assert [each.words for each in outline(whole(document), (part,))] == ["I. Mở đầu", "PHỤ LỤC"]


def test_a_text_without_sections_has_no_contents() -> None:
    assert outline(whole(written(("Kính gửi", "", 0)))) == ()
