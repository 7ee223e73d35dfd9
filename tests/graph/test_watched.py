"""Nothing is read of a graph past the stand-in that notes it, and what is noted changes with what was read."""

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property
from types import FunctionType
from typing import Any

import pytest

from build_tools.graph.fingerprints import Fingerprints
from build_tools.graph.model import Graph
from build_tools.graph.watched import APART, Watched
from build_tools.models.citations import Mention
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Document, Instrument
from build_tools.models.records import Record
from build_tools.registers import Registers
from build_tools.work import AtHand, Read
from build_tools.work.content import content
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import PARTY, REPORT, STATE

VALUES = (*(one.name for one in fields(Graph)), *(
    name for name, member in vars(Graph).items() if isinstance(member, cached_property)
))  # fmt: skip
METHODS = [
    name for name, member in vars(Graph).items() if isinstance(member, FunctionType) and name[:2] != "__"
]
ARGUMENTS: Mapping[str, tuple[Any, ...]] = {
    "clause": (lambda graph: graph.mentions[0],),
    "withholds": (lambda _: PARTY,),
    "original_of": (lambda _: PARTY,),
    "conflict_on": (lambda _: STATE, lambda _: "date"),
    "shown_anchor": (lambda _: PARTY, lambda _: "d3"),
    "anchor_at": (lambda _: PARTY, lambda _: 3),
    "part_with": (lambda _: PARTY, lambda _: "d3"),
}
"""For each method something that it can be asked."""


def test_every_method_of_a_graph_is_asked_below() -> None:
    assert set(METHODS) == set(ARGUMENTS)


@pytest.fixture
def graph() -> Graph:
    return sample_graph()


@dataclass(frozen=True)
class Subject:
    """What a page may be about."""

    document: Document


def changed(reads: tuple[Read, ...], before: Graph, after: Graph) -> set[Read]:
    """Those of the reads that are no longer as they were."""
    was, now = Fingerprints(before), Fingerprints(after)
    return {read for read in reads if was(read) != now(read)}


@pytest.mark.parametrize("name", VALUES)
def test_every_value_of_a_graph_is_noted_when_it_is_looked_into(graph: Graph, name: str) -> None:
    watched = Watched(graph)
    value = getattr(watched, name)
    if isinstance(value, Mapping):
        assert list(value) == list(getattr(graph, name))
    elif type(getattr(graph, name)) in APART:
        for one in fields(value):
            getattr(value, one.name)
    assert watched.reads()
    assert {read[1] for read in watched.reads()} == {name}
    assert all(len(Fingerprints(graph)(read)) == 16 for read in watched.reads())


@pytest.mark.parametrize("name", METHODS)
def test_what_a_method_reads_is_noted(graph: Graph, name: str) -> None:
    watched = Watched(graph)
    arguments = [argument(graph) for argument in ARGUMENTS[name]]
    assert getattr(watched.as_graph(), name)(*arguments) == getattr(graph, name)(*arguments)
    assert watched.reads()


def test_nothing_else_is_given() -> None:
    class Larger(Graph):
        """A graph to which somebody added what the stand-in does not know."""

        def __getattr__(self, name: str) -> str:
            return name

    graph = sample_graph()
    watched = Watched(Larger(**{one.name: getattr(graph, one.name) for one in fields(Graph)}))
    for name in ("beside", "__dict__x", "_graphs"):
        with pytest.raises(AttributeError, match="nothing that a page may read"):
            getattr(watched, name)


def _parts(graph: Graph) -> Iterator[tuple[type, str, Any, Any]]:
    """Every field of every value that is read in part: its class, its name, itself, what stands in."""
    watched = Watched(graph).as_graph()
    pairs: tuple[tuple[Any, Any], ...] = (
        (graph.instruments[PARTY], watched.instruments[PARTY]),
        (graph.documents[PARTY], watched.documents[PARTY]),
        (graph.documents[PARTY].record, watched.documents[PARTY].record),
        (graph.training, watched.training),
        (graph.registers, watched.registers),
    )
    for real, stand_in in pairs:
        yield from ((type(real), one.name, real, stand_in) for one in fields(real))


def test_every_field_of_a_value_read_in_part_is_noted() -> None:
    assert {kind for kind, _, _, _ in _parts(sample_graph())} == set(APART)
    for kind, name, real, stand_in in _parts(sample_graph()):
        noted = stand_in._watched.noted
        noted.clear()
        value = getattr(stand_in, name)
        given_in_part = type(getattr(real, name)) in APART
        assert given_in_part or value == getattr(real, name), (kind, name)
        assert given_in_part == (not noted), (kind, name)


def test_a_stand_in_is_taken_for_what_it_stands_for(graph: Graph) -> None:
    watched = Watched(graph).as_graph()
    party = watched.instruments[PARTY]
    assert isinstance(party, Instrument)
    assert isinstance(watched.documents[PARTY], Document)
    assert isinstance(watched.registers, Registers)
    assert (party == graph.instruments[PARTY]) is (graph.instruments[PARTY] == party) is True
    assert hash(party) == hash(graph.instruments[PARTY])
    assert party is watched.instruments[PARTY] is watched.documents[PARTY].instrument
    assert type(replace(party, number="1")) is Instrument
    assert watched.documents[PARTY].id == PARTY
    with pytest.raises(TypeError, match="stand-in"):
        pickle.dumps(party)


