"""Of the new addresses those that an editor must look at, each with why; the others stay plain."""

from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.doubtful import Doubtful, doubtful
from build_tools.graph.laws import with_laws
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.known_instruments import KnownInstrument
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, decree, document, holding, law

KNOWN = (
    KnownInstrument(
        id=InstrumentId("25-nq-tw-2013"),
        kind=KindId("nghi-quyet"),
        number="25-NQ/TW",
        date=PartialDate.parse("2013-06-03"),
        subject="công tác dân vận",
        source="thử",
    ),
    KnownInstrument(
        id=InstrumentId("62-2019-qh14"),
        kind=KindId("nghi-quyet"),
        number="62/2019/QH14",
        date=PartialDate.parse("2019-05-05"),
        source="thử",
    ),
    KnownInstrument(
        id=InstrumentId("55-ct-tw-2019"),
        kind=KindId("chi-thi"),
        number="55-CT/TW",
        date=PartialDate.parse("2019-03-04"),
        source="thử",
    ),
    KnownInstrument(
        id=InstrumentId("11-qd-tw-2019"),
        kind=KindId("quy-dinh"),
        number="11-QĐ/TW",
        date=PartialDate.parse("2019-02-18"),
        source="thử",
    ),
)


def citing(body: str) -> Archive:
    return holding(
        replace(NOTHING, instruments=KNOWN),
        document("9-2024-nd-cp", decree("9/2024/NĐ-CP", "2024-02-02", body)),
    )


def found(body: str, registers: Registers) -> tuple[Doubtful, ...]:
    graph = build_graph(citing(body), registers)
    return tuple(one for one in doubtful(graph, [each.id for each in graph.new_ids], KNOWN) if one.document)


DOUBTFUL = {
    "a figure for another, on the same day": (
        "Thực hiện Chỉ thị số 85-CT/TW ngày 04/3/2019 của Ban Bí thư.",
        "chỉ khác một chữ số với “55-CT/TW”",
        ("55-ct-tw-2019",),
    ),
    "the number of another term in a symbol": (
        "Thực hiện Nghị quyết số 62/2019/QH12 ngày 05/5/2019 của Quốc hội.",
        "chỉ khác một chữ ở ký hiệu với “62/2019/QH14”",
        ("62-2019-qh14",),
    ),
    "another spelling of the symbol": (
        "Thực hiện Quy định số 11-QĐi/TW của Bộ Chính trị.",
        "cùng số với “11-QĐ/TW”, ký hiệu viết khác",
        ("11-qd-tw-2019",),
    ),
    "a letter that a scan took for two": (
        "Thực hiện Nghị quyết số 25-NQ/TVV ngày 03/6/2013.",
        "giống “25-NQ/TW”, khác ở chữ dễ lẫn khi quét",
        ("25-nq-tw-2013",),
    ),
    "two figures that changed places": (
        "Thực hiện Nghị quyết số 52-NQ/TW ngày 03/6/2013 về công tác dân vận.",
        "chỉ khác một chữ số với “25-NQ/TW”",
        ("25-nq-tw-2013",),
    ),
    "a symbol that no register knows": (
        "Thực hiện Nghị quyết số 25-NO/TW ngày 03/6/2013.",
        "ký hiệu “NO” không có trong danh mục",
        ("25-nq-tw-2013",),
    ),
    "a year that is not that of the day": (
        "Thực hiện Nghị định số 81/2015/NĐ-CP ngày 04/5/2016 của Chính phủ.",
        "năm trong số (2015) khác năm ban hành (2016)",
        (),
    ),
    "a day after that of the paper": (
        "Thực hiện Chỉ thị số 77/CT-TTg ngày 04/5/2034 của Thủ tướng Chính phủ.",
        "ngày ghi cạnh số sau ngày của văn bản dẫn",
        (),
    ),
    "letters that look alike": (
        "Thực hiện Quyết định số 77/QÐ-TTg ngày 04/5/2014 của Thủ tướng Chính phủ.",
        "có chữ trông giống chữ Việt nhưng là mã khác: Ð",
        (),
    ),
}


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_new_address_that_an_editor_must_look_at(name: str, registers: Registers) -> None:
    body, why, near = DOUBTFUL[name]
    (one,) = found(body, registers)
    assert why in one.reasons
    assert one.near == near
    assert one.line == 8
    assert one.printed in body


