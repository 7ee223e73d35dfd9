"""Numbers that stand in no letter of the file, and in each of the paper."""

import pytest

from build_tools.intake.docx.number_formats import letter, roman, vietnamese, written
from build_tools.intake.docx.read import read_docx
from tests.intake.docx.build import docx, level, li, num, numbered, outline, p, style

DECREE = outline(
    0,
    level(0, "Chương %1", "upperRoman", '<w:suff w:val="space"/>'),
    level(1, "Điều %2.", more='<w:lvlRestart w:val="0"/>'),
    level(2, "%3."),
    level(3, "%4)", "lowerLetter"),
)


def lines(body: str, numbering: str, styles: str = "") -> list[str]:
    return read_docx(docx(body, numbering=numbering, styles=styles)).text.splitlines()


def test_chapters_articles_clauses_and_points_are_numbered_as_word_shows_them() -> None:
    body = (
        li("QUY ĐỊNH CHUNG", 1)
        + li("Phạm vi điều chỉnh", 1, 1)
        + li("Nghị định này quy định về công tác dân vận.", 1, 2)
        + li("Nghị định này không áp dụng đối với:", 1, 2)
        + "".join(
            li(words, 1, 3) for words in ("hợp tác xã;", "doanh nghiệp;", "hộ gia đình;", "cá nhân;", "nhóm.")
        )
        + li("Đối tượng áp dụng", 1, 1)
        + li("Cơ quan nhà nước.", 1, 2)
        + li("ĐIỀU KHOẢN THI HÀNH", 1)
        + li("Hiệu lực", 1, 1)
    )
    assert lines(body, DECREE + num(1, 0)) == [
        "Chương I QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi điều chỉnh",
        "1. Nghị định này quy định về công tác dân vận.",
        "2. Nghị định này không áp dụng đối với:",
        "a) hợp tác xã;",
        "b) doanh nghiệp;",
        "c) hộ gia đình;",
        "d) cá nhân;",
        "e) nhóm.",
        "Điều 2. Đối tượng áp dụng",
        "1. Cơ quan nhà nước.",
        "Chương II ĐIỀU KHOẢN THI HÀNH",
        "Điều 3. Hiệu lực",
    ]


