"""What stands in a run: raised figures, symbols, blanks, hyphens, composed letters, old fonts."""

import unicodedata

import pytest

from build_tools.intake.docx.read import read_docx
from tests.intake.docx.build import (
    docx,
    level,
    num,
    numbered,
    outline,
    p,
    r,
    style,
    tbl,
    tc,
    tr,
)

RAISED = '<w:vertAlign w:val="superscript"/>'
LOWERED = '<w:vertAlign w:val="subscript"/>'


def text(*runs: str, **parts: str) -> str:
    return read_docx(docx(p(*runs), **parts)).text.removesuffix("\n")


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("120 m", r("2", RAISED), " đất"), "120 m² đất"),
        (("10", r("-3", RAISED)), "10⁻³"),
        (("m", r("1", RAISED), r("2", RAISED)), "m¹²"),
        (("m", r("3;", RAISED)), "m³;"),
        (("N", r("o", RAISED), " 5"), "Nº 5"),
        (("CO", r("2", LOWERED)), "CO₂"),
        (("dân vận", r("(1)", RAISED)), "dân vận(1)"),
        (("20", r("th", RAISED)), "20th"),
        (("m", r("2", '<w:rStyle w:val="Mu"/>')), "m²"),
    ],
)
def test_raised_and_lowered_figures(runs: tuple[str, ...], expected: str) -> None:
    styles = style("Mu", f"<w:rPr>{RAISED}</w:rPr>", kind="character")
    assert text(*runs, styles=styles) == expected


def sym(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


@pytest.mark.parametrize(
    ("font", "char", "expected"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F0A8", "□"),
        ("Wingdings 2", "F052", "☑"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F061", "α"),
        ("Symbol", "F0B7", "•"),
        ("Times New Roman", "2192", "→"),
    ],
)
def test_symbols(font: str, char: str, expected: str) -> None:
    assert text("a", sym(font, char), "b") == f"a{expected}b"


@pytest.mark.parametrize("char", ["", "zz", "D800", "FFFFFFFF", "0"])
def test_a_symbol_that_is_none_is_left_away(char: str) -> None:
    assert text("a", sym("Symbol", char), "b") == "ab"


@pytest.mark.parametrize(("mark", "shown"), [("\uf0b7", "•"), ("\uf0a7", "▪"), ("\uf0d8", "➢")])
def test_bullets_typed_as_private_characters(mark: str, shown: str) -> None:
    assert text(f"{mark} việc") == f"{shown} việc"
    assert text(r(mark, '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), " việc")[-5:] == " việc"


def test_a_symbol_font_that_is_not_known_is_no_guess() -> None:
    taken = read_docx(
        docx(p("a", sym("Wingdings 3", "F0FC"), r("b", '<w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/>')))
    )
    assert taken.text == "a\ue0fc\ue062\n"
    assert any(doubt.startswith("Tệp có 2 ký hiệu") for doubt in taken.doubts)


def test_a_symbol_that_is_not_known_stays_and_is_said() -> None:
    taken = read_docx(docx(p("a\ue123b")))
    assert taken.text == "a\ue123b\n"
    assert any("ký hiệu" in doubt for doubt in taken.doubts)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Số\u00a025", "Số 25"),
        ("dân\u200b vận\ufeff", "dân vận"),
        ("25\u00adNQ/TW", "25-NQ/TW"),
        ("dân\u00advận", "dânvận"),
        ("25\u2011NQ/TW", "25-NQ/TW"),
        ("2020 – 2025", "2020 – 2025"),
        (unicodedata.normalize("NFD", "Ủy ban"), "Ủy ban"),
        ("  thừa   giữa  ", "thừa   giữa"),
    ],
)
def test_blanks_hyphens_and_composed_letters(typed: str, expected: str) -> None:
    assert text(typed) == expected


def test_a_letter_and_its_mark_in_two_runs_are_one() -> None:
    assert text(r("Uy ban nha", "<w:b/>"), r("\u0302n dân")) == "Uy ban nhân dân"


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("<w:r><w:t>25</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t></w:r>", "25-NQ/TW"),
        ("<w:r><w:t>25</w:t><w:softHyphen/><w:t>NQ/TW</w:t></w:r>", "25-NQ/TW"),
        ("<w:r><w:t>dân</w:t><w:softHyphen/><w:t>vận</w:t></w:r>", "dânvận"),
        ("<w:r><w:t>TM.</w:t><w:tab/><w:t>KT.</w:t></w:r>", "TM.\tKT."),
        ("<w:r><w:t>1.</w:t><w:tab/><w:t>Mục tiêu</w:t></w:r>", "1. Mục tiêu"),
        ("<w:r><w:tab/><w:t>Căn cứ</w:t></w:r>", "Căn cứ"),
        ("<w:r><w:t>QUYẾT ĐỊNH</w:t><w:br/><w:t>Về việc</w:t></w:r>", "QUYẾT ĐỊNH\nVề việc"),
        ('<w:r><w:t>một</w:t><w:br w:type="page"/><w:t>hai</w:t></w:r>', "một\nhai"),
        ("<w:r><w:t>một</w:t><w:cr/></w:r>", "một"),
        ("<w:r><w:t> bỏ </w:t></w:r><w:r><w:t>blank</w:t></w:r>", "bỏblank"),
        ("<w:r><w:t>xuống\ndòng</w:t></w:r>", "xuống dòng"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "漢",
        ),
        ("<w:r><w:rPr><w:caps/></w:rPr><w:t>Ủy ban</w:t></w:r>", "Ủy ban"),
    ],
)
def test_signs_in_a_run(run: str, expected: str) -> None:
    assert text(run) == expected


