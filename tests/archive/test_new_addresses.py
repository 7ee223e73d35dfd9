"""What `danvan ids` tells: the doubtful first, with where and why and what to do; the plain in one line."""

from pathlib import Path

import pytest

from build_tools.archive.new_addresses import told
from build_tools.cli import main
from build_tools.graph.doubtful import Doubtful
from build_tools.models.ids import InstrumentId
from build_tools.models.published import PublishedId, PublishedPage
from tests.archive.invented import add_record

DOUBT = Doubtful(
    id=InstrumentId("25-no-tw-2013"),
    told="25-NO/TW",
    document=InstrumentId("bai-viet"),
    line=37,
    printed="Nghị quyết số 25-NO/TW",
    reasons=("ký hiệu “NO” không có trong danh mục", "chỉ khác một chữ ở ký hiệu với “25-NQ/TW”"),
    near=(InstrumentId("25-nq-tw-2013"),),
)


def ids(*names: str) -> list[PublishedId]:
    return [PublishedId(id=InstrumentId(name), number=name.upper()) for name in names]


def test_the_doubtful_come_first_with_their_place_and_what_they_resemble() -> None:
    lines = list(told(ids("25-no-tw-2013", "1-ct-tw"), [], [DOUBT], every=False))
    assert lines[:3] == [
        "Cần xem 1 mã:",
        "- 25-no-tw-2013: “Nghị quyết số 25-NO/TW”, dòng 37 của bai-viet",
        "  ký hiệu “NO” không có trong danh mục; chỉ khác một chữ ở ký hiệu với “25-NQ/TW” (25-nq-tw-2013)",
    ]
    assert "«decisions»" in lines[3]
    assert lines[4:] == [
        "1 mã mới khác: 1-ct-tw (1-CT-TW).",
        "Đã ghi 2 mã mới, 0 trang mới vào archive/ids.yml.",
    ]


def test_the_plain_are_one_line_unless_all_are_asked_for() -> None:
    new, pages = ids(*(f"{n}-ct-tw" for n in range(1, 10))), [PublishedPage(address="chu-de/moi/")]
    lines = list(told(new, pages, [], every=False))
    assert lines[0].startswith("9 mã mới: 1-ct-tw (1-CT-TW), 2-ct-tw")
    assert lines[0].endswith("6-ct-tw (6-CT-TW) và 3 nữa (xem hết: danvan ids --all).")
    assert lines[1:] == ["1 trang mới: chu-de/moi/.", "Đã ghi 9 mã mới, 1 trang mới vào archive/ids.yml."]
    every = list(told(new, pages, [], every=True))
    assert every[0].splitlines() == ["9 mã mới:", *(f"  {n}-ct-tw ({n}-CT-TW)" for n in range(1, 10))]


def test_nothing_new_is_said_in_one_line() -> None:
    assert list(told([], [], [], every=False)) == ["Không có địa chỉ nào mới."]


def test_the_command_tells_of_a_paper_what_an_editor_must_look_at(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_record(
        archive,
        "bai-viet-moi",
        "Bài viết\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 02/3/2020 của Ủy ban nhân dân tỉnh Lào Cai.\n"
        "Theo Nghị quyết số 5-NO/TW ngày 03/6/2018.\n",
    )
    assert main(["--project", str(archive.parent), "ids"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "Cần xem 2 mã:"
    assert out[1:5] == [
        "- 5-no-tw-2018: “Nghị quyết số 5-NO/TW”, dòng 4 của bai-viet-moi",
        "  ký hiệu “NO” không có trong danh mục",
        "- bao-cao-thu-nghiem-dien-bien-2021: “/BC-SNV”, dòng 1 của bao-cao-thu-nghiem-dien-bien-2021",
        "  số để trống",
    ]
    assert any("12-kh-ubnd-lao-cai-truoc-2025-2020 (12/KH-UBND)" in line for line in out)
    assert "12-kh-ubnd-lao-cai-truoc-2025-2020" in (archive / "ids.yml").read_text(encoding="utf-8")
