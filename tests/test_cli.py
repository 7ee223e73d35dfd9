"""The commands as a user runs them: output, messages, exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from build_tools.cli import main
from build_tools.located_yaml import read_yaml
from tests.conftest import PROJECT

MENTION = {"file", "line", "col", "surface", "kind", "type", "number", "date", "issuer", "title"} | {
    "relation",
    "subject",
    "target",
    "candidates",
}
DESCRIPTION = {"file", "number", "type", "issuer", "place", "date", "title", "signer", "signer_title"} | {
    "recipients",
    "received",
    "author",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "archive", tmp_path / "archive")
    return tmp_path


def test_cite_prints_one_object_per_mention_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "Thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 và Chỉ thị số 28/CT-TTg.\n", encoding="utf-8"
    )
    assert main(["cite", str(file)]) == 0
    mentions = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(m["line"], m["col"], m["surface"], m["target"]) for m in mentions] == [
        (1, 10, "Nghị quyết số 25-NQ/TW", "25-nq-tw-2013"),
        (1, 51, "Chỉ thị số 28/CT-TTg", ""),
    ]
    assert mentions[1]["candidates"] == ["28-ct-ttg-2014", "28-ct-ttg-2025", "28-ct-ttg-2017"]
    assert all(set(mention) >= MENTION and mention["file"] == str(file) for mention in mentions)


def test_describe_prints_one_object_per_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Một bài viết ngắn\n\nNội dung.\n", encoding="utf-8")
    assert main(["describe", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) == 0
    described = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["file"].rsplit("/", 1)[-1] for one in described] == ["a.txt", "b.txt"]
    assert all(set(one) == DESCRIPTION for one in described)
    assert {one["type"] for one in described} == {""}


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xff\xfeS\x00")
    assert main(["cite", str(tmp_path / "x.txt"), str(tmp_path / "none.txt")]) == 1
    errors = capsys.readouterr().err
    assert "x.txt" in errors
    assert "none.txt" in errors


def test_wrong_usage_exits_with_2() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["khong-co-lenh-nay"])
    assert stop.value.code == 2


def test_check_says_that_all_is_well(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "check"]) == 0
    assert capsys.readouterr().out.strip() == "Kho văn bản không có lỗi."


def test_check_names_every_mistake_of_every_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = project / "archive" / "documents"
    (documents / "33-ct-ttg-2021" / "source.txt").write_bytes(b"")
    record = documents / "14-nq-tu-dien-bien-2021" / "record.yml"
    record.write_text(
        record.read_text(encoding="utf-8").replace("value: dien-bien", "value: dien-bienn"), encoding="utf-8"
    )
    assert main(["--project", str(project), "check"]) == 1
    errors = capsys.readouterr().err
    assert "33-ct-ttg-2021" in errors
    assert 'có phải "dien-bien"' in errors


def test_an_id_that_is_not_in_the_book_stops_the_check_and_ids_enters_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = project / "archive" / "ids.yml"
    before = book.read_text(encoding="utf-8")
    start = before.index("- id: 47-kh-tu-bac-giang\n")
    book.write_text(before[:start] + before[before.index("- id:", start + 1) :], encoding="utf-8")
    assert main(["--project", str(project), "check"]) == 1
    assert 'mã "47-kh-tu-bac-giang"' in capsys.readouterr().err
    assert main(["--project", str(project), "ids"]) == 0
    assert book.read_text(encoding="utf-8") == before
    assert main(["--project", str(project), "check"]) == 0


def test_add_copies_the_bytes_and_writes_a_sound_record(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "Kế hoạch 'mới'.txt"
    source.write_bytes("KẾ HOẠCH\r\n\r\nThực hiện công tác dân vận\r\n".encode())
    arguments = [
        "--project",
        str(project),
        "add",
        str(source),
        "--id",
        "ke-hoach-moi",
        "--origin",
        "Sở Nội vụ: gửi #1",
    ]
    assert main(arguments) == 0
    folder = project / "archive" / "documents" / "ke-hoach-moi"
    assert (folder / "source.txt").read_bytes() == source.read_bytes()
    record = read_yaml((folder / "record.yml").read_text(encoding="utf-8"), "record.yml").data
    assert isinstance(record, dict)
    assert record["source"]["received_as"] == source.name
    assert record["source"]["origin"] == "Sở Nội vụ: gửi #1"
    capsys.readouterr()
    assert main(arguments) == 1
    assert "đã có văn bản mang mã này" in capsys.readouterr().err


@pytest.mark.parametrize("bad", ["../x", "Hoa", "a b", "-a", ""])
def test_add_refuses_an_id_that_is_no_address(
    bad: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = project / "a.txt"
    source.write_text("x", encoding="utf-8")
    assert main(["--project", str(project), "add", str(source), f"--id={bad}", "--origin", "x"]) == 1
    assert "chữ thường không dấu" in capsys.readouterr().err
    assert not (project / "archive" / "x").exists()
