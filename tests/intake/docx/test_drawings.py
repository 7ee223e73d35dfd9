"""Text boxes once, and what of drawings cannot be read is said."""

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import LeftOut, Reason
from tests.intake.docx.build import docx, level, li, num, outline, p, r, tbl, text_box, tr

PICTURE = "<w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r>"
OLD_BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    taken = read_docx(docx(p("QUYẾT ĐỊNH", text_box(p("DỰ THẢO") + p("lần 2"))) + p("Điều 1.")))
    assert taken.text == "QUYẾT ĐỊNH\n\nDỰ THẢO\nlần 2\n\nĐiều 1.\n"
    assert taken.left_out == (LeftOut(reason=Reason.REPEATED, words="DỰ THẢO lần 2", before_line=1),)


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
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    taken = read_docx(docx(p("chữ ", formula, PICTURE, PICTURE, "<w:r><w:object/></w:r>") + chunk))
    assert taken.text == "chữ a+b\n"
    assert [doubt.split(" có ")[-1][:6] for doubt in taken.doubts if " có " in doubt] == ["2 hình", "1 công"]
    assert sum("nhúng 2" in doubt for doubt in taken.doubts) == 1


def test_a_page_number_in_a_run_is_no_word() -> None:
    assert read_docx(docx(p(r("chữ"), "<w:r><w:pgNum/></w:r>"))).text == "chữ\n"
