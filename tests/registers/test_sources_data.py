"""Every fact has a source that a reader can be shown."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from build_tools.registers import Registers
from build_tools.registers.register_file import register_text

MACHINE_WORDS = re.compile(r"(?<![\w.])/(?:work|tmp|home)/|\bmemory\b|sources/\d{3}_")
FILES = (
    "abbreviations",
    "document_kinds",
    "issuers",
    "laws",
    "party_terms",
    "predicates",
    "provinces",
    "regions",
)


def sourced(value: object) -> Iterator[tuple[str, str]]:
    """Each record with a source in it, and the source."""
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for item in value:
            yield from sourced(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "source":
                yield repr(value), inner
            elif isinstance(inner, (tuple, dict)):
                yield from sourced(inner)


def test_every_record_names_its_source(registers: Registers) -> None:
    """A fact without a source is no fact; relations and names of laws are words, not facts."""
    found = list(sourced(registers))
    assert len(found) > 300
    assert [record for record, source in found if not source.strip()] == []


@pytest.mark.parametrize("name", FILES)
def test_no_register_names_a_machine_or_a_memory(name: str) -> None:
    """Sources are documents of the archive or public ones."""
    assert MACHINE_WORDS.findall(register_text(name)) == []


def test_a_confirmed_abbreviation_has_a_source_that_was_read(registers: Registers) -> None:
    """What is only customary is not confirmed."""
    customary = [one for one in registers.abbreviations if "chưa có nguồn" in one.source]
    assert customary
    assert [one.short for one in customary if one.confirmed] == []
    doubtful = [one for one in registers.abbreviations if "chưa được xác nhận" in one.source]
    assert [one.short for one in doubtful if one.confirmed] == []
