"""The registers, and copies of the invented archives that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.registers import Registers
from tests.archive.invented import check_archive

FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A sound archive of four documents."""
    return Path(shutil.copytree(FIXTURES / "archive_mini", tmp_path / "archive"))


@pytest.fixture(autouse=True)
def _here(here: None) -> None:
    """What becomes of a file is asked here, not how it is read."""


@pytest.fixture
def wrong_archive(tmp_path: Path) -> Path:
    """An archive that is wrong in every way."""
    root = Path(shutil.copytree(FIXTURES / "archive_wrong", tmp_path / "archive"))
    (root / "documents" / "lien-ket").symlink_to(root / "documents" / "rong")
    (root / "documents" / "nguon-thieu" / "source-goc.txt").symlink_to(root / "themes.yml")
    return root


@pytest.fixture
def said(archive: Path, registers: Registers) -> Callable[[], list[str]]:
    """Everything that is said about the archive, word for word."""
    return lambda: [str(one) for one in check_archive(archive, registers)]
