"""What is a mention, and what stands beside it: one row a case, by form."""

import pytest

from build_tools.citations.find import find_citations
from build_tools.grammar.compiled import Grammar
from build_tools.models.citations import Citation
from build_tools.normalize import normalize
from build_tools.reading import read_text


def find(text: str, grammar: Grammar) -> tuple[Citation, ...]:
    return find_citations(normalize(text), grammar)


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


def test_papers_of_one_list_share_the_term(grammar: Grammar) -> None:
    citations = find("các Kết luận số 62-KL/TW, 63-KL/TW của Hội nghị Trung ương 4 khóa XIII", grammar)
    assert [c.term for c in citations] == ["XIII", "XIII"]


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


TITLES = [
    ("Quyết định số 234/QĐ-UBND về thành lập Trung tâm hành chính công nhằm phục vụ dân,", "thành lập Trung tâm hành chính công"),
    ("Chỉ thị số 12/CT-TTg về các giải pháp nhằm giảm nghèo.", "các giải pháp nhằm giảm nghèo"),
    ("Kế hoạch số 9/KH-UBND về cải cách hành chính, sau thời gian thực hiện đã có tiến bộ", "cải cách hành chính"),
    ("Kết luận số 114-KL/TW về công tác dân vận của cơ quan nhà nước các cấp..., cùng", "công tác dân vận của cơ quan nhà nước các cấp"),
    ("Kết luận số 114-KL/TW về dân vận, Thủ tướng Chính phủ yêu cầu các Bộ", "dân vận"),
    ("Kết luận số 114-KL/TW về dân vận, Sở Nội vụ trân trọng báo cáo", "dân vận"),
    ("Kế hoạch số 9/KH-UBND về rà soát văn bản do Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành.",
     "rà soát văn bản do Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_ends_where_the_sentence_goes_on(text: str, title: str, grammar: Grammar) -> None:
    assert find(text, grammar)[0].title == title


@pytest.mark.parametrize(
    "named",
    ["Chỉ thị số 33/CT-TTg ngày 26/11/2021 về “dân  vận", "Chỉ thị số 33/CT-TTg", "Luật Tiếp công dân"],
)
def test_an_instrument_is_named_up_to_the_end_of_its_title(named: str, grammar: Grammar) -> None:
    text = f"Thực hiện {named}”, các xã"
    (citation,) = find(text, grammar)
    assert text[citation.named.start : citation.named.end] == named


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


def test_a_number_is_that_of_the_law_that_the_register_knows_under_it(grammar: Grammar) -> None:
    amending, amended = find("Luật sửa đổi, bổ sung một số điều của Luật Thanh tra số 56/2010/QH12", grammar)
    assert (amending.number, amending.name) == ("", "luat sua doi bo sung mot so dieu cua luat thanh tra")
    assert (amended.number, amended.name) == ("56/2010/QH12", "luat thanh tra")
    assert (amended.relation, amended.subject) == ("amends", 0)


def test_another_number_is_that_of_the_amending_law(grammar: Grammar) -> None:
    (amending,) = find("Luật sửa đổi, bổ sung một số điều của Luật Thanh tra số 99/2010/QH12", grammar)
    assert amending.number == "99/2010/QH12"


def test_a_title_that_calls_the_paper_by_its_issuer_cites_nothing(grammar: Grammar) -> None:
    text = (
        "TỈNH ỦY ĐIỆN BIÊN\nSố 12-TB/TU\nĐIỆN BIÊN, ngày 3 tháng 4 năm 2022\nTHÔNG BÁO\n"
        "Kết luận của Ban Thường vụ Tỉnh ủy về việc thực hiện Chỉ thị số 30-CT/TW\n\nNội dung.\n"
    )
    found = [one for one in read_text(text, grammar).citations if one.relation != "self"]
    assert [(one.surface, one.relation, one.subject) for one in found] == [
        ("Chỉ thị số 30-CT/TW", "implements", None)
    ]


def test_a_bracket_that_a_term_does_not_open_is_not_closed_by_it(grammar: Grammar) -> None:
    found = find(
        "thực hiện Quyết định số 290-QĐ/TW (nay là Quyết định số 23-QĐ/TW ngày 30/7/2021 của Bộ Chính trị khóa XIII);"
        " Chỉ thị số 12-CT/TU",
        grammar,
    )
    assert [one.relation for one in found] == ["implements", "cites", "implements"]
    assert found[1].issuer == "Bộ Chính trị khóa XIII"


@pytest.mark.parametrize("mark", ["[^1]", "[1]", "¹"])
def test_the_call_of_a_note_is_no_part_of_a_title(mark: str, grammar: Grammar) -> None:
    text = f"Thực hiện Kế hoạch số 12-KH/TU về công tác dân vận trong sắp xếp tổ chức bộ máy{mark}, Đảng ủy phường xây dựng kế hoạch."
    (citation,) = find(text, grammar)
    assert citation.title == "công tác dân vận trong sắp xếp tổ chức bộ máy"


ACTING = [
    ("Ban Chấp hành Đảng bộ xã xây dựng kế hoạch thực hiện như sau", True),
    ("Ban Chấp hành Đảng bộ xã Đại An xây dựng kế hoạch", True),
    ("Liên đoàn Lao động huyện ban hành hướng dẫn", True),
    ("Ban Chấp hành Đảng bộ xây dựng nông thôn mới", False),  # of which level, nothing says
    ("phong trào xã xây dựng nông thôn mới", False),  # no authority
]


@pytest.mark.parametrize(("behind", "acts"), ACTING)
def test_a_title_ends_before_what_an_authority_does(behind: str, acts: bool, grammar: Grammar) -> None:
    title = 'phong trào thi đua "Dân vận khéo" năm 2024'
    (citation,) = find(f"Thực hiện Kế hoạch số 112-KH/HU về {title}, {behind}.", grammar)
    assert (citation.title == title) is acts
