"""What cannot be read is told where it stands, and not again by everything that refers to it."""

from dataclasses import replace

import pytest

from build_tools.archive import examine
from build_tools.archive.reading import Files, read_files
from build_tools.registers import Registers
from tests.conftest import PROJECT

FILES = read_files(PROJECT / "archive")
MOST_NAMED = "33-ct-ttg-2021"
"""Lessons, questions, themes and other papers refer to it."""


def with_file(folder: str, name: str, data: bytes) -> Files:
    """The project's archive with another file in one folder."""
    folders = tuple(
        replace(each, files={**each.files, name: data}) if each.name == folder else each
        for each in FILES.folders
    )
    return replace(FILES, folders=folders)


@pytest.mark.parametrize(
    "folder",
    [
        pytest.param(each.name, marks=() if each.name == MOST_NAMED else pytest.mark.deep)
        for each in FILES.folders
    ],
)
@pytest.mark.parametrize(("name", "data"), [("record.yml", b"id: a: b\n"), ("source.txt", b"")])
def test_only_its_own_folder_is_told_about(folder: str, name: str, data: bytes, registers: Registers) -> None:
    _, found = examine(with_file(folder, name, data), registers)
    assert found
    assert {one.path for one in found} <= {
        f"archive/documents/{folder}/{file}" for file in ("record.yml", name)
    }


@pytest.mark.parametrize(
    "table", ["ids.yml", "instruments.yml", "themes.yml", "training/lessons.yml", "training/terms.yml"]
)
def test_a_table_that_cannot_be_read_is_told_and_nothing_else_is(table: str, registers: Registers) -> None:
    broken = FILES.tables[table] + b"<<<<<<< HEAD\n"
    _, found = examine(replace(FILES, tables={**FILES.tables, table: broken}), registers)
    assert {(one.path, one.rule) for one in found} == {(f"archive/{table}", "yaml-syntax")}


@pytest.mark.parametrize(
    ("table", "by"),
    [("training/lessons.yml", "questions.yml"), ("training/terms.yml", "lessons.yml")],
)
def test_a_table_of_training_that_is_missing_is_told_once(table: str, by: str, registers: Registers) -> None:
    tables = {name: data for name, data in FILES.tables.items() if name != table}
    _, found = examine(replace(FILES, tables=tables), registers)
    (one,) = found
    assert (one.path, table in one.message) == (f"archive/training/{by}", True)


def test_a_record_that_was_copied_with_its_id_does_not_stand_for_the_one_it_was_copied_from(
    registers: Registers,
) -> None:
    first, *others = FILES.folders
    copied = replace(others[0], name="aaa", path="archive/documents/aaa", files=first.files)
    _, found = examine(replace(FILES, folders=(copied, *FILES.folders)), registers)
    assert {(one.path, one.rule) for one in found} == {
        (f"{copied.path}/record.yml", rule) for rule in ("id-not-folder", "duplicate-id")
    } | {(f"{first.path}/record.yml", "source-twice")}


def test_a_document_that_is_not_there_is_told(registers: Registers) -> None:
    _, found = examine(replace(FILES, folders=()), registers)
    assert "place-not-held" in {one.rule for one in found}
