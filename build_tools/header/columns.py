"""Columns that stand side by side on the page, parted by blanks or tabs, read one after the other.

Neighbouring lines make one region as long as a gutter runs through all of them: the letterhead (the
authority on the left, the motto on the right), the recipients beside the signature, two or three
signatures. A centred title, a salutation or running text lies across the gutter and ends the region.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from build_tools.header.lines import SourceLine, Strip, is_rule, pieces
from build_tools.header.words import PlacedWords
from build_tools.normalize import UPPER, match_key

# Columns are set apart by tabs or by three blanks or more. Blanks behind "Số:", "ngày", "tháng" are a
# place left open, no column; nor are those before the rest of a number or of a day: "Số: 47     /2023/QĐ-UBND",
# "Huế,   ngày   19   tháng   12   năm   2025".
_GAP = re.compile(
    r"""(?<!,(?=\s{1,99}+ngày\s))(?:(?<!\t)(?<!ngày)(?<!tháng)(?<!năm)\t++|(?<!\s)(?<!số:)(?<!số)(?<!ngày)(?<!tháng)(?<!năm)(?<!số[ ]:)[^\S\t]{3,}+(?!\t))
    (?!/|-\w{1,9}/|tháng\s|năm\s{1,9}\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_GUTTER = 2
"""Blanks that a gutter has at least."""
_TAB = 1000
"""Further than any line of a tabbed text is long: where the next column begins."""
_LONGEST = 90
"""Characters beyond which a line is running text, which stands in no column."""
_MOST_BLANK_LINES = 12
"""Room for the signature between the capacity and the name."""
# What alone on its line, under a blank one, still belongs to a column: an entry, a number, a date, a name.
_STILL_IN_COLUMN = re.compile(
    r"""[-+•–]\s*+\S|\(|Số\b|[vV]/v\b|(?<![^,])[^,]{2,40}+,\s*+ngày\b|(?:T/?M|K/?T|T/?L|TUQ|Q)\.?\s
    |(?:đại|thượng|trung|thiếu)\s(?:tướng|tá|úy)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NAME = re.compile(rf"(?<![\w’'.])[{UPPER}][\w’'.]*+(?:\s++[{UPPER}][\w’'.]*+){{1,6}}$")
_SALUTATION = re.compile(r"kính\s+gửi", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Segment:
    """What stands between two gaps of a line."""

    line: SourceLine
    words: PlacedWords
    start: int
    end: int


def read_columns(lines: Sequence[SourceLine], titles: Collection[str]) -> Iterator[list[Strip]]:
    """The blocks of lines without table marks; `titles` are the folded words that head a document."""
    plain: list[SourceLine] = []
    index = 0
    while index < len(lines):
        region, end = _region(lines, index, titles) if _parted(lines[index]) else ([], index)
        if region:
            yield from _plain(plain)
            plain = []
            yield from _columns(region, after_blank=index > 0 and not lines[index - 1].words.text.strip())
            index = end
        else:
            plain.append(lines[index])
            index += 1
    yield from _plain(plain)


def _parted(line: SourceLine) -> bool:
    text = line.words.text
    if "\t" not in text and "   " not in text:
        return False
    segments = _segments(line)
    return len(segments) > 1 and all(len(segment.words.text) <= _LONGEST for segment in segments)


def _plain(lines: Sequence[SourceLine]) -> Iterator[list[Strip]]:
    if not lines:
        return
    block: list[Strip] = []
    blank = rule = False
    for line in lines:
        found = list(pieces(line, line.words, after_blank=blank or line.new_page, after_rule=rule))
        block += found
        if found:
            blank = rule = False
        elif is_rule(line.words.text):
            rule = True
        elif not line.words.text.strip():
            blank = True
    if block:
        yield block


def _segments(line: SourceLine) -> list[_Segment]:
    """The parts of a line, with the place of each on the page."""
    text = line.words.text
    found: list[_Segment] = []
    start, column = 0, 0
    tabbed = "\t" in text
    for gap in [*_GAP.finditer(text), None]:
        end = gap.start() if gap else len(text)
        words = line.words.part(start, end)
        if words.text.strip():
            stripped = words.stripped()
            left = start + len(words.text) - len(words.text.lstrip())
            if tabbed:
                left = column * _TAB
            found.append(
                _Segment(
                    line=line,
                    words=stripped,
                    start=left,
                    end=left + min(len(stripped.text), _TAB - _GUTTER - 1),
                )
            )
        if gap:
            column += 1 if "\t" in gap[0] else 0
            start = gap.end()
    return found


_Spans = list[tuple[int, int]]


def _region(
    lines: Sequence[SourceLine], index: int, titles: Collection[str]
) -> tuple[list[list[_Segment]], int]:
    """The rows of segments through which one gutter runs, and the line behind them."""
    first = _segments(lines[index])
    tabbed = "\t" in lines[index].words.text
    spans = _merged([], first)
    columns = len(spans)
    if columns < 2:
        return [], index
    rows = [first]
    end = index + 1
    blank = 0
    for number in range(index + 1, len(lines)):
        line = lines[number]
        segments = _segments(line)
        if not segments:
            blank += 1
            if blank > _MOST_BLANK_LINES or line.new_page:
                break
            continue
        ruled = all(is_rule(segment.words.text) for segment in segments)
        if not ruled and _ends_region(segments, titles, tabbed=tabbed, blank=blank > 0):
            break
        wider = _merged(spans, [] if ruled else segments)
        if len(wider) < columns:
            break
        spans, columns, blank, end = wider, len(wider), 0, number + 1
        rows.append(segments)
    return rows, end


def _ends_region(segments: Sequence[_Segment], titles: Collection[str], *, tabbed: bool, blank: bool) -> bool:
    if len(segments) > 1:
        return tabbed != ("\t" in segments[0].line.words.text)
    words = segments[0].words.text.strip("*_ ")
    if match_key(words) in titles or _SALUTATION.match(words) or len(words) > _LONGEST:
        return True
    named = _NAME.match(words) is not None and not words.isupper()
    return blank and not named and not _STILL_IN_COLUMN.match(words)


def _merged(spans: _Spans, segments: Sequence[_Segment]) -> _Spans:
    """The columns that the places of all segments leave apart."""
    merged: _Spans = []
    for start, end in sorted([*spans, *((segment.start, segment.end) for segment in segments)]):
        if merged and start - merged[-1][1] < _GUTTER:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _columns(rows: Sequence[Sequence[_Segment]], *, after_blank: bool) -> Iterator[list[Strip]]:
    spans: _Spans = []
    for row in rows:
        if not all(is_rule(segment.words.text) for segment in row):
            spans = _merged(spans, row)
    if not spans:
        return  # nothing but rules
    blocks: list[list[Strip]] = [[] for _ in spans]
    lines: list[int] = [0] * len(spans)
    ruled: list[bool] = [False] * len(spans)
    for row in rows:
        for segment in row:
            column = max(
                (number for number, (start, _) in enumerate(spans) if start <= segment.start), default=0
            )
            line = segment.line.number
            blank = line > lines[column] + 1 if lines[column] else after_blank
            found = list(pieces(segment.line, segment.words, after_blank=blank, after_rule=ruled[column]))
            blocks[column] += found
            ruled[column] = not found
            lines[column] = line
    yield from (block for block in blocks if block)
