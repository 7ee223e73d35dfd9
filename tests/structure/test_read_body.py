"""Paragraphs, joined where a page break cut them; headings; footnotes; anchors; layout marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.grammar.compiled import Grammar, build_grammar
from build_tools.header.read import read_header
from build_tools.models.texts import Body, Footnote, Paragraph, Role
from build_tools.normalize import NormalizedText, normalize
from build_tools.registers.loader import load
from build_tools.structure.joining import is_cut, is_wrapped
from build_tools.structure.read import read_body

GRAMMAR = build_grammar(load())


def body(raw: str, grammar: Grammar, marks: tuple[str, ...] = ()) -> tuple[NormalizedText, Body]:
    text = normalize(raw)
    return text, read_body(text, read_header(text, grammar), grammar, marks)


CUT = [
    ("nhận thức rõ vai trò của", "Đảng, chính sách, pháp luật"),  # a word that governs what follows
    ("kịp thời thực trạng tình", "hình tư tưởng"),  # the second half begins small
    ("giám sát việc tu dưỡng đạo đức,", "Lối sống"),  # a comma ends no paragraph
    ("Kế hoạch của Thanh tra", "Chính phủ, Chủ tịch UBND tỉnh"),  # one name in two halves
    ("trong giai đoạn 2017", "- 2021, cả tỉnh đã"),  # a period, no item of a list
    ("Căn cứ Luật", "Tiếp công dân ngày 25 tháng 11 năm 2013;"),
    ("Căn cứ Luật Mặt trận Tổ quốc", "Việt Nam;"),  # the shorter is a name of the same law
    ("theo Nghị định số 42/2017/", "NĐ-CP ngày 05/4/2017"),
    ("theo Nghị quyết số 25", "-NQ/TW ngày 03/6/2013"),
    ("thực hiện tốt Nghị quyết", "25-NQ/TW ngày 03/6/2013"),
    ("Nghị định số 59/2018/NĐ-CP ngày 09 tháng", "5 năm 2018"),
    ("Nghị định số 59/2018/NĐ-CP ngày", "09/5/2018"),  # no number of a section
    ("theo Nghị quyết Trung ương 4", "(khóa XII)"),
]
WHOLE = [
    ("niêm yết theo quy định", "Chủ tịch UBND tỉnh duy trì"),  # a missing full stop proves nothing
    ("tập trung thực hiện các nội dung sau:", "các cấp ủy"),
    ("phục vụ nhân dân.", "tiếp tục"),
    ("công tác dân vận", "- Một số cấp ủy"),
    ("công tác dân vận", "a) Các cấp"),
    ("kết quả năm 2017", "- Một số cấp ủy"),
    ("1. Quan điểm", "Cách mạng là sự nghiệp của Nhân dân"),
    ("LUẬT", "TIẾP CÔNG DÂN"),  # the kind of a paper above its name
    ("chấp hành chính sách, pháp luật", "Khiếu nại, tố cáo được giải quyết"),
    ("Luật Khiếu nại", "Tố cáo của công dân được giải quyết"),  # a name that is whole
    ("theo Quyết định số 12/QĐ", "- UBND các xã"),  # an item of a list
    ("tăng 12", "- 5/2018 có thêm"),
]


@pytest.mark.parametrize(("first", "second"), CUT)
def test_halves_of_one_paragraph_are_joined(first: str, second: str, grammar: Grammar) -> None:
    assert is_cut(first, second, grammar)


@pytest.mark.parametrize(("first", "second"), WHOLE)
def test_where_a_cut_is_not_certain_nothing_is_joined(first: str, second: str, grammar: Grammar) -> None:
    assert not is_cut(first, second, grammar)


PAGE = """\
BÁO CÁO

Kết quả công tác

Thực hiện Nghị định số 59/2018/NĐ-CP ngày 09 tháng

{page}

5 năm 2018 của Chính phủ, các xã đã làm tốt.

