"""Put the header together from letterhead, title and closing."""

import re
from collections.abc import Sequence

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import Cell, join_wrapped, read_cells
from build_tools.header.closing import read_closing
from build_tools.header.issuer import issuer_name
from build_tools.header.landmarks import cut_landmarks
from build_tools.header.letterhead import Letterhead, read_letterhead
from build_tools.header.title import Title, find_kind, read_article_title, read_title
from build_tools.models.headers import Header, Printed
from build_tools.normalize import NormalizedText, match_key

_TOP = 80
"""Cells from the beginning within which a letterhead and title are looked for."""
_LONG = 160
"""Characters beyond which a line is running text, no part of a letterhead."""

_SALUTATION = re.compile(r"kính\s+gửi", re.IGNORECASE)


def read_header(text: NormalizedText, grammar: Grammar) -> Header:
    """Read what the document says of itself; total: any text has a header, perhaps an empty one."""
    read = read_cells(text, grammar.titles)
    cells = join_wrapped((*cut_landmarks(read[:_TOP]), *read[_TOP:]))
    lead = cells[:_TOP]
    top = _top(lead)
    kind = find_kind(top, grammar)
    above = top[: kind[0]] if kind else top
    letterhead = read_letterhead(above, grammar)
    official = kind is not None or letterhead.number is not None
    if kind:
        title = read_title(lead, *kind, _names(letterhead), grammar)
    elif letterhead.number is None:
        title = read_article_title(cells)
    else:
        title = Title()
    last = _last_letterhead_line(letterhead, title, above if kind else ())
    end_of_top = max((*title.lines, last), default=0)
    body = [cell for cell in cells if cell.line > end_of_top]
    closing = read_closing(body, grammar.registers.words.surnames, official=official)
    lines = {cell.line for cell in cells}
    return Header(
        number=letterhead.number or title.number,
        kind=title.kind,
        issuer=_issuer(letterhead, title, grammar),
        place=letterhead.place,
        date=letterhead.date or title.date,
        date_line=letterhead.date_line,
        subject=title.subject or letterhead.about,
        signatories=closing.signatories,
        recipients=closing.recipients,
        received=letterhead.received,
        author=closing.author,
        letterhead_lines=tuple(line for line in sorted(lines) if line <= last and line not in title.lines),
        title_lines=title.lines,
        closing_lines=closing.lines,
        recipient_lines=closing.recipient_lines,
    )


def _names(letterhead: Letterhead) -> frozenset[str]:
    """The folded names of the authorities of the letterhead: each line, and all together."""
    words = [match_key(cell.text) for cell in letterhead.authorities]
    return frozenset({*words, " ".join(words)})


def _top(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells before the salutation or the first line of running text."""
    for index, cell in enumerate(cells):
        if _SALUTATION.match(cell.text):
            return cells[:index]
        if len(cell.text) > _LONG:
            return cells[: index + 1] if cell.text[:12].isupper() else cells[:index]
    return cells


def _last_letterhead_line(letterhead: Letterhead, title: Title, above: Sequence[Cell]) -> int:
    """The line with which the letterhead ends; 0 where there is none."""
    if title.kind:
        return max((cell.last_line for cell in above), default=0)
    printed = (letterhead.number, letterhead.place, letterhead.about)
    return max((*(part.line for part in printed if part), letterhead.date_line), default=0)


def _issuer(letterhead: Letterhead, title: Title, grammar: Grammar) -> Printed | None:
    """Who issued it: named in the title or the letterhead, else by a symbol that is one body's alone."""
    place = letterhead.place.value if letterhead.place else ""
    printed = title.issuer
    if printed is None and letterhead.authorities:
        first = letterhead.authorities[0]
        printed = Printed(value=first.text, span=first.span, line=first.line)
    if printed is not None:
        lines = [cell.text for cell in letterhead.authorities]
        own = title.issuer.value if title.issuer else ""
        name = issuer_name(lines, own, place, letterhead.date, grammar)
    elif letterhead.number:
        printed = letterhead.number
        head, *tail = re.split(r"[-/]", re.sub(r"^[^-/]*[-/](?:\d{4}/)?", "", printed.value))
        name = grammar.issuers.of_symbols(tail or [head], place, letterhead.date)
    return Printed(value=name, span=printed.span, line=printed.line) if printed and name else None
