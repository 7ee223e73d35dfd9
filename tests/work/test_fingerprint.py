"""Values that are the same have the same fingerprint, in every process; others have another."""

import subprocess
import sys
from copy import deepcopy
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models.issuers import Level
from build_tools.work.fingerprint import fingerprint

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: (
        st.tuples(inner, inner)
        | st.lists(inner)
        | st.dictionaries(st.text(), inner)
        | st.frozensets(st.text())
    ),
)


@dataclass(frozen=True)
class One:
    a: object
    b: object


@dataclass(frozen=True)
class Other:
    a: object
    b: object


@given(PLAIN, PLAIN)
def test_other_values_have_another(one: object, other: object) -> None:
    assert one == other or fingerprint(one) != fingerprint(other)


@given(PLAIN)
def test_the_same_value_has_the_same(value: object) -> None:
    assert fingerprint(deepcopy(value)) == fingerprint(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("ab", "c"), ("a", "bc")),
        (("ab",), "ab"),
        ("1", 1),
        (1, True),
        ("", None),
        ((), None),
        (("a", ("b",)), (("a", "b"),)),
        ({"a": "b"}, ("a", "b")),
        (b"a", "a"),
        (One("a", "b"), One("ab", "")),
        (One("a", "b"), Other("a", "b")),
        (Level.CENTRAL, Level.PROVINCE),
    ],
)
def test_nothing_runs_together(one: object, other: object) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_the_order_of_a_set_or_a_mapping_does_not_count() -> None:
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})
    script = (
        "from build_tools.work.fingerprint import fingerprint;"
        "print(fingerprint((frozenset({'nghị quyết', 'chỉ thị', 'kết luận'}), {'a': 1})))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1


@pytest.mark.parametrize("value", [print, object(), (1, print), One(1, print)])
def test_what_has_no_plain_content_has_none(value: object) -> None:
    with pytest.raises(TypeError, match="no plain content"):
        fingerprint(value)
