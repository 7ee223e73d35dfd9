"""What was measured of the sizes, as tables. Pure."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from tests.bench.building.measuring import Size
from tests.bench.building.runs import Seconds, Took
from tests.bench.building.worker import REST
from tests.bench.figures import Row, Section, decimal, exponent, whole

NONE = "–"
OTHERS = ("dựng trang", "lập chỉ mục tìm kiếm")
"""Stages whose work is mostly that of MkDocs and of Pagefind."""
WHOLE, PLAIN = "cả lần dựng", "MkDocs nguyên bản"


def section(sizes: Sequence[Size], *, invented: bool) -> Section:
    """Stages, ratios, output."""
    what = "kho bịa (tests/bench/invented)" if invented else "kho đưa vào"
    return Section(
        title="Dựng trang khi kho lớn dần, so với MkDocs nguyên bản trong cùng một lần chạy",
        notes=(
            f"Văn bản: {what}. Mỗi việc ở một tiến trình riêng, kho và bộ nhớ đệm sạch; một tiến trình nếu không nói khác.",
            "CPU: giây xử lý của mọi tiến trình cộng lại, ít phụ thuộc máy bận hay rảnh; thực: giây đồng hồ.",
            "Số mũ: thời gian tăng theo số văn bản lũy thừa bao nhiêu (CPU); 1,00 là tăng đều.",
        ),
        tables=(stages(sizes), ratios(sizes), output(sizes)),
    )


def stages(sizes: Sequence[Size]) -> list[Row]:
    """Seconds of each stage at each size, and the exponents between neighbours."""
    told = dict.fromkeys(name for size in sizes for name in size.full.stages if name != REST)
    names = [*told, REST]
    rows: list[tuple[str, Callable[[Size], Seconds | None]]] = [
        *((name, lambda size, name=name: size.full.stages.get(name)) for name in names),
        (WHOLE, lambda size: size.full.whole),
        (PLAIN, lambda size: size.plain.whole),
    ]
    head = [
        "Giây (CPU / thực)",
        *(f"{whole(size.documents)} văn bản" for size in sizes),
        *(f"số mũ {whole(one.documents)}→{whole(two.documents)}" for one, two in _neighbours(sizes)),
    ]
    return [head, *([name, *_seconds(at, sizes), *_exponents(at, sizes)] for name, at in rows)]


def ratios(sizes: Sequence[Size]) -> list[Row]:
    """What the targets are about; and what a document takes."""
    of: list[tuple[str, str, Callable[[Size], str]]] = [
        ("ms CPU cho mỗi văn bản", "", lambda size: whole(1000 * size.full.whole.cpu / size.documents)),
        ("giây CPU cho mỗi MB chữ", "", lambda size: decimal(size.full.whole.cpu / size.megabytes)),
        ("như vậy, không kể MkDocs và Pagefind", "", lambda size: decimal(own(size) / size.megabytes)),
        ("cả lần dựng ÷ MkDocs nguyên bản, CPU / thực", "≤ 2,0", lambda size: _both(size.full, size.plain)),
        ("hai tiến trình ÷ MkDocs nguyên bản, thực", "≤ 1,3", lambda size: _wall(size.two, size.plain)),
        ("hai tiến trình ÷ một, thực", "≤ 0,62", lambda size: _wall(size.two, size.full)),
        ("đổi chữ một văn bản ÷ cả lần dựng, CPU / thực", "", lambda size: _both(size.text, size.full)),
        (
            "đổi một từ của bản ghi ÷ cả lần dựng, CPU / thực",
            "≤ 0,03",
            lambda size: _both(size.record, size.full),
        ),
        ("không đổi gì ÷ cả lần dựng, CPU / thực", "≤ 0,02", lambda size: _both(size.nothing, size.full)),
        ("MB bộ nhớ, tiến trình nặng nhất", "≤ 1.000 / 2.000", lambda size: whole(size.full.megabytes)),
        ("như vậy, hai tiến trình", "≤ 1.000 / 2.000", lambda size: _memory(size.two)),
        ("MB bộ nhớ, MkDocs nguyên bản", "", lambda size: whole(size.plain.megabytes)),
    ]
    head = ["So sánh", *(f"{whole(size.documents)} văn bản" for size in sizes), "mục tiêu"]
    return [head, *([name, *map(shown, sizes), target] for name, target, shown in of)]


def own(size: Size) -> float:
    """Seconds of the stages that are all ours."""
    return sum(took.cpu for name, took in size.full.stages.items() if name not in OTHERS)


def output(sizes: Sequence[Size]) -> list[Row]:
    """What went in and what came out."""
    head = ["Vào và ra", *(f"{whole(size.documents)} văn bản" for size in sizes), "mục tiêu"]
    return [
        head,
        ["MB chữ", *(decimal(size.megabytes) for size in sizes), ""],
        ["trang HTML", *(whole(size.output.pages) for size in sizes), ""],
        ["MB trang", *(whole(size.output.megabytes) for size in sizes), ""],
        ["kB trang lớn nhất", *(whole(size.output.largest / 1000) for size in sizes), "≤ 1.500"],
        ["trang lớn nhất", *(size.output.largest_at for size in sizes), ""],
    ]


def _neighbours(sizes: Sequence[Size]) -> list[tuple[Size, Size]]:
    return list(pairwise(sizes))


def _seconds(at: Callable[[Size], Seconds | None], sizes: Sequence[Size]) -> list[str]:
    found = map(at, sizes)
    return [f"{_short(one.cpu)} / {_short(one.wall)}" if one else NONE for one in found]


def _exponents(at: Callable[[Size], Seconds | None], sizes: Sequence[Size]) -> list[str]:
    shown = []
    for small, large in _neighbours(sizes):
        one, two = at(small), at(large)
        counts = small.documents, large.documents
        told = exponent(counts, (one.cpu, two.cpu)) if one and two else None
        shown.append(NONE if told is None else decimal(told))
    return shown


def _short(seconds: float) -> str:
    return f"{seconds:.1f}".replace(".", ",") if seconds < 100 else whole(seconds)


def _both(one: Took, other: Took) -> str:
    return f"{decimal(one.whole.cpu / other.whole.cpu)} / {_wall(one, other)}"


def _wall(one: Took | None, other: Took) -> str:
    return decimal(one.whole.wall / other.whole.wall) if one else NONE


def _memory(took: Took | None) -> str:
    return whole(took.megabytes) if took else NONE
