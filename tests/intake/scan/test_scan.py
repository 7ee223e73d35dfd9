"""What recognition read of a page becomes lines in the order of reading, honest about what is not sure."""

import pytest

from build_tools.intake.scan.capitals import with_even_letters
from build_tools.intake.scan.read import recognised_page, soundness
from build_tools.intake.scan.tsv import printed_lines
from build_tools.intake.sheets import SheetLine
from build_tools.intake.taken import Reason
from tests.intake.scan.tables import HEAD, Line, table

LETTERHEAD = (
    (300, 200, "ỦY BAN NHÂN DÂN · CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (320, 280, "TỈNH ĐIỆN BIÊN ·· Độc lập - Tự do - Hạnh phúc"),
    (330, 360, "Số: 12/QĐ-UBND ·· Điện Biên, ngày 05 tháng 7 năm 2021"),
    (1100, 480, "QUYẾT ĐỊNH"),
)
TEXT = (300, 700, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")


def words(*lines: Line, first: bool = True) -> list[str]:
    return [line.words for line in recognised_page(table(*lines), 300, height=842, first=first).lines]


def left_out(*lines: Line, first: bool = True) -> list[tuple[Reason, str]]:
    read = recognised_page(table(*lines), 300, height=842, first=first)
    return [(one.reason, one.words) for one in read.blanked]


def test_a_letterhead_is_read_one_column_after_the_other() -> None:
    assert words(*LETTERHEAD, TEXT) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH ĐIỆN BIÊN",
        "Số: 12/QĐ-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Điện Biên, ngày 05 tháng 7 năm 2021",
        "QUYẾT ĐỊNH",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
    ]


def test_recipients_are_read_before_the_signature_beside_them() -> None:
    assert words(
        TEXT,
        (300, 900, "Nơi nhận: ··· KT. CHỦ TỊCH"),
        (300, 960, "- Như Điều 3; ··· PHÓ CHỦ TỊCH"),
        (300, 1020, "- Lưu: VT, NC."),
        (1500, 1200, "Vừ A Bằng"),
    ) == [
        TEXT[2],
        "Nơi nhận:",
        "- Như Điều 3;",
        "- Lưu: VT, NC.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Vừ A Bằng",
    ]


def test_rows_of_many_columns_stay_rows() -> None:
    rows = tuple((300, 700 + 70 * number, f"{number} · Xã · {number}0") for number in range(1, 4))
    assert words(*rows) == ["1 Xã 10", "2 Xã 20", "3 Xã 30"]


def test_a_page_in_two_long_columns_keeps_the_order_of_the_recognition() -> None:
    left = tuple((300, 700 + 70 * number, f"trái {number}") for number in range(12))
    right = tuple((1400, 700 + 70 * number, f"phải {number}") for number in range(12))
    assert words(*left, *right) == [one[2] for one in (*left, *right)]


@pytest.mark.parametrize(
    ("line", "shown", "pen"),
    [
        ("Số: 12/QĐ-UBND~91", "Số: 12/QĐ-UBND", None),
        ("Số: 1717/TTr-SNV~50", "Số: 1717/TTr-SNV", None),
        ("Số: 12~92 /QĐ-UBND", "Số: 12 /QĐ-UBND", None),
        ("Số: 12~84 /QĐ-UBND", "Số: /QĐ-UBND", "12"),
        ("Số: &% /QĐ-UBND", "Số: /QĐ-UBND", "&%"),
        ("Số: Z//QĐ-UBND~58", "Số: /QĐ-UBND", "Z/"),
        ("Số: ·· -HD/BDVTW", "Số: -HD/BDVTW", None),
        ("Số: NÌ~60 ·· 022 -HD/BDVTW", "Số: -HD/BDVTW", "NÌ 022"),
    ],
)
def test_a_number_that_is_not_clean_is_left_blank(line: str, shown: str, pen: str | None) -> None:
    lines = ((330, 360, line), TEXT)
    assert words(*lines) == [shown, TEXT[2]]
    assert left_out(*lines) == ([(Reason.HANDWRITTEN, pen)] if pen else [])


def test_a_pen_that_parts_a_number_from_its_symbol_makes_no_number() -> None:
    lines = ((330, 360, "Số: NÌ~91"), (330, 420, "022~96 -HD/BDVTW"), TEXT)
    assert words(*lines) == ["Số: -HD/BDVTW", TEXT[2]]
    assert left_out(*lines) == [(Reason.HANDWRITTEN, "NÌ 022")]
    assert words((330, 360, "Số: 25/QĐ-UBND"), (330, 420, "12/KH-UBND")) == ["Số: 25/QĐ-UBND", "12/KH-UBND"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Lào Cai, ngày 05 tháng 7 năm 2021", "Lào Cai, ngày 05 tháng 7 năm 2021"),
        ("Lào Cai, ngày Í~0 tháng 7 năm 2021", "Lào Cai, ngày tháng năm 2021"),
        ("Lào Cai, ngày 2~96 tháng Z~73 năm 2021", "Lào Cai, ngày tháng năm 2021"),
        ("Lào Cai, ngày 32 tháng 7 năm 2021", "Lào Cai, ngày tháng năm 2021"),
        ("Lào Cai, ngày · tháng · năm 2021", "Lào Cai, ngày tháng năm 2021"),
        ("Hà Nội,ngày |} tháng 7 năm 20~40", "Hà Nội,ngày tháng năm"),
    ],
)
def test_where_a_pen_shows_in_a_date_its_day_and_month_are_left_blank(line: str, shown: str) -> None:
    assert words((1200, 360, line), TEXT)[0] == shown


