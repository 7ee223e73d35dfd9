"""Markings: who may read a paper (MẬT, LƯU HÀNH NỘI BỘ), how fast it must travel (HỎA TỐC).

They are stamped where there is room: above the letterhead, in a cell of it, behind the number, under
the title, at the top or the bottom of a page, at the very end. Anywhere else the same words are words
of the text ("c) Dấu “MẬT”", a column of a table), and no marking; where such a line could be one all
the same, it is told as doubtful.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.dates import DATELINE
from build_tools.grammar.markings import MarkingPatterns, SpottedMarking, same_words
from build_tools.header.cells import Cell, join, read_cells
from build_tools.header.letterhead import is_national, is_numbered
from build_tools.header.title import BEGINS_BODY
from build_tools.models.headers import Printed, PrintedMarking
from build_tools.models.markings import MarkingRole
from build_tools.models.records import Lifted
from build_tools.normalize import NormalizedText, match_key, normalize, phrase_key

_TALLEST = 60
"""Cells of the tallest letterhead with its title."""
_ABOVE = 4
"""Cells above the name of the State or the Party in which the letterhead of an annex may begin."""
_MOST_LINES = 3
"""Lines over which a stamp may be wrapped."""
_LONG = 160
_LONGEST_PART = 40
"""Characters of a line of a wrapped stamp."""
_TABLE_HEAD = re.compile(r"(?:s\.?\s?)?tt\.?$|số (?:tt|thứ tự)$", re.IGNORECASE)
_SENTENCE = 7
"""Words of the shortest line that is one where it ends as sentences do."""
_SALUTATION = re.compile(r"kính\s+gửi", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"\A[\W_]*+(?:(?:trang|page)\s*+)?\d{1,3}(?:\s*+(?:/|of)\s*+\d{1,3})?[\W_]*+", re.IGNORECASE
)
_SHORTEST_PAGE = 12
"""Lines between two page numbers; figures that follow each other more closely are those of a table."""
_BULLET = re.compile(r"[-+•*–]|\w\s?[.)]\s")
_FRAME = ("-", "+", "•", "*", "–")
"""What stands on both sides of a stamp and is no bullet then: `- MẬT -`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Markings:
    """What was found, and what is left to read."""

    found: tuple[PrintedMarking, ...]
    doubtful: tuple[PrintedMarking, ...]
    """Lines of capitals that say nothing else, where no stamp is expected."""
    cells: tuple[Cell, ...]
    """All other cells; of one that says something else too, the rest."""


def markings_of(raw: str, patterns: MarkingPatterns) -> Markings:
    """The markings of a text."""
    text = normalize(raw)
    return read_markings(read_cells(text, patterns.kinds.titles), text, patterns)


def decision_on(one: PrintedMarking, lifted: Iterable[Lifted]) -> Lifted | None:
    """The decision by which a marking no longer holds; None where there is none."""
    return next((each for each in lifted if same_words(each.text, one.printed.value)), None)


def read_markings(cells: Sequence[Cell], text: NormalizedText, patterns: MarkingPatterns) -> Markings:
    """Find the markings and take them out of the cells."""
    lines = text.text.split("\n")
    places = _Places(
        letterheads=_letterheads(cells, patterns),
        edges=_page_edges(text, lines),
        tables={number for number, line in enumerate(lines, 1) if "|" in line or "</t" in line},
    )
    found: list[PrintedMarking] = []
    doubtful: list[PrintedMarking] = []
    rest: list[Cell] = []
    removed: Cell | None = None
    index = 0
    while index < len(cells):
        cell, size, spotted = _whole(cells, index, patterns)
        before = cells[index - 1] if index and cells[index - 1].block == cell.block else None
        printed = [_printed(cell, one) for one in spotted]
        kept = cells[index : index + size]
        if not spotted:
            beside, bearer = _beside(cell, patterns) if index in places.letterheads else ((), cell)
            found += (_printed(cell, one) for one in beside)
            kept = (bearer,)
        elif not _is_rest_of_word(cell, before, spotted):
            if places.allow(cell, spotted, within=index in places.letterheads):
                found += printed
                kept = ()
            elif cell.in_capitals and cell.line not in places.tables:
                doubtful += (one for one in printed if one.marking.role is MarkingRole.SECRECY)
        if kept:
            rest += (_behind(removed, kept[0]), *kept[1:])
        removed = None if kept else _behind(removed, cell)
        index += size
    # At the very end one alone is a stamp; one of several is a row of a table.
    if len(doubtful) == 1 and doubtful[0].printed.line == cells[-1].line:
        found.append(doubtful.pop())
        rest.pop()
    return Markings(found=tuple(found), doubtful=tuple(doubtful), cells=tuple(rest))


def _behind(removed: Cell | None, cell: Cell) -> Cell:
    """The cell, as far from what stands above it as the marking was that stood between."""
    if removed is None or removed.block != cell.block:
        return cell
    blank, rule = cell.after_blank or removed.after_blank, cell.after_rule or removed.after_rule
    return replace(cell, after_blank=blank, after_rule=rule)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """Where a paper is stamped."""

    letterheads: Collection[int]
    """Cells of letterheads and titles."""
    edges: Collection[int]
    """Lines at the top or the bottom of a page."""
    tables: Collection[int]
    """Lines with marks of a table."""

    def allow(self, cell: Cell, spotted: Sequence[SpottedMarking], *, within: bool) -> bool:
        """Whether a line of nothing but markings is one of them here."""
        bullet = _BULLET.match(cell.text) and not cell.text.endswith(_FRAME)
        if bullet or _names_levels(spotted):
            return False
        if within or cell.line in self.tables:
            return within
        # Nothing else is written so, wherever it stands; of the levels of secrecy many a text speaks.
        restricts = all(one.marking.role is MarkingRole.CIRCULATION for one in spotted)
        return cell.line in self.edges or (restricts and (cell.in_capitals or cell.text[0] in "(["))


