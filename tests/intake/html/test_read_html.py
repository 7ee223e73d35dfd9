"""A web page as the text of a paper: one rule a test, each with the whole text that comes of it."""

import unicodedata

import pytest

from build_tools.intake.html import read_html
from build_tools.intake.taken import LeftOut, Reason, UnreadableFileError
from tests.intake.text.old_files import OLD


def text_of(body: str) -> str:
    return read_html(f"<html><head><meta charset=utf-8></head><body>{body}</body></html>".encode()).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>Điều 1.\n  Phạm vi</p><p>Điều 2.</p>", "Điều 1. Phạm vi\nĐiều 2.\n"),
        ("Một<p>hai</p>ba<div>bốn<div>năm</div>sáu</div>", "Một\nhai\nba\nbốn\nnăm\nsáu\n"),
        ("<p>UBND TỈNH X<br>SỞ NỘI VỤ</p>", "UBND TỈNH X\nSỞ NỘI VỤ\n"),
        ("<p>Số:&nbsp;&nbsp;&nbsp;&nbsp; /QĐ-UBND</p>", "Số: /QĐ-UBND\n"),
        ("<p>một</p><p>&nbsp;</p><p></p><p>hai</p><p>&nbsp;</p>", "một\n\nhai\n"),
        ("<pre>Điều 1.\nĐiều 2.</pre>", "Điều 1.\nĐiều 2.\n"),
        ("<p>&Agrave;, &#7897;, &#x1ED9;, A &amp; B</p>", "À, ộ, ộ, A & B\n"),
        ("<p>" + unicodedata.normalize("NFD", "Quyết định") + "</p>", "Quyết định\n"),
        ("<p>3.849 km<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup></p>", "3.849 km², CO₂, 1er\n"),
        ("<p><b>Đi</b>ều <i>1<u>.</u></i></p>", "Điều 1.\n"),
        ("<p>một <ins>hai</ins> <s>ba</s> <q>bốn</q></p>", "một hai ba “bốn”\n"),
        ("<p><span style='font-family:Symbol'>·</span> Mục</p>", "• Mục\n"),
        ("<p><font face=Wingdings>ü</font> xong</p>", "✓ xong\n"),
        ("<h1>QUYẾT ĐỊNH</h1><h2>Về việc</h2>", "QUYẾT ĐỊNH\nVề việc\n"),
    ],
)
def test_a_page_is_read_paragraph_by_paragraph(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<ol><li>một</li><li>hai</li></ol>", "1. một\n2. hai\n"),
        ("<ol start=3><li>một<li value=7>hai<li>ba</ol>", "3. một\n7. hai\n8. ba\n"),
        ("<ol type=a><li>một<li>hai</ol>", "a. một\nb. hai\n"),
        ("<ol type=I start=4><li>một<li>hai</ol>", "IV. một\nV. hai\n"),
        ("<ol style='list-style-type: lower-roman'><li>một<li>hai</ol>", "i. một\nii. hai\n"),
        ("<ol type=A start=27><li>một</ol>", "AA. một\n"),
        ("<ol reversed><li>một<li>hai</ol>", "2. một\n1. hai\n"),
        ("<ol><li>một<ol type=a><li>hai</ol><li>ba</ol>", "1. một\na. hai\n2. ba\n"),
        ("<ol><li><p>một</p><p>hai</p></ol>", "1. một\nhai\n"),
        ("<ul><li>một</ul>", "• một\n"),
        ("<ul style='list-style:none'><li>một</ul>", "một\n"),
        ("<ol><div>không</div><li>một</ol>", "không\n1. một\n"),
    ],
)
def test_numbers_of_lists_become_letters(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<table border=1><tr><td>Xã<td>Số hộ<tr><td>A|B<td>12</table>", "| Xã | Số hộ |\n| A\\|B | 12 |\n"),
        (
            "<table><tr><th rowspan=2>Xã<th colspan=2>Số hộ<tr><td>nghèo<td><p>cận</p><p>nghèo</p></table>",
            "| Xã | Số hộ | < |\n| ^ | nghèo | cận<br>nghèo |\n",
        ),
        (
            "<table border=1><tr><td rowspan=2 colspan=2>A<td>B<tr><td>C<tr><td>D<td>E<td>F</table>",
            "| A | < | B |\n| ^ | < | C |\n| D | E | F |\n",
        ),
        (
            "<table border=1><tr><td rowspan=0>A<td>1<tr><td>2<tr><td>3</table>",
            "| A | 1 |\n| ^ | 2 |\n| ^ | 3 |\n",
        ),
        ("<table border=1><tr><td>A<td>B<tr><td>C</table>", "| A | B |\n| C |  |\n"),
        ("<table border=1><tr><td>&lt;<td>^<td>a</table>", "| \\< | \\^ | a |\n"),
        (
            "<table><tfoot><tr><td>cuối<td>1</tfoot><thead><tr><th>đầu<th>2</thead></table>",
            "| đầu | 2 |\n| cuối | 1 |\n",
        ),
        ("<table><caption>Bảng 1</caption><tr><td>A<td>B</table>", "Bảng 1\n| A | B |\n"),
        (
            "<table><tr><td style='border:solid windowtext 1.0pt'>A<td style='border-top:solid 1pt'>B</table>",
            "| A | B |\n",
        ),
        (
            "<table><tr><td>A<td>B<td>C<tr><td>1<td>2<td>3<tr><td>4<td>5<td>6</table>",
            "| A | B | C |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |\n",
        ),
    ],
)
def test_a_table_of_data_becomes_a_line_a_row(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "<table border=1><tr><td>UBND TỈNH X<br>SỞ Y<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td>Số: 5/QĐ<td>ngày 3</table>",
            "UBND TỈNH X\nSỞ Y\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/QĐ\nngày 3\n",
        ),
        (
            "<table><tr><td><p>Nơi nhận:</p><p>- Như trên;</p><td><p>GIÁM ĐỐC</p><p>Nguyễn Văn A</p></table>",
            "Nơi nhận:\n- Như trên;\nGIÁM ĐỐC\nNguyễn Văn A\n",
        ),
        ("<table border=1><tr><td><p>một</p><p>hai</p></table>", "một\nhai\n"),
        (
            "<table><tr><td>trái<td><p>giữa</p><table border=1><tr><td>A<td>B</table></table>",
            "trái\ngiữa\n| A | B |\n",
        ),
    ],
)
def test_a_table_of_layout_is_read_cell_by_cell(body: str, text: str) -> None:
    assert text_of(body) == text