Năm sau tiếp tục.
"""


@pytest.mark.parametrize("page", ["12", "- 12 -", "Trang 12", "12/15", "CÔNG BÁO/Số 180/Ngày 03-04-2026"])
def test_a_page_number_within_a_sentence_stands_behind_it(page: str, grammar: Grammar) -> None:
    _, read = body(PAGE.format(page=page), grammar)
    paragraphs = {str(paragraph.anchor): paragraph for paragraph in read.paragraphs}
    assert paragraphs["d5"].lines == (5, 9)
    assert paragraphs["d7"].lines == (7,)  # no line of a source is lost
    assert [str(paragraph.anchor) for paragraph in read.paragraphs][-3:] == ["d5", "d7", "d11"]


CELLS = [
    "Tổng số\n\n7\n\nĐơn vị",  # cells of a table
    "Đơn thư tiếp nhận trong năm của cả tỉnh là\n\n15\n\nĐạt tỷ lệ cao.",
    "Nghị định số 59/2018/NĐ-CP ngày\n\n9\n\ntháng 5 năm 2018",  # the day
    "Kế hoạch 5 năm\n\n2018\n\ncủa tỉnh",  # a year
    "Số hộ được hỗ trợ trong cả năm\n\n120\n\nhộ",
    "Số đơn đã tiếp nhận trong năm của cả tỉnh là\n\n15\n\nđơn, trong đó đã giải quyết xong mười đơn.",
]


@pytest.mark.parametrize("cells", CELLS)
def test_a_figure_that_may_be_meant_is_no_page_number(cells: str, grammar: Grammar) -> None:
    _, read = body(f"BÁO CÁO\n\nKết quả công tác\n\n{cells}\n\nHết.\n", grammar)
    lines = [line for paragraph in read.paragraphs for line in paragraph.lines]
    assert lines == sorted(lines)


FOOTNOTE = """\
BÁO CÁO

Kết quả công tác

Diện tích 3.849 km², tốc độ tăng cao hơn giai đoạn 2011-2015¹ và trên một số mặt

¹ Mục tiêu giai đoạn 2016-2020 là 10-11%/năm.

còn tiềm ẩn phức tạp.

² Chú thích này không được gọi ở đâu.
"""


def test_a_footnote_between_two_halves_goes_to_the_foot(grammar: Grammar) -> None:
    text, read = body(FOOTNOTE, grammar)
    (note,) = read.footnotes
    assert (note.mark, note.anchor) == ("¹", "d7")
    assert [text.raw[call.start : call.end] for call in note.calls] == ["¹"]
    joined = next(paragraph for paragraph in read.paragraphs if paragraph.anchor == "d5")
    assert joined.lines == (5, 9)
    assert joined.aliases == ("d9",)
    assert read.paragraphs[-1].anchor == "d11"  # a note that nothing calls stays where it stands


SECTIONS = """\
Những năm qua, công tác dân vận được quan tâm.

I- QUAN ĐIỂM

1. Quan điểm

Cách mạng là sự nghiệp của Nhân dân.

2. Mục tiêu

2.1. Mục tiêu chung

Tạo sự chuyển biến.

II- NHIỆM VỤ

1. Tổ chức quán triệt chủ trương. Đẩy mạnh tuyên truyền.

2. Hoàn thiện quy định về đạo đức công vụ.

- Thực hiện tốt văn hóa công sở.

IV- TỔ CHỨC THỰC HIỆN

Nghị quyết này phổ biến đến chi bộ.
"""


def test_headings_introduce_text_items_are_the_text(grammar: Grammar) -> None:
    _, read = body(SECTIONS, grammar)
    levels = {str(paragraph.anchor): (paragraph.role, paragraph.level) for paragraph in read.paragraphs}
    assert levels["d3"] == (Role.HEADING, 1)
    assert levels["d5"] == (Role.HEADING, 2)
    assert levels["d11"] == (Role.HEADING, 3)
    assert levels["d17"] == (Role.ITEM, 0)
    assert levels["d19"] == (Role.ITEM, 0)
    assert [p.label for p in read.paragraphs if p.level == 1] == [
        "I",
        "II",
        "IV",
    ]  # III is missing: not renumbered


def test_anchors_come_from_the_source_line_and_readable_ones_stand_beside(grammar: Grammar) -> None:
    _, read = body(SECTIONS, grammar)
    aliases = {str(paragraph.anchor): paragraph.aliases for paragraph in read.paragraphs}
    assert aliases["d5"] == ("muc-i-1",)
    assert aliases["d11"] == ("muc-i-2-1",)
    assert aliases["d19"] == ("muc-ii-2",)


def test_kind_and_subject_on_one_line_are_two_paragraphs(grammar: Grammar) -> None:
    text, read = body(
        "CHỈ THỊ**Về công tác dân vận**\n\nTrong những năm qua, công tác dân vận.", grammar, ("**",)
    )
    assert [p.anchor for p in read.paragraphs] == ["d1", "d1-2", "d3"]
    assert [text.raw[m.span.start : m.span.end] for m in read.marks] == ["**", "**"]


@pytest.mark.parametrize(
    ("raw", "marks"),
    [
        ("phong trào “*Dân vận khéo*” gắn", 2),
        ("2 * 3 * 4 = 24", 0),  # stars with blanks around them are text
        ("*\n\nSố 14-NQ/TU", 0),  # the rule of a Party letterhead
        ("một * sao lẻ", 0),
    ],
)
def test_only_marks_in_pairs_are_layout(raw: str, marks: int, grammar: Grammar) -> None:
    assert len(body(raw, grammar, ("*",))[1].marks) == marks


def test_marks_that_the_record_does_not_name_are_text(grammar: Grammar) -> None:
    assert body("“*Dân vận khéo*”", grammar)[1].marks == ()


@given(st.text(alphabet=st.sampled_from("aĐ1I.)-,;:*¹² \n\tếQ"), max_size=120))
def test_every_character_is_in_one_paragraph_or_footnote(raw: str) -> None:
    text, read = body(raw, GRAMMAR)
    parts: list[Paragraph | Footnote] = [*read.paragraphs, *read.footnotes]
    spans = sorted(span for part in parts for span in part.pieces)
    assert "".join("".join(raw[span.start : span.end].split()) for span in spans) == "".join(raw.split())
    anchors = [part.anchor for part in parts]
    aliases = [alias for paragraph in read.paragraphs for alias in paragraph.aliases]
    assert len({*anchors, *aliases}) == len(anchors) + len(aliases)
    assert text.raw == raw


WRAPPED = """\
CHÍNH PHỦ
Số: 01/QĐ-CP

