"""Tables of a source on its page, in the search and in quotations: the words, the links, the anchors, no sign."""

import re
from dataclasses import replace
from functools import cache

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.masked_words.stand_ins import hide
from build_tools.models.ids import InstrumentId
from build_tools.models.records import Annotation, Mask
from build_tools.pages.directive.view import PAGE, directive_page
from build_tools.parts import quotes
from build_tools.registers.loader import load
from build_tools.render.site import render
from tests.graph.invented import NOTHING, document, holding, provincial
from tests.render.rendering import see, to_html
from tests.table_signs import without_table_signs

PAPER = InstrumentId("bang-so-lieu")
CITED = provincial("7/QĐ-UBND", "Hà Giang", "2020-03-02", "Nội dung.")
RAW = r"""ỦY BAN NHÂN DÂN
TỈNH HÀ GIANG

Số: 12/BC-UBND

Hà Giang, ngày 3 tháng 5 năm 2023

BÁO CÁO

Kết quả công tác dân vận năm 2022

Kết quả như sau[^1]:

| TT | Đơn vị | Số hộ | < |
| ^ | ^ | nghèo | cận nghèo<br>(ước tính) |
| 1 | Xã A \| B | 12[^2] | theo Quyết định số 7/QĐ-UBND ngày 02/3/2020 |
| 2 | Bà Nguyễn Thị Ẩn, tổ cáo | 3 < 4 | `<b>` {: .x } |

| Xã C | 5 |

| Chỉ tiêu | Số |
|---|---|
| *Đối thoại* | 25 |

[^1]: Số liệu của Sở Nội vụ.
[^2]: Chưa kể hộ mới.
"""


@cache
def graph(raw: str = RAW, masked: str = "") -> Graph:
    source = document(PAPER, raw)
    masks = (Mask(line=17, text=masked, reason="tên công dân"),) if masked else ()
    notes = (Annotation(line=17, printed="tổ cáo", suggested="tố cáo", note="Sai dấu."),)
    record = replace(
        source.record,
        source=replace(source.record.source, layout_marks=("*",)),
        annotations=notes if raw == RAW else (),
        masks=masks,
    )
    archive = holding(NOTHING, replace(source, record=record), document("7-qd-ubnd-ha-giang-2020", CITED))
    return build_graph(archive, load())


def page(raw: str = RAW, masked: str = "") -> str:
    known = graph(raw, masked)
    held = known.documents[PAPER]
    return to_html(render("directive", directive_page(known, held), PAGE.at(held)))


def table(number: int, html: str | None = None) -> str:
    found: list[str] = re.findall(r'<table class="bang-goc.*?</table>', html or page(), re.DOTALL)
    return found[number]


def test_a_table_has_its_head_its_rows_and_its_merged_cells() -> None:
    first = table(0)
    assert first.count("<tr ") == 4
    head, body = first.split("</thead>")
    assert re.findall(r"<th [^>]*>", head) == [
        '<th rowspan="2" scope="col">',
        '<th rowspan="2" scope="col">',
        '<th colspan="2" scope="colgroup">',
        '<th scope="col">',
        '<th scope="col">',
    ]
    assert "<th" not in body
    assert "cận nghèo<br>" in head
    assert see(body).text.startswith("1 Xã A | B 12[2] theo")


def test_what_no_print_calls_a_head_is_none() -> None:
    assert "<thead>" not in table(1)
    assert "<th " not in table(1)


def test_every_line_keeps_its_anchor_and_its_sign() -> None:
    seen = see(page())
    lines = [number for number, line in enumerate(RAW.split("\n"), 1) if line.startswith("|")]
    assert {f"d{line}" for line in lines} <= set(seen.values("id"))
    assert len(seen.values("id")) == len(set(seen.values("id")))
    for line in set(lines) - {22}:  # the rule under a head is no row
        assert f'<tr data-dong="{line}" id="d{line}">' in page()
        assert f'class="neo khong-phai-nguyen-van" href="#d{line}"' in page()


