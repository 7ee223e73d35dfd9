"""What pages and data say of what changed an instrument, and of what cites it too late."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from build_tools.data.instruments import instrument_row
from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.models.archive import Archive
from build_tools.models.ids import Anchor, InstrumentId, KindId, PredicateId
from build_tools.models.known_instruments import KnownInstrument, StatedRelation
from build_tools.pages.directive.view import directive_page
from build_tools.parts.changed import plain
from build_tools.parts.fulltext.views import Block, Cited
from build_tools.parts.values import CardRow
from build_tools.parts.warnings import warnings
from build_tools.registers import Registers
from build_tools.render.inline import inline_text
from tests.graph.invented import NOTHING, decree, document, holding, law

OLD, NEW, CITING = (InstrumentId(each) for each in ("20-2013-qh13", "99-2024-qh15", "9-2025-nd-cp"))
OLD_LAW = law(
    "20/2013/QH13",
    "LÀNG NGHỀ",
    "2013-06-18",
    body="Điều 9. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2014.",
)
CITES_OLD = "Căn cứ Luật Làng nghề số 20/2013/QH13 ngày 18 tháng 6 năm 2013."
TOO_LATE = "đã hết hiệu lực từ ngày 01/7/2025 theo Luật Nghề thủ công số 99/2024/QH15"


def archive(predicate: str, issued: str = "2026-02-02", begins: str = "01 tháng 7 năm 2025") -> Archive:
    """The old law, what changes it, and a decree that cites it."""
    said = StatedRelation(predicate=PredicateId(predicate), target=OLD, source="nguồn thử")
    known = KnownInstrument(
        id=NEW, kind=KindId("luat"), number="99/2024/QH15", relations=(said,), source="thử"
    )
    body = f"Điều 9. Luật này có hiệu lực thi hành từ ngày {begins}." if begins else "Điều 1. Phạm vi."
    return holding(
        replace(NOTHING, instruments=(known,)),
        document(OLD, OLD_LAW),
        document(NEW, law("99/2024/QH15", "Nghề thủ công", "2024-06-20", body=body)),
        document(CITING, decree("9/2025/NĐ-CP", issued, CITES_OLD)),
    )


@pytest.fixture(scope="module")
def replaced(registers: Registers) -> Graph:
    return build_graph(archive("replaces"), registers)


def in_part(graph: Graph) -> Graph:
    relations = tuple(replace(one, partial=True, pinpoint=(Anchor("dieu-4"),)) for one in graph.relations)
    return replace(graph, relations=relations)


def rows(graph: Graph, instrument: InstrumentId = OLD) -> dict[str, CardRow]:
    return {row.label: row for row in directive_page(graph, graph.documents[instrument]).rows}


def said_above(graph: Graph) -> list[tuple[str, list[str]]]:
    return [
        (one.words, [other.number for other in one.others]) for one in warnings(graph, graph.instruments[OLD])
    ]


def test_the_card_says_from_when_a_law_holds_and_on_whose_word(replaced: Graph) -> None:
    begins = rows(replaced)["Có hiệu lực từ"].values[0]
    assert (begins.text, [link.text for link in begins.sources]) == ("01/01/2014", ["Điều 9"])
    assert (begins.sources[0].to.anchor, begins.sources[0].line) == ("dieu-9", "dòng 8")


def test_the_card_lists_what_changed_it_and_since_when(replaced: Graph) -> None:
    change = rows(replaced)["Thay đổi"].values[0]
    assert change.text == "Được thay thế bởi Luật Nghề thủ công số 99/2024/QH15, từ ngày 01/7/2025"
    assert change.to
    assert change.to.path == f"van-ban/{NEW}/index.md"
    assert change.registered
    assert "Thay đổi" not in rows(replaced, CITING)


def status(graph: Graph) -> str:
    return rows(graph)["Tình trạng hiệu lực"].values[0].text


def test_the_card_says_from_when_it_has_ended_where_that_is_certain(registers: Registers) -> None:
    whole = build_graph(archive("replaces"), registers)
    assert status(whole) == "hết hiệu lực từ ngày 01/7/2025 theo Luật Nghề thủ công số 99/2024/QH15"
    begun = "có hiệu lực từ ngày 01/01/2014"
    assert status(in_part(whole)) == (
        f"{begun}; được thay thế một phần bởi Luật Nghề thủ công số 99/2024/QH15 từ ngày 01/7/2025; "
        "phần còn lại: kho chưa thấy văn bản nào thay thế hoặc bãi bỏ"
    )
    assert status(build_graph(archive("replaces", begins=""), registers)) == (
        f"{begun}; được thay thế bởi Luật Nghề thủ công số 99/2024/QH15, kho chưa biết từ ngày nào"
    )
    assert status(build_graph(archive("amends"), registers)) == (
        f"{begun}; kho chưa thấy văn bản nào thay thế hoặc bãi bỏ"
    )


def test_the_card_of_what_changes_another_says_so_too(replaced: Graph) -> None:
    made = rows(replaced, NEW)["Làm thay đổi"].values[0]
    assert made.text == "Thay thế Luật LÀNG NGHỀ số 20/2013/QH13, từ ngày 01/7/2025"
    assert made.to
    assert made.to.path == f"van-ban/{OLD}/index.md"
    assert made.registered
    assert "Làm thay đổi" not in rows(replaced, CITING)


def test_its_page_tells_since_when_it_is_in_which_state_and_on_whose_word(replaced: Graph) -> None:
    page = directive_page(replaced, replaced.documents[OLD])
    assert [(each.since, each.label, each.name, each.why.text) for each in page.periods] == [
        ("", "Trước ngày 18/6/2013", "chưa có hiệu lực", "chưa ban hành"),
        (
            "2013-06-18",
            "Từ ngày 18/6/2013 đến trước ngày 01/01/2014",
            "chưa có hiệu lực",
            "có hiệu lực từ ngày 01/01/2014",
        ),
        (
            "2014-01-01",
            "Từ ngày 01/01/2014 đến trước ngày 01/7/2025",
            "còn hiệu lực",
            "có hiệu lực từ ngày 01/01/2014",
        ),
        (
            "2025-07-01",
            "Từ ngày 01/7/2025",
            "hết hiệu lực",
            "được thay thế bởi Luật Nghề thủ công số 99/2024/QH15 từ ngày 01/7/2025",
        ),
    ]
    begun, ended = page.periods[2].why, page.periods[3].why
    assert [(link.text, link.line) for link in begun.sources] == [("Điều 9", "dòng 8")]
    assert ended.to
    assert ended.to.path == f"van-ban/{NEW}/index.md"


def test_the_card_names_the_part_that_was_changed(registers: Registers) -> None:
    change = rows(in_part(build_graph(archive("repeals"), registers)))["Thay đổi"].values[0]
    said = "Bị bãi bỏ một phần bởi Luật Nghề thủ công số 99/2024/QH15 (Điều 4), từ ngày 01/7/2025"
    assert change.text == said


@pytest.mark.parametrize(
    ("predicate", "partial", "begins", "said"),
    [
        ("replaces", False, "01 tháng 7 năm 2025", "Hết hiệu lực từ ngày 01/7/2025, được thay thế bởi:"),
        ("replaces", True, "01 tháng 7 năm 2025", "Được thay thế một phần bởi (Điều 4; từ ngày 01/7/2025):"),
        ("repeals", True, "01 tháng 7 năm 2025", "Bị bãi bỏ một phần bởi (Điều 4; từ ngày 01/7/2025):"),
        ("repeals", False, "", "Bị bãi bỏ bởi (kho chưa biết từ ngày nào):"),
        ("amends", True, "01 tháng 7 năm 2025", "Được sửa đổi, bổ sung bởi (Điều 4; từ ngày 01/7/2025):"),
    ],
)
def test_above_its_text_stands_what_changed_it_whole_or_in_part(
    predicate: str, partial: bool, begins: str, said: str, registers: Registers
) -> None:
    graph = build_graph(archive(predicate, begins=begins), registers)
    assert said_above(in_part(graph) if partial else graph) == [(said, ["99/2024/QH15"])]


def cited(graph: Graph) -> Cited:
    page = directive_page(graph, graph.documents[CITING])
    found = [
        each
        for block in page.text.blocks
        if isinstance(block, Block)
        for each in block.inlines
        if isinstance(each, Cited) and each.to
    ]
    return found[0]


def ended(graph: Graph) -> list[str]:
    page = directive_page(graph, graph.documents[CITING])
    return [plain(each.ended) for group in page.outgoing for each in group.related]


def test_a_citation_of_what_had_ended_says_so_quietly(replaced: Graph) -> None:
    assert ended(replaced) == [TOO_LATE]
    seen = cited(replaced)
    assert seen.hint.endswith(f" – khi được dẫn {TOO_LATE}")
    assert seen.validity == f"khi được dẫn {TOO_LATE}"
    assert "".join(run.text for run in seen.runs) == "Luật Làng nghề số 20/2013/QH13"
    written = inline_text((seen,), lambda words, to: Markup("[{}]({})").format(words, to.path))
    assert f"· khi được dẫn {TOO_LATE}" in written


@pytest.mark.parametrize(
    ("predicate", "issued", "begins"),
    [
        ("replaces", "2025-07-01", "01 tháng 7 năm 2025"),
        ("replaces", "2026-02-02", ""),
        ("amends", "2026-02-02", "01 tháng 7 năm 2025"),
    ],
    ids=["on that very day", "a day that nobody tells", "only amended"],
)
def test_where_it_is_not_certain_nothing_is_said(
    predicate: str, issued: str, begins: str, registers: Registers
) -> None:
    graph = build_graph(archive(predicate, issued, begins), registers)
    assert ended(graph) == [""]
    assert "hết hiệu lực" not in cited(graph).hint + cited(graph).validity


def test_what_was_repealed_in_part_had_not_ended(registers: Registers) -> None:
    assert ended(in_part(build_graph(archive("repeals"), registers))) == [""]


def test_the_row_of_an_instrument_tells_its_days_and_what_changed_it(replaced: Graph) -> None:
    row = instrument_row(replaced, replaced.instruments[OLD]).as_data()
    assert (row["in_force"], row["ended"]) == ("2014-01-01", "2025-07-01")
    assert row["changes"] == [
        {
            "predicate": "replaces",
            "by": NEW,
            "partial": False,
            "pinpoint": [],
            "since": "2025-07-01",
            "source": "nguồn thử",
            "stated": [],
        }
    ]
    part = in_part(replaced)
    row = instrument_row(part, part.instruments[OLD]).as_data()
    assert row["ended"] == ""
    assert [(each["partial"], each["pinpoint"]) for each in row["changes"]] == [(True, ["dieu-4"])]  # type: ignore[attr-defined]
