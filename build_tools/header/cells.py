"""A text cut into cells: what stood side by side on paper is read one after the other.

Converters flatten the two columns of a letterhead in several ways: as a table, side by side on one
line, or one below the other. `tables` and `columns` put each column together again; long cells are
wrapped, and `join_wrapped` puts them together where the wrap is certain.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from build_tools.header.columns import read_columns
from build_tools.header.lines import SourceLine, Strip, read_lines
from build_tools.header.tables import read_table
from build_tools.header.words import PlacedWords, joined
from build_tools.models.texts import Span
from build_tools.normalize import NormalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of one line, or of several where it was wrapped."""

    source: NormalizedText
    words: PlacedWords
    """White space folded, without layout marks."""
    line: int
    """1-based."""
    last_line: int
    block: int
    """Counts what stood together in one cell or column of a table, or on the page outside of tables."""
    after_blank: bool = False
    """Whether a blank line stands before it."""
    after_rule: bool = False
    """Whether a rule, dashes or an asterisk, stands before it."""
    goes_on: bool = False
    """Whether bold or italics that are open at its end go on in the next cell."""

    @property
    def text(self) -> str:
        """What it says."""
        return self.words.text

    @property
    def span(self) -> Span:
        """Of the raw characters, from the first to the last."""
        return self.span_of(0, len(self.words.text))

    def span_of(self, start: int, end: int) -> Span:
        """The raw characters that state a part of the cell; the blanks at its ends left out."""
        at = self.words.at[start:end]
        return self.source.raw_span(at[0], at[-1] + 1)

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The raw characters line by line: between them may stand what another column says."""
        at = self.words.at
        breaks = [i for i in range(1, len(at)) if "\n" in self.source.text[at[i - 1] : at[i]]]
        return tuple(self.span_of(start, end) for start, end in pairwise((0, *breaks, len(at))))

    def part(self, start: int, end: int | None = None) -> "Cell":
        """A part of the cell as a cell."""
        return replace(self, words=self.words.part(start, end).stripped())

    @property
    def in_capitals(self) -> bool:
        """Whether it has letters and all of them are capital, as names in a letterhead are."""
        return self.words.text.isupper()


def read_cells(text: NormalizedText, titles: Collection[str] = ()) -> tuple[Cell, ...]:
    """The cells of a text, block by block; rules and empty cells left out.

    `titles` are the folded words that head a document: they stand in no column.
    """
    cells: list[Cell] = []
    for number, block in enumerate(_blocks(read_lines(text), titles)):
        emphasis = False
        for strip in block:
            emphasis = (emphasis and not strip.after_blank) ^ strip.opens
            cells.append(
                Cell(
                    source=text,
                    words=strip.words,
                    line=strip.line,
                    last_line=strip.line,
                    block=number,
                    after_blank=strip.after_blank,
                    after_rule=strip.after_rule,
                    goes_on=emphasis,
                )
            )
    return tuple(cells)


def _blocks(lines: Sequence[SourceLine], titles: Collection[str]) -> Iterator[list[Strip]]:
    """Tables by their columns, and what stands between them; a bar that begins a line begins a cell."""
    page: list[SourceLine] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        table = read_table(lines, index)
        begins = table is not None or line.words.text.lstrip()[:1] == "|"
        if begins:
            yield from read_columns(page, titles)
            page = []
        if table is not None:
            blocks, index = table
            yield from blocks
            continue
        page.append(replace(line, words=line.words.stripped("| ")) if begins else line)
        index += 1
    yield from read_columns(page, titles)


def join_wrapped(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Put wrapped cells together: where bold or italics go on, or the words cannot end there."""
    whole: list[Cell] = []
    for cell in cells:
        if whole and _goes_on(whole[-1], cell):
            whole[-1] = join(whole[-1], cell)
        else:
            whole.append(cell)
    return tuple(whole)


def join(first: Cell, second: Cell) -> Cell:
    """Two cells as one; a hyphen or slash at the end of the first joins without a blank."""
    glue = "" if first.text.endswith(("-", "/")) and not first.text.endswith(" -") else " "
    return replace(
        first,
        words=joined(first.words, second.words, glue),
        last_line=second.last_line,
        goes_on=second.goes_on,
    )


# A word that is nothing by itself: what it belongs to follows.
_UNFINISHED = re.compile(r"(?:^|\s)(?:phó|k\.?t\.|t\.?l\.|t\.?m\.|t\.?u\.?q\.)$|^-$", re.IGNORECASE)
# Words behind which a cell cannot end: the number, the rest of the subject of a dispatch.
_OPEN_END = re.compile(r"(?:^(?:\w+\s+){0,2}số\s*:?|[-/]|^V/v\b.*)$", re.IGNORECASE)
# A day goes on with a figure, a month or a year; one that was left blank ends where its line ends.
_OPEN_DAY = re.compile(r"ngày(?:\s+\d{1,2})?(?:\s+tháng(?:\s+\d{1,2})?)?(?:\s+năm)?$", re.IGNORECASE)
_REST_OF_DAY = re.compile(r"[\d….]|(?:tháng|năm)\b", re.IGNORECASE)
# What begins a line of its own even within one run of bold: an entry of a list, an office.
_BEGINS_ANEW = re.compile(
    r"""[-+•(]\s?|(?:ký|người\s+ký|ngày\s+ký|digitally)\s|(?:T/?M|K/?T|T/?L|TUQ)\.|(?:phó|chủ|giám|bộ|thứ|bí|chánh|trưởng|cục|vụ|tổng|viện|hiệu)\s+(?:tịch|đốc|trưởng|thư
      |văn|thanh|thủ|bí|chủ|giám|cục|tổng|chánh|ban|bộ)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS_DISPATCH = re.compile(
    r"kính gửi|số\s*:|[^,]{2,40},\s*ngày\b|(?-i:[A-ZĐ])[^\d,]{1,39}\sngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}$",
    re.IGNORECASE,
)


def _goes_on(first: Cell, second: Cell) -> bool:
    """Whether the second cell is the rest of the first."""
    if first.block != second.block or second.after_blank or second.after_rule:
        return False
    if _UNFINISHED.search(first.text):
        return True
    if first.goes_on and not _BEGINS_ANEW.match(second.text) and not _ends_capitals(first, second):
        return True
    other_column = first.text[:3] in {"V/v", "v/v"} and second.in_capitals and not first.in_capitals
    unfinished = _OPEN_END.search(first.text) or (
        _OPEN_DAY.search(first.text) and _REST_OF_DAY.match(second.text)
    )
    return bool(unfinished) and not _ENDS_DISPATCH.match(second.text) and not other_column


def _ends_capitals(first: Cell, second: Cell) -> bool:
    """Whether a line of capitals, long enough to be a title, is followed by ordinary writing."""
    return first.in_capitals and len(first.text) > 20 and not second.in_capitals