WORD = """<p>Theo Luật<a href="#_ftn1" name="_ftnref1" title=""><span><sup>[1]</sup></span></a> và<a href="#_ftn2"
name="_ftnref2">[2]</a>.</p><div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Luật <i>số</i> 1.</p></div>
<div id=ftn2><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> Một.</p><p>Hai.</p></div></div>"""
PORTAL = """<p>Theo Luật<sup id="fnref:1"><a href="#fn:1">1</a></sup>.</p><ol><li id="fn:1"><p>Luật số 1. <a href="#fnref:1">↩</a>
</p></li></ol>"""
NO_NOTES = (
    """<p><a href="#c1">1</a> <a href="#dau">2</a></p><p id=c1>Chương một</p><p><a href="#c1">về</a></p>"""
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (WORD, "Theo Luật[^1] và[^2].\n[^1]: Luật số 1.\n[^2]: Một. Hai.\n"),
        (PORTAL, "Theo Luật[^1].\n[^1]: Luật số 1.\n"),
        (NO_NOTES, "1 2\nChương một\nvề\n"),
    ],
)
def test_footnotes_stand_at_the_end_with_their_marks(body: str, text: str) -> None:
    assert text_of(body) == text


@pytest.mark.parametrize(
    ("body", "reason", "words"),
    [
        ("<script>var a = 'một'</script><style>p{}</style>", Reason.SCRIPT, "1 đoạn mã, 1 bảng kiểu"),
        ("<!-- lời ghi -->", Reason.SCRIPT, "1 lời ghi trong mã"),
        ("<nav>Trang chủ</nav>", Reason.SCRIPT, "Trang chủ"),
        ("<div class='top-menu'><a>Tin tức</a> <a>Liên hệ</a></div>", Reason.SCRIPT, "Tin tức Liên hệ"),
        ("<div role=search>Tìm kiếm</div>", Reason.SCRIPT, "Tìm kiếm"),
        ("<button>In</button>", Reason.SCRIPT, "In"),
        ("<p style='display:none'>ẩn</p>", Reason.HIDDEN, "ẩn"),
        ("<p>x <span style='mso-hide:all'>ẩn</span></p>", Reason.HIDDEN, "ẩn"),
        ("<div hidden>ẩn</div>", Reason.HIDDEN, "ẩn"),
        ("<del>xóa</del>", Reason.DELETED, "xóa"),
        (
            "<div style='mso-element:comment-list'><p class=MsoCommentText>ý kiến</p></div>",
            Reason.COMMENT,
            "ý kiến",
        ),
        ("<div style='mso-element:header'>đầu trang</div>", Reason.RUNNING_HEAD, "đầu trang"),
    ],
)
def test_what_is_no_text_of_the_paper_is_left_out_and_recorded(body: str, reason: Reason, words: str) -> None:
    taken = read_html(f"<p>Điều 1.</p>{body}<p>Điều 2.</p>".encode())
    assert [line for line in taken.text.split("\n") if line != "x"] == ["Điều 1.", "Điều 2.", ""]
    assert (reason, words) in [(one.reason, one.words) for one in taken.left_out]


