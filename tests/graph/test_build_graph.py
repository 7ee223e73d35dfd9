"""The graph of the five real documents: instruments, relations, conflicts, passages."""

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.conflicts import find_conflicts
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.citations import Ambiguous, Resolved, Unresolved
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.ids import InstrumentId, KindId, ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.models.records import Record, SourceFile
from build_tools.parts.disagreements import disagreements
from build_tools.registers import Registers
from tests.figures.test_golden import COUNTS


def relations(graph: Graph, subject: str) -> set[tuple[str, str]]:
    return {(r.predicate, r.object) for r in graph.relations_from.get(InstrumentId(subject), ())}


def stated(graph: Graph, instrument: str, field: Field) -> list[str]:
    return [
        value
        for conflict in graph.conflicts_of.get(InstrumentId(instrument), ())
        if conflict.field is field
        for value, _ in conflict.statements
    ]


def test_every_document_is_an_instrument_that_says_so(graph: Graph) -> None:
    assert set(COUNTS) <= set(graph.documents)
    assert all(graph.instruments[document].held for document in graph.documents)


def test_every_certain_mention_leads_to_an_instrument_of_the_graph(graph: Graph) -> None:
    assert [m.target for m in graph.mentions if m.target and m.target not in graph.instruments] == []
    assert [
        candidate
        for m in graph.mentions
        if isinstance(m.resolution, Ambiguous)
        for candidate in m.resolution.candidates
        if candidate not in graph.instruments
    ] == []


def test_only_the_arrival_stamp_is_left_unresolved(graph: Graph) -> None:
    unresolved = [m.citation.surface for m in graph.mentions if isinstance(m.resolution, Unresolved)]
    assert unresolved == ["13859"]


def test_25_nq_tw_is_two_resolutions(graph: Graph) -> None:
    meant = [m for m in graph.mentions_of[InstrumentId("25-nq-tw-2013")] if m.document in COUNTS]
    assert len(meant) == 20
    (mention,) = graph.mentions_of[InstrumentId("25-nq-tw-2003")]
    assert (mention.document, mention.citation.line) == ("bai-viet-tang-cuong-cong-tac-dan-van-tra-vinh", 23)


def test_the_subject_of_a_nested_relation_is_the_instrument_in_whose_title_it_stands(graph: Graph) -> None:
    assert ("continues", "25-nq-tw-2013") in relations(graph, "43-kl-tw-2019")
    assert ("continues", "25-nq-tw-2003") in relations(graph, "18-ct-tw")
    assert ("implements", "460-qd-tu-quang-tri-truoc-2025-2021") in relations(
        graph, "63-kh-ubnd-quang-tri-truoc-2025-2022"
    )
    assert ("reviews", "25-nq-tw-2013") in relations(graph, "bao-cao-tong-ket-25-nq-tw-quang-tri")


def test_no_instrument_is_related_to_itself(graph: Graph) -> None:
    assert [r for r in graph.relations if r.subject == r.object] == []


def test_a_document_says_more_than_that_it_cites_where_it_does(graph: Graph) -> None:
    assert ("cites", "217-qd-tw-2013") not in relations(graph, "33-ct-ttg-2021")
    assert ("based_on", "217-qd-tw-2013") in relations(graph, "33-ct-ttg-2021")


def test_what_a_sentence_says_of_an_instrument_is_not_said_again_as_a_citation(registers: Registers) -> None:
    sentence = (
        "Nghị quyết số 25-NQ/TW ngày 03/6/2013 nêu rõ, và để thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013, "
        "tỉnh làm nhiều việc."
    )
    day, document = PartialDate(year=2021), InstrumentId("bai-viet")
    source = SourceFile(name="source.txt", sha256="", received_as="", origin="")
    record = Record(id=document, path="", source=source, added=day, updated=day)
    held = SourceDocument(record=record, raw=f"Bài viết\n\n{sentence}\n")
    read = build_graph(Archive(documents=(held,), instruments=(), ids=(), themes=()), registers)
    said = [mention.citation.relation for mention in read.mentions]
    assert said == ["cites", "implements"]
    assert [relation.predicate for relation in read.relations] == ["implements"]


def test_conflicts_are_found_by_machine_with_their_places(graph: Graph) -> None:
    assert stated(graph, "217-qd-tw-2013", Field.DATE) == ["2013-12-12", "2013-12-13"]
    assert stated(graph, "218-qd-tw-2013", Field.DATE) == ["2013-12-12", "2013-12-13"]
    assert stated(graph, "110-nq-tu-bac-giang-2016", Field.NUMBER) == ["110-NQ/TW", "110-NQ/TU"]
    assert set(stated(graph, "14-ct-tu-bac-giang-2014", Field.ISSUER)) == {
        "tinh-uy--bac-giang",
        "ban-thuong-vu-tinh-uy--bac-giang",
    }
    assert len(stated(graph, "49-ct-tw-2015", Field.SUBJECT)) == 2
    for conflict in graph.conflicts:
        for _, facts in conflict.statements:
            assert all(fact.source or (fact.document and fact.line) for fact in facts)


