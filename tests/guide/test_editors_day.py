"""The guide can be followed word for word, and its pictures show what there is."""

import re
from pathlib import Path

import pytest

from tests.guide.day import GUIDE, PAPER, follow, office, steps, typed
from tests.guide.sample import SAMPLE, sample

_PICTURE = re.compile(r"!\[(?P<said>[^\]]*)\]\((?P<file>hinh/[^)]+)\)")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return office(tmp_path / "kho")


def test_the_practice_file_is_the_one_that_is_made_here() -> None:
    assert SAMPLE.read_bytes() == sample()


def test_each_picture_is_there_and_says_what_it_shows() -> None:
    shown = list(_PICTURE.finditer(GUIDE.read_text(encoding="utf-8")))
    assert len(shown) >= 3
    for picture in shown:
        assert (GUIDE.parent / picture["file"]).read_bytes().startswith(b"\x89PNG")
        assert len(picture["said"]) > 10


def test_adding_the_practice_file_shows_what_the_guide_says(tmp_path: Path, small: Path) -> None:
    desk = office(tmp_path / "kho", small / "archive")
    shown = typed(desk, "danvan add")
    assert "Số, ký hiệu: 45/KH-UBND" in shown
    assert "Bỏ ra: 1 chỗ đã xóa (có theo dõi thay đổi): “ngày 30/11/2026”" in shown
    assert f"van-ban/{PAPER}/" in shown
    assert not list((desk / "archive" / "nhan").glob("*.docx"))
    source = (desk / "archive" / "documents" / PAPER / "source.txt").read_text(encoding="utf-8").splitlines()
    assert "gắn gũi" in source[10]
    assert source[9].startswith("I. ")
    assert "trước ngày 15/12/2026." in "\n".join(source)
    assert "30/11/2026" not in "\n".join(source)


@pytest.mark.deep
def test_the_editors_day_word_for_word(desk: Path) -> None:
    before = (desk / "archive" / "ids.yml").read_bytes()
    page = desk / "site" / "van-ban" / PAPER / "index.html"
    built = []
    for step, shown in follow(desk):
        if step.text.startswith("danvan build"):
            built.append(page.read_text(encoding="utf-8") if page.is_file() else "")
        if step.text.startswith("danvan check"):
            assert "Kho văn bản không có lỗi" in shown
    first, noted, gone = built
    assert "gần gũi" not in first
    assert "gắn gũi" in first
    assert "gần gũi" in noted
    assert not gone
    assert (desk / "archive" / "ids.yml").read_bytes() == before


def test_the_commands_of_the_guide_are_the_programs_own() -> None:
    commands = [step.text for step in steps(GUIDE.read_text(encoding="utf-8")) if step.kind == "sh"]
    assert len(commands) >= 6
    assert all(command.startswith("danvan ") for command in commands)