def _whole(
    cells: Sequence[Cell], index: int, patterns: MarkingPatterns
) -> tuple[Cell, int, tuple[SpottedMarking, ...]]:
    """The cell, with those that it is wrapped over, and the markings that are all it says."""
    cell = cells[index]
    alone = patterns.whole(cell.text)
    wrapped = cell
    for size in range(2, _MOST_LINES + 1):
        behind = cells[index + size - 1 : index + size]
        if not behind or behind[0].block != cell.block or len(wrapped.text) > _LONGEST_PART:
            break
        wrapped = join(wrapped, behind[0])
        together = patterns.whole(wrapped.text)
        if len(together) == 1 and [each.marking for each in alone] != [together[0].marking]:
            return wrapped, size, together
    return cell, 1, alone


def _beside(cell: Cell, patterns: MarkingPatterns) -> tuple[tuple[SpottedMarking, ...], Cell]:
    """Markings at the ends of a cell that is number, dateline, name or kind of the paper, and the cell without them."""
    for one, rest in patterns.beside(cell.text):
        part = cell.part(*rest)
        if _is_rest_of_word(cell, part, [one]):
            continue
        more, bearer = _beside(part, patterns)
        if more or _bears(bearer, one, cell, patterns):
            shift = cell.text.index(part.text)
            moved = (replace(each, start=each.start + shift, end=each.end + shift) for each in more)
            return (one, *moved), bearer
    return (), cell


def _bears(rest: Cell, one: SpottedMarking, cell: Cell, patterns: MarkingPatterns) -> bool:
    """Whether the rest of a cell is what a marking may stand beside on paper."""
    text = rest.text
    if (
        is_numbered(rest, patterns.kinds)
        or is_national(rest)
        or DATELINE.fullmatch(text)
        or match_key(text) in patterns.kinds.titles
    ):
        return True
    apart = cell.text[max(0, one.start - 1) : one.end + 1].strip() != cell.text[one.start : one.end]
    return patterns.is_name(text) and (" " in one.marking.name or apart)


def _is_rest_of_word(cell: Cell, before: Cell | None, spotted: Sequence[SpottedMarking]) -> bool:
    """Whether it goes on with the words before it: "BÍ" / "MẬT", "quản lý văn bản" / "mật"."""
    if before is None:
        return False
    labelled = ":" in cell.text[: spotted[0].start]
    if cell.text[:1].islower() and not cell.after_blank and not labelled:
        return True
    last = phrase_key(before.text).split()[-1:]
    return any(word in spotted[0].marking.not_behind for word in last)


def _names_levels(spotted: Sequence[SpottedMarking]) -> bool:
    """Whether it names several levels of secrecy: no paper bears two."""
    return len({one.marking for one in spotted if one.marking.role is MarkingRole.SECRECY}) > 1


def _printed(cell: Cell, one: SpottedMarking) -> PrintedMarking:
    words = cell.text[one.start : one.end]
    printed = Printed(value=words, span=cell.span_of(one.start, one.end), line=cell.line)
    return PrintedMarking(marking=one.marking, printed=printed)


def _letterheads(cells: Sequence[Cell], patterns: MarkingPatterns) -> frozenset[int]:
    """The cells of every letterhead with the title under it: at the top, and of an annex that has its own."""
    national = [index for index, cell in enumerate(cells) if is_national(cell)]
    above = (index for top in national for index in range(max(0, top - _ABOVE), top))
    below = (index for top in (0, *national) for index in _below(cells, top, patterns))
    return frozenset((*(index for index in above if not _begins_text(cells[index])), *below))


def _below(cells: Sequence[Cell], top: int, patterns: MarkingPatterns) -> Iterator[int]:
    """The cells from the top of a letterhead on, down to where the text begins."""
    for index, cell in enumerate(cells[top : top + _TALLEST], top):
        figure = index > top and cell.text.isdecimal()  # of a table whose cells stand one below the other
        if figure or (_begins_text(cell) and not patterns.whole(cell.text)):
            return
        yield index


def _begins_text(cell: Cell) -> bool:
    """Whether the letterhead and the title have ended: a sentence, a numbered heading, a table."""
    text = cell.text
    if _SALUTATION.match(text):  # a stamp may stand below it
        return False
    if _TABLE_HEAD.match(text) or BEGINS_BODY.match(text):
        return True
    # A letterhead that a converter put on one line is long and may have a colon.
    return not text[:12].isupper() and (
        len(text) > _LONG or (text.endswith((".", ";", ":")) and len(text.split()) >= _SENTENCE)
    )


def _page_edges(text: NormalizedText, lines: Sequence[str]) -> frozenset[int]:
    """The first and the last printed line of every page, told by form feeds and by page numbers."""
    printed = [number for number, line in enumerate(lines, 1) if line.strip()]
    place = {number: index for index, number in enumerate(printed)}
    numbers = [number for number in printed if _PAGE_NUMBER.fullmatch(lines[number - 1])]
    lonely = {
        number
        for before, number, behind in zip(
            [-99, *numbers], numbers, [*numbers[1:], len(lines) + 99], strict=False
        )
        if number - before >= _SHORTEST_PAGE and behind - number >= _SHORTEST_PAGE
    }
    feeds = {text.line_and_column(feed.start())[0] for feed in re.finditer("\f", text.raw)}
    edges = {near for number in lonely for near in (place[number] - 1, place[number] + 1)}
    for number in feeds:
        first = bisect_left(printed, number)
        edges |= {first - 1, first, first + 1}
    return frozenset(printed[edge] for edge in edges if 0 <= edge < len(printed))