def test_to_print_a_name_is_not_to_read_all_that_is_said(graph: Graph) -> None:
    watched = Watched(graph)
    assert watched.as_graph().instruments[STATE].number
    facts = {**graph.instruments, STATE: replace(graph.instruments[STATE], facts=())}
    number = {**graph.instruments, STATE: replace(graph.instruments[STATE], number="16/CT-UBND")}
    assert not changed(watched.reads(), graph, replace(graph, instruments=facts))
    assert changed(watched.reads(), graph, replace(graph, instruments=number))
    assert watched.as_graph().instruments[STATE].facts
    assert changed(watched.reads(), graph, replace(graph, instruments=facts))


def test_what_is_missing_is_noted_too(graph: Graph) -> None:
    watched, absent = Watched(graph), InstrumentId("999-ct-khong-co")
    assert absent not in watched.as_graph().instruments
    assert watched.as_graph().documents.get(absent) is None
    new = replace(graph.instruments[STATE], id=absent)
    added = replace(graph, instruments={**graph.instruments, absent: new})
    assert changed(watched.reads(), graph, added) == {("has", "instruments", absent)}
    assert not changed(watched.reads(), graph, replace(graph, themes={}))


def test_order_and_number_count_where_all_are_gone_through(graph: Graph) -> None:
    watched = Watched(graph)
    assert len(list(watched.as_graph().instruments.values())) == len(watched.as_graph().instruments)
    turned = dict(reversed(tuple(graph.instruments.items())))
    assert changed(watched.reads(), graph, replace(graph, instruments=turned))


def test_what_most_have_been_asked_is_noted_once_for_all(graph: Graph) -> None:
    many = {
        InstrumentId(f"{number}-ct-thu"): replace(
            graph.instruments[STATE], id=InstrumentId(f"{number}-ct-thu")
        )
        for number in range(100)
    }
    graph = replace(graph, instruments=many)
    watched = Watched(graph)
    assert all(each.number for each in watched.as_graph().instruments.values())
    assert set(watched.reads()) == {("keys", "instruments"), ("column", "instruments", None, "")}
    last = InstrumentId("99-ct-thu")
    other = replace(graph, instruments={**many, last: replace(many[last], number="16/CT-UBND")})
    assert changed(watched.reads(), graph, other) == {("column", "instruments", None, "")}


def test_lists_of_instruments_hold_stand_ins(graph: Graph) -> None:
    watched = Watched(graph)
    lists = watched.as_graph().of_issuer.values()
    (party,) = (each for instruments in lists for each in instruments if each.id == PARTY)
    assert party is watched.as_graph().instruments[PARTY]
    other = replace(graph.instruments[PARTY], subject="khác")
    after = replace(graph, instruments={**graph.instruments, PARTY: other})
    assert changed(watched.reads(), graph, after) == {("at", "instruments", PARTY, "")}


def test_an_instrument_that_stands_nowhere_is_told_by_all_that_it_is(graph: Graph) -> None:
    """A document may hold another value than the graph has under that id: then it counts as it is."""
    apart = replace(graph.documents[PARTY], instrument=replace(graph.instruments[PARTY], subject="riêng"))
    graph = replace(graph, documents={**graph.documents, PARTY: apart})
    watched = Watched(graph)
    assert watched.as_graph().documents[PARTY].instrument.subject == "riêng"
    other = replace(apart, instrument=replace(apart.instrument, subject="khác"))
    after = replace(graph, documents={**graph.documents, PARTY: other})
    assert changed(watched.reads(), graph, after)


def test_a_text_is_told_by_what_it_was_read_from(graph: Graph) -> None:
    def told(raw: str, read_from: str) -> set[bytes]:
        text = replace(graph.documents[REPORT].text, raw=raw)
        document = replace(graph.documents[REPORT], kept=AtHand(text), read_from=read_from)
        after = replace(graph, documents={**graph.documents, REPORT: document})
        watched, now = Watched(after), Fingerprints(after)
        assert watched.as_graph().documents[REPORT].raw == raw
        # What is met in a value that is no part of the graph counts as it is.
        return {*map(now, watched.reads()[1:]), now.subject(Subject(document))}

    assert told("a", "1") == told("a", "1")
    assert not told("a", "1") & told("a", "2")
    assert not told("a", "") & told("b", "")


def test_a_record_is_read_field_by_field(graph: Graph) -> None:
    watched = Watched(graph)
    assert watched.as_graph().withholds(REPORT) is False

    def with_record(record: Record) -> Graph:
        document = replace(graph.documents[REPORT], record=record)
        return replace(graph, documents={**graph.documents, REPORT: document})

    record = graph.documents[REPORT].record
    assert not changed(watched.reads(), graph, with_record(replace(record, names=("Báo cáo thử",))))
    assert changed(watched.reads(), graph, with_record(replace(record, masks=())))


def test_a_value_in_several_lists_has_one_name(graph: Graph) -> None:
    now = Fingerprints(graph)
    equal = tuple(replace(each) for each in graph.mentions)
    assert now(("all", "mentions")) == Fingerprints(replace(graph, mentions=equal))(("all", "mentions"))
    assert isinstance(graph.mentions[0], Mention)
    assert content(graph.mentions[0]) != content(graph.mentions[1])
