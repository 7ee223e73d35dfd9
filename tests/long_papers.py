"""Invented papers of any length: no sentence of them is anybody's."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

_HEAD = """\
ỦY BAN NHÂN DÂN
TỈNH ĐIỆN BIÊN
-------
Số: {number}/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Điện Biên, ngày 15 tháng 03 năm 2023

QUYẾT ĐỊNH
Ban hành quy định dài về công tác dân vận, phần thử {number}

"""
_FOOT = """\

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Nguyễn Văn An
"""
_CLAUSE = (
    "Cơ quan, đơn vị ở xã bản số {0} tổ chức quán triệt, thực hiện công tác dân vận, quy chế dân chủ ở cơ sở; "
    "định kỳ {1} tháng lắng nghe ý kiến của Nhân dân, giải quyết kiến nghị số {0} theo thẩm quyền."
)
_CITED = "Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ ở xã bản số {0}."
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")


def regulation(number: int, *, chapters: int, articles: int, clauses: int, rows: int = 0) -> str:
    """Chapters of articles of clauses; a footnote in each chapter, two annexes with tables where there are rows."""
    return "".join(
        (_HEAD.format(number=number), *_chapters(chapters, articles, clauses), _FOOT, *_annexes(rows))
    )


def lines(number: int, count: int) -> str:
    """A paper of short lines, as a converter writes a table one cell a line."""
    return "".join(
        (
            _HEAD.format(number=number),
            *(f"Xã {at % 97}\n" if at % 3 else f"{at}\n" for at in range(count)),
            _FOOT,
        )
    )


def table(number: int, rows: int) -> str:
    """A paper with one table; every fifth row begins a cell that reaches over the rows up to the next."""
    return "".join((_HEAD.format(number=number), *_table(rows), _FOOT))


def add(archive: Path, identifier: str, text: str) -> None:
    """Put a paper into an archive."""
    folder = archive / "documents" / identifier
    folder.mkdir(parents=True)
    (folder / "source.txt").write_bytes(text.encode())
    (folder / "record.yml").write_text(
        f"id: {identifier}\nsource:\n  file: source.txt\n  sha256: {hashlib.sha256(text.encode()).hexdigest()}\n"
        "  received_as: a.txt\n  origin: bịa để thử\nadded: '2026-01-05'\nupdated: '2026-01-05'\n",
        encoding="utf-8",
    )


def _chapters(chapters: int, articles: int, clauses: int) -> Iterator[str]:
    article = 0
    for chapter in range(chapters):
        yield f"Chương {ROMAN[chapter]}\nQUY ĐỊNH THỨ {chapter + 1} VỀ CÔNG TÁC DÂN VẬN\n"
        for _ in range(articles):
            article += 1
            yield f"Điều {article}. Trách nhiệm thứ {article}\n"
            for clause in range(1, clauses + 1):
                words = _CITED if clause == clauses else _CLAUSE
                yield f"{clause}. {words.format(article * 100 + clause, clause)}\n"


def _annexes(rows: int) -> Iterator[str]:
    for annex in ROMAN[: 2 if rows else 0]:
        yield f"\nPHỤ LỤC {annex}\n\nDANH MỤC SỐ {annex}\n\n"
        yield from _table(rows)


def _table(rows: int) -> Iterator[str]:
    yield "| TT | Tên xã | Số hộ | Ghi chú |\n| --- | --- | --- | --- |\n"
    for row in range(1, rows + 1):
        note = "^" if row % 5 != 1 else "Đã thực hiện quy chế dân chủ"
        yield f"| {row} | Xã bản số {row} | {row * 7 % 991} | {note} |\n"
    yield "\n"