def test_wrappers_are_entered() -> None:
    wrapped = (
        '<w:hyperlink r:id="rId9"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>'
        "<w:smartTag><w:r><w:t> thẻ</w:t></w:r></w:smartTag>"
        '<w:customXml><w:r><w:t xml:space="preserve"> xml</w:t></w:r></w:customXml>'
        '<w:sdt><w:sdtPr><w:alias w:val="tên"/></w:sdtPr><w:sdtContent>'
        '<w:r><w:t xml:space="preserve"> ô</w:t></w:r></w:sdtContent></w:sdt>'
    )
    assert text(wrapped.replace("<w:t> thẻ", '<w:t xml:space="preserve"> thẻ')) == "liên kết thẻ xml ô"
    block = f"<w:sdt><w:sdtContent>{p('trong ô')}</w:sdtContent></w:sdt>"
    assert read_docx(docx(block)).text == "trong ô\n"


def test_blank_paragraphs_are_one_blank_line_and_none_at_the_ends() -> None:
    assert read_docx(docx(p() + p("a") + p() + p(" ") + p("b") + p())).text == "a\n\nb\n"


def test_a_large_first_letter_begins_its_word() -> None:
    letter = p("T", properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert read_docx(docx(letter + p("rong năm qua"))).text == "Trong năm qua\n"


def old(words: str, font: str = ".VnTime", more: str = "") -> str:
    return r(words, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{more}')


@pytest.mark.parametrize(
    ("font", "typed", "expected", "encoding"),
    [
        (
            ".VnTime",
            "Céng hßa x· héi chñ nghÜa ViÖt Nam",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "TCVN3 (ABC)",
        ),
        (
            "VNI-Times",
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "VNI",
        ),
        # The declared font proves nothing, either way.
        (
            "Times New Roman",
            "Céng hßa x· héi chñ nghÜa ViÖt Nam",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
            "TCVN3 (ABC)",
        ),
        (".VnTime", "Cộng hòa xã hội chủ nghĩa Việt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", ""),
        (".VnTime", "không", "không", ""),
        (".VnTime", "Hà Nam", "Hà Nam", ""),
        ("VNI-Times", "có", "có", ""),
        (".VnTimeH", "Cộng hòa xã hội", "Cộng hòa xã hội", ""),
        (".VnTimeH", "céng hßa x· héi", "CỘNG HÒA XÃ HỘI", "TCVN3 (ABC)"),
        (".VnTimeH", "ban", "BAN", ""),
        ("VNI-Times", "25-NQ/TW", "25-NQ/TW", ""),
    ],
)
def test_letters_of_the_time_before_unicode(font: str, typed: str, expected: str, encoding: str) -> None:
    taken = read_docx(docx(p(old(typed, font))))
    assert taken.text == f"{expected}\n"
    assert taken.origins[0].encoding == encoding
    assert any("bảng mã cũ" in doubt for doubt in taken.doubts) == bool(encoding)


def test_a_place_where_a_word_may_break_is_the_u_of_tcvn3_where_a_syllable_needs_it() -> None:
    """LibreOffice stores the byte AD of a .doc so; of a Ministry's papers of 2003 every ư was lost."""

    def typed(*parts: str) -> str:
        broken = "<w:softHyphen/>".join(f"<w:t>{part}</w:t>" for part in parts)
        return f'<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>{broken}</w:r>'

    assert text(typed("QuyÕt ®Þnh cña Bé tr", "ëng, ®", "îc c", "êng thu")) == (
        "Quyết định của Bộ trưởng, được cường thu"
    )
    assert text(typed("NghÞ quyÕt 25", "NQ/TW vÒ d©n", "vËn")) == "Nghị quyết 25-NQ/TW về dânvận"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Doanh thu tÝnh thiÕ", "Doanh thu tính thiế"),  # misspelt in the file
        ("§ãng BHXH: 50.000 ®", "Đóng BHXH: 50.000 đ"),
    ],
)
def test_a_short_run_of_an_old_font_is_read_where_that_makes_more_syllables(
    typed: str, expected: str
) -> None:
    assert text(old(typed)) == expected
    assert text(old("œuvre de Noël")) == "œuvre de Noël"


