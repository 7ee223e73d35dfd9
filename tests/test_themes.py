"""Passages come under a theme because of words in them, or by an editor's word."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.models.ids import InstrumentId, ThemeId
from build_tools.models.themes import EditorialPassage, Theme
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


def theme(
    *passages: EditorialPassage, triggers: tuple[str, ...] = ("hòa giải",), exceptions: tuple[str, ...] = ()
) -> Theme:
    return Theme(
        id=ThemeId("hoa-giai"),
        name="Hòa giải",
        definition="",
        triggers=triggers,
        exceptions=exceptions,
        passages=passages,
        source="x",
    )


def words_in(
    grammar: Grammar,
    paragraph: str,
    *triggers: str,
    exceptions: tuple[str, ...] = (),
    framing: tuple[str, ...] = (),
) -> list[str]:
    """What puts a paragraph under a theme with these triggers."""
    themes = [theme(triggers=triggers, exceptions=exceptions)]
    reading = read_text(f"Tên bài\n\n{paragraph}\n\nTác giả\n", grammar)
    found = find_passages(DOCUMENT, reading, themes, compile_triggers(themes, framing))
    return [words for passage in found for words in passage.triggers]


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


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Các cấp ủy đã quan tâm lãnh đạo công tác dân vận.", ["cấp ủy … lãnh đạo"]),
        ("Các cấp ủy lãnh đạo.", ["cấp ủy … lãnh đạo"]),
        ("Kiện toàn cấp ủy; Sở Y tế lãnh đạo phòng dịch.", []),
        ("Đã lãnh đạo tốt. Cấp ủy ghi nhận.", []),
        (f"Các cấp ủy {'rất ' * 21}lãnh đạo.", []),
    ],
)
def test_a_gap_stands_for_other_words_of_the_same_clause(
    paragraph: str, expected: list[str], grammar: Grammar
) -> None:
    assert words_in(grammar, paragraph, "cấp ủy … lãnh đạo") == expected


def test_words_within_a_longer_phrase_do_not_count(grammar: Grammar) -> None:
    exceptions = ("sức mạnh … đại đoàn kết",)
    assert (
        words_in(grammar, "Phát huy sức mạnh khối đại đoàn kết.", "đại đoàn kết", exceptions=exceptions) == []
    )
    paragraph = "Phát huy sức mạnh đại đoàn kết; củng cố khối đại đoàn kết."
    assert words_in(grammar, paragraph, "khối đại đoàn kết", exceptions=exceptions) == ["khối đại đoàn kết"]


@pytest.mark.parametrize(
    ("paragraph", "belongs"),
    [
        ("Rà soát theo Luật Tiếp công dân, Luật Đất đai và Luật Đầu tư công.", False),
        ("Quán triệt Chỉ thị số 35-CT/TW về tăng cường công tác tiếp công dân và Luật Đất đai.", False),
        ("Thực hiện nghiêm Chỉ thị số 35-CT/TW về tăng cường công tác tiếp công dân.", True),
        ("Rà soát theo Luật Tiếp công dân, Luật Đất đai; lịch tiếp công dân được niêm yết.", True),
    ],
)
def test_the_name_of_a_cited_instrument_counts_only_where_most_names_say_so(
    paragraph: str, belongs: bool, grammar: Grammar
) -> None:
    assert bool(words_in(grammar, paragraph, "tiếp công dân")) is belongs


@pytest.mark.parametrize(
    ("paragraph", "belongs"),
    [
        ("- Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;", False),
        ("Trên đây là báo cáo công tác tiếp công dân của huyện./.", False),
        ("Căn cứ tình hình, các xã đổi mới việc tiếp công dân.", True),
        ("Quy định về tiếp công dân này có hiệu lực từ ngày ký.", False),
        ("Các xã đổi mới việc tiếp công dân. Chỉ thị này có hiệu lực từ ngày ký.", True),
        ("Chỉ thị này có hiệu lực từ ngày ký. Ban Tiếp công dân tỉnh theo dõi việc tiếp công dân.", True),
        ("Quy định về tiếp công dân này có hiệu lực từ ngày ký. Các sở thực hiện.", False),
    ],
)
def test_what_only_opens_or_closes_a_paper_treats_nothing(
    paragraph: str, belongs: bool, grammar: Grammar
) -> None:
    framing = ("căn cứ …;", "trên đây là …", "… này có hiệu lực …")
    assert bool(words_in(grammar, paragraph, "tiếp công dân", framing=framing)) is belongs


def test_a_figure_that_calls_a_footnote_is_no_letter(grammar: Grammar) -> None:
    assert words_in(grammar, "Dân vận chính quyền⁵ có tiến bộ.", "dân vận chính quyền") == [
        "Dân vận chính quyền"
    ]


def test_words_that_overlap_are_named_once_and_marked_where_they_stand(grammar: Grammar) -> None:
    themes = [theme(triggers=("thực hiện dân chủ ở", "dân chủ ở cơ sở", "cấp ủy … lãnh đạo"))]
    raw = "Tên bài\n\nViệc thực hiện dân chủ ở cơ sở được các cấp ủy quan tâm lãnh đạo.\n\nTác giả\n"
    (passage,) = find_passages(DOCUMENT, read_text(raw, grammar), themes, compile_triggers(themes))
    assert passage.triggers == ("thực hiện dân chủ ở cơ sở", "cấp ủy … lãnh đạo")
    assert [raw[p.start : p.end] for p in passage.places] == [
        "thực hiện dân chủ ở cơ sở",
        "cấp ủy",
        "lãnh đạo",
    ]
