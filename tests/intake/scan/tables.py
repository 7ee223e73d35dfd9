"""Tables as Tesseract writes them, made of lines: each a left edge, a top, and words with their confidence."""

from collections.abc import Sequence

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
HEIGHT, LETTER, BLANK = 50, 24, 16
"""Pixels, about as at 300 dots to the inch."""

Line = tuple[int, int, str]


def table(*lines: Line) -> str:
    """`(left, top, "Số: 12/QĐ-UBND")`; a word may end in its confidence, `&%~30`, and a gap is written as `·`."""
    rows = [HEAD, "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t"]
    for number, (left, top, words) in enumerate(lines, 1):
        rows.append(f"4\t1\t1\t1\t{number}\t0\t{left}\t{top}\t100\t{HEIGHT}\t-1\t")
        rows += _words(number, left, top, words.split(" "))
    return "\n".join(rows) + "\n"


def _words(line: int, left: int, top: int, words: Sequence[str]) -> list[str]:
    rows = []
    for place, each in enumerate(words, 1):
        if set(each) == {"·"}:
            left += len(each) * 200
            continue
        word, _, sure = each.partition("~")
        width = LETTER * len(word)
        rows.append(f"5\t1\t1\t1\t{line}\t{place}\t{left}\t{top}\t{width}\t{HEIGHT}\t{sure or 96}\t{word}")
        left += width + BLANK
    return rows