def test_what_the_style_sheet_of_the_page_hides_is_hidden() -> None:
    taken = read_html(
        "<style>.an, p.mo { display : none } @media print { .giu { display: none } }</style>"
        "<p class=an>một</p><p class=mo>hai</p><p class=giu>ba</p>".encode()
    )
    assert taken.text == "ba\n"
    assert [one.words for one in taken.left_out if one.reason is Reason.HIDDEN] == ["một", "hai"]


def test_a_heading_of_a_site_that_holds_the_letterhead_is_of_the_paper() -> None:
    assert text_of("<header class=header><a>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</a></header>").startswith(
        "CỘNG HÒA"
    )


def test_the_only_article_of_a_page_is_the_paper_and_the_rest_is_recorded() -> None:
    taken = read_html("<div>Tin khác</div><article><p>Điều 1. Phạm vi điều chỉnh</p></article>".encode())
    assert taken.text == "Điều 1. Phạm vi điều chỉnh\n"
    assert LeftOut(reason=Reason.SCRIPT, words="Tin khác", before_line=1) in taken.left_out


PORTAL_PAGE = """<body><div class=top><a href=/>Trang chủ</a> <a href=/vb>Văn bản</a></div><div id=content>
<p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Điều 1. Phạm vi điều chỉnh</p><p>Điều 2. Đối tượng áp dụng</p></div>{}</body>"""


def test_a_block_around_the_letterhead_is_the_paper_where_all_around_it_is_links() -> None:
    taken = read_html(
        PORTAL_PAGE.format("<div><a>Văn bản liên quan</a>: <a>Nghị định số 5</a></div>").encode()
    )
    assert (
        taken.text
        == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐiều 1. Phạm vi điều chỉnh\nĐiều 2. Đối tượng áp dụng\n"
    )
    assert {"Trang chủ Văn bản", "Văn bản liên quan: Nghị định số 5"} <= {one.words for one in taken.left_out}
    assert "nằm ngoài văn bản" in taken.doubts[0]


IMPRINT = "Cơ quan chủ quản: Sở Nội vụ. Giấy phép số 5/GP-STTTT cấp ngày 01/02/2013"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (f"<div>{IMPRINT}</div>", IMPRINT),
        ("<div>© 2024 Cổng thông tin điện tử</div>", "© 2024 Cổng thông tin điện tử"),
        ("<p>Tổng biên tập: Lò Văn Pâng</p>", "Tổng biên tập: Lò Văn Pâng"),
        ("<p>Chia sẻ bài viết</p>", "Chia sẻ bài viết"),
    ],
)
def test_what_the_site_says_of_itself_around_the_block_of_the_letterhead_is_left_out(
    more: str, words: str
) -> None:
    page = PORTAL_PAGE.replace("áp dụng", "áp dụng là cơ quan, tổ chức, cá nhân có liên quan")
    taken = read_html(page.format(more).encode())
    assert taken.text.endswith("\nĐiều 2. Đối tượng áp dụng là cơ quan, tổ chức, cá nhân có liên quan\n")
    assert words in {one.words for one in taken.left_out}


@pytest.mark.parametrize(
    "site",
    [
        f"<div id=footer>{IMPRINT}</div>",
        f"<table><tr><td class=site-footer>{IMPRINT}</td></tr></table>",
        "<footer>Bản quyền thuộc về Sở Nội vụ</footer>",
        "<div class=sharedaddy>Chia sẻ: <a>Facebook</a></div>",
        "<div class=social-share>Facebook | Zalo</div>",
        "<div>In bài viết này</div>",
    ],
)
def test_the_foot_and_the_commands_of_a_site_within_the_paper_are_left_out(site: str) -> None:
    taken = read_html(f"<p>Điều 1.</p>{site}".encode())
    assert taken.text == "Điều 1.\n"
    assert [one.reason for one in taken.left_out] == [Reason.SCRIPT]


