"""Written whole, flushed, put in place, flushed: in this order, and each of them."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.durable import flush_folder, flush_tree, half_of, make_folder, put, write_whole

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows cannot open a folder to flush it")


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The inodes that are flushed, in order."""
    inodes: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: inodes.append(os.fstat(descriptor).st_ino))
    return inodes


def inode(path: Path) -> int:
    return path.lstat().st_ino


def refusing(number: int) -> Callable[[int], None]:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    return refuse


@POSIX
def test_a_file_is_flushed_before_it_is_put_in_place_and_its_folder_behind_it(
    tmp_path: Path, flushed: list[int]
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert flushed == [inode(target), inode(tmp_path)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@POSIX
def test_of_a_tree_every_file_and_folder_is_flushed_and_nothing_that_a_link_leads_to(
    tmp_path: Path, flushed: list[int]
) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"x")
    (tmp_path / "tree/a/b").mkdir(parents=True)
    (tmp_path / "tree/a/b/c.txt").write_bytes(b"x")
    (tmp_path / "tree/empty").mkdir()
    (tmp_path / "tree/link").symlink_to(outside)
    (tmp_path / "tree/away").symlink_to(tmp_path)
    flush_tree(tmp_path / "tree")
    every = ("tree", "tree/a", "tree/a/b", "tree/a/b/c.txt", "tree/empty")
    assert sorted(flushed) == sorted(inode(tmp_path / path) for path in every)


@POSIX
def test_a_finished_folder_is_flushed_whole_before_it_is_put_in_place(
    tmp_path: Path, flushed: list[int]
) -> None:
    made = tmp_path / "x"
    made.mkdir()
    (made / "a").write_bytes(b"a")
    file, folder = inode(made / "a"), inode(made)
    assert put(made, tmp_path / "z") == tmp_path / "z"
    assert flushed == [file, folder, inode(tmp_path)]


@POSIX
def test_each_folder_that_is_made_is_entered_in_the_one_above(tmp_path: Path, flushed: list[int]) -> None:
    make_folder(tmp_path / "x" / "y")
    assert flushed == [inode(tmp_path), inode(tmp_path / "x")]
    make_folder(tmp_path / "x" / "y")
    assert len(flushed) == 2


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC])
def test_a_disk_that_does_not_take_it_is_told_with_the_file_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refusing(number))
    with pytest.raises(OSError, match=r"\.a\.txt\.half") as told:
        write_whole(target, b"new")
    assert told.value.errno == number
    assert target.read_bytes() == b"old"
    assert not half_of(target).exists()
    with pytest.raises(OSError, match=r"a\.txt"):
        flush_tree(tmp_path)


@POSIX
def test_a_file_system_that_flushes_no_folders_is_no_error_but_a_broken_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", refusing(errno.EINVAL))
    flush_folder(tmp_path)
    monkeypatch.setattr(os, "fsync", refusing(errno.EIO))
    with pytest.raises(OSError, match=tmp_path.name):
        flush_folder(tmp_path)


def test_a_folder_that_cannot_be_read_is_not_taken_for_flushed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        flush_tree(tmp_path / "none")


def test_what_is_written_again_anyway_is_not_flushed(tmp_path: Path, flushed: list[int]) -> None:
    write_whole(tmp_path / "a.txt", b"new", lasting=False)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert flushed == []
