"""Lines that a record names, once a better copy took the place of its source."""

from pathlib import Path

import pytest
import yaml

from build_tools.archive.moved_lines import moved_lines
from build_tools.archive.replacing import Replaced, Replacement, replace_source
from build_tools.registers import Registers
from tests.archive.invented import add_record, check_archive
from tests.intake.docx.build import docx, p

LINES = (
    "TỈNH ỦY ĐIỆN BIÊN",
    "BÁO CÁO",
    "công tác dân vận",
    "Chép lại của bà Lò Thị Giả, xã Na Ư.",
    "Số hộ tăng 12.",
    "Chỗ in tổ cáo.",
    "Dòng cuối.",
)
TEXT = "".join(f"{line}\n" for line in LINES)
SAID = Replacement(origin="Văn phòng", why="Bản đủ hơn", today="2026-12-01")
RECORD = """\
# ghi chú của người biên tập
masks:
- {line: 4, text: Lò Thị Giả, reason: thử}
annotations:
  - line: 6  # chỗ in sai
    printed: tổ cáo
    suggested: tố cáo
    note: Sai dấu.
facts:
  province: {value: dien-bien, origin: inferred, line: 1, note: Theo tên cơ quan.}
  subject: {value: công tác dân vận năm 2020, origin: inferred, line: 5, note: thử}
"""


@pytest.fixture
def folder(archive: Path) -> Path:
    folder = add_record(archive, "bao-cao-thu", TEXT)
    with (folder / "record.yml").open("a", encoding="utf-8") as record:
        record.write(RECORD)
    return folder


def by(archive: Path, file: Path, lines: tuple[str, ...]) -> Replaced:
    text = "".join(f"{line}\n" for line in lines)
    file.write_bytes(docx("".join(map(p, lines))) if file.suffix == ".docx" else text.encode())
    return replace_source(archive, file, "bao-cao-thu", SAID)


def lines_of(folder: Path) -> list[int]:
    said = yaml.safe_load((folder / "record.yml").read_text(encoding="utf-8"))
    places = (said["masks"][0], said["annotations"][0], said["facts"]["province"], said["facts"]["subject"])
    return [one["line"] for one in places]


def test_lines_that_moved_whole_are_followed_from_text_to_word_and_from_word_to_word(
    archive: Path, folder: Path, tmp_path: Path, registers: Registers
) -> None:
    assert check_archive(archive, registers) == ()
    assert by(archive, tmp_path / "a.docx", ("ĐẢNG CỘNG SẢN VIỆT NAM", *LINES)).told == ()
    assert lines_of(folder) == [5, 7, 2, 6]
    assert check_archive(archive, registers) == ()
    assert (
        by(archive, tmp_path / "b.docx", ("Trang bìa", "ĐẢNG CỘNG SẢN VIỆT NAM", *LINES, "Hết.")).told == ()
    )
    assert lines_of(folder) == [6, 8, 3, 7]
    assert by(archive, tmp_path / "c.txt", (*LINES, "Hết.")).told == ()
    assert lines_of(folder) == [4, 6, 1, 5]
    assert check_archive(archive, registers) == ()
    record = (folder / "record.yml").read_text(encoding="utf-8")
    assert "# ghi chú của người biên tập\n" in record
    assert "  - line: 6  # chỗ in sai\n" in record


def test_a_line_whose_words_changed_is_told_and_left(archive: Path, folder: Path, tmp_path: Path) -> None:
    told = by(archive, tmp_path / "a.txt", tuple(one.replace("12", "21") for one in LINES)).told
    assert lines_of(folder) == [4, 6, 1, 5]
    assert told == (
        "record.yml, facts subject: dòng 5 của bản cũ nay khác chữ hoặc không còn; hãy xem lại số dòng và chữ",
    )


def test_places_of_other_files_are_told_with_the_new_line(
    archive: Path, folder: Path, tmp_path: Path
) -> None:
    themes = archive / "themes.yml"
    said = yaml.safe_load(themes.read_text(encoding="utf-8"))
    said["themes"][0]["passages"] = [{"document": folder.name, "line": line} for line in (5, 7)]
    themes.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    told = by(archive, tmp_path / "a.txt", ("Trang bìa", *LINES[:-1], "Dòng cuối cùng.")).told
    assert [one.partition(": ")[2] for one in told] == [
        "dẫn dòng 5 của văn bản, nay là dòng 6; hãy sửa số dòng",
        "dẫn dòng 7 của văn bản, nay khác chữ hoặc không còn; hãy sửa số dòng",
    ]
    assert all(one.startswith("themes.yml, dòng ") for one in told)


def test_marks_of_a_converter_are_those_of_the_new_text(
    archive: Path, folder: Path, tmp_path: Path, registers: Registers
) -> None:
    marked = tuple(f"**{one}**" for one in LINES[:3]) + LINES[3:]
    by(archive, tmp_path / "a.txt", marked)
    record = folder / "record.yml"
    assert yaml.safe_load(record.read_text(encoding="utf-8"))["source"]["layout_marks"] == ["**"]
    by(archive, tmp_path / "b.txt", (*marked, "*Hết.*"))
    assert "**" in yaml.safe_load(record.read_text(encoding="utf-8"))["source"]["layout_marks"]
    by(archive, tmp_path / "c.docx", (*LINES, "Hết."))
    assert "layout_marks" not in yaml.safe_load(record.read_text(encoding="utf-8"))["source"]
    assert [one for one in check_archive(archive, registers) if "mark" in one.rule] == []


def test_a_line_is_followed_letter_for_letter_and_a_blank_one_never() -> None:
    assert moved_lines("a\n\nb\nc\n", "x\na\n\nb \nd\n") == {1: 2, 3: 4}
    assert moved_lines("ho\u00e0", "hoa\u0300") == {1: 1}
