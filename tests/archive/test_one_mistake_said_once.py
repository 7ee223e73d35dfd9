"""What cannot be read is told where it stands, and not again by everything that refers to it."""

from dataclasses import replace

import pytest

from build_tools.archive import examine
from build_tools.archive.reading import Files, read_files
from build_tools.registers import Registers
from tests.conftest import PROJECT

FILES = read_files(PROJECT / "archive")


def with_file(folder: str, name: str, data: bytes) -> Files:
    """The project's archive with another file in one folder."""
    folders = tuple(
        replace(each, files={**each.files, name: data}) if each.name == folder else each
        for each in FILES.folders
    )
    return replace(FILES, folders=folders)


@pytest.mark.parametrize("folder", [each.name for each in FILES.folders])
@pytest.mark.parametrize(("name", "data"), [("record.yml", b"id: a: b\n"), ("source.txt", b"")])
def test_only_its_own_folder_is_told_about(folder: str, name: str, data: bytes, registers: Registers) -> None:
    _, found = examine(with_file(folder, name, data), registers)
    assert found
    assert {one.path for one in found} <= {
        f"archive/documents/{folder}/{file}" for file in ("record.yml", name)
    }


def test_a_document_that_is_not_there_is_told(registers: Registers) -> None:
    _, found = examine(replace(FILES, folders=()), registers)
    assert "place-not-held" in {one.rule for one in found}