@pytest.mark.parametrize(
    "words",
    [
        "Nơi nhận: như trên; bản quyền thuộc Sở",
        "KT. GIÁM ĐỐC Tổng biên tập: Lò Văn Pâng",
        "Điều 2. Giấy phép số 5/GP-STTTT hết hiệu lực",
        "Nguyễn Văn An",
        f"{IMPRINT} {'và các đơn vị trực thuộc ' * 99}",
    ],
)
def test_what_a_page_calls_its_foot_may_be_of_the_paper(words: str) -> None:
    assert read_html(f"<p>Điều 1.</p><div class=footer>{words}</div>".encode()).text.startswith(
        f"Điều 1.\n{words.strip()}"
    )


@pytest.mark.parametrize("words", [IMPRINT, "Facebook", "Chia sẻ bài viết trên trang của Sở", "Chia sẻ"])
def test_words_of_a_site_in_a_place_without_a_name_are_of_the_paper(words: str) -> None:
    assert read_html(f"<div><p>Điều 1.</p><p>{words}</p></div>".encode()).text == f"Điều 1.\n{words}\n"


@pytest.mark.parametrize(
    ("more", "words"),
    [("<p>PHỤ LỤC</p>", "PHỤ LỤC"), ("<div><p>Nơi nhận:</p></div>", "Nơi nhận:"), ("lời cuối", "lời cuối")],
)
def test_what_is_no_link_around_the_block_of_the_letterhead_may_be_of_the_paper(
    more: str, words: str
) -> None:
    assert read_html(PORTAL_PAGE.format(more).encode()).text.endswith(f"\n{words}\n")


@pytest.mark.parametrize("more", ["PHỤ LỤC", "Nơi nhận:", "Cuối Điều 2. Hiệu lực"])
def test_an_article_is_not_the_paper_where_a_part_of_one_stands_outside(more: str) -> None:
    page = f"<div><article><p>Điều 1. Phạm vi điều chỉnh</p></article><p>{more}</p></div>"
    assert read_html(page.encode()).text == f"Điều 1. Phạm vi điều chỉnh\n{more}\n"


PAGE = "<html><head><meta charset={}></head><body><p>Nghị quyết về công tác dân vận</p><p>Số: 25/QĐ-UBND</p></body></html>"
READ = "Nghị quyết về công tác dân vận\nSố: 25/QĐ-UBND\n"


@pytest.mark.parametrize(
    "content",
    [
        PAGE.format("utf-8").encode(),
        PAGE.format("unicode").encode("utf-16"),
        PAGE.format("unicode").encode("utf-16-le"),
        PAGE.format("iso-8859-1").encode(),  # what it declares is not what it is
        ('<?xml version="1.0" encoding="utf-16"?>' + PAGE.format("utf-8")).encode(),
        PAGE.format("utf-8").encode("ascii", "xmlcharrefreplace"),
        *(encode(PAGE.format("windows-1252")) for encode in OLD.values()),
        *(encode(PAGE.format("windows-1258")) for encode in OLD.values()),
        *(
            encode(PAGE.format("utf-8")).decode("cp1252", "ignore").encode()
            for encode in (OLD["TCVN3 (ABC)"], OLD["VNI"])
        ),
    ],
)
def test_the_letters_decide_what_they_are_and_no_declaration_does(content: bytes) -> None:
    assert read_html(content).text == READ


def test_small_letters_under_a_font_of_capitals_are_capitals() -> None:
    assert text_of("<p style='font-family:\".VnTimeH\"'>céng hßa x· héi</p>") == "CỘNG HÒA XÃ HỘI\n"
    assert text_of("<p style='font-family:\".VnTimeH\"'>Cộng hòa xã hội</p>") == "Cộng hòa xã hội\n"


def test_pictures_and_frames_are_told_of() -> None:
    taken = read_html("<p>Điều 1.</p><img src=a.png><iframe src=b.pdf></iframe>".encode())
    assert len(taken.doubts) == 2
    assert "1 hình" in taken.doubts[0]
    assert "tải riêng về" in taken.doubts[1]


@pytest.mark.parametrize(
    "content", [b"<html></html>", b"<p>&nbsp;</p>", b"<html><img src=a.png>", b"<script>x</script>"]
)
def test_a_page_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="không có chữ nào đọc được"):
        read_html(content)


@pytest.mark.parametrize("tag", ["div", "span", "b", "table><tr><td", "ol><li", "font", "q", "sup"])
def test_a_page_that_is_nested_too_deep_is_refused(tag: str) -> None:
    with pytest.raises(UnreadableFileError, match="lồng nhau quá sâu"):
        read_html((f"<{tag}>" * 5000 + "Điều 1.").encode())


def test_a_table_that_claims_a_million_columns_stays_small() -> None:
    text = text_of("<table border=1>" + "<tr><td colspan=99999 rowspan=99999>a<td>b" * 50 + "</table>")
    assert max(map(len, text.split("\n"))) < 1000
