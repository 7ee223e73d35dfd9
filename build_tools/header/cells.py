"""Lines cut into cells: what stood side by side on paper stands apart again.

Converters flatten the two columns of a letterhead in several ways: side by side on one line, set
apart by blanks, tabs or bars; or one below the other, with bars on lines of their own between the
cells. Long cells are wrapped: `join_wrapped` puts them together where the wrap is certain.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.models.texts import Span
from build_tools.normalize import LOWER, UPPER, NormalizedText, fold_blanks

# Columns are set apart by tabs, by three blanks or more, or by the bars of a table.
# Blanks behind "Số:", "ngày", "tháng" are a place left open, no column.
_COLUMNS = re.compile(r"\t+|(?<!\s)(?<!số:)(?<!số)(?<!ngày)(?<!tháng)(?<!năm)\s{3,}|\|", re.IGNORECASE)
_RULE = re.compile(r"[-=_+:.~\s]{3,}")
# Marks of bold, italics, headings and quotations that converters leave at the edges.
_EDGES = "*_#>` \t\u00a0"


_BARS_ALONE = re.compile(r"(?<!\s)\s*+\|[\s|]*+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of one line, or of several where it was wrapped."""

    text: str
    """Normalized, white space folded, without layout marks at its edges."""
    span: Span
    """Of the raw characters, from the first to the last."""
    line: int
    """1-based."""
    last_line: int
    column: int
    """0-based place among the cells of its line."""
    block: int
    """Counts the bars that stand on lines of their own: cells of one block stood in one cell of a table."""
    after_blank: bool
    """Whether a blank line stands before it."""
    goes_on: bool = False
    """Whether bold or italics that are open at its end go on in the next cell."""

    @property
    def in_capitals(self) -> bool:
        """Whether it has letters and all of them are capital, as names in a letterhead are."""
        return self.text.isupper()


def read_cells(text: NormalizedText) -> tuple[Cell, ...]:
    """The cells of all lines, in order; rulers and empty cells left out."""
    cells: list[Cell] = []
    block, blank, emphasis = 0, False, False
    for line in range(1, len(text.line_starts) + 1):
        whole = text.line_span(line)
        raw = text.raw[whole.start : whole.end]
        if _BARS_ALONE.fullmatch(raw):
            block, blank, emphasis = block + 1, False, False
        elif not raw.strip():
            blank, emphasis = True, False
        elif not _RULE.fullmatch(raw):
            emphasis ^= _opens_or_closes(raw)
            for column, (words, span) in enumerate(_cells(text, raw, whole.start)):
                cells.append(
                    Cell(
                        text=words,
                        span=span,
                        line=line,
                        last_line=line,
                        column=column,
                        block=block,
                        after_blank=blank,
                        goes_on=emphasis,
                    )
                )
            blank = False
    return tuple(cells)


def join_wrapped(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Put wrapped cells together: where bold or italics go on, or the words cannot end there."""
    joined: list[Cell] = []
    for cell in cells:
        if joined and _goes_on(joined[-1], cell):
            last = joined[-1]
            glue = "" if last.text.endswith(("-", "/")) else " "
            joined[-1] = replace(
                last,
                text=f"{last.text}{glue}{cell.text}",
                span=Span(start=last.span.start, end=cell.span.end),
                last_line=cell.last_line,
                goes_on=cell.goes_on,
            )
        else:
            joined.append(cell)
    return tuple(joined)


# A word that is nothing by itself: what it belongs to follows.
_UNFINISHED = re.compile(r"(?:^|\s)(?:phó|k\.?t\.|t\.?l\.|t\.?m\.|t\.?u\.?q\.)$|^-$", re.IGNORECASE)
# Words behind which a cell cannot end: the number, the day, the rest of the subject of a dispatch.
_OPEN_END = re.compile(
    r"""(?:^(?:\w+\s+){0,2}số\s*:?|[-/]|,\s*ngày|ngày(?:\s+\d{1,2})?(?:\s+tháng(?:\s+\d{1,2})?)?(?:\s+năm)?|^V/v\b.*)$""",
    re.IGNORECASE | re.VERBOSE,
)
# What begins a line of its own even within one run of bold: an entry of a list, an office.
_BEGINS_ANEW = re.compile(
    r"""[-+•]\s|(?:T/?M|K/?T|T/?L|TUQ)\.|(?:phó|chủ|giám|bộ|thứ|bí|chánh|trưởng|cục|vụ|tổng|viện|hiệu)\s+(?:tịch|đốc|trưởng|thư
      |văn|thanh|thủ|bí|chủ|giám|cục|tổng|chánh|ban|bộ)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS_DISPATCH = re.compile(r"(?:kính gửi|số\s*:|[^,]{2,40},\s*ngày\b)", re.IGNORECASE)


def _without_marks(words: str) -> str:
    """Without the marks of bold and italics: within a word they vanish ("n**ă**m"), else they part words."""
    return fold_blanks(_MARK_BETWEEN_WORDS.sub(" ", _MARK_IN_WORD.sub("", words)))


# A mark in a word has a small letter behind it, or capitals in a word of capitals ("C**ỤC").
_MARK_IN_WORD = re.compile(rf"(?<=\w)\*+(?=[{LOWER}]|[{UPPER}]{{2}})")
_MARK_BETWEEN_WORDS = re.compile(r"\*+")


def _goes_on(first: Cell, second: Cell) -> bool:
    """Whether the second cell is the rest of the first."""
    side_by_side = first.column or second.column
    if (
        first.block != second.block
        or second.after_blank
        or side_by_side
        or second.line != first.last_line + 1
    ):
        return False
    if _UNFINISHED.search(first.text):
        return True
    if first.goes_on and not _BEGINS_ANEW.match(second.text) and not _ends_capitals(first, second):
        return True
    return bool(_OPEN_END.search(first.text)) and not _ENDS_DISPATCH.match(second.text)


def _ends_capitals(first: Cell, second: Cell) -> bool:
    """Whether a line of capitals, long enough to be a title, is followed by ordinary writing."""
    return first.in_capitals and len(first.text) > 20 and not second.in_capitals


def _opens_or_closes(line: str) -> bool:
    """Whether a line leaves bold or italics otherwise than it found them."""
    words = line.strip()
    if not words.strip("*"):
        return False
    return bool(words.count("**") % 2 or words.replace("**", "").count("*") % 2)


def _cells(text: NormalizedText, raw: str, start: int) -> Iterator[tuple[str, Span]]:
    position = 0
    edges = [*((match.start(), match.end()) for match in _COLUMNS.finditer(raw)), (len(raw), len(raw))]
    for end, following in edges:
        piece = raw[position:end]
        stripped = piece.strip(_EDGES)
        if stripped and not _RULE.fullmatch(stripped):
            begin = start + position + piece.index(stripped)
            span = Span(start=begin, end=begin + len(stripped))
            yield _without_marks(fold_blanks(text.join((span,)).text)), span
        position = following
