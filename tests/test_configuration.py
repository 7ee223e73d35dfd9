"""The files at the root agree with each other, and the hand-written pages render without a warning."""

import re
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from build_tools.publish import publish
from build_tools.render.site import OWNED_FILES, OWNED_FOLDERS

ROOT = Path(__file__).parents[1]
GUIDES = sorted((ROOT / "docs/huong-dan").glob("*.md"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_hand_written_pages_and_the_theme_make_a_site_without_a_broken_link(tmp_path: Path) -> None:
    """Generated pages are stood in for by their titles."""
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    owned = shutil.ignore_patterns(*OWNED_FOLDERS)
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=owned)
    for path in re.findall(r": ([\w-]+/index\.md|index\.md)$", text("mkdocs.yml"), re.MULTILINE):
        page = tmp_path / "docs" / path
        page.parent.mkdir(exist_ok=True)
        if path in OWNED_FILES or not page.exists():
            page.write_text("# Trang\n", encoding="utf-8")
    for folder in ("chat-luong", "cap-nhat", "tra-cuu/danh-muc"):
        (tmp_path / "docs" / folder).mkdir()
        (tmp_path / "docs" / folder / "index.md").write_text("# Trang\n", encoding="utf-8")
    (tmp_path / "docs/cap-nhat/atom.xml").write_text("<feed/>\n", encoding="utf-8")
    site = publish(tmp_path, after_html=lambda _: None).site
    assert "Tìm" in (site / "huong-dan/nguoi-doc/index.html").read_text(encoding="utf-8")


def test_git_ignores_what_the_build_owns_and_nothing_else() -> None:
    """A kind of page more needs no line more: what is kept is what is written by hand."""
    owned = [*(f"docs/{name}/index.md" for name in OWNED_FOLDERS), *(f"docs/{name}" for name in OWNED_FILES)]
    kept = [str(path.relative_to(ROOT)) for path in GUIDES]
    program = ["git", "check-ignore", "--no-index", *owned, "docs/mot-loai-trang-moi/index.md", *kept]
    ignored = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert ignored.splitlines() == [*owned, "docs/mot-loai-trang-moi/index.md"]


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_every_heading_of_a_vietnamese_guide_carries_its_own_id(path: Path) -> None:
    headings = re.findall(r"^#{2,} .*$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert [heading for heading in headings if not re.search(r" \{#[a-z0-9-]+\}$", heading)] == []


@pytest.mark.parametrize("path", ["README.md", "docs/huong-dan/bien-tap.md", "docs/phat-trien/index.md"])
def test_every_make_command_that_is_described_exists(path: str) -> None:
    described = set(re.findall(r"(?:`|^)make ([a-z-]+)", text(path), re.MULTILINE))
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    assert described
    assert described <= targets


def test_ci_does_what_the_readme_says_and_nothing_else() -> None:
    commands = [line for line in text(".ci/run").splitlines() if "make" in line]
    assert commands == ["make test", "make test-deep"]
    assert (ROOT / ".ci/run").stat().st_mode & stat.S_IXUSR


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_pins_and_hashes_every_package_and_names_no_host(path: Path) -> None:
    lock = path.read_text(encoding="utf-8")
    assert not re.search(r"://|file:|--(?!hash=)", lock)  # no address, no option but the hashes
    packages = re.split(r"\n(?=[a-z])", lock.strip())
    assert [package for package in packages if "==" not in package or "--hash=sha256:" not in package] == []


def pins(name: str) -> set[str]:
    return set(re.findall(r"^[a-z][^\s;]*==[^\s;]*", text(f"requirements/{name}.txt"), re.MULTILINE))


def test_the_tests_lock_agrees_with_the_sites_lock() -> None:
    assert pins("site") <= pins("test")


def test_what_the_bench_shares_with_the_tests_has_one_version() -> None:
    tested = {pin.partition("==")[0] for pin in pins("test")}
    assert {pin for pin in pins("bench") if pin.partition("==")[0] in tested} <= pins("test")
