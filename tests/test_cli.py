"""The commands as a user runs them: output, messages, exit codes."""

import errno
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from build_tools import judgement, pipeline
from build_tools.cli import main
from build_tools.cli.terminal import agrees
from build_tools.diagnostics import BuildError
from build_tools.located_yaml import read_yaml
from build_tools.output import Written
from build_tools.publish import Published
from tests.conftest import PROJECT

pytestmark = pytest.mark.usefixtures("here")
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
    "secrecy",
    "urgency",
    "circulation",
}


@pytest.fixture
def project(tmp_path: Path, small: Path) -> Path:
    shutil.copytree(small / "archive", tmp_path / "archive")
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
    assert mentions[1]["candidates"] == ["28-ct-ttg-2014", "28-ct-ttg-2017", "28-ct-ttg-2025"]
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


def test_check_says_that_all_is_well(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--project", str(project), "check"]) == 0
    assert capsys.readouterr().out.strip() == "Kho văn bản không có lỗi."


def test_check_names_every_mistake_of_every_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = project / "archive" / "documents"
    (documents / "901-ct-tw-2019" / "source.txt").write_bytes(b"")
    record = documents / "bao-cao-thu-nghiem-dien-bien-2021" / "record.yml"
    record.write_text(
        record.read_text(encoding="utf-8").replace("value: dien-bien", "value: dien-bienn"), encoding="utf-8"
    )
    assert main(["--project", str(project), "check"]) == 1
    errors = capsys.readouterr().err
    assert "901-ct-tw-2019" in errors
    assert 'có phải "dien-bien"' in errors


def told_as_json(capsys: pytest.CaptureFixture[str], project: Path, code: int) -> dict[str, Any]:
    """What `danvan check --format json` says; the output holds that and nothing else."""
    assert main(["--project", str(project), "check", "--format", "json"]) == code
    out, err = capsys.readouterr()
    told: dict[str, Any] = json.loads(out)
    assert err == ""
    return told


def test_warnings_stop_nothing_and_stand_behind_errors(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = project / "archive" / "documents"
    (documents / "a.txt").write_text("x", encoding="utf-8")
    assert main(["--project", str(project), "check"]) == 0
    out, err = capsys.readouterr()
    assert out == "Kho văn bản không có lỗi; có 1 cảnh báo, nên xem nhưng không cản việc dựng trang.\n"
    assert err.rstrip().endswith("(cảnh báo)")
    (documents / "901-ct-tw-2019" / "source.txt").write_bytes(b"")
    assert main(["--project", str(project), "check"]) == 1
    out, err = capsys.readouterr()
    errors = [line.endswith("(cảnh báo)") for line in err.splitlines()]
    assert errors == sorted(errors)
    assert out.startswith(
        f"Kho văn bản có {errors.count(False)} lỗi, sửa hết thì mới dựng được trang; {errors.count(True)} cảnh báo"
    )


def test_the_object_for_programs_has_the_keys_that_the_guide_explains(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = (PROJECT / "docs" / "huong-dan" / "bien-tap.md").read_text(encoding="utf-8")
    section = guide.partition("{#kiem-tra}")[2].partition("\n## ")[0]
    example = json.loads(section.partition("```json\n")[2].partition("```")[0])
    table = re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)
    (project / "archive" / "documents" / "a.txt").write_text("x", encoding="utf-8")
    (project / "archive" / "documents" / "901-ct-tw-2019" / "source.txt").write_bytes(b"")
    told = told_as_json(capsys, project, 1)
    assert [*told, *told["findings"][0]] == [*example, *example["findings"][0]] == table
    assert {tuple(one) for one in told["findings"]} == {tuple(told["findings"][0])}
    assert told["errors"] + told["warnings"] == len(told["findings"])
    severities = [one["severity"] for one in told["findings"]]
    assert severities == ["error"] * told["errors"] + ["warning"] * told["warnings"]
    places = [(one["severity"], one["path"], one["line"]) for one in told["findings"]]
    assert places == sorted(places)


def test_the_object_for_programs_is_there_where_nothing_is_wrong_and_where_nothing_can_be_read(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told_as_json(capsys, project, 0) == {"errors": 0, "warnings": 0, "findings": []}
    (missing,) = told_as_json(capsys, tmp_path / "không có", 1)["findings"]
    assert missing["rule"] == "missing-archive"

    def refuses(_root: Path, _work: object) -> None:
        raise PermissionError(errno.EACCES, "no", "archive/documents")

    monkeypatch.setattr(judgement, "findings", refuses)
    (refused,) = told_as_json(capsys, project, 1)["findings"]
    assert (refused["rule"], "không có quyền" in refused["message"]) == ("file-system", True)


def test_an_id_that_is_not_in_the_book_stops_the_check_and_ids_enters_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = project / "archive" / "ids.yml"
    before = book.read_text(encoding="utf-8")
    start = before.index("- id: 903-qd-ttg-2018\n")
    book.write_text(before[:start] + before[before.index("- id:", start + 1) :], encoding="utf-8")
    assert main(["--project", str(project), "check"]) == 1
    assert 'mã "903-qd-ttg-2018"' in capsys.readouterr().err
    assert main(["--project", str(project), "ids"]) == 0
    assert book.read_text(encoding="utf-8") == before
    assert main(["--project", str(project), "check"]) == 0


@pytest.mark.usefixtures("in_a_child")
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


def test_add_without_an_id_shows_what_it_would_do_and_enters_the_addresses_of_what_it_adds(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = project / "archive" / "nhan"
    assert main(["--project", str(project), "add"]) == 1
    assert "Không có tệp nào để thêm" in capsys.readouterr().err
    (inbox / "Ho so cu").mkdir(parents=True)
    assert main(["--project", str(project), "add"]) == 1
    assert (
        "Bỏ qua thư mục “Ho so cu”: hãy chép từng tệp trong đó ra archive/nhan/." in capsys.readouterr().err
    )
    (inbox / "Ho so cu").rmdir()
    text = "TỈNH ỦY LÀO CAI\n*\nSố 5-CT/TU\nLào Cai, ngày 04 tháng 5 năm 2021\nCHỈ THỊ\nvề công tác dân vận\n\nNội dung.\n"
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(text, encoding="utf-8")
    assert main(["--project", str(project), "add"]) == 1
    told = capsys.readouterr().out
    assert "Mã đề xuất: 5-ct-tu-lao-cai-truoc-2025-2021" in told
    assert "2 tệp: 2 chưa thêm." in told
    assert "chạy lại với --yes" in told
    assert main(["--project", str(project), "add", "--id", "x"]) == 2
    assert "--id chỉ dùng khi thêm một tệp" in capsys.readouterr().err
    assert main(["--project", str(project), "add", "--yes"]) == 1
    told = capsys.readouterr().out
    assert "2 tệp: 1 đã thêm, 1 không nhận (b.txt)." in told
    assert "vào archive/ids.yml" in told
    assert [one.name for one in inbox.iterdir()] == ["b.txt"]
    assert main(["--project", str(project), "check"]) == 0


def test_the_addresses_of_what_was_added_are_entered_where_the_editor_stops(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = project / "archive" / "nhan"
    inbox.mkdir()
    text = "TỈNH ỦY LÀO CAI\n*\nSố {}-CT/TU\nLào Cai, ngày 04 tháng 5 năm 2021\nCHỈ THỊ\nvề công tác {}\n\nNội dung.\n"
    for name, number, what in (("a.txt", 5, "dân vận"), ("b.txt", 6, "dân tộc")):
        (inbox / name).write_text(text.format(number, what), encoding="utf-8")
    answers = iter(["c"])

    def answer(_: str) -> str:
        for one in answers:
            return one
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr("build_tools.cli.editing.is_terminal", lambda: True)
    assert main(["--project", str(project), "add"]) == 1
    told = capsys.readouterr().out
    assert "Đã dừng. Đã thêm 1 văn bản: 5-ct-tu-lao-cai-truoc-2025-2021; còn 1 tệp chưa xét." in told
    assert "vào archive/ids.yml" in told
    assert [one.name for one in inbox.iterdir()] == ["b.txt"]
    assert main(["--project", str(project), "check"]) == 0


@pytest.mark.parametrize(
    ("answers", "agreed"),
    [
        (["c"], True),
        (["CÓ"], True),
        ([""], False),
        (["k"], False),
        (["xyz", "c"], True),
        (["x", "y", "z"], False),
    ],
)
def test_an_answer_that_is_none_is_asked_for_again(
    answers: list[str], agreed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = list(answers)
    monkeypatch.setattr("builtins.input", lambda _: left.pop(0))
    assert agrees() is agreed
    assert left == []


@pytest.mark.parametrize("bad", ["../x", "Hoa", "a b", "-a", ""])
def test_add_refuses_an_id_that_is_no_address(
    bad: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = project / "a.txt"
    source.write_text("x", encoding="utf-8")
    assert main(["--project", str(project), "add", str(source), f"--id={bad}", "--origin", "x"]) == 1
    assert "chữ thường không dấu" in capsys.readouterr().err
    assert not (project / "archive" / "x").exists()


REFUSED = {
    "a file that is no text": (b"%PDF-1.4\xff", "nguồn", "PDF"),
    "an empty file": (b"", "nguồn", "không có chữ nào"),
    "no origin": (b"x", " ", "--origin"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_add_leaves_nothing_behind_where_it_refuses(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, origin, message = REFUSED[name]
    source = project / "a.txt"
    source.write_bytes(data)
    before = sorted(project.rglob("*"))
    assert main(["--project", str(project), "add", str(source), "--id=moi", f"--origin={origin}"]) == 1
    assert message in capsys.readouterr().err
    assert sorted(project.rglob("*")) == before


def test_add_refuses_an_id_that_is_too_long(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--project", str(project), "add", str(project / "a"), f"--id={'a' * 300}", "--origin=x"]
    assert main(arguments) == 1
    assert "dài quá 150 ký tự" in capsys.readouterr().err


def test_add_makes_no_archive_where_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    assert main(["--project", str(tmp_path), "add", str(tmp_path / "a.txt"), "--id=a", "--origin=x"]) == 1
    assert "không có thư mục archive/documents" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_add_takes_a_name_and_an_origin_that_yaml_could_not_hold(project: Path) -> None:
    source = project / "chỉ\x07 thị \udcff.txt"
    try:
        source.write_text("Chỉ thị\n", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has no such names")
    arguments = ["--project", str(project), "add", str(source), "--id=moi", "--origin=gửi\x01 qua\x85mạng"]
    assert main(arguments) == 0
    record = (project / "archive" / "documents" / "moi" / "record.yml").read_text(encoding="utf-8")
    assert "received_as: 'chỉ thị \ufffd.txt'" in record
    assert read_yaml(record, "record.yml").data


def test_a_project_that_does_not_exist_is_an_error_not_a_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(tmp_path / "không có"), "build"]) == 1
    assert "file-system: hệ điều hành từ chối" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_project_may_be_named_from_where_the_command_is_run(
    project: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    (project / "elsewhere").mkdir()
    monkeypatch.chdir(project / "elsewhere")
    named = list[Path]()

    def built(root: Path, *, public: bool, crew: object) -> pipeline.Built:
        assert crew
        assert not public
        named.append(root)
        raise BuildError([])

    monkeypatch.setattr(pipeline, "build", built)
    assert main(["--project", "..", command]) == (1 if command == "build" else 0)
    assert named == ([project.resolve()] if command == "build" else [])


def test_a_folder_named_archive_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "archive").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0  # that of the program itself


def danvan(*arguments: str, stdout: int) -> tuple[int, str]:
    """Run the command as a process of its own; return its exit code and what it complains about."""
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", *arguments],
        cwd=PROJECT,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stderr


def test_a_bundle_is_told_with_its_size_and_the_number_to_pass_on_by_another_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(root: Path, *, public: bool, crew: object, held: object) -> pipeline.Built:
        assert held
        assert crew
        _, graph = pipeline.read(PROJECT, public=public)
        published = Published(site=root / "site", pages=1, warnings=())
        return pipeline.Built(
            contents=pipeline.contents_of(graph, public=public),
            written=Written(written=0, unchanged=0, removed=0),
            published=published,
        )

    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x", encoding="utf-8")
    (tmp_path / "requirements").mkdir()
    shutil.copy(PROJECT / "requirements/site.txt", tmp_path / "requirements")
    monkeypatch.setattr(pipeline, "build", build)
    assert main(["--project", str(tmp_path), "bundle"]) == 0
    told = capsys.readouterr().out
    assert [path.name for path in sorted((tmp_path / "dist").iterdir())] == [
        "kho-dan-van-19800101.tar.gz",
        "kho-dan-van-19800101.zip",
    ]
    assert "kho-dan-van-19800101.zip: 0." in told
    assert "Mã băm của SHA256SUMS" in told


def test_a_reader_who_has_seen_enough_is_no_crash(small: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        assert danvan("--project", str(small), "check", stdout=writing) == (1, "")
    finally:
        os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_is_told_in_one_line(small: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        code, said = danvan("--project", str(small), "check", stdout=full.fileno())
    assert code == 1
    assert said.startswith("danvan:0: file-system: hệ điều hành từ chối (đĩa đã đầy)")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["replace"], "thiếu tham số: TỆP, --id, --origin, --why"),
        (["xyz"], "LỆNH không thể là 'xyz'; hãy chọn một trong:"),
        (["serve", "--port", "a"], "--port phải là số nguyên, không phải 'a'"),
        (["serve", "--port"], "--port thiếu giá trị"),
        (["check", "thừa"], "không hiểu tham số: thừa"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    told = capsys.readouterr().err
    assert stop.value.code == 2
    assert said in told
    assert "cách dùng: danvan" in told


@pytest.mark.parametrize("arguments", [["--help"], ["add", "--help"]])
def test_help_speaks_no_english(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    told = capsys.readouterr().out
    assert [word for word in ("usage", "options", "show this", "arguments") if word in told] == []


def test_describe_tells_what_is_stamped_on_a_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cong-van.txt"
    text = "TỈNH ỦY TÂY NINH\nSố 12-CV/TU\nHỎA TỐC - TỐI MẬT\nXEM XONG TRẢ LẠI\nKính gửi: Các huyện ủy.\n"
    file.write_text(text, encoding="utf-8")
    assert main(["describe", str(file)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["secrecy"], said["urgency"], said["circulation"]) == (
        "Tối mật",
        "Hỏa tốc",
        "Xem xong trả lại",
    )
    assert said["number"] == "12-CV/TU"


def test_a_secret_is_refused_by_add_unless_a_decision_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bao-cao.txt"
    file.write_text("MẬT\nTỈNH ỦY TÂY NINH\nSố 12-BC/TU\nBÁO CÁO\nvề một việc\n", encoding="utf-8")
    arguments = ["--project", str(project), "add", str(file), "--id", "12-bc-tu", "--origin", "thử"]
    assert main(arguments) == 1
    assert "bao-cao.txt:1: state-secret: " in capsys.readouterr().err
    assert not (project / "archive/documents/12-bc-tu").exists()
    decision = "Quyết định giải mật số 3-QĐ/TU"
    assert main([*arguments, "--lifted", decision]) == 0


def test_a_decision_lifts_the_markings_of_one_file_and_never_of_a_whole_inbox(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = project / "archive" / "nhan"
    inbox.mkdir()
    for name in ("a.txt", "b.txt"):
        (inbox / name).write_text(
            f"MẬT\nTỈNH ỦY LÀO CAI\n*\nSố 5-BC/TU\nBÁO CÁO\nvề công tác dân vận\n\nTệp {name}.\n",
            encoding="utf-8",
        )
    arguments = ["--project", str(project), "add", "--yes", "--lifted", "Quyết định số 3-QĐ/TU"]
    assert main(arguments) == 2
    assert "--lifted chỉ dùng khi thêm một tệp" in capsys.readouterr().err
    assert len([*inbox.iterdir()]) == 2
    assert main([*arguments, str(inbox / "a.txt")]) == 0
    assert (
        "  Cần xem: Văn bản in dấu MẬT; ghi là đã giải theo: Quyết định số 3-QĐ/TU\n"
        in capsys.readouterr().out
    )


def test_add_under_an_id_enters_its_addresses_and_tells_what_the_check_says_of_it(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "BÁO CÁO\nvề công tác dân vận của xã\n\nLiên hệ số điện thoại 0912345678.\n", encoding="utf-8"
    )
    assert main(["--project", str(project), "add", str(file), "--id", "bao-cao-moi"]) == 0
    told = capsys.readouterr()
    assert "Đã ghi 1 mã mới" in told.out
    assert "bao-cao-moi/source.txt:4: " in told.err
    assert main(["--project", str(project), "check"]) == 0


def test_what_is_added_to_an_archive_with_faults_is_told_to_have_no_addresses_yet(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("BÁO CÁO\nvề công tác dân vận của xã\n\nNội dung.\n", encoding="utf-8")
    (project / "archive" / "themes.yml").write_text("themes: [x]\n", encoding="utf-8")
    assert main(["--project", str(project), "add", str(file), "--id", "bao-cao-moi"]) == 1
    told = capsys.readouterr()
    assert "sửa xong hãy chạy danvan ids" in told.out
    assert "themes.yml:1: " in told.err
    assert (project / "archive" / "documents" / "bao-cao-moi").is_dir()


def test_a_file_of_the_inbox_that_is_held_is_offered_as_a_better_copy_and_leaves_the_inbox_then(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inbox = project / "archive" / "nhan"
    inbox.mkdir()
    text = "TỈNH ỦY LÀO CAI\n*\nSố 5-CT/TU\nLào Cai, ngày 04 tháng 5 năm 2021\nCHỈ THỊ\nvề công tác dân vận\n\nNội dung.\n"
    (inbox / "a.txt").write_text(text, encoding="utf-8")
    assert main(["--project", str(project), "add", "--yes"]) == 0
    (inbox / "b c.txt").write_text(f"{text}Thêm một trang.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["--project", str(project), "add", "--yes"]) == 1
    told = capsys.readouterr().err
    offered = next(line for line in told.splitlines() if "danvan replace" in line)
    program, *arguments = shlex.split(offered.partition("ấy: ")[2])
    assert program == "danvan"
    assert main(["--project", str(project), *arguments]) == 0
    assert "Đã thay tệp nguồn; bản cũ giữ ở archive/documents/" in capsys.readouterr().out
    assert list(inbox.iterdir()) == []
    assert main(["--project", str(project), "check"]) == 0
