"""Text boxes once, and what of drawings cannot be read is said."""

import pytest

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import LeftOut, Reason
from tests.intake.docx.build import docx, level, li, num, outline, p, r, tbl, tc, text_box, tr

PICTURE = "<w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r>"
OLD_BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    taken = read_docx(docx(p("Điều 1. Phạm vi", text_box(p("DỰ THẢO") + p("lần 2"))) + p("Điều 2.")))
    assert taken.text == "Điều 1. Phạm vi\n\nDỰ THẢO\nlần 2\n\nĐiều 2.\n"
    assert taken.left_out == (LeftOut(reason=Reason.REPEATED, words="DỰ THẢO lần 2", before_line=1),)


def test_a_text_box_parts_neither_a_title_nor_a_cell() -> None:
    box = text_box(p("DỰ THẢO"))
    title = p("QUYẾT ĐỊNH", box) + p("Về việc ban hành Quy chế")
    assert read_docx(docx(p("a") + title)).text == "a\n\nDỰ THẢO\n\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế\n"
    head = tbl(tr(tc(p("ỦY BAN NHÂN DÂN", box), "TỈNH HÒA BÌNH"), tc("Độc lập - Tự do - Hạnh phúc")))
    assert read_docx(docx(head)).text == (
        "ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\n\nDỰ THẢO\n\nĐộc lập - Tự do - Hạnh phúc\n"
    )


def test_a_text_box_of_the_older_kind() -> None:
    assert read_docx(docx(p("a", OLD_BOX.format(p("MẬT"))))).text == "a\n\nMẬT\n"


def test_a_fallback_is_read_where_the_first_has_no_words() -> None:
    box = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wpx"><w:drawing/></mc:Choice><mc:Fallback>'
        f"{OLD_BOX.format(p('chỉ ở đây'))[5:-6]}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read_docx(docx(p("a", box))).text == "a\n\nchỉ ở đây\n"


def test_a_table_in_a_text_box_and_a_box_in_a_cell() -> None:
    box = text_box(tbl(tr("a", "b"), tr("c", "d")))
    assert read_docx(docx(p("chữ", box))).text == "chữ\n\n| a | b |\n| c | d |\n"
    in_cell = tbl(tr(f"<w:tc>{p('ô', text_box(p('khung')))}</w:tc>", "x"))
    assert read_docx(docx(in_cell)).text == "| ô<br>khung | x |\n"


def test_a_box_counts_for_itself() -> None:
    body = li("A", 1) + p("b", text_box(li("trong khung", 1))) + li("C", 1)
    numbering = outline(0, level(0, "%1.")) + num(1, 0)
    assert read_docx(docx(body, numbering=numbering)).text == "1. A\nb\n\n1. trong khung\n\n2. C\n"


def test_words_drawn_as_a_picture_of_letters() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="BẢN SAO"/></v:shape></w:pict></w:r>'
    assert read_docx(docx(p(art) + p("chữ"))).text == "BẢN SAO\nchữ\n"


def test_pictures_objects_and_formulas_are_said() -> None:
    chunk = '<w:altChunk r:id="rId1"/>'
    prompt = (
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Bấm vào đây')}</w:sdtContent></w:sdt>"
    )
    assert any("1 ô mẫu" in doubt for doubt in read_docx(docx(p(prompt))).doubts)
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    taken = read_docx(docx(p("chữ ", formula, PICTURE, PICTURE, "<w:r><w:object/></w:r>") + chunk))
    assert taken.text == "chữ a+b\n"
    assert [doubt.split(" có ")[-1][:6] for doubt in taken.doubts if " có " in doubt] == ["2 hình", "1 công"]
    assert sum("nhúng 2" in doubt for doubt in taken.doubts) == 1


def test_a_page_number_in_a_run_is_no_word() -> None:
    assert read_docx(docx(p(r("chữ"), "<w:r><w:pgNum/></w:r>"))).text == "chữ\n"


def m(name: str, *parts: str) -> str:
    return f"<m:{name}>{''.join(parts)}</m:{name}>"


def letters(words: str) -> str:
    return m("r", "<m:rPr/>", m("t", words))


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (m("f", "<m:fPr/>", m("num", letters("1")), m("den", letters("2"))), "1/2"),
        (m("f", m("num", letters("a+b")), m("den", letters("c"))), "(a+b)/c"),
        (m("sSup", m("e", letters("m")), m("sup", letters("2"))), "m²"),
        (m("sSup", m("e", letters("x")), m("sup", letters("k"))), "x^k"),
        (m("sSub", m("e", letters("H")), m("sub", letters("2"))), "H₂"),
        (m("rad", m("deg"), m("e", letters("x"))), "√x"),
        (m("d", m("e", letters("a")), m("e", letters("b"))), "(a, b)"),
    ],
)
def test_formulas(formula: str, expected: str) -> None:
    assert read_docx(docx(p("= ", m("oMath", formula)))).text == f"= {expected}\n"
