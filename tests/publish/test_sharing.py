"""What did not change is the published file itself, so long as nobody can tell; and nobody writes into it."""

import errno
import os
from pathlib import Path

import pytest

from build_tools import durable
from build_tools.publish import publish
from build_tools.publish.sharing import share
from build_tools.publish.swap import fresh_sibling, swap
from tests.publish.conftest import snapshot, write_files
from tests.publish.test_swap import NEW, OLD, in_bytes, refuse

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights and numbers of files are POSIX'")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path / "site", OLD)
    write_files(fresh_sibling(tmp_path / "site"), NEW)
    return tmp_path / "site"


def test_what_is_the_same_becomes_one_file(site: Path) -> None:
    new = fresh_sibling(site)
    number = (site / "giu.css").stat().st_ino
    assert share(new, site) == {new / "giu.css"}
    assert (new / "giu.css").stat().st_ino == number
    assert snapshot(new) == in_bytes(NEW)
    assert snapshot(site) == in_bytes(OLD)


def test_a_file_of_other_rights_is_another(site: Path) -> None:
    """Who makes pages readable for the web server, and builds again, is not deceived."""
    (site / "giu.css").chmod(0o600)
    assert share(fresh_sibling(site), site) == frozenset()


def test_a_link_is_no_file(site: Path) -> None:
    (site / "giu.css").rename(site.with_name("elsewhere"))
    (site / "giu.css").symlink_to(site.with_name("elsewhere"))
    assert share(fresh_sibling(site), site) == frozenset()


def test_without_a_published_site_nothing_is_shared(tmp_path: Path) -> None:
    write_files(tmp_path / "new", NEW)
    assert share(tmp_path / "new", tmp_path / "site") == frozenset()


def test_a_disk_that_gives_no_second_name_costs_only_room(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "no hard links")

    monkeypatch.setattr(os, "link", without)
    new = fresh_sibling(site)
    assert share(new, site) == frozenset()
    assert snapshot(new) == in_bytes(NEW)


@pytest.mark.parametrize("names", [(), ("site",)])
def test_the_new_site_stands_whichever_way_it_came(
    site: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    refuse(monkeypatch, *names)
    new = fresh_sibling(site)
    swap(new, site, share(new, site))
    assert snapshot(site) == in_bytes(NEW)
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert {path.stat().st_nlink for path in site.rglob("*") if path.is_file()} == {1}


def test_only_what_is_new_is_flushed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(project, after_html=lambda _: None)
    write_files(project, {"docs/van-ban/a.md": '# Văn bản\n\n<p id="d2">Một chữ.</p>\n'})
    flushed: list[str] = []
    monkeypatch.setattr(
        durable, "_flush_file", lambda path: flushed.append(path.parent.name + "/" + path.name)
    )
    publish(project, after_html=lambda _: None)
    assert flushed == ["a/index.html"]
    assert "Một chữ" in (project / "site/van-ban/a/index.html").read_text("utf-8")
