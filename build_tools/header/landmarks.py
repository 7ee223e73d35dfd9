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
from build_tools.header.cells import Cell

_LONGEST = 400
_BEGINS = re.compile(
    r"""(?<=\S)\s(?=C[ỘO]NG\sH[ÒO]\w\sXÃ\sH|ĐẢNG\sCỘNG\sSẢN\sVIỆT|Độc\slập\s?-\s?Tự|[Ss]ố\s?:?\s?[\d./…_-]
      |[vV]/[vV]\s|CÔNG\sVĂN\sĐẾN|ĐẾN\sSố)""",
    re.VERBOSE,
)
_WHOLE = re.compile(
    r"(?:ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM|CỘNG\sH[ÒO]\w\sXÃ\sHỘI\sCHỦ\sNGHĨA\sVIỆT\sNAM|Độc\slập\s?-\s?Tự\sdo\s?-\s?Hạnh\sphúc)(?=\s\S)"
)


def cut_landmarks(cells: Sequence[Cell], kinds: Kinds) -> Iterator[Cell]:
    """Cells of a letterhead, each holding one thing."""
    for cell in cells:
        cuts = _cuts(cell.text, kinds) if len(cell.text) <= _LONGEST else []
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
    rest = cell.text[whole.end() :].strip() if whole else ""
    if whole and rest and (DATELINE.fullmatch(rest) or cell.text[0].lower() != "s"):
        yield replace(cell.part(0, whole.end()), goes_on=False)
        yield replace(cell.part(whole.end()), after_blank=False, after_rule=False)
    else:
        yield cell


def _number(words: str, kinds: Kinds) -> re.Match[str] | None:
    """A number, or one whose serial was left blank."""
    return kinds.number.search(words) or BLANK_NUMBER.search(words)
