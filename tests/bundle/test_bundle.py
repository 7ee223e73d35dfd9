"""The archive: equal input gives equal bytes, and it tells truly what it was made from."""

import gzip
import hashlib
import json
import os
import stat
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest

from build_tools.bundle import verify
from build_tools.bundle.edition import edition_of
from build_tools.bundle.provenance import provenance
from build_tools.diagnostics import BuildError
from tests.bundle.conftest import SITE, bundle, git, unpack
from tests.publish.conftest import write_files


@pytest.mark.usefixtures("real_bill")
def test_two_archives_of_one_state_are_equal_byte_for_byte(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = bundle(project, tmp_path / "1")
    for path in (project / "site").rglob("*"):
        os.utime(path, (1, 1))
        if path.is_file():
            path.chmod(0o600)
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")
    monkeypatch.chdir(tmp_path)
    other = bundle(project, tmp_path / "2")
    assert [each.name for each in one.archives] == [each.name for each in other.archives]
    assert [each.read_bytes() for each in one.archives] == [each.read_bytes() for each in other.archives]
    assert one.sums == other.sums


def test_it_is_named_and_dated_by_the_commit(project: Path, tmp_path: Path) -> None:
    time, commit = int(git(project, "log", "-1", "--format=%ct")), git(project, "rev-parse", "HEAD")
    day = datetime.fromtimestamp(time, UTC)
    bundled = bundle(project, tmp_path / "ra")
    packed, zipped = bundled.archives
    name = f"kho-dan-van-{day:%Y%m%d}-{commit[:7]}"
    assert (packed.name, zipped.name) == (f"{name}.tar.gz", f"{name}.zip")
    with tarfile.open(packed) as archive:
        members = archive.getmembers()
    assert [each.name for each in members] == sorted(each.name for each in members)
    assert {each.name.partition("/")[0] for each in members} == {name}
    assert {(each.mtime, each.uid, each.gid, each.uname) for each in members} == {(time, 0, 0, "")}
    modes = {Path(each.name).suffix: each.mode for each in members}
    assert (modes[".py"], modes[".html"]) == (0o755, 0o644)
    assert not bundled.is_changed


def test_both_archives_hold_the_same_files(project: Path, tmp_path: Path) -> None:
    packed, zipped = bundle(project, tmp_path / "ra").archives
    with tarfile.open(packed) as tar, zipfile.ZipFile(zipped) as archive:
        assert archive.testzip() is None
        in_tar = {each.name: tar.extractfile(each).read() for each in tar.getmembers()}  # type: ignore[union-attr]
        assert {name: archive.read(name) for name in archive.namelist()} == in_tar
        assert {stat.S_ISREG(each.external_attr >> 16) for each in archive.infolist()} == {True}


def test_source_date_epoch_dates_it_where_it_is_given(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert "-20231114-" in bundle(project, tmp_path / "ra").archives[0].name
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert "-19800101-" in bundle(project, tmp_path / "ra").archives[0].name


def test_what_is_not_committed_is_said_in_the_name_and_within(project: Path, tmp_path: Path) -> None:
    (project / "archive" / "moi.txt").write_text("x", encoding="utf-8")
    bundled = bundle(project, tmp_path / "ra")
    assert bundled.is_changed
    assert bundled.archives[0].name.endswith("-sua.tar.gz")
    tree = unpack(bundled, tmp_path / "giải nén")
    assert json.loads((tree / "nguon-goc.json").read_text(encoding="utf-8"))["source"]["uncommitted_changes"]
    assert "chưa ghi nhận" in (tree / "DOC-TRUOC.txt").read_text(encoding="utf-8")


def test_without_git_it_is_made_all_the_same(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert bundle(project, tmp_path / "ra").archives[0].name == "kho-dan-van-19800101.tar.gz"


def test_the_provenance_names_commit_documents_tools_and_time(tree: Path, project: Path) -> None:
    said = json.loads((tree / "nguon-goc.json").read_text(encoding="utf-8"))
    assert said["name"] == tree.name
    assert said["edition"] == "intranet"
    assert said["source"] == {"commit": git(project, "rev-parse", "HEAD"), "uncommitted_changes": False}
    file = "archive/documents/33-ct-ttg-2021/source.txt"
    assert said["documents"] == [
        {"file": file, "sha256": hashlib.sha256((project / file).read_bytes()).hexdigest()}
    ]
    assert {"python", "mkdocs", "mkdocs-material", "pagefind"} <= said["tools"].keys()
    assert datetime.fromisoformat(said["time"]).timestamp() == int(git(project, "log", "-1", "--format=%ct"))


def test_a_document_that_the_site_does_not_show_is_not_named(project: Path) -> None:
    """What circulates within an office only: neither its id nor a hash of it."""
    edition = edition_of(project, public=True)
    assert provenance(project, edition, documents=())["documents"] == []
    assert provenance(project, edition, documents={"33-ct-ttg-2021"}) == provenance(project, edition)


def test_the_site_is_in_it_unchanged(tree: Path) -> None:
    for path, text in SITE.items():
        assert (tree / "site" / path).read_text(encoding="utf-8") == text


def test_what_the_site_keeps_of_the_one_before_it_is_not_in_it(project: Path, tmp_path: Path) -> None:
    write_files(
        project, {"site/truoc/tim-kiem/chu/1.k3f9ab.json.gz": "x", "site/van-ban/truoc/index.html": "x"}
    )
    tree = unpack(bundle(project, tmp_path / "ra"), tmp_path / "giải nén")
    assert not (tree / "site/truoc").exists()
    assert (tree / "site/van-ban/truoc/index.html").is_file()


def test_compressed_copies_stand_beside_the_texts_that_they_make_smaller(tree: Path) -> None:
    page = (tree / "site/index.html").read_bytes()
    assert gzip.decompress((tree / "site/index.html.gz").read_bytes()) == page
    assert brotli.decompress((tree / "site/index.html.br").read_bytes()) == page
    copies = {
        path.relative_to(tree / "site").as_posix()
        for path in tree.rglob("*")
        if path.suffix in {".gz", ".br"}
    }
    assert copies == {
        f"{name}{suffix}"
        for name in ("index.html", "van-ban/a/index.html", "sitemap.xml")
        for suffix in (".gz", ".br")
    }


def test_a_run_that_was_killed_leaves_nothing_that_the_next_one_keeps(project: Path, tmp_path: Path) -> None:
    (tmp_path / "ra" / ".kho-dan-van.new" / "x").mkdir(parents=True)
    bundled = bundle(project, tmp_path / "ra")
    assert set((tmp_path / "ra").iterdir()) == set(bundled.archives)


@pytest.mark.usefixtures("real_bill")
def test_a_failure_leaves_no_archive(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here of the tool that makes the bill of materials."""
    write_files(tmp_path / "hỏng", {"cyclonedx_py.py": "raise SystemExit('ERROR: hỏng')"})
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hỏng"))
    with pytest.raises(BuildError, match="ERROR: hỏng"):
        bundle(project, tmp_path / "ra")
    assert list((tmp_path / "ra").iterdir()) == []


def test_every_file_is_named_in_the_sums(tree: Path) -> None:
    assert verify.faults(tree) == []
    lines = (tree / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) == sum(path.is_file() for path in tree.rglob("*")) - 1
