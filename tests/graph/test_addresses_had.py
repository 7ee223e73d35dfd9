"""What was published says nothing of what a text means; and no address ever stands for another paper."""

from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.inspection import Text, cite
from build_tools.models.archive import Archive
from build_tools.models.citations import Resolved
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId
from build_tools.models.published import PublishedId
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, PARTY, document, holding, law, provincial, words_of
from tests.graph.situation import in_2024

REGULATION = f"BỘ CHÍNH TRỊ\n*\nSố 290-QĐ/TW\n{PARTY}\nHà Nội, {words_of('2010-02-25')}\nQUYẾT ĐỊNH\nvề dân vận\n-----\nNội dung.\n"
VILLAGES = law("138/2014/QH13", "LÀNG NGHỀ", "2014-06-18")


def published(identifier: str, kind: str, number: str, day: str = "", *, province: str = "") -> PublishedId:
    return PublishedId(
        id=InstrumentId(identifier),
        kind=KindId(kind),
        number=number,
        issuer=IssuerId("ubnd-tinh") if province else None,
        province=ProvinceId(province) if province else None,
        date=PartialDate.parse(day) if day else None,
    )


def archive(ids: tuple[PublishedId, ...], **papers: str) -> Archive:
    return holding(replace(NOTHING, ids=ids), *(document(name, text) for name, text in papers.items()))


def meanings(graph: Graph, paper: str) -> list[str]:
    """What the citations of a paper mean, its own number left out."""
    return [
        one.resolution.target if isinstance(one.resolution, Resolved) else type(one.resolution).__name__
        for one in graph.documents[InstrumentId(paper)].mentions
        if one.citation.relation != "self"
    ]


@pytest.mark.parametrize(
    ("address", "paper", "citing"),
    [
        (published("cu", "quyet-dinh", "290-QĐ/TW"), REGULATION, "Theo Quyết định số 290-QĐ/TW."),
        (  # entered when a paper gave a wrong day
            published("cu", "luat", "138/2014/QH13", "2014-06-19"),
            VILLAGES,
            "Theo Luật Làng nghề số 138/2014/QH13.",
        ),
    ],
)
def test_an_address_is_no_second_paper_beside_the_text(
    address: PublishedId, paper: str, citing: str, registers: Registers
) -> None:
    graph = build_graph(archive((address,), toan_van=paper, dan=in_2024(citing)), registers)
    assert meanings(graph, "dan") == ["toan_van"]
    assert "cu" not in graph.instruments
    assert graph.moved_ids[address.id] == "toan_van"  # and it goes on answering


def test_an_address_that_may_be_of_two_papers_leads_to_neither(registers: Registers) -> None:
    """05-CT/TW of two terms: the address was published before either was known."""
    texts = [
        f"BAN BÍ THƯ\n*\nSố 05-CT/TW\n{PARTY}\nHà Nội, {words_of(day)}\nCHỈ THỊ\nvề {what}\n-----\nNội dung.\n"
        for day, what in (("2016-05-15", "học tập"), ("2021-06-23", "trật tự"))
    ]
    address = published("05-ct-tw", "chi-thi", "05-CT/TW")
    graph = build_graph(
        archive((address,), mot=texts[0], hai=texts[1], dan=in_2024("Theo Chỉ thị số 05-CT/TW.")), registers
    )
    assert meanings(graph, "dan") == ["Ambiguous"]
    assert address.id in graph.instruments
    assert address.id not in graph.moved_ids


def test_an_address_is_kept_when_one_day_becomes_known_and_is_nobodys_when_two_do(
    registers: Registers,
) -> None:
    address = published("12-kh-ubnd-bac-giang", "ke-hoach", "12/KH-UBND", province="bac-giang")
    first = "Kế hoạch số 12/KH-UBND ngày 20/01/2022 của UBND tỉnh."
    second = "Kế hoạch số 12/KH-UBND ngày 19/01/2021 của UBND tỉnh."

    def citing(body: str) -> str:
        return provincial("9/BC-UBND", "Bắc Giang", "2022-12-01", body)

    alone = build_graph(archive((address,), dan=citing(first)), registers)
    assert meanings(alone, "dan") == [address.id]
    assert alone.new_ids == (replace(alone.new_ids[0], id=InstrumentId("dan")),)
    both = build_graph(archive((address,), dan=citing(first), khac=citing(second)), registers)
    assert meanings(both, "dan") == ["12-kh-ubnd-bac-giang-2022"]
    assert meanings(both, "khac") == ["12-kh-ubnd-bac-giang-2021"]


def test_a_misprint_is_under_the_address_that_the_right_number_had(registers: Registers) -> None:
    address = published("114-kl-tw-2015", "ket-luan", "114-KL/TW", "2015-07-14")
    right, wrong = (
        in_2024(f"Kết luận số {number} ngày 14/7/2015 của Ban Bí thư.")
        for number in ("114-KL/TW", "114-KL/W")
    )
    graph = build_graph(archive((address,), dung=right, sai=wrong), registers)
    assert meanings(graph, "dung") == meanings(graph, "sai") == [address.id]


def test_a_text_looked_at_alone_is_not_held_up_by_an_address(registers: Registers) -> None:
    known = archive((published("290-qd-tw", "quyet-dinh", "290-QĐ/TW"),), toan_van=REGULATION)
    mentions = cite([Text(file="a.txt", raw=in_2024("Theo Quyết định số 290-QĐ/TW."))], known, registers)
    assert mentions[-1]["target"] == "toan_van"


def test_a_text_looked_at_alone_may_mean_what_only_other_papers_name(registers: Registers) -> None:
    known = archive((published("77-qd-tw-2010", "quyet-dinh", "77-QĐ/TW", "2010-02-25"),))
    mentions = cite([Text(file="a.txt", raw=in_2024("Theo Quyết định số 77-QĐ/TW."))], known, registers)
    assert mentions[-1]["target"] == "77-qd-tw-2010"
