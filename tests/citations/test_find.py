"""What is a mention, and what stands beside it: one row a case, by form."""

import pytest

from build_tools.citations.find import find_citations
from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.normalize import normalize


def find(text: str, grammar: Grammar) -> tuple[Citation, ...]:
    return find_citations(normalize(text), grammar)


NUMBERED = [
    # whole numbers, Party and State
    ("theo Nghị quyết số 25-NQ/TW ngày 03/6/2013", [("Nghị quyết số 25-NQ/TW", "25-NQ/TW")]),
    ("Chỉ thị số 33/CT-TTg", [("Chỉ thị số 33/CT-TTg", "33/CT-TTg")]),
    ("Nghị định số 04/2015/NĐ-CP", [("Nghị định số 04/2015/NĐ-CP", "04/2015/NĐ-CP")]),
    ("Nghị quyết 202/2025/QH15", [("Nghị quyết 202/2025/QH15", "202/2025/QH15")]),
    ("Kế hoạch số 50-KH/BDVTU-BCSDUBND", [("Kế hoạch số 50-KH/BDVTU-BCSDUBND", "50-KH/BDVTU-BCSDUBND")]),
    ("Quy định số 11-QĐi/TW", [("Quy định số 11-QĐi/TW", "11-QĐi/TW")]),
    ("Nghị quyết số 08B-NQ/HNTW", [("Nghị quyết số 08B-NQ/HNTW", "08B-NQ/HNTW")]),
    ("Công văn số 2891/UBND-TCD", [("Công văn số 2891/UBND-TCD", "2891/UBND-TCD")]),
    ("Công văn 11554/VPCP-V.I", [("Công văn 11554/VPCP-V.I", "11554/VPCP-V.I")]),
    ("Nghị định số 89/CP", [("Nghị định số 89/CP", "89/CP")]),
    ("Quyết định số 27/2001/QĐ-CT.UBBT", [("Quyết định số 27/2001/QĐ-CT.UBBT", "27/2001/QĐ-CT.UBBT")]),
    ("Lệnh số 23-L/CTN", [("Lệnh số 23-L/CTN", "23-L/CTN")]),
    ("Nghị quyết 30a/2008/NQ-CP", [("Nghị quyết 30a/2008/NQ-CP", "30a/2008/NQ-CP")]),
    ("Kế hoạch hành động số 12a-KH/TU", [("Kế hoạch hành động số 12a-KH/TU", "12a-KH/TU")]),
    ("Thông báo kết luận số 160-TB/TW", [("Thông báo kết luận số 160-TB/TW", "160-TB/TW")]),
    ("Hướng dẫn liên ngành số 12/HDLN-BDVTU", [("Hướng dẫn liên ngành số 12/HDLN-BDVTU", "12/HDLN-BDVTU")]),
    ("thực hiện NQ 25-NQ/TW", [("NQ 25-NQ/TW", "25-NQ/TW")]),
    # stray and missing blanks, dashes, letters of other fonts
    ("Nghị quyết số 25- NQ/TW", [("Nghị quyết số 25- NQ/TW", "25-NQ/TW")]),
    ("Nghị quyết số 25 -NQ/TW", [("Nghị quyết số 25 -NQ/TW", "25-NQ/TW")]),
    ("Quyết định số1893-QĐ/TU", [("Quyết định số1893-QĐ/TU", "1893-QĐ/TU")]),
    (
        "Pháp lệnh số 34/2007/PL-UBTVQH11của Ủy ban",
        [("Pháp lệnh số 34/2007/PL-UBTVQH11", "34/2007/PL-UBTVQH11")],
    ),
    ("Nghị quyết số 25–NQ/TW", [("Nghị quyết số 25–NQ/TW", "25-NQ/TW")]),
    ("Quyết định số 217-QÐ/TW", [("Quyết định số 217-QÐ/TW", "217-QĐ/TW")]),
    ("NGHỊ QUYẾT SỐ 25-NQ/TW", [("NGHỊ QUYẾT SỐ 25-NQ/TW", "25-NQ/TW")]),
    ("kết luận số 65-KL/TW", [("kết luận số 65-KL/TW", "65-KL/TW")]),
    # a symbol shared out
    (
        "Quyết định số 217 và 218-QĐ/TW",
        [("Quyết định số 217", "217-QĐ/TW"), ("218-QĐ/TW", "218-QĐ/TW")],
    ),
    (
        "Nghị quyết số 07/2017/NQ-HĐND và 06/2018/NQ-HĐND",
        [("Nghị quyết số 07/2017/NQ-HĐND", "07/2017/NQ-HĐND"), ("06/2018/NQ-HĐND", "06/2018/NQ-HĐND")],
    ),
    # the serial alone
    ("gắn với Chỉ thị 05 của Bộ Chính trị", [("Chỉ thị 05", "05")]),
    ("KẾT QUẢ THỰC HIỆN KẾT LUẬN SỐ 114", [("KẾT LUẬN SỐ 114", "114")]),
    # a law with its number
    (
        "Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
        [("Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15", "10/2022/QH15")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERED, ids=[text for text, _ in NUMBERED])
def test_a_number_is_found_with_its_kind(
    text: str, expected: list[tuple[str, str]], grammar: Grammar
) -> None:
    assert [(c.surface, c.number) for c in find(text, grammar)] == expected


NAMED = [
    ("phù hợp với Hiến pháp năm 2013.", ["Hiến pháp năm 2013"]),
    (
        "Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo.",
        ["Luật Tiếp công dân", "Luật Khiếu nại", "Luật Tố cáo"],
    ),
    ("thực hiện tốt Luật tiếp cận thông tin nhằm bảo đảm", ["Luật tiếp cận thông tin"]),
    ("Luật Phòng, chống tham nhũng năm 2018, các văn bản", ["Luật Phòng, chống tham nhũng năm 2018"]),
    ("phổ biến Luật Tín ngưỡng tôn giáo…Qua đó", ["Luật Tín ngưỡng tôn giáo"]),
    (
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
        ["Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII"],
    ),
    (
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII đã đề ra",
        ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII"],
    ),
    ("Nghị quyết Trung ương 4 (khóa XII) “về …", ["Nghị quyết Trung ương 4 (khóa XII)"]),
    ("Nghị quyết Trung ương 4 (khóa XI và XII) về", ["Nghị quyết Trung ương 4 (khóa XI", "XII"]),
    (
        "Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI) về",
        ["Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XI)"],
    ),
    (
        "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
        ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ),
    (
        "Pháp lệnh thực hiện dân chủ ở xã, phường, thị trấn năm 2007;",
        ["Pháp lệnh thực hiện dân chủ ở xã, phường, thị trấn năm 2007"],
    ),
    (
        "Quyết định của Ủy ban nhân dân tỉnh“về triển khai kế hoạch”",
        ["Quyết định của Ủy ban nhân dân tỉnh"],
    ),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương năm 2019;",
        [
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương năm 2019"
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_a_name_ends_where_the_name_ends(text: str, expected: list[str], grammar: Grammar) -> None:
    assert [c.surface for c in find(text, grammar)] == expected


NOT_CITATIONS = [
    "10/10 huyện, thành phố",
    "đạt 144/170 vụ, 503/2003 TTHC",
    "Bộ phận TN&TKQ của UBND các huyện",
    "giai đoạn 2020-2025 UBND tỉnh",
    "ngày 03/6/2013",
    "điện thoại 0240.3854.123",
    "theo Mẫu số 01/QĐ-PC",
    "quyết định 03 nội dung",
    "Nghị quyết 5 năm phát triển",
    "thông báo 02 trường hợp",
    "các Nghị quyết của Ban Chấp hành Trung ương Đảng về công tác dân vận",
    "chính sách, pháp luật của Nhà nước",
    "năm 2020 - UBND tỉnh",
    "theo quy định của luật Việt Nam",
]


@pytest.mark.parametrize("text", NOT_CITATIONS)
def test_what_only_looks_like_a_number_is_none(text: str, grammar: Grammar) -> None:
    assert find(text, grammar) == ()


DATES = [
    ("Nghị quyết số 25-NQ/TW ngày 03/6/2013 của", "2013-06-03"),
    ("Chỉ thị số 16/CT-TTg ngày 16 tháng 5 năm 2016 của", "2016-05-16"),
    ("Quyết định số 23-QĐ/TW, ngày 30/7/2021 của", "2021-07-30"),
    ("Kế hoạch số 50-KH/TU năm 2018", "2018"),
    ("Kết luận số 43-KL/TW của Ban Bí thư, ngày 07/01/2019 về", "2019-01-07"),
    ("Kế hoạch số 43-KH/BCĐ về kiểm tra dân vận chính quyền năm 2018", ""),  # a year of the title
    ("Chỉ thị số 16/CT-TTg ngày 31/02/2016", ""),  # no such day: nothing is invented
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_the_date_beside_a_mention(text: str, date: str, grammar: Grammar) -> None:
    (citation,) = find(text, grammar)
    assert (citation.date.iso if citation.date else "") == date


def test_a_coordination_shares_date_issuer_and_titles(grammar: Grammar) -> None:
    first, second = find(
        "theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW ngày 12 tháng 12 năm 2013 của Bộ Chính trị"
        " ban hành “Quy chế giám sát”; “Quy định về việc góp ý”.",
        grammar,
    )
    assert [c.date.iso for c in (first, second) if c.date] == ["2013-12-12", "2013-12-12"]
    assert (first.issuer, second.issuer) == ("Bộ Chính trị", "Bộ Chính trị")
    assert (first.title, second.title) == ("Quy chế giám sát", "Quy định về việc góp ý")


def test_commas_share_where_the_kind_is_printed_once(grammar: Grammar) -> None:
    citations = find("các Quyết định số 217-QĐ/TW, 218-QĐ/TW của Bộ Chính trị", grammar)
    assert [c.issuer for c in citations] == ["Bộ Chính trị", "Bộ Chính trị"]


def test_a_kind_with_its_number_is_no_title(grammar: Grammar) -> None:
    decision, regulation = find("Quyết định số 99-QĐ/TW, Quy định số 11-QĐi/TW ngày 18/02/2019", grammar)
    assert decision.title == ""
    assert regulation.subject is None


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Nghị quyết số 25-NQ/TW, Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng (khóa XI)", "XI"),
        ("Kết luận số 21-KL/TW Hội nghị Trung ương 4 khóa XIII", "XIII"),
    ],
)
def test_the_meeting_tells_the_term(text: str, term: str, grammar: Grammar) -> None:
    (citation,) = find(text, grammar)
    assert citation.term == term


def test_papers_of_different_kinds_share_nothing(grammar: Grammar) -> None:
    first, second = find(
        "Kế hoạch số 47-KH/TU, Kế hoạch số 112/KH-UBND ngày 27/6/2018 của UBND tỉnh.", grammar
    )
    assert first.date is None
    assert first.issuer == ""
    assert second.issuer == "UBND tỉnh"


def test_the_issuer_before_a_list_is_that_of_all_in_it(grammar: Grammar) -> None:
    citations = find(
        "Tỉnh ủy Bắc Giang ban hành Nghị quyết số 110-NQ/TU ngày 11/7/2016 về dân vận, Chỉ thị số 14-CT/TU ngày"
        " 04/7/2014 về lề lối; UBND tỉnh ban hành Kế hoạch số 104/KH-UBND ngày 01/6/2016.",
        grammar,
    )
    assert [c.issuer for c in citations] == ["Tỉnh ủy Bắc Giang", "Tỉnh ủy Bắc Giang", "UBND tỉnh"]
    assert {c.relation for c in citations} == {"issues"}


def test_a_district_is_part_of_its_issuers_name(grammar: Grammar) -> None:
    (citation,) = find("UBND huyện Yên Thế ban hành Kế hoạch số 28/KH-UBND về kiểm tra", grammar)
    assert citation.issuer == "UBND huyện Yên Thế"


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Thông tư số 01/2020/TT-BNV ngày 01/3/2020 của Bộ trưởng Bộ Nội vụ hướng dẫn", "Bộ Nội vụ"),
        ("Thông tư số 02/2017/TT-VPCP của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Văn phòng Chính phủ"),
        ("Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 *của* *Chính phủ*", "Chính phủ"),
    ],
)
def test_the_head_of_an_authority_stands_for_it(text: str, issuer: str, grammar: Grammar) -> None:
    (citation,) = find(text, grammar)
    assert citation.issuer == issuer


def test_what_amended_an_instrument_is_not_amended_by_the_document(grammar: Grammar) -> None:
    decree, amending = find(
        "theo Nghị định số 08/2015/NĐ-CP quy định về thủ tục, được sửa đổi, bổ sung bởi Nghị định số 167/2025/NĐ-CP",
        grammar,
    )
    assert decree.title == "quy định về thủ tục"
    assert (amending.relation, amending.subject) == ("cites", None)


NESTED = "Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về tiếp tục thực hiện Nghị quyết số 25-NQ/TW"


def test_who_does_what_in_a_nested_title(grammar: Grammar) -> None:
    outer, inner, sibling = find(
        f"Thực hiện {NESTED} và Chương trình hành động số 79-CTHĐ/TU ngày 28/10/2013 của BTV Tỉnh ủy", grammar
    )
    assert (outer.relation, outer.subject) == ("implements", None)
    assert (inner.relation, inner.subject) == ("continues", 0)
    assert (sibling.relation, sibling.subject) == ("implements", None)


def test_a_page_break_within_an_issuer_does_not_lose_it(grammar: Grammar) -> None:
    raw = "Kế hoạch số 363/KH-TTCP ngày 20/3/2019 của Thanh tra\n\n¹ ghi chú\n\nChính phủ, Chủ tịch UBND tỉnh"
    text = normalize(raw)
    pieces = (text.line_span(1), text.line_span(5))
    (citation,) = find_citations(text.join(pieces), grammar)
    assert citation.issuer == "Thanh tra Chính phủ"
    assert (citation.line, citation.column) == (1, 0)
