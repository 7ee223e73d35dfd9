"""Passages come under a theme because of words in them, or by an editor's word."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.models.ids import InstrumentId, ThemeId
from build_tools.models.registers import EditorialPassage, Theme
from build_tools.reading import read_text
from build_tools.themes import compile_triggers, find_passages

DOCUMENT = InstrumentId("x")
RAW = """\
Một năm công tác dân vận và tiếp công dân của tỉnh

I. HÒA GIẢI Ở CƠ SỞ

Tổ hoà giải ở cơ sở làm tốt công tác hòa giải.

Các đoạn khác nói về Hoà giải cơ sở.

Không có gì đáng nói.
"""


def theme(*passages: EditorialPassage) -> Theme:
    return Theme(
        id=ThemeId("hoa-giai"),
        name="Hòa giải",
        definition="",
        triggers=("hòa giải",),
        passages=passages,
        source="x",
    )


def gathered(grammar: Grammar, *passages: EditorialPassage) -> list[tuple[str, tuple[str, ...], str]]:
    themes = [theme(*passages)]
    found = find_passages(DOCUMENT, read_text(RAW, grammar), themes, compile_triggers(themes))
    return [(passage.anchor, passage.triggers, passage.why) for passage in found]


def test_words_put_running_text_under_a_theme_whatever_their_tone_placement(grammar: Grammar) -> None:
    assert gathered(grammar) == [("d5", ("hoà giải", "hòa giải"), ""), ("d7", ("Hoà giải",), "")]


@pytest.mark.parametrize(("belongs", "expected"), [(False, ["d5"]), (True, ["d5", "d7"])])
def test_an_editors_word_decides(belongs: bool, expected: list[str], grammar: Grammar) -> None:
    word = EditorialPassage(document=DOCUMENT, line=7, belongs=belongs, why="theo biên tập")
    assert [anchor for anchor, _, _ in gathered(grammar, word)] == expected


def test_an_editor_can_add_a_passage_without_any_of_the_words(grammar: Grammar) -> None:
    word = EditorialPassage(document=DOCUMENT, line=9, belongs=True, why="nói về hòa giải")
    assert ("d9", (), "nói về hòa giải") in gathered(grammar, word)
