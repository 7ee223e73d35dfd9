"""What archive/README.md tells editors is what the code does."""

import re
from pathlib import Path
from typing import cast

import pytest

from build_tools.archive import examine
from build_tools.archive.reading import Files, Folder, read_files
from build_tools.checks import facts, markings, obligations, personal, places, sources, training
from build_tools.located_yaml import read_yaml
from build_tools.registers import Registers

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
        *obligations.OBLIGATION_RULES[:-1],
        *training.LESSON_RULES[:-1],
        *training.QUESTION_RULES[:-1],
        *training.TERM_RULES[:-1],
        training.unknown_lesson,
        training.unknown_term,
    )
    names = {rule.__name__.replace("_", "-") for rule in rules}
    assert {name for name in names if f"`{name}`" not in README} == set()


def test_the_archive_of_the_readme_is_the_archive() -> None:
    assert {folder.name for folder in read_files(ARCHIVE).folders} >= {"33-ct-ttg-2021"}
