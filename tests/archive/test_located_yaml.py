"""YAML as editors write it: what is read, where it stands, what is refused and with which words."""

import pytest

from build_tools.diagnostics import BuildError
from build_tools.located_yaml import read_yaml


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# chỉ có chú thích\n", None),
        ("a: 2021-11-26\nb: 2021\nc: '2021'", {"a": "2021-11-26", "b": 2021, "c": "2021"}),
        ("a: no\nb: Yes\nc: on\nd: true", {"a": "no", "b": "Yes", "c": "on", "d": True}),
        ("a: 08\nb: 0x1F\nc: 1_000\nd: 12:30", {"a": "08", "b": "0x1F", "c": "1_000", "d": "12:30"}),
        ("a: 12e5\nb: .5\nc: 1.5\nd: -3", {"a": "12e5", "b": ".5", "c": 1.5, "d": -3}),
        ("a:\nb: ~\nc: null\nd: NULL", {"a": None, "b": None, "c": None, "d": "NULL"}),
        ("2021: x\ntrue: y", {"2021": "x", "true": "y"}),
        ("\ufeffa: [1, x]\r\nb: |\r\n  c\r\n", {"a": [1, "x"], "b": "c\n"}),
        (f"a: {'1' * 64}", {"a": "1" * 64}),
    ],
)
def test_values_are_what_a_person_would_expect(text: str, data: object) -> None:
    assert read_yaml(text, "x.yml").data == data


def test_every_part_knows_its_line() -> None:
    located = read_yaml("# đầu\na: 1\nb:\n  - c: 2\n    d:\n      - 3\n  - [4,\n     5]\n", "x.yml")
    places = {(): 2, ("a",): 2, ("b",): 3, ("b", 0): 4, ("b", 0, "d"): 5, ("b", 0, "d", 0): 6, ("b", 1, 1): 8}
    assert {path: located.line_of(path) for path in places} == places
    assert located.line_of(("b", 0, "x", "y")) == 4
    assert located.line_of(("x",)) == 2
    assert read_yaml("", "x.yml").line_of(("x",)) == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\na: 2\na: 3", ["2: duplicate-key", "3: duplicate-key"]),
        ("a:\n  b: &x 1\nc: *x", ["2: yaml-alias", "3: yaml-alias"]),
        ("a: !!python/object:os.system x", ["1: yaml-tag"]),
        ("a: !x 1\nb: !y 2", ["1: yaml-tag", "2: yaml-tag"]),
        ("a: 1\n---\nb: 2", ["2: yaml-document"]),
        ("[" * 100_000, ["1: yaml-depth"]),
        ("? [a]\n: 1", ["1: yaml-key"]),
        ("a:\n\tb: 1", ["2: yaml-tab"]),
        ("a: b: c", ["1: yaml-syntax"]),
        ("a: 'b\nc: d\n", ["1: yaml-syntax"]),
        ('a: "b\nc: "d"\n', ["1: yaml-syntax"]),
        ("a: [1\nb: 2", ["2: yaml-syntax"]),
        ("a: @b", ["1: yaml-syntax"]),
        ("a: \x00", ["1: yaml-character"]),
        ("a: 1\nb: \ud800", ["2: yaml-character"]),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, said: list[str]) -> None:
    with pytest.raises(BuildError) as refused:
        read_yaml(text, "x.yml")
    assert [f"{one.line}: {one.rule}" for one in refused.value.diagnostics] == said
