"""Which part of an instrument is cited, and whether only a part of it is altered."""

import pytest

from build_tools.citations.find import find_citations
from build_tools.grammar.compiled import Grammar
from build_tools.normalize import normalize

PARTS = [
    ("theo khoản 2 Điều 4 Luật Tiếp công dân", [("dieu-4-khoan-2",)]),
    ("theo khoản 2 Điều 4 của Luật Tiếp công dân năm 2013", [("dieu-4-khoan-2",)]),
    ("Luật Khiếu nại (Điều 5), Luật Tố cáo, Điều 9.", [("dieu-5",), ("dieu-9",)]),
    ("Điều 5 Luật Khiếu nại và Luật Tố cáo", [("dieu-5",), ()]),
    ("khoản 1 Điều 5 Luật Khiếu nại, Điều 6 Luật Tố cáo", [("dieu-5-khoan-1",), ("dieu-6",)]),
    ("mục III Nghị quyết số 25-NQ/TW ngày 03/6/2013", [("muc-iii",)]),
    ("Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Bộ Chính trị (mục II)", [("muc-ii",)]),
    (
        "Chương II của Quy chế bảo đảm an toàn ban hành kèm theo Quyết định số 12/2020/QĐ-UBND",
        [("chuong-ii",)],
    ),
    ("Quyết định số 26/2018/QĐ-UBND ngày 11/7/2018 (bãi bỏ Điều 3, Điều 8)", [("dieu-3", "dieu-8")]),
    ("Luật Phòng, chống tham nhũng năm 2018\n(Điều 20, 22) và", [("dieu-20", "dieu-22")]),
    ("Điều 13 và Phụ lục II ban hành kèm theo Nghị định số 43/2014/NĐ-CP", [("dieu-13", "phu-luc-ii")]),
    ("Bổ sung Điều 22a vào Luật Khiếu nại", [("dieu-22a",)]),
    (
        "Bãi bỏ Chương VI (từ Điều 65 đến Điều 67) của Luật Khiếu nại",
        [("chuong-vi", "dieu-65", "dieu-66", "dieu-67")],
    ),
    ("Điều 10 bản Quy chế kèm theo Nghị định 07/1999/NĐ-CP", [("dieu-10",)]),
    ("Điều 7 Quy chế dân chủ ở xã (ban hành kèm theo Nghị định số 79/2003/NĐ-CP)", [("dieu-7",)]),
    ("Từ Điều 61 đến Điều 62 Luật Khiếu nại", [("dieu-61", "dieu-62")]),
    ("Chương II bản hướng dẫn kèm theo Nghị quyết số 9/2008/NQ-CP", [("chuong-ii",)]),
    ("Điều 8 Quy chế công khai ban hành theo Quyết định số 225/1998/QĐ-TTg", [("dieu-8",)]),
    ("sửa đổi khoản 3, Điều 7 và bãi bỏ Điều 40 Nghị định số 27/2022/NĐ-CP", [("dieu-7-khoan-3", "dieu-40")]),
    # of the paper itself, or of nothing told
    ("Điều 5 Luật này và Luật Khiếu nại", [()]),
    ("thực hiện Luật Khiếu nại; Điều 5 quy định", [()]),
    ("sửa đổi Điều 5 theo Luật Khiếu nại", [()]),
]
PARTIAL = [
    ("Bãi bỏ khoản 4 Điều 18 của Luật Bảo hiểm y tế số 25/2008/QH12", [("repeals", True)]),
    ("Bãi bỏ Luật Bảo hiểm y tế số 25/2008/QH12", [("repeals", False)]),
    ("Bãi bỏ một phần Quyết định số 12/2020/QĐ-UBND", [("repeals", True)]),
    ("Sửa đổi, bổ sung một số điều của Luật Khiếu nại, Luật Tố cáo", [("amends", True), ("amends", True)]),
    (
        "Sửa đổi, bổ sung một số điều của các luật: Luật Khiếu nại (Điều 5), Luật Tố cáo",
        [("amends", True), ("amends", True)],
    ),
    ("Thay cụm từ “thực hiện A” bằng cụm từ “B” tại Điều 5 Luật Khiếu nại", [("amends", True)]),
    ("Thông báo này thay cho nội dung nêu tại mục 3 Thông báo số 187-TB/TU", [("replaces", True)]),
    (
        "Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 67/2014/QĐ-UBND",
        [("amends", True)],
    ),
    ("Thay thế Điều 5 Nghị định số 04/2015/NĐ-CP", [("replaces", True)]),
    ("Thay thế Nghị định số 04/2015/NĐ-CP", [("replaces", False)]),
    ("Căn cứ khoản 2 Điều 4 Luật Tiếp công dân", [("based_on", False)]),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_a_part_is_that_of_the_instrument_beside_it(
    text: str, parts: list[tuple[str, ...]], grammar: Grammar
) -> None:
    found = find_citations(normalize(text), grammar)
    assert [one.pinpoint for one in found] == parts
    assert [one.annexed for one in found] == ["Quy chế" in text or "bản " in text] * len(found)


@pytest.mark.parametrize(("text", "said"), PARTIAL)
def test_what_is_done_to_a_part_is_said_of_a_part(
    text: str, said: list[tuple[str, bool]], grammar: Grammar
) -> None:
    found = find_citations(normalize(text), grammar)
    assert [(one.relation, one.partial) for one in found] == said
