"""YAML as editors write it: what is read, where it stands, what is refused and with which words."""

import pytest

from build_tools.diagnostics import BuildError
from build_tools.located_yaml import read_yaml, schema_diagnostics


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


SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "day"],
    "dependentRequired": {"kind": ["day"]},
    "properties": {
        "id": {"type": "string", "pattern": "^[a-z]+$", "x-message": "chỉ dùng chữ thường"},
        "day": {"type": "string", "format": "date"},
        "known": {"type": "string", "format": "partial-date"},
        "kind": {"enum": ["mot", "hai"]},
        "fixed": {"const": 1},
        "items": {
            "type": "array",
            "minItems": 2,
            "uniqueItems": True,
            "items": {"type": ["integer", "null"], "maximum": 9},
        },
        "either": {"anyOf": [{"type": "string"}, {"type": "object", "required": ["a"]}]},
        "one": {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
        "names": {"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}},
    },
}
GOOD = "id: a\nday: '2021-11-26'\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD, []),
        (
            "idd: a\nday: x",
            [
                '1: missing-key: thiếu khóa "id" ở tầng ngoài cùng; hãy thêm dòng "id: …"',
                '1: unknown-key: không có khóa "idd" ở tầng ngoài cùng; có phải bạn muốn viết "id"?',
                '2: wrong-date: day: "x" không phải một ngày có thật; hãy viết năm-tháng-ngày, ví dụ \'2021-11-26\'',
            ],
        ),
        (
            "id: A\nday: '2021-02-29'",
            [
                '1: wrong-form: id: "A" không đúng dạng; chỉ dùng chữ thường',
                ('2: wrong-date: day: "2021-02-29" không phải một ngày có thật; '
                "hãy viết năm-tháng-ngày, ví dụ '2021-11-26'"),
            ],
        ),
        (
            GOOD + "known: 2021-13\nkind: mott\nfixed: 2",
            [
                ('3: wrong-date: known: "2021-13" không phải một ngày có thật; '
                "hãy viết phần biết được, ví dụ '2021-11-26', '2021-11' hoặc '2021'"),
                '4: unknown-value: kind: không nhận "mott"; có phải bạn muốn viết "mot"?',
                "5: unknown-value: fixed: phải là 1, ở đây là 2",
            ],
        ),
        (GOOD + "items: [1]", ["3: too-few: items: cần ít nhất 2 mục; hãy thêm mục hoặc bỏ cả khóa này"]),
        (
            GOOD + "items:\n  - 1\n  - 1\n  - x\n  - 10",
            [
                "5: duplicate-item: items: mục 2 viết lại mục 1; hãy bỏ một mục",
                '6: wrong-type: items, mục 3: phải là số nguyên hoặc để trống, ở đây là "x"; hãy sửa lại cho đúng dạng',
                "7: out-of-range: items, mục 4: 10 quá lớn; phải đến 9",
            ],
        ),
        (GOOD + "either: {}", ['3: missing-key: thiếu khóa "a" trong "either"; hãy thêm dòng "a: …"']),
        (
            GOOD + "one: {}",
            ['3: missing-key: cần có ít nhất một trong các khóa "a", "b" trong "one"; hãy thêm một khóa'],
        ),
        (GOOD + "names:\n  B: 1", ['4: wrong-form: names, B: "B" không đúng dạng; phải khớp biểu thức ^[a-z]+$']),
        (
            "id: a\nkind: mot",
            [
                '1: missing-key: thiếu khóa "day" ở tầng ngoài cùng; hãy thêm dòng "day: …"',
                '2: missing-key: đã có "kind" ở tầng ngoài cùng thì phải có "day"; hãy thêm dòng "day: …"',
            ],
        ),
    ],
)  # fmt: skip
def test_a_violation_in_words(text: str, said: list[str]) -> None:
    located = read_yaml(text, "x.yml")
    assert [str(one).removeprefix("x.yml:") for one in schema_diagnostics(located, SCHEMA, "x.yml")] == said
