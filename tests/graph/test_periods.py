"""Periods say of every day what is said of that day alone; no day falls between them."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.graph.validity import period_on, periods_of, validity_on
from build_tools.models.archive import Archive
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId, KindId, PredicateId
from build_tools.models.known_instruments import KnownInstrument, StatedRelation
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, document, holding, law

OLD, NEW = InstrumentId("20-2013-qh13"), InstrumentId("99-2024-qh15")
BEGINS = "Điều 9. Luật này có hiệu lực thi hành từ ngày {}."


def archive(predicate: str, begins: str, ends: str) -> Archive:
    """An old law and what the new one does to it; a day "" is not told."""
    said = StatedRelation(predicate=PredicateId(predicate), target=OLD, source="thử")
    known = KnownInstrument(
        id=NEW, kind=KindId("luat"), number="99/2024/QH15", relations=(said,), source="thử"
    )

    def text(day: str) -> str:
        return BEGINS.format(day) if day else "Điều 1. Phạm vi."

    return holding(
        replace(NOTHING, instruments=(known,)),
        document(OLD, law("20/2013/QH13", "LÀNG NGHỀ", "2013-06-18", body=text(begins))),
        document(NEW, law("99/2024/QH15", "LÀNG NGHỀ", "2024-06-20", body=text(ends))),
    )


def around(graph: Graph, instrument: InstrumentId) -> set[str]:
    """The days beside every day that begins a period, and some far away."""
    turns = [date.fromisoformat(each.since) for each in periods_of(graph, instrument) if each.since]
    near = {turn + timedelta(days=by) for turn in turns for by in (-1, 0, 1)}
    return {day.isoformat() for day in near} | {"1946-01-01", "2020-02-29", "2099-12-31"}


def same(graph: Graph, instrument: InstrumentId, day: str) -> None:
    standing = validity_on(graph, instrument, PartialDate.parse(day))
    assert period_on(periods_of(graph, instrument), day).standing == standing


@pytest.mark.parametrize("predicate", ["replaces", "repeals", "amends"])
@pytest.mark.parametrize("begins", ["01 tháng 01 năm 2014", ""])
@pytest.mark.parametrize("ends", ["01 tháng 7 năm 2025", ""])
def test_invented_laws(predicate: str, begins: str, ends: str, registers: Registers) -> None:
    graph = build_graph(archive(predicate, begins, ends), registers)
    for instrument in (OLD, NEW):
        for day in around(graph, instrument):
            same(graph, instrument, day)


def test_every_instrument_of_the_archive_on_the_days_that_count(graph: Graph) -> None:
    for instrument in graph.instruments:
        for day in around(graph, instrument):
            same(graph, instrument, day)


@given(st.data(), st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_every_instrument_on_any_day(graph: Graph, data: st.DataObject, day: date) -> None:
    same(graph, data.draw(st.sampled_from(list(graph.instruments))), day.isoformat())


def test_they_follow_each_other_and_each_says_something_new(graph: Graph) -> None:
    for instrument in graph.instruments:
        periods = periods_of(graph, instrument)
        assert periods[0].since == ""
        for before, after in pairwise(periods):
            assert before.since < after.since
            assert before.standing != after.standing


def test_a_day_that_is_only_known_by_its_month_turns_at_both_ends() -> None:
    month = PartialDate.parse("2020-02")
    assert (month.first.iso, month.next.iso) == ("2020-02-01", "2020-03-01")
    assert PartialDate.parse("2020").next.iso == "2021-01-01"
    assert PartialDate.parse("2020-12-31").next.iso == "2021-01-01"
