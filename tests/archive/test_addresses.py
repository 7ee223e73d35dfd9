"""Addresses answer for ever: what was published once has its page, or leads to the one that has."""

from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.models.citations import Resolved
from build_tools.models.ids import InstrumentId
from build_tools.render.site import all_pages
from tests.archive.invented import add_record

CITED = "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh Lào Cai.\n"
ID = InstrumentId("12-kh-ubnd-lao-cai-truoc-2025-2020")


def published(archive: Path) -> set[str]:
    _, graph = pipeline.read(archive.parent, public=False)
    return {page.path for page in all_pages(graph, public=False)}


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.mark.parametrize(
    "cited",
    [
        "Nghị quyết số 77-NQ/TU",
        "Nghị quyết số 77-NQ/TU năm 2019",
        "Kế hoạch số 12/KH-UBND tháng 6/2020",
        "Quyết định số 5-QĐ/HU của Huyện ủy Xín Mần",
        "Quyết định số 4/QĐ-TTg của Ủy ban nhân dân tỉnh",
    ],
)
def test_a_local_paper_of_nowhere_is_known_in_its_document_only(cited: str, archive: Path) -> None:
    for document in ("bai-moi", "bai-khac"):
        add_record(archive, document, f"Bài viết\n\nThực hiện {cited}; tổng kết {cited}.\n")
    pipeline.record_ids(archive.parent)
    _, graph = pipeline.read(archive.parent, public=False)
    assert graph.new_ids == ()
    for document in ("bai-moi", "bai-khac"):
        targets = {mention.target for mention in graph.documents[InstrumentId(document)].mentions}
        assert len(targets) == 1
        assert f"-trong-{document}" in str(targets.pop())


def test_what_no_text_cites_any_more_keeps_its_page(archive: Path) -> None:
    folder = add_record(archive, "bai-moi", CITED)
    pipeline.record_ids(archive.parent)
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    assert {f"van-ban/{ID}/index.md", "van-ban/bai-moi/index.md"} <= published(archive)
    assert pipeline.findings(archive.parent) == ()


def test_an_id_that_moved_leads_on_however_often_and_its_citations_go_along(archive: Path) -> None:
    add_record(archive, "bai-moi", CITED)
    pipeline.record_ids(archive.parent)
    book = archive / "ids.yml"
    text = book.read_text(encoding="utf-8")
    book.write_text(text.replace(f"- id: {ID}\n", f"- id: {ID}\n  moved_to: buoc-hai\n"), encoding="utf-8")
    append(book, "\n- {id: buoc-hai, moved_to: 901-ct-tw-2019}\n")
    _, graph = pipeline.read(archive.parent, public=False)
    assert graph.new_ids == ()
    assert graph.moved_ids[ID] == "901-ct-tw-2019"
    (mention,) = graph.documents[InstrumentId("bai-moi")].mentions
    assert isinstance(mention.resolution, Resolved)
    assert mention.target == "901-ct-tw-2019"
    pages = {page.path: page.content for page in all_pages(graph, public=False)}
    for old in (ID, "buoc-hai"):
        assert "901-ct-tw-2019" in pages[f"van-ban/{old}/index.md"]
        assert "Đã chuyển" in pages[f"van-ban/{old}/index.md"]
