"""From files to values: the invented archive, and the real one."""

import hashlib
from pathlib import Path

import pytest

from build_tools.archive import load_archive
from build_tools.diagnostics import BuildError
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Field, Origin
from build_tools.models.ids import InstrumentId, KindId, PredicateId
from build_tools.models.known_instruments import StatedRelation
from build_tools.models.published import PublishedId
from build_tools.models.records import Decision, Mask, QualityNote
from build_tools.registers import Registers
from tests.archive.invented import check_archive

REAL = Path(__file__).parents[2] / "archive"


def test_documents_come_by_id_with_their_text(archive: Path, registers: Registers) -> None:
    documents = load_archive(archive, registers).documents
    assert [one.record.id for one in documents] == [
        "901-ct-tw-2019",
        "902-kh-ubnd-dien-bien-2020",
        "bai-viet-ky-tu-la",
        "bao-cao-thu-nghiem-dien-bien-2021",
    ]
    for one in documents:
        source = archive / Path(one.record.path).parent / one.record.source.name
        assert one.raw.encode() == source.read_bytes()
        assert one.record.source.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()


def test_a_record_becomes_values(archive: Path, registers: Registers) -> None:
    record = load_archive(archive, registers).documents[3].record
    assert record.path == "documents/bao-cao-thu-nghiem-dien-bien-2021/record.yml"
    assert record.source.layout_marks == ("**",)
    assert record.added == PartialDate(year=2026, month=1, day=7)
    issuer, province = record.facts
    assert (issuer.field, issuer.value, issuer.line) == (Field.ISSUER, "so-noi-vu--dien-bien", 8)
    assert (issuer.origin, issuer.document) == (Origin.INFERRED, record.id)
    assert province.field is Field.PROVINCE
    note = "Không có tên cơ quan ở phần đầu; số để trống"
    assert record.quality[0] == QualityNote(line=1, note=note)
    assert record.masks == (Mask(line=12, text="Lò Thị Ví Dụ", reason="Tên một người dân"),)
    assert record.decisions == (
        Decision(
            line=8,
            column=88,
            surface="Chỉ thị số 901-CT/W",
            target=InstrumentId("901-ct-tw-2019"),
            why="Cùng câu nói đến kế hoạch thực hiện chỉ thị này",
        ),
    )


def test_tables_become_values(archive: Path, registers: Registers) -> None:
    loaded = load_archive(archive, registers)
    cited, _, replacing, regional = loaded.instruments
    assert (cited.line, cited.date) == (3, PartialDate(year=2018, month=6, day=5))
    assert not replacing.confirmed
    assert replacing.relations == (
        StatedRelation(
            predicate=PredicateId("replaces"),
            target=InstrumentId("904-ct-tw-2010"),
            source="Đặt ra để kiểm thử",
            line=24,
        ),
    )
    assert (regional.issuer, regional.province) == ("tinh-uy--dien-bien", "dien-bien")
    general, special = loaded.themes
    assert (general.parent, special.parent) == (None, "cong-tac-dan-van")
    assert special.passages[0].belongs
    assert loaded.ids[1] == PublishedId(
        id=InstrumentId("901-ct-tw"),
        kind=KindId("chi-thi"),
        number="901-CT/TW",
        moved_to=InstrumentId("901-ct-tw-2019"),
    )


@pytest.mark.parametrize("name", ["ids.yml", "themes.yml", "instruments.yml"])
def test_a_table_may_be_absent_or_empty(archive: Path, registers: Registers, name: str) -> None:
    for record in archive.glob("documents/901*/record.yml"):
        record.write_text(
            record.read_text(encoding="utf-8").replace("themes: [dan-van-kheo]", ""), encoding="utf-8"
        )
    (archive / name).write_text("# chưa có gì\n", encoding="utf-8")
    assert check_archive(archive, registers) == ()
    (archive / name).unlink()
    assert check_archive(archive, registers) == ()
    load_archive(archive, registers)


def test_a_warning_does_not_stop_a_build(archive: Path, registers: Registers) -> None:
    (archive / "documents" / "ghi-chu.txt").write_text("x", encoding="utf-8")
    assert [one.rule for one in check_archive(archive, registers)] == ["stray-file"]
    assert len(load_archive(archive, registers).documents) == 4


def test_an_error_stops_it_with_every_finding(wrong_archive: Path, registers: Registers) -> None:
    with pytest.raises(BuildError) as stopped:
        load_archive(wrong_archive, registers)
    assert stopped.value.diagnostics == check_archive(wrong_archive, registers)


def test_a_relative_root_is_named_as_given(
    archive: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(archive.parent.parent)
    root = Path(archive.parent.name, "archive")
    (root / "documents" / "x").mkdir()
    assert check_archive(root, registers)[0].path == f"{archive.parent.name}/archive/documents/x/record.yml"


def test_the_archive_itself_is_sound(registers: Registers) -> None:
    assert [str(one) for one in check_archive(REAL, registers)] == []


def test_the_first_five_documents_are_byte_for_byte_as_received() -> None:
    stored = {
        file.parent.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in REAL.glob("documents/*/source.txt")
    }
    assert stored.items() >= {
        "bao-cao-tong-ket-25-nq-tw-quang-tri": "eb8dbd48a18ad162596fb909563544e3c838c6a2cb7bfb8f75f22e8a0b731c2c",
        "33-ct-ttg-2021": "c32f2e2a6ea8e925cf9e847612135938a66fd8be779191bdf365acba6e7f0298",
        "bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh": "6a5fc03d618c1a947595690b50c77b039ed10a0461e377c392d3386755aa378e",
        "bao-cao-05-nam-114-kl-tw-bac-giang-2020": "d1719bf4dda27e58a15ff70d2c88ed4d1d1e01a8974b85907d8556ad849db501",
        "14-nq-tu-dien-bien-2021": "402ea85ce98ea6eb0d82644ce96a4440c2b33e9f16024340874aa66c2ef813ed",
    }.items()  # fmt: skip
