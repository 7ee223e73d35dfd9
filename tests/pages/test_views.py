"""What the pages of the sample graph hold."""

import json

import jsonschema
import pytest

from build_tools.data.api import data_files
from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from build_tools.pages.abbreviations.view import abbreviations_page
from build_tools.pages.cited.view import cited_page
from build_tools.pages.directive.view import directive_page
from build_tools.pages.home.view import home_page
from build_tools.pages.instruments.view import instruments_page, instruments_parts
from build_tools.pages.issuer.view import issuer_page, issuer_parts
from build_tools.pages.province.parts import province_parts
from build_tools.pages.province.view import province_page
from build_tools.pages.provinces.view import provinces_page
from build_tools.pages.quality.parts import parts as quality_parts
from build_tools.pages.quality.view import quality_page
from build_tools.parts import provenance
from build_tools.parts.authorities import changed_issuers
from build_tools.parts.fulltext.views import Block, Cited
from build_tools.parts.units import paged
from build_tools.parts.values import CardRow, ValueState
from build_tools.parts.warnings import warnings
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import FORMER, PARTY, PRESENT, REPORT, STATE


@pytest.fixture(scope="module")
def sample() -> Graph:
    return sample_graph()


def row(rows: tuple[CardRow, ...], label: str) -> CardRow:
    return next(each for each in rows if each.label == label)


def test_a_card_says_how_each_value_is_known(sample: Graph) -> None:
    page = directive_page(sample, sample.documents[PARTY])
    number = row(page.rows, "Số, ký hiệu").values[0]
    assert (number.text, number.state, number.sources[0].text) == ("7-NQ/TU", ValueState.READ, "phần đầu")
    assert number.sources[0].line == "dòng 2"
    assert number.sources[0].to.anchor == "d2"
    date = row(page.rows, "Ngày ban hành").values[0]
    assert (date.state, date.note) == (ValueState.INFERRED, "Suy ra từ mục I.1.")
    place = row(page.rows, "Nơi ban hành").values[0]
    assert (place.text, place.state) == ("không ghi trong văn bản", ValueState.MISSING)


def test_a_card_shows_values_in_conflict_side_by_side(sample: Graph) -> None:
    page = cited_page(sample, sample.instruments[STATE])
    date = row(page.rows, "Ngày ban hành")
    assert [value.text for value in date.values] == ["02/3/2018", "03/3/2018"]
    assert date.conflict is not None


def test_a_source_leads_to_the_documents_that_it_names(sample: Graph) -> None:
    said = provenance.of_text(sample, f"{PARTY}, dòng 2; van-ban-la, dòng 3; {REPORT}-x; kho/{PARTY}")
    assert said is not None
    assert [each if isinstance(each, str) else (each.text, each.to.anchor) for each in said.words] == [
        ("phần đầu, Nghị quyết số 7-NQ/TU", "d2"),
        f"; van-ban-la, dòng 3; {REPORT}-x; kho/{PARTY}",
    ]
    assert said.long
    short = provenance.of_text(sample, "theo danh mục")
    assert short is not None
    assert not short.long
    assert provenance.of_text(sample, "") is None


def test_relations_are_grouped_with_the_sentence_that_proves_them(sample: Graph) -> None:
    page = cited_page(sample, sample.instruments[STATE])
    assert [(group.id, len(group.related)) for group in page.incoming] == [
        ("den-implements", 1),
        ("den-cites", 1),
    ]
    quote = page.incoming[0].related[0].quotes[0]
    assert quote.hit == "Chỉ thị số 15/CT-UBND"
    assert quote.before.endswith("thực hiện ")
    assert (quote.to.anchor, quote.place, quote.line) == ("muc-i-1", "điểm 1 mục I", "dòng 9")


def test_a_mention_that_no_relation_covers_is_shown_as_a_citation(sample: Graph) -> None:
    page = directive_page(sample, sample.documents[PARTY])
    cites = next(group for group in page.incoming if group.id == "den-cites")
    assert [quote.hit for quote in cites.related[0].quotes] == ["Nghị quyêt số 7-N/TU"]


