"""A document that masks a name, a place and a number wherever one may stand, whatever they are."""

import hashlib
from pathlib import Path

from build_tools import pipeline
from tests.archive.invented import add_record

ONE = ("Quàng Văn Giả", "bản Nà Bịa", "0900000000")
OTHERS = [
    ("Lường Thị Ngọc Bích", "bản Nà Bịa", "0900000000"),
    ("Mùa A Sử", "xóm Đầu Nguồn Thứ Nhất", "0204 3.854.123"),
    ("Nguyễn Ngọc Thượng Khuyến", "bản Đo", "+84 900 000 000"),
]
"""Other names, longer and shorter, with more and fewer syllables; other places; numbers written otherwise."""

TEXT = """\
TỈNH ỦY ĐIỆN BIÊN
*
Số 9191-KH/TU
Điện Biên, ngày 03 tháng 4 năm 2022

KẾ HOẠCH
Về việc xử lý đồng chí {name}

I. TÌNH HÌNH CỦA {NAME} VÀ GIA ĐÌNH

1. Thực hiện Nghị quyết số 77-NQ/TU ngày 05/6/2021 của Tỉnh ủy về xử lý {name} và công tác dân vận.

2. Gia đình bà {name} (ở {place}) thu 350 triệu đồng/năm theo Chỉ thị số 901-CT/W, bằng 12% số hộ; số máy {number}, {name} {number}.

3. Đồng chí {name} báo cáo Ban Thường vụ Tỉnh ủy trước ngày 15 tháng 12 năm 2022. {name} phối hợp với Sở Nội vụ{mark}.

4. **{name}** và đồng chí{name} phải gửi báo cáo trước ngày 20/6/2022 theo Quyết định số 290-QĐ/TW, {name}, Hướng dẫn số 12-HD/BDVTW.

5. Theo lời ông {broken} tại cuộc họp ngày 05/7/2022, có 120 hộ.

T/M TỈNH ỦY
PHÓ BÍ THƯ

{name}

{mark} Theo lời {name}, {name} ở {place}.
"""
EARLIER = "KẾ HOẠCH\nVề việc {name}, số {number}\n"


def text_with(text: str, name: str, place: str, number: str) -> str:
    return text.format(
        name=name,
        NAME=name.upper(),
        place=place,
        number=number,
        mark="[1]",
        broken=name.replace(" ", "\n", 1),
    )


def add_masked(archive: Path, words: tuple[str, str, str], target: str) -> None:
    """A document that masks its words wherever they stand, and one that was replaced by it."""
    name, place, number = words
    text = text_with(TEXT, name, place, number)
    folder = add_record(archive, "ke-hoach-che", text)
    earlier = text_with(EARLIER, name, place, number)
    (folder / "source-truoc-1.txt").write_text(earlier, encoding="utf-8", newline="")
    lines = text.split("\n")
    first = {
        words: next(n for n, line in enumerate(lines, 1) if words in line) for words in (name, place, number)
    }
    masks = "".join(f"- {{line: {line}, text: '{words}', reason: Thử}}\n" for words, line in first.items())
    cited = "Chỉ thị số 901-CT/W"
    line = next(n for n, each in enumerate(lines, 1) if cited in each)
    digest = hashlib.sha256(earlier.encode()).hexdigest()
    with (folder / "record.yml").open("a", encoding="utf-8", newline="") as record:
        record.write(
            f"masks:\n{masks}decisions:\n- {{line: {line}, column: {lines[line - 1].index(cited)}, surface: {cited}, "
            f"target: {target}, why: Thử}}\n"
            f"replaced:\n- {{file: source-truoc-1.txt, sha256: {digest}, received_as: a.txt, origin: thử, "
            "replaced_on: '2026-11-21', why: Thử}\n"
        )
    pipeline.record_ids(archive.parent)
