"""The real site, built once from the repository's own archive into a folder of the tests."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.publish.preview import make_server
from build_tools.render.site import OWNED_FILES, OWNED_FOLDERS
from tests.conftest import PROJECT


def copy_project(target: Path, archive: Path = PROJECT / "archive") -> Path:
    """What a clone holds of the project: hand-written pages, configuration, and an archive."""
    owned = {str(PROJECT / "docs" / name) for name in (*OWNED_FOLDERS, *OWNED_FILES)}

    def generated(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if f"{folder}/{name}" in owned}

    shutil.copytree(PROJECT / "docs", target / "docs", ignore=generated, dirs_exist_ok=True)
    shutil.copytree(archive, target / "archive")
    shutil.copy(PROJECT / "mkdocs.yml", target / "mkdocs.yml")
    return target


def build(root: Path) -> None:
    """A copy of the project, built."""
    pipeline.build(copy_project(root), public=False)


@pytest.fixture(scope="session")
def project(once: Callable[[str, Callable[[Path], None]], Path]) -> Path:
    """A project whose site stands; never changed: who breaks something copies it."""
    return once("project", build)


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    return project / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, as `danvan serve` does it."""
    with make_server(site, 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
