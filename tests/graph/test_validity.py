"""What became of an instrument, and whether it was in force on a day; where a day is not known, nobody guesses."""

from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.graph.validity import changes_of, ended_before, validity_on
from build_tools.models.archive import Archive
from build_tools.models.citations import Relation
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Field, Origin, StatedFact
from build_tools.models.ids import Anchor, InstrumentId, KindId, PredicateId
from build_tools.models.known_instruments import KnownInstrument, StatedRelation
from build_tools.models.validity import Validity
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, decree, document, holding, law

OLD, NEW = InstrumentId("20-2013-qh13"), InstrumentId("99-2024-qh15")
BEGINS = "Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014."
NEW_BEGINS = "Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025."
OLD_LAW = law("20/2013/QH13", "LÀNG NGHỀ", "2013-06-18", body=BEGINS)
NEW_LAW = law("99/2024/QH15", "NGHỀ THỦ CÔNG", "2024-06-20", body=NEW_BEGINS)
SILENT_LAW = law("99/2024/QH15", "NGHỀ THỦ CÔNG", "2024-06-20")


def day(iso: str) -> PartialDate:
    return PartialDate.parse(iso)


def stating(predicate: str, target: InstrumentId = OLD) -> KnownInstrument:
    """What an editor says that the new law does to the old one."""
    said = StatedRelation(predicate=PredicateId(predicate), target=target, source="nguồn của quan hệ")
    return KnownInstrument(
        id=NEW, kind=KindId("luat"), number="99/2024/QH15", relations=(said,), source="thử"
    )


def archive(new: str, predicate: str = "replaces", old: str = OLD_LAW) -> Archive:
    told = replace(NOTHING, instruments=(stating(predicate),)) if predicate else NOTHING
    return holding(told, document(OLD, old), document(NEW, new))


def with_partial(graph: Graph) -> Graph:
    """The same, where only a part of the old law is meant."""
    relations = tuple(
        replace(one, partial=True, pinpoint=(Anchor("chuong-v"),)) if one.object == OLD else one
        for one in graph.relations
    )
    return replace(graph, relations=relations)


def on(graph: Graph, *days: str, of: InstrumentId = OLD) -> list[Validity]:
    return [validity_on(graph, of, day(one)).validity for one in days]


def test_it_begins_on_the_day_that_its_text_tells_and_not_on_that_of_its_issue(registers: Registers) -> None:
    graph = build_graph(archive(NEW_LAW, ""), registers)
    days = ("2013-06-01", "2013-12-31", "2014-01-01", "2020-05-05")
    assert on(graph, *days) == [
        Validity.NOT_YET,
        Validity.NOT_YET,
        Validity.IN_FORCE,
        Validity.IN_FORCE,
    ]
    told = validity_on(graph, OLD, day("2014-01-01"))
    assert [(fact.document, fact.line, fact.printed) for fact in told.told] == [
        (OLD, 8, "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014")
    ]
    assert not told.proven


@pytest.mark.parametrize("predicate", ["replaces", "repeals"])
def test_it_ends_where_what_replaces_or_repeals_it_begins(predicate: str, registers: Registers) -> None:
    graph = build_graph(archive(NEW_LAW, predicate), registers)
    assert on(graph, "2024-06-20", "2025-06-30", "2025-07-01", "2026-01-01") == [
        Validity.IN_FORCE,
        Validity.IN_FORCE,
        Validity.ENDED,
        Validity.ENDED,
    ]
    end = validity_on(graph, OLD, day("2026-01-01"))
    assert (end.day, end.change and end.change.by) == (day("2025-07-01"), NEW)
    assert end.change
    assert end.change.relation.source == "nguồn của quan hệ"
    assert [fact.document for fact in end.told] == [NEW]
    assert validity_on(graph, OLD, day("2020-05-05")).proven


def test_where_nobody_says_from_when_the_new_one_holds_the_end_is_not_known(registers: Registers) -> None:
    graph = build_graph(archive(SILENT_LAW), registers)
    assert on(graph, "2024-06-19", "2024-06-20", "2030-01-01") == [
        Validity.IN_FORCE,
        Validity.NOT_KNOWN,
        Validity.NOT_KNOWN,
    ]
    assert validity_on(graph, OLD, day("2030-01-01")).change is not None


