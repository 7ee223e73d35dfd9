"""A file is read in a process of its own, with limits."""

import sys
from pathlib import Path

import pytest

from build_tools.apart.limits import Limits, read_apart
from build_tools.apart.transport import said_from_line, said_to_line
from build_tools.intake.detect import read_file
from build_tools.intake.taken import LeftOut, Origin, Reason, Taken, UnreadableFileError

BAD = "tests.apart.bad_readers"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "Nghị quyết.html"
    path.write_text("<p>Số: 25/QĐ-UBND</p><p hidden>ẩn</p><p>Điều 1.</p><img src=a>", encoding="utf-8")
    return path


def test_what_is_read_apart_is_what_is_read_here(paper: Path) -> None:
    assert read_apart(paper) == read_file(paper.read_bytes(), paper.name)


def test_everything_that_was_read_survives_the_way_between_two_processes() -> None:
    taken = Taken(
        text="Điều 1.\n\u2028\U0001f4c4\n",
        origins=(Origin(part="word/document.xml", place=3, encoding="VNI"), Origin(place=4)),
        left_out=(LeftOut(reason=Reason.DELETED, words="“xóa”", before_line=1),),
        reader="docx 1",
        doubts=("Tệp có 1 hình.",),
    )
    line = said_to_line(taken)
    assert line.isascii()
    assert "\n" not in line
    assert said_from_line(line) == taken


def test_why_a_file_cannot_be_read_comes_back_as_it_was_said(tmp_path: Path) -> None:
    path = tmp_path / "bao cao.docx"
    path.write_bytes(b"x")
    with pytest.raises(UnreadableFileError, match=r"^bao cao\.docx không đọc được$"):
        read_apart(path, reader=f"{BAD}:refuses")
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnreadableFileError, match=r"^ảnh hỏng"):
        read_apart(path)


@pytest.mark.parametrize("reader", ["sleeps", "turns"])
def test_a_file_that_takes_too_long_is_given_up(paper: Path, reader: str) -> None:
    with pytest.raises(UnreadableFileError, match="quá 2 giây"):
        read_apart(paper, Limits(seconds=2), f"{BAD}:{reader}")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of memory")
def test_a_file_that_takes_too_much_memory_is_given_up(paper: Path) -> None:
    with pytest.raises(UnreadableFileError, match="quá phức tạp"):
        read_apart(paper, Limits(memory=1 << 28), f"{BAD}:allocates")


@pytest.mark.parametrize("reader", ["nests", "dies", "chatters", "connects", "starts", "no_such_reader"])
def test_a_reader_that_breaks_or_does_what_it_may_not_is_a_refusal(paper: Path, reader: str) -> None:
    with pytest.raises(UnreadableFileError, match="quá phức tạp"):
        read_apart(paper, reader=f"{BAD}:{reader}")


@pytest.mark.parametrize("reader", ["writes", "appends", "removes"])
def test_a_reader_can_neither_write_nor_remove_a_file(tmp_path: Path, reader: str) -> None:
    victim = tmp_path / "khác.txt"
    victim.write_text("còn nguyên", encoding="utf-8")
    path = tmp_path / "tệp"
    path.write_text(str(victim), encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="quá phức tạp"):
        read_apart(path, reader=f"{BAD}:{reader}")
    assert victim.read_text(encoding="utf-8") == "còn nguyên"


@pytest.mark.parametrize(
    ("name", "message"),
    [("không có.txt", "không có tệp này"), (".", "đây là thư mục"), ("lớn.txt", "lớn hơn 0 MB")],
)
def test_what_cannot_be_opened_is_told_in_a_sentence(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "lớn.txt").write_bytes(b"a" * 200)
    with pytest.raises(UnreadableFileError, match=message):
        read_apart(tmp_path / name, Limits(size=100))


def test_a_name_that_looks_like_an_option_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "--help"
    path.write_text("Điều 1.", encoding="utf-8")
    assert read_apart(path).text == "Điều 1.\n"
