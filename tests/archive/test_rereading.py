"""A newer reader only proposes: what differs is shown, and nothing changes until an editor applies it."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from build_tools.archive import rereading
from build_tools.archive.adding import add_document
from build_tools.archive.receiving import Received, receive, sha256_of
from build_tools.archive.rereading import accept, differences, refresh, reread, with_originals
from build_tools.cli import main
from build_tools.diagnostics import BuildError
from build_tools.registers import Registers
from tests.archive.invented import check_archive
from tests.intake.docx.build import docx, p
from tests.publish.conftest import snapshot

LINES = ("BÁO CÁO", "về công tác dân vận", "Dòng bị đọc sai: 15/4/2O21.", "Dòng cuối.")
ID = "bao-cao-thu"


@pytest.fixture
def folder(archive: Path, tmp_path: Path) -> Path:
    (file := tmp_path / "a.docx").write_bytes(docx("".join(map(p, LINES))))
    return add_document(archive, file, document=ID, origin="Văn phòng gửi", today="2026-11-21")


def newer(monkeypatch: pytest.MonkeyPatch, *changes: tuple[str, str]) -> None:
    """From now on the reader has another version, and reads some words otherwise."""

    def read(file: Path) -> Received:
        received = receive(file)
        text = received.text
        for old, new in changes:
            text = text.replace(old, new)
        taken = replace(received.taken, text=text, reader="docx 2", origins=received.taken.origins[:1])
        return replace(received, source=text.encode(), taken=taken)

    monkeypatch.setattr(rereading, "receive", read)


def test_the_same_reader_has_nothing_to_say(
    archive: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(with_originals(archive)) == [ID]
    one = reread(archive, ID)
    assert (one.is_same, one.is_other_reader) == (True, False)
    before = snapshot(folder)
    assert main(["--project", str(archive.parent), "reread", "--apply"]) == 0
    assert capsys.readouterr().out == "1 văn bản đọc lại vẫn đúng chữ đang có.\n"
    assert snapshot(folder) == before


def test_what_a_newer_reader_reads_otherwise_is_shown_and_changes_nothing(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    newer(monkeypatch, ("2O21", "2021"), ("BÁO CÁO\n", "Số: 5\nBÁO CÁO\n"), ("Dòng cuối.\n", ""))
    before = snapshot(archive)
    assert (folder / "goc.docx").is_file()
    assert main(["--project", str(archive.parent), "reread", ID]) == 0
    assert snapshot(archive) == before
    assert capsys.readouterr().out.splitlines() == [
        f"{ID} (docx 1 → docx 2): đọc lại thì khác:",
        "  dòng 1 khi đọc lại: Số: 5",
        "    dòng này đang không có",
        "  dòng 3 đang có:    Dòng bị đọc sai: 15/4/2O21.",
        "  dòng 4 khi đọc lại: Dòng bị đọc sai: 15/4/2021.",
        "  dòng 4 đang có:    Dòng cuối.",
        "    khi đọc lại không còn dòng này",
        f"Chưa đổi gì. Muốn dùng chữ đọc lại: danvan reread {ID} --apply (bản đang có được giữ lại).",
    ]


def test_what_is_applied_replaces_the_source_and_keeps_the_older_one(
    archive: Path, folder: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    original, source = (folder / "goc.docx").read_bytes(), (folder / "source.txt").read_bytes()
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write("annotations:\n- {line: 4, printed: Dòng cuối, note: thử}\n")
    newer(monkeypatch, ("2O21", "2021"), ("BÁO CÁO\n", "Số: 5\nBÁO CÁO\n"))
    replaced = accept(reread(archive, ID), "2026-12-01")
    assert replaced.told == ()
    assert replaced.kept.read_bytes() == source
    assert (folder / "goc.docx").read_bytes() == original
    assert "15/4/2021" in (folder / "source.txt").read_text(encoding="utf-8")
    said = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))
    assert said["annotations"][0]["line"] == 5
    assert said["source"]["original"] == {
        "file": "goc.docx",
        "sha256": sha256_of(original),
        "reader": "docx 2",
    }
    assert (said["source"]["received_as"], said["source"]["origin"]) == ("a.docx", "Văn phòng gửi")
    assert said["replaced"][0]["why"] == "Đọc lại tệp gốc bằng máy đọc mới (docx 1 → docx 2)"
    assert said["replaced"][0]["original"]["reader"] == "docx 1"
    assert check_archive(archive, registers) == ()


def test_of_the_same_text_only_the_reader_is_refreshed(
    archive: Path,
    folder: Path,
    registers: Registers,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    newer(monkeypatch)
    before = snapshot(archive)
    assert main(["--project", str(archive.parent), "reread"]) == 0
    assert snapshot(archive) == before
    assert f"danvan reread {ID} --apply" in capsys.readouterr().out
    refresh(reread(archive, ID))
    now = snapshot(archive)
    assert {name for name in now if now[name] != before[name]} == {
        f"documents/{ID}/record.yml",
        f"documents/{ID}/source.map.json",
    }
    assert "reader: 'docx 2'" in (folder / "record.yml").read_text(encoding="utf-8")
    assert '"reader": "docx 2"' in (folder / "source.map.json").read_text(encoding="utf-8")
    assert check_archive(archive, registers) == ()


def test_blanks_alone_are_said_to_be_blanks(
    archive: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer(monkeypatch, ("Dòng cuối.", "\nDòng cuối. "))
    one = reread(archive, folder.name)
    assert not one.is_same
    assert list(differences(one)) == ["  chỉ khác dòng trống, khoảng trắng ở đầu và cuối dòng"]


@pytest.mark.parametrize(
    ("document", "words"), [("khong-co", "kho không giữ văn bản"), ("901-ct-tw-2019", "không có tệp gốc nào")]
)
def test_what_has_no_original_is_told(archive: Path, document: str, words: str) -> None:
    with pytest.raises(BuildError, match=words):
        reread(archive, document)


def test_an_original_that_changed_is_not_read(archive: Path, folder: Path) -> None:
    (folder / "goc.docx").write_bytes(b"x")
    with pytest.raises(BuildError, match="không khớp bản ghi"):
        reread(archive, ID)
