r"""Tables as converters write them, cut into the cells that stood beside each other.

Grids (`+---+---+`), pipe tables (`| a | b |`, or `a | b` over `---|---`), HTML, and bars on lines of
their own between the cells. What stood in one column is read together, from the first row to the
last: a block of lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from build_tools.header.lines import SourceLine, Strip, pieces
from build_tools.header.words import PlacedWords, joined
from build_tools.normalize import UPPER

Strips = list[Strip]
"""The printed lines of one cell, or of one column, in order."""

_GRID_EDGE = re.compile(r"(?<!\s)\s*+\+(?:[-=:]++\+)++\s*+")
_BARS = re.compile(r"(?<!\\)\|")
_PIPE_EDGE = re.compile(r"(?<![\s-])\s*+\|?(?:\s*+:?-{2,}+:?\s*+\|)++(?:\s*+:?-{2,}+:?\s*+)?")
_FARTHEST_EDGE = 15
"""Lines of one cell of the table that an edge `---|---` closes."""
# One line that held several: they are apart by two blanks, or by the bold of capitals that begins or ends.
_IN_ONE_CELL = re.compile(
    rf"""(?<!\s)(?<![Ss]ố:)(?<![Ss]ố)(?<!ngày)(?<!tháng)(?<!năm)(?<!,(?=\s{{1,99}}+ngày\s))\s{{2,}}+(?!/|-\w{{1,9}}/|tháng\s|năm\s{{1,9}}\d)
    |(?<=[{UPPER}]{{2}}\*\*)\s(?=\S)|(?<=\S)\s(?=\*\*[{UPPER}]{{2}})""",
    re.VERBOSE,
)


def read_table(lines: Sequence[SourceLine], index: int) -> tuple[list[Strips], int] | None:
    """The table that begins with a line: its columns, and the line behind it; None if none begins."""
    text = lines[index].words.text
    if "<" in text and "<table" in text.lower():
        return _html(lines, index)
    if "+" in text and _GRID_EDGE.fullmatch(text):
        return _grid(lines, index)
    if "|" in text and _is_row(text):
        return _pipes(lines, index)
    return None


def _is_row(text: str) -> bool:
    """Whether bars part the line in two cells at least: `| a | b |`, `a | b`; not `| a`, nor `|`."""
    cells = [cell.strip() for cell in _BARS.split(text)]
    return len(cells) > (2 if not cells[0] else 1) and any(cells)


def _grid(lines: Sequence[SourceLine], index: int) -> tuple[list[Strips], int]:
    edges = [place for place, mark in enumerate(lines[index].words.text) if mark == "+"]
    columns: list[Strips] = [[] for _ in edges[1:]]
    blank = [False] * len(columns)
    end = index
    while end < len(lines) and lines[end].words.text.lstrip()[:1] in {"+", "|"}:
        line = lines[end]
        end += 1
        if _GRID_EDGE.fullmatch(line.words.text):
            continue
        for column, words in enumerate(_grid_cells(line.words, edges)[: len(columns)]):
            strips = list(pieces(line, words, after_blank=blank[column], after_rule=False))
            columns[column] += strips
            blank[column] = not strips and (blank[column] or not words.text.strip())
    return columns, end


def _grid_cells(words: PlacedWords, edges: Sequence[int]) -> list[PlacedWords]:
    """By the places of the edges where the bars stand under them, else by the bars."""
    text = words.text
    if all(text[edge : edge + 1] == "|" for edge in edges):
        return [words.part(left + 1, right) for left, right in pairwise(edges)]
    return words.stripped(" |").split(_BARS)


def _pipes(lines: Sequence[SourceLine], index: int) -> tuple[list[Strips], int]:
    columns: list[Strips] = []
    end = index
    while end < len(lines):
        line = lines[end]
        text = line.words.text
        if _PIPE_EDGE.fullmatch(text):
            end += 1
            continue
        if "|" not in text or not _is_row(text):
            break
        stripped = line.words.stripped()
        cells = stripped.part(1 if stripped.text[:1] == "|" else 0).split(_BARS)
        if len(cells) > 1 and not cells[-1].text.strip():
            cells = cells[:-1]
        for column, words in enumerate(cells):
            if column == len(columns):
                columns.append([])
            columns[column] += _in_one_cell(line, words)
        end += 1
        rest = _rest_of_cell(lines, end)
        for line in lines[end : end + rest]:
            columns[len(cells) - 1] += pieces(line, line.words, after_blank=False, after_rule=False)
        end += rest
    return columns, end


def _in_one_cell(line: SourceLine, words: PlacedWords) -> Iterator[Strip]:
    for part in words.stripped().split(_IN_ONE_CELL):
        yield from pieces(line, part, after_blank=False, after_rule=False)


def _rest_of_cell(lines: Sequence[SourceLine], index: int) -> int:
    """How many lines go on with the last cell of a row: those before an edge `---|---` without bars of their own."""
    for count, line in enumerate(lines[index : index + _FARTHEST_EDGE]):
        if "|" in line.words.text:
            return count if _PIPE_EDGE.fullmatch(line.words.text) else 0
    return 0


_HTML = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,9}+)(?![\w.@])[^<>]{0,2000}+>")
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "td", "th", "table"})
_MOST_LINES = 400


def _html(lines: Sequence[SourceLine], index: int) -> tuple[list[Strips], int]:
    last = next(
        (
            number
            for number in range(index, min(index + _MOST_LINES, len(lines)))
            if "</table" in lines[number].words.text.lower()
        ),
        index,
    )
    table = lines[index : last + 1]
    whole = table[0].words
    for line in table[1:]:
        whole = joined(whole, line.words) if line.words.text else whole
    starts = [line.words.at[0] if line.words.at else -1 for line in table]
    columns: list[Strips] = [[]]
    column = position = 0
    for tag in [*_HTML.finditer(whole.text), None]:
        name = tag["name"].lower() if tag else "table"
        if name not in _BREAKS:
            continue
        part = whole.part(position, tag.start() if tag else None)
        if part.text.strip():
            line = table[max(0, bisect_right(_rising(starts), part.stripped().at[0]) - 1)]
            columns[column] += pieces(line, part, after_blank=False, after_rule=False)
        position = tag.end() if tag else 0
        if name == "tr":
            column = -1
        elif tag and not tag["close"] and name in {"td", "th"}:
            column += 1
            if column == len(columns):
                columns.append([])
        column = max(column, -1)
    return columns, last + 1


def _rising(starts: Sequence[int]) -> list[int]:
    """Where the lines begin, an empty one where the line before it does."""
    rising: list[int] = []
    for start in starts:
        rising.append(start if start >= 0 else (rising[-1] if rising else 0))
    return rising
