"""A paper that was added by mistake is taken out again: nothing of it remains but what was published."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from build_tools import pipeline
from build_tools.cli import main
from build_tools.diagnostics import BuildError
from build_tools.removal import plan_removal, remove
from tests.archive.invented import DIRECTIVE, DIRECTIVE_ID, add_record
from tests.intake.docx.build import docx, p
from tests.publish.conftest import snapshot

LINES = (
    *DIRECTIVE,
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh Lào Cai.",
)
CITED = "12-kh-ubnd-lao-cai-truoc-2025-2020"
Run = Callable[..., int]
pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def project(tmp_path: Path, small: Path) -> Path:
    """A sound archive, its addresses entered, and a paper in the inbox."""
    shutil.copytree(small / "archive", tmp_path / "du-an" / "archive")
    inbox = tmp_path / "du-an" / "archive" / "nhan"
    inbox.mkdir()
    (inbox / "chi thi.docx").write_bytes(docx("".join(map(p, LINES))))
    return tmp_path / "du-an"


@pytest.fixture
def run(project: Path) -> Run:
    return lambda *arguments: main(["--project", str(project), *arguments])


def test_what_was_never_published_leaves_nothing(
    project: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(project / "archive")
    assert run("add", "--yes") == 0
    assert f"Thêm nhầm thì gỡ: danvan remove {DIRECTIVE_ID} --unpublished" in capsys.readouterr().out
    assert CITED in (project / "archive" / "ids.yml").read_text(encoding="utf-8")
    assert run("check") == 0
    assert run("remove", DIRECTIVE_ID, "--unpublished") == 0
    assert "tệp như nhận được nay ở archive/nhan/chi thi.docx" in capsys.readouterr().out
    assert snapshot(project / "archive") == before
    assert run("check") == 0


def test_what_may_have_been_published_is_asked_about_and_nothing_changes(
    project: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "--yes")
    before = snapshot(project / "archive")
    capsys.readouterr()
    assert run("remove", DIRECTIVE_ID) == 1
    told = capsys.readouterr().out
    for line in (
        f"  van-ban/{DIRECTIVE_ID}/",
        f"  van-ban/{CITED}/",
        f"  danvan remove {DIRECTIVE_ID} --published ",
    ):
        assert line in told
    assert snapshot(project / "archive") == before


def test_what_was_published_answers_on_and_a_page_that_nothing_fills_is_moved_first(
    project: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "--yes")
    before = snapshot(project / "archive")
    capsys.readouterr()
    assert run("remove", DIRECTIVE_ID, "--published") == 1
    first, *lost = capsys.readouterr().err.splitlines()
    assert f"Chưa gỡ: {len(lost)} địa chỉ của sổ sẽ không còn trang nào" in first
    addresses = [one.split('trang "')[1].partition('"')[0] for one in lost]
    assert addresses == ["co-quan/tinh-uy--dien-bien/", "co-quan/ubnd-tinh--lao-cai-truoc-2025/"]
    assert snapshot(project / "archive") == before
    book = project / "archive" / "ids.yml"
    text = book.read_text(encoding="utf-8")
    for one in addresses:
        text = text.replace(f"address: {one}\n", f"address: {one}\n  moved_to: co-quan/\n")
    book.write_text(text, encoding="utf-8")
    assert run("remove", DIRECTIVE_ID, "--published") == 0
    assert book.read_text(encoding="utf-8") == text
    _, graph = pipeline.read(project, public=False)
    assert {DIRECTIVE_ID, CITED} <= graph.instruments.keys()
    assert run("check") == 0


def test_an_address_that_another_text_needs_stays(project: Path, run: Run) -> None:
    run("add", "--yes")
    add_record(
        project / "archive", "bai-khac", "Theo Chỉ thị số 77-CT/TU ngày 05/3/2021 của Tỉnh ủy Điện Biên.\n"
    )
    pipeline.record_ids(project)
    removal = plan_removal(project, DIRECTIVE_ID)
    assert removal.ids == {CITED}
    remove(removal, published=False)
    _, graph = pipeline.read(project, public=False)
    assert DIRECTIVE_ID in graph.instruments
    assert graph.new_ids == ()
    assert run("check") == 0


def test_what_something_refers_to_is_not_removed(project: Path, run: Run) -> None:
    run("add", "--yes")
    themes = project / "archive" / "themes.yml"
    said = yaml.safe_load(themes.read_text(encoding="utf-8"))
    place = {"document": DIRECTIVE_ID, "line": 8, "belongs": True, "why": "thử"}
    said["themes"][0]["passages"] = [place]
    themes.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    before = snapshot(project / "archive")
    with pytest.raises(BuildError, match=f'kho không có toàn văn "{DIRECTIVE_ID}"'):
        plan_removal(project, DIRECTIVE_ID)
    assert snapshot(project / "archive") == before


def test_a_place_of_the_inbox_that_is_taken_is_not_overwritten(project: Path, run: Run) -> None:
    run("add", "--yes")
    inbox = project / "archive" / "nhan"
    (inbox / "chi thi.docx").write_bytes(b"x")
    given = remove(plan_removal(project, DIRECTIVE_ID), published=False)
    assert given.name == "chi thi (2).docx"
    assert (inbox / "chi thi.docx").read_bytes() == b"x"


@pytest.mark.parametrize("document", ["khong-co", "../x"])
def test_what_is_not_held_cannot_be_removed(
    document: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("remove", document) == 1
    assert "kho không giữ văn bản mang mã này" in capsys.readouterr().err


def test_a_removal_that_was_cut_off_is_finished_by_the_same_command(project: Path, run: Run) -> None:
    before = snapshot(project / "archive")
    run("add", "--yes")
    folder = project / "archive" / "documents" / DIRECTIVE_ID
    kept = {one.name: one.read_bytes() for one in folder.iterdir()}
    run("remove", DIRECTIVE_ID, "--unpublished")
    folder.mkdir()
    for name, data in kept.items():
        (folder / name).write_bytes(data)
    assert run("remove", DIRECTIVE_ID, "--unpublished") == 0
    assert snapshot(project / "archive") == before


def test_what_stands_twice_is_removed_though_the_archive_is_wrong_for_it(project: Path, run: Run) -> None:
    run("add", "--yes")
    assert run("check") == 0
    documents = project / "archive" / "documents"
    text = (documents / DIRECTIVE_ID / "source.txt").read_text(encoding="utf-8")
    for name in ("ban-thu-hai", "ban-thu-ba"):
        add_record(project / "archive", name, text)
    assert run("check") == 1
    for name in ("ban-thu-hai", "ban-thu-ba"):
        assert run("remove", name, "--unpublished") == 0
    assert run("check") == 0


def test_what_refers_to_a_paper_is_told_after_a_sentence_and_nothing_else_is(
    project: Path, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "--yes")
    themes = project / "archive" / "themes.yml"
    said = yaml.safe_load(themes.read_text(encoding="utf-8"))
    said["themes"][0]["passages"] = [{"document": DIRECTIVE_ID, "line": 8, "belongs": True, "why": "thử"}]
    themes.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    other = add_record(project / "archive", "bai-khac", "Một bài khác.\n")
    (other / "source.txt").write_text("Sai mã băm.\n", encoding="utf-8")
    capsys.readouterr()
    assert run("remove", DIRECTIVE_ID) == 1
    first, *errors = capsys.readouterr().err.splitlines()
    assert "Chưa gỡ: bài học, câu hỏi, thuật ngữ, chủ đề còn dẫn văn bản này (1 chỗ)" in first
    assert len(errors) == 1
    assert "themes.yml" in errors[0]
