"""Writing pages: what changed and nothing else, nothing left over, never outside."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.diagnostics import BuildError
from build_tools.output import Written, write_pages


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "huong-dan").mkdir(parents=True)
    (folder / "huong-dan/index.md").write_text("của người viết\n", encoding="utf-8")
    return folder


def test_text_is_written_as_utf_8_with_its_own_line_ends_and_bytes_as_they_are(docs: Path) -> None:
    write_pages(docs, [("van-ban/a/index.md", "Điều 1\r\nĐiều 2\n"), ("van-ban/a/source.txt", b"\xff\x00")])
    assert (docs / "van-ban/a/index.md").read_bytes() == "Điều 1\r\nĐiều 2\n".encode()
    assert (docs / "van-ban/a/source.txt").read_bytes() == b"\xff\x00"


def test_a_second_run_with_equal_pages_touches_no_file(docs: Path) -> None:
    pages = [("index.md", "chủ"), ("tinh/dien-bien/index.md", "tỉnh")]
    assert write_pages(docs, pages) == Written(written=2, unchanged=0, removed=0)
    for path, _ in pages:
        os.utime(docs / path, ns=(1, 1))
    assert write_pages(docs, pages) == Written(written=0, unchanged=2, removed=0)
    assert {(docs / path).stat().st_mtime_ns for path, _ in pages} == {1}


def test_what_a_run_did_not_write_is_pruned_from_owned_folders_only(docs: Path) -> None:
    write_pages(docs, [("index.md", "a"), ("van-ban/a/index.md", "a"), ("chu-de/b/index.md", "b")])
    (docs / "van-ban/a/.index.md.half").write_text("từ một lần dựng bị ngắt", encoding="utf-8")
    assert write_pages(docs, [("van-ban/c/index.md", "c")]) == Written(written=1, unchanged=0, removed=4)
    left = sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*"))
    assert left == ["huong-dan", "huong-dan/index.md", "van-ban", "van-ban/c", "van-ban/c/index.md"]


@pytest.mark.parametrize(
    "path",
    [
        "../thoat.md",
        "van-ban/../../thoat.md",
        "van-ban/../huong-dan/index.md",
        "/etc/passwd",
        "",
        "van-ban",
        "van-ban/",
        "van-ban//a.md",
        "van-ban/./a.md",
        "huong-dan/index.md",
        "van-ban-khac/a.md",
        "other.md",
        "van-ban\\a.md",
        "C:/a.md",
        "van-ban/a:b.md",
        "van-ban/a./index.md",
        "van-ban/a /index.md",
        "van-ban/a\n.md",
    ],
)
def test_a_path_that_is_not_the_builds_own_ground_is_refused(docs: Path, path: str) -> None:
    with pytest.raises(BuildError, match="output-path"):
        write_pages(docs, [(path, "x")])
    assert sorted(found.name for found in docs.parent.rglob("*.md")) == ["index.md"]
    assert (docs / "huong-dan/index.md").read_text(encoding="utf-8") == "của người viết\n"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("link", ["van-ban", "van-ban/a"])
def test_a_link_that_leads_out_is_neither_followed_nor_emptied(docs: Path, link: str) -> None:
    outside = docs.parent / "outside"
    outside.mkdir()
    (outside / "mine.txt").write_text("x", encoding="utf-8")
    (docs / link).parent.mkdir(exist_ok=True)
    (docs / link).symlink_to(outside)
    with pytest.raises(BuildError, match="symlink"):
        write_pages(docs, [("van-ban/a/index.md", "x")])
    write_pages(docs, [("tinh/a.md", "x")])
    assert [path.name for path in outside.iterdir()] == ["mine.txt"]


def test_the_same_address_twice_is_refused_even_in_another_case(docs: Path) -> None:
    with pytest.raises(BuildError, match="hai lần"):
        write_pages(docs, [("van-ban/a.md", "1"), ("van-ban/A.md", "2")])


def test_where_the_pages_fail_midway_nothing_is_removed(docs: Path) -> None:
    def pages() -> Iterator[tuple[str, str]]:
        yield "van-ban/new.md", "new"
        raise RuntimeError

    write_pages(docs, [("van-ban/old.md", "old")])
    with pytest.raises(RuntimeError):
        write_pages(docs, pages())
    assert (docs / "van-ban/old.md").is_file()