def test_where_nobody_says_from_when_it_holds_it_is_not_known(registers: Registers) -> None:
    silent = law("20/2013/QH13", "LÀNG NGHỀ", "2013-06-18")
    graph = build_graph(archive(NEW_LAW, "replaces", silent), registers)
    assert on(graph, "2013-06-17", "2020-01-01", "2025-07-01") == [
        Validity.NOT_YET,
        Validity.NOT_KNOWN,
        Validity.ENDED,
    ]


def test_an_amendment_ends_nothing(registers: Registers) -> None:
    graph = build_graph(archive(NEW_LAW, "amends"), registers)
    assert on(graph, "2020-01-01", "2026-01-01") == [Validity.IN_FORCE, Validity.IN_FORCE]
    assert [validity_on(graph, OLD, day(one)).proven for one in ("2020-01-01", "2026-01-01")] == [True, False]
    assert [(one.predicate, one.by, one.since) for one in changes_of(graph, OLD)] == [
        ("amends", NEW, day("2025-07-01"))
    ]


def test_what_repeals_a_part_ends_a_part(registers: Registers) -> None:
    graph = with_partial(build_graph(archive(NEW_LAW, "repeals"), registers))
    assert on(graph, "2020-01-01", "2025-07-01", "2030-01-01") == [
        Validity.IN_FORCE,
        Validity.PARTLY_ENDED,
        Validity.PARTLY_ENDED,
    ]
    part = validity_on(graph, OLD, day("2025-07-01")).change
    assert part
    assert part.relation.pinpoint == ("chuong-v",)


def test_what_repeals_a_part_from_a_day_that_nobody_tells_leaves_it_open(registers: Registers) -> None:
    graph = with_partial(build_graph(archive(SILENT_LAW, "repeals"), registers))
    assert on(graph, "2020-01-01", "2026-01-01") == [Validity.IN_FORCE, Validity.NOT_KNOWN]


def test_an_editors_day_of_the_end_decides(registers: Registers) -> None:
    stated = {
        Field.VALIDITY: StatedFact(value="het-hieu-luc", origin=Origin.EDITOR, source="Công báo"),
        Field.ENDED: StatedFact(value="2025-03-01", origin=Origin.EDITOR, source="Công báo"),
    }
    held = document(OLD, OLD_LAW)
    told = replace(held, record=replace(held.record, stated=stated))
    graph = build_graph(holding(replace(NOTHING, instruments=(stating("replaces"),)), told), registers)
    assert on(graph, "2025-02-28", "2025-03-01") == [Validity.IN_FORCE, Validity.ENDED]
    end = validity_on(graph, OLD, day("2025-03-01"))
    assert {fact.source for fact in end.told} == {"Công báo"}
    assert end.change
    assert end.change.by == NEW


def test_an_end_without_a_day_is_known_for_no_day(registers: Registers) -> None:
    known = KnownInstrument(
        id=OLD,
        kind=KindId("luat"),
        number="20/2013/QH13",
        date=day("2013-06-18"),
        in_force=day("2014-01-01"),
        in_force_source="thử",
        validity="het-hieu-luc",
        validity_source="nguồn",
        relations=(StatedRelation(predicate=PredicateId("guides"), target=NEW, source="thử"),),
        source="thử",
    )
    graph = build_graph(holding(replace(NOTHING, instruments=(known,)), document(NEW, NEW_LAW)), registers)
    assert on(graph, "2013-07-01", "2020-01-01") == [Validity.NOT_YET, Validity.NOT_KNOWN]
    assert [one.source for one in validity_on(graph, OLD, day("2020-01-01")).told] == ["nguồn"]
    dated = replace(known, ended=day("2022-01-01"))
    graph = build_graph(holding(replace(NOTHING, instruments=(dated,)), document(NEW, NEW_LAW)), registers)
    assert on(graph, "2020-01-01", "2022-01-01") == [Validity.IN_FORCE, Validity.ENDED]


