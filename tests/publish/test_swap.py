"""Two renames; where they cannot be, file by file; after a kill, the old site comes back."""

import errno
import sys
from pathlib import Path

import pytest

from build_tools.publish.exchange import exchange
from build_tools.publish.swap import clean_leftovers, fresh_sibling, remove, swap
from tests.publish.conftest import snapshot, write_files

OLD = {"index.html": "cũ", "giu.css": "như nhau", "bo/di.html": "bỏ", "tro-thanh-thu-muc.txt": "tệp"}
NEW = {"index.html": "mới", "giu.css": "như nhau", "them/moi.html": "thêm", "a.js": "mới"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path / "site", OLD)
    write_files(fresh_sibling(tmp_path / "site"), NEW)
    return tmp_path / "site"


def in_bytes(files: dict[str, str]) -> dict[str, bytes]:
    return {path: text.encode() for path, text in files.items()}


def refuse(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let renames of the folders of these names fail, as for a folder in use on Windows."""
    monkeypatch.setattr("build_tools.publish.swap.exchange", lambda _new, _site: False)
    rename = Path.rename

    def refusing(self: Path, target: Path) -> Path:
        if self.name.split("-")[0] in names:
            raise PermissionError(errno.EACCES, "in use", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)


def test_the_new_site_takes_the_place_of_the_old_one(site: Path) -> None:
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_where_folders_cannot_be_exchanged_two_renames_do_it(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch)
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems may lack the call")
def test_on_linux_the_site_is_never_missing(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "site", "site.new")  # no rename at all
    monkeypatch.setattr("build_tools.publish.swap.exchange", exchange)
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)


def test_what_is_missing_is_not_exchanged(tmp_path: Path) -> None:
    assert not exchange(tmp_path / "one", tmp_path / "other")


def test_the_first_site_needs_no_old_one(site: Path) -> None:
    remove(site)
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)


def test_a_site_that_cannot_be_renamed_is_replaced_file_by_file(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "site")
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)
    assert not (site / "bo").exists()
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_file_by_file_a_full_disk_shows_before_anything_is_touched(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        if source.name == "index.html":
            raise OSError(errno.ENOSPC, "No space left on device", str(target))

    refuse(monkeypatch, "site")
    monkeypatch.setattr("build_tools.publish.swap.shutil.copyfile", full)
    with pytest.raises(OSError, match="No space left"):
        swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(OLD)


def test_where_the_new_site_cannot_be_renamed_the_old_one_comes_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "site.new")
    with pytest.raises(PermissionError):
        swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(OLD)


def test_a_build_killed_between_the_two_renames_is_undone(site: Path) -> None:
    site.rename(site.with_name("site.old-1"))
    clean_leftovers(site)
    assert snapshot(site) == in_bytes(OLD)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_killed_before_removing_the_old_site_keeps_the_new_one(site: Path) -> None:
    site.rename(site.with_name("site.old-1"))
    fresh_sibling(site).rename(site)
    clean_leftovers(site)
    assert snapshot(site) == in_bytes(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_site_that_is_a_link_is_replaced_and_what_it_leads_to_stays(site: Path) -> None:
    elsewhere = site.with_name("elsewhere")
    site.rename(elsewhere)
    site.symlink_to(elsewhere)
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)
    assert snapshot(elsewhere) == in_bytes(OLD)


def test_a_file_that_stands_where_the_site_should_is_replaced(site: Path) -> None:
    remove(site)
    site.write_text("x", encoding="utf-8")
    swap(fresh_sibling(site), site)
    assert snapshot(site) == in_bytes(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["site"]
