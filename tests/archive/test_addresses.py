"""Addresses answer for ever: what was published once has its page, or leads to the one that has."""

import shutil
from pathlib import Path

import pytest

from build_tools import judgement, pipeline
from build_tools.diagnostics import BuildError
from build_tools.models.citations import Resolved
from build_tools.models.ids import InstrumentId
from build_tools.render.site import all_pages
from tests.archive.invented import add_record

CITED = "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh Lào Cai.\n"
ID = InstrumentId("12-kh-ubnd-lao-cai-truoc-2025-2020")

AUTHORITY = "co-quan/ubnd-tinh--lao-cai-truoc-2025/"


def published(archive: Path) -> set[str]:
    _, graph = pipeline.read(archive.parent, public=False)
    return {page.path for page in all_pages(graph)}


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
        add_record(archive, document, f"Bài viết {document}\n\nThực hiện {cited}; tổng kết {cited}.\n")
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
    shutil.rmtree(folder)
    assert {f"van-ban/{ID}/index.md", "van-ban/bai-moi/index.md"} <= published(archive)


def test_an_id_that_moved_leads_on_however_often_and_its_citations_go_along(archive: Path) -> None:
    add_record(archive, "bai-moi", CITED)
    pipeline.record_ids(archive.parent)
    book = archive / "ids.yml"
    text = book.read_text(encoding="utf-8")
    text = text.replace(f"- id: {ID}\n", f"- id: {ID}\n  moved_to: buoc-hai\n")
    text = text.replace("\npages:\n", "\n- {id: buoc-hai, moved_to: 901-ct-tw-2019}\n\npages:\n")
    book.write_text(text, encoding="utf-8")
    _, graph = pipeline.read(archive.parent, public=False)
    assert graph.new_ids == ()
    assert graph.moved_ids[ID] == "901-ct-tw-2019"
    (mention,) = graph.documents[InstrumentId("bai-moi")].mentions
    assert isinstance(mention.resolution, Resolved)
    assert mention.target == "901-ct-tw-2019"
    pages = {page.path: page.content for page in all_pages(graph)}
    for old in (ID, "buoc-hai"):
        assert "901-ct-tw-2019" in pages[f"van-ban/{old}/index.md"]
        assert "Đã chuyển" in pages[f"van-ban/{old}/index.md"]


def test_a_page_that_is_gone_leads_on_or_the_build_says_so(archive: Path) -> None:
    folder = add_record(archive, "bai-moi", CITED)
    pipeline.record_ids(archive.parent)
    shutil.rmtree(folder)
    lost = {one.line: one for one in judgement.findings(archive.parent)}
    assert {one.rule for one in lost.values()} == {"lost-page"}
    book = archive / "ids.yml"
    lines = book.read_text(encoding="utf-8").split("\n")
    assert f"- address: {AUTHORITY}" in {lines[line - 1] for line in lost}
    with pytest.raises(BuildError, match="lost-page"):
        pipeline.build(archive.parent, public=False)
    moved = [f"{line}\n  moved_to: co-quan/" if n in lost else line for n, line in enumerate(lines, start=1)]
    book.write_text("\n".join(moved), encoding="utf-8")
    assert judgement.findings(archive.parent) == ()
    _, graph = pipeline.read(archive.parent, public=False)
    pages = {page.path: page.content for page in all_pages(graph)}
    assert 'chuyen_den: "../"' in pages[f"{AUTHORITY}index.md"]


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("- {address: tinh/, moved_to: co-quan/}", "moved-page-in-use"),
        ("- {address: chu-de/cu/, moved_to: chu-de/khong-co/}", "unknown-moved-to"),
        ("- {address: chu-de/cu/, moved_to: chu-de/cu/}", "unknown-moved-to"),
        ("- {address: chu-de/cu/}", "lost-page"),
        ("- {address: ../ngoai/, moved_to: tinh/}", "wrong-form"),
    ],
)
def test_what_is_wrong_with_the_book_is_said_with_its_line(entry: str, rule: str, archive: Path) -> None:
    pipeline.record_ids(archive.parent)
    book = archive / "ids.yml"
    text = book.read_text(encoding="utf-8")
    book.write_text(text.replace("- address: tinh/\n", "") + f"\n{entry}\n", encoding="utf-8")
    found = {(one.line, one.rule) for one in judgement.findings(archive.parent)}
    assert (len(text.split("\n")), rule) in found


def test_a_new_page_is_not_published_before_it_is_entered(archive: Path) -> None:
    assert "page-not-recorded" in {one.rule for one in judgement.findings(archive.parent)}
    new = pipeline.record_ids(archive.parent).pages
    assert "tinh/ha-noi/" in {one.address for one in new}
    assert judgement.findings(archive.parent) == ()


def test_a_further_page_of_a_list_that_became_short_leads_to_the_list(archive: Path) -> None:
    pipeline.record_ids(archive.parent)
    _, graph = pipeline.read(archive.parent, public=False)
    cited = next(iter(graph.instruments))
    append(
        archive / "ids.yml",
        f"\n- address: van-ban/{cited}/den-cites/nam-2019/\n"
        "\n- address: tra-cuu/danh-muc/nam-1990-1999/\n\n- address: van-ban/duoc-dan-dang/nam-2019/trang-2/\n"
        "\n- address: chu-de/cu/nam-2019/\n",
    )
    assert judgement.findings(archive.parent) == ()
    _, graph = pipeline.read(archive.parent, public=False)
    pages = {page.path: page.content for page in all_pages(graph)}
    assert "(../index.md)" in pages["tra-cuu/danh-muc/nam-1990-1999/index.md"]
    assert "(../../../index.md)" in pages["van-ban/duoc-dan-dang/nam-2019/trang-2/index.md"]
    assert 'chuyen_den: "../../../"' in pages["van-ban/duoc-dan-dang/nam-2019/trang-2/index.md"]
    assert "(../../index.md)" in pages[f"van-ban/{cited}/den-cites/nam-2019/index.md"]
    # Its list is gone too: then it leads to where lists of that kind stand.
    assert "(../../index.md)" in pages["chu-de/cu/nam-2019/index.md"]