def test_uncertain_citations_are_listed_with_their_candidates(sample: Graph) -> None:
    page = directive_page(sample, sample.documents[REPORT])
    assert [(each.quote.hit, len(each.candidates)) for each in page.uncertain] == [
        ("Kế hoạch số 9/KH-UBND", 2),
        ("Công văn số 88/XX", 0),
    ]


def test_the_joined_paragraph_is_one_block(sample: Graph) -> None:
    page = directive_page(sample, sample.documents[REPORT])
    blocks = [block for block in page.text.blocks if isinstance(block, Block)]
    assert [block.anchor for block in blocks] == ["d1", "d2", "d4"]
    cited = [each for each in blocks[2].inlines if isinstance(each, Cited)]
    assert [each.certainty.value for each in cited] == ["ro", "nhieu", "chua-ro", "ro"]


def test_the_timeline_of_a_family_holds_what_it_carries_out_and_what_reviews_it(sample: Graph) -> None:
    page = directive_page(sample, sample.documents[PARTY])
    assert [year.label for year in page.timeline.years] == ["2018", "2019", "2020"]
    assert page.timeline.years[1].entries[0].entry.here
    assert page.timeline.years[0].entries[0].conflict is not None


def test_a_document_cited_by_itself_is_not_listed(sample: Graph) -> None:
    page = directive_page(sample, sample.documents[PARTY])
    assert all(PARTY not in each.entry.to.path for group in page.outgoing for each in group.related)


def test_the_page_of_a_present_unit_holds_the_papers_of_the_former_one(sample: Graph) -> None:
    page = province_page(sample, next(part for part in province_parts(sample) if part.province.id == PRESENT))
    assert [papers.opens for papers in page.held if papers.opens] == ["Của tỉnh Sông Xa (đến 30/6/2025)"]
    assert [link.text for link in page.predecessors] == ["Tỉnh Sông Xa (đến 30/6/2025)"]


def test_both_units_have_a_page_and_stand_in_the_lists(sample: Graph) -> None:
    assert [each.id for each in paged(sample)] == [PRESENT, FORMER]
    page = provinces_page(sample)
    assert page.regions[0][1][0].held == 2
    assert [(link.text, after[0].text) for link, after in page.before] == [("Sông Xa", "Tỉnh Núi Cao")]


def test_the_list_of_instruments_has_the_newest_first_and_the_undated_last(sample: Graph) -> None:
    page = instruments_page(sample, next(instruments_parts(sample)))
    assert page.held
    assert [entry.iso for lines in page.held.lines for entry in lines.entries] == ["2020", "2019-05"]
    cited = [entry.iso for each in page.cited for lines in each.lines for entry in lines.entries]
    assert cited == ["2018-03-03", ""]


def test_doubts_are_counted(sample: Graph) -> None:
    page = quality_page(sample, next(quality_parts(sample)))
    assert (page.citations, page.resolved) == (6, 4)
    assert [len(each) for each in (page.conflicts, page.ambiguous, page.unresolved)] == [1, 1, 1]
    assert [slip.printed for slip in page.slips] == ["7-N/TU"]
    assert home_page(sample).doubts == 3


def test_data_for_machines_tell_from_when_a_unit_is_of_its_kind(graph: Graph) -> None:
    """Đồng Nai exists since 1/7/2025 and is a municipality since 30/4/2026 only."""
    units = {each["id"]: each for each in json.loads(dict(data_files(graph))["api/provinces.json"])}
    since = {name: each["kind_since"] for name, each in units.items() if each["kind_since"]}
    assert since == {"dong-nai": "2026-04-30"}
    assert units["dong-nai"]["valid_from"] == "2025-07-01"


