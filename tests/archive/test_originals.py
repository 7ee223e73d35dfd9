"""A file that is no UTF-8 text: it is kept byte for byte, its text is read, and where it may be had is decided."""

import json
import re
import sys
from pathlib import Path

import pytest
import yaml

from build_tools.archive import load_archive
from build_tools.archive.adding import add_document
from build_tools.archive.masking import masked
from build_tools.archive.originals import originals
from build_tools.archive.replacing import Replacement, replace_source
from build_tools.diagnostics import BuildError
from build_tools.graph.build import build_graph
from build_tools.registers import Registers
from build_tools.render.site import all_pages
from tests.apart.stand_in_office import PROPERTIES, makes, only_program_folder
from tests.archive.invented import check_archive
from tests.intake.docx.build import deleted, docx, p, parts_of, r, zipped
from tests.intake.old_word_file import old_word
from tests.intake.text.old_files import tcvn3

LINES = (
    "TỈNH ỦY ĐIỆN BIÊN",
    "Số 77-CT/TU",
    "Điện Biên, ngày 05 tháng 3 năm 2021",
    "CHỈ THỊ",
    "về tăng cường công tác dân vận trong tình hình mới",
    "Các cấp ủy tổ chức quán triệt, thực hiện nghiêm túc Chỉ thị này.",
    "Nơi nhận: Các huyện ủy.",
)
PAPER = "".join(f"{line}\n" for line in LINES)
WORD = docx("".join(map(p, LINES)))
DAY = "2026-11-21"


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def added(archive: Path, tmp_path: Path, name: str, data: bytes, **said: str) -> Path:
    return add_document(
        archive, put(tmp_path, name, data), document="77-ct-tu", origin="thử", today=DAY, **said
    )


@pytest.mark.usefixtures("in_a_child")
@pytest.mark.parametrize(
    ("name", "data", "kept"),
    [
        ("chi-thi.docx", WORD, "goc.docx"),
        ("chi-thi.doc", WORD, "goc.docx"),
        ("chi-thi.txt", tcvn3(PAPER), "goc.txt"),
        ("chi-thi.txt", PAPER.encode("utf-16"), "goc.txt"),
        ("chi-thi.txt", PAPER.replace("\n", "\r").encode(), "goc.txt"),
        (
            "chi-thi.doc",
            f"<html><body>{''.join(f'<p>{one}</p>' for one in LINES)}</body></html>".encode(),
            "goc.html",
        ),
    ],
)
def test_a_file_that_is_read_is_kept_as_it_came(  # noqa: PLR0917 - three of them are fixtures
    name: str, data: bytes, kept: str, archive: Path, registers: Registers, tmp_path: Path
) -> None:
    folder = added(archive, tmp_path, name, data)
    assert {one.name for one in folder.iterdir()} == {"record.yml", "source.txt", "source.map.json", kept}
    assert (folder / kept).read_bytes() == data
    # TCVN3 has no capitals with tones: which ones it meant is the reader's to judge.
    assert (folder / "source.txt").read_bytes().decode().casefold() == PAPER.casefold()
    mapped = json.loads((folder / "source.map.json").read_text(encoding="utf-8"))
    assert [one["line"] for one in mapped["lines"]] == list(range(1, len(LINES) + 1))
    assert mapped["original"] == kept
    original = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))["source"]["original"]
    assert original["file"] == kept
    assert original["reader"] == mapped["reader"]
    assert check_archive(archive, registers) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (old_word(), "goc.doc"),
        (b"{\\rtf1 x}", "goc.rtf"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x"}), "goc.odt"),
    ],
)
def test_of_a_file_that_was_converted_the_file_itself_is_kept_and_both_readers_are_named(  # noqa: PLR0917
    data: bytes,
    kept: str,
    archive: Path,
    registers: Registers,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    office = only_program_folder(tmp_path, monkeypatch)
    makes(office, zipped(parts_of("".join(map(p, LINES))) | {"docProps/app.xml": PROPERTIES}))
    folder = added(archive, tmp_path, "chi-thi.doc", data)
    assert {one.name for one in folder.iterdir()} == {"record.yml", "source.txt", "source.map.json", kept}
    assert (folder / kept).read_bytes() == data
    assert (folder / "source.txt").read_text(encoding="utf-8") == PAPER
    mapped = json.loads((folder / "source.map.json").read_text(encoding="utf-8"))
    assert (mapped["reader"], mapped["original"]) == ("docx 1, LibreOffice 24.8", kept)
    assert check_archive(archive, registers) == ()
    makes(office, zipped(parts_of("".join(map(p, [*LINES, "Lưu."]))) | {"docProps/app.xml": PROPERTIES}))
    said = Replacement(origin="thử", why="bản đủ", today=DAY)
    replace_source(archive, put(tmp_path, "moi.rtf", b"{\\rtf1 y}"), "77-ct-tu", said)
    assert {one.name for one in folder.glob("goc*")} == {"goc.rtf", f"goc-truoc-1.{kept[4:]}"}
    assert check_archive(archive, registers) == ()


@pytest.mark.parametrize("data", [PAPER.encode(), b"\xef\xbb\xbf" + PAPER.replace("\n", "\r\n").encode()])
def test_a_sound_utf8_text_is_its_own_source(data: bytes, archive: Path, tmp_path: Path) -> None:
    folder = added(archive, tmp_path, "a.docx", data)
    assert {one.name for one in folder.iterdir()} == {"record.yml", "source.txt"}
    assert (folder / "source.txt").read_bytes() == data
    assert "original" not in (folder / "record.yml").read_text(encoding="utf-8")


def test_what_was_left_out_is_said_in_the_map_and_nowhere_in_the_source(
    archive: Path, tmp_path: Path
) -> None:
    body = "".join(map(p, LINES)) + p(r("Báo cáo trước ngày "), deleted("15/4/2021"), r("30/4/2021."))
    folder = added(archive, tmp_path, "a.docx", docx(body))
    assert "15/4" not in (folder / "source.txt").read_text(encoding="utf-8")
    mapped = json.loads((folder / "source.map.json").read_text(encoding="utf-8"))
    assert {(one["reason"], one["words"]) for one in mapped["left_out"]} == {("deleted", "15/4/2021")}


@pytest.mark.parametrize("change", ["gone", "changed"])
def test_an_original_that_is_gone_or_changed_is_told(
    change: str, archive: Path, registers: Registers, tmp_path: Path
) -> None:
    original = added(archive, tmp_path, "a.docx", WORD) / "goc.docx"
    if change == "gone":
        original.unlink()
    else:
        original.write_bytes(WORD + b"x")
    (told,) = check_archive(archive, registers)
    assert told.rule == "original-changed"
    assert "goc.docx" in told.message
    assert "hãy chép lại đúng tệp đã nhận" in told.message


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Ch ỉ th ị về công tác dân v ận\n".encode(), r"a\.txt:1: damaged-torn: có chữ bị dấu cách cắt rời"),
        ("Chỉ th� về công tác dân vận\n".encode(), r"a\.txt:1: damaged-lost: có chữ đã mất"),
        (b"%PDF-1.4\n", "tệp PDF hỏng"),
        (WORD[:300], r"a\.txt:0: not-added: "),
    ],
)
def test_damage_is_refused_with_its_line_and_leaves_nothing(
    data: bytes, told: str, archive: Path, tmp_path: Path
) -> None:
    with pytest.raises(BuildError, match=told):
        added(archive, tmp_path, "a.txt", data)
    assert not (archive / "documents" / "77-ct-tu").exists()


