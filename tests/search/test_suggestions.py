from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.models.abbreviations import Abbreviation
from build_tools.models.archive import Archive
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId, ThemeId
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Issuer, Level, Side
from build_tools.models.kinds import DocumentKind
from build_tools.models.provinces import Province
from build_tools.models.themes import Theme
from build_tools.registers import Registers
from build_tools.search.suggestions import Suggestion, suggestions
from tests.pages.sample_registers import NO_FIGURES, NO_WORDS

DIRECTIVE = Instrument(
    id=InstrumentId("33-ct-ttg-2031"),
    kind=KindId("chi-thi"),
    number="33/CT-TTg",
    issuer=IssuerId("thu-tuong"),
    issuer_name="Thủ tướng Chính phủ",
    date=PartialDate(year=2031, month=11),
    subject="lắng nghe người dân",
    held=False,
)
FORMER = Province(
    id=ProvinceId("song-trang-truoc-2025"),
    name="Sông Trăng",
    kind="tỉnh",
    region="",
    valid_from=None,
    valid_to=PartialDate(year=2024, month=12, day=31),
    successors=(ProvinceId("dong-sao"),),
    source="truyện",
)
PRESENT = replace(FORMER, id=ProvinceId("dong-sao"), name="Đồng Sao", valid_to=None, successors=())
THEME = Theme(
    id=ThemeId("dan-chu"),
    name="Dân chủ ở cơ sở",
    definition="Việc dân bàn.",
    triggers=("quy chế dân chủ",),
    source="truyện",
)


def graph(*instruments: Instrument) -> Graph:
    kind = DocumentKind(
        id=KindId("chi-thi"), name="chỉ thị", symbols=("CT",), sides=(Side.STATE,), source="truyện"
    )
    issuer = Issuer(
        id=IssuerId("thu-tuong"),
        name="Thủ tướng Chính phủ",
        aliases=(),
        symbols=("TTg",),
        level=Level.CENTRAL,
        side=Side.STATE,
        source="truyện",
    )
    short = Abbreviation(short="QCDC", long="Quy chế dân chủ", group="", confirmed=True, source="truyện")
    registers = Registers(
        provinces={unit.id: unit for unit in (PRESENT, FORMER)},
        regions=(),
        map_cells=(),
        issuers={issuer.id: issuer},
        kinds={kind.id: kind},
        predicates={},
        abbreviations=(short,),
        terms=(),
        laws=(),
        cues=(),
        words=NO_WORDS,
        figures=NO_FIGURES,
    )
    return Graph(
        registers=registers,
        instruments={instrument.id: instrument for instrument in instruments},
        documents={},
        issuers=registers.issuers,
        themes={THEME.id: THEME},
        mentions=(),
        relations=(),
        conflicts=(),
        new_ids=(),
        moved_ids={},
    )


@pytest.fixture(scope="session")
def project_graph(archive: Archive, registers: Registers) -> Graph:
    """What the repository's own archive gives."""
    return build_graph(archive, registers)


def by_id(*instruments: Instrument) -> dict[str, Suggestion]:
    return {one["id"]: one for one in suggestions(graph(*instruments))}


def test_an_instrument_is_listed_with_what_a_hit_shows_and_nothing_empty() -> None:
    assert by_id(DIRECTIVE)["33-ct-ttg-2031"] == {
        "id": "33-ct-ttg-2031",
        "address": "van-ban/33-ct-ttg-2031/",
        "group": "van-ban",
        "name": "Chỉ thị số 33/CT-TTg",
        "kind": "Chỉ thị",
        "number": "33/CT-TTg",
        "issuer": "Thủ tướng Chính phủ",
        "date": "2031-11",
        "date_text": "tháng 11/2031 (không ghi ngày)",
        "subject": "lắng nghe người dân",
        "side": "nha-nuoc",
        "authorities": ["thu tuong chinh phu"],
        "kinds": ["chi thi", "ct"],
    }


@pytest.mark.parametrize(
    ("instrument", "name"),
    [
        (replace(DIRECTIVE, number="", name="chỉ thị mùa xuân"), "Chỉ thị mùa xuân"),
        (replace(DIRECTIVE, number=""), "Lắng nghe người dân"),
        (replace(DIRECTIVE, number="", subject=""), "Chỉ thị"),
    ],
)
def test_an_instrument_without_a_number_is_called_by_its_name_or_subject(
    instrument: Instrument, name: str
) -> None:
    assert by_id(instrument)["33-ct-ttg-2031"]["name"] == name


def test_a_paper_of_a_former_province_knows_the_unit_of_today() -> None:
    paper = replace(DIRECTIVE, province=FORMER.id)
    assert by_id(paper)["33-ct-ttg-2031"]["provinces"] == ["Sông Trăng", "Đồng Sao"]


def test_a_former_province_says_what_it_belongs_to() -> None:
    known = by_id(replace(DIRECTIVE, province=FORMER.id))
    former = known["song-trang-truoc-2025"]
    assert former["subject"] == "đến hết 31/12/2024; nay thuộc tỉnh Đồng Sao"
    assert former["keys"] == ["tinh song trang", "song trang"]
    assert known["dong-sao"]["former"] == ["tinh song trang", "song trang"]
    assert "subject" not in known["dong-sao"], "nothing was merged on 1/7/2025"


def test_a_unit_without_a_page_is_found_through_its_successor() -> None:
    known = by_id()
    assert "song-trang-truoc-2025" not in known
    assert known["dong-sao"]["former"] == ["tinh song trang", "song trang"]


def test_a_unit_says_what_it_was_merged_from(project_graph: Graph) -> None:
    units = {one["id"]: one for one in suggestions(project_graph)}
    assert units["bac-ninh"]["subject"] == "từ 01/7/2025, hợp nhất tỉnh Bắc Giang, tỉnh Bắc Ninh"


def test_an_instrument_knows_whose_papers_cite_it(project_graph: Graph) -> None:
    khmer = next(one for one in suggestions(project_graph) if one["id"] == "19-ct-tw-2018")
    assert "Trà Vinh" in khmer["around"]
    assert "ban bi thu trung uong dang" in khmer["authorities"]


def test_abbreviations_are_listed_with_their_long_forms(project_graph: Graph) -> None:
    short = next(one for one in suggestions(project_graph) if one["id"] == "QCDC")
    assert (short["group"], short["subject"], short["keys"]) == ("viet-tat", "quy chế dân chủ", ["qcdc"])


def test_a_theme_answers_to_its_abbreviation_too() -> None:
    theme = by_id()["dan-chu"]
    assert theme["keys"] == ["dan chu o co so", "qcdc"]
    assert theme["topics"] == ["quy che dan chu"]
