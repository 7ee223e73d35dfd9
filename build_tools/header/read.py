"""Put the header together from letterhead, title and closing."""

import re
from collections.abc import Sequence

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import Cell, cells_of_line
from build_tools.header.closing import read_closing
from build_tools.header.letterhead import Letterhead, read_letterhead
from build_tools.header.title import Title, find_kind, read_article_title, read_title
from build_tools.models.headers import Header, Printed
from build_tools.normalize import NormalizedText

_TOP = 60
"""Cells from the beginning within which a letterhead and title are looked for."""
_LONG = 160
"""Characters beyond which a line is running text, no part of a letterhead."""


def read_header(text: NormalizedText, grammar: Grammar) -> Header:
    """Read what the document says of itself; total: any text has a header, perhaps an empty one."""
    lines = [cells_of_line(text, line) for line in range(1, len(text.line_starts) + 1)]
    cells = [cell for line in lines for cell in line]
    blank_before = frozenset(
        number
        for number in range(2, len(lines) + 1)
        if not text.raw[slice(*_bounds(text, number - 1))].strip()
    )
    top = _top(cells)
    kind = find_kind(top, grammar)
    above = top[: kind[0]] if kind else top
    letterhead = read_letterhead(above, grammar)
    official = kind is not None or letterhead.number is not None
    if kind:
        title = read_title(cells, *kind, blank_before)
    elif letterhead.number is None:
        title = read_article_title(cells, blank_before)
    else:
        title = Title(kind=None, subject=None, issuer=None, lines=())
    last = _last_letterhead_line(letterhead, title, above if kind else ())
    body = [cell for cell in cells if cell.line > max((*title.lines, last), default=0)]
    closing = read_closing(body, official=official)
    return Header(
        number=letterhead.number,
        kind=title.kind,
        issuer=_issuer(letterhead, title, grammar),
        place=letterhead.place,
        date=letterhead.date,
        date_line=letterhead.date_line,
        subject=title.subject or letterhead.about,
        signatories=closing.signatories,
        recipients=closing.recipients,
        received=letterhead.received,
        author=closing.author,
        letterhead_lines=tuple(
            number
            for number, line in enumerate(lines, start=1)
            if line and number <= last and number not in title.lines
        ),
        title_lines=title.lines,
        closing_lines=closing.lines,
        recipient_lines=closing.recipient_lines,
    )


def _bounds(text: NormalizedText, line: int) -> tuple[int, int]:
    span = text.line_span(line)
    return span.start, span.end


def _top(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells before the first line of running text."""
    for index, cell in enumerate(cells[:_TOP]):
        if len(cell.text) > _LONG:
            return cells[: index + 1] if cell.text[:12].isupper() else cells[:index]
    return cells[:_TOP]


def _last_letterhead_line(letterhead: Letterhead, title: Title, above: Sequence[Cell]) -> int:
    """The line with which the letterhead ends; 0 where there is none."""
    if title.kind:
        return max((cell.line for cell in above), default=0)
    printed = (letterhead.number, letterhead.place, letterhead.about)
    return max((*(part.line for part in printed if part), letterhead.date_line), default=0)


def _issuer(letterhead: Letterhead, title: Title, grammar: Grammar) -> Printed | None:
    """Who issued it: named in the title, else in the letterhead, else by a symbol that is one body's alone."""
    unit = letterhead.place.value if letterhead.place else ""
    if title.issuer:
        return _named([title.issuer.value], title.issuer, unit, grammar)
    if letterhead.authorities:
        first = letterhead.authorities[0]
        printed = Printed(value=first.text, span=first.span, line=first.line)
        return _named([cell.text for cell in letterhead.authorities], printed, unit, grammar)
    if letterhead.number:
        head, *tail = re.split(r"[-/]", re.sub(r"^[^-/]*[-/](?:\d{4}/)?", "", letterhead.number.value))
        name = grammar.issuers.of_symbols(tail or [head], unit)
        return Printed(value=name, span=letterhead.number.span, line=letterhead.number.line) if name else None
    return None


def _named(words: Sequence[str], printed: Printed, unit: str, grammar: Grammar) -> Printed:
    name = grammar.issuers.proper_name(" ".join(words), unit)
    return Printed(value=name, span=printed.span, line=printed.line)
