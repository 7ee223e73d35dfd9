"""Tables as the intake writes them: one line a row (decision 0016)."""

from collections.abc import Iterator

from build_tools.intake.table_rows import Merged, table_row
from tests.bench.invented.draw import Draw, fragments, place
from tests.bench.invented.prose import comma, dotted


def models_table(draw: Draw, rows: int) -> Iterator[str]:
    """What is done where, by whom; words in every cell."""
    words = fragments()
    yield row("TT", "Tên mô hình", "Đơn vị thực hiện", "Số hộ tham gia", "Ghi chú")
    for number in range(1, rows + 1):
        what = f"{draw.one(words['deeds'])} {draw.one(words['objects'])}".capitalize()
        note = draw.one(words["ends"]).capitalize() if draw.share() < 0.3 else ""
        yield row(str(number), what, f"Xã {place(draw)}", dotted(draw.number(12, 2_400)), note)


def figures_table(draw: Draw, rows: int) -> Iterator[str]:
    """Numbers by commune and year, under a head of two storeys."""
    year = draw.number(2010, 2024)
    yield table_row([("TT",), ("Xã, phường",), ("Tổng số hộ",), ("Hộ nghèo",), Merged.LEFT, ("Tỷ lệ (%)",)])
    yield table_row([Merged.ABOVE, Merged.ABOVE, Merged.ABOVE, (str(year),), (str(year + 1),), Merged.ABOVE])
    for number in range(1, rows + 1):
        all_, poor = draw.number(300, 4_900), draw.number(4, 280)
        left = int(poor * draw.share())
        yield row(str(number), place(draw), dotted(all_), str(poor), str(left), comma(100 * left / all_))


def row(*cells: str) -> str:
    """A row of plain cells."""
    return table_row([(one,) if one else () for one in cells])
