r"""Tables of data: lines that are rows (`intake.table_rows`) and follow each other are one table.

Each row is a paragraph of its own line, so that its anchor stays; its signs are layout marks, and each cell is
read by itself:

    | Xã | Số hộ | < |          Xã (two rows) · Số hộ (two columns)
    | ^ | nghèo | cận nghèo |   nghèo · cận nghèo

A sign that fits nowhere (`^` in a first row, `<` in a first column, `^` below a cell of another width) is a word.
A short row ends with an empty cell.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.grammar.compiled import Grammar
from build_tools.intake.table_rows import Merged, Place, is_rule, places_of_row
from build_tools.models.texts import LayoutMark, Span, TableCell, TableRow
from build_tools.normalize import NormalizedText
from build_tools.structure.pieces import trimmed
from build_tools.structure.table_heads import Row, head_rows

__all__ = ["RowLine", "read_tables"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowLine:
    """A line of the source as a row of a table."""

    row: TableRow
    span: Span
    """From the first word to the last; the whole line where it has none."""
    marks: tuple[LayoutMark, ...]
    """What is no word between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    number: int
    start: int
    """Offset of its first character."""
    span: Span
    places: tuple[Place, ...]
    """None of a rule under the head."""

    def placed(self, start: int, end: int) -> Span:
        return Span(start=self.start + start, end=self.start + end)


@dataclass(slots=True, kw_only=True)
class _Run:
    """A cell over the places of the grid that it takes."""

    place: Place
    columns: int
    rows: int = 1
    """Grows while the rows below it are read."""


def read_tables(text: NormalizedText, grammar: Grammar) -> Mapping[int, RowLine]:
    """The rows of all tables by their lines."""
    found: dict[int, RowLine] = {}
    for lines in _tables(text):
        found.update(_read(text, lines, grammar))
    return found


def _tables(text: NormalizedText) -> Iterator[list[_Line]]:
    table: list[_Line] = []
    for number in range(1, len(text.line_starts) + 1):
        line = _line(text, number, table)
        if line is not None:
            table.append(line)
        elif table:
            yield table
            table = []
    if table:
        yield table


def _line(text: NormalizedText, number: int, table: Sequence[_Line]) -> _Line | None:
    """A line as a row of the table above it, or as the rule under its first row."""
    whole = text.line_span(number)
    raw = text.raw[whole.start : whole.end]
    span = trimmed(text.raw, whole) if "|" in raw else None
    if span is None:
        return None
    places = places_of_row(raw)
    if is_rule(raw) and len(table) == 1 and len(table[0].places) == raw.count("|") - 1:
        places = ()
    return None if places is None else _Line(number=number, start=whole.start, span=span, places=places)


def _read(text: NormalizedText, lines: Sequence[_Line], grammar: Grammar) -> Iterator[tuple[int, RowLine]]:
    rows = [line for line in lines if line.places]
    runs = [*_runs(rows)]
    width = max(len(line.places) for line in rows)
    cells = [
        {column: _cell(line, run) for column, run in begun.items()}
        for line, begun in zip(rows, runs, strict=True)
    ]
    heads = head_rows(
        [_in_words(text, row) for row in cells],
        grammar.registers.words.ordinal_heads,
        ruled=len(rows) < len(lines),
    )
    table = lines[0].number
    for line in lines:
        if not line.places:
            row = TableRow(table=table, cells=(), rule=True)
            yield line.number, RowLine(row=row, span=line.span, marks=(_dropped(line.span),))
    for index, line in enumerate(rows):
        missing = width - len(line.places)
        empty = (TableCell(pieces=(), columns=missing),) if missing else ()
        row = TableRow(table=table, cells=(*cells[index].values(), *empty), head=index < heads)
        escapes = [at for run in runs[index].values() for at in run.place.escapes]
        yield line.number, _row_line(line, row, [line.placed(at, at + 1) for at in escapes])


def _runs(rows: Sequence[_Line]) -> Iterator[dict[int, _Run]]:
    """For each row the cells that begin in it, by their first columns."""
    above: dict[int, _Run] = {}
    for line in rows:
        begun: dict[int, _Run] = {}
        here: dict[int, _Run] = {}
        at = 0
        while at < len(line.places):
            run = above.get(at)
            if run is not None and _goes_on(line.places, at, run.columns):
                run.rows += 1
            else:
                columns = next(
                    (n for n, one in enumerate(line.places[at + 1 :], 1) if one.merged is not Merged.LEFT),
                    len(line.places) - at,
                )
                run = begun[at] = _Run(place=line.places[at], columns=columns)
            here[at] = run
            at += run.columns
        above = here
        yield begun


def _goes_on(places: Sequence[Place], at: int, columns: int) -> bool:
    """Whether the cell above, of so many columns, reaches over these places."""
    covered, behind = places[at : at + columns], places[at + columns : at + columns + 1]
    return (
        places[at].merged is Merged.ABOVE
        and len(covered) == columns
        and all(one.merged for one in covered)
        and not (behind and behind[0].merged is Merged.LEFT)
    )


def _cell(line: _Line, run: _Run) -> TableCell:
    pieces = tuple(line.placed(*words) for words in run.place.words)
    return TableCell(pieces=pieces, rows=run.rows, columns=run.columns)


def _in_words(text: NormalizedText, row: Mapping[int, TableCell]) -> Row:
    return {column: (text.join(cell.pieces).text, cell) for column, cell in row.items()}


def _row_line(line: _Line, row: TableRow, escapes: Sequence[Span]) -> RowLine:
    placed = [(piece, cell) for cell in row.cells for piece in cell.pieces]
    if not placed:
        return RowLine(row=row, span=line.span, marks=(_dropped(line.span),))
    between = (
        LayoutMark(span=Span(start=first.end, end=second.start), style="line" if cell is other else "cell")
        for (first, cell), (second, other) in pairwise(placed)
    )
    marks = sorted((*between, *map(_dropped, escapes)), key=lambda mark: mark.span)
    return RowLine(row=row, span=Span(start=placed[0][0].start, end=placed[-1][0].end), marks=tuple(marks))


def _dropped(span: Span) -> LayoutMark:
    return LayoutMark(span=span, style="drop")