PLAIN = {
    "the next number of the same day": "Thực hiện Chỉ thị số 56-CT/TW ngày 04/3/2019 của Ban Bí thư.",
    "a figure for another, on another day": "Thực hiện Chỉ thị số 85-CT/TW ngày 04/4/2019 của Ban Bí thư.",
    "laws of one day": "Thực hiện Nghị quyết số 82/2019/QH14 ngày 05/5/2019 của Quốc hội.",
    "the same serial of another authority": "Thực hiện Chỉ thị số 55-CT/TU ngày 04/9/2019 của Tỉnh ủy Điện Biên.",
    "the same number of another year": "Thực hiện Nghị quyết số 62/2020/QH14 ngày 05/5/2020 của Quốc hội.",
    "the symbol of a department": "Thực hiện Công văn số 12/SNV-CCHC ngày 04/3/2019 của Sở Nội vụ.",
    "a note behind the number": "Thực hiện Chỉ thị số 71-CT/TW¹ ngày 04/3/2018 của Ban Bí thư.",
    "a sentence behind the number": "Thực hiện Chỉ thị số 71-CT/TW. Sau đó làm tiếp.",
    "plenums of one term": (
        "Thực hiện Nghị quyết Trung ương 4 (khóa XII), Nghị quyết Trung ương 6 (khóa XII) "
        "và Nghị quyết Trung ương 4 (khóa XI)."
    ),
}


@pytest.mark.parametrize("name", PLAIN)
def test_what_is_plain_is_not_told(name: str, registers: Registers) -> None:
    assert found(PLAIN[name], registers) == ()
    assert build_graph(citing(PLAIN[name]), registers).new_ids != ()


def test_of_two_new_ones_that_are_almost_equal_the_rarer_is_told(registers: Registers) -> None:
    body = (
        "Thực hiện Kế hoạch số 143-KH/TW ngày 04/3/2019 của Ban Bí thư.\n"
        "Căn cứ Kế hoạch số 143-KH/TW ngày 04/3/2019 của Ban Bí thư.\n"
        "Theo Kế hoạch số 193-KH/TW ngày 04/3/2019 của Ban Bí thư."
    )
    (one,) = found(body, registers)
    assert (one.told, one.line) == ("193-KH/TW", 10)
    assert one.reasons == ("chỉ khác một chữ số với “143-KH/TW”",)


def test_a_law_that_is_held_under_an_id_of_the_editors_own_is_no_doubt(registers: Registers) -> None:
    held = document("luat-dau-tu-moi", law("61/2020/QH14", "ĐẦU TƯ", "2020-06-17"))
    laws = with_laws(NOTHING, registers).instruments
    graph = build_graph(holding(NOTHING, held), registers)
    assert doubtful(graph, [one.id for one in graph.new_ids], laws) == ()


def test_what_an_editor_entered_is_no_doubt(registers: Registers) -> None:
    known = KnownInstrument(
        id=InstrumentId("85-ct-tw-2019"), kind=KindId("chi-thi"), number="85-CT/TW", source="thử"
    )
    body = "Thực hiện Chỉ thị số 85-CT/TW ngày 04/3/2019 của Ban Bí thư."
    graph = build_graph(replace(citing(body), instruments=(*KNOWN, known)), registers)
    assert [one.id for one in graph.new_ids if one.number == "85-CT/TW"] == ["85-ct-tw-2019"]
    assert doubtful(graph, [one.id for one in graph.new_ids]) == ()


def test_each_paper_of_the_archive_leaves_a_handful(
    graph: Graph, archive: Archive, registers: Registers
) -> None:
    every = doubtful(graph, graph.instruments, with_laws(archive, registers).instruments)
    assert [(one.id, one.printed) for one in every] == [
        ("110-nq-tu-bac-giang-2016", "Nghị quyết số 110-NQ/TW"),
        ("114-kl-tw-2015", "Kết luận số 114-KL/W"),
        ("43-kh-bcd-bac-giang", "Kế hoạch số 43-KH/BCĐ"),
        ("bao-cao-05-nam-114-kl-tw-bac-giang-2020", "/BC-SNV"),
    ]
