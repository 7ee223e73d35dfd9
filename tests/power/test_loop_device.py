"""The real thing: an ext4 of its own, whose disk is copied as a power cut would leave it right after a command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.archive.conftest import FIXTURES
from tests.conftest import PROJECT
from tests.power.disk import tree
from tests.publish.conftest import snapshot
from tests.site.conftest import copy_project

pytestmark = pytest.mark.deep
MEGABYTE = 1 << 20
PARTY = "901-ct-tw-2019"


def run(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, (command, done.stdout, done.stderr)


@contextmanager
def mounted(image: Path) -> Iterator[Path]:
    place = image.with_suffix(".mnt")
    place.mkdir()
    run("mount", "-o", "loop", image, place)
    try:
        yield place
    finally:
        run("umount", place)


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """An empty ext4. Skips where the machine lends no loop device: that is root's to do, and the kernel's."""
    image = tmp_path / "disk.img"
    if getattr(os, "geteuid", lambda: 1)() != 0 or not shutil.which("mkfs.ext4"):
        pytest.skip("a loop device needs root, Linux and mkfs.ext4")
    with image.open("wb") as file:
        file.truncate(256 * MEGABYTE)
    run("mkfs.ext4", "-q", "-F", image)
    try:
        with mounted(image):
            pass
    except AssertionError as error:
        pytest.skip(f"this machine mounts no loop device: {error}")
    image.with_suffix(".mnt").rmdir()
    return image


@contextmanager
def power_cut(image: Path) -> Iterator[Path]:
    """What is on the disk now; what the system still holds in memory is not in the copy."""
    copy = image.with_name(f"cut-{len(list(image.parent.glob('cut-*.img')))}.img")
    shutil.copyfile(image, copy)
    with mounted(copy) as place:
        yield place


def danvan(root: Path, *arguments: str | Path) -> None:
    run(sys.executable, "-m", "build_tools", "--project", root, *arguments)


def test_a_build_that_says_it_is_done_is_on_the_disk(image: Path) -> None:
    with mounted(image) as disk:
        root = copy_project(disk / "kho")
        (root / "site").mkdir()
        (root / "site" / "index.html").write_text("cũ", encoding="utf-8")
        run("sync")
        danvan(root, "build")
        built = snapshot(root / "site")
        with power_cut(image) as found:
            assert snapshot(found / "kho" / "site") == built
            assert len(built) > 300
        lost = [wrote_in_vain(image, disk / f"khong-ghi-xuong-{number}") for number in range(3)]
    assert any(lost), "the copies hold what was not flushed: they are no power cuts"


def wrote_in_vain(image: Path, file: Path) -> bool:
    """Whether bytes that nobody flushed are lost; the system may have found the time to write them."""
    file.write_text("x" * 10_000, encoding="utf-8")
    with power_cut(image) as found:
        copy = found / file.name
        return not copy.exists() or copy.read_bytes() != file.read_bytes()


def add(root: Path, file: Path) -> None:
    danvan(root, "add", file, "--id", "moi", "--origin", "thử")


def replace(root: Path, file: Path) -> None:
    danvan(root, "replace", file, "--id", PARTY, "--origin", "thử", "--why", "thử")


def ids(root: Path, _file: Path) -> None:
    danvan(root, "ids")


@pytest.mark.parametrize("command", [add, replace, ids])
def test_a_command_that_says_it_is_done_has_changed_the_archive_on_the_disk(
    command: Callable[[Path, Path], None], image: Path, tmp_path: Path
) -> None:
    file = tmp_path / "moi.txt"
    file.write_text("Bài viết\n\nNội dung bài viết về công tác dân vận khéo.\n", encoding="utf-8")
    with mounted(image) as disk:
        archive = Path(shutil.copytree(FIXTURES / "archive_mini", disk / "kho" / "archive"))
        run("sync")
        before = tree(archive)
        command(archive.parent, file)
        after = tree(archive)
        assert after != before
        with power_cut(image) as found:
            assert tree(found / "kho" / "archive") == after
