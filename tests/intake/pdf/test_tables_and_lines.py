"""Ruled tables, letters of several fonts in one line, columns, labels."""

import pytest

from build_tools.intake.pdf import read_pdf
from build_tools.intake.pdf.grid import grids_of
from build_tools.intake.pdf.items import Letter, Rule
from build_tools.intake.pdf.laid import without_doubles
from build_tools.intake.pdf.lines import lines_of
from build_tools.intake.pdf.place import Place
from tests.intake.pdf.build import PageOf, Words, lines, pdf


def text(page: PageOf) -> list[str]:
    return read_pdf(pdf(page)).text.splitlines()


def grid(
    *downs: float, across: tuple[float, ...] = (85, 200, 400, 540)
) -> list[tuple[float, float, float, float]]:
    """The rules of a table: level ones, then upright ones."""
    level = [(across[0], down, across[-1], down) for down in downs]
    return [*level, *((at, downs[0], at, downs[-1]) for at in across)]


def words(*said: tuple[str, float, float]) -> list[Words]:
    return [Words(said=one, left=left, top=top) for one, left, top in said]


def test_a_ruled_table_is_rows() -> None:
    page = PageOf(
        words=words(
            ("Biểu số liệu", 85, 80),
            ("Xã", 90, 115), ("Số hộ", 205, 115), ("Ghi chú", 405, 115),
            ("An Bình", 90, 135), ("12 | 13", 205, 135), ("<", 405, 135),
            ("Hết biểu.", 85, 180),
        ),
        rules=grid(100, 120, 140),
    )  # fmt: skip
    assert text(page) == [
        "Biểu số liệu",
        "",
        "| Xã | Số hộ | Ghi chú |",
        r"| An Bình | 12 \| 13 | \< |",
        "",
        "Hết biểu.",
    ]


def test_cells_that_are_merged_and_cells_of_several_lines() -> None:
    level = [(85, 100, 540, 100), (200, 120, 540, 120), (85, 160, 540, 160)]
    upright = [(85, 100, 85, 160), (200, 100, 200, 160), (400, 120, 400, 160), (540, 100, 540, 160)]
    page = PageOf(
        words=words(
            ("Xã", 90, 115), ("Số hộ", 205, 115),
            ("nghèo và", 205, 135), ("cận nghèo của các xã", 205, 150), ("- Một", 405, 135), ("- Hai", 405, 150),
        ),
        rules=[*level, *upright],
    )  # fmt: skip
    assert text(page) == [
        "| Xã | Số hộ | < |",
        "| ^ | nghèo và<br>cận nghèo của các xã | - Một<br>- Hai |",
    ]


@pytest.mark.parametrize(
    "page",
    [
        PageOf(  # a letterhead with lines around it
            words=words(("UBND XÃ AN BÌNH", 90, 115), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 115)),
            rules=grid(100, 120, across=(85, 290, 560)),
        ),
        PageOf(words=words(("Khung chữ", 90, 115)), boxes=[(85, 100, 540, 120)]),
        PageOf(words=words(("Chữ gạch chân", 90, 115), ("bên kia", 300, 115)), rules=[(90, 117, 170, 117)]),
    ],
)
def test_what_is_no_table(page: PageOf) -> None:
    assert not any(line.startswith("|") for line in text(page))


def test_rules_in_pieces_are_one() -> None:
    level = [Rule(level=True, at=at, start=start, end=start + 50) for at in (0, 20) for start in (0, 50, 100)]
    upright = [Rule(level=False, at=at, start=0, end=20.5) for at in (0, 75, 150)]
    (found,) = grids_of([*level, *upright])
    assert found.cells == ((0, 0, 0, 0), (0, 1, 0, 1))
    assert grids_of(level) == []


def row(said: str, left: float, base: float = 100.0, size: float = 12.0, font: str = "") -> list[Letter]:
    """Letters half as wide as they are high; "_" leaves room without a letter."""
    return [
        Letter(shown=one, left=left + 6 * place, right=left + 6 * place + 6, base=base, size=size, font=font)
        for place, one in enumerate(said)
        if one != "_"
    ]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        # letters of another font behind the rest
        ([*row("Tr_n Công Th_ng", 100), *row("ầ_________ắ", 112)], ["Trần Công Thắng"]),
        ([*row("ngh_ quy_t", 100), *row("ị", 118), *row("ế", 148)], ["nghị quyết"]),
        # two columns
        ([*row("TỈNH ỦY", 100), *row("ĐẢNG", 300)], ["TỈNH ỦY", "ĐẢNG"]),
        ([*row("Số: 12 _____ĐẢNG", 100)], ["Số: 12", "ĐẢNG"]),
        (
            [*row("UBND TỈNH BẾN TRE", 100), *row("CỘNG HÒA XÃ HỘI", 211)],
            ["UBND TỈNH BẾN TRE", "CỘNG HÒA XÃ HỘI"],
        ),
        (
            [*row("Số: 25/QĐ-UBND", 100), *row("Bến Tre, ngày 05", 193)],
            ["Số: 25/QĐ-UBND", "Bến Tre, ngày 05"],
        ),
        (row("HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI", 100), ["HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI"]),
        # no columns: what belongs together over a gap
        ([*row("1._______Mục tiêu", 100)], ["1. Mục tiêu"]),
        ([*row("Số:______/QĐ-UBND", 100)], ["Số: /QĐ-UBND"]),
        ([*row("Mở đầu........_____3", 100)], ["Mở đầu........ 3"]),
        # back to the left, another line
        ([*row("phải", 300), *row("trái", 100)], ["phải", "trái"]),
        ([*row("một", 100), *row("hai", 100, 118)], ["một", "hai"]),
        ([*row("H", 100), *row("2", 106, 103, 7), *row("O", 110)], ["H₂O"]),
    ],
)
def test_letters_as_lines(letters: list[Letter], expected: list[str]) -> None:
    assert [line.words for line in lines_of(letters)] == expected


def test_doubles_are_dropped_and_neighbours_kept() -> None:
    assert len(without_doubles(row("11", 100))) == 2
    assert len(without_doubles([*row("1", 100), *row("1", 100.5)])) == 1
    assert len(without_doubles([*row("1", 100), *row("2", 100.5)])) == 2


@pytest.mark.parametrize(("turn", "point"), [(0, (10, 780)), (1, (20, 10)), (2, (590, 20)), (3, (780, 590))])
def test_where_a_point_of_the_file_stands_on_the_upright_page(turn: int, point: tuple[float, float]) -> None:
    assert Place(frame=(0, 0, 600, 800), turn=turn).point(10, 20) == point


def test_a_font_that_shows_small_letters_as_capitals() -> None:
    taken = read_pdf(pdf(PageOf(words=lines("céng hßa x· héi chñ nghÜa viÖt nam")), font=".VnTimeH"))
    assert taken.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"


def test_letters_that_some_program_recognised_are_told_of() -> None:
    said = [
        Words(
            said=f"Điều {number}. Phạm vi điều chỉnh của Quy chế", left=85, top=80 + 20 * number, unseen=True
        )
        for number in range(9)
    ]
    taken = read_pdf(pdf(PageOf(words=said, picture=1.0)))
    assert taken.text.startswith("Điều 0. Phạm vi")
    assert taken.doubts[0].startswith("Trang duy nhất là ảnh chụp, chữ do một chương trình khác nhận dạng")