def test_a_table_scrolls_in_a_region_that_a_keyboard_reaches_and_that_has_a_name_of_its_own() -> None:
    regions = re.findall(r'<div[^>]*class="bang-so-lieu"[^>]*>', page())
    names = [re.search(r'aria-label="(.*?)"', each) for each in regions]
    assert [each and each[1] for each in names] == [f"Bảng ở đoạn 1, từ dòng {line}" for line in (14, 19, 21)]
    assert all('role="region"' in each and 'tabindex="0"' in each for each in regions)


def test_a_citation_in_a_cell_is_a_link_to_the_built_page() -> None:
    assert '<a href="../7-qd-ubnd-ha-giang-2020/">Quyết định số 7/QĐ-UBND</a>' in table(0)
    assert "](" not in table(0)


def test_notes_annotations_and_layout_marks_stand_in_their_cells() -> None:
    html = page()
    assert re.search(r'12<a class="goi-chu-thich" id="goi-\d+" href="#d26">&#91;2&#93;</a></td>', html)
    assert 'tổ cáo<a class="dau-bien-tap' in html
    assert "<em>Đối thoại</em>" in table(2)


@pytest.mark.parametrize(
    "raw",
    [
        RAW,
        RAW.replace("| Xã C | 5 |", "| ^ | < |\n| a |\n| b | c | d |"),
        RAW.replace("| Xã C | 5 |", r"| \^ | a\\b | <script>x</script> | **đậm** |"),
    ],
)
def test_the_page_holds_every_word_of_the_source_and_no_sign_of_its_tables(raw: str) -> None:
    html = page(raw)
    text = html[
        html.index('<div class="toan-van">') : html.index('id="luoc-do"') if "luoc-do" in html else None
    ]
    text = (
        text.partition('id="nhiem-vu"')[0]
        .partition('id="van-ban-duoc-dan"')[0]
        .partition('class="ghi-chu-bien-tap"')[0]
    )
    text = re.sub(r"<(a|span)[^>]*khong-phai-nguyen-van[^>]*>.*?</\1>", "", text)
    # Of the two signs that fit nowhere in the second text the page shows both.
    signs = "^<" if "| ^ | < |" in raw else ""
    said = without_table_signs(raw).replace("[^", "[").replace("]:", "]").replace("\n*", "\n")
    said = re.sub(r"(?<!\*)\*(?!\*)", "", said) if "**" not in said else said.replace("*", "")
    shown = "".join(see(text).text.split())
    for line in said.split("\n"):
        assert "".join(line.split()) in shown, line
    assert shown.count("|") == said.count("|")
    assert all(sign in shown for sign in signs)


def test_a_search_finds_the_words_of_a_row_with_its_cells_told_apart() -> None:
    known = graph()
    assert PAGE.says
    passages = PAGE.says(directive_page(known, known.documents[PAPER]))
    said = {each.parts[0][0]: each.text for each in passages or ()}
    assert said["d14"] == "TT · Đơn vị · Số hộ"
    assert said["d15"] == "nghèo · cận nghèo (ước tính)"
    assert said["d16"] == "1 · Xã A | B · 12[2] · theo Quyết định số 7/QĐ-UBND ngày 02/3/2020"
    assert "d22" not in said


def test_a_quotation_of_a_row_reads_without_its_signs() -> None:
    held = graph().documents[PAPER]
    row = held.pieces("d15")
    assert row
    assert quotes.plain(held, row) == "nghèo · cận nghèo (ước tính)"
    (mention,) = (each for each in held.mentions if each.anchor == "d16")
    quote = quotes.of_mention(graph(), mention)
    assert (quote.before, quote.hit, quote.after) == ("theo ", "Quyết định số 7/QĐ-UBND", " ngày 02/3/2020")
    assert quote.to.anchor == "d16"


def test_what_is_masked_in_a_cell_is_hidden_on_the_page_and_in_the_search() -> None:
    stand_in = "\U00010400" + "\U00010428" * (len("Nguyễn Thị Ẩn") - 1)
    raw = RAW.replace("Nguyễn Thị Ẩn", stand_in)
    assert "Bà [đã ẩn], tổ cáo" in see(page(raw, stand_in)).text
    known = graph(raw, stand_in)
    view = directive_page(known, known.documents[PAPER])
    assert PAGE.says
    assert [hide(each.text) for each in PAGE.says(view) or () if each.parts[0][0] == "d17"] != []
    assert "Ẩn" not in page(raw, stand_in)
