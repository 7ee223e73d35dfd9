import pytest

from build_tools.search.copies import built_record
from build_tools.search.record import PageRecord


def copy_of(article: str, *, head: str = "") -> PageRecord:
    made = built_record(
        "a/",
        f"<html><head><title>T</title>{head}</head><body><nav>menu</nav><article>{article}</article></body></html>",
    )
    assert made is not None
    return made


def test_a_page_without_article_has_no_copy() -> None:
    assert built_record("a/", "<html><body><p>dân vận</p></body></html>") is None


def test_a_page_that_only_leads_elsewhere_has_no_copy() -> None:
    head = '<meta http-equiv="refresh" content="0; url=../b/">'
    assert built_record("a/", f"<html><head>{head}</head><body><article>x</article></body></html>") is None


def test_only_the_article_is_copied_and_in_it_only_its_own_words() -> None:
    copy = copy_of(
        '<h1 id="t">Tên<a class="headerlink" href="#t">¶</a></h1><nav>đường dẫn</nav><script>x</script>'
        '<p id="d3">Lời <span class="chu-giai khong-phai-nguyen-van">[1]</span>văn<a class="neo">#</a></p>'
        '<p aria-hidden="true">ẩn</p><div hidden><p>ẩn</p></div><button>Nút</button>'
        '<ul class="ds"><li>văn bản khác</li></ul><blockquote class="doan-trich"><p>trích</p></blockquote>'
    )
    assert copy.texts == ("Tên", "Lời văn")


def test_where_parts_are_marked_only_they_and_the_title_are_copied() -> None:
    copy = copy_of('<h1>Tên</h1><p>ngoài</p><div data-pagefind-body><p id="d1">trong</p></div><p>sau</p>')
    assert copy.texts == ("Tên", "trong")


def test_filters_and_values_are_kept_wherever_they_stand() -> None:
    copy = copy_of(
        '<div hidden><span data-pagefind-filter="loai:Chỉ thị"></span><span data-pagefind-meta="ngay:2031-11"></span>'
        '<span data-pagefind-filter="loai">Kế hoạch</span>'
        '<span data-pagefind-meta="co-quan:Tỉnh ủy"></span></div><p id="d1">x</p>',
        head='<meta data-pagefind-filter="nam:2031">',
    )
    assert copy.facets == {"nam": ("2031",), "loai": ("Chỉ thị", "Kế hoạch")}
    assert copy.date == "2031-11"
    assert copy.meta["co-quan"] == "Tỉnh ủy"


@pytest.mark.parametrize(
    ("article", "parts"),
    [
        # The permanent anchor wins over readable aliases, on the paragraph or in it.
        ('<p id="d5"><a id="muc-1"></a>x</p>', [("d5", "x")]),
        ('<p id="muc-1"><a id="d5-2"></a>x</p>', [("d5-2", "x")]),
        ('<blockquote id="d7"><p>x</p></blockquote>', [("d7", "x")]),
        # A paragraph without an anchor is reached by the nearest one above it.
        ('<h2 id="a">A</h2><p>x</p>', [("a", "A"), ("a", "x")]),
        ("<p>x</p>", [("", "x")]),
        # Text beside a list is a passage of its own; a row is one.
        ('<ul><li id="d9">x<ul><li>y</li></ul></li></ul>', [("d9", "x"), ("d9", "y")]),
        ('<table><tr id="d2"><td>x</td><td>y</td></tr></table>', [("d2", "x y")]),
        ('<p id="d1">x<br>y</p>', [("d1", "x y")]),
        (
            '<p id="d85">giải quyết <a id="d87"></a>trên địa bàn</p>',
            [("d85", "giải quyết"), ("d87", "trên địa bàn")],
        ),
    ],
)
def test_each_passage_has_the_anchor_that_leads_to_it(article: str, parts: list[tuple[str, str]]) -> None:
    assert [part for passage in copy_of(article).passages for part in passage.parts] == parts
