"""Where the subject begins and where it ends."""

import pytest

from build_tools.grammar.compiled import Grammar
from build_tools.header.read import read_header
from build_tools.normalize import normalize

TOP = "TỈNH ỦY YÊN BÁI\n*\nSố 5-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nYên Bái, ngày 02 tháng 3 năm 2020\n\n"
BODY = "Những năm qua, các cấp ủy đã quan tâm lãnh đạo công tác dân vận ở cơ sở và đạt nhiều kết\nquả.\n"
TITLES = [
    # Ends at a rule, even glued to the body; at what it was issued with; at the legal basis.
    ("CHỈ THỊ\nvề công tác dân vận\n-----\n", "về công tác dân vận"),
    ("CHỈ THỊ\nvề công tác dân vận\n----I- TÌNH HÌNH\n", "về công tác dân vận"),
    ("QUY CHẾ\nTiếp công dân\n(Ban hành kèm theo Quyết định số 1-QĐ/TU)\n", "Tiếp công dân"),
    ("QUYẾT ĐỊNH\nvề việc kiện toàn Ban Chỉ đạo\n- Căn cứ Điều lệ Đảng;\n", "về việc kiện toàn Ban Chỉ đạo"),
    # May begin like the body does.
    ("KẾ HOẠCH\nThực hiện công tác dân vận năm 2020\n\n", "Thực hiện công tác dân vận năm 2020"),
    # Goes on over wrapped lines, in capitals with any word; running text under it is the body.
    (
        "CHỈ THỊ\nvề xây dựng đội ngũ cán bộ\nDân vận khéo ở cơ sở\n",
        "về xây dựng đội ngũ cán bộ Dân vận khéo ở cơ sở",
    ),
    ("CHỈ THỊ\nvề phát triển kinh tế số\n", "về phát triển kinh tế số"),
    (
        "QUYẾT ĐỊNH\nBÃI BỎ QUYẾT ĐỊNH SỐ 1/QĐ-UBND\nNGÀY 02 THÁNG 3 NĂM 2019 CỦA ỦY BAN NHÂN DÂN TỈNH YÊN\nBÁI\n",
        "BÃI BỎ QUYẾT ĐỊNH SỐ 1/QĐ-UBND NGÀY 02 THÁNG 3 NĂM 2019 CỦA ỦY BAN NHÂN DÂN TỈNH YÊN BÁI",
    ),
    # A meeting, and a qualifier of the kind, are not the subject.
    (
        "NGHỊ QUYẾT\nHỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ CHÍN, KHÓA XVIII\nvề công tác dân vận\n",
        "về công tác dân vận",
    ),
    ("HƯỚNG DẪN LIÊN NGÀNH\nThực hiện quy chế dân chủ\n\n", "Thực hiện quy chế dân chủ"),
]


@pytest.mark.parametrize(("title", "subject"), TITLES, ids=[subject for _, subject in TITLES])
def test_the_subject(title: str, subject: str, grammar: Grammar) -> None:
    header = read_header(normalize(TOP + title + BODY), grammar)
    assert header.subject is not None
    assert header.subject.value == subject


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("C H Ỉ   T H Ị", "CHỈ THỊ"),
        ("C H Ỉ T H Ị", "CHỈ THỊ"),
        ("**C H Ỉ   T H Ị**", "CHỈ THỊ"),
        ("HƯỚNG DẪN LIÊN NGÀNH", "HƯỚNG DẪN"),
        ("KẾT LUẬN THANH TRA", "KẾT LUẬN"),
        ("CHƯƠNG TRÌNH\nHÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
        # The mark of a note is no part of it.
        ("THÔNG TƯ[1]", "THÔNG TƯ"),
        ("**THÔNG TƯ**[^1]", "THÔNG TƯ"),
        ("THÔNG TƯ (1)", "THÔNG TƯ"),
        ("THÔNG TƯ<sup>1</sup>", "THÔNG TƯ"),
        ("THÔNG TƯ¹", "THÔNG TƯ"),
        ("THÔNG TƯ1", "THÔNG TƯ"),
    ],
)
def test_the_kind(printed: str, kind: str, grammar: Grammar) -> None:
    header = read_header(normalize(f"{TOP}{printed}\nvề công tác dân vận\n\n{BODY}"), grammar)
    assert header.kind is not None
    assert header.subject is not None
    assert (header.kind.value, header.subject.value) == (kind, "về công tác dân vận")


def test_a_copy_without_letterhead_states_number_and_date_in_its_title(grammar: Grammar) -> None:
    text = "CHỈ THỊ\n\nCỦA BỘ TÀI CHÍNH SỐ 4/1999/CT-BTC NGÀY 5 THÁNG 6 NĂM 1999 VỀ VIỆC CÔNG KHAI\n\nĐể thực hiện.\n"
    header = read_header(normalize(text), grammar)
    assert header.number is not None
    assert header.issuer is not None
    assert header.subject is not None
    assert (header.number.value, header.issuer.value) == ("4/1999/CT-BTC", "Bộ Tài chính")
    assert (header.date and header.date.iso, header.subject.value) == ("1999-06-05", "VỀ VIỆC CÔNG KHAI")


def test_an_article_before_the_letterhead_is_no_part_of_it(grammar: Grammar) -> None:
    article = "## Tin mới\nNgày 01/3/2020, tỉnh đã ban hành văn bản sau đây.\n"
    header = read_header(normalize(f"{article}{TOP}CHỈ THỊ\nvề công tác dân vận\n\n{BODY}"), grammar)
    assert header.number is not None
    assert header.number.value == "5-CT/TU"
    assert min(header.letterhead_lines) == 3


@pytest.mark.parametrize("mark", ["[2]", "[^2]", "²"])
def test_the_mark_of_a_note_is_no_part_of_the_subject(mark: str, grammar: Grammar) -> None:
    header = read_header(normalize(f"{TOP}CHỈ THỊ\nvề công tác{mark} “dân vận”{mark}\n\n{BODY}"), grammar)
    assert header.subject is not None
    assert header.subject.value == "về công tác “dân vận”"


@pytest.mark.parametrize(
    "title",
    [
        "CỦA ĐỒNG CHÍ CHÁNH VĂN PHÒNG TỈNH ỦY\n",
        "của Đồng chí Chánh Văn phòng Tỉnh ủy\n",
        "CỦA ĐỒNG CHÍ NGUYỄN VĂN AN, PHÓ CHÁNH VĂN PHÒNG\n",
        "Đồng chí Chánh Văn phòng Tỉnh ủy\n",
    ],
)
def test_a_person_named_in_the_title_issues_nothing(title: str, grammar: Grammar) -> None:
    header = read_header(normalize(f"{TOP}THÔNG BÁO\n{title}về công tác dân vận\n\n{BODY}"), grammar)
    assert header.issuer is not None
    assert header.issuer.value == "Tỉnh ủy Yên Bái"
