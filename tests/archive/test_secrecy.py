"""A state secret enters no archive and no site; a decision that lifted the marking is the one remedy."""

from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.archive.adding import add_document
from build_tools.archive.replacing import Replacement, replace_source
from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.registers import Registers
from tests.archive.invented import add_record, check_archive
from tests.publish.conftest import snapshot

OPEN = "TỈNH ỦY TÂY NINH\n*\nSố 12-BC/TU\nBÁO CÁO\nvề một việc\n\nTỉnh ủy đã chỉ đạo các huyện ủy.\n"
SECRET = OPEN.replace("TU\n", "TU\nTỐI MẬT\n")
DECISION = "Quyết định giải mật số 3-QĐ/TU của Tỉnh ủy"
LIFTED = f"lifted:\n- {{line: 4, text: TỐI MẬT, decision: '{DECISION}', date: '2026-11-21'}}\n"
DAY = "2026-11-21"


def said(archive: Path, registers: Registers) -> list[Diagnostic]:
    of_markings = ("state-secret", "possible-secret", "lifted-not-printed")
    return [one for one in check_archive(archive, registers) if one.rule in of_markings]


def test_a_secret_is_not_added(archive: Path, tmp_path: Path) -> None:
    file, before = tmp_path / "bao-cao.txt", snapshot(archive)
    file.write_text(SECRET, encoding="utf-8")
    with pytest.raises(BuildError) as refused:
        add_document(archive, file, document="12-bc-tu", origin="thử", today=DAY)
    (finding,) = refused.value.diagnostics
    assert (finding.path, finding.line, finding.rule) == ("bao-cao.txt", 4, "state-secret")
    assert '"TỐI MẬT"' in finding.message
    assert "người phụ trách bảo vệ bí mật nhà nước của cơ quan" in finding.message
    assert snapshot(archive) == before


def test_a_declassified_paper_is_added_with_the_decision_named(
    archive: Path, registers: Registers, tmp_path: Path
) -> None:
    file = tmp_path / "bao-cao.txt"
    file.write_text(SECRET, encoding="utf-8")
    folder = add_document(archive, file, document="12-bc-tu", origin="thử", today=DAY, lifted=DECISION)
    assert (folder / "source.txt").read_text(encoding="utf-8") == SECRET
    assert DECISION in (folder / "record.yml").read_text(encoding="utf-8")
    assert said(archive, registers) == []


def test_a_decision_without_a_marking_leaves_no_trace(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "bao-cao.txt"
    file.write_text(OPEN, encoding="utf-8")
    folder = add_document(archive, file, document="12-bc-tu", origin="thử", today=DAY, lifted=DECISION)
    assert "lifted" not in (folder / "record.yml").read_text(encoding="utf-8")


def test_a_source_is_not_replaced_by_a_secret(archive: Path, registers: Registers, tmp_path: Path) -> None:
    folder, file = add_record(archive, "12-bc-tu", OPEN), tmp_path / "moi.txt"
    file.write_text(SECRET, encoding="utf-8")
    before, reason = snapshot(archive), Replacement(origin="thử", why="đủ trang", today=DAY)
    with pytest.raises(BuildError, match=r"moi\.txt:4: state-secret"):
        replace_source(archive, file, "12-bc-tu", reason)
    assert snapshot(archive) == before
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(LIFTED)
    replace_source(archive, file, "12-bc-tu", reason)
    assert said(archive, registers) == []


def test_a_secret_in_the_archive_is_an_error_and_never_published(archive: Path, registers: Registers) -> None:
    add_record(archive, "12-bc-tu", SECRET)
    (finding,) = said(archive, registers)
    assert finding.severity is Severity.ERROR
    assert (finding.path, finding.line) == (f"{archive.name}/documents/12-bc-tu/source.txt", 4)
    assert "lifted: - {line: 4, text: 'TỐI MẬT'" in finding.message
    site = archive.parent / "site"
    site.mkdir()
    (site / "index.html").write_text("cũ", encoding="utf-8")
    for public in (False, True):
        with pytest.raises(BuildError, match="state-secret"):
            pipeline.build(archive.parent, public=public)
    with pytest.raises(BuildError, match="state-secret"):
        pipeline.record_ids(archive.parent)
    assert snapshot(site) == {"index.html": "cũ".encode()}


@pytest.mark.parametrize("name", ["source-truoc-1.txt", "source-quen.txt"])
def test_no_other_file_of_a_folder_is_a_secret_either(name: str, archive: Path, registers: Registers) -> None:
    """An earlier copy, or one that the record does not name."""
    folder = add_record(archive, "12-bc-tu", OPEN)
    (folder / name).write_text(SECRET, encoding="utf-8")
    assert [(one.path.rpartition("/")[2], one.line) for one in said(archive, registers)] == [(name, 4)]


def test_a_record_that_cannot_be_read_hides_no_secret(archive: Path, registers: Registers) -> None:
    folder = add_record(archive, "12-bc-tu", SECRET)
    (folder / "record.yml").write_text("id: [", encoding="utf-8")
    assert [one.rule for one in said(archive, registers)] == ["state-secret"]


def test_one_decision_holds_for_every_page_but_for_no_other_level(
    archive: Path, registers: Registers
) -> None:
    folder = add_record(archive, "12-bc-tu", f"{SECRET}\fT Ố I  M Ậ T\nCác huyện ủy đã làm.\n\fMẬT\nHết.\n")
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(LIFTED)
    assert [(one.rule, one.line) for one in said(archive, registers)] == [("state-secret", 11)]


def test_a_line_that_may_be_a_stamp_is_pointed_out(archive: Path, registers: Registers) -> None:
    text = OPEN + "1. Mẫu dấu\nMẬT\nTỐI MẬT\nDấu được khắc theo mẫu của Bộ Công an.\n"
    folder = add_record(archive, "12-bc-tu", text)
    found = said(archive, registers)
    assert [(one.rule, one.line, one.severity) for one in found] == [
        ("possible-secret", 9, Severity.WARNING),
        ("possible-secret", 10, Severity.WARNING),
    ]
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write("lifted:\n")
        for line, words in ((9, "MẬT"), (10, "TỐI MẬT")):
            record.write(f"- {{line: {line}, text: {words}, decision: Mẫu dấu, date: '2026-11-21'}}\n")
    assert said(archive, registers) == []


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [(5, "TỐI MẬT", "dấu ấy ở dòng 4"), (4, "MẬT", "máy không thấy dấu nào như vậy")],
)
def test_what_is_lifted_is_printed_there(
    line: int, text: str, told: str, archive: Path, registers: Registers
) -> None:
    folder = add_record(archive, "12-bc-tu", SECRET)
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(LIFTED.replace("line: 4, text: TỐI MẬT", f"line: {line}, text: {text}"))
    (finding,) = [one for one in said(archive, registers) if one.rule == "lifted-not-printed"]
    assert finding.path.endswith("record.yml")
    assert finding.line == 6
    assert told in finding.message
