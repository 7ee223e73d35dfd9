"""The page of a province: whose papers stand where, and what an empty page offers instead."""

import pytest

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId, KindId, ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.pages.province.by_authority import Paper, by_authority, headings_of
from build_tools.pages.province.parts import province_parts
from build_tools.pages.province.view import ProvincePage, province_page
from build_tools.parts import addresses
from build_tools.render.site import render


def shown(graph: Graph, unit: str) -> ProvincePage:
    return province_page(graph, next(part for part in province_parts(graph) if part.province.id == unit))


def test_authorities_stand_in_the_order_of_their_rank_and_the_unknown_last(graph: Graph) -> None:
    names = [papers.authority for papers in shown(graph, "bac-giang").cited]
    order = [
        "Tỉnh ủy",
        "Ban Thường vụ Tỉnh ủy",
        "Hội đồng nhân dân",
        "Ủy ban nhân dân",
    ]
    places = [next(place for place, name in enumerate(names) if name.startswith(word)) for word in order]
    assert places == sorted(places)
    assert names[-1] == "Chưa rõ cơ quan ban hành"
    assert names[-2].startswith("UBND huyện")


def test_whose_papers_they_are_is_said_once_and_not_in_each_row(graph: Graph) -> None:
    own, later = shown(graph, "bac-giang"), shown(graph, "bac-ninh")
    assert {papers.opens for papers in own.cited} == {""}
    assert [papers.opens for papers in later.cited if papers.opens] == ["Của tỉnh Bắc Giang (đến 30/6/2025)"]
    assert {entry.unit_note for papers in later.cited for entry in papers.entries} == {""}


def test_papers_of_predecessors_stand_behind_the_own_ones_in_the_order_of_the_register(graph: Graph) -> None:
    unit = graph.registers.provinces[ProvinceId("bac-ninh")]
    order = [unit.id, *unit.predecessors]
    assert len(order) == 3
    papers = [
        Instrument(
            id=InstrumentId(f"paper-{place}"),
            kind=KindId("ke-hoach"),
            issuer_name=f"Cơ quan {len(order) - place}",
            province=province,
        )
        for place, province in enumerate(order)
    ]
    found = by_authority(graph, unit, reversed(papers))
    assert [each.authority for each in found] == ["Cơ quan 3", "Cơ quan 2", "Cơ quan 1"]


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("bac-ninh-truoc-2025", "Có thể xem [Tỉnh Bắc Ninh](../bac-ninh/index.md) (1 văn bản có toàn văn, "),
        (
            "an-giang",
            'Có thể tìm <a href="../../tim-kiem/?q=An%20Giang">“An Giang”</a> trong văn bản của nơi khác.',
        ),
    ],
)
def test_an_empty_page_says_where_to_look_instead(unit: str, words: str, graph: Graph) -> None:
    assert words in render("province", shown(graph, unit), addresses.of_province(ProvinceId(unit)))


def test_a_paper_without_a_number_has_a_short_name_in_a_list(graph: Graph) -> None:
    (papers,) = shown(graph, "quang-tri-truoc-2025").held
    (entry,) = papers.entries
    assert entry.call == "Báo cáo 2023 của Văn phòng UBND tỉnh Quảng Trị"
    page = render(
        "province", shown(graph, "quang-tri-truoc-2025"), addresses.of_province(ProvinceId("bac-ninh"))
    )
    assert entry.call in page
    assert entry.whole_call not in page
    assert entry.heading == ("Báo cáo", entry.subject)


def test_authorities_that_differ_in_a_mark_share_no_anchor() -> None:
    papers = [
        Paper(instrument=Instrument(id=InstrumentId(name), kind=KindId("ke-hoach")), authority=name, note="")
        for name in ("Sở A", "Sở A", "SỞ A", "Sở B")
    ]
    headings = headings_of(papers, "toan-van")
    assert [each.anchor for each in headings] == ["toan-van-so-a", "toan-van-so-a", "", "toan-van-so-b"]
    assert headings[0] == headings[1]