def test_data_for_machines_fits_its_schema(sample: Graph) -> None:
    files = dict(data_files(sample))
    for path, content in files.items():
        if ".schema." in path:
            continue
        schema = json.loads(files[path.partition(".")[0] + ".schema.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        values = (
            [json.loads(line) for line in content.splitlines()]
            if path.endswith("l")
            else [json.loads(content)]
        )
        for value in values:
            jsonschema.validate(value, schema)
    listed = json.loads(files["api/instruments.json"])
    assert [each["id"] for each in listed] == sorted(sample.instruments)


def test_an_unknown_goal_of_a_moved_address_makes_no_page(sample: Graph) -> None:
    assert InstrumentId("dia-chi-cu") not in sample.instruments


def test_authorities_that_ended_are_told_with_what_they_became(graph: Graph) -> None:
    changed = {each.kin.name: each for each in changed_issuers(graph)}
    ended = changed["Ban Dân vận Trung ương"]
    assert ended.period == "17/3/1981 – 02/02/2025"
    assert [kin.name for kin in ended.after] == ["Ban Tuyên giáo và Dân vận Trung ương"]
    assert ended.source is not None
    assert changed["Ban Tuyên giáo và Dân vận Trung ương"].period == "từ 03/02/2025"
    assert changed["Ban Dân vận Tỉnh ủy"].period == "đến năm 2025"


def test_an_authority_of_many_papers_is_drawn_over_time(graph: Graph) -> None:
    for part in issuer_parts(graph):
        page = issuer_page(graph, part)
        papers = sum(len(each.moments) for each in part.listings)
        assert page.picture is None if papers < 5 else len(page.picture.marks) == papers  # type: ignore[union-attr]


def test_a_reader_is_warned_of_what_he_must_know_before_quoting(graph: Graph) -> None:

    def told(instrument: str) -> list[tuple[str, list[str]]]:
        found = warnings(graph, graph.instruments[InstrumentId(instrument)])
        return [(one.words.split(":")[0], [entry.date for entry in one.others]) for one in found]

    assert told("25-nq-tw-2013") == [("Trùng số, ký hiệu với", ["12/3/2003"])]
    assert (
        "Có văn bản cùng tên, ban hành sau; kho chưa biết văn bản này còn hiệu lực không",
        ["09/6/2020"],
    ) in told("555-ubnd-nc-bac-giang-2020")
    assert told("bao-cao-05-nam-114-kl-tw-bac-giang-2020")[0][0].startswith("Bản nhận được để trống số")
    assert told("04-2015-nd-cp")[0][0].startswith("Văn bản đã hết hiệu lực")
    assert told("33-ct-ttg-2021") == []


def test_a_symbol_of_numbers_tells_all_that_share_it(graph: Graph) -> None:
    page = abbreviations_page(graph)
    kinds, issuers = dict(page.kinds), dict(page.issuers)
    assert kinds["QĐ"] == ("Quyết định", "Quy định")
    assert issuers["TW"] == ("Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư")
    assert [symbol for symbol in kinds if symbol.startswith(("D", "Đ", "G"))][:3] == ["DA", "DAn", "ĐA"]


@pytest.mark.parametrize(
    ("instrument", "said", "by"),
    [
        ("luat-tin-nguong-ton-giao", "Hết hiệu lực từ ngày 01/01/2027, được thay thế bởi:", "07/2026/QH16"),
        ("34-ct-tw-2014", "Hết hiệu lực, được thay thế bởi:", "41-CT/TW"),
        ("290-qd-tw-2010", "Hết hiệu lực từ ngày 30/7/2021, được thay thế bởi:", "23-QĐ/TW"),
        ("113-2018-nd-cp", "Hết hiệu lực, được thay thế bởi:", "29/2023/NĐ-CP"),
        ("11-qdi-tw-2019", "Được sửa đổi, bổ sung bởi (kho chưa biết từ ngày nào):", "215-KL/TW"),
    ],
)
def test_what_replaced_or_amended_an_instrument_is_said_above_it(
    instrument: str, said: str, by: str, graph: Graph
) -> None:
    page = cited_page(graph, graph.instruments[InstrumentId(instrument)])
    warned = {each.words: [other.number for other in each.others] for each in page.warnings}
    assert warned[said] == [by]
