"""What papers are called in lists: short, and never two alike."""

from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.instruments import Instrument
from build_tools.parts import entries
from build_tools.parts.naming import short_name, source_name

REPORT = KindId("bao-cao")
OFFICE = "Sở Nội vụ tỉnh Bắc Giang"


def paper(name: str, **told: object) -> Instrument:
    known: dict[str, object] = {"kind": REPORT, "issuer_name": OFFICE, "held": True, **told}
    return Instrument(id=InstrumentId(name), **known)  # type: ignore[arg-type]


def holding(graph: Graph, *papers: Instrument) -> Graph:
    return replace(graph, instruments={each.id: each for each in papers})


def named(graph: Graph, *papers: Instrument) -> list[str]:
    return [short_name(holding(graph, *papers), each) for each in papers]


def day(iso: str) -> PartialDate:
    return PartialDate.parse(iso)


def test_by_kind_time_and_authority_as_far_as_the_time_is_known(graph: Graph) -> None:
    assert named(
        graph,
        paper("a", subject="Kết quả 05 năm", date=day("2020-07")),
        paper("b", subject="Kết quả năm", date=day("2023")),
        paper("c", subject="Kết quả quý I", date=day("2023-02-03")),
        paper("d", subject="Kết quả quý II"),
        paper(
            "e", subject="Kết quả", date=day("2021"), issuer_name="Văn phòng Ủy ban nhân dân tỉnh Điện Biên"
        ),
    ) == [
        "Báo cáo 7/2020 của Sở Nội vụ Bắc Giang",
        "Báo cáo 2023 của Sở Nội vụ Bắc Giang",
        "Báo cáo ngày 03/02/2023 của Sở Nội vụ Bắc Giang",
        "Báo cáo của Sở Nội vụ Bắc Giang",
        "Báo cáo 2021 của Văn phòng UBND tỉnh Điện Biên",
    ]


def test_a_blank_number_names_nothing_and_a_number_names_all(graph: Graph) -> None:
    blank, numbered = paper("a", number="/BC-SNV", date=day("2020-07")), paper("b", number="12/BC-SNV")
    assert named(graph, blank, numbered) == ["Báo cáo 7/2020 của Sở Nội vụ Bắc Giang", "Báo cáo số 12/BC-SNV"]
    seen = entries.entry(holding(graph, blank), blank)
    assert seen.heading == ("Báo cáo số …/BC-SNV", "")
    assert (seen.dated, seen.told) == (True, False)


def test_two_that_would_be_called_alike_are_told_apart(graph: Graph) -> None:
    long = "Kết quả thực hiện quy chế dân chủ ở cơ sở trong cơ quan hành chính nhà nước năm 2020, "
    same = {"date": day("2020")}
    assert named(
        graph,
        paper("a", subject="Kết quả cải cách hành chính", **same),
        paper("b", subject="Tổng kết công tác dân vận", **same),
    ) == [
        "Báo cáo 2020 của Sở Nội vụ Bắc Giang: kết quả cải cách hành chính",
        "Báo cáo 2020 của Sở Nội vụ Bắc Giang: tổng kết công tác dân vận",
    ]
    names = named(
        graph, paper("a", subject=f"{long}lần 1", **same), paper("b", subject=f"{long}lần 2", **same)
    )
    assert [name[-5:] for name in names] == ["lần 1", "lần 2"]
    names = named(graph, paper("a", subject=long, **same), paper("b", subject=long, **same))
    assert len(set(names)) == 2


def test_an_article_of_no_authority_goes_by_its_title(graph: Graph) -> None:
    title = "Tăng cường công tác dân vận góp phần thực hiện thắng lợi nhiệm vụ chính trị"
    article = paper("a", kind=KindId("bai-viet"), issuer_name="", subject=title)
    held = holding(graph, article)
    assert short_name(held, article) == f"Bài viết “{title}”"
    assert source_name(held, article) == "Bài viết “Tăng cường công tác dân vận góp…”"


def test_no_two_of_the_archive_without_a_number_share_a_name(graph: Graph) -> None:
    names = [short_name(graph, each) for each in graph.instruments.values() if not each.number]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 100