def test_marks_of_a_converter_are_proposed_in_the_record(
    archive: Path, registers: Registers, tmp_path: Path
) -> None:
    folder = added(archive, tmp_path, "a.md", PAPER.replace("CHỈ THỊ", "**CHỈ THỊ**").encode())
    record = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))
    assert record["source"]["layout_marks"] == ["**"]
    assert check_archive(archive, registers) == ()


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_secret_is_found_in_what_was_read_and_in_the_head_of_the_page(
    where: str, archive: Path, tmp_path: Path
) -> None:
    marked = p("TỐI MẬT")
    body = "".join(map(p, LINES))
    data = docx(body, headers=[marked]) if where == "headers" else docx(marked + body)
    with pytest.raises(BuildError, match="state-secret"):
        added(archive, tmp_path, "a.docx", data)


def test_a_restriction_that_only_the_head_of_the_page_bears_is_not_lost(
    archive: Path, tmp_path: Path
) -> None:
    marked, body = p("LƯU HÀNH NỘI BỘ"), "".join(map(p, LINES))
    with pytest.raises(BuildError, match="restriction-left-out: dấu"):
        added(archive, tmp_path, "a.docx", docx(body, headers=[marked]))
    assert added(archive, tmp_path, "a.docx", docx(marked + body, headers=[marked])).is_dir()


@pytest.mark.parametrize("stamp", ["TỐI MẬT", "LƯU HÀNH NỘI BỘ"])
@pytest.mark.parametrize("in_text", ["", "MẬT"])
def test_no_decision_lifts_a_stamp_that_stands_in_no_line(
    in_text: str, stamp: str, archive: Path, tmp_path: Path
) -> None:
    """The record names the line of what is lifted: the decision would be lost, and the paper public."""
    file, body = tmp_path / "a.docx", "".join(map(p, LINES))
    data = docx((p(in_text) if in_text else "") + body, headers=[p(stamp)])
    file.write_bytes(data)
    with pytest.raises(BuildError, match=r"chỉ nằm ở chỗ không lấy vào phần chữ .*gõ dấu ấy lên dòng đầu"):
        add_document(
            archive, file, document="77-ct-tu", origin="thử", today="2026-11-21", lifted="Theo 3-QĐ/TU"
        )
    assert not (archive / "documents" / "77-ct-tu").exists()
    file.write_bytes(docx(p(stamp) + body, headers=[p(stamp)]))
    folder = add_document(
        archive, file, document="77-ct-tu", origin="thử", today="2026-11-21", lifted="Theo 3-QĐ/TU"
    )
    record = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))
    assert [one["text"] for one in record.get("lifted", [])] == [stamp] * (stamp == "TỐI MẬT")