def test_one_pen_fills_all_blanks_of_a_letterhead() -> None:
    number, date = (330, 300, "Số: Z7~40 /QĐ-UBND"), (1200, 400, "Lào Cai, ngày 2 tháng 7 năm 2021")
    assert words(number, date) == ["Số: /QĐ-UBND", "Lào Cai, ngày tháng năm 2021"]
    assert left_out(number, date) == [(Reason.HANDWRITTEN, "Z7"), (Reason.HANDWRITTEN, "2 … 7")]


@pytest.mark.parametrize("first", [True, False])
def test_numbers_within_the_text_are_never_touched(first: bool) -> None:
    cited = (300, 1500, "Số: &% /QĐ-UBND và ngày Í tháng 7 năm 2021 của Ủy ban nhân dân tỉnh")
    assert words(cited, first=first) == [cited[2]]


def test_a_paper_that_the_text_cites_at_the_top_is_not_its_own() -> None:
    own = (1200, 300, "Lào Cai, ngày 05 tháng 7 năm 2021")
    cited = (300, 600, "Hà Nội, ngày Í~0 tháng 7 năm 2020")
    assert words(own, cited) == [own[2], "Hà Nội, ngày Í tháng 7 năm 2020"]


@pytest.mark.parametrize(
    ("line", "shown", "misread"),
    [
        ("ÚY BAN NHÂN DÂN", "ỦY BAN NHÂN DÂN", "ÚY"),
        ("ĐÁNG CỘNG SÁN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐÁNG SÁN"),
        ("PHÓ CHÚ TỊCH", "PHÓ CHỦ TỊCH", "CHÚ"),
        ("TÍNH SÓC TRĂNG", "TỈNH SÓC TRĂNG", "TÍNH"),
        ("Chú tịch Úy ban", "Chủ tịch Ủy ban", "Chú Úy"),
        ("CHÚ TRỌNG CÔNG TÁC", "CHÚ TRỌNG CÔNG TÁC", ""),
        ("người chú tịch thu", "người chú tịch thu", ""),
        ("CÁCH TÍNH TOÁN", "CÁCH TÍNH TOÁN", ""),
        ("GIÁM ĐÔC SỚ NỘI VỤ", "GIÁM ĐỐC SỞ NỘI VỤ", "ĐÔC SỚ"),
        ("ông Chu Tích Trung", "ông Chu Tích Trung", ""),
    ],
)
def test_fixed_words_get_the_tone_that_they_always_have(line: str, shown: str, misread: str) -> None:
    assert words((300, 700, line)) == [shown]
    assert left_out((300, 700, line)) == ([(Reason.MISREAD, misread)] if misread else [])


def test_a_word_that_opens_a_heading_further_down_keeps_its_tone() -> None:
    lines = tuple((300, 300 + 80 * at, "công tác dân vận") for at in range(8))
    assert words(*lines, (300, 1100, "TÍNH CHẤT CỦA CÔNG TÁC"))[-1] == "TÍNH CHẤT CỦA CÔNG TÁC"
    assert words((300, 300, "TÍNH SÓC TRĂNG"), first=False) == ["TÍNH SÓC TRĂNG"]


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("cỦa", "của"),
        ("viỆc,", "việc,"),
        ("ThỦ", "Thủ"),
        ("CƯỜng", "CƯỜng"),
        ("BỘ", "BỘ"),
        ("pH", "pH"),
        ("NĐ-CP", "NĐ-CP"),
    ],
)
def test_a_small_word_has_no_capital_within(printed: str, shown: str) -> None:
    assert with_even_letters(printed) == shown


