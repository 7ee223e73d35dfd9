"""Cells that a converter ran together, cut where only one thing can begin or end.

An optical reader or a one-line table leaves one blank between what stood apart: "TỈNH BÌNH THUẬN Độc lập -
Tự do - Hạnh phúc", "Số: 09/CT-UBND Bình Thuận, ngày 11 tháng 4 năm 2016".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.grammar.dates import DATELINE
from build_tools.grammar.kinds import Kinds
from build_tools.grammar.numbers import BLANK_NUMBER
from build_tools.header.cells import Cell, join
from build_tools.header.letterhead import dateline_in

_LONGEST = 400
_PARTING = " ,;.–-"
"""What may stand between a number and the dateline on one line."""
_BEGINS = re.compile(
    r"""(?<=\S)(?<!NƯỚC)\s(?=C[ỘO]NG\sH[ÒO]\w\sXÃ\sH|ĐẢNG\sCỘNG\sSẢN\sVIỆT|Độc\slập\s?-\s?Tự|[Ss]ố\s?:?\s?[\d./…_-]
      |[vV]/[vV]\s|CÔNG\sVĂN\sĐẾN|ĐẾN\sSố)""",
    re.VERBOSE,
)
_WHOLE = re.compile(
    r"(?:ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM|CỘNG\sH[ÒO]\w\sXÃ\sHỘI\sCHỦ\sNGHĨA\sVIỆT\sNAM|Độc\slập\s?-\s?Tự\sdo\s?-\s?Hạnh\sphúc)(?=\s\S)"
)


# An arrival stamp on one line; what stands before it and behind it is read by itself.
_STAMP = re.compile(
    r"(?<!\S)(?:(?:CÔNG VĂN|VĂN BẢN)\s)?ĐẾN\s?:?\s?[Ss]ố\s?(?:đến\s?)?:?\s?\d{1,6}(?:/[A-ZĐ]{1,8})?(?![\w/-])"
)
_STAMP_DAY = re.compile(
    r"[\s,;.]{0,3}(?P<day>ngày(?:\sđến)?\s?:?\s?(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}))",
    re.IGNORECASE,
)


def cut_landmarks(cells: Sequence[Cell], kinds: Kinds) -> Iterator[Cell]:
    """Cells of a letterhead, each holding one thing."""
    for cell in (part for one in cells for part in _with_stamp_apart(one)):
        whole = len(cell.text) > _LONGEST or _STAMP.fullmatch(cell.text)
        cuts = [] if whole else _cuts(cell.text, kinds)
        if len(cuts) < 2:
            yield from _with_dateline_apart(cell, kinds)
            continue
        for start, end in cuts:
            part = cell.part(start, end)
            if start:
                part = replace(part, after_blank=False, after_rule=False)
            if end is not None:
                part = replace(part, goes_on=False)
            yield from _with_dateline_apart(part, kinds)


def _with_stamp_apart(cell: Cell) -> Iterator[Cell]:
    """The number and the day of an arrival stamp as cells; a dateline that it was stamped into is whole again."""
    stamp = _STAMP.search(cell.text) if len(cell.text) <= _LONGEST else None
    if stamp is None:
        yield cell
        return
    number = cell.part(*stamp.span())
    before, behind = cell.part(0, stamp.start()), cell.part(stamp.end())
    parts = [before, number]
    if before.text.endswith(",") and DATELINE.fullmatch(f"{before.text} {behind.text}"):
        parts = [number, join(before, behind)]
    elif behind.text:
        day = _STAMP_DAY.match(behind.text)
        parts += [behind.part(*day.span("day")), behind.part(day.end())] if day else [behind]
    kept = [part for part in parts if part.text]
    yield replace(kept[0], after_blank=cell.after_blank, after_rule=cell.after_rule)
    for part in kept[1:]:
        yield replace(part, after_blank=False, after_rule=False)


def _cuts(text: str, kinds: Kinds) -> list[tuple[int, int | None]]:
    """The places of the parts: a landmark is one behind capitals, the motto or a number, not in a sentence."""
    starts = [0]
    for match in _BEGINS.finditer(text):
        before = text[starts[-1] : match.start()]
        if (
            before.isupper()
            or _WHOLE.match(f"{before} .")
            or (before[:2].lower() == "số" and _number(before, kinds))
        ):
            starts.append(match.end())
    return [(start, end - 1 if end else None) for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _with_dateline_apart(cell: Cell, kinds: Kinds) -> Iterator[Cell]:
    """A dateline behind the motto or the number stands in the other column."""
    whole = _WHOLE.match(cell.text)
    if whole is None and cell.text[:2].lower() == "số":
        whole = _number(cell.text, kinds)
    behind = cell.text[whole.end() :].lstrip(_PARTING) if whole else ""
    rest = cell.part(len(cell.text) - len(behind))
    if whole and behind and (dateline_in(rest) or cell.text[0].lower() != "s"):
        yield replace(cell.part(0, whole.end()), goes_on=False)
        yield replace(rest, after_blank=False, after_rule=False)
    else:
        yield cell


def _number(words: str, kinds: Kinds) -> re.Match[str] | None:
    """A number, or one whose serial was left blank."""
    return kinds.number.search(words) or BLANK_NUMBER.search(words)
