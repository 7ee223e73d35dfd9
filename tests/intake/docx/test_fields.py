"""Of a field its result is text; of a table of contents what the headings say already is not."""

import pytest

from build_tools.intake.docx.read import read_docx
from build_tools.intake.taken import LeftOut, Reason, Taken
from tests.apart.stand_in_office import PROPERTIES
from tests.intake.docx.build import docx, field, level, li, num, outline, p, parts_of, r, style, zipped


def read(*runs: str) -> Taken:
    return read_docx(docx(p(*runs)))


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("theo ", field('HYPERLINK "https://example.org/vb"', "Nghị quyết 25"), "."), "theo Nghị quyết 25."),
        (("xem ", field(r"REF _Ref1 \h", "Điều 5")), "xem Điều 5"),
        (("tổng ", field("=SUM(ABOVE)", "12")), "tổng 12"),
        (
            ("a", field("IF ", field("MERGEFIELD Ten", "x"), ' = "x" "có" "không"'), "b"),
            'ax = "x" "có" "không"b',
        ),
        (("a ", field('XE "mục từ"'), "b"), "a b"),
        ((field("MACROBUTTON NoMacro Bấm vào đây"),), "Bấm vào đây"),
        (('<w:fldSimple w:instr=" DOCPROPERTY So "><w:r><w:t>25</w:t></w:r></w:fldSimple>',), "25"),
    ],
)
def test_results(runs: tuple[str, ...], expected: str) -> None:
    assert read(*runs).text == f"{expected}\n"


def test_what_a_field_is_told_in_another_field_is_not_shown() -> None:
    inner = field("MERGEFIELD Ten", "x").replace("</w:r>", "</w:r>")
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        f'{inner}<w:r><w:instrText> = "x" "có" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>có</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert read("a ", outer).text == "a có\n"


def test_numbers_of_pages_are_left_out_and_recorded() -> None:
    taken = read("Trang ", field("PAGE", "3"), " chữ")
    assert taken.text == "Trang  chữ\n"
    assert taken.left_out == (LeftOut(reason=Reason.RUNNING_HEAD, words="3", before_line=1),)


def test_a_date_of_today_is_said() -> None:
    taken = read("Hà Nội, ", field(r'DATE \@ "dd/MM/yyyy"', "05/03/2024"))
    assert taken.text == "Hà Nội, 05/03/2024\n"
    assert any("đã ký" in doubt for doubt in taken.doubts)


def test_a_field_that_word_computes_when_it_shows_it_is_said() -> None:
    taken = read("Điều ", field("LISTNUM"), " chữ")
    assert any("không lưu" in doubt for doubt in taken.doubts)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', "☒"),
        ('<w:checkBox><w:default w:val="0"/></w:checkBox>', "☐"),
        (
            '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Nam"/><w:listEntry w:val="Nữ"/></w:ddList>',
            "Nữ",
        ),
        ('<w:ddList><w:result w:val="7"/><w:listEntry w:val="Nam"/></w:ddList>', ""),
    ],
)
def test_fields_of_a_form(form: str, expected: str) -> None:
    begun = '<w:fldChar w:fldCharType="begin"/>'
    box = field("FORMCHECKBOX").replace(
        begun, f'<w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar>'
    )
    assert read(box, " chữ").text == f"{expected} chữ\n".lstrip()


def test_a_field_without_end_hides_nothing() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    assert read_docx(docx(p("một ", begun, r("hai")) + p("ba"))).text == "một hai\nba\n"
    assert read('<w:r><w:fldChar w:fldCharType="end"/></w:r>', r("chữ")).text == "chữ\n"


def test_a_field_over_several_paragraphs() -> None:
    begun = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT x </w:instrText></w:r>'
    )
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert read_docx(docx(p(begun, middle, r("một")) + p("hai", end) + p("ba"))).text == "một\nhai\nba\n"


STYLES = style("TOC1").replace('<w:name w:val="TOC1"/>', '<w:name w:val="toc 1"/>')
NUMBERING = outline(0, level(0, "Điều %1.")) + num(1, 0)


def contents(*entries: str) -> str:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r>'
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    lines = [p(begun, middle), *(entry(words, number) for number, words in enumerate(entries, 3))]
    return "".join([*lines, p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')])


def entry(words: str, page: int) -> str:
    tab = "<w:r><w:tab/></w:r>"
    link = f'<w:hyperlink w:anchor="_Toc1">{r(words)}{tab}{field("PAGEREF _Toc1", str(page))}</w:hyperlink>'
    return p(link, style="TOC1")


def test_a_table_of_contents_that_repeats_the_headings_is_recorded_and_not_in_the_text() -> None:
    body = (
        p("MỤC LỤC")
        + contents("Điều 1. Phạm vi", "Điều 2. Đối tượng áp dụng")
        + li("Phạm vi", 1)
        + p("Chữ của điều một.")
        + p("Điều 2. Đối tượng", "<w:r><w:br/></w:r>", "áp dụng")
    )
    taken = read_docx(docx(body, styles=STYLES, numbering=NUMBERING))
    assert taken.text.splitlines() == ["Điều 1. Phạm vi", "Chữ của điều một.", "Điều 2. Đối tượng", "áp dụng"]
    repeated = [left.words for left in taken.left_out if left.reason is Reason.REPEATED]
    assert repeated == ["MỤC LỤC", "Điều 1. Phạm vi", "Điều 2. Đối tượng áp dụng"]


def test_an_entry_that_stands_nowhere_else_stays() -> None:
    body = contents("Điều 1. Phạm vi", "Phụ lục kèm theo tệp khác") + p("Điều 1. Phạm vi")
    taken = read_docx(docx(body, styles=STYLES))
    assert taken.text.splitlines() == ["Phụ lục kèm theo tệp khác", "", "Điều 1. Phạm vi"]


def test_a_list_that_repeats_little_stays_whole() -> None:
    body = contents("Điều 1. Phạm vi", "Phụ lục I", "Phụ lục II") + p("Điều 1. Phạm vi")
    taken = read_docx(docx(body, styles=STYLES))
    assert taken.text.splitlines() == ["Điều 1. Phạm vi", "Phụ lục I", "Phụ lục II", "", "Điều 1. Phạm vi"]


def test_one_whose_page_numbers_are_typed() -> None:
    listed = p("Điều 1. Phạm vi", "<w:r><w:tab/></w:r>", "3", style="TOC1")
    assert read_docx(docx(listed + p("Điều 1. Phạm vi"), styles=STYLES)).text == "Điều 1. Phạm vi\n"


@pytest.mark.parametrize(
    ("told", "result", "lost"),
    [
        ("REF _Ref1 \\h", "Điều 5", False),
        ("REF _Ref1 \\h", "Error: Reference source not found", True),
        ("SAVEDATE", "", True),
        ("SAVEDATE", "05/03/2021", False),
        ("FILENAME", "vao", True),
        ("XE a", "", False),
    ],
)
def test_what_libreoffice_puts_in_place_of_a_result_is_said(told: str, result: str, *, lost: bool) -> None:
    parts = parts_of(p("Theo ", field(told, *([result] if result else []))))
    made = read_docx(zipped(parts | {"docProps/app.xml": PROPERTIES}))
    assert any("LibreOffice không giữ được 1 chỗ" in one for one in made.doubts) is lost
    assert not any("LibreOffice" in one for one in read_docx(zipped(parts)).doubts)
