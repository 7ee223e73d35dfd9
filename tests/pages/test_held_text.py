"""A text tells of which characters its parts are made without its paragraphs."""

from build_tools.models.held_text import text_of
from build_tools.models.ids import Anchor, line_named
from build_tools.models.texts import Body, Footnote, Paragraph, Role, Span

RAW = "Một dòng.\nHai, ba.¹\nngắt trang\ncòn nữa.\n¹ Ghi chú."


def paragraph(anchor: str, lines: tuple[int, ...], *pieces: tuple[int, int]) -> Paragraph:
    spans = tuple(Span(start=start, end=end) for start, end in pieces)
    return Paragraph(anchor=Anchor(anchor), role=Role.PARAGRAPH, pieces=spans, lines=lines)


BODY = Body(
    paragraphs=(
        paragraph("d1", (1,), (0, 9)),
        paragraph("d2", (2,), (10, 14)),
        paragraph("d2-2", (2, 4), (15, 19), (32, 40)),
    ),
    footnotes=(
        Footnote(mark="¹", anchor=Anchor("d5"), lines=(5,), pieces=(Span(start=41, end=52),), calls=()),
    ),
)


def test_each_part_has_the_pieces_that_its_body_has() -> None:
    text = text_of(RAW, BODY)
    parts: tuple[Paragraph | Footnote, ...] = (*BODY.paragraphs, *BODY.footnotes)
    for part in parts:
        assert text.pieces.of(part.anchor) == part.pieces


def test_what_is_no_part_has_none() -> None:
    text = text_of(RAW, BODY)
    assert [text.pieces.of(each) for each in ("d3", "d4", "d99", "d", "", "muc-8", "d2-3")] == [None] * 7


def test_paragraphs_are_asked_for_only_when_they_are_needed() -> None:
    asked: list[Body] = []

    def aside(body: Body) -> "Fetch":
        return Fetch(body, asked)

    text = text_of(RAW, BODY, aside)
    assert text.pieces.of("d1") == (Span(start=0, end=9),)
    assert text.marks == ()
    assert not asked
    assert text.body == BODY
    assert asked == [BODY]


class Fetch:
    def __init__(self, body: Body, asked: list[Body]) -> None:
        self._body, self._asked = body, asked

    def __call__(self) -> Body:
        self._asked.append(self._body)
        return self._body


def test_a_line_is_named_by_the_anchors_of_its_parts() -> None:
    assert [line_named(one) for one in ("d37", "d37-2", "muc-8", "dieu-5", "d", "")] == [
        37,
        37,
        None,
        None,
        None,
        None,
    ]
