"""The book of addresses: what the tools write into it must be read again without a complaint."""

from dataclasses import fields
from pathlib import Path

import pytest

from build_tools import judgement, pipeline
from build_tools.archive import examine
from build_tools.archive.construct import construct_archive
from build_tools.archive.ids_file import recordable, write_ids
from build_tools.archive.reading import read_files
from build_tools.diagnostics import BuildError
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, IssuerId, KindId, ProvinceId
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.registers import Registers
from tests.archive.invented import add_record

UNREGISTERED = {
    "an article without a kind": "Bài viết\n\nNội dung bài viết.\n",
    "an authority that no register knows": (
        "CÔNG TY TNHH ABC\n\nSố: 99/QĐ-ABC\nHà Nội, ngày 01 tháng 02 năm 2022\n\nQUYẾT ĐỊNH\nVề việc thử\n"
    ),
    "an authority without its unit": (
        "UBND TỈNH X\nSỞ NỘI VỤ\n\nSố: 99/KH-SNV\n\nKẾ HOẠCH\nVề việc thử\n\nTheo Thông tri số 5-TT/HU "
        "ngày 03/4/2020 của Huyện ủy và Chỉ thị số 7-CT/TU ngày 05/6/2020 của Tỉnh ủy.\n"
    ),
    "a cited paper of a kind that no register knows": "Bài viết\n\nTheo văn bản số 123/ABC-XYZ ngày 1/2/2020.\n",
}


@pytest.mark.parametrize("name", UNREGISTERED)
def test_what_is_entered_is_sound_and_nothing_is_new_afterwards(name: str, archive: Path) -> None:
    add_record(archive, "van-ban-moi", UNREGISTERED[name])
    assert pipeline.record_ids(archive.parent).ids
    assert judgement.findings(archive.parent) == ()
    assert pipeline.record_ids(archive.parent) == pipeline.Recorded(ids=(), pages=())


def test_what_no_register_knows_is_left_out(registers: Registers) -> None:
    one = PublishedId(id=InstrumentId("a"), kind=KindId("van-ban"), issuer=IssuerId("CÔNG TY ABC"))
    assert recordable(one, registers) == PublishedId(id=InstrumentId("a"), kind=KindId(""))
    known = PublishedId(id=InstrumentId("a"), kind=KindId("chi-thi"), issuer=IssuerId("tinh-uy--dien-bien"))
    assert recordable(known, registers) == known


def test_all_that_is_known_of_an_id_is_read_again_as_it_was(archive: Path, registers: Registers) -> None:
    whole = PublishedId(
        id=InstrumentId("5-qd-hu-xin-man"),
        kind=KindId("quyet-dinh"),
        number="5-QĐ/HU",
        name="quyết định về thi đua",
        issuer=IssuerId("tinh-uy--lao-cai"),
        province=ProvinceId("lao-cai"),
        locality="xin man",
        term="XIII",
        date=PartialDate(year=2022, month=3),
    )
    moved = PublishedId(id=InstrumentId("cu"), kind=KindId("quyet-dinh"), moved_to=whole.id)
    assert all(getattr(whole, field.name) or field.name == "moved_to" for field in fields(whole))
    pages = (PublishedPage(address="chu-de/cu/", moved_to="chu-de/"), PublishedPage(address="chu-de/"))
    write_ids(archive, (moved, whole), pages)
    files = read_files(archive)
    read = construct_archive(examine(files, registers)[0])
    assert read.ids == (whole, moved)
    assert [(one.address, one.moved_to) for one in read.pages] == [("chu-de/", ""), ("chu-de/cu/", "chu-de/")]


def test_a_book_that_would_not_be_sound_is_not_written(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_record(archive, "van-ban-moi", "Bài viết\n\nNội dung bài viết.\n")
    before = (archive / "ids.yml").read_bytes()
    monkeypatch.setattr(pipeline, "ids_text", lambda *_: "ids: [{id: A}]\n")
    with pytest.raises(BuildError, match=r"ids\.yml:1: wrong-form"):
        pipeline.record_ids(archive.parent)
    assert (archive / "ids.yml").read_bytes() == before
