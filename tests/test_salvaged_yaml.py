"""One slip in a file hides nothing else in it."""

import pytest

from build_tools.located_yaml import KeyPath
from build_tools.salvaged_yaml import salvage

RECORD = """id: a
source:
  file: source.txt
  origin: a: b
  sha256: '11'
quality:
- {line: 3, note: 'x}
- {line: 99, note: y}
masks:
  - line: 3
    text: a
  - line: 4
    text: 'b
  - line: 5
added: '2026'
added: '2027'
names: [a
"""


def test_what_can_be_read_is_read_with_its_lines_and_each_slip_is_told() -> None:
    located, findings = salvage(RECORD, "record.yml")
    assert located is not None
    assert located.data == {
        "id": "a",
        "source": {"file": "source.txt", "sha256": "11"},
        "quality": [{"line": 99, "note": "y"}],
        "masks": [{"line": 3, "text": "a"}, {"line": 5}],
        "added": "2026",
    }
    rows = RECORD.split("\n")
    places: dict[KeyPath, str] = {
        ("source", "sha256"): "  sha256",
        ("quality", 0): "- {line: 99",
        ("masks", 0, "text"): "    text: a",
        ("masks", 1): "  - line: 5",
    }
    for where, words in places.items():
        assert rows[located.line_of(where) - 1].startswith(words)
    assert [(one.line, one.rule) for one in findings] == [
        (4, "yaml-syntax"),
        (7, "yaml-syntax"),
        (13, "yaml-syntax"),
        (16, "duplicate-key"),
        (17, "yaml-syntax"),
    ]
    assert located.lacks("names")
    assert located.lacks("masks")
    assert not located.lacks("id")
    assert not located.lacks("source", "sha256")


@pytest.mark.parametrize("text", ["a: b: c", "'", "[", "- a: b: c\n- d", "\x00", "\t"])
def test_a_file_without_sound_parts_is_none(text: str) -> None:
    located, findings = salvage(text, "x.yml")
    assert located is None
    assert findings


@pytest.mark.parametrize("text", ["", "id: a\n", "- a\n", "# nothing\n"])
def test_a_sound_file_is_as_it_was(text: str) -> None:
    located, findings = salvage(text, "x.yml")
    assert located is not None
    assert (located.lost, findings) == (frozenset(), ())
