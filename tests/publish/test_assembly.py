"""The site is swapped in whole, or not at all."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from build_tools.diagnostics import BuildError
from build_tools.publish import assembly, build_lock, publish
from build_tools.publish.revision import EARLIEST
from tests.publish.conftest import snapshot, write_files

ROOT = Path(__file__).parents[2]


def add_data(site: Path) -> None:
    """Do what the index's writer does: read the rendered pages, write something beside them."""
    count = sum(1 for _ in site.rglob("*.html"))
    write_files(site, {"api/count.json": f"{count}\n"})


def nothing(site: Path) -> None:
    """Add nothing to the rendered pages."""
    assert (site / "index.html").is_file()


def beside(project: Path) -> list[str]:
    """The build's folders that lie in the project."""
    return sorted(path.name for path in project.iterdir() if path.name.startswith("site"))


def test_pages_and_what_was_added_to_them_stand_in_the_site(project: Path) -> None:
    published = publish(project, after_html=add_data)
    assert published.site == project / "site"
    assert published.pages == 3
    files = snapshot(published.site)
    assert {"404.html", "index.html", "van-ban/a/index.html", "van-ban/source.txt"} <= set(files)
    assert files["api/count.json"] == b"3\n"
    assert beside(project) == ["site"]


def test_equal_input_gives_equal_bytes(project: Path) -> None:
    def build() -> dict[str, bytes]:
        return snapshot(publish(project, after_html=add_data, newest_update=date(2026, 1, 2)).site)

    first = build()
    assert b"2026-01-02 00:00:00" in first["ban-dung.json"]
    assert "sitemap.xml.gz" in first
    assert build() == first


def broken_markdown(project: Path) -> None:
    write_files(project, {"docs/index.md": "[hỏng](khong-co.md)\n"})


def broken_raw_html(project: Path) -> None:
    write_files(project, {"docs/index.md": '<p><a href="van-ban/a/#d9">hỏng</a></p>\n'})


def broken_configuration(project: Path) -> None:
    write_files(project, {"mkdocs.yml": "site_name: [\n"})


def external_script(project: Path) -> None:
    write_files(project, {"docs/index.md": '<script src="https://cdn.example/x.js"></script>\n'})


def no_front_page(project: Path) -> None:
    (project / "docs/index.md").unlink()


def failing_hook(_: Path) -> None:
    raise BuildError([])


def crashing_hook(_: Path) -> None:
    raise KeyboardInterrupt


def hook_that_breaks_a_page(site: Path) -> None:
    write_files(site, {"van-ban/a/index.html": '<img src="mat.png">'})


@pytest.mark.parametrize(
    ("damage", "after_html", "words"),
    [
        (broken_markdown, add_data, "mkdocs: .*khong-co.md"),
        (broken_configuration, add_data, "mkdocs: "),
        (no_front_page, add_data, "mkdocs: Trang chủ không được viết ra"),
        (broken_raw_html, add_data, "broken-anchor: .*van-ban/a/#d9"),
        (external_script, add_data, "external-resource: .*cdn.example"),
        (None, failing_hook, ""),
        (None, crashing_hook, ""),
        (None, hook_that_breaks_a_page, "broken-link: .*mat.png"),
    ],
)
def test_a_stage_that_fails_leaves_the_published_site_byte_for_byte(
    project: Path, damage: Callable[[Path], None] | None, after_html: Callable[[Path], None], words: str
) -> None:
    publish(project, after_html=add_data)
    before = snapshot(project / "site")
    if damage is not None:
        damage(project)
    with pytest.raises((BuildError, KeyboardInterrupt), match=f"(?s){words}"):
        publish(project, after_html=after_html)
    assert snapshot(project / "site") == before
    assert beside(project) == ["site"]


def test_a_theme_that_fails_leaves_the_published_site(project: Path) -> None:
    publish(project, after_html=nothing)
    before = snapshot(project / "site")
    write_files(project, {"theme/main.html": "{% if %}"})
    with pytest.raises(BuildError, match=r"docs/index.md:0: mkdocs: .*TemplateSyntaxError"):
        publish(project, after_html=nothing)
    assert snapshot(project / "site") == before


def test_a_swap_that_fails_leaves_the_published_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(project, after_html=nothing)
    before = snapshot(project / "site")

    def disk_is_full(_: Path, site: Path, __: frozenset[Path]) -> None:
        raise OSError(28, "No space left on device", str(site))

    monkeypatch.setattr(assembly, "swap", disk_is_full)
    with pytest.raises(BuildError, match=r"site:0: file-system: .*đĩa đã đầy"):
        publish(project, after_html=nothing)
    assert snapshot(project / "site") == before
    assert beside(project) == ["site"]


def test_the_first_build_that_fails_leaves_no_site(project: Path) -> None:
    broken_markdown(project)
    with pytest.raises(BuildError):
        publish(project, after_html=nothing)
    assert beside(project) == []


def test_what_a_killed_build_left_is_cleaned_by_the_next_one(project: Path) -> None:
    write_files(project, {"site.new-1/index.html": "nửa chừng", "site.old-1/index.html": "cũ"})
    publish(project, after_html=nothing)
    assert beside(project) == ["site"]


def test_a_second_build_is_refused_while_one_runs(project: Path) -> None:
    refusals: list[str] = []

    def try_again(_: Path) -> None:
        with pytest.raises(BuildError) as refusal:
            publish(project, after_html=nothing)
        refusals.append(str(refusal.value))

    publish(project, after_html=try_again)
    assert len(refusals) == 1
    assert f"tiến trình số {os.getpid()}" in refusals[0]


def test_a_caller_that_holds_the_lock_passes_it_on(project: Path) -> None:
    with build_lock(project) as held:
        assert publish(project, after_html=nothing, held=held).pages == 3


def test_below_a_path_the_error_page_knows_it(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    write_files(project, {"mkdocs.yml": config + "site_url: !ENV [DANVAN_SITE_URL, null]\n"})
    monkeypatch.setenv("DANVAN_SITE_URL", "https://danvan.example/kho/")
    site = publish(project, after_html=nothing).site
    assert '<base href="/kho/">' in (site / "404.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("environment", "newest", "epoch"),
    [
        ("12345", date(2026, 1, 2), 12345),
        ("", date(1970, 1, 2), 86400),
        ("not a number", date(1970, 1, 2), 86400),
        ("", None, EARLIEST),
    ],
)
def test_the_time_of_a_build_never_comes_from_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: str, newest: date | None, epoch: int
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", environment)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert assembly._epoch(tmp_path, newest) == epoch


KILLED = """
import os, signal, sys
from pathlib import Path
from build_tools.publish import publish
publish(Path(sys.argv[1]), after_html=lambda site: os.kill(os.getpid(), signal.SIGKILL))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_build_that_is_killed_leaves_the_published_site_and_does_not_stop_the_next(project: Path) -> None:
    publish(project, after_html=add_data)
    before = snapshot(project / "site")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(project)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert len(beside(project)) == 2
    assert snapshot(project / "site") == before
    publish(project, after_html=add_data)
    assert beside(project) == ["site"]
