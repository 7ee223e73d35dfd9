"""The verifier names each file that is missing, changed or added, as a program of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.bundle.sums import write_sums


def check(tree: Path, *arguments: str) -> tuple[int, str]:
    """Run it with nothing of this project in reach, in the plainest locale."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", tree / "kiem-tra.py", *arguments],
        cwd=tree.anchor,
        env={"LC_ALL": "C", "SYSTEMROOT": os.environ.get("SYSTEMROOT", "")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_sound_folder_is_said_to_be_sound(tree: Path) -> None:
    code, said = check(tree)
    assert code == 0
    assert said.startswith("ĐÚNG: ")
    assert "Mã băm của SHA256SUMS: " in said


def test_it_leaves_nothing_behind(tree: Path) -> None:
    before = sorted(tree.rglob("*"))
    check(tree)
    assert sorted(tree.rglob("*")) == before


def test_the_systems_own_program_agrees(tree: Path) -> None:
    program = shutil.which("sha256sum")
    assert program is not None
    assert (
        subprocess.run([program, "--check", "--quiet", "SHA256SUMS"], cwd=tree, check=False).returncode == 0
    )


def test_missing_changed_and_added_files_are_named(tree: Path) -> None:
    (tree / "site/index.html").unlink()
    (tree / "site/van-ban/a/nguon.txt").write_text("khác", encoding="utf-8")
    (tree / "site/mới.html").write_text("x", encoding="utf-8")
    code, said = check(tree)
    assert code == 1
    assert said.splitlines() == [
        "THIẾU     site/index.html",
        "THỪA      site/mới.html",
        "ĐÃ ĐỔI    site/van-ban/a/nguon.txt",
        "SAI: 3 tệp không như khi đóng gói. Đừng dùng bản này; hãy chép lại từ bản gốc.",
    ]


def test_a_link_in_the_place_of_a_file_is_named(tree: Path) -> None:
    (tree / "site/index.html").rename(tree.parent / "x.html")
    (tree / "site/index.html").symlink_to(tree.parent / "x.html")
    (tree / "site/ngoai").symlink_to(tree.parent)
    code, said = check(tree)
    assert code == 1
    assert said.splitlines()[:2] == ["LIÊN KẾT  site/index.html", "THỪA      site/ngoai"]


@pytest.mark.parametrize("sums", ["", "x\n", None])
def test_without_sound_sums_nothing_is_sound(sums: str | None, tree: Path) -> None:
    (tree / "SHA256SUMS").unlink()
    if sums is not None:
        (tree / "SHA256SUMS").write_text(sums, encoding="utf-8")
    assert check(tree)[0] == 1


@pytest.mark.parametrize(
    ("base", "code"),
    [
        ("/danvan/", 0),
        ("/a/b-c/", 0),
        ("//khac.vn/", 1),
        ("https://khac.vn/", 1),
        ('/"><script>', 1),
    ],
)
def test_the_path_that_a_host_writes_into_the_error_page_is_no_change_but_another_host_is(
    base: str, code: int, tree: Path
) -> None:
    page = tree / "site/404.html"
    page.write_bytes(page.read_bytes().replace(b'<base href="/">', f'<base href="{base}">'.encode()))
    assert check(tree)[0] == code


def test_only_the_first_base_of_the_error_page_is_placed(tree: Path) -> None:
    page, base = tree / "site/404.html", b'<base href="/">'
    page.write_bytes(page.read_bytes() + base)
    write_sums(tree)
    assert check(tree)[0] == 0
    page.write_bytes(base.join(page.read_bytes().split(base)[:2]) + b'<base href="/noi-khac/">')
    assert check(tree)[0] == 1
