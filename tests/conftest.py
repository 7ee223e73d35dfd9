"""What many tests need: the project's own registers and archive, read once."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from build_tools import pipeline
from build_tools.archive import load_archive
from build_tools.grammar.compiled import Grammar
from build_tools.graph.build import build_graph
from build_tools.graph.known_names import grammar_of
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive
from build_tools.registers import Registers
from build_tools.registers.loader import load
from tests.apart.here import read_here
from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser

PROJECT = Path(__file__).resolve().parent.parent
MINI = PROJECT / "tests" / "fixtures" / "archive_mini"

# Machines are shared and noisy: no property is judged by a clock. The same code is judged by the same
# examples; new ones are sought with HYPOTHESIS_PROFILE=seek.
for profile, derandomize in (("same", True), ("seek", False)):
    settings.register_profile(
        profile, deadline=None, derandomize=derandomize, suppress_health_check=[HealthCheck.too_slow]
    )
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


Make = Callable[[Path], None]
BEGIN_WITH = ("site", "hostile", "publish", "search", "bundle")
"""Folders of tests that build sites and open browsers."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first: at the end the processes share what is short."""
    items.sort(key=lambda item: _turn(item.path))


def pytest_make_parametrize_id(val: object) -> str | None:
    """Bytes name no case: what was packed a second later has others, and every process must collect the same."""
    return "bytes" if isinstance(val, bytes) else None


def _turn(path: Path) -> int:
    part = path.relative_to(PROJECT / "tests").parts[0]
    return BEGIN_WITH.index(part) if part in BEGIN_WITH else len(BEGIN_WITH)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[str, Make], Path]:
    """Make a folder of this name in the first process that asks for it; all others wait and get the same."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def made(name: str, make: Make) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return made


@pytest.fixture(scope="session")
def small(once: Callable[[str, Make], Path]) -> Path:
    """A project with the small archive alone, whose book of addresses is whole; never changed: copy it."""

    def make(root: Path) -> None:
        shutil.copytree(MINI, root / "archive")
        pipeline.record_ids(root)

    return once("small", make)


@pytest.fixture
def in_a_child() -> None:
    """Named by a test of a module that reads `here`, whose files are read in a process of their own all the same."""


@pytest.fixture
def here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are read in this very process (`tests/apart/here.py`)."""
    if "in_a_child" not in request.fixturenames:
        read_here(monkeypatch)


@pytest.fixture
def nothing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The system's temporary folder is one of the test's own; whatever happens, nothing stays in it."""
    folder = tmp_path / "tạm thời"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield
    assert list(folder.iterdir()) == []


@pytest.fixture(scope="session")
def registers() -> Registers:
    return load()


@pytest.fixture(scope="session")
def archive(registers: Registers) -> Archive:
    """The five documents that the repository holds."""
    return load_archive(PROJECT / "archive", registers)


@pytest.fixture(scope="session")
def grammar(archive: Archive, registers: Registers) -> Grammar:
    return grammar_of(archive, registers)


@pytest.fixture(scope="session")
def graph(archive: Archive, registers: Registers) -> Graph:
    return build_graph(archive, registers)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests: Playwright runs once in a process. Fails where there is none."""
    path = find_browser()
    assert path is not None, MESSAGE
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=LAUNCH_ARGUMENTS)
        yield chromium
        chromium.close()
