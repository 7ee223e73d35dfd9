"""What circulates within an office only: shown in the internal site, in no file of a public one."""

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from build_tools import judgement, pipeline
from build_tools.archive.ids_file import IDS_FILE
from build_tools.diagnostics import Severity
from build_tools.graph.model import Graph
from build_tools.judgement import addresses
from build_tools.masked_words.stand_ins import hide
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Document
from build_tools.render.site import all_packages, all_pages
from tests.archive.invented import add_record
from tests.conftest import MINI

ID = "55-bc-snv-lao-cai-2020"
PAPER = """SỞ NỘI VỤ TỈNH LÀO CAI
Số: 55/BC-SNV
LƯU HÀNH NỘI BỘ
Lào Cai, ngày 02 tháng 3 năm 2020
BÁO CÁO
về chuyến đi Vĩnh Xá

Thực hiện Chỉ thị số 901-CT/TW, cả tỉnh vận động 4.321 hộ theo phong trào Dân vận khéo.
Trước ngày 15 tháng 12 hằng năm, các huyện gửi báo cáo về Sở Nội vụ.
"""
CITING = "Bài viết khác\n\nThực hiện Báo cáo số 55/BC-SNV ngày 02/3/2020 của Sở Nội vụ tỉnh Lào Cai.\n"
TRACES = ("vĩnh xá", "4.321", "cả tỉnh vận động")
TRAINING = {
    "lessons.yml": f"""lessons:
- id: mot
  title: Bài một
  aims: [Nhớ.]
  introduction: [{{text: Có 4.321 hộ., sources: [{{document: {ID}, line: 8}}]}}]
  passages: [{{document: {ID}, line: 8, words: 4.321 hộ}}]
  terms: [tu-mot, tu-hai]
- id: hai
  title: Bài hai
  aims: [Nhớ.]
  introduction: [{{text: Lời giới thiệu còn lại., sources: [{{instrument: 901-ct-tw-2019}}]}}]
  passages: [{{document: {ID}, line: 8, words: 4.321 hộ}}]
  terms: [tu-mot, tu-hai]
""",
    "terms.yml": f"""terms:
- {{id: tu-mot, name: Chuyến đi, definition: Đi Vĩnh Xá., sources: [{{document: {ID}, line: 8}}]}}
- {{id: tu-hai, name: Phong trào, definition: Việc nhiều người cùng làm., sources: [{{instrument: 901-ct-tw-2019}}],
   quote: {{document: {ID}, line: 8, words: 4.321 hộ}}}}
""",
    "questions.yml": f"""questions:
- id: hoi-mot
  lesson: hai
  ask: Có bao nhiêu hộ?
  document: {ID}
  line: 8
  answer: {{number: {{figure: '4.321', unit: hộ, proof: 4.321 hộ}}}}
""",
}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one paper of restricted circulation, on which much else rests; its addresses recorded."""
    archive = tmp_path_factory.mktemp("held") / "archive"
    shutil.copytree(MINI, archive)
    add_record(archive, ID, PAPER)
    add_record(archive, "bai-khac", CITING)
    (archive / "training").mkdir()
    for name, text in TRAINING.items():
        (archive / "training" / name).write_text(text, encoding="utf-8")
    (archive / "obligations.yml").write_text(
        f"obligations:\n- {{document: {ID}, line: 9, printed: Trước ngày 15 tháng 12, "
        "deadline: {yearly: '12-15'}, who: các huyện, why: Chuyến đi Vĩnh Xá.}\n",
        encoding="utf-8",
    )
    pipeline.record_ids(archive.parent)
    assert [one for one in judgement.findings(archive.parent) if one.severity is Severity.ERROR] == []
    return archive


Edition = tuple[Graph, dict[str, str]]


@pytest.fixture(scope="module")
def internal(held: Path) -> Edition:
    return read(held, public=False)


@pytest.fixture(scope="module")
def public(held: Path) -> Edition:
    return read(held, public=True)


def read(archive: Path, *, public: bool) -> Edition:
    """The graph of an edition, and every file of it."""
    _, graph = pipeline.read(archive.parent, public=public)
    shown = hide if public else str
    pages = {page.path: page.content for page in all_pages(graph, shown)}
    packed = all_packages(graph, shown)
    return graph, pages | {path: data.decode("utf-8", "replace") for path, data in packed}


def documents(archive: Path, *, public: bool) -> Mapping[InstrumentId, Document]:
    return pipeline.read(archive.parent, public=public)[1].documents


def test_the_internal_site_shows_it_and_says_so(internal: Edition) -> None:
    graph, pages = internal
    page = pages[f"van-ban/{ID}/index.md"]
    assert "Phạm vi lưu hành" in page
    assert "Văn bản ghi “Lưu hành nội bộ”" in page
    assert "LƯU HÀNH NỘI BỘ" in page, "the full text loses no character"
    items = {one["id"]: one for one in json.loads(pages["api/instruments.json"])}
    assert items[ID]["circulation"] == ["Lưu hành nội bộ"]
    assert graph.withheld == ()


def test_no_file_of_the_public_site_tells_anything_of_it(internal: Edition, public: Edition) -> None:
    for trace in TRACES:
        assert [path for path, text in internal[1].items() if trace in text.lower()] != []
        assert [path for path, text in public[1].items() if trace in text.lower()] == []


def test_every_published_address_answers_in_the_public_site(internal: Edition, public: Edition) -> None:
    graph, pages = public
    assert "Kho chưa có toàn văn" in pages[f"van-ban/{ID}/index.md"]
    assert {f"{page.address}index.md" for page in internal[0].pages} <= set(pages)
    assert "dao-tao/mot/" in graph.withheld
    assert "Không có trong bản công khai" in pages["dao-tao/mot/index.md"]
    assert list(addresses(graph)) == []


def test_a_text_that_cites_it_leads_to_it_as_not_held(internal: Edition, public: Edition) -> None:
    for (graph, _), held in ((internal, True), (public, False)):
        (mention,) = graph.documents[InstrumentId("bai-khac")].mentions
        assert mention.target == ID
        assert graph.instruments[InstrumentId(ID)].held is held
        assert graph.new_ids == ()


def test_what_rests_on_other_texts_stays(public: Edition) -> None:
    graph, _ = public
    assert [lesson.id for lesson in graph.training.lessons] == ["hai"]
    assert [said.text for said in graph.training.lessons[0].introduction] == ["Lời giới thiệu còn lại."]
    assert graph.training.lessons[0].terms == ("tu-hai",)
    assert [(term.id, term.quote) for term in graph.training.terms] == [("tu-hai", None)]
    assert graph.training.questions == ()


def test_words_masked_in_it_are_masked_everywhere_all_the_same(archive: Path) -> None:
    folder = add_record(archive, ID, PAPER)
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write("masks:\n- {line: 6, text: Vĩnh Xá, reason: thử}\n")
    add_record(archive, "bai-khac", "Bài viết khác\n\nMọi người đã tới Vĩnh Xá.\n")
    assert "Vĩnh Xá" not in documents(archive, public=True)[InstrumentId("bai-khac")].raw


def test_a_title_is_told_only_where_another_text_prints_it(archive: Path) -> None:
    text = "TÀI LIỆU NỘI BỘ\nĐề cương chuyến đi Vĩnh Xá năm 2020\n\nNội dung gồm hai phần.\n"
    add_record(archive, "de-cuong", text)
    pipeline.record_ids(archive.parent)
    assert "Vĩnh Xá" in (archive / IDS_FILE).read_text(encoding="utf-8")
    graph, pages = read(archive, public=True)
    assert InstrumentId("de-cuong") in graph.instruments
    assert [path for path, page in pages.items() if "vĩnh xá" in page.lower()] == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("LƯU HÀNH NỘI BỘ\n", ""),
        lambda text: text.replace("LƯU HÀNH NỘI BỘ\n", "HỎA TỐC\n"),
    ],
)
def test_other_papers_are_for_everybody(change: Callable[[str], str], archive: Path) -> None:
    add_record(archive, ID, change(PAPER))
    assert InstrumentId(ID) in documents(archive, public=True)


def test_a_decision_opens_a_paper_and_is_named(archive: Path) -> None:
    folder = add_record(archive, ID, PAPER)
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(
            "lifted:\n- {line: 3, text: LƯU HÀNH NỘI BỘ, decision: Công văn số 9/SNV, date: '2026-11-21'}\n"
        )
    _, pages = read(archive, public=True)
    assert "không còn giá trị – Công văn số 9/SNV" in pages[f"van-ban/{ID}/index.md"]
    assert "Văn bản ghi “Lưu hành nội bộ”" not in pages[f"van-ban/{ID}/index.md"]


def test_urgency_is_told_by_card_and_data_of_every_edition(archive: Path) -> None:
    add_record(archive, ID, PAPER.replace("LƯU HÀNH NỘI BỘ\n", "HỎA TỐC\n"))
    _, pages = read(archive, public=True)
    card = pages[f"van-ban/{ID}/index.md"].partition("Mức độ khẩn")[2]
    assert card.partition("</dd>")[0].endswith(
        'Hỏa tốc <span class="nguon-tin">[phần đầu](#d3 "dòng 3")</span>'
    )
    items = {one["id"]: one for one in json.loads(pages["api/instruments.json"])}
    assert (items[ID]["urgency"], items[ID]["circulation"]) == (["Hỏa tốc"], [])


def test_an_earlier_copy_restricts_as_the_present_one_does(archive: Path) -> None:
    folder = add_record(archive, ID, PAPER.replace("LƯU HÀNH NỘI BỘ\n", ""))
    other = add_record(archive, "tam", PAPER)
    shutil.move(other / "source.txt", folder / "source-truoc-1.txt")
    digest = (other / "record.yml").read_text(encoding="utf-8").split("sha256: ")[1].split(",")[0]
    shutil.rmtree(other)
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(
            f"replaced:\n- {{file: source-truoc-1.txt, sha256: {digest}, received_as: a, origin: b, "
            "replaced_on: '2026-11-21', why: c}\n"
        )
    assert InstrumentId(ID) not in documents(archive, public=True)
