"""A relation that an editor states is built, whatever became of the ids of its ends, or it is an error."""

from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.graph.validity import validity_on
from build_tools.judgement import of_graph
from build_tools.models.archive import Archive
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Field, Origin, StatedFact
from build_tools.models.ids import Anchor, InstrumentId, KindId, PredicateId
from build_tools.models.known_instruments import KnownInstrument, StatedRelation
from build_tools.models.published import PublishedId
from build_tools.models.validity import Validity
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, document, holding, law

AMENDS, GUIDES, REPEALS, REPLACES = map(PredicateId, ("amends", "guides", "repeals", "replaces"))


def to(graph: Graph, instrument: str) -> set[tuple[str, str]]:
    return {(one.subject, one.predicate) for one in graph.relations_to.get(InstrumentId(instrument), ())}


def test_every_relation_of_the_archive_is_built(graph: Graph, archive: Archive) -> None:
    stated = [relation for known in archive.instruments for relation in known.relations]
    assert graph.unbuilt == ()
    assert len([one for one in graph.relations if one.source]) == len(stated)


@pytest.mark.parametrize(
    ("amended", "by"),
    [
        ("42-2013-qh13", {("136-2025-qh15", AMENDS), ("154-2026-nd-cp", GUIDES)}),
        (
            "02-2011-qh13",
            {
                ("136-2025-qh15", AMENDS),
                ("81-2025-qh15", AMENDS),
                ("84-2025-qh15", AMENDS),
                ("42-2013-qh13", REPEALS),
            },
        ),
        (
            "25-2018-qh14",
            {(by, AMENDS) for by in ("59-2020-qh14", "81-2025-qh15", "84-2025-qh15", "136-2025-qh15")},
        ),
        (
            "36-2018-qh14",
            {
                *((by, AMENDS) for by in ("59-2020-qh14", "81-2025-qh15", "132-2025-qh15")),
                ("59-2019-nd-cp", GUIDES),
            },
        ),
        ("03-2011-qh13", {("25-2018-qh14", REPLACES)}),
        ("55-2005-qh11", {("36-2018-qh14", REPLACES)}),
        ("hien-phap-2013", {("203-2025-qh15", AMENDS)}),
        ("367-2025-nd-cp", {("224-2026-nd-cp", REPEALS)}),
        ("10-2022-qh15", {("97-2025-qh15", AMENDS), ("59-2023-nd-cp", GUIDES), ("61-2023-nd-cp", GUIDES)}),
    ],
)
def test_the_laws_of_the_archive_say_what_amends_and_guides_them(
    amended: str, by: set[tuple[str, str]], graph: Graph
) -> None:
    assert by <= to(graph, amended)


@pytest.mark.parametrize(
    ("instrument", "day", "validity"),
    [
        ("34-2007-pl-ubtvqh11", "2023-06-30", Validity.NOT_KNOWN),  # no source tells from when it held
        ("34-2007-pl-ubtvqh11", "2023-07-01", Validity.ENDED),
        ("10-2022-qh15", "2023-06-30", Validity.NOT_YET),
        ("10-2022-qh15", "2023-07-01", Validity.IN_FORCE),
        ("02-2011-qh13", "2014-06-30", Validity.IN_FORCE),
        ("02-2011-qh13", "2014-07-01", Validity.PARTLY_ENDED),  # Chương V, by 42/2013/QH13
        ("55-2005-qh11", "2019-06-30", Validity.IN_FORCE),
        ("55-2005-qh11", "2019-07-01", Validity.ENDED),
        ("luat-tin-nguong-ton-giao", "2026-11-30", Validity.IN_FORCE),
        ("luat-tin-nguong-ton-giao", "2027-01-01", Validity.ENDED),
        ("64-2014-nd-cp", "2026-07-01", Validity.ENDED),
        ("108-2014-nd-cp", "2024-01-01", Validity.NOT_KNOWN),  # replaced, no source tells since when
        ("290-qd-tw-2010", "2021-07-30", Validity.ENDED),
        ("33-ct-ttg-2021", "2024-01-01", Validity.NOT_KNOWN),
    ],
)
def test_the_archive_knows_whether_they_were_in_force(
    instrument: str, day: str, validity: Validity, graph: Graph
) -> None:
    assert validity_on(graph, InstrumentId(instrument), PartialDate.parse(day)).validity == validity


