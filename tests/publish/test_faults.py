"""Whatever goes wrong, and at whatever moment: the published site is the old one whole or the new one whole."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.cli import main
from build_tools.diagnostics import BuildError
from build_tools.publish import build_lock, publish
from build_tools.registers import Registers
from build_tools.search.record import page_record
from build_tools.search_index import contributed, index
from build_tools.search_index.parts import write_file
from tests.archive.conftest import FIXTURES
from tests.archive.invented import check_archive
from tests.publish.conftest import snapshot, write_files

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has neither fork nor SIGKILL")
REAL = """
import sys
from pathlib import Path
from build_tools.publish import publish
publish(Path(sys.argv[1]), after_html=lambda site: (site / "data.txt").write_text("x" * int(sys.argv[2])))
"""


def real_build(project: Path, size: int = 1, **limits: Callable[[], None]) -> "subprocess.Popen[bytes]":
    """A build with the real MkDocs, in a process of its own."""
    arguments = [sys.executable, "-c", REAL, str(project), str(size)]
    return subprocess.Popen(
        arguments,
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=limits.get("limit"),  # noqa: PLW1509 - the child has one thread
    )


@POSIX
@pytest.mark.parametrize("step", [10, pytest.param(1, marks=pytest.mark.deep)])
def test_a_build_is_broken_at_its_accesses_to_the_disk(step: int, tmp_path: Path) -> None:
    """At every tenth; in the deep run at every single one."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.publish.faults", str(tmp_path), str(step)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    for outcomes in told.values():
        assert outcomes["old"] + outcomes["new"] >= 100 // step
        assert min(outcomes["old"], outcomes["new"]) > 0


@POSIX
def test_a_real_build_is_killed_at_random_moments(project: Path) -> None:
    publish(project, after_html=lambda site: write_files(site, {"data.txt": "x"}))
    old = snapshot(project / "site")
    write_files(project, {"docs/index.md": "# Trang chủ mới\n\n[Văn bản](van-ban/a.md)\n"})
    chance = random.Random(6)
    for _ in range(5):
        with real_build(project) as build:
            time.sleep(chance.uniform(0.05, 1.2))
            os.killpg(build.pid, signal.SIGKILL)
        now = snapshot(project / "site")
        assert now == old or "mới" in now["index.html"].decode()
    publish(project, after_html=lambda site: write_files(site, {"data.txt": "x"}))
    assert "mới" in (project / "site" / "index.html").read_text(encoding="utf-8")
    assert [path.name for path in project.glob("site*")] == ["site"]


@POSIX
def test_a_disk_without_room_leaves_the_published_site(project: Path) -> None:
    publish(project, after_html=lambda site: write_files(site, {"data.txt": "x"}))
    old = snapshot(project / "site")

    def limit() -> None:
        """No file may grow beyond 100 kB, as if the disk were full then."""
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    with real_build(project, 200_000, limit=limit) as build:
        assert build.wait() == 1
    assert snapshot(project / "site") == old
    assert [path.name for path in project.glob("site*")] == ["site"]


def test_a_second_build_leaves_at_once_and_says_why(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(project, {"archive/documents/x/record.yml": ""})
    with build_lock(project):
        assert main(["--project", str(project), "build"]) == 1
    said = capsys.readouterr().err
    assert "build-locked" in said
    assert "trang đang công bố không thay đổi" in said


@pytest.mark.parametrize("returned", [1, -9, 127])
def test_pagefind_that_fails_leaves_the_published_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, returned: int
) -> None:
    publish(project, after_html=lambda site: write_files(site, {"data.txt": "x"}))
    old = snapshot(project / "site")
    run = subprocess.run

    def failing(program: list[str], **settings: object) -> "subprocess.CompletedProcess[str]":
        if "pagefind" in program:
            return subprocess.CompletedProcess(program, returned, "no memory left", "")
        return run(program, **settings)  # type: ignore[call-overload, no-any-return]

    monkeypatch.setattr("build_tools.process.subprocess.run", failing)
    pages = contributed([page_record("", "Trang", ())])
    with pytest.raises(BuildError, match=f"pagefind dừng với mã {returned}(?s:.)*no memory left"):
        publish(project, after_html=lambda site: index(site, pages, suggestions="[]", rules=""))
    assert snapshot(project / "site") == old
    assert [path.name for path in project.glob("site*")] == ["site"]


def test_an_index_that_misses_a_page_leaves_the_published_site(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(project, after_html=lambda site: write_files(site, {"data.txt": "x"}))
    old = snapshot(project / "site")

    def skipping(path: Path, content: bytes) -> None:
        if "doan" not in path.parts:
            write_file(path, content)

    monkeypatch.setattr("build_tools.search_index.writing.write_file", skipping)
    pages = contributed([page_record("", "Trang", ())])
    with pytest.raises(BuildError, match="thiếu 1 trong 1 trang: “/”"):
        publish(project, after_html=lambda site: index(site, pages, suggestions="[]", rules=""))
    assert snapshot(project / "site") == old
    assert [path.name for path in project.glob("site*")] == ["site"]


@pytest.mark.parametrize("gone", ["source.txt", "record.yml"])
def test_a_file_that_vanishes_while_the_archive_is_read_is_named(
    tmp_path: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    archive = tmp_path / "archive"
    subprocess.run(["cp", "-r", str(FIXTURES / "archive_mini"), str(archive)], check=True)
    read = Path.read_bytes

    def vanishing(self: Path) -> bytes:
        if self.name == gone and self.parent.name == "901-ct-tw-2019":
            self.unlink(missing_ok=True)
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", vanishing)
    found = [(one.path, one.rule) for one in check_archive(archive, registers)]
    assert (f"archive/documents/901-ct-tw-2019/{gone}", "vanished") in found
