"""A PDF taken into the archive: its bytes kept, each line with its page, and what its head restricts seen."""

import json
from pathlib import Path

import pytest

from build_tools.archive.adding import add_document
from build_tools.diagnostics import BuildError
from tests.intake.pdf.build import PageOf, Words, lines, pdf

PAPER = (
    "TỈNH ỦY ĐIỆN BIÊN",
    "Số 77-CT/TU",
    "Điện Biên, ngày 05 tháng 3 năm 2021",
    "CHỈ THỊ",
    "về tăng cường công tác dân vận",
    "Các cấp ủy tổ chức quán triệt Chỉ thị này.",
)


def with_head(head: str) -> bytes:
    pages = (PAPER, ("Điều 2. Các cấp ủy thi hành.", "Nơi nhận: Các huyện ủy."))
    return pdf(*(PageOf(words=[Words(said=head, left=200, top=40), *lines(*said)]) for said in pages))


def added(archive: Path, tmp_path: Path, data: bytes) -> Path:
    (tmp_path / "chi-thi.pdf").write_bytes(data)
    return add_document(
        archive, tmp_path / "chi-thi.pdf", document="77-ct-tu", origin="thử", today="2026-11-30"
    )


def test_the_pdf_is_kept_and_each_line_knows_its_page(archive: Path, tmp_path: Path) -> None:
    data = with_head("TÀI LIỆU HỌC TẬP")
    folder = added(archive, tmp_path, data)
    assert (folder / "goc.pdf").read_bytes() == data
    source = (folder / "source.txt").read_text(encoding="utf-8").splitlines()
    assert source[:2] == ["TỈNH ỦY ĐIỆN BIÊN", "Số 77-CT/TU"]
    told = json.loads((folder / "source.map.json").read_text(encoding="utf-8"))
    assert told["reader"] == "pdf 1"
    assert [line["page"] for line in told["lines"]][:1] == [1]
    assert told["lines"][-1]["page"] == 2
    assert len(told["lines"][0]["box"]) == 4
    assert [(one["reason"], one["words"], one["page"]) for one in told["left_out"]] == [
        ("running-head", "TÀI LIỆU HỌC TẬP", 1),
        ("running-head", "TÀI LIỆU HỌC TẬP", 2),
    ]


@pytest.mark.parametrize(
    ("head", "rule"), [("LƯU HÀNH NỘI BỘ", "restriction-left-out"), ("TỐI MẬT", "state-secret")]
)
def test_what_the_head_of_its_pages_restricts_is_seen(
    head: str, rule: str, archive: Path, tmp_path: Path
) -> None:
    with pytest.raises(BuildError) as refused:
        added(archive, tmp_path, with_head(head))
    assert [one.rule for one in refused.value.diagnostics] == [rule]