def test_words_that_were_cut_by_their_looks_are_judged_together() -> None:
    bold = old("x· h", more="<w:b/>")
    assert (
        text(old("Céng hßa "), bold, old("éi "), r("2020"), old(" chØ thÞ")) == "Cộng hòa xã hội 2020 chỉ thị"
    )
    raised = old("2", more=RAISED)
    assert text(old("diÖn tÝch m"), raised, old(" ®Êt")) == "diện tích m² đất"
    assert text(
        old("dieän tích m", "VNI-Times"), old("2", "VNI-Times", RAISED), old(" ñaát", "VNI-Times")
    ) == ("diện tích m² đất")


def test_unicode_beside_old_letters_stays() -> None:
    assert text(old("Céng hßa x· héi "), r("Nghị quyết số 25")) == "Cộng hòa xã hội Nghị quyết số 25"
    assert text(old("Nghị quyết "), old("c«ng t¸c d©n vËn")) == "Nghị quyết công tác dân vận"


def test_a_font_of_capitals_by_style() -> None:
    styles = style("TenLoai", '<w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr>')
    body = p("chØ thÞ", style="TenLoai") + p("ban", style="TenLoai") + p(old("chØ thÞ"))
    assert read_docx(docx(body, styles=styles)).text == "CHỈ THỊ\nBAN\nchỉ thị\n"


def test_numbers_in_old_letters() -> None:
    of_level = level(0, "§iÒu %1.").replace(
        "</w:lvl>", '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:lvl>'
    )
    numbering = outline(0, of_level) + num(1, 0)
    body = p(old("Ph¹m vi ®iÒu chØnh"), properties=numbered(1))
    assert read_docx(docx(body, numbering=numbering)).text == "Điều 1. Phạm vi điều chỉnh\n"


def test_breaks_among_old_letters() -> None:
    run = old("chØ thÞ").replace("</w:r>", "<w:br/><w:t>Céng hßa x· héi</w:t></w:r>")
    assert text(run) == "chỉ thị\nCộng hòa xã hội"


def test_old_letters_in_a_table_and_in_what_is_left_out() -> None:
    row = tr(tc(p(old("Céng hßa x· héi"))), tc(p(old("chØ thÞ", more="<w:vanish/>"))))
    taken = read_docx(docx(tbl(row, row)))
    assert taken.text == "| Cộng hòa xã hội |  |\n" * 2
    assert {origin.encoding for origin in taken.origins} == {"TCVN3 (ABC)"}
    assert taken.left_out[0].words == "chỉ thị"


def test_symbols_in_a_cell() -> None:
    assert read_docx(docx(tbl(tr(tc(p(sym("Wingdings", "F0FE"))), "b")))).text == "| ☑ | b |\n"
