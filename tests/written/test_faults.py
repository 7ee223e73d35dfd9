"""A dataclass says what may stand in a file; every difference is told with its line and what to do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

import pytest

from build_tools.located_yaml import read_yaml
from build_tools.models.written import UNIQUE, Keys, Rule, Wording
from build_tools.written.faults import faults


class Kind(StrEnum):
    ONE = "mot"
    TWO = "hai"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    a: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyKey:
    KEYS: ClassVar[Keys] = Keys(any_of=("a", "b"))

    a: str = ""
    b: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    id: Annotated[str, Rule(pattern="^[a-z]+$", hint="chỉ dùng chữ thường")]
    day: Annotated[str, Rule(format="date")]
    known: Annotated[str, Rule(format="partial-date")] = ""
    kind: Annotated[Kind | None, Rule(needs=("day",))] = None
    fixed: Annotated[bool, Rule(const=True)] = False
    items: Annotated[tuple[Annotated[int, Rule(maximum=9)], ...], UNIQUE, Rule(min_items=2)] = ()
    either: Inner | str = ""
    one: AnyKey | None = None
    plain: Annotated[str, Rule(pattern="^[a-z]+$")] = ""
    words: Wording = ""


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
            GOOD + "known: 2021-13\nkind: mott\nfixed: false",
            [
                ('3: wrong-date: known: "2021-13" không phải một ngày có thật; '
                "hãy viết phần biết được, ví dụ '2021-11-26', '2021-11' hoặc '2021'"),
                '4: unknown-value: kind: không nhận "mott"; có phải bạn muốn viết "mot"?',
                "5: unknown-value: fixed: phải là true, ở đây là false; không dùng thì bỏ hẳn khóa này",
            ],
        ),
        (GOOD + "items: [1]", ["3: too-few: items: cần ít nhất 2 mục; hãy thêm mục hoặc bỏ cả khóa này"]),
        (
            GOOD + "items:\n  - 1\n  - 1\n  - x\n  - 10",
            [
                "5: duplicate-item: items: mục 2 viết lại mục 1; hãy bỏ một mục",
                '6: wrong-type: items, mục 3: phải là số nguyên, ở đây là "x"; hãy sửa lại cho đúng dạng',
                "7: out-of-range: items, mục 4: 10 quá lớn; phải đến 9",
            ],
        ),
        (GOOD + "either: {}", ['3: missing-key: thiếu khóa "a" trong "either"; hãy thêm dòng "a: …"']),
        (
            GOOD + "either: 1",
            [
                ('3: wrong-type: either: phải là nhóm khóa (mỗi khóa một dòng "khóa: giá trị", thụt vào hai dấu cách), '
                "ở đây là 1; hãy sửa lại cho đúng dạng; hoặc phải là chữ, ở đây là 1; hãy viết trong dấu nháy: '1'")
            ],
        ),
        (
            GOOD + "one: {}",
            ['3: missing-key: cần có ít nhất một trong các khóa "a", "b" trong "one"; hãy thêm một khóa'],
        ),
        (GOOD + "plain: B", ['3: wrong-form: plain: "B" không đúng dạng; phải khớp biểu thức ^[a-z]+$']),
        (
            GOOD + "words: ' '",
            ["3: empty-value: words: đang để trống; hãy viết nội dung hoặc bỏ cả khóa này"],
        ),
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
    assert [str(one).removeprefix("x.yml:") for one in faults(located, File)] == said
