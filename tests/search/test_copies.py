import pytest

from build_tools.search.accents import accent_table
from build_tools.search.canon import HIDDEN, OVERLAY, TONE_MOVED, display, tagged
from build_tools.search.cited_numbers import cited_numbers
from build_tools.search.copies import IndexCopy, index_copy


def copy_of(article: str, *, head: str = "") -> IndexCopy:
    made = index_copy(
        f"<html><head><title>T</title>{head}</head><body><nav>menu</nav><article>{article}</article></body></html>"
    )
    assert made is not None
    return made


def test_a_page_without_article_has_no_copy() -> None:
    assert index_copy("<html><body><p>dân vận</p></body></html>") is None


def test_a_page_that_only_leads_elsewhere_has_no_copy() -> None:
    head = '<meta http-equiv="refresh" content="0; url=../b/">'
    assert index_copy(f"<html><head>{head}</head><body><article>x</article></body></html>") is None


def test_only_the_article_is_copied_and_in_it_only_its_own_words() -> None:
    copy = copy_of(
        '<h1 id="t">Tên<a class="headerlink" href="#t">¶</a></h1><nav>đường dẫn</nav><script>x</script>'
        '<p id="d3">Lời <span class="chu-giai khong-phai-nguyen-van">[1]</span>văn<a class="neo">#</a></p>'
        '<p aria-hidden="true">ẩn</p><div hidden><p>ẩn</p></div><button>Nút</button>'
        '<ul class="ds"><li>văn bản khác</li></ul><blockquote class="doan-trich"><p>trích</p></blockquote>'
    )
    assert copy.texts == ("Tên", "Lời văn")
    assert "menu" not in copy.html


def test_where_parts_are_marked_only_they_and_the_title_are_copied() -> None:
    copy = copy_of('<h1>Tên</h1><p>ngoài</p><div data-pagefind-body><p id="d1">trong</p></div><p>sau</p>')
    assert copy.texts == ("Tên", "trong")
    assert "data-pagefind-body" not in copy.html


def test_filters_and_values_are_kept_wherever_they_stand() -> None:
    copy = copy_of(
        '<div hidden><span data-pagefind-filter="loai:Chỉ thị"></span><span data-pagefind-meta="ngay:2031-11"></span>'
        '<span data-pagefind-filter="loai">Kế hoạch</span>'
        '<span data-pagefind-meta="co-quan:Tỉnh ủy"></span></div><p id="d1">x</p>',
        head='<meta data-pagefind-filter="nam:2031">',
    )
    assert copy.facets == {"nam": ("2031",), "loai": ("Chỉ thị", "Kế hoạch")}
    assert copy.date == "2031-11"
    assert f'data-pagefind-meta="co-quan:Tỉnh uỷ{TONE_MOVED}"' in copy.html


@pytest.mark.parametrize(
    ("article", "anchored"),
    [
        # The permanent anchor wins over readable aliases, on the paragraph or in it.
        ('<p id="d5"><a id="muc-1"></a>x</p>', '<p id="d5"><a></a>x</p>'),
        ('<p id="muc-1"><a id="d5-2"></a>x</p>', '<p id="d5-2"><a></a>x</p>'),
        ('<blockquote id="d7"><p>x</p></blockquote>', '<p id="d7">x</p>'),
        # A paragraph without an anchor is reached by the nearest one above it.
        ('<h2 id="a">A</h2><p>x</p>', '<h2 id="a">A</h2><p id="a">x</p>'),
        ("<p>x</p>", '<p id="_">x</p>'),
        # Text beside a list is a passage of its own; a row is one.
        ('<ul><li id="d9">x<ul><li>y</li></ul></li></ul>', '<p id="d9">x</p><ul><li id="d9">y</li></ul>'),
        ('<table><tr id="d2"><td>x</td><td>y</td></tr></table>', '<tr id="d2"><td>x</td> <td>y</td> </tr>'),
        ('<p id="d1">x<br>y</p>', '<p id="d1">x<br> y</p>'),
    ],
)
def test_each_passage_has_the_anchor_that_leads_to_it(article: str, anchored: str) -> None:
    assert anchored in copy_of(article).html


def test_words_are_canonical_and_remember_how_they_were_written() -> None:
    copy = copy_of('<p id="d1">Tỉnh ủy và đồng bào, chính trị - xã hội</p>')
    assert f"Tỉnh uỷ{TONE_MOVED} và d{OVERLAY}ồng bào" in copy.html
    assert " -\u2061xã hội" in copy.html
    assert copy.texts == ("Tỉnh ủy và đồng bào, chính trị - xã hội",)
    assert "</a>, ngày" in copy_of('<p id="d1">theo <a href="x">218-QĐ/TW</a>, ngày ban hành</p>').html


def test_numbers_stand_in_full_behind_the_passage_that_abbreviates_them() -> None:
    copy = copy_of('<p id="d1">Quyết định số 217 và <a href="x">218-QĐ/TW</a></p>')
    assert f"</a> {HIDDEN}217-qd/tw {HIDDEN}218-qd/tw</p>" in copy.html


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Chỉ thị số 33/CT-TTg ngày 26/11/2021", ("33-ct-ttg",)),
        ("Quyết định số 217 và 218-QĐ/TW", ("217-qd/tw", "218-qd/tw")),
        ("Quyết định 217, 218-QĐ/TW", ("217-qd/tw", "218-qd/tw")),
        ("Nghị quyết số 25- NQ/TW, 25 -NQ/TW", ("25-nq/tw",)),
        ("Nghị quyết số 06/2018/NQ-HĐND", ("6/2018/nq-hdnd",)),
        ("Quy định số 11-QĐi/TW", ("11-qdi/tw",)),
        ("Luật số 57/2014/QH13", ("57/2014/qh13",)),
        ("Pháp lệnh 34/2007/PL-UBTVQH11", ("34/2007/pl-ubtvqh11",)),
        ("Nghị quyết 08B-NQ/HNTW", ("8b-nq/hntw",)),
        ("số 114-KL/W", ("114-kl/w",)),
        ("ngày 26/11/2021, 50 km/h, 12/giờ, 2016-2020, tỷ lệ 3/4", ()),
        ("", ()),
    ],
)
def test_numbers_cited(text: str, numbers: tuple[str, ...]) -> None:
    assert cited_numbers(text) == numbers


def test_the_pairs_of_words_are_listed_by_how_often_they_stand() -> None:
    table = accent_table(["Dân vận, dân vận; dẫn vãn", "hòa giải hoà giải", "217 và 218"])
    assert table == ("dân vận", "hoà giải", "dẫn vãn", "giải hoà")
    assert accent_table(["dân vận dân vận khéo"], most=1) == ("dân vận",)


def test_a_paragraph_joined_across_a_page_keeps_both_its_anchors() -> None:
    copy = copy_of('<p id="d85">giải quyết <a id="d87"></a>trên địa bàn</p>')
    assert f'<p id="d85">giải quyết <a></a>{tagged("d87")}trên' in copy.html
    assert copy.texts == ("giải quyết trên địa bàn",)
    assert display(f"{tagged('d87')}trên") == "trên"
