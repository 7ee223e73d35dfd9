"""The real site, built once from the repository's own archive into a folder of the tests."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools import pipeline
from build_tools.output import OWNED_FILES, OWNED_FOLDERS
from build_tools.publish.preview import make_server
from tests.conftest import PROJECT


def copy_project(target: Path) -> Path:
    """What a clone holds of the project: archive, hand-written pages, configuration."""
    owned = {str(PROJECT / "docs" / name) for name in (*OWNED_FOLDERS, *OWNED_FILES)}

    def generated(folder: str, names: list[str]) -> set[str]:
        return {name for name in names if f"{folder}/{name}" in owned}

    shutil.copytree(PROJECT / "docs", target / "docs", ignore=generated)
    shutil.copytree(PROJECT / "archive", target / "archive")
    shutil.copy(PROJECT / "mkdocs.yml", target / "mkdocs.yml")
    return target


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose site stands."""
    root = copy_project(tmp_path_factory.mktemp("project"))
    pipeline.build(root, public=False)
    return root


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
