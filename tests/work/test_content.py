"""A quick name tells values apart that differ, in every process alike."""

import re
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models.issuers import Level
from build_tools.work.content import BYTES, Naming, content

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.decimals(allow_nan=False),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.frozensets(st.text()),
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
def test_equal_values_have_one_name_and_others_another(left: object, right: object) -> None:
    assert len(content(left)) == BYTES
    assert (content(left) == content(right)) is (repr(left) == repr(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (One("a", "b"), Other("a", "b")),
        (One("a", ("b",)), One("a", "b")),
        (("ab", "c"), ("a", "bc")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (Decimal("1.0"), "1.0"),
        (b"a", "a"),
        (re.compile("a"), re.compile("a", re.IGNORECASE)),
        (Level.PROVINCE, Level.CENTRAL),
        ("\ud800", "\ud801"),
    ],
)
def test_what_differs_has_another_name(left: object, right: object) -> None:
    assert content(left) != content(right)
    assert content(left) == content(left)


def test_a_mapping_that_is_no_dict_is_written_pair_by_pair() -> None:
    proxy: Mapping[str, int] = MappingProxyType({"a": 1})
    assert content(proxy) == content(MappingProxyType({"a": 1})) != content(MappingProxyType({"a": 2}))
    assert content(OrderedDict(a=1)) == content({"a": 1})


@dataclass(frozen=True)
class Table:
    rows: Mapping[object, object]


def test_a_mapping_of_a_value_may_have_any_keys() -> None:
    assert content(Table({One(1, 2): range(3)})) == content(Table({One(1, 2): range(3)}))
    assert content(Table({One(1, 2): range(3)})) != content(Table({One(1, 2): range(4)}))


@pytest.mark.parametrize("value", [len, object(), {(1, 2): 3}, One("a", print)])
def test_what_has_no_plain_content_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        content(value)


def test_values_named_once_are_told_apart_by_what_they_are() -> None:
    naming, one, equal, other = Naming([One]), One("a", 1), One("a", 1), One("a", 2)
    assert naming((one, one)) == naming((one, equal)) != naming((one, other))
    assert naming(one) == naming(equal) != naming(other)


def test_every_process_gives_the_same() -> None:
    program = (
        "from build_tools.work.content import content; print(content(frozenset('abcdefgh')).hex(), end='')"
    )
    names = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert names == {content(frozenset("abcdefgh")).hex()}