QUYẾT ĐỊNH
Về công tác dân vận

Căn cứ Luật Tổ chức chính
quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Nghị định số
04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ về thực hiện dân chủ trong hoạt động
của cơ quan hành chính nhà nước, được ban hành theo đề nghị của Ban Dân vận
Trung ương.
Ban Dân vận chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc hướng dẫn việc thực
hiện Quy chế này.
"""


def test_wrapped_lines_are_one_paragraph(grammar: Grammar) -> None:
    text, parsed = body(WRAPPED, grammar)
    assert [text.join(paragraph.pieces).text.split()[-1] for paragraph in parsed.paragraphs[4:]] == [
        "2025;",
        "ương.",
        "này.",
    ]


def test_long_lines_are_never_taken_for_wrapped() -> None:
    lines = ["Những năm qua, cấp ủy các cấp đã " + "quan tâm lãnh đạo " * 20, "công tác dân vận"] * 9
    assert not is_wrapped(lines)
    assert is_wrapped([line[:60] for line in lines])


@pytest.mark.parametrize(
    ("text", "calls", "shown"),
    [
        ("Kết quả đạt khá[^1].\n[^1]: Số liệu của Sở.", 1, ["Kết quả đạt khá[1].", "[1] Số liệu của Sở."]),
        ("Kết quả (tạm tính) [^1].\n[^1]: Số liệu.", 1, ["Kết quả (tạm tính) [1].", "[1] Số liệu."]),
        ("| A | [^2] |\n| B | 5[^2] |\n\n[^2]: Số liệu.", 2, ["A · [2]", "B · 5[2]", "[2] Số liệu."]),
        # Without a note, or without a call, nothing is hidden.
        ("Kết quả đạt khá[^1].\nHết.", 0, ["Kết quả đạt khá[^1].", "Hết."]),
        ("Kết quả đạt khá.\n[^1]: Số liệu.", 0, ["Kết quả đạt khá.", "[^1]: Số liệu."]),
        ("Về (a) [^1] của tỉnh.\n[^1] Số liệu.", 0, ["Về (a) [^1] của tỉnh.", "[^1] Số liệu."]),
    ],
)
def test_a_footnote_of_a_converter_is_shown_without_the_sign_that_marks_it(
    text: str, calls: int, shown: list[str], grammar: Grammar
) -> None:
    read, body_of = body(f"BÁO CÁO\n\nKết quả\n\nMở đầu.\n\n{text}", grammar)
    assert sum(len(note.calls) for note in body_of.footnotes) == calls
    parts: tuple[Paragraph | Footnote, ...] = (*body_of.paragraphs, *body_of.footnotes)
    found = [_shown(read, body_of, each) for each in parts]
    assert found[3:] == shown


def _shown(text: NormalizedText, read: Body, part: Paragraph | Footnote) -> str:
    signs = {"cell": " · ", "line": " "}
    words = ""
    for piece in part.pieces:
        start = piece.start
        for mark in (each for each in read.marks if each.span.start in piece):
            words += text.raw[start : mark.span.start] + signs.get(mark.style, "")
            start = mark.span.end
        words += text.raw[start : piece.end]
    return words
