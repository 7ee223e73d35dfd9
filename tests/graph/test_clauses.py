"""A citation of a part leads to that part where the text is held, and what is done to a part is said of a part."""

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.clauses import clause_of
from build_tools.graph.model import Graph
from build_tools.graph.text_parts import whole
from build_tools.models.ids import Anchor, InstrumentId
from build_tools.pages.cited.view import cited_page
from build_tools.pages.directive.view import directive_page
from build_tools.parts.fulltext import full_text
from build_tools.parts.fulltext.views import Block, Cited
from build_tools.parts.places import in_words
from build_tools.parts.warnings import warnings
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, document, holding, law, provincial

HELD = frozenset(
    map(
        Anchor,
        (
            "dieu-1",
            "dieu-5",
            "dieu-5-khoan-1",
            "kem-theo-dieu-1",
            "kem-theo-dieu-5-khoan-1",
            "muc-iii",
            "muc-iii-2",
        ),
    )
)
CLAUSES = [
    (("dieu-5-khoan-1",), False, "dieu-5-khoan-1"),
    (("dieu-5-khoan-1-diem-a",), False, "dieu-5-khoan-1"),  # what it stands in
    (("dieu-9", "dieu-5"), False, "dieu-5"),
    (("dieu-9",), False, ""),
    (("dieu-1",), True, "kem-theo-dieu-1"),
    (("phan-iii-muc-2",), False, "muc-iii-2"),  # "mục 2, phần III" of what is printed "2." under "III."
    (("chuong-ii",), False, ""),
]


@pytest.mark.parametrize(("places", "annexed", "anchor"), CLAUSES)
def test_a_citation_leads_to_the_narrowest_place_held(
    places: tuple[str, ...], annexed: bool, anchor: str
) -> None:
    assert clause_of(tuple(map(Anchor, places)), HELD, annexed=annexed) == anchor


def test_of_an_annex_that_is_not_held_nothing_is_meant() -> None:
    assert clause_of((Anchor("dieu-1"),), frozenset({Anchor("dieu-1")}), annexed=True) == ""


@pytest.mark.parametrize(
    ("places", "words"),
    [
        (("dieu-5-khoan-1-diem-a", "dieu-5-khoan-1-diem-dd", "dieu-7"), "điểm a, đ khoản 1 Điều 5; Điều 7"),
        (("muc-iii-2-1",), "điểm 2.1 mục III"),
        (("phan-thu-nhat-muc-i",), "mục I phần thứ nhất"),
        (("chuong-iii-muc-2",), "mục 2 Chương III"),
        (("muc-8",), "mục 8"),
        (("muc-1-2",), "mục 1.2"),
        (("muc-b-ii-4-1",), "điểm 4.1 mục II phần B"),
        (("muc-c-2",), "mục 2 phần C"),
        (("muc-c-2-1",), "mục 2.1 phần C"),
        (("muc-ii-1-diem-dd",), "tiết đ điểm 1 mục II"),
        (("muc-8-diem-a",), "điểm a mục 8"),
        (("dieu-5-2-1",), "điểm 2.1 Điều 5"),
        (("dieu-2", "kem-theo-dieu-5"), "Điều 2; Điều 5 của bản kèm theo"),
        (tuple(f"dieu-{n}" for n in range(1, 12)), "Điều 1, 2, 3, 4, 5, 6, 7, 8 và 3 chỗ khác"),
    ],
)
def test_places_are_told_in_words(places: tuple[str, ...], words: str) -> None:
    assert in_words(tuple(map(Anchor, places))) == words


CRAFTS, REPEALING, HOUSE = InstrumentId("lang-nghe"), InstrumentId("bai-bo"), InstrumentId("25-2008-qh12")


@pytest.fixture(scope="module")
def repealed(registers: Registers) -> Graph:
    body = "Điều 1. Phạm vi\nĐiều 18. Quyền\n1. Một.\n4. Bốn."
    held = document(CRAFTS, law("91/2022/QH15", "LÀNG NGHỀ", "2022-06-15", body=body))
    said = "Bãi bỏ khoản 4 Điều 18 của Luật Làng nghề và Điều 3 Luật Bảo hiểm y tế số 25/2008/QH12."
    repealing = document(REPEALING, provincial("15/2024/QĐ-UBND", "Điện Biên", "2024-04-03", said))
    return build_graph(holding(NOTHING, held, repealing), registers)