def test_a_level_begins_anew_behind_the_one_above_it_unless_it_says_otherwise() -> None:
    levels = level(0, "%1."), level(1, "%1.%2."), level(2, "%3)", "lowerLetter", '<w:lvlRestart w:val="1"/>')
    body = "".join(
        li(words, 1, depth)
        for words, depth in (("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 2), ("F", 0), ("G", 2))
    )
    assert lines(body, outline(0, *levels) + num(1, 0)) == [
        "1. A",
        "1.1. B",
        "a) C",
        "1.2. D",
        "b) E",
        "2. F",
        "a) G",
    ]


def test_the_number_of_a_style_is_that_of_its_paragraphs() -> None:
    numbering = outline(
        0, level(0, "Chương %1.", "upperRoman", style="Chuong"), level(1, "Điều %2.", style="Dieu")
    ) + num(4, 0)
    of_list = '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'
    styles = (
        style("Goc")
        + style("Chuong", of_list, based_on="Goc")
        + style("Dieu", of_list, based_on="Goc")
        + style("DieuDam", based_on="Dieu")
    )
    body = (
        p("NHỮNG QUY ĐỊNH CHUNG", style="Chuong")
        + p("Phạm vi", style="Dieu")
        + p("Đối tượng", style="DieuDam")
        + p("không đánh số", style="Dieu", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("Giải thích từ ngữ", style="Dieu")
    )
    assert lines(body, numbering, styles) == [
        "Chương I. NHỮNG QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "Điều 2. Đối tượng",
        "không đánh số",
        "Điều 3. Giải thích từ ngữ",
    ]


def test_a_style_that_says_its_level_and_one_that_inherits_its_list() -> None:
    numbering = outline(0, level(0, "%1."), level(1, "%1.%2.")) + num(2, 0)
    styles = style("A", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>') + style(
        "B", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', based_on="A"
    )
    body = p("một", style="A") + p("một một", style="B") + p("một hai", style="B")
    assert lines(body, numbering, styles) == ["1. một", "1.1. một một", "1.2. một hai"]


def test_a_style_based_on_itself_ends() -> None:
    styles = style("A", based_on="B") + style("B", based_on="A")
    assert lines(p("chữ", style="A"), "", styles) == ["chữ"]


def test_lists_of_one_outline_go_on_and_one_that_says_so_begins_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    at_five = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = outline(0, level(0, "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, anew) + num(4, 0, at_five)
    body = "".join(
        li(words, number) for words, number in zip("abcdefgh", (1, 1, 2, 3, 3, 4, 4, 3), strict=True)
    )
    assert lines(body, numbering) == ["1. a", "2. b", "3. c", "1. d", "2. e", "5. f", "6. g", "7. h"]


def test_a_list_that_changes_a_level_of_its_outline() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "Điều %1.", start=7)}</w:lvlOverride>'
    numbering = outline(0, level(0, "%1.")) + num(1, 0, override)
    assert lines(li("Hiệu lực", 1) + li("Thi hành", 1), numbering) == ["Điều 7. Hiệu lực", "Điều 8. Thi hành"]


def test_an_outline_that_names_the_style_of_a_list() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Dieu"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Dieu"/>{level(0, "Điều %1.")}</w:abstractNum>'
        + num(1, 0)
        + num(2, 1)
    )
    styles = style("Dieu", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    assert lines(li("A", 1) + li("B", 2), numbering, styles) == ["Điều 1. A", "Điều 2. B"]


def test_an_outline_that_names_itself_ends() -> None:
    numbering = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="X"/></w:abstractNum>' + num(1, 0)
    styles = style("X", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    assert lines(li("A", 1), numbering, styles) == ["A"]


def test_numbers_of_levels_above_are_written_in_their_form_or_all_in_figures() -> None:
    levels = level(0, "%1.", "upperRoman"), level(1, "%1.%2."), level(2, "%1.%2.%3.", "decimal", "<w:isLgl/>")
    body = li("A", 1) + li("B", 1, 1) + li("C", 1, 2)
    assert lines(body, outline(0, *levels) + num(1, 0)) == ["I. A", "I.1. B", "1.1.1. C"]


def test_a_level_whose_upper_one_was_never_met() -> None:
    assert lines(li("A", 1, 1), outline(0, level(0, "%1."), level(1, "%1.%2.")) + num(1, 0)) == ["1.1. A"]


@pytest.mark.parametrize(
    ("suffix", "expected"),
    [
        ("", "1. A"),
        ('<w:suff w:val="tab"/>', "1. A"),
        ('<w:suff w:val="space"/>', "1. A"),
        ('<w:suff w:val="nothing"/>', "1.A"),
    ],
)
def test_what_follows_the_number(suffix: str, expected: str) -> None:
    assert lines(li("A", 1), outline(0, level(0, "%1.", "decimal", suffix)) + num(1, 0)) == [expected]


@pytest.mark.parametrize(
    ("words", "form", "font", "expected"),
    [
        ("-", "bullet", "Times New Roman", "- việc"),
        ("+", "bullet", "Times New Roman", "+ việc"),
        ("\uf0b7", "bullet", "Symbol", "• việc"),
        ("\uf0a7", "bullet", "Wingdings", "• việc"),
        ("\uf0d8", "bullet", "Wingdings", "• việc"),
        ("o", "bullet", "Courier New", "• việc"),
        ("\uf0fc", "bullet", "Wingdings", "✓ việc"),
        ("", "none", "", "việc"),
        ("Điều", "none", "", "Điều việc"),
        ("%1.", "decimalZero", "", "01. việc"),
    ],
)
def test_marks_and_forms(words: str, form: str, font: str, expected: str) -> None:
    of_level = level(0, words, form).replace(
        "</w:lvl>", f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl>'
    )
    assert lines(li("việc", 1), outline(0, of_level) + num(1, 0)) == [expected]


def test_a_form_that_word_2010_writes_as_a_choice() -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    of_level = level(0, "%1.").replace('<w:numFmt w:val="decimal"/>', choice)
    assert lines(li("A", 1) + li("B", 1), outline(0, of_level) + num(1, 0)) == ["001. A", "002. B"]


def test_a_form_that_is_not_known_is_written_in_figures_and_said() -> None:
    taken = read_docx(docx(li("A", 1), numbering=outline(0, level(0, "%1.", "hebrew1")) + num(1, 0)))
    assert taken.text == "1. A\n"
    assert any("đánh số tự động" in doubt for doubt in taken.doubts)


def test_an_empty_paragraph_of_a_list_shows_its_number() -> None:
    assert lines(li("A", 1) + p(properties=numbered(1)), outline(0, level(0, "%1.")) + num(1, 0)) == [
        "1. A",
        "2.",
    ]


def test_a_list_that_the_file_does_not_have_numbers_nothing() -> None:
    assert lines(li("A", 9), outline(0, level(0, "%1.")) + num(1, 0)) == ["A"]
    assert lines(li("A", 1, 5), outline(0, level(0, "%1.")) + num(1, 0)) == ["A"]
    assert lines(p("A", properties='<w:numPr><w:ilvl w:val="x"/><w:numId/></w:numPr>'), num(1, 0)) == ["A"]


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (4, "upperRoman", "IV"),
        (49, "lowerRoman", "xlix"),
        (0, "upperRoman", "0"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (5, "vietnameseCounting", "năm"),
        (2, "numberInDash", "- 2 -"),
        (3, "decimalEnclosedCircle", "③"),
        (3, "decimalEnclosedParen", "(3)"),
        (-1, "decimal", "-1"),
    ],
)
def test_how_a_number_is_written(number: int, form: str, expected: str) -> None:
    assert written(number, form) == expected


def test_numbers_too_large_for_their_form_are_written_in_figures() -> None:
    assert (roman(5000), letter(9999), vietnamese(100)) == ("5000", "9999", "100")


@pytest.mark.parametrize(
    ("number", "expected"),
    [(10, "mười"), (15, "mười lăm"), (11, "mười một"), (21, "hai mươi mốt"), (40, "bốn mươi")],
)
def test_numbers_in_words(number: int, expected: str) -> None:
    assert vietnamese(number) == expected


@pytest.mark.parametrize(
    ("restart", "articles", "doubted"),
    [
        ("", ["Điều 1. B", "Điều 2. C", "Điều 1. E"], True),
        ('<w:lvlRestart w:val="0"/>', ["Điều 1. B", "Điều 2. C", "Điều 3. E"], False),
    ],
)
def test_articles_that_begin_anew_in_a_later_chapter_are_shown_so_and_said(
    restart: str, articles: list[str], *, doubted: bool
) -> None:
    levels = level(0, "Chương %1", "upperRoman"), level(1, "Điều %2.", more=restart)
    body = li("A", 1) + li("B", 1, 1) + li("C", 1, 1) + li("D", 1) + li("E", 1, 1)
    taken = read_docx(docx(body, numbering=outline(0, *levels) + num(1, 0)))
    assert [line for line in taken.text.splitlines() if line.startswith("Điều")] == articles
    assert any("1 lần trở lại từ đầu khi sang chương mới" in one for one in taken.doubts) is doubted


def test_articles_of_a_paper_that_is_attached_begin_anew_without_a_word() -> None:
    levels = level(0, "Chương %1", "upperRoman"), level(1, "Điều %2.")
    body = li("Ban hành", 1, 1) + li("Hiệu lực", 1, 1) + li("A", 1) + li("Phạm vi", 1, 1)
    taken = read_docx(docx(body, numbering=outline(0, *levels) + num(1, 0)))
    assert taken.text.splitlines() == [
        "Điều 1. Ban hành",
        "Điều 2. Hiệu lực",
        "Chương I A",
        "Điều 1. Phạm vi",
    ]
    assert taken.doubts == ()
