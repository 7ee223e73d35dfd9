"""What archive/README.md tells editors is what the code does."""

import re
from pathlib import Path
from typing import cast

import jsonschema
import pytest

from build_tools.archive import examine
from build_tools.archive.files import FILES
from build_tools.archive.guide import json_schemas, with_tables
from build_tools.archive.reading import Files, Folder, read_files
from build_tools.checks import facts, kept, markings, obligations, personal, places, sources, training
from build_tools.located_yaml import read_yaml
from build_tools.models.training import QuotedPlace, Reference
from build_tools.registers import Registers
from build_tools.registers.loader import FILES as REGISTERS
from build_tools.written.keys import WrittenField, keys_of
from build_tools.written.schema import DRAFT
from build_tools.written.table import group_at, groups_of

ARCHIVE = Path(__file__).parents[2] / "archive"
README = (ARCHIVE / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
TEMPLATE, *PARTS = BLOCKS


def test_the_template_is_a_sound_record(registers: Registers) -> None:
    source = (ARCHIVE / "documents" / "33-ct-ttg-2021" / "source.txt").read_bytes()
    files = {"record.yml": TEMPLATE.encode(), "source.txt": source}
    folder = Folder(name="33-ct-ttg-2021", path="archive/documents/33-ct-ttg-2021", files=files)
    _, findings = examine(Files(label="archive", folders=(folder,), tables={}, findings=()), registers)
    assert findings == ()


@pytest.mark.parametrize("part", PARTS)
def test_every_other_example_has_the_keys_in_use(part: str, registers: Registers) -> None:
    data = cast("dict[str, object]", read_yaml(part, "README.md").data)
    tables = {"ids", "themes", "obligations", "lessons", "questions", "terms"}
    if table := tables & set(data):
        key = table.pop()
        name = f"training/{key}.yml" if key in {"lessons", "questions", "terms"} else f"{key}.yml"
        files = Files(label="archive", folders=(), tables={name: part.encode()}, findings=())
    else:
        folder = Folder(name="33-ct-ttg-2021", path="x", files={"record.yml": (_head() + part).encode()})
        files = Files(label="archive", folders=(folder,), tables={}, findings=())
    _, findings = examine(files, registers)
    assert {one.rule for one in findings} <= {
        "missing-source",
        "earlier-source-changed",
        "lifted-not-printed",
        "unknown-target",
        "unknown-passage",
        "unknown-document",
        "place-not-held",
        "unknown-reference",
        "unknown-lesson",
        "unknown-term",
    }


def _head() -> str:
    """The template down to its facts."""
    return str(TEMPLATE).partition("facts:")[0]


def test_every_rule_on_a_record_is_explained() -> None:
    rules = (
        *sources.RULES,
        *facts.RULES,
        *places.RULES,
        *places.WARNINGS,
        *personal.RULES,
        *personal.SOURCE_WARNINGS,
        *markings.RULES,
        *markings.WARNINGS,
        *kept.KEEP_RULES,
        kept.unneeded_keep,
        *obligations.OBLIGATION_RULES[:-1],
        *training.LESSON_RULES[:-1],
        *training.QUESTION_RULES[:-1],
        *training.TERM_RULES[:-1],
        training.unknown_lesson,
        training.unknown_term,
    )
    names = {rule.__name__.replace("_", "-") for rule in rules}
    assert {name for name in names if f"`{name}`" not in README} == set()


def test_every_table_of_keys_is_what_the_dataclasses_say() -> None:
    assert with_tables(README) == README, "hãy chạy: danvan guide"


@pytest.mark.parametrize("file", FILES)
def test_every_key_of_every_file_stands_in_a_table_with_its_meaning(file: str) -> None:
    tables = re.findall(r"<!-- khóa: (\S+)(.*?) -->", README)
    told = {group_at(FILES[file], tuple(keys.split())) for name, keys in tables if name == file}
    for cls in told:
        assert [field.key for field in keys_of(cls) if not field.shape.meaning] == []
    inner = {cls for group in told | {FILES[file]} for cls in groups_within(group)}
    assert inner - told <= {Reference, QuotedPlace}, "told in the words of the key above"


def groups_within(cls: type) -> set[type]:
    """The dataclasses that the keys of a group lead to."""
    return {group_at(cls, (field.key,)) for field in keys_of(cls) if has_group(field)}


def has_group(field: WrittenField) -> bool:
    return any(groups_of(field.shape))


def test_the_schemas_of_all_files_accept_them() -> None:
    schemas = dict(json_schemas())
    assert len(schemas) == len(FILES) + len(REGISTERS)
    for name, schema in schemas.items():
        validator = jsonschema.Draft202012Validator(schema)
        validator.check_schema(schema)
        assert (schema["$schema"], schema["additionalProperties"]) == (DRAFT, False)
        folder = "build_tools" if name.startswith("registers/") else "archive"
        files = (
            [ARCHIVE.parent / folder / name]
            if name != "record.yml"
            else ARCHIVE.glob("documents/*/record.yml")
        )
        for file in files:
            data = read_yaml(file.read_text(encoding="utf-8"), name).data
            assert [error.message for error in validator.iter_errors(data)] == [], file


def test_the_archive_of_the_readme_is_the_archive() -> None:
    assert {folder.name for folder in read_files(ARCHIVE).folders} >= {"33-ct-ttg-2021"}