def test_an_editor_says_from_when_a_paper_holds_whose_text_is_not_held(registers: Registers) -> None:
    known = replace(stating("replaces"), in_force=day("2025-07-01"), in_force_source="Công báo số 5")
    graph = build_graph(holding(replace(NOTHING, instruments=(known,)), document(OLD, OLD_LAW)), registers)
    assert on(graph, "2025-06-30", "2025-07-01") == [Validity.IN_FORCE, Validity.ENDED]
    assert [fact.source for fact in validity_on(graph, OLD, day("2025-07-01")).told] == ["Công báo số 5"]


def test_a_later_law_of_the_same_name_may_have_taken_its_place(registers: Registers) -> None:
    later = law("99/2024/QH15", "LÀNG NGHỀ", "2024-06-20", body=NEW_BEGINS)
    graph = build_graph(archive(later, ""), registers)
    assert on(graph, "2024-06-19", "2025-06-30", "2025-07-01") == [
        Validity.IN_FORCE,
        Validity.IN_FORCE,
        Validity.NOT_KNOWN,
    ]
    register = document("61-2020-qh14", law("61/2020/QH14", "ĐẦU TƯ", "2020-06-17"))
    graph = build_graph(holding(NOTHING, register), registers)
    own = InstrumentId("61-2020-qh14")
    assert on(graph, "2021-01-01", "2026-02-28", "2026-03-01", of=own) == [
        Validity.IN_FORCE,
        Validity.IN_FORCE,
        Validity.NOT_KNOWN,
    ]


@pytest.mark.parametrize(("coarse", "known"), [("2025-07", None), ("2025", None), ("2025-08", True)])
def test_a_day_of_which_a_part_is_not_known_decides_only_where_it_must(
    coarse: str, known: bool | None, registers: Registers
) -> None:
    graph = build_graph(archive(NEW_LAW), registers)
    expected = Validity.ENDED if known else Validity.NOT_KNOWN
    assert on(graph, coarse) == [expected]


CITING = "Căn cứ Luật Làng nghề số 20/2013/QH13 ngày 18 tháng 6 năm 2013."


@pytest.mark.parametrize(
    ("issued", "ended"),
    [("2025-06-30", False), ("2025-07-01", False), ("2025-07-02", True), ("2025-07", False), ("2026", True)],
)
def test_a_citation_of_what_had_ended_before_is_known_where_both_days_are(
    issued: str, ended: bool, registers: Registers
) -> None:
    held = holding(archive(NEW_LAW), document("9-2025-nd-cp", decree("9/2025/NĐ-CP", issued, CITING)))
    graph = build_graph(held, registers)
    citing = graph.instruments[InstrumentId("9-2025-nd-cp")]
    assert citing.date == day(issued)
    found = ended_before(graph, OLD, citing)
    assert (found is not None) is ended
    assert found is None or (found.day, found.change and found.change.by) == (day("2025-07-01"), NEW)


def test_what_ends_an_instrument_cites_it_while_it_stands(registers: Registers) -> None:
    graph = build_graph(archive(NEW_LAW), registers)
    ending = replace(graph.instruments[NEW], date=day("2026-01-01"))
    assert ended_before(graph, OLD, ending) is None
    relations = tuple(one for one in graph.relations if one.object != OLD)
    assert ended_before(replace(graph, relations=relations), OLD, ending) is None


def test_where_sources_differ_about_the_citing_papers_day_nothing_is_said(registers: Registers) -> None:
    held = holding(archive(NEW_LAW), document("9-2025-nd-cp", decree("9/2025/NĐ-CP", "2026-02-02", CITING)))
    other = decree(
        "8/2026/NĐ-CP", "2026-03-03", "Thực hiện Nghị định số 9/2025/NĐ-CP ngày 02 tháng 02 năm 2025."
    )
    graph = build_graph(holding(held, document("8-2026-nd-cp", other)), registers)
    assert graph.conflict_on(InstrumentId("9-2025-nd-cp"), Field.DATE)
    assert ended_before(graph, OLD, graph.instruments[InstrumentId("9-2025-nd-cp")]) is None


def test_a_relation_says_that_it_is_of_a_whole_unless_it_is_told() -> None:
    one = Relation(subject=NEW, predicate=PredicateId("repeals"), object=OLD)
    assert (one.partial, one.pinpoint) == (False, ())
