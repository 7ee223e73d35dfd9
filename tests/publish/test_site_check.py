"""What is wrong with a built site, as its reader would find out."""

from pathlib import Path

import pytest

from build_tools.publish.site_check import check_site
from tests.publish.conftest import write_files

SOUND = {
    "index.html": (
        '<link rel="stylesheet" href="assets/kho.css"><a href="van-ban/a/#d37">a</a> <a href=".">đây</a>'
        '<a href="?q=dân+vận">tìm</a><a href="#top">đầu</a><a href="https://chinhphu.vn/">ngoài</a>'
        '<a href="mailto:a@b.vn">thư</a><img src="data:image/png;base64,AA==">'
    ),
    "van-ban/a/index.html": (
        '<p id="d37">x</p><a href="../..">chủ</a><a href="./">mình</a><a href="#d37">x</a><a href="">x</a>'
        '<a href="source.txt#:~:text=dân">nguồn</a><a href="ngu%E1%BB%93n.txt">nguồn</a>'
        '<a href="../../?q=1#c">tìm</a><a href="#d37:~:text=x">x</a>'
    ),
    "van-ban/a/source.txt": "x",
    "van-ban/a/nguồn.txt": "x",
    "404.html": '<base href="/"><a href=".">chủ</a><link rel="stylesheet" href="assets/kho.css">',
    "assets/kho.css": "body{background:url(nen.svg)} a{fill:url(#mau)}",
    "assets/nen.svg": "<svg/>",
}


def findings(site: Path) -> list[str]:
    """What is found, but for orphans: most of these sites are pages that stand alone."""
    return [str(one) for one in check_site(site) if one.rule != "orphan-page"]


def orphans(site: Path) -> list[str]:
    return [one.path for one in check_site(site) if one.rule == "orphan-page"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_files(tmp_path, SOUND)
    write_files(tmp_path, {"index.html": SOUND["index.html"] + '<p id="c"></p>'})
    return tmp_path


def test_a_sound_site_is_silent(site: Path) -> None:
    assert list(check_site(site)) == []


def test_a_page_that_no_other_leads_to_is_an_orphan(site: Path) -> None:
    write_files(site, {"co-quan/a/index.html": '<a href="#top">mình</a> <a href="../../">chủ</a>'})
    assert orphans(site) == ["site/co-quan/a/index.html"]
    write_files(site, {"co-quan/index.html": '<a href="a/#x">a</a><a href="../">chủ</a>'})
    assert orphans(site) == ["site/co-quan/index.html"]


def test_a_page_that_is_kept_for_old_links_is_no_orphan(site: Path) -> None:
    write_files(site, {"cu/index.html": '<meta name="robots" content="noindex"><a href="../">chủ</a>'})
    assert orphans(site) == []


@pytest.mark.parametrize(
    ("html", "rule"),
    [
        ('<a href="khong-co/">x</a>', "broken-link"),
        ('<a href="van-ban/a">x</a>', "broken-link"),
        ('<a href="../ngoai.html">x</a>', "broken-link"),
        ('<a href="van-ban/A/">x</a>', "broken-link"),
        ('<svg><a xlink:href="khong-co.html"></a></svg>', "broken-link"),
        ('<img src="mat.png">', "broken-link"),
        ('<img srcset="assets/nen.svg 1x, mat.png 2x">', "broken-link"),
        ('<meta http-equiv="refresh" content="0; url=khong-co/">', "broken-link"),
        ('<a href="//[hỏng">x</a>', "broken-link"),
        ('<a href="#d99">x</a>', "broken-anchor"),
        ('<a href="van-ban/a/#D37">x</a>', "broken-anchor"),
        ('<use href="#icon"/>', "broken-anchor"),
        ('<a href="/van-ban/a/">x</a>', "absolute-link"),
        ('<script src="https://cdn.example/x.js"></script>', "external-resource"),
        ('<script src="//cdn.example/x.js"></script>', "external-resource"),
        ('<link rel="stylesheet" href="https://fonts.example/x.css">', "external-resource"),
        ('<link rel="preconnect" href="https://fonts.example">', "external-resource"),
        ('<img src="https://cdn.example/x.png">', "external-resource"),
        ("<style>@font-face{src:url(https://fonts.example/x.woff2)}</style>", "external-resource"),
        ('<p style="background:url(http://cdn.example/x.png)">', "external-resource"),
    ],
)
def test_what_a_reader_would_stumble_over_is_found_on_its_line(site: Path, html: str, rule: str) -> None:
    write_files(site, {"index.html": f'<p id="c">x</p>\n\n{html}\n'})
    (found,) = findings(site)
    assert found.startswith(f"site/index.html:3: {rule}: ")


def test_a_style_sheet_may_not_ask_another_host_either(site: Path) -> None:
    write_files(
        site, {"assets/kho.css": "@import url(https://fonts.example/x.css); a{background:url(mat.png)}"}
    )
    assert [found.split(":")[2].strip() for found in findings(site)] == ["external-resource", "broken-link"]


def test_a_broken_link_of_every_page_is_one_finding_that_counts_them(site: Path) -> None:
    menu = '<p id="d37"></p><p id="c"></p>'
    write_files(site, {"index.html": menu + '<a href="mat/">x</a>' * 2})
    write_files(site, {"van-ban/a/index.html": menu + '<a href="../../mat/">x</a>'})
    (found,) = findings(site)
    assert found.endswith("(Còn gặp ở 1 tệp khác.)")


THEME = '<script>scope=new URL("{}",location)</script>'


def test_the_scripts_of_the_theme_may_stand_at_any_depth(site: Path) -> None:
    write_files(
        site,
        {
            "404.html": SOUND["404.html"] + THEME.format("."),
            "index.html": '<p id="c"></p>' + THEME.format("."),
            "van-ban/a/index.html": '<p id="d37"></p><script src="../../assets/kho.css"></script>'
            '<script type="application/json">{"a": 1}</script>' + THEME.format("../.."),
        },
    )
    assert findings(site) == []


@pytest.mark.parametrize(
    "script",
    [
        "<script>alert(1)</script>",
        '<script type="module">import "./x.js"</script>',
        '<SCRIPT TYPE="text/javascript">alert(1)</SCRIPT>',
        '<script type="importmap">{}</script>',
        THEME.format("https://other.example"),
        THEME.format("../x"),
    ],
)
def test_a_script_that_came_in_with_a_document_is_named_on_its_line(site: Path, script: str) -> None:
    write_files(
        site,
        {
            "404.html": SOUND["404.html"] + THEME.format("."),
            "index.html": f'<p id="c"></p>\n{script}',
        },
    )
    (found,) = findings(site)
    assert found.startswith("site/index.html:2: inline-script: ")
