"""The quick reader of HTML agrees with the standard library's parser, and reads CSS."""

from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest

from build_tools.publish.references import PageReferences, read_css, read_html

DOCS = Path(__file__).parents[2] / "docs"

TRAPS = """<!doctype html><html><head><title>a < b <a href="no-title"></title>
<!-- <a href="no-comment" id="no"> --><style>/* url(no-css-comment) */ a { background: url( "bg.png" ) }</style>
<script>if (1 < 2) { document.write('<a href="no-script">') }</script>
<link rel="preload stylesheet" href="s.css"><link rel=canonical href=https://danvan.example/>
<meta http-equiv="Refresh" content="0; URL='moi/'"></head><body id='thân'>
<A HREF='?a=1&amp;b=2#d37' title="5 > 3" data-x=">">x</A><a name=cu></a><a href="bare">
<img alt="a=b href=no" src=i.png srcset="i.png 1x, i2.png 2x"><svg><use xlink:href="#icon"/></svg>
<p style="background:url(https://other.example/x.png)" id="d37">x</p><a
  href="lines"
  id="two-lines">y</a><form action="tim/"></form><textarea><a href="no-area"></textarea>
</body></html>"""


def urls(page: PageReferences, *, fetched: bool) -> list[str]:
    return [reference.url for reference in page.references if reference.fetched is fetched]


def test_every_kind_of_reference_is_found_and_nothing_in_comments_scripts_or_titles() -> None:
    page = read_html(TRAPS)
    assert urls(page, fetched=True) == [
        "bg.png",
        "s.css",
        "i.png",
        "i.png",
        "i2.png",
        "#icon",
        "https://other.example/x.png",
    ]
    assert urls(page, fetched=False) == [
        "https://danvan.example/",
        "moi/",
        "?a=1&b=2#d37",
        "bare",
        "lines",
        "tim/",
    ]
    assert page.anchors == {"thân", "cu", "d37", "two-lines"}


class Slow(HTMLParser):
    """Links and anchors by the standard library."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id",) if name in values}
        if tag == "a" and "href" in values:
            self.links.append(values["href"])


@pytest.mark.parametrize(
    "path", [*DOCS.glob("huong-dan/**/*.md"), *DOCS.glob("phat-trien/**/*.md")], ids=lambda path: path.name
)
def test_it_agrees_with_the_standard_parser_on_our_own_pages(path: Path) -> None:
    html = markdown.markdown(path.read_text(encoding="utf-8"), extensions=["attr_list", "tables", "toc"])
    slow, fast = Slow(), read_html(html)
    slow.feed(html)
    assert urls(fast, fetched=False) == slow.links
    assert fast.anchors == slow.anchors


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a{background:url(x.png)}", ["x.png"]),
        ("a{background:url('x y.png')} b{src:url( \"f.woff2\" ) format('woff2')}", ["x y.png", "f.woff2"]),
        ('@import "other.css"; @import url(third.css);', ["other.css", "third.css"]),
        ("/* url(none) */ a{b:c}", []),
    ],
)
def test_addresses_in_style_sheets(css: str, found: list[str]) -> None:
    assert list(read_css(css)) == found
