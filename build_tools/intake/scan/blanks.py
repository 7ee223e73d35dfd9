"""What a pen wrote into a letterhead is left blank: a number nobody can vouch for is worse than none.

    Số: &% /QĐ-UBND                    → Số: /QĐ-UBND
    Điện Biên, ngày Í tháng ƒ năm 2023 → Điện Biên, ngày tháng năm 2023

Figures stay where they are clean and recognised with certainty: those that are printed stand in one word with the
symbol, those of a pen mostly apart. One pen fills all blanks of a letterhead: where it shows in one of them, the
others stay blank too, for a stroke is often recognised as a 2 or a 7 with the greatest certainty. The year is printed.

Numbers elsewhere in the text are never touched: their lines are doubtful, which is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.intake.scan.tsv import Line, ScannedWord

__all__ = ["with_whole_number", "without_pen"]

_SURE, _SURE_JOINED = 0.88, 0.45
"""Confidence of figures: in a word of their own, and in one with the printed symbol."""
_SYMBOL = re.compile(
    r"(?P<slot>.{0,40}?)(?P<symbol>[-/]\s?[A-ZĐ][A-Za-zĐđ]{0,7}(?:[-/&.][A-ZĐƯa-zđư0-9]{1,14}){0,6})[.,;]?"
)
"""The symbol of a paper, which is printed: `/QĐ-UBND`, `-NQ/TU`."""
_NUMBER = re.compile(r"\d{1,5}[a-zđ]?", re.IGNORECASE)
_LABELS = frozenset({"số", "số:", "só:", "sô:", "so:"})
_DAY, _MONTH, _YEAR = "ngày", "tháng", "năm"
_LONGEST_NUMBER = 12
"""Words of "Số: … /QĐ-UBND"."""
_LONGEST_PLACE = 7
"""Words before "ngày": "Thành phố Hồ Chí Minh,"."""
_DAYS, _MONTHS, _YEARS = range(1, 32), range(1, 13), range(1945, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slot:
    """The words of a line that a pen may have written: `words[start:end]`."""

    start: int
    end: int
    sure: bool
    rest: str = ""
    """What of the last word is printed: `/QĐ-UBND`."""
    printed: bool = False
    """Whether it is filled when the paper is typed: the year."""


def with_whole_number(lines: Sequence[Line]) -> list[Line]:
    """The lines with the number in one: a pen between "Số:" and the symbol may part them ("Số: NÌ", "022 -HD/BDVTW")."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else ()
        is_cut = bool(before) and before[0].words.lower() in _LABELS and not list(_of_number(before))
        if is_cut and _SYMBOL.fullmatch(" ".join(word.words for word in line)):
            whole[-1] = (*before, *line)
        else:
            whole.append(line)
    return whole


def without_pen(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """The lines of a letterhead with their doubtful slots blank, each with the words that stood in them.

    The number and the date of the paper are the first ones; those that a text cites stand below.
    """
    slots: dict[int, list[_Slot]] = {}
    for slots_of in (_of_number, _of_date):
        found = ((at, list(slots_of(line))) for at, line in enumerate(lines))
        at, first = next(((at, found) for at, found in found if found), (0, []))
        slots.setdefault(at, []).extend(first)
    by_pen = any(not slot.sure for of_line in slots.values() for slot in of_line)
    return [
        _blanked(line, [slot for slot in slots.get(at, ()) if not slot.sure or (by_pen and not slot.printed)])
        for at, line in enumerate(lines)
    ]


def _blanked(line: Line, slots: Sequence[_Slot]) -> tuple[Line, str]:
    kept: list[ScannedWord] = []
    out: list[str] = []
    at = 0
    for slot in slots:
        kept += line[at : slot.start]
        held = " ".join(word.words for word in line[slot.start : slot.end])
        out.append(held.removesuffix(slot.rest).strip())
        if slot.rest:
            kept.append(replace(line[slot.end - 1], words=slot.rest))
        at = slot.end
    return (*kept, *line[at:]), " … ".join(out)


def _of_number(line: Line) -> Iterator[_Slot]:
    """Between "Số:" and the symbol, which may be joined with the number; an empty slot is one that is sure."""
    if line[0].words.lower() not in _LABELS:
        return
    for end in range(2, min(len(line), _LONGEST_NUMBER) + 1):
        match = _SYMBOL.fullmatch(" ".join(word.words for word in line[1:end]))
        if match is None:
            continue
        slot = match["slot"].strip()
        apart = end > 2 and line[end - 1].words[:1] in "-/"
        sure = _is_sure(line[1 : end - 1]) if apart else _is_sure(line[1:end], _SURE_JOINED)
        rest = match[0][match.start("symbol") :]
        yield _Slot(
            start=1,
            end=end,
            rest=rest,
            sure=not slot or (sure and _NUMBER.fullmatch(slot) is not None),
            printed=not slot,
        )
        return


def _of_date(line: Line) -> Iterator[_Slot]:
    """Of a dateline between "ngày" and "tháng", between "tháng" and "năm", and the year, with which it ends."""
    said = [word.words.lower().rstrip(",.") for word in line]
    day = next((at for at, one in enumerate(said) if one.endswith(_DAY)), len(said))
    if day > _LONGEST_PLACE or _MONTH not in said[day:] or _YEAR not in said[said.index(_MONTH, day) :]:
        return
    month = said.index(_MONTH, day)
    year = said.index(_YEAR, month)
    if len(line) > year + 2:
        return
    for start, end, allowed in (
        (day + 1, month, _DAYS),
        (month + 1, year, _MONTHS),
        (year + 1, len(line), _YEARS),
    ):
        sure = start == end or _is_one_of(line[start:end], allowed)
        yield _Slot(start=start, end=end, sure=sure, printed=start == end or allowed is _YEARS)


def _is_one_of(words: Line, allowed: range) -> bool:
    """Whether they are one word of figures, in this range, of which recognition is sure."""
    figures = words[0].words.rstrip(".,") if len(words) == 1 else ""
    return figures.isascii() and figures.isdigit() and int(figures) in allowed and _is_sure(words)


def _is_sure(words: Line, least: float = _SURE) -> bool:
    return all(word.confidence >= least for word in words)