def test_what_is_no_letter_is_left_out_and_told() -> None:
    lines = ((300, 200, "TỈNH ỦY LÀO CAI"), (500, 300, ":~45 ·· bã~26 ·· Lào Cai, ngày 05 tháng 7 năm 2021"))
    assert words(*lines) == ["TỈNH ỦY LÀO CAI", "Lào Cai, ngày 05 tháng 7 năm 2021"]
    assert left_out(*lines) == [(Reason.SPECK, ":"), (Reason.SPECK, "bã")]


def test_a_word_of_which_recognition_is_not_sure_stays_and_is_doubtful() -> None:
    read = recognised_page(
        table((300, 700, "số 25-NQ/1W~36 và cỦa~95 C.LI)V.~88")), 300, height=842, first=False
    )
    assert [line.words for line in read.lines] == ["số 25-NQ/1W và của C.LI)V."]
    assert [(one.words, one.confidence) for one in read.doubtful] == [("25-NQ/1W", 0.36)]
    assert read.lines[0].confidence == 0.36
    assert read.lines[0].box == (72.0, 168.0, 214.1, 180.0)


def test_what_is_no_vietnamese_is_doubtful_however_sure_the_recognition_was() -> None:
    read = recognised_page(table((300, 700, "nhân dđân~96 và (b/€);~93")), 300, height=842, first=False)
    assert [one.words for one in read.doubtful] == ["dđân", "(b/€);"]


@pytest.mark.parametrize(
    ("line", "doubtful"),
    [
        ("của các BỘ, ngành", ["BỘ,"]),
        ("sỞ hữu TỪ năm 2021", ["TỪ"]),
        ("QUYẾT ĐỊNH CỦA BỘ", []),
        ("của UBND tỉnh, HĐND và Sở", []),
        ("theo Nghị quyết NQ-TW của CP", []),
    ],
)
def test_a_word_of_capitals_among_small_ones_is_doubtful(line: str, doubtful: list[str]) -> None:
    read = recognised_page(table((300, 700, line)), 300, height=842, first=False)
    assert [one.words for one in read.doubtful] == doubtful


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "\n",
        HEAD,
        "5\t1",
        "5\t1\t1\t1\t1\t1\tx\t0\t0\t0\t96\ta",
        "5\t1\t1\t1\t1\t1\t0\t0\t0\t0\t96\t  ",
        "a\tb\n" * 20,
    ],
)
def test_a_table_without_words_is_an_empty_page(broken: str) -> None:
    assert printed_lines(broken) == []
    assert recognised_page(broken, 300, height=842, first=True).lines == ()
    assert soundness(broken) == 0


def test_letters_of_one_size_have_one_height_and_a_note_is_smaller() -> None:
    small = table((300, 900, "¹ Kế hoạch số 50-KH/BDVTU")).splitlines()[3:]
    smaller = "\n".join(row.replace("\t50\t96", "\t34\t96") for row in small)
    read = recognised_page(
        table(*((300, 200 + 80 * line, "công tác dân vận") for line in range(4))) + smaller,
        300,
        height=842,
        first=False,
    )
    assert [line.size for line in read.lines] == [12.0, 12.0, 12.0, 12.0, 8.2]


def test_what_a_signature_lays_over_the_picture_is_certain_and_stands_where_it_was_laid() -> None:
    number = SheetLine(words="25", box=(98.0, 87.0, 114.0, 98.0), laid=1)
    signed = SheetLine(words="Ký bởi: Ủy ban nhân dân tỉnh", box=(300.0, 20.0, 420.0, 30.0), laid=2)
    page = table((330, 360, "Số: 2S~30 ·· /QĐ-UBND"), (1260, 90, "Kv~20 bcri:~10"), TEXT)
    read = recognised_page(page, 300, height=842, first=True, laid=[number, signed])
    assert [line.words for line in read.lines] == ["Số: 25 /QĐ-UBND", TEXT[2], "Ký bởi: Ủy ban nhân dân tỉnh"]
    assert [line.laid for line in read.lines] == [0, 0, 2]
    assert read.doubtful == ()