def test_a_repeal_of_a_clause_is_no_repeal_of_the_law(repealed: Graph) -> None:
    found = {one.object: (one.predicate, one.partial, one.pinpoint) for one in repealed.relations}
    assert found == {
        CRAFTS: ("repeals", True, ("dieu-18-khoan-4",)),
        HOUSE: ("repeals", True, ("dieu-3",)),
    }
    for view, subject in (
        (directive_page, repealed.documents[CRAFTS]),
        (cited_page, repealed.instruments[HOUSE]),
    ):
        (group,) = view(repealed, subject).incoming  # type: ignore[arg-type]
        assert (group.heading, group.id) == ("Bị bãi bỏ một phần bởi", "den-repeals-mot-phan")
    (warned,) = warnings(repealed, repealed.instruments[CRAFTS])
    assert warned.words == "Bị bãi bỏ một phần bởi (khoản 4 Điều 18; kho chưa biết từ ngày nào):"


def test_the_citation_leads_to_the_clause(repealed: Graph) -> None:
    text = full_text(repealed, whole(repealed.documents[REPEALING]))
    blocks = [block for block in text.blocks if isinstance(block, Block)]
    cited = [each for block in blocks for each in block.inlines if isinstance(each, Cited) and each.to]
    assert [(each.to.path, each.to.anchor) for each in cited if each.to] == [
        (f"van-ban/{CRAFTS}/index.md", "dieu-18-khoan-4"),
        (f"van-ban/{HOUSE}/index.md", ""),
    ]
    assert cited[0].hint.startswith("Khoản 4 Điều 18. Luật")


def test_a_part_that_another_law_is_said_to_have_repealed_is_a_part(registers: Registers) -> None:
    said = "Theo khoản 4 Điều 18 của Luật Khiếu nại đã được bãi bỏ bởi Luật Thanh tra số 11/2022/QH15."
    paper = document(REPEALING, provincial("15/2024/QĐ-UBND", "Điện Biên", "2024-04-03", said))
    graph = build_graph(holding(NOTHING, paper), registers)
    (repeal,) = [one for one in graph.relations if one.predicate == "repeals"]
    assert (repeal.subject, repeal.object) == ("11-2022-qh15", "02-2011-qh13")
    assert (repeal.partial, repeal.pinpoint) == (True, ("dieu-18-khoan-4",))


def test_a_line_above_a_list_says_what_is_done_to_each_and_whether_to_a_part(registers: Registers) -> None:
    said = (
        "Phạm vi.\n\nĐiều 2. Bãi bỏ các văn bản sau đây\n\n1. Khoản 2 Điều 4 Quy định ban hành kèm theo Quyết định"
        " số 72/2015/QĐ-UBND.\n\n2. Các Quyết định: số 44/2013/QĐ-UBND, số 45/2013/QĐ-UBND.\n\n"
        "Điều 3. Bãi bỏ một phần các văn bản sau:\n\n1. Quyết định số 4/2020/QĐ-UBND.\n\nĐiều 4. Thi hành."
    )
    paper = document(REPEALING, provincial("15/2024/QĐ-UBND", "Điện Biên", "2024-04-03", said))
    graph = build_graph(holding(NOTHING, paper), registers)
    found = {one.object: (one.predicate, one.partial, one.pinpoint) for one in graph.relations}
    assert found == {
        "72-2015-qd-ubnd-dien-bien": ("repeals", True, ("kem-theo-dieu-4-khoan-2",)),
        "44-2013-qd-ubnd-dien-bien": ("repeals", False, ()),
        "45-2013-qd-ubnd-dien-bien": ("repeals", False, ()),
        "4-2020-qd-ubnd-dien-bien": ("repeals", True, ()),
    }
