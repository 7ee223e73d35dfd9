"""The page of obligations, the section of a document, and the data for machines."""

import json
from collections.abc import Sequence

import jsonschema
import pytest

from build_tools.data.api import data_files
from build_tools.graph.model import Graph
from build_tools.masked_words.stand_ins import hide
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.obligations import (
    Bound,
    Counted,
    Deadline,
    EditorialObligation,
    Interval,
    Once,
    Periodic,
    Within,
    Yearly,
)
from build_tools.models.records import Mask
from build_tools.pages.directive.view import directive_page
from build_tools.pages.obligations.parts import parts
from build_tools.pages.obligations.view import Group, ObligationsPage, obligations_page
from build_tools.parts import addresses
from build_tools.parts.deadline_words import put
from build_tools.parts.obligation_views import ObligationView
from build_tools.registers import Registers
from build_tools.render.site import render
from tests.obligations.invented import LINE, graph_of, paper

ID = InstrumentId("5-ct-ubnd-dien-bien-2021")
ALL_KINDS = paper(
    """\
1. Sở Nội vụ báo cáo trước ngày 15/12 hằng năm; các sở báo cáo trước ngày 10/6 hằng năm.

2. Các xã gửi danh sách trước ngày 31/12/2021. Các huyện hoàn thành trong quý II năm 2030.

3. Định kỳ 6 tháng, hằng năm, các cấp ủy báo cáo kết quả. Văn phòng định kỳ hằng tháng báo cáo kết quả.

4. Trong thời hạn 30 ngày kể từ ngày ký, các sở xây dựng kế hoạch. Cơ quan nhận phải trả lời chậm nhất 5 ngày \
làm việc kể từ ngày nhận được đơn."""
)


def graph_with(registers: Registers, text: str = ALL_KINDS) -> Graph:
    return graph_of({ID: text}, registers)


def first_page(graph: Graph) -> ObligationsPage:
    return obligations_page(graph, next(parts(graph)))


def of(page: ObligationsPage, name: str) -> Sequence[Group]:
    return next((kind.groups for kind in page.kinds if kind.name == name), ())


def view(registers: Registers, text: str = ALL_KINDS) -> ObligationsPage:
    return first_page(graph_with(registers, text))


def flat(groups: Sequence[Group]) -> list[ObligationView]:
    return [each for group in groups for each in group.obligations]


def test_each_kind_of_deadline_has_its_group_in_its_order(registers: Registers) -> None:
    page = view(registers)
    assert [each.deadline for each in flat(of(page, "hang-nam"))] == [
        "trước ngày 10/6 hằng năm",
        "trước ngày 15/12 hằng năm",
    ]
    assert [each.deadline for each in flat(of(page, "dinh-ky"))] == [
        "hằng tháng",
        "6 tháng một lần và hằng năm",
    ]
    assert [each.deadline for each in flat(of(page, "thoi-han"))] == [
        "trong 30 ngày, kể từ việc nêu trong câu",
        "trong 5 ngày làm việc, kể từ việc nêu trong câu",
    ]
    assert page.count == 8


def test_what_is_behind_is_behind_the_last_update_of_the_archive(registers: Registers) -> None:
    page = view(registers)
    assert page.updated == "02/01/2026"
    assert [(year.label, [one.deadline for one in year.obligations]) for year in of(page, "da-den-han")] == [
        ("Năm 2021", ["trước ngày 31/12/2021"])
    ]
    assert [(year.label, [one.deadline for one in year.obligations]) for year in of(page, "co-ngay")] == [
        ("Năm 2030", ["trong quý II/2030 (đến hết 30/6/2030)"])
    ]


def test_groups_are_labelled_and_only_what_is_behind_is_folded(registers: Registers) -> None:
    page = view(registers)
    labels = [
        (group.label, group.open)
        for groups in (
            of(page, "hang-nam"),
            of(page, "co-ngay"),
            of(page, "dinh-ky"),
            of(page, "thoi-han"),
            of(page, "da-den-han"),
        )
        for group in groups
    ]
    assert labels == [
        ("Tháng 6", True),
        ("Tháng 12", True),
        ("Năm 2030", True),
        ("Hằng tháng", True),
        ("6 tháng một lần và hằng năm", True),
        ("Tính theo ngày", True),
        ("Tính theo ngày làm việc", True),
        ("Năm 2021", False),
    ]
    assert (
        render("obligations", page, addresses.OBLIGATIONS).count("<details")
        - render("obligations", page, addresses.OBLIGATIONS).count('" open')
        == 1
    )


def test_of_many_only_the_year_that_comes_next_is_open(registers: Registers) -> None:
    many = "\n\n".join(
        f"{n}. Các xã gửi danh sách trước ngày 15/{n % 12 + 1}/{2030 + n % 3}. Văn phòng định kỳ hằng tháng báo cáo kết quả."
        for n in range(30)
    )
    page = view(registers, paper(many))
    assert page.count == 60
    assert [(group.label, group.open) for group in of(page, "co-ngay")] == [
        ("Năm 2030", True),
        ("Năm 2031", False),
        ("Năm 2032", False),
    ]
    assert [(group.label, len(group.obligations), group.open) for group in of(page, "dinh-ky")] == [
        ("Hằng tháng", 30, False)
    ]


