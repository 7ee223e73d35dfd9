"""Figures in sentences of reports: all that are stated, no others, and what number each is."""

import unicodedata

import pytest

from build_tools.figures.compiled import compile_figures
from build_tools.figures.find import find_figures
from build_tools.figures.numbers import written
from build_tools.grammar.compiled import Grammar
from build_tools.models.dates import PartialDate
from build_tools.models.figures import Figure
from build_tools.reading import read_text
from build_tools.registers.loader import load
from tests.figures.sentences import JUDGED_LATER, NOT_STATED, READ, STATED, TARGETS

WORDS = load().figures
PATTERNS = compile_figures(WORDS)
OPENING = (
    "BÁO CÁO\nKết quả công tác\n\nThực hiện Công văn số 67-CV/BCSD ngày 19/6/2021, xin báo cáo như sau.\n\n"
)
EXAMPLES = [words for unit in WORDS.units for words in (*unit.examples, *unit.counter_examples)]


def found(text: str, grammar: Grammar) -> tuple[str, tuple[Figure, ...]]:
    raw = f"{OPENING}{text}\n"
    return raw, find_figures(read_text(raw, grammar), None, PATTERNS)


def bracketed(text: str, grammar: Grammar) -> str:
    """The sentence with every figure found in brackets."""
    raw, figures = found(text.replace("[", "").replace("]", ""), grammar)
    for figure in reversed(figures):
        start, end = figure.span.start, figure.span.end
        raw = f"{raw[:start]}[{raw[start:end]}]{raw[end:]}"
    return raw[len(OPENING) : -1]


@pytest.mark.parametrize("sentence", [*STATED, *JUDGED_LATER])
def test_all_figures_of_a_sentence_are_found_with_their_units(sentence: str, grammar: Grammar) -> None:
    assert bracketed(sentence, grammar) == sentence


@pytest.mark.parametrize("sentence", NOT_STATED)
def test_other_numbers_are_left_alone(sentence: str, grammar: Grammar) -> None:
    assert bracketed(sentence, grammar) == sentence


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_class_of_units_finds_its_examples_and_not_its_counter_examples(
    example: str, grammar: Grammar
) -> None:
    assert bracketed(example, grammar) == example


@pytest.mark.parametrize("row", READ, ids=[row[0] for row in READ])
def test_a_number_is_read_as_vietnamese_writes_it(row: tuple[str, ...], grammar: Grammar) -> None:
    figure = found(row[0], grammar)[1][0]
    value, upper, whole = (
        "" if each is None else written(each) for each in (figure.value, figure.upper, figure.whole)
    )
    assert (value, upper, whole, figure.unit, figure.approximation) == row[1:]


@pytest.mark.parametrize(("text", "targets"), TARGETS)
def test_what_is_to_be_reached_is_told_from_what_was(
    text: str, targets: list[bool], grammar: Grammar
) -> None:
    assert [figure.target for figure in found(text, grammar)[1]] == targets


def test_without_a_date_of_the_document_only_a_term_lies_ahead(grammar: Grammar) -> None:
    raw = "Bài viết về dân vận\n\nNăm 2021 có 12 xã đạt chuẩn.\n\nĐến năm 2025 có 40 xã đạt chuẩn.\n"
    assert [each.target for each in find_figures(read_text(raw, grammar), None, PATTERNS)] == [False, True]


@pytest.mark.parametrize(("year", "targets"), [(2024, [True]), (2025, [False])])
def test_what_lies_ahead_is_counted_from_the_day_of_the_document(
    year: int, targets: list[bool], grammar: Grammar
) -> None:
    """From the day that counts, an editor's where he corrects the one printed."""
    reading = read_text(
        "UBND TỈNH\n\nngày 02 tháng 01 năm 2025\n\nBÁO CÁO\nKết quả\n\nNăm 2025 có 12 xã đạt.\n", grammar
    )
    figures = find_figures(reading, PartialDate(year=year), PATTERNS)
    assert [each.target for each in figures] == targets


def test_a_figure_knows_its_place_and_its_sentence(grammar: Grammar) -> None:
    raw, (first, second) = found("Thu đạt 12\u00a0tỷ đồng; có 5–7% hộ nghèo. Đời sống ổn định.", grammar)
    assert (first.anchor, first.line) == ("d6", 6)
    assert (first.number, second.number) == ("12 tỷ", "5–7")
    sentence = raw[second.sentence.start : second.sentence.end]
    assert sentence == "Thu đạt 12\u00a0tỷ đồng; có 5–7% hộ nghèo."


def test_composed_letters_do_not_matter(grammar: Grammar) -> None:
    raw, (figure,) = found(unicodedata.normalize("NFD", "Có 12 hộ nghèo."), grammar)
    assert raw[figure.span.start : figure.span.end] == unicodedata.normalize("NFD", "12 hộ nghèo")


def test_a_number_that_a_page_break_parts_from_its_unit_is_whole(grammar: Grammar) -> None:
    text = "Công tác dân vận có chuyển biến¹, các cấp đã tiếp 487\n\n¹ Có 5 xã.\n\nlượt người đến kiến nghị."
    _, figures = found(text, grammar)
    assert [(each.number, each.unit) for each in figures] == [("487", "lượt người"), ("5", "xã")]


def test_letterhead_recipients_and_signature_state_nothing(grammar: Grammar) -> None:
    raw = "UBND TỈNH\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả 12 xã\n\nCó 3 xã đạt chuẩn.\n\nNơi nhận:\n- 12 huyện;\n- Lưu: VT.\n"
    assert [each.number for each in find_figures(read_text(raw, grammar), None, PATTERNS)] == ["3"]
