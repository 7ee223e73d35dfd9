"""Heads and feet of the pages: left out and recorded, but for a letterhead or recipients that stand nowhere else."""

import pytest

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import LeftOut, Reason
from tests.intake.docx.build import docx, p, tbl, tc, tr


def test_running_heads_are_recorded_once_each() -> None:
    head, foot = p("Công báo số 12"), p("Trang 1")
    taken = read_docx(docx(p("chữ") + p("hai"), headers=[head, head], footers=[foot]))
    assert taken.text == "chữ\nhai\n"
    assert taken.left_out == (
        LeftOut(reason=Reason.RUNNING_HEAD, words="Công báo số 12", before_line=1),
        LeftOut(reason=Reason.RUNNING_HEAD, words="Trang 1", before_line=3),
    )
    assert taken.doubts == ()


def test_a_letterhead_in_the_running_head_is_said() -> None:
    head = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert any("đầu trang" in doubt for doubt in read_docx(docx(p("chữ"), headers=[head])).doubts)
    assert read_docx(docx(head + p("chữ"), headers=[head])).doubts == ()


LETTERHEAD = tbl(
    tr(
        tc("BỘ NỘI VỤ", "Số: 58/QĐ-BNV"),
        tc("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Nội, ngày 5 tháng 8 năm 2024"),
    ),
    borders="",
)
LETTERHEAD_LINES = (
    "BỘ NỘI VỤ\nSố: 58/QĐ-BNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 5 tháng 8 năm 2024\n"
)
TITLE_PAGE = "<w:titlePg/>"


def section(*references: tuple[str, str, int], more: str = "") -> str:
    """The end of a section that shows these heads and feet: what it is, on which pages, its number of relation."""
    shown = (
        f'<w:{what}Reference w:type="{pages}" r:id="rId{number}"/>' for what, pages, number in references
    )
    return f"<w:p><w:pPr><w:sectPr>{''.join(shown)}{more}</w:sectPr></w:pPr></w:p>"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (section(("header", "first", 1), more=TITLE_PAGE), [LETTERHEAD]),
        (section(("header", "default", 1)), [LETTERHEAD]),
        # With a page number beside it, or on every page again.
        (
            section(("header", "default", 2), ("header", "first", 1), more=TITLE_PAGE),
            [p("- 1 -") + LETTERHEAD] * 2,
        ),
        (
            section(("header", "default", 1)) + p("PHỤ LỤC") + section(("header", "default", 2)),
            [LETTERHEAD] * 2,
        ),
    ],
)
def test_a_letterhead_in_the_head_of_the_page_is_the_top_of_the_text_once(
    body: str, headers: list[str]
) -> None:
    taken = read_docx(docx(p("QUYẾT ĐỊNH") + body, headers=headers))
    assert taken.text.startswith(f"{LETTERHEAD_LINES}\nQUYẾT ĐỊNH\n")
    assert taken.text.count("CỘNG HÒA") == 1
    assert taken.origins[0].part == "word/header1.xml"
    assert any("phần lặp đầu trang" in doubt for doubt in taken.doubts)
    assert {one.words for one in taken.left_out} >= {"- 1 -"} or "- 1 -" not in headers[0]


def test_a_number_in_the_head_of_the_page_comes_in_where_the_body_has_none() -> None:
    taken = read_docx(docx(p("QUYẾT ĐỊNH") + section(("header", "default", 1)), headers=[p("Số: 58/QĐ-BNV")]))
    assert taken.text == "Số: 58/QĐ-BNV\n\nQUYẾT ĐỊNH\n"


@pytest.mark.parametrize(
    ("body", "header"),
    [
        # What the body says itself only repeats.
        (LETTERHEAD + p("QUYẾT ĐỊNH") + section(("header", "default", 1)), LETTERHEAD),
        (p("Số: 58/QĐ-BNV") + p("QUYẾT ĐỊNH") + section(("header", "default", 1)), p("Số: 58/QĐ-BNV")),
        # Nothing that only runs along.
        (p("QUYẾT ĐỊNH") + section(("header", "default", 1)), p("Mã số: QT-01/BNV")),
        (p("QUYẾT ĐỊNH") + section(("header", "default", 1)), p("Công báo/Số 12/Ngày 5-8-2024")),
        # What no page shows, and the head of another paper in the file.
        (p("QUYẾT ĐỊNH") + section(("header", "first", 1)), LETTERHEAD),
        (p("QUYẾT ĐỊNH") + section() + p("Văn bản khác") + section(("header", "default", 1)), LETTERHEAD),
    ],
)
def test_a_head_that_repeats_or_runs_along_is_left_out_and_recorded(body: str, header: str) -> None:
    taken = read_docx(docx(body, headers=[header]))
    assert taken.text == read_docx(docx(body)).text
    assert [one.reason for one in taken.left_out] == [Reason.RUNNING_HEAD]


def test_recipients_in_the_foot_of_the_page_are_the_end_of_the_text() -> None:
    foot = p("Nơi nhận:") + p("- Như trên;") + p("Trang 1")
    taken = read_docx(docx(p("Kính gửi: Bộ Nội vụ") + section(("footer", "default", 1)), footers=[foot]))
    assert taken.text == "Kính gửi: Bộ Nội vụ\n\nNơi nhận:\n- Như trên;\n"
    assert [(one.reason, one.words) for one in taken.left_out] == [(Reason.PAGE_NUMBER, "Trang 1")]
