"""Figures on the page of a province: whole sentences, readable lines, targets apart, masks kept."""

from dataclasses import replace
from decimal import Decimal

from build_tools.graph.model import Graph
from build_tools.models.figures import Figure
from build_tools.models.held_text import text_of
from build_tools.models.ids import Anchor, InstrumentId
from build_tools.models.texts import Body, Span
from build_tools.pages.province.parts import province_parts
from build_tools.pages.province.view import province_page
from build_tools.parts import sentences
from build_tools.parts.figures import FigureLine, FiguresOfDocument
from build_tools.work import AtHand
from tests.figures.test_golden import COUNTS

REPORT = InstrumentId("bao-cao-05-nam-114-kl-tw-bac-giang-2020")
JUDGED = frozenset(COUNTS)
"""The documents whose figures are known, whatever else the archive may hold by now."""


def shown(graph: Graph, unit: str) -> tuple[FiguresOfDocument, ...]:
    part = next(part for part in province_parts(graph) if part.province.id == unit)
    page = province_page(graph, part)
    return tuple(each for each in page.figures if each.entry.to.path.split("/")[1] in JUDGED)


def all_lines(documents: tuple[FiguresOfDocument, ...]) -> list[FigureLine]:
    return [line for document in documents for theme in document.themes for line in theme.lines]


def text(line: FigureLine) -> str:
    return "".join(words.text for words in line.words)


def test_every_figure_is_marked_once(graph: Graph) -> None:
    (report,) = shown(graph, "bac-giang")
    marked = [words.text for line in all_lines((report,)) for words in line.words if words.marked]
    assert len(marked) == report.count == sum(theme.count for theme in report.themes) == 128
    assert {"7.570 lượt người", "10-11%/năm", "209 xã, phường, thị trấn"} <= set(marked)


def test_lines_are_readable_and_say_where_they_were_cut(graph: Graph) -> None:
    lines = [text(line) for line in all_lines(shown(graph, "bac-giang"))]
    assert max(map(len, lines)) <= 260 + len("[…]  […]")
    assert any(line.startswith("[…] ") for line in lines)
    assert any(line.endswith("xuống còn 209); […]") for line in lines)


def test_a_line_leads_to_its_place(graph: Graph) -> None:
    line = next(line for line in all_lines(shown(graph, "bac-giang")) if "7.570" in text(line))
    assert (line.place, line.line, line.to.anchor) == ("điểm 4.1 mục II phần B", "dòng 89", "d89")
    assert text(line).startswith(
        "Kết quả thực hiện Luật tiếp dân: Năm 2019, toàn tỉnh đã tiếp 7.570 lượt người"
    )


def test_a_line_of_a_target_and_a_result_marks_the_one(graph: Graph) -> None:
    line = next(line for line in all_lines(shown(graph, "bac-giang")) if "10-11%" in text(line))
    assert not line.target
    assert [words.text for words in line.words if words.target] == ["10-11%/năm"]


def test_targets_of_a_resolution_are_all_called_so(graph: Graph) -> None:
    assert all(line.target for line in all_lines(shown(graph, "dien-bien")))


def test_themes_stand_in_the_editors_order_and_what_has_none_comes_last(graph: Graph) -> None:
    (report,) = shown(graph, "bac-giang")
    names = [theme.theme.text if theme.theme else "" for theme in report.themes]
    order = [theme.name for theme in graph.themes.values()]
    assert names == sorted(names, key=lambda name: order.index(name) if name else len(order))
    assert names[-1] == ""


def test_a_present_unit_shows_those_of_the_former_one_and_says_whose_they_are(graph: Graph) -> None:
    (report,) = shown(graph, "bac-ninh")
    assert report.entry.unit_note == "của tỉnh Bắc Giang (đến 30/6/2025)"


def test_a_document_without_figures_is_not_listed(graph: Graph) -> None:
    assert shown(graph, "quang-tri-truoc-2025") == ()


def test_a_figure_is_never_cut(graph: Graph) -> None:
    words = "đơn vị " * 60
    raw = f"{words}có 12 {words.strip()} nữa."
    start = raw.index("12")
    figure = Figure(
        anchor=Anchor("d1"),
        line=1,
        span=Span(start=start, end=len(raw) - len(" nữa.")),
        number="12",
        value=Decimal(12),
        unit="đơn vị",
        sentence=Span(start=0, end=len(raw)),
    )
    document = replace(
        graph.documents[REPORT],
        kept=AtHand(text_of(raw, Body(paragraphs=()))),
    )
    (line,) = sentences.lines(document, [figure])
    assert [piece.text for piece in line if piece.figure] == [raw[start : figure.span.end]]


def test_a_sentence_over_a_page_break_is_quoted_without_the_note_between(graph: Graph) -> None:
    lines = [text(line) for line in all_lines(shown(graph, "bac-giang")) if "1.672 người" in text(line)]
    assert "thực hiện ting giản biên chế" in lines[0]
