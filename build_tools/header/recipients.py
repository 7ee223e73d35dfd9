"""The recipients: the list under "Nơi nhận", one entry a dash.

The State ends its entries with semicolons, the Party with commas; a line without a dash goes on with
the entry above. A signature that stood beside the list may have come between its lines.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from build_tools.grammar.people import People
from build_tools.header.cells import Cell
from build_tools.header.signature_parts import SignaturePart, signature_part
from build_tools.models.headers import Printed

_RECIPIENTS = re.compile(r"nơi\s+(?:nhận|gửi)\s*+[:.]?\s*+(?P<rest>.*)", re.IGNORECASE)
_ANOTHER_LIST = re.compile(
    r"(?:bản điện tử|bản giấy|đồng kính gửi|gửi bản điện tử|gửi qua.*)\s*:", re.IGNORECASE
)
DASH = re.compile(r"[-+•–*]\s*(?=\S)")
_MOST = 80
"""Cells behind the heading within which its list stands."""
_LONG = 110
"""Characters beyond which a cell is running text."""


def recipients_begin(cells: Sequence[Cell]) -> int | None:
    """Where the list of recipients begins: the words with a list behind them; the first of several.

    A list belongs to the nearest of such words: above others of a table's column "Nơi nhận" may stand.
    """
    heads = [index for index, cell in enumerate(cells) if _RECIPIENTS.fullmatch(cell.text)]
    for index, following in zip_longest(heads, heads[1:], fillvalue=len(cells)):
        rest = _RECIPIENTS.fullmatch(cells[index].text)
        listed = any(DASH.match(cell.text) for cell in cells[index : min(index + 4, following)])
        if listed or (rest and DASH.match(rest["rest"])):
            return index
    return next(
        (index for index in heads if not cells[index].text[4:].islower() or len(cells[index].text) < 12), None
    )


def read_recipients(cells: Sequence[Cell], people: People) -> tuple[tuple[Printed, ...], tuple[Cell, ...]]:
    """The entries under the heading, the first of the cells, and the cells that they and the heading stand in."""
    listed = list(_listed(cells, people))
    entries: list[Printed] = []
    for cell in listed[1:]:
        if _ANOTHER_LIST.match(cell.text):
            continue
        dash = DASH.match(cell.text)
        words = cell.text[dash.end() :] if dash else cell.text
        entry = Printed(value=words.strip(), span=cell.span, line=cell.line)
        if entries and not dash and _goes_on(entries[-1].value, cell, listed):
            entries[-1] = replace(entries[-1], value=f"{entries[-1].value} {entry.value}")
        elif dash or not any(DASH.match(one.text) for one in listed):
            entries.append(entry)
    cleaned = (replace(entry, value=entry.value.rstrip(" ;,.").strip()) for entry in entries)
    return tuple(entry for entry in cleaned if entry.value), tuple(listed)


def _goes_on(above: str, cell: Cell, listed: Sequence[Cell]) -> bool:
    """Whether a line without a dash belongs to the entry above it."""
    if not any(DASH.match(one.text) for one in listed):
        return cell.text[0].islower()
    return not above.endswith((";", "."))


def _listed(cells: Sequence[Cell], people: People) -> Iterator[Cell]:
    """The heading and the cells of the list, those of a signature beside it left out."""
    previous = cells[0]
    dashed = signed = False
    yield previous
    for index, cell in enumerate(cells[1:], start=1):
        if index > _MOST:
            return
        # A long entry lies across the gutter: it begins a block of its own, on the very next line.
        next_line = cell.line == previous.last_line + 1 and DASH.match(cell.text)
        if cell.block != previous.block and not (index == 1 and DASH.match(cell.text)) and not next_line:
            continue
        part = signature_part(cell, people)
        if DASH.match(cell.text) or _ANOTHER_LIST.match(cell.text):
            dashed, signed = True, False
        elif _is_signature(cell, part, previous, signed=signed):
            signed = True
            continue
        elif signed or _ends_list(cell, previous, dashed=dashed):
            return
        previous = cell
        yield cell


def _is_signature(cell: Cell, part: SignaturePart, previous: Cell, *, signed: bool) -> bool:
    """Whether a cell among the entries belongs to the signature: its capacity, note, name."""
    if part in {SignaturePart.CAPACITY, SignaturePart.NOTE} or (
        signed and part in {SignaturePart.NAME, SignaturePart.CAPITALS}
    ):
        return True
    return part is SignaturePart.NAME and (cell.after_blank or _ended(previous))


def _ended(cell: Cell) -> bool:
    return cell.text.endswith((".", ";")) or "lưu" in cell.text[:6].lower()


def _ends_list(cell: Cell, previous: Cell, *, dashed: bool) -> bool:
    """Whether a line without a dash stands behind the list."""
    if cell.after_blank and (not dashed or _ended(previous)):
        return True
    return len(cell.text) > 2 * _LONG or (cell.in_capitals and _ended(previous))
