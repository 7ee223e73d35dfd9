"""A power cut at any moment of what changes the archive: old or new, or told and finished by the same command."""

import os
import shutil
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.archive.adding import add_document
from build_tools.archive.replacing import Replacement, replace_source
from build_tools.diagnostics import BuildError
from build_tools.registers import Registers
from tests.archive.conftest import FIXTURES
from tests.archive.invented import add_record, check_archive
from tests.power.disk import Tree, lay_out, power_cuts, recorded, tree

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot open a folder to flush it")

PARTY = "documents/901-ct-tw-2019"
SAID = Replacement(origin="Văn phòng", why="Bản quét đủ trang", today="2026-12-01")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURES / "archive_mini", tmp_path / "kho" / "archive"))


@pytest.fixture
def file(archive: Path, tmp_path: Path) -> Path:
    """A better copy of a source."""
    text = (archive / PARTY / "source.txt").read_text(encoding="utf-8")
    new = tmp_path / "moi.txt"
    new.write_text(text.replace("dân vận", "dân vận khéo"), encoding="utf-8", newline="")
    return new


def shown(path: str) -> bool:
    """Names that begin with a dot are no part of the archive."""
    return not any(part.startswith(".") for part in path.split("/"))


def everything(_: str) -> bool:
    return True


def visible(files: Tree) -> Tree:
    return {path: content for path, content in files.items() if shown(path)}


def test_the_power_is_cut_while_a_document_is_added(
    archive: Path, file: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def add(root: Path) -> None:
        add_document(root, file, document="moi", origin="thử", today="2026-12-01")

    old = tree(archive)
    with recorded(archive, monkeypatch) as moments:
        add(archive)
    new = tree(archive)
    assert set(new) - set(old) == {"documents/moi", "documents/moi/source.txt", "documents/moi/record.yml"}
    met = []
    for number, (is_done, found) in enumerate(power_cuts(moments, everything)):
        root = lay_out(found, archive.parent / str(number) / "archive")
        met.append(visible(found) == new)
        assert visible(found) == new or (visible(found) == old and not is_done), number
        assert check_archive(root, registers) == ()
        if visible(found) == new:
            with pytest.raises(BuildError, match="kho đã có văn bản mang mã này"):
                add(root)
        else:
            add(root)
            assert tree(root) == new
    assert set(met) == {False, True}


def test_the_power_is_cut_while_a_source_is_replaced(
    archive: Path, file: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def again(root: Path) -> None:
        replace_source(root, file, PARTY.rpartition("/")[2], SAID)

    old = tree(archive)
    with recorded(archive, monkeypatch) as moments:
        again(archive)
    new = tree(archive)
    source, record, kept = (f"{PARTY}/{name}" for name in ("source.txt", "record.yml", "source-truoc-1.txt"))
    copied, told = {**old, kept: old[source]}, {**new, source: old[source]}
    met = []
    for number, (is_done, found) in enumerate(power_cuts(moments, everything)):
        root = lay_out(found, archive.parent / str(number) / "archive")
        now = visible(found)
        met.append([old, copied, told, new].index(now))
        assert now == new or not is_done, number
        said = [str(one) for one in check_archive(root, registers)]
        if now == told:
            assert len(said) == 1
            assert f"{record}:4: wrong-sha256" in said[0]
            assert "bị ngắt giữa chừng" in said[0]
            assert "chạy lại đúng lệnh ấy" in said[0]
        else:
            assert said == []
        if now == new:
            with pytest.raises(BuildError, match="giống hệt tệp đang có"):
                again(root)
        else:
            again(root)
        assert visible(tree(root)) == new
    assert set(met) == {0, 1, 2, 3}


def test_a_replacement_that_was_cut_off_is_finished_with_its_own_file_only(
    archive: Path, file: Path, tmp_path: Path
) -> None:
    source, document = archive / PARTY / "source.txt", PARTY.rpartition("/")[2]
    old = source.read_bytes()
    kept = replace_source(archive, file, document, SAID).kept
    source.write_bytes(old)
    other = tmp_path / "khac.txt"
    other.write_bytes(file.read_bytes() + b"x")
    before = tree(archive)
    with pytest.raises(BuildError, match="lần thay trước bị ngắt giữa chừng, khi ấy với một tệp khác"):
        replace_source(archive, other, document, SAID)
    assert tree(archive) == before
    kept.write_bytes(b"x")  # the older source would be lost
    with pytest.raises(BuildError, match="không khớp bản ghi"):
        replace_source(archive, file, document, SAID)
    assert source.read_bytes() == old


def test_what_lies_where_the_older_source_is_to_be_kept_is_not_overwritten(archive: Path, file: Path) -> None:
    (archive / PARTY / "source-truoc-1.txt").write_text("của người khác", encoding="utf-8")
    kept = replace_source(archive, file, PARTY.rpartition("/")[2], SAID).kept
    assert kept.name == "source-truoc-2.txt"
    assert (archive / PARTY / "source-truoc-1.txt").read_text(encoding="utf-8") == "của người khác"


def test_the_power_is_cut_while_addresses_are_recorded(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_record(archive, "van-ban-moi", "Bài viết\n\nNội dung bài viết.\n")
    old = tree(archive)
    with recorded(archive, monkeypatch) as moments:
        pipeline.record_ids(archive.parent)
    new = tree(archive)
    assert {path for path in new if new[path] != old[path]} == {"ids.yml"}
    cuts = list(power_cuts(moments, everything))
    met = []
    for is_done, found in cuts:
        met.append(visible(found) == new)
        assert visible(found) == new or (visible(found) == old and not is_done)
    assert set(met) == {False, True}
    left = next(found for _, found in cuts if set(found) - set(visible(found)))
    root = lay_out(left, archive.parent / "left" / "archive")
    pipeline.record_ids(root.parent)
    assert tree(root) == new
