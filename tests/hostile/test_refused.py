"""What cannot be taken is refused by name: the file, the line, and what to do; nothing of it is carried out."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.archive.adding import add_document
from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.registers import Registers
from tests.archive.invented import check_archive
from tests.conftest import PROJECT
from tests.hostile.payloads import papers
from tests.hostile.refused import HEAD, PLACES, RECORDS, SOURCES

TEXT = "BÁO CÁO\nVề một việc thử\n\nNội dung.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of one document in an archive of its own."""
    made = tmp_path / "archive" / "documents" / "pha"
    made.mkdir(parents=True)
    (made / "source.txt").write_text(TEXT, encoding="utf-8")
    (made / "record.yml").write_text(with_hash(HEAD, TEXT.encode()), encoding="utf-8")
    return made


def with_hash(record: str, data: bytes) -> str:
    return record.replace("0" * 64, hashlib.sha256(data).hexdigest())


def errors(folder: Path, registers: Registers) -> list[Diagnostic]:
    root = folder.parent.parent
    return [one for one in check_archive(root, registers) if one.severity is Severity.ERROR]


def test_the_corpus_counts_more_than_two_hundred_inputs() -> None:
    assert len(papers()) + len(RECORDS) + len(SOURCES) + len(PLACES) >= 250


def test_the_folder_itself_is_sound(folder: Path, registers: Registers) -> None:
    assert errors(folder, registers) == []


def says_what_to_do(one: Diagnostic) -> bool:
    return "; " in one.message  # every message has two halves: what is wrong; what to do


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_refused_on_its_line(name: str, folder: Path, registers: Registers) -> None:
    text, line, rule = RECORDS[name]
    if rule != "wrong-sha256":
        text = with_hash(text, TEXT.encode())
    (folder / "record.yml").write_bytes(text.encode())
    found = errors(folder, registers)
    assert (f"archive/documents/{folder.name}/record.yml", rule) in {(one.path, one.rule) for one in found}
    told = [one for one in found if one.rule == rule]
    assert line in {0, *(one.line for one in told)}
    assert all(says_what_to_do(one) for one in told), [one.message for one in told]
    assert not Path("hong.txt").exists()


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_is_refused_by_its_bytes(name: str, folder: Path, registers: Registers) -> None:
    data, line, rule = SOURCES[name]
    (folder / "source.txt").write_bytes(data)
    (folder / "record.yml").write_text(with_hash(HEAD, data), encoding="utf-8")
    found = [(one.line, one.rule) for one in errors(folder, registers)]
    assert found == ([(line, rule)] if rule else [])
    assert all(says_what_to_do(one) for one in errors(folder, registers))


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_plain_file_is_not_read(name: str, folder: Path, registers: Registers) -> None:
    change, path, rule = PLACES[name]
    do: Callable[[Path], None] = change
    do(folder)
    (told,) = (one for one in errors(folder, registers) if one.rule == rule)
    assert told.path == f"archive/documents/{path}"
    assert says_what_to_do(told)


@pytest.mark.parametrize(
    "identifier", ["../x", "..", "a/b", "/x", "a\\b", "C:x", "con", "A", "", "a" * 300, "a\n", "а"]
)
def test_nothing_is_added_under_such_an_id(identifier: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BuildError, match="not-added"):
        add_document(
            folder.parent.parent, tmp_path / "x.txt", document=identifier, origin="thử", today="2026-01-01"
        )
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("file", ["/dev/zero", "/dev/null"])
def test_a_device_is_not_added(file: str, folder: Path) -> None:
    with pytest.raises(BuildError, match="không phải một tệp thường"):
        add_document(folder.parent.parent, Path(file), document="x", origin="thử", today="2026-01-01")


def test_yaml_is_read_by_the_safe_loader_only() -> None:
    code = {path: path.read_text(encoding="utf-8") for path in (PROJECT / "build_tools").rglob("*.py")}
    used = {word for text in code.values() for word in re.findall(r"yaml\.(\w*load\w*|\w*Loader)\b", text)}
    assert used == {"SafeLoader", "safe_load"}
    assert sorted(path.name for path, text in code.items() if "import yaml" in text) == [
        "ids_file.py",  # writes
        "located_yaml.py",
        "press.py",  # the head of a page, as MkDocs reads it
        "project.py",  # what mkdocs.yml asks of its environment
        "record_text.py",  # finds the place of a value
    ]
    # What a build keeps for the next one lies beside the compiled modules, which is code too (decision 0018).
    assert {
        path.relative_to(PROJECT / "build_tools").as_posix()
        for path, text in code.items()
        if re.search(r"\b(?:pickle|eval|exec|marshal)\b *[(.]", text)
    } == {"workshop/packing.py"}
