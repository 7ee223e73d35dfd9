"""An excerpt shows whole sentences around the words that matter, and marks these words."""

import re
from dataclasses import replace

import pytest

from build_tools.graph.model import Graph
from build_tools.models.held_text import text_of
from build_tools.models.instruments import Document
from build_tools.models.texts import Paragraph, Span
from build_tools.parts.excerpts import Stretch, excerpt, places_shown
from build_tools.parts.passages import grouped
from build_tools.work import AtHand
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import PARTY

SENTENCE = "Các xã, phường đã làm nhiều việc có ích cho dân trong năm qua và được dân tin."
LONG = " ".join([SENTENCE] * 6)


def at(text: str, words: str) -> range:
    start = text.index(words)
    return range(start, start + len(words))


def printed(stretches: tuple[Stretch, ...]) -> str:
    return "".join(f"<{each.text}>" if each.hit else each.text for each in stretches)


def test_a_short_paragraph_is_shown_whole_with_every_hit_marked() -> None:
    text = "Tiếp dân. Đối thoại với dân. Tiếp dân."
    hits = (at(text, "Tiếp dân"), at(text, "Đối thoại"))
    assert printed(excerpt(text, hits)) == "<Tiếp dân>. <Đối thoại> với dân. Tiếp dân."


def test_words_far_in_a_long_paragraph_are_shown_with_their_sentence() -> None:
    text = f"{LONG} Chủ tịch xã tiếp dân mỗi tuần. {LONG}"
    shown = printed(excerpt(text, (at(text, "tiếp dân"),)))
    assert shown.startswith("[…] Chủ tịch xã <tiếp dân> mỗi tuần. Các xã")
    assert shown.endswith("được dân tin. […]")


def test_what_comes_before_fills_the_excerpt_where_nothing_follows() -> None:
    text = f"{LONG} Chủ tịch xã tiếp dân."
    shown = printed(excerpt(text, (at(text, "tiếp dân"),)))
    assert shown.startswith("[…] Các xã")
    assert shown.endswith("Chủ tịch xã <tiếp dân>.")


def test_a_sentence_too_long_is_cut_at_semicolons_or_else_between_words() -> None:
    clauses = "; ".join(["đẩy mạnh cải cách hành chính ở các xã, phường, thị trấn trong toàn tỉnh"] * 9)
    text = f"{clauses}; tiếp dân hằng tuần; {clauses}."
    assert printed(excerpt(text, (at(text, "tiếp dân"),))).startswith("[…] <tiếp dân> hằng tuần; đẩy mạnh")
    text = f"{clauses}; tiếp dân hằng tuần; {clauses}.".replace(";", ",")
    shown = printed(excerpt(text, (at(text, "tiếp dân"),)))
    assert "<tiếp dân>" in shown
    assert len(shown) < 700


@pytest.mark.parametrize("words", ["Một", "hai ba", ""])
def test_nothing_is_added_to_the_words_but_the_marks_of_a_cut(words: str) -> None:
    text = f"{LONG} Một hai ba bốn. {LONG}"
    hits = (at(text, words),) if words else ()
    shown = re.sub(r"[<>]", "", printed(excerpt(text, hits))).removeprefix("[…] ").removesuffix(" […]")
    assert shown in text


def paragraph_of(document: Document, words: str) -> Paragraph:
    start = document.raw.index(words)
    return next(
        each for each in document.body.paragraphs if any(p.start <= start < p.end for p in each.pieces)
    )


def test_a_place_in_the_source_is_found_in_the_text_as_shown() -> None:
    document = sample_graph().documents[PARTY]
    part = paragraph_of(document, "Lắng nghe dân")
    start = document.raw.index("Lắng nghe dân")
    place = Span(start=start, end=start + len("Lắng nghe"))
    text, hits = places_shown(document, part.pieces, [place])
    assert [text[hit.start : hit.stop] for hit in hits] == ["Lắng nghe"]


def test_the_page_of_the_archive_marks_the_words_that_it_names(graph: Graph) -> None:
    for under in graph.passages_under.values():
        for group in grouped(graph, under):
            for view in group.passages:
                marked = [each.text.lower() for each in view.stretches if each.hit]
                assert all(word in view.triggers.lower() for words in marked for word in words.split())
                assert marked or view.why, (group.entry.call, view.place)


@pytest.mark.parametrize(
    ("raw", "places", "text", "words"),
    [
        ("Đã tiếp dân.", [(3, 11)], "Đã tiếp dân.", ["tiếp dân"]),
        ("Đã  tiếp dân.", [(4, 12)], "Đã tiếp dân.", ["tiếp dân"]),
        ("Đã tiếp dân.", [(2, 11)], "Đã tiếp dân.", ["tiếp dân"]),
        ("Đã tiếp dân.", [(3, 8)], "Đã tiếp dân.", ["tiếp "]),
        ("Đa\u0303 tiếp dân.", [(4, 12)], "Đã tiếp dân.", ["tiếp dân"]),
        ("Đã tiếp dân.", [(0, 2), (3, 11)], "Đã tiếp dân.", ["Đã", "tiếp dân"]),
    ],
)
def test_places_are_found_where_what_is_shown_is_what_is_written_and_where_it_is_not(
    raw: str, places: list[tuple[int, int]], text: str, words: list[str]
) -> None:
    party = sample_graph().documents[PARTY]
    text_held = text_of(raw, replace(party.body, marks=()))
    document = replace(party, kept=AtHand(text_held))
    spans = [Span(start=start, end=end) for start, end in places]
    shown, hits = places_shown(document, [Span(start=0, end=len(raw))], spans)
    assert shown == text
    assert [shown[hit.start : hit.stop].strip() for hit in hits] == [each.strip() for each in words]