def test_the_sentence_is_quoted_whole_with_its_deadline_marked(registers: Registers) -> None:
    quote = flat(of(view(registers), "hang-nam"))[1].quote
    assert quote.before + quote.hit + quote.after == (
        "Sở Nội vụ báo cáo trước ngày 15/12 hằng năm; các sở báo cáo trước ngày 10/6 hằng năm."
    )
    assert (quote.hit, quote.to.anchor, quote.place, quote.line) == (
        "trước ngày 15/12 hằng năm",
        "muc-1",
        "mục 1",
        f"dòng {LINE}",
    )


def test_an_expired_paper_says_so_and_leaves_the_calendar(registers: Registers) -> None:
    graph = graph_of({ID: ALL_KINDS}, registers, validity="het-hieu-luc")
    page = first_page(graph)
    assert all(each.expired and each.validity == "hết hiệu lực" for each in flat(of(page, "hang-nam")))
    assert page.calendar is None
    assert "Hết hiệu lực" in render("obligations", page, addresses.OBLIGATIONS)


def test_an_archive_without_obligations_says_what_would_stand_there(registers: Registers) -> None:
    page = view(registers, paper("Đây là lời chung."))
    assert (page.count, page.calendar) == (0, None)
    assert "Chưa văn bản nào trong kho nêu nhiệm vụ có thời hạn" in render(
        "obligations", page, addresses.OBLIGATIONS
    )
    assert "thoi-han.ics" not in render("obligations", page, addresses.OBLIGATIONS)


def test_a_document_lists_its_own_and_only_where_it_has_some(registers: Registers) -> None:
    with_some, without = graph_with(registers), graph_with(registers, paper("Đây là lời chung."))
    some = render(
        "directive", directive_page(with_some, with_some.documents[ID]), addresses.of_instrument(ID)
    )
    none = render("directive", directive_page(without, without.documents[ID]), addresses.of_instrument(ID))
    assert "## Nhiệm vụ và thời hạn" in some
    assert "## Nhiệm vụ và thời hạn" not in none


def test_an_editors_word_is_shown_as_his(registers: Registers) -> None:
    said = EditorialObligation(
        document=ID,
        line=LINE,
        printed="trước ngày 15/12 hằng năm",
        deadline=Yearly(bound=Bound.BEFORE, month=12, day=15),
        who="Sở Nội vụ *mới*",
        what="gửi báo cáo",
        why="Sở đã đổi tên.",
    )
    page = first_page(graph_of({ID: ALL_KINDS}, registers, said=[said]))
    changed = flat(of(page, "hang-nam"))[1]
    assert (changed.who, changed.what, changed.why) == (said.who, said.what, said.why)
    assert "Người biên tập ghi:" in render("obligations", page, addresses.OBLIGATIONS)
    assert "Sở Nội vụ &#42;mới&#42;" in render("obligations", page, addresses.OBLIGATIONS)


def test_a_public_site_tells_no_masked_name(registers: Registers) -> None:
    text = paper("1. Ông Trần Văn Ẩn có trách nhiệm nộp tiền trước ngày 15/12/2030.")
    mask = Mask(line=LINE, text="Trần Văn Ẩn", reason="tên công dân")
    graph = graph_of({ID: text}, registers, masks=[mask], public=True)
    page = first_page(graph)
    one = of(page, "co-ngay")[0].obligations[0]
    assert hide(one.quote.before) == "Ông [đã ẩn] có trách nhiệm nộp tiền "


def test_the_data_for_machines_keeps_to_its_schema(registers: Registers) -> None:
    files = {
        path: json.loads(content) for path, content in data_files(graph_with(registers)) if "oblig" in path
    }
    items = files["api/obligations.json"]
    jsonschema.validate(items, files["api/obligations.schema.json"])
    assert [item["kind"] for item in items].count("yearly") == 2
    assert items[0]["who"] == "Sở Nội vụ"


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (Yearly(bound=Bound.BY, month=1, day=5), "chậm nhất ngày 05/01 hằng năm"),
        (Yearly(bound=Bound.IN, month=12), "trong tháng 12 hằng năm"),
        (Yearly(bound=Bound.IN, month=12, quarter=4), "trong quý IV hằng năm"),
        (
            Once(bound=Bound.IN, date=PartialDate(year=2023, month=6)),
            "trong tháng 6/2023 (đến hết 30/6/2023)",
        ),
        (
            Once(bound=Bound.BEFORE, date=PartialDate(year=2023, month=6)),
            "trước tháng 6/2023 (đến hết 31/5/2023)",
        ),
        (Once(bound=Bound.IN, date=PartialDate(year=1998)), "trong năm 1998 (đến hết 31/12/1998)"),
        (Periodic(every=()), "định kỳ (văn bản không nêu bao lâu một lần)"),
        (Periodic(every=(Interval(amount=1, unit="tháng"),), day=5), "ngày 05 hằng tháng"),
        (
            Periodic(
                every=tuple(Interval(amount=n, unit=u) for n, u in ((1, "năm"), (1, "quý"), (6, "tháng")))
            ),
            "hằng quý, 6 tháng một lần, hằng năm",
        ),
        (Within(counted=Counted.AFTER, amount=3, unit="năm"), "sau 3 năm"),
        (Within(counted=Counted.AHEAD, amount=5, unit="ngày"), "5 ngày trước việc nêu trong câu"),
    ],
)
def test_a_deadline_is_put_in_plain_words(deadline: Deadline, words: str) -> None:
    assert put(deadline) == words
