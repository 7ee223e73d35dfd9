"""Under which theme a figure stands, and which figures are not taken out of their paper."""

from decimal import Decimal

import pytest

from build_tools.graph.model import Graph
from build_tools.models.figures import Figure
from build_tools.models.ids import Anchor, InstrumentId, ThemeId
from build_tools.models.instruments import Passage
from build_tools.models.texts import Span
from build_tools.parts.figures import gathered, theme_of

REPORT = InstrumentId("bao-cao-05-nam-114-kl-tw-bac-giang-2020")
A, B = ThemeId("a"), ThemeId("b")
ORDER = {A: 0, B: 1}
SENTENCE = Span(start=100, end=300)


def theme(at: int, places: dict[ThemeId, list[tuple[int, int]]]) -> ThemeId | None:
    figure = Figure(
        anchor=Anchor("d1"),
        line=1,
        span=Span(start=at, end=at + 4),
        number="12",
        value=Decimal(12),
        unit="xã",
        sentence=SENTENCE,
    )
    passages = [
        Passage(
            document=REPORT,
            anchor=Anchor("d1"),
            theme=one,
            triggers=(),
            places=tuple(Span(start=start, end=end) for start, end in spans),
        )
        for one, spans in places.items()
    ]
    return theme_of(figure, passages, ORDER)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({A: [(10, 40)], B: [(150, 160)]}, B),  # the words of its own sentence count
        ({A: [(250, 262)], B: [(124, 136)]}, B),  # of two, the nearer
        ({A: [(110, 112)], B: [(124, 150)]}, B),  # of two as near, the longer
        ({A: [(10, 40)], B: [(310, 330)]}, A),  # a sentence without words goes on with those before it
        ({A: [(310, 320)], B: [(330, 350)]}, None),  # of several behind it nothing tells which
        ({B: [(310, 320)]}, B),  # the paragraph treats one theme only
        ({B: []}, B),  # by an editor's word
        ({}, None),
    ],
)
def test_a_figure_stands_under_the_theme_of_its_own_words(
    places: dict[ThemeId, list[tuple[int, int]]], expected: ThemeId | None
) -> None:
    assert theme(118, places) == expected


THEMES = (
    # line, figure, theme
    (59, "9.500 hộ", "nong-thon-moi-kinh-te"),
    (89, "7.570 lượt người", "tiep-dan-doi-thoai"),
    (111, "225.092 hồ sơ TTHC", "cai-cach-hanh-chinh"),
    (129, "6.000 mô hình, điển hình", "thi-dua-dan-van-kheo"),
    (129, "104 xã", "nong-thon-moi-kinh-te"),
    (15, "09 huyện", None),
)


@pytest.mark.parametrize(("line", "words", "expected"), THEMES)
def test_figures_of_the_report_stand_under_their_themes(
    graph: Graph, line: int, words: str, expected: str | None
) -> None:
    held = graph.documents[REPORT]
    figure = next(
        each
        for each in held.figures
        if each.line == line and held.raw[each.span.start : each.span.end] == words
    )
    here = [each for each in held.passages if each.anchor == figure.anchor]
    assert theme_of(figure, here, {each: index for index, each in enumerate(graph.themes)}) == expected


def test_a_sentence_that_blames_persons_by_name_is_left_to_its_paper(graph: Graph) -> None:
    """Numbers of cases without names are gathered."""
    held = graph.documents[REPORT]
    left = [each for each in held.figures if each not in gathered(held)]
    said = [held.raw[each.sentence.start : each.sentence.end] for each in left]
    assert said
    assert all("ông" in each.casefold() and ("phê bình" in each or "khiển trách" in each) for each in said)
