"""Lines cut into cells: what stood side by side on paper stands apart again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.texts import Span
from build_tools.normalize import NormalizedText, fold_blanks

# Columns are set apart by tabs, by three blanks or more, or by the bars of a table.
# Blanks behind "Số:", "ngày", "tháng" are a place left open, no column.
_COLUMNS = re.compile(r"\t+|(?<!\s)(?<!số:)(?<!số)(?<!ngày)(?<!tháng)(?<!năm)\s{3,}|\|", re.IGNORECASE)
_RULE = re.compile(r"[-=_+:.~\s]{3,}")
# Marks of bold, italics, headings and quotations that converters leave at the edges.
_EDGES = "*_#>` \t\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of one line."""

    text: str
    """Normalized, white space folded, without layout marks at its edges."""
    span: Span
    """Of the raw characters of `text`."""
    line: int
    """1-based."""
    column: int
    """0-based place among the cells of its line."""

    @property
    def in_capitals(self) -> bool:
        """Whether it has letters and all of them are capital, as names in a letterhead are."""
        return self.text.isupper()


def cells_of_line(text: NormalizedText, line: int) -> tuple[Cell, ...]:
    """The cells of one line, left to right; rulers and empty cells left out."""
    whole = text.line_span(line)
    raw = text.raw[whole.start : whole.end]
    if _RULE.fullmatch(raw):
        return ()
    return tuple(
        Cell(text=words, span=span, line=line, column=column)
        for column, (words, span) in enumerate(_cells(text, raw, whole.start))
    )


def _cells(text: NormalizedText, raw: str, start: int) -> Iterator[tuple[str, Span]]:
    position = 0
    edges = [*((match.start(), match.end()) for match in _COLUMNS.finditer(raw)), (len(raw), len(raw))]
    for end, following in edges:
        piece = raw[position:end]
        stripped = piece.strip(_EDGES)
        if stripped and not _RULE.fullmatch(stripped):
            begin = start + position + piece.index(stripped)
            span = Span(start=begin, end=begin + len(stripped))
            yield fold_blanks(text.join((span,)).text), span
        position = following
