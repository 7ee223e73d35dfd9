"""Whatever a dataclass allows is read and written again; each single mistake is told once, at its line."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from build_tools.archive.files import FILES
from build_tools.located_yaml import Located, read_yaml
from build_tools.registers.loader import FILES as REGISTERS
from build_tools.written.data import data_of
from build_tools.written.faults import faults
from build_tools.written.keys import group_rule, keys_of
from build_tools.written.value import value
from tests.written.written_data import Data, groups, places

ALL = {**FILES, **REGISTERS}
# What the tools never write: a pattern that is compiled, an answer in the one of its forms.
READ_ONLY = {"relation_cues", "obligation_cues", "training/questions.yml"}
some = settings(
    max_examples=12,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # what fails is small enough to be read
)


def located(data: object) -> Located:
    """The data as a file with a line for each key and item."""
    return read_yaml(json.dumps(data, ensure_ascii=False, indent=1), "x.yml")


def told(data: object, cls: type) -> list[tuple[int, str]]:
    return [(one.line, one.rule) for one in faults(located(data), cls)]


@pytest.mark.parametrize("name", ALL)
@some
@given(st.data())
def test_what_is_allowed_is_read_and_written_again(name: str, data: st.DataObject) -> None:
    cls = ALL[name]
    written = data.draw(groups(cls))
    assert told(written, cls) == []
    held: Any = value(located(written), cls)
    assert isinstance(held, cls)
    if name not in READ_ONLY:
        again: Any = value(located(data_of(held)), cls)
        assert data_of(again) == data_of(held)
        assert value(located(data_of(again)), cls) == again


def a_place(data: st.DataObject, cls: type, written: Data) -> tuple[tuple[str | int, ...], Data, type]:
    """A group that is not limited in the number of its keys."""
    sound = [one for one in places(cls, written) if not group_rule(one[2]).most]
    return data.draw(st.sampled_from(sound))


@pytest.mark.parametrize("name", ALL)
@some
@given(st.data())
def test_an_unknown_key_is_told_once_at_its_line(name: str, data: st.DataObject) -> None:
    cls = ALL[name]
    written = data.draw(groups(cls))
    where, group, _ = a_place(data, cls, written)
    group["khoa_la"] = 1
    assert told(written, cls) == [(located(written).line_of((*where, "khoa_la")), "unknown-key")]


@pytest.mark.parametrize("name", ALL)
@some
@given(st.data())
def test_a_missing_key_is_told_once_where_its_group_begins(name: str, data: st.DataObject) -> None:
    cls = ALL[name]
    written = data.draw(groups(cls))
    where, group, inner = a_place(data, cls, written)
    required = [field.key for field in keys_of(inner) if field.required]
    assume(required)
    del group[data.draw(st.sampled_from(required))]
    assert told(written, cls) == [(located(written).line_of(where), "missing-key")]


@pytest.mark.parametrize("name", ALL)
@some
@given(st.data())
def test_a_value_of_another_type_is_told_once_at_its_key(name: str, data: st.DataObject) -> None:
    cls = ALL[name]
    written = data.draw(groups(cls))
    where, group, _ = data.draw(st.sampled_from(list(places(cls, written))))
    key = data.draw(st.sampled_from(sorted(group)))
    group[key] = 1.5
    ((line, rule),) = told(written, cls)
    assert (line, rule in {"wrong-type", "unknown-value"}) == (located(written).line_of((*where, key)), True)
