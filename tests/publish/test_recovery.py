"""What a killed build left is set right before anything else may fail; links are refused, not followed."""

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.cli import main
from build_tools.diagnostics import BuildError
from build_tools.publish import build_lock, publish
from build_tools.publish.lock import LOCK_FILE
from build_tools.publish.swap import clean_leftovers, fresh_sibling, swap
from tests.publish.conftest import snapshot, write_files
from tests.publish.test_swap import NEW, OLD, in_bytes, refuse

LINKS = pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path / "site", OLD)
    write_files(fresh_sibling(tmp_path / "site"), NEW)
    return tmp_path / "site"


def test_the_old_site_comes_back_even_where_the_archive_is_broken(tmp_path: Path) -> None:
    write_files(tmp_path, {"site.old-1/index.html": "cũ", "archive/documents/x/record.yml": "id: ["})
    with pytest.raises(BuildError, match="archive/documents/x"):
        pipeline.build(tmp_path, public=False)
    assert snapshot(tmp_path / "site") == {"index.html": "cũ".encode()}


def test_half_of_an_old_site_is_never_brought_back(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(_: Path) -> None:
        raise KeyboardInterrupt

    refuse(monkeypatch)
    monkeypatch.setattr("build_tools.publish.swap.remove", killed)
    with pytest.raises(KeyboardInterrupt):
        swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)
    assert [path.name for path in site.parent.glob("site.old-*")] == []


@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("is_first", [True, False])
def test_where_the_disk_does_not_take_the_new_names_the_old_site_stands(
    can_exchange: bool, is_first: bool, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(folder: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(folder))

    if not can_exchange:
        refuse(monkeypatch)
    if is_first:
        shutil.rmtree(site)
    monkeypatch.setattr("build_tools.publish.swap.flush_folder", broken)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        swap(fresh_sibling(site), site)
    assert snapshot(site) == ({} if is_first else in_bytes(OLD))
    assert snapshot(fresh_sibling(site)) == in_bytes(NEW)


def test_an_old_site_that_cannot_go_stays_whole_for_the_next_time(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(site.with_name("site.old-1"), {"index.html": "cũ hơn"})
    refuse(monkeypatch, "site.old")
    clean_leftovers(site)
    assert snapshot(site) == in_bytes(OLD)
    assert snapshot(site.with_name("site.old-1")) == {"index.html": "cũ hơn".encode()}


def test_a_replacement_file_by_file_that_cannot_go_on_is_told_and_finished_by_the_next_build(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace
    write_files(fresh_sibling(site), {"tro-thanh-thu-muc.txt/index.html": "mới"})
    write_files(site, {"a.js/thu-muc.txt": "thành tệp"})

    def in_use(self: Path, target: Path) -> Path:
        if target == site / "index.html":
            raise PermissionError(errno.EACCES, "in use", str(target))
        return replace(self, target)

    with monkeypatch.context() as locked:
        refuse(locked, "site")
        locked.setattr(Path, "replace", in_use)
        attempts: list[Callable[[], None]] = [
            lambda: swap(fresh_sibling(site), site),
            lambda: clean_leftovers(site),
        ]
        for attempt in attempts:
            with pytest.raises(BuildError, match=r"half-replaced: mới thay được một phần.*site\.whole"):
                attempt()
            assert snapshot(site)["index.html"] == "cũ".encode()
            assert (site / "a.js").read_text(encoding="utf-8") == "mới"
    clean_leftovers(site)
    assert snapshot(site) == {**in_bytes(NEW), "tro-thanh-thu-muc.txt/index.html": "mới".encode()}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@LINKS
def test_a_site_that_is_a_link_is_refused_before_anything_is_built(project: Path) -> None:
    write_files(project, {"elsewhere/index.html": "cũ"})
    (project / "site").symlink_to("elsewhere")
    with pytest.raises(BuildError, match=r"site-is-a-link: .*trỏ tới elsewhere"):
        publish(project, after_html=lambda _: pytest.fail("it was built"))
    assert (project / "site").is_symlink()
    assert snapshot(project / "elsewhere") == {"index.html": "cũ".encode()}


@LINKS
def test_a_lock_that_is_a_link_is_refused_and_what_it_leads_to_is_not_emptied(tmp_path: Path) -> None:
    write_files(tmp_path, {"quan-trong.txt": "giữ"})
    (tmp_path / LOCK_FILE).symlink_to("quan-trong.txt")
    with pytest.raises(BuildError, match="lock-is-a-link"), build_lock(tmp_path):
        pass
    assert (tmp_path / "quan-trong.txt").read_text(encoding="utf-8") == "giữ"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_where_only_printing_fails_it_is_said_that_the_work_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pipeline, "record_ids", lambda *_: pipeline.Recorded(ids=(), pages=()))
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["--project", str(tmp_path), "ids"]) == 1
    said = capsys.readouterr().err
    assert "lệnh đã làm xong việc, chỉ không in ra được kết quả (đĩa đã đầy)" in said
    assert "không thay đổi" not in said
