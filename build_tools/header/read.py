"""Put the header together from letterhead, title and closing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.grammar.compiled import Grammar
from build_tools.header.cells import Cell, join_wrapped, read_cells
from build_tools.header.closing import read_closing
from build_tools.header.gazette import below_gazette
from build_tools.header.issuer import issuer_name
from build_tools.header.landmarks import cut_landmarks
from build_tools.header.letterhead import Letterhead, read_letterhead
from build_tools.header.markings import read_markings
from build_tools.header.note_marks import without_note_marks
from build_tools.header.title import Title, read_article_title, read_title
from build_tools.header.top import Top, find_top
from build_tools.models.headers import Header, Printed
from build_tools.normalize import NormalizedText, match_key

_TOP = 80
"""Cells from the beginning within which a letterhead and title are looked for."""
_OF_SEVERAL_HEADING = re.compile(r"(?:LIÊN\sTỊCH|PHỐI\sHỢP)$")
"""Not `KẾ HOẠCH PHỐI HỢP TỔ CHỨC NGÀY HỘI`, which one body may plan."""
_OF_SEVERAL_NUMBER = re.compile(r"[^-/]{0,9}[-/](?:\d{4}[-/])?[A-ZĐ][A-Za-zĐđ]{1,3}(?:LT|PH)(?!\w)")
"""`20/2015/TTLT-BGDĐT-BNV`, `05/KHLT-LĐLĐ-CAT`, `03/CTPH-MTTQ-CAT`."""


def read_header(text: NormalizedText, grammar: Grammar) -> Header:
    """Read what the document says of itself; total: any text has a header, perhaps an empty one."""
    marked = read_markings(read_cells(text, grammar.kinds.titles), text, grammar.markings)
    read = marked.cells
    lead = tuple(without_note_marks(read[:_TOP], grammar.kinds.titles))
    cells = join_wrapped((*cut_landmarks(lead, grammar.kinds), *read[_TOP:]))
    cells = tuple(below_gazette(cells, grammar))
    top = find_top(cells[:_TOP], grammar)
    letterhead = read_letterhead(top.letterhead, grammar)
    title = _title(top, letterhead, cells, grammar)
    headed = top.lead[top.kind[0]].text if top.kind else ""
    official = title.kind is not None or letterhead.number is not None
    last = _last_letterhead_line(letterhead, top, text)
    end_of_top = max((*title.lines, last), default=0)
    body = [cell for cell in cells if cell.line > end_of_top]
    closing = read_closing(body, grammar.people, official=official)
    first = top.lead[0].line if top.lead else 0
    lines = {line for cell in cells for line in (cell.line, cell.last_line) if first <= line <= last}
    lines |= {one.printed.line for one in marked.found if one.printed.line <= last}
    return Header(
        number=letterhead.number or title.number,
        kind=title.kind,
        issuer=_issuer(letterhead, title, headed, grammar),
        place=letterhead.place or title.place,
        date=letterhead.date or title.date,
        date_line=letterhead.date_line,
        subject=title.subject or letterhead.about,
        about=() if title.subject else letterhead.about_pieces,
        signatories=closing.signatories,
        recipients=closing.recipients,
        received=letterhead.received,
        author=closing.author,
        markings=marked.found,
        letterhead_lines=tuple(sorted(lines - {*title.lines})),
        title_lines=title.lines,
        closing_lines=closing.lines,
        recipient_lines=closing.recipient_lines,
    )


def kind_word(header: Header, grammar: Grammar) -> str:
    """The kind as a word: the one printed, else the one whose symbol the number bears; "" where nothing tells.

    A symbol may outrank what is printed: a consolidated text ("12/VBHN-BTC") is headed by what it consolidates.
    A symbol of several kinds tells none: QĐ is a quyết định or a quy định. Of a number without one, as
    `2480/UBND-NC`, a paper whose subject stands under it is a dispatch; some put its symbol behind others.
    """
    untitled, by_symbol = grammar.kinds.untitled, grammar.kinds.by_symbol
    symbols = re.split(r"[-/]", header.number.value) if header.number else []
    symbols = [one for one in symbols if one and not one.isdigit()]
    named = by_symbol.get(symbols[0], ()) if symbols else ()
    alone = named[0] if len(named) == 1 else ""
    if header.kind is not None and not (alone and grammar.kinds.by_word[alone].outranks_heading):
        return header.kind.value.lower()
    if named or header.number is None:
        return alone
    told = (header.subject and not header.title_lines) or any(
        untitled in by_symbol.get(symbol, ()) for symbol in symbols
    )
    return untitled if told else ""


def _names(letterhead: Letterhead) -> frozenset[str]:
    """The folded names of the authorities of the letterhead: each line, and all together."""
    words = [match_key(cell.text) for cell in letterhead.authorities]
    return frozenset({*words, " ".join(words)})


def _title(top: Top, letterhead: Letterhead, cells: Sequence[Cell], grammar: Grammar) -> Title:
    names, numbered = _names(letterhead), letterhead.number is not None
    if top.kind:
        return read_title(top.lead, top.kind, names, grammar, numbered=numbered)
    if top.heading is not None:
        end = len(top.lead[top.heading].text)
        return replace(read_title(top.lead, (top.heading, end), names, grammar, numbered=numbered), kind=None)
    return Title() if top.letterhead or top.salutation else read_article_title(cells)


def _last_letterhead_line(letterhead: Letterhead, top: Top, text: NormalizedText) -> int:
    """The line with which the letterhead ends; 0 where there is none."""
    if top.kind or top.heading is not None:
        return max((cell.last_line for cell in top.letterhead), default=0)
    printed = [part.line for part in (letterhead.number, letterhead.place) if part]
    about = [text.line_and_column(piece.start)[0] for piece in letterhead.about_pieces]
    return max((*printed, *about, letterhead.date_line), default=0)


def _is_of_several(letterhead: Letterhead, headed: str) -> bool:
    """Whether a paper says by its heading or its number that several bodies issued it."""
    number = letterhead.number.value if letterhead.number else ""
    return bool(_OF_SEVERAL_HEADING.search(headed) or _OF_SEVERAL_NUMBER.match(number))


def _issuer(letterhead: Letterhead, title: Title, headed: str, grammar: Grammar) -> Printed | None:
    """Who issued it: named in the title or the letterhead, else by a symbol that is one body's alone."""
    place = letterhead.place.value if letterhead.place else ""
    printed = title.issuer
    if printed is None and letterhead.authorities:
        first = letterhead.authorities[0]
        printed = Printed(value=first.text, span=first.span, line=first.line)
    if printed is not None:
        lines = [cell.text for cell in letterhead.authorities]
        own = title.issuer.value if title.issuer else ""
        together = _is_of_several(letterhead, headed)
        name = issuer_name(lines, own, place, letterhead.date, grammar, together=together)
    elif letterhead.number:
        printed = letterhead.number
        head, *tail = re.split(r"[-/]", re.sub(r"^[^-/]*[-/](?:\d{4}/)?", "", printed.value))
        name = grammar.issuers.of_symbols(tail or [head], place, letterhead.date)
    return Printed(value=name, span=printed.span, line=printed.line) if printed and name else None