def test_wordings_of_one_meaning_are_no_conflict(graph: Graph) -> None:
    # BCH Trung ương Đảng khóa XI, Ban Chấp hành Trung ương Đảng (khóa XI), Ban Chấp hành Trung ương: one body.
    assert stated(graph, "25-nq-tw-2013", Field.ISSUER) == []
    # 3/6/2013 and 03/6/2013
    assert stated(graph, "25-nq-tw-2013", Field.DATE) == []
    # quoted with and without the date of the instrument in it
    assert stated(graph, "01-kl-tw-2021", Field.SUBJECT) == []


def test_a_slip_of_blanks_does_not_make_a_wording_the_longer_one(graph: Graph) -> None:
    # "25-NQ/TW" in one place, "25 -NQ/TW" in the other.
    found = graph.instruments[InstrumentId("79-cthd-tu-quang-tri-truoc-2025-2013")]
    assert found.subject == "thực hiện Nghị quyết số 25-NQ/TW"


def test_documents_of_a_former_province_stay_with_it(graph: Graph) -> None:
    report = graph.instruments[InstrumentId("bao-cao-05-nam-114-kl-tw-bac-giang-2020")]
    assert report.province == "bac-giang"
    assert report.date == PartialDate(year=2020, month=7)
    assert not graph.registers.provinces[ProvinceId("bac-giang")].is_current
    assert graph.registers.provinces[ProvinceId("bac-giang")].successors == ("bac-ninh",)


def test_what_an_editor_inferred_says_from_where_and_why(graph: Graph) -> None:
    facts = graph.instruments[InstrumentId("bao-cao-tong-ket-25-nq-tw-quang-tri")].stated(Field.ISSUER)
    assert [(fact.origin.value, fact.line, bool(fact.note)) for fact in facts] == [("inferred", 141, True)]


def test_every_id_is_in_the_book_of_addresses(graph: Graph) -> None:
    assert graph.new_ids == ()


def test_every_passage_says_which_words_put_it_under_its_theme(graph: Graph) -> None:
    for document in graph.documents.values():
        anchors = {paragraph.anchor for paragraph in document.body.paragraphs}
        for passage in document.passages:
            assert passage.anchor in anchors
            assert passage.triggers or passage.why


def test_every_theme_gathers_something(graph: Graph) -> None:
    assert [theme for theme in graph.themes if theme not in graph.passages_under] == []


def test_resolutions_give_their_reason(graph: Graph) -> None:
    assert [m for m in graph.mentions if isinstance(m.resolution, Resolved) and not m.resolution.reason] == []


def test_of_a_joint_paper_no_one_of_its_authorities_is_taken_for_the_whole(graph: Graph) -> None:
    """Its text is told by a footnote behind one of them: `50-KH/BDVTU-BCSDUBND`."""
    joint = [one for one in graph.instruments.values() if one.number.endswith("-KH/BDVTU-BCSDUBND")]
    assert len(joint) == 3
    assert [one.issuer for one in joint] == [None] * 3


GRADES = (
    # field, two values, whether the difference changes a citation
    (Field.DATE, "2013-12-12", "2013-12-13", True),
    (Field.ISSUER, "tinh-uy--bac-giang", "ban-thuong-vu-tinh-uy--bac-giang", True),
    (Field.NUMBER, "110-NQ/TW", "110-NQ/TU", True),
    (Field.NUMBER, "35 CT/TW", "35-CT/TW", False),
    (
        Field.SUBJECT,
        "tăng cường và đổi mới công tác dân vận ở vùng đồng bào dân tộc",
        "Tăng cường đổi mới công tác dân vận tại vùng đồng bào dân tộc",
        False,
    ),
    (
        Field.SUBJECT,
        "phê duyệt danh sách 104 xã đặc biệt khó khăn của tỉnh giai đoạn 2016-2020",
        "phê duyệt danh sách 107 xã đặc biệt khó khăn của tỉnh giai đoạn 2016-2020",
        True,
    ),
)


@pytest.mark.parametrize(("field", "one", "other", "grave"), GRADES)
def test_only_what_changes_a_citation_is_grave(field: Field, one: str, other: str, grave: bool) -> None:
    facts = tuple(Fact(field=field, value=value, origin=Origin.READ) for value in (one, other))
    known = Instrument(id=InstrumentId("a"), kind=KindId("quyet-dinh"), facts=facts)
    assert [each.grave for each in find_conflicts(known)] == [grave]


def test_a_majority_is_told(graph: Graph) -> None:
    """`114-KL/TW` in 14 places, `114-KL/W` in one: both, the more frequent first."""
    known = graph.instruments[InstrumentId("114-kl-tw-2015")]
    (number,) = (each for each in disagreements(graph, known) if each.grave)
    assert [(value.text, value.told) for value in number.values] == [("114-KL/TW", 14), ("114-KL/W", 1)]