def entry(target: str) -> KnownInstrument:
    stated = StatedRelation(predicate=AMENDS, target=InstrumentId(target), source="thử", line=7)
    return KnownInstrument(
        id=InstrumentId("2-2025-qh15"),
        line=3,
        kind=KindId("luat"),
        number="2/2025/QH15",
        relations=(stated,),
        source="thử",
    )


def test_a_relation_follows_a_law_that_is_held_under_an_id_of_the_editors_own(registers: Registers) -> None:
    archive = replace(NOTHING, instruments=(entry("61-2020-qh14"),))
    held = document("luat-dau-tu", law("61/2020/QH14", "ĐẦU TƯ", "2020-06-17"))
    assert to(build_graph(holding(archive, held), registers), "luat-dau-tu") == {("2-2025-qh15", AMENDS)}


def test_a_relation_follows_an_id_that_moved(registers: Registers) -> None:
    moved = PublishedId(
        id=InstrumentId("luat-cu"), kind=KindId("luat"), moved_to=InstrumentId("61-2020-qh14")
    )
    archive = replace(NOTHING, instruments=(entry("luat-cu"),), ids=(moved,))
    assert to(build_graph(archive, registers), "61-2020-qh14") == {("2-2025-qh15", AMENDS)}


def test_a_relation_that_a_text_states_too_keeps_both_proofs(registers: Registers) -> None:
    stated = StatedRelation(
        predicate=REPEALS,
        target=InstrumentId("61-2020-qh14"),
        source="nguồn",
        partial=True,
        pinpoint=(Anchor("dieu-4"),),
    )
    archive = replace(NOTHING, instruments=(replace(entry("x"), relations=(stated,)),))
    repealing = law("2/2025/QH15", "THỬ", "2025-06-17", body="Điều 1. Bãi bỏ Luật Đầu tư số 61/2020/QH14.")
    graph = build_graph(holding(archive, document("2-2025-qh15", repealing)), registers)
    (one,) = graph.relations_to[InstrumentId("61-2020-qh14")]
    assert (one.predicate, one.partial, one.pinpoint) == (REPEALS, True, ("dieu-4",))
    assert (len(one.mentions), one.source) == (1, "nguồn")


def test_a_relation_that_leads_back_to_its_own_instrument_is_an_error(registers: Registers) -> None:
    moved = PublishedId(id=InstrumentId("luat-cu"), kind=KindId("luat"), moved_to=InstrumentId("2-2025-qh15"))
    archive = replace(NOTHING, instruments=(entry("luat-cu"),), ids=(moved,))
    assert [one.line for one in build_graph(archive, registers).unbuilt] == [7]
    told = list(of_graph(archive, build_graph(archive, registers)))
    assert [(one.path, one.line) for one in told] == [("archive/instruments.yml", 7)]
    assert "hãy sửa" in told[0].message


def test_what_the_record_says_of_its_validity_stands_where_the_register_of_laws_says_nothing(
    registers: Registers,
) -> None:
    held = document("61-2020-qh14", law("61/2020/QH14", "ĐẦU TƯ", "2020-06-17"))
    ended = StatedFact(value="het-hieu-luc", origin=Origin.EDITOR, source="thử", note="thử")
    told = replace(held, record=replace(held.record, stated={Field.VALIDITY: ended}))
    found = build_graph(holding(NOTHING, told), registers).instruments[InstrumentId("61-2020-qh14")]
    assert (found.validity, found.validity_source) == ("het-hieu-luc", "thử")


def test_what_the_register_says_is_not_lost_where_the_text_is_held_under_another_id(
    registers: Registers,
) -> None:
    known = replace(entry("25-2018-qh14"), validity="het-hieu-luc", validity_source="nguồn (thử)")
    held = document("luat-thu", law("2/2025/QH15", "THỬ", "2025-06-17"))
    graph = build_graph(holding(replace(NOTHING, instruments=(known,)), held), registers)
    found = graph.instruments[InstrumentId("luat-thu")]
    assert known.id not in graph.instruments
    assert (found.validity, found.validity_source) == ("het-hieu-luc", "nguồn (thử)")
    assert "thử" in {fact.source for fact in found.stated(Field.NUMBER)}
