"""Whatever stands in record.yml or in a source, there are diagnostics or a record; nothing else happens."""

import json
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.archive import examine
from build_tools.archive.construct import construct_archive
from build_tools.archive.reading import Files, read_files
from build_tools.archive.sound import sound_part
from build_tools.diagnostics import Severity
from build_tools.models.records import Record
from build_tools.registers.loader import load
from build_tools.written.keys import keys_of
from build_tools.written.table import groups_of
from tests.conftest import MINI

REGISTERS = load()
SOUND = read_files(MINI)


def keys_below(cls: type) -> Iterator[str]:
    """Every key of a group and of the groups within it."""
    for field in keys_of(cls):
        yield field.key
        for inner in groups_of(field.shape):
            yield from keys_below(inner)


some = settings(max_examples=30)
"""Each judges a whole archive."""
KEYS = sorted(set(keys_below(Record)))
WORDS = st.sampled_from(("source.txt", "2021-02-30", "inferred", "dien-bien", "Lò Thị Ví Dụ", "")) | st.text()
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)


def with_record(data: bytes, source: bytes | None = None) -> Files:
    """The sound archive with another record.yml (and source) in its last folder."""
    *others, last = SOUND.folders
    files = {"record.yml": data, "source.txt": source if source is not None else last.files["source.txt"]}
    changed = type(last)(name=last.name, path=last.path, files=files)
    return Files(label="archive", folders=(*others, changed), tables=SOUND.tables, findings=())


def sound_documents() -> Iterator[str]:
    """What is held whatever stands in the last folder."""
    yield from (one.name for one in SOUND.folders[:-1])


def judged(files: Files) -> None:
    picture, findings = examine(files, REGISTERS)
    if any(one.severity is Severity.ERROR for one in findings):
        assert all(one.line >= 0 and one.message and one.rule for one in findings)
        sound, _ = sound_part(picture, findings, files)
        assert {*sound_documents()} <= {one.record.id for one in sound.documents}
        return
    assert all(isinstance(one.record, Record) for one in construct_archive(picture).documents)


@some
@given(st.text())
def test_any_text(text: str) -> None:
    judged(with_record(text.encode("utf-8", "surrogatepass")))


@some
@given(st.binary())
def test_any_bytes_as_a_source(data: bytes) -> None:
    *_, last = SOUND.folders
    judged(with_record(last.files["record.yml"], data))


@some
@given(st.dictionaries(st.sampled_from(KEYS) | st.text(), DATA))
def test_any_data_under_the_keys_in_use(data: dict[str, object]) -> None:
    judged(with_record(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")))


@some
@given(st.text("abc: -[]{}'\"\n\t#&*!|>@`%?,\u00a0\u2028\x85"))
def test_any_text_of_yaml_signs(text: str) -> None:
    judged(with_record(text.encode()))
