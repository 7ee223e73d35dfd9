"""What stands in a run: raised figures, symbols, blanks, hyphens, composed letters, old fonts."""

import unicodedata

import pytest

from build_tools.intake.docx import letters
from build_tools.intake.docx.read import read_docx
from tests.intake.docx.build import docx, p, r, style, tbl, tc, tr

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


TCVN3 = {"Céng hßa x· héi": "Cộng hòa xã hội", "chØ thÞ": "chỉ thị"}


def stand_in(words: str) -> tuple[str, str]:
    """Knows a few words by their letters."""
    if not any(old in words for old in TCVN3):
        return words, ""
    for old, new in TCVN3.items():
        words = words.replace(old, new)
    return words, "tcvn3"


def old(words: str, font: str = ".VnTime") -> str:
    return r(words, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def test_words_of_an_old_font_are_judged_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "decoded", stand_in)
    assert text(old("Céng hßa"), r(" và "), old("x· héi")) == "Céng hßa và x· héi"
    bold = r("Céng hßa", '<w:b/><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')
    assert text(bold, old(" x· héi"), r(" chØ thÞ")) == "Cộng hòa xã hội chØ thÞ"


def test_a_declared_font_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "decoded", stand_in)
    assert text(old("Cộng hòa")) == "Cộng hòa"
    assert text(old("Cộng hòa", ".VnTimeH")) == "Cộng hòa"


def test_a_font_of_capitals_shows_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "decoded", stand_in)
    styles = style("TenLoai", '<w:rPr><w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/></w:rPr>')
    body = p("chØ thÞ", style="TenLoai") + p("ban", style="TenLoai") + p(old("chØ thÞ"))
    assert read_docx(docx(body, styles=styles)).text == "CHỈ THỊ\nBAN\nchỉ thị\n"


def test_breaks_among_words_of_an_old_font(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "decoded", stand_in)
    run = old("chØ thÞ").replace("</w:r>", "<w:br/><w:t>Céng hßa x· héi</w:t></w:r>")
    assert (
        text(run, r(" m"), old("2").replace("<w:rFonts", f"{RAISED}<w:rFonts"))
        == "chỉ thị\nCộng hòa xã hội m²"
    )


def test_a_font_of_the_theme_is_no_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "decoded", stand_in)
    assert text(r("chØ thÞ", '<w:rFonts w:ascii=".VnTime" w:asciiTheme="minorHAnsi"/>')) == "chØ thÞ"


def test_symbols_in_a_cell() -> None:
    assert read_docx(docx(tbl(tr(tc(p(sym("Wingdings", "F0FE"))), "b")))).text == "| ☑ | b |\n"
