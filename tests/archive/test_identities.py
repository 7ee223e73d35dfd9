"""An address stands for one instrument, and an instrument has one address."""

from pathlib import Path

import pytest

from build_tools import judgement, pipeline
from build_tools.diagnostics import BuildError
from tests.archive.invented import add_record

CITING = "Bài viết\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh Lào Cai.\n"
CITED = "12-kh-ubnd-lao-cai-truoc-2025-2020"


def plan(number: str, day: str = "02", unit: str = "LÀO CAI") -> str:
    """The text of a plan with this number."""
    return (
        f"ỦY BAN NHÂN DÂN\nTỈNH {unit}\n-------\nSố: {number}/KH-UBND\n\n"
        f"{unit.title()}, ngày {day} tháng 3 năm 2020\n\nKẾ HOẠCH\nVề công tác dân vận\n\nNội dung {number}.\n"
    )


def rules(archive: Path) -> list[tuple[str, str]]:
    """What is wrong, but for what is not entered yet: path and rule."""
    found = judgement.findings(archive.parent)
    return [(one.path, one.rule) for one in found if "not-recorded" not in one.rule]


@pytest.fixture
def cited(archive: Path) -> Path:
    """An archive in which the plan is cited and entered."""
    add_record(archive, "bai-viet-moi", CITING)
    pipeline.record_ids(archive.parent)
    assert f"- id: {CITED}\n" in (archive / "ids.yml").read_text(encoding="utf-8")
    return archive


def test_the_text_of_what_was_only_cited_takes_its_id(cited: Path) -> None:
    add_record(cited, CITED, plan("12"))
    assert rules(cited) == []


def test_an_id_of_another_instrument_is_refused(cited: Path) -> None:
    add_record(cited, CITED, plan("512"))
    assert rules(cited) == [(f"archive/documents/{CITED}/record.yml", "id-of-another")]
    with pytest.raises(BuildError, match="12/KH-UBND, còn tệp nguồn mang số 512/KH-UBND"):
        pipeline.record_ids(cited.parent)


def test_a_second_id_for_what_is_known_is_refused_until_the_first_has_moved(cited: Path) -> None:
    add_record(cited, "ke-hoach-dan-van", plan("12"))
    assert rules(cited) == [("archive/documents/ke-hoach-dan-van/record.yml", "known-by-another-id")]
    book = cited / "ids.yml"
    text = book.read_text(encoding="utf-8")
    moved = text.replace(f"- id: {CITED}\n", f"- id: {CITED}\n  moved_to: ke-hoach-dan-van\n")
    book.write_text(moved + "", encoding="utf-8")
    add = "\n- {id: ke-hoach-dan-van, kind: ke-hoach}\n\npages:"
    book.write_text(moved.replace("\npages:", add), encoding="utf-8")
    assert rules(cited) == []


def test_two_texts_of_one_instrument_are_told_once(archive: Path) -> None:
    add_record(archive, "ban-mot", plan("77"))
    add_record(archive, "ban-hai", plan("77") + "Thêm một dòng.\n")
    assert rules(archive) == [("archive/documents/ban-mot/record.yml", "known-by-another-id")]


@pytest.mark.parametrize(
    "other", [plan("78"), plan("77", day="05"), plan("77", unit="ĐIỆN BIÊN")], ids=["number", "day", "unit"]
)
def test_papers_that_differ_in_number_day_or_unit_are_several(other: str, archive: Path) -> None:
    add_record(archive, "ban-mot", plan("77"))
    add_record(archive, "ban-hai", other)
    assert rules(archive) == []


def test_the_same_bytes_are_held_once(archive: Path) -> None:
    for name in ("ban-mot", "ban-hai"):
        add_record(archive, name, "Bài viết\n\nNội dung.\n")
    assert rules(archive) == [("archive/documents/ban-mot/record.yml", "source-twice")]
