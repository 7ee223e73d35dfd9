"""What many tests need: the project's own registers and archive, read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from build_tools.archive import load_archive
from build_tools.grammar.compiled import Grammar
from build_tools.graph.build import build_graph, grammar_of
from build_tools.graph.model import Graph
from build_tools.models.records import Archive
from build_tools.registers import Registers
from build_tools.registers.loader import load
from tests.browser_install import LAUNCH_ARGUMENTS, MESSAGE, find_browser

PROJECT = Path(__file__).resolve().parent.parent

# Machines are shared and noisy: no property is judged by a clock.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


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