def test_the_page_leads_to_the_original_but_in_a_public_edition(
    archive: Path, registers: Registers, tmp_path: Path
) -> None:
    """A file holds comments, deletions and names of authors that no mask speaks of."""
    added(archive, tmp_path, "Chỉ thị 77.docx", WORD)
    address = "van-ban/77-ct-tu"

    def published(*, public: bool) -> tuple[dict[str, bytes], str]:
        held = load_archive(archive, registers)
        edition = masked(held) if public else held
        pages = {one.path: one.content for one in all_pages(build_graph(edition, registers))}
        return dict(originals(archive, edition.documents)), pages[f"{address}/index.md"]

    files, page = published(public=False)
    assert files == {f"{address}/goc.docx": WORD}
    assert re.search(
        r"<dt>Bản gốc</dt>\n<dd[^>]*>\[goc\.docx\]\(goc\.docx\), tên khi nhận: .*Chỉ thị 77\.docx", page
    )
    files, page = published(public=True)
    assert files == {}
    assert "goc.docx" not in page


def better(*more: str) -> bytes:
    return docx("".join(map(p, (*LINES[:6], "Các chi bộ họp quán triệt trong tháng 4.", *more))))


@pytest.mark.parametrize("in_flow", [False, True])
def test_a_better_copy_keeps_the_older_source_with_its_original(
    in_flow: bool, archive: Path, registers: Registers, tmp_path: Path
) -> None:
    folder = added(archive, tmp_path, "a.docx", WORD)
    record = folder / "record.yml"
    if in_flow:
        data = yaml.safe_load(record.read_text(encoding="utf-8"))
        record.write_text(yaml.safe_dump(data, default_flow_style=True, width=9999), encoding="utf-8")
        lines = record.read_text(encoding="utf-8").strip()[1:-1]
        keys = lines.replace("source: {", "\nsource: {").replace("}, updated", "}\nupdated")
        record.write_text(keys.replace(", id:", "\nid:").replace(", \n", "\n"), encoding="utf-8")
        assert check_archive(archive, registers) == ()
    else:
        record.write_text(
            record.read_text(encoding="utf-8").replace("added:", "# ghi chú\nadded:"), encoding="utf-8"
        )
    said = Replacement(origin="Văn phòng", why="Bản đủ hơn", today="2026-12-01")
    new = put(tmp_path, "b.docx", better())
    replace_source(archive, new, folder.name, said)
    assert check_archive(archive, registers) == ()
    assert (folder / "goc.docx").read_bytes() == new.read_bytes()
    assert (folder / "goc-truoc-1.docx").read_bytes() == WORD
    assert (folder / "source-truoc-1.txt").read_bytes().decode() == PAPER
    assert in_flow or "# ghi chú\n" in record.read_text(encoding="utf-8")

    (text := tmp_path / "c.txt").write_text(PAPER + "Một dòng nữa.\n", encoding="utf-8")
    replace_source(archive, text, folder.name, said)
    assert check_archive(archive, registers) == ()
    kept = {one.name for one in folder.iterdir()}
    assert {"goc-truoc-1.docx", "goc-truoc-2.docx", "source-truoc-2.txt"} <= kept
    assert not {"goc.docx", "source.map.json"} & kept
    loaded = yaml.safe_load(record.read_text(encoding="utf-8"))
    assert "original" not in loaded["source"]
    assert [one["original"]["file"] for one in loaded["replaced"]] == ["goc-truoc-2.docx", "goc-truoc-1.docx"]

    replace_source(archive, put(tmp_path, "d.docx", better("Thêm.")), folder.name, said)
    assert check_archive(archive, registers) == ()
    assert (folder / "goc.docx").read_bytes() == better("Thêm.")


def test_a_better_copy_of_the_same_text_is_none(archive: Path, tmp_path: Path) -> None:
    folder = added(archive, tmp_path, "a.docx", WORD)
    said = Replacement(origin="Văn phòng", why="Bản đủ hơn", today="2026-12-01")
    with pytest.raises(BuildError, match="giống hệt chữ đang có"):
        replace_source(archive, put(tmp_path, "b.txt", PAPER.encode("utf-16")), folder.name, said)


def test_a_replacement_that_was_cut_off_is_told_and_finished_by_the_same_command(
    archive: Path, registers: Registers, tmp_path: Path
) -> None:
    folder = added(archive, tmp_path, "a.docx", WORD)
    said = Replacement(origin="Văn phòng", why="Bản đủ hơn", today="2026-12-01")
    new = put(tmp_path, "b.docx", better())
    kept = replace_source(archive, new, folder.name, said).kept
    done = {one.name: one.read_bytes() for one in folder.iterdir()}
    (folder / "source.txt").write_text(PAPER, encoding="utf-8", newline="")
    (folder / "goc.docx").write_bytes(WORD)
    told = {one.rule: one.message for one in check_archive(archive, registers)}
    assert "bị ngắt giữa chừng" in told["wrong-sha256"]
    assert replace_source(archive, new, folder.name, said).kept == kept
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == done
    assert check_archive(archive, registers) == ()
