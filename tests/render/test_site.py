"""The sample site, as MkDocs would read it."""

import posixpath
import re
from collections.abc import Callable

import pytest
import yaml

from build_tools.masked_words.stand_ins import HIDDEN
from build_tools.parts.searched import TOP
from build_tools.render import all_pages
from build_tools.render.site import all_packages
from build_tools.search.facets import FACETS
from tests.pages.sample_documents import HOSTILE, PARTY_RAW, REPORT_RAW
from tests.pages.sample_graph import sample_graph
from tests.pages.sample_parts import MASKED_NAME, PARTY, REPORT, STATE
from tests.render.conftest import Site
from tests.render.rendering import Seen, see, to_html

PARTY_PAGE, REPORT_PAGE, STATE_PAGE = (f"van-ban/{each}/index.md" for each in (PARTY, REPORT, STATE))
Read = Callable[[str], Seen]


def full_text(page: str) -> str:
    """The text of the element `toan-van`, without what is not the source's; white space removed."""
    html = to_html(page)
    text = (
        html[html.index('<div class="toan-van">') : html.index("</div>", html.rindex('class="chu-thich"'))]
        if ("chu-thich" in html)
        else html[html.index('<div class="toan-van">') : html.rindex("<h2", 0, html.index('id="luoc-do"'))]
    )
    text = re.sub(r"<(a|span)[^>]*khong-phai-nguyen-van[^>]*>.*?</\1>", "", text)
    text = text.partition('ghi-chu-bien-tap"')[0]
    return "".join(see(text).text.split())


def test_every_link_leads_to_a_page_and_an_anchor_of_the_site(pages: dict[str, str]) -> None:
    files = {*pages, *(path for path, _ in all_packages(sample_graph()))}
    read = {path: see(to_html(text)) for path, text in pages.items() if path.endswith(".md")}
    anchors = {path: set(seen.values("id")) for path, seen in read.items()}
    for path, seen in read.items():
        for href in seen.values("href"):
            target, _, anchor = href.partition("#")
            goal = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            if target.endswith("/"):  # in raw HTML the address of the built page
                goal = posixpath.join(goal, "index.md")
            assert goal in files, (path, href)
            assert not anchor or anchor in anchors[goal], (path, href)


