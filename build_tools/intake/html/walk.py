"""From the tree of a page to its paragraphs, in the order of the page.

Letters are gathered until a block begins or ends; `<br>` ends a line within a paragraph. What is raised or lowered
and has letters of its own for it becomes them (m², CO₂); the mark of a footnote becomes `[^1]`.
"""

import re
from collections.abc import Iterator, Mapping

from build_tools.intake.html.items import Item, Left, Note, Paragraph
from build_tools.intake.html.lists import markers_of
from build_tools.intake.html.nodes import Element, is_block, name_of, reason_to_leave, style_of, words_of
from build_tools.intake.html.page import Page
from build_tools.intake.html.tables import Place, grid_of, is_layout, rows_of
from build_tools.intake.table_rows import Cell, table_row
from build_tools.intake.text.capitals import shows_capitals
from build_tools.intake.text.encodings import TCVN3
from build_tools.intake.text.judge import decoded

__all__ = ["read_blocks"]

_BLANKS = re.compile(r"[ \t\r\n\f\v\u00a0]+")
_RAISED = str.maketrans("0123456789+-−=noai", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼ⁿºªⁱ")
_RAISED_WORDS = re.compile(r"[-+−]?[0-9]++[;,.:]?|[-+−]|[noai]")
_LOWERED = str.maketrans("0123456789+-−=", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌")
_LOWERED_WORDS = re.compile(r"[-+−]?[0-9]++")
_FONT = re.compile(r"font-family\s*+:\s*+[\"']?([^\"',;]{1,60})", re.IGNORECASE)
_SYMBOL_FONT = re.compile(r"symbol|wingdings", re.IGNORECASE)
_SYMBOLS = {"ü": "✓", "þ": "☑", "o": "□", "q": "□", "¨": "□", "à": "→", "è": "→"}
"""What a symbol font shows for letters that are no mere bullets."""
_BULLET = "•"


def read_blocks(element: Element, page: Page) -> Iterator[Item]:
    """What stands within a block."""
    words: list[str] = []
    for piece in _pieces(element, page):
        if isinstance(piece, str):
            words.append(piece)
        elif isinstance(piece, Paragraph):
            yield from _paragraph(words)
            words = []
            if piece.lines:
                yield piece
        else:
            yield piece
    yield from _paragraph(words)


def _paragraph(words: list[str]) -> Iterator[Paragraph]:
    lines = [_BLANKS.sub(" ", line).strip() for line in "".join(words).split("\v")]
    if any(lines):
        yield Paragraph(lines=tuple(lines))


def _pieces(element: Element, page: Page) -> Iterator[str | Item]:
    """The letters and the items within an element; an empty paragraph where one ends without saying anything."""
    markers: Mapping[Element, str] = (
        markers_of(element) if name_of(element) in {"ol", "ul", "menu", "dir"} else {}
    )
    yield _letters(element.text, element)
    for inner in element:
        reason = reason_to_leave(inner, page.hidden_classes)
        if reason is not None:
            said = words_of(inner)
            if said:
                yield Left(reason=reason, words=said)
        else:
            yield from _piece(inner, page, markers.get(inner, ""))
        yield _letters(inner.tail, element)


def _letters(text: str | None, element: Element) -> str:
    """The letters of an element; line ends are blanks unless it shows them."""
    if not text:
        return ""
    if any(name_of(one) in {"pre", "xmp"} for one in (element, *element.iterancestors())):
        text = text.replace("\n", "\v")
    font = _font_of(element)
    if _SYMBOL_FONT.match(font):
        return "".join(
            _SYMBOLS.get(one, _BULLET) if one.strip() and ord(one) < 0x100 else one for one in text
        )
    if shows_capitals(font) and decoded(text, likely=TCVN3)[1] == TCVN3:
        # Only the plain letters: the others become capitals with their word, when they are Unicode.
        return "".join(one.upper() if one.isascii() else one for one in text)
    return text


def _font_of(element: Element) -> str:
    """The font in which its letters show, by itself or by what stands around it."""
    for one in (element, *element.iterancestors()):
        found = _FONT.search(style_of(one))
        if found or one.get("face"):
            return found[1].strip() if found else one.get("face").split(",")[0].strip()
    return ""


def _piece(element: Element, page: Page, marker: str) -> Iterator[str | Item]:
    name = name_of(element)
    label = page.notes.calls.get(element)
    if label:
        yield f"[^{label}]"
    elif element in page.notes.contents:
        yield Note(label=page.notes.contents[element], words=_joined(element, page))
    elif element in page.notes.backs:
        return
    elif name == "br":
        yield "\v"
    elif name in {"sup", "sub"}:
        yield from _raised(element, page, name)
    elif name == "q":
        yield from ("“", *_pieces(element, page), "”")
    elif name == "table":
        yield Paragraph()
        yield from _table(element, page)
    elif is_block(element):
        yield Paragraph()
        yield from _block(element, page, marker)
    else:
        yield from _pieces(element, page)


def _block(element: Element, page: Page, marker: str) -> Iterator[Item]:
    inside = list(read_blocks(element, page))
    paragraphs = [item for item in inside if isinstance(item, Paragraph)]
    if not paragraphs and name_of(element) == "p":
        yield Paragraph(lines=("",))
    marked = paragraphs[0] if marker and paragraphs and not paragraphs[0].is_row else None
    for item in inside:
        if marked is not None and item is marked:
            yield Paragraph(lines=(f"{marker} {marked.lines[0]}", *marked.lines[1:]))
        else:
            yield item


def _raised(element: Element, page: Page, name: str) -> Iterator[str | Item]:
    pieces = list(_pieces(element, page))
    said = "".join(piece for piece in pieces if isinstance(piece, str)).strip()
    known, table = (_RAISED_WORDS, _RAISED) if name == "sup" else (_LOWERED_WORDS, _LOWERED)
    yield from [said.translate(table)] if known.fullmatch(said) else pieces


def _joined(element: Element, page: Page) -> str:
    """A note as one line, since its mark begins one."""
    items = read_blocks(element, page)
    return " ".join(line for item in items if isinstance(item, Paragraph) for line in item.lines if line)


def _table(table: Element, page: Page) -> Iterator[Item]:
    """The caption, then the rows of a table of data, or the cells of one of layout."""
    for part in table:
        if name_of(part) == "caption":
            yield from read_blocks(part, page)
    grid = grid_of(table)
    layout = is_layout(table, grid)
    for row, places in zip(rows_of(table), grid, strict=True):
        reason = reason_to_leave(row, page.hidden_classes)
        if reason is not None:
            yield from [Left(reason=reason, words=said)] if (said := words_of(row)) else []
        elif layout:
            yield from read_blocks(row, page)
        elif places:
            yield from _row(places, page)


def _row(places: tuple[Place, ...], page: Page) -> Iterator[Item]:
    cells: list[Cell] = []
    for place in places:
        items = list(read_blocks(place.cell, page)) if place.cell is not None else []
        yield from (item for item in items if not isinstance(item, Paragraph))
        lines = [line for item in items if isinstance(item, Paragraph) for line in item.lines if line]
        cells.append(place.merged or tuple(lines))
    yield Paragraph(lines=(table_row(cells),), is_row=True)
