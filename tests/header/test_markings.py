"""Markings are found where papers bear them, and nowhere else."""

import unicodedata
from pathlib import Path
from typing import TypedDict, cast

import pytest
import yaml

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import read_cells
from build_tools.header.markings import markings_of, read_markings
from build_tools.header.read import read_header
from build_tools.models.markings import MarkingRole
from build_tools.normalize import normalize


class Case(TypedDict, total=False):
    text: str
    found: list[str]
    doubtful: list[str]


CASES = cast(
    "dict[str, list[Case]]",
    yaml.safe_load((Path(__file__).parent / "markings.yml").read_text(encoding="utf-8")),
)
ALL = [case for cases in CASES.values() for case in cases]


@pytest.mark.parametrize("case", ALL, ids=[case["text"][-60:].replace("\n", "/") for case in ALL])
def test_a_marking_is_read_where_a_paper_bears_one(case: Case, grammar: Grammar) -> None:
    markings = markings_of(case["text"], grammar.markings)
    assert [one.printed.value for one in markings.found] == case.get("found", [])
    assert [one.printed.value for one in markings.doubtful] == case.get("doubtful", [])


@pytest.mark.parametrize("case", CASES["unmarked"], ids=range(len(CASES["unmarked"])))
def test_what_is_no_marking_stays_as_it_is(case: Case, grammar: Grammar) -> None:
    text = normalize(case["text"])
    cells = read_cells(text, grammar.kinds.titles)
    assert list(read_markings(cells, text, grammar.markings).cells) == list(cells)


@pytest.mark.parametrize("case", CASES["marked"], ids=range(len(CASES["marked"])))
def test_letters_in_pieces_bear_the_same_marking(case: Case, grammar: Grammar) -> None:
    """As a Mac or a converter writes them: each diacritic a character of its own."""
    markings = markings_of(unicodedata.normalize("NFD", case["text"]), grammar.markings)
    assert [one.printed.value for one in markings.found] == case.get("found", [])


@pytest.mark.parametrize("case", CASES["marked"], ids=range(len(CASES["marked"])))
def test_a_marking_is_nothing_else_of_the_letterhead(case: Case, grammar: Grammar) -> None:
    """Neither issuer nor place, subject, kind nor signer."""
    header = read_header(normalize(case["text"]), grammar)
    assert [one.printed.value for one in header.markings] == case.get("found", [])
    told = (header.number, header.issuer, header.place, header.subject, header.kind)
    words = " ".join([*(one.value for one in told if one), *(one.name for one in header.signatories)])
    assert [one for one in case["found"] if one in words] == []


def test_the_letterhead_is_read_as_without_the_markings(grammar: Grammar) -> None:
    bare = "TỈNH ỦY TÂY NINH\n*\nSố 12-BC/TU\nTây Ninh, ngày 3 tháng 4 năm 2020\nBÁO CÁO\nvề một việc\n"
    marked = bare.replace("*\n", "*\nHỎA TỐC\n").replace("TU\n", "TU (KHẨN)\nLƯU HÀNH NỘI BỘ\n")
    header, with_markings = (read_header(normalize(text), grammar) for text in (bare, marked))
    for field in ("number", "issuer", "place", "subject", "kind"):
        assert getattr(header, field).value == getattr(with_markings, field).value
    assert header.date == with_markings.date
    assert 3 in with_markings.letterhead_lines, "it is shown with the letterhead"


def test_a_marking_below_the_title_ends_it(grammar: Grammar) -> None:
    text = (
        "TỈNH ỦY TÂY NINH\nSố 12-BC/TU\nBÁO CÁO\nvề một việc\n\n(Lưu hành nội bộ)\n"
        "Tỉnh ủy Tây Ninh đã chỉ đạo các huyện ủy làm như sau\nvà mọi việc đều tốt\n"
    )
    header = read_header(normalize(text), grammar)
    assert header.subject is not None
    assert header.subject.value == "về một việc"


def test_a_marking_is_told_once_where_it_stands_first(grammar: Grammar) -> None:
    text = "TỈNH ỦY TÂY NINH\nSố 12-BC/TU\nKHẨN\nBÁO CÁO\nTỉnh ủy đã chỉ đạo.\n\fKHẨN\nCác huyện ủy đã làm.\n"
    header = read_header(normalize(text), grammar)
    assert [one.printed.line for one in header.markings] == [3, 6]
    assert [one.printed.line for one in header.marked(MarkingRole.URGENCY)] == [3]
    assert header.marked(MarkingRole.SECRECY) == ()


UNSEEN = cast(
    "dict[str, list[str]]",
    yaml.safe_load((Path(__file__).parent / "markings_unseen.yml").read_text(encoding="utf-8")),
)


@pytest.mark.parametrize("kind", ["secret", "open"])
def test_papers_written_before_the_reader_was_run_are_told_apart(kind: str, grammar: Grammar) -> None:
    """A declassified one, one of restricted circulation and an urgent one are no secrets."""
    for text in UNSEEN[kind]:
        found = markings_of(text, grammar.markings).found
        assert any(one.marking.role is MarkingRole.SECRECY for one in found) is (kind == "secret"), text
