"""What a file itself lays over the picture of a page: a digital signature, the number and the day in its fields.

Its letters are certain, those that recognition sees in the same place are not: they give way. A few words that stand
in, before or behind a recognised line ("25" over the blank of "Số:      /QĐ-UBND") become part of it; all others
("Ký bởi: …") stand as lines of their own behind the page.
"""

from collections.abc import Sequence
from dataclasses import replace

from build_tools.intake.scan.tsv import Line, ScannedWord, around
from build_tools.intake.sheets import SheetLine

__all__ = ["with_laid"]

_FEW = 12
"""Letters of what fills a blank of a letterhead: "25", "05 tháng 7"."""
_NEAR = 3.0
"""Heights of letters between it and the line that it belongs to."""


def with_laid(
    lines: Sequence[Line], laid: Sequence[SheetLine], scale: float
) -> tuple[list[Line], list[SheetLine]]:
    """The recognised lines with what was laid in them, and what stands apart; `scale`: pixels of a point."""
    words = [
        ScannedWord(words=one.words, box=tuple(side * scale for side in one.box), confidence=1.0)  # type: ignore[arg-type]
        for one in laid
    ]
    kept = [left for line in lines if (left := tuple(word for word in line if not _is_under(word, words)))]
    apart: list[SheetLine] = []
    for word, one in zip(words, laid, strict=True):
        place = next((at for at, line in enumerate(kept) if _belongs(word, line)), None)
        if place is None:
            apart.append(replace(one, confidence=None))
        else:
            kept[place] = tuple(sorted((*kept[place], word), key=lambda each: each.box[0]))
    return kept, apart


def _is_under(word: ScannedWord, laid: Sequence[ScannedWord]) -> bool:
    across, down = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return any(one.box[0] <= across <= one.box[2] and one.box[1] <= down <= one.box[3] for one in laid)


def _belongs(word: ScannedWord, line: Line) -> bool:
    left, top, right, bottom = around(line)
    shared = min(bottom, word.box[3]) - max(top, word.box[1])
    near = _NEAR * word.height
    return (
        len(word.words) <= _FEW
        and shared > 0.5 * min(word.height, bottom - top)
        and word.box[2] > left - near
        and word.box[0] < right + near
    )