def test_no_page_holds_an_id_twice(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            ids = see(to_html(text)).values("id")
            assert len(ids) == len(set(ids)), path


def test_two_runs_give_the_same_files_in_the_same_order() -> None:
    assert list(all_pages(sample_graph())) == list(all_pages(sample_graph()))


def test_no_style_no_script_no_frame_no_foreign_address(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        if not path.endswith(".md"):
            continue
        seen = see(to_html(text))
        assert not seen.values("style"), path
        assert not {"script", "iframe", "img", "b", "object"} & set(seen.tags), path
        addresses = [*seen.values("href"), *seen.values("src"), *seen.values("action")]
        assert not [each for each in addresses if "//" in each or each.startswith("/")], path


def test_front_matter_is_yaml_that_is_safe_inside_html(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        if path.endswith(".md"):
            meta = yaml.safe_load(text.split("---\n")[1])
            assert meta["title"]
            assert meta["description"]
            assert "<" not in meta["title"] + meta["description"], path


@pytest.mark.parametrize(("path", "raw"), [(PARTY_PAGE, PARTY_RAW), (REPORT_PAGE, REPORT_RAW)])
def test_the_full_text_holds_every_character_of_the_source(
    path: str, raw: str, pages: dict[str, str]
) -> None:
    if path == REPORT_PAGE:
        note = next(line for line in raw.splitlines() if line.startswith("¹"))
        raw = raw.replace(note, "").replace("*", "").replace("[bookmark: x]", "") + note
    assert full_text(pages[path]) == "".join(raw.split())


def test_hostile_words_stand_in_their_paragraph_as_printed(html: Read) -> None:
    assert " ".join(HOSTILE.split()) in html(PARTY_PAGE).text


def test_paragraphs_carry_their_anchor_and_its_aliases(html: Read) -> None:
    ids = html(PARTY_PAGE).values("id")
    assert {"d1", "d7", "d9", "muc-i", "muc-i-1"} <= set(ids)
    assert ("a", "href", "#muc-i-1") in html(PARTY_PAGE).attributes  # the readable name is what is followed
    assert ("a", "aria-label", "Liên kết tới điểm 1 mục I") in html(PARTY_PAGE).attributes


def test_every_paragraph_and_footnote_tells_its_line_outside_of_its_text(pages: dict[str, str]) -> None:
    body = see(to_html(pages[REPORT_PAGE]))
    told = body.values("data-dong")
    assert told
    assert {f"d{line}" for line in told} <= set(body.values("id"))


def test_a_joined_piece_keeps_its_anchor_at_its_place(pages: dict[str, str]) -> None:
    assert 'làm theo <a id="d8"></a>hướng dẫn' in to_html(pages[REPORT_PAGE])


def test_citations_lead_to_their_instrument_by_how_certain_they_are(pages: dict[str, str]) -> None:
    body = to_html(pages[REPORT_PAGE])
    assert re.search(
        r'<span class="dan dan-ro ben-dang"[^>]*><a href="\.\./7-nq-tu-song-xa-2019/index\.md">', body
    )
    assert re.search(r'<span class="dan dan-nhieu"[^>]*><a href="#cho-dan--', body)
    assert re.search(r'<span class="dan dan-chua-ro"[^>]*>Công văn số 88/XX</span>', body)


def test_a_footnote_stands_at_the_foot_with_links_both_ways(pages: dict[str, str]) -> None:
    body = to_html(pages[REPORT_PAGE])
    call = re.search(r'<a class="goi-chu-thich" id="(goi-\d+)" href="#d6">¹</a>', body)
    assert call
    assert f'class="tro-lai khong-phai-nguyen-van" href="#{call[1]}"' in body
    assert body.index("giảm.") < body.index('class="chu-thich"')


def test_layout_marks_become_layout(pages: dict[str, str]) -> None:
    body = to_html(pages[REPORT_PAGE])
    assert "<strong>BÁO CÁO</strong>" in body
    assert "<strong>KẾT QUẢ</strong>" in body
    assert "<em>đối thoại</em>" in body
    assert "bookmark" not in body


def test_an_abbreviation_is_explained_and_reached_by_keyboard_once(pages: dict[str, str]) -> None:
    body = to_html(pages[PARTY_PAGE])
    assert '<abbr title="Đảng bộ &#60;tỉnh&#62;" tabindex="0">ĐẢNG BỘ</abbr> SÔNG XA' in body


def test_a_slip_and_an_annotation_are_marked_and_explained_outside_the_text(pages: dict[str, str]) -> None:
    body = to_html(pages[REPORT_PAGE])
    text, _, notes = body.partition('ghi-chu-bien-tap"')
    assert "tổ cáo<a" in text
    assert 'href="#bt-2"' in text
    assert "tố cáo" not in text
    assert "<q>tố cáo</q>. Lỗi &#60;dấu&#62;." in notes
    assert 'href="#cho-bt-2"' in notes


def test_a_conflict_is_shown_with_both_values_and_who_says_them(html: Read) -> None:
    text = html(STATE_PAGE).text
    assert "02/3/2018" in text
    assert "03/3/2018" in text
    assert "điểm 1 mục I, Nghị quyết số 7-NQ/TU" in text
    assert "Kho chưa có toàn văn văn bản này" in text


def test_a_former_province_says_what_it_became_and_the_present_one_shows_its_papers(html: Read) -> None:
    former, present = html("tinh/song-xa-truoc-2025/index.md").text, html("tinh/nui-cao/index.md").text
    assert "Nay thuộc Tỉnh Núi Cao" in former
    assert "Của tỉnh Sông Xa (đến 30/6/2025)" in present


def test_a_moved_address_leads_on(pages: dict[str, str]) -> None:
    page = pages["van-ban/dia-chi-cu/index.md"]
    assert yaml.safe_load(page.split("---\n")[1])["chuyen_den"] == f"../{PARTY}/"


def test_an_internal_site_shows_everything(pages: dict[str, str]) -> None:
    assert MASKED_NAME in to_html(pages[PARTY_PAGE])
    assert pages[f"van-ban/{PARTY}/nguon.txt"] == PARTY_RAW


def test_a_public_site_holds_masked_words_nowhere(public_pages: dict[str, str]) -> None:
    assert not [path for path, text in public_pages.items() if MASKED_NAME in text or "Văn Ẩn" in text]
    assert f"van-ban/{PARTY}/nguon.txt" not in public_pages
    shown = to_html(public_pages[REPORT_PAGE])
    assert '<span class="an khong-phai-nguyen-van" title="tên công dân">&#91;đã ẩn&#93;</span>' in shown


def test_each_page_says_its_values_to_the_search(inside: Site, html: Read) -> None:
    _, records = inside
    said = next(each for each in records if f"{each.address}index.md" == PARTY_PAGE)
    assert said.title.startswith("Nghị quyết số 7-NQ/TU")
    assert (said.facets["loai"], said.facets["toan-van"]) == (("Nghị quyết",), ("co",))
    assert {"Sông Xa", "Núi Cao"} <= set(said.facets["tinh"])
    assert said.meta["so"] == "7-NQ/TU"
    assert html(PARTY_PAGE).text.startswith("Trang chủ Văn bản Nghị quyết số 7-NQ/TU")
    assert {facet for each in records for facet in each.facets} <= {facet.id for facet in FACETS}


def test_every_passage_leads_to_its_place(inside: Site) -> None:
    pages, records = inside
    for record in records:
        ids = set(see(to_html(pages[f"{record.address}index.md"])).values("id"))
        anchors = {anchor for passage in record.passages for anchor, _ in passage.parts}
        assert anchors - {TOP} <= ids, record.address


def test_a_document_says_its_whole_text_and_nothing_that_is_not_of_it(
    inside: Site, pages: dict[str, str]
) -> None:
    _, records = inside
    for page in (PARTY_PAGE, REPORT_PAGE):
        said = next(each for each in records if f"{each.address}index.md" == page)
        own = (each.text for each in said.passages if re.match(r"d\d", each.parts[0][0]))
        assert "".join("".join(own).split()) == full_text(pages[page])


def test_a_public_search_holds_masked_words_nowhere(public: Site) -> None:
    _, records = public
    texts = " ".join(text for each in records for text in (*each.texts, *each.meta.values()))
    assert HIDDEN in texts
    assert MASKED_NAME not in texts
    assert "Văn Ẩn" not in texts
