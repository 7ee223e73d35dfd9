"""The table that Tesseract writes of a page: a row for each word, with its place in pixels and its confidence.

level page_num block_num par_num line_num word_num left top width height conf text
5     1        4         1       2        1        535  378 75    42     88.4 Số:
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from build_tools.intake.taken import Box

__all__ = ["Line", "ScannedWord", "around", "printed_lines"]

_WORD = "5"
_COLUMNS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedWord:
    """A word as it was recognised."""

    words: str
    box: Box
    """In pixels."""
    confidence: float
    """0 to 1."""

    @property
    def height(self) -> float:
        """Of the word, from its lowest letter to its highest mark."""
        return self.box[3] - self.box[1]


Line = tuple[ScannedWord, ...]
"""The words of a line, from left to right."""


def printed_lines(table: str) -> list[Line]:
    """The words of each line, in the order of the table; rules and specks, which hold no letter, are none."""
    rows = [row for line in table.splitlines() if (row := line.split("\t", _COLUMNS - 1))[0] == _WORD]
    by_line = groupby(rows, key=lambda row: tuple(row[1:5]))
    return [line for _, group in by_line if (line := tuple(_words(group)))]


def _words(rows: Iterator[list[str]]) -> Iterator[ScannedWord]:
    for row in rows:
        if len(row) != _COLUMNS or not row[-1].strip():
            continue
        try:
            left, top, width, height, confidence = map(float, row[6:11])
        except ValueError:
            continue
        yield ScannedWord(
            words=row[-1].strip(),
            box=(left, top, left + width, top + height),
            confidence=min(max(confidence / 100, 0.0), 1.0),
        )


def around(words: Line) -> Box:
    """The box around words, in pixels."""
    return (
        min(one.box[0] for one in words),
        min(one.box[1] for one in words),
        max(one.box[2] for one in words),
        max(one.box[3] for one in words),
    )
