"""The part behind the body: recipients (nơi nhận), capacity and name of who signed, or the author."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from build_tools.header.cells import Cell
from build_tools.models.headers import Printed, Signatory
from build_tools.normalize import UPPER, match_key, phrase_key

_RECIPIENTS = re.compile(r"nơi\s+(?:nhận|gửi)\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_ANOTHER_LIST = re.compile(
    r"(?:bản điện tử|bản giấy|đồng kính gửi|gửi bản điện tử|gửi qua.*)\s*:", re.IGNORECASE
)
_DASH = re.compile(r"[-+•–*]\s*(?=\S)")
_ENTRY_ENDS = (";", ".")
_CAPACITY_PREFIX = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ|T/?UQ|Q)(?:\.|(?=\s))\s*(?=\S)", re.IGNORECASE)
# Offices that a signatory holds: they begin a line of the capacity.
_OFFICE = re.compile(
    r"""(?:quyền\s+)?(?:phó\s+)*(?:tổng\s+)?(?:bí\s+thư|chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng|thủ\s+tướng|chánh\s+\w+
      |trưởng\s+\w+|phó\s+\w+|cục\s+trưởng|vụ\s+trưởng|tổng\s+\w+|chủ\s+nhiệm|viện\s+trưởng|hiệu\s+trưởng|tư\s+lệnh|chính\s+ủy
      |ủy\s+viên|thường\s+trực|thống\s+đốc|đội\s+trưởng|kế\s+toán|thành\s+viên|người\s+\w+)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = rf"(?<!\w)[{UPPER}][\w']*+\.?"
_NAME = re.compile(rf"{_WORD}(?:[\s-]++{_WORD}){{1,6}}")
_RANK = re.compile(
    r"(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|(?:(?:GS|PGS|TS|ThS|BS|TSKH|NGND|NGƯT)\.\s*)+)\s*",
    re.IGNORECASE,
)
_NOTE_OF_SIGNING = re.compile(
    r"(?:[(\[]\s*+)?(?:đã\s+ký|ký\s+tên.*|ký\s+bởi.*|người\s+ký.*|ký\s+điện\s+tử.*|email.*|cơ\s+quan\s*:.*|thời\s+gian\s+ký.*)(?:\s*+[)\]])?",
    re.IGNORECASE,
)
_LONGEST_NAME = 40
_NEAR = 30
"""Cells before and behind the recipients within which the signature is looked for."""
_LONG = 110
"""Characters beyond which a cell is running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What was read behind the body."""

    recipients: tuple[Printed, ...] = ()
    recipient_lines: tuple[int, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    author: Printed | None = None
    lines: tuple[int, ...] = ()


def read_closing(cells: Sequence[Cell], surnames: frozenset[str], *, official: bool) -> Closing:
    """Read the end of a text; `official` tells whether it has a number or a kind, not only an author.

    Annexes may follow the signature: it is looked for around the recipients, and only where there
    are none in the whole text.
    """
    begins = _recipients_begin(cells)
    recipients: tuple[Printed, ...] = ()
    used: tuple[Cell, ...] = ()
    around = list(cells)
    if begins is not None:
        recipients, used = _recipients(cells, begins, surnames)
        taken = {cell.span for cell in used}
        around = [
            cell
            for cell in cells[max(0, begins - _NEAR) : begins + len(used) + _NEAR]
            if cell.span not in taken
        ]
    signatories, signature_lines = _signatories(around, surnames)
    author = None
    if not signatories and not official and cells:
        author = _author(cells[-1])
        signature_lines = (cells[-1].line,) if author else ()
    recipient_lines = tuple(dict.fromkeys(cell.line for cell in used))
    return Closing(
        recipients=recipients,
        recipient_lines=recipient_lines,
        signatories=signatories,
        author=author,
        lines=tuple(sorted({*recipient_lines, *signature_lines})),
    )


def _recipients_begin(cells: Sequence[Cell]) -> int | None:
    """Where the list of recipients begins: the words with a list behind them; the first of several."""
    for index, cell in enumerate(cells):
        if _RECIPIENTS.fullmatch(cell.text) and any(_DASH.match(c.text) for c in cells[index : index + 4]):
            return index
    return next((index for index, cell in enumerate(cells) if _RECIPIENTS.fullmatch(cell.text)), None)


def _recipients(
    cells: Sequence[Cell], begins: int, surnames: frozenset[str]
) -> tuple[tuple[Printed, ...], tuple[Cell, ...]]:
    """The entries under "Nơi nhận", and the cells that they and their headings stand in."""
    listed = list(_listed(cells, begins, surnames))
    semicolons = sum(cell.text.endswith(";") for cell in listed)
    # The Party ends its entries with commas, the State with semicolons: there a comma ends nothing.
    ends = _ENTRY_ENDS if semicolons > 1 else (*_ENTRY_ENDS, ",")
    entries: list[Printed] = []
    open_entry = False
    for cell in listed[1:]:
        words = cell.text[dash.end() :] if (dash := _DASH.match(cell.text)) else cell.text
        if dash or not entries:
            if not _ANOTHER_LIST.match(cell.text):
                entries.append(_entry(cell, words))
        elif _ANOTHER_LIST.match(cell.text):
            open_entry = False
            continue
        elif open_entry:
            entries[-1] = replace(entries[-1], value=f"{entries[-1].value} {_entry(cell, words).value}")
        open_entry = not cell.text.endswith(ends)
    return tuple(replace(entry, value=entry.value.rstrip(" ;,.").strip()) for entry in entries), tuple(listed)


def _listed(cells: Sequence[Cell], begins: int, surnames: frozenset[str]) -> Iterator[Cell]:
    """The heading and the cells of the list, those of a signature beside it left out."""
    yield cells[begins]
    dashed = False
    previous = cells[begins]
    for cell in cells[begins + 1 :]:
        if cell.block != cells[begins].block:
            return
        if _DASH.match(cell.text) or _ANOTHER_LIST.match(cell.text):
            dashed = True
        elif _part(cell, surnames) in {_Part.CAPACITY, _Part.NOTE} or (
            _part(cell, surnames) is _Part.NAME and cell.after_blank
        ):
            continue
        elif (
            (cell.after_blank and dashed and previous.text.endswith((".", ";")))
            or (not dashed and cell.after_blank)
            or len(cell.text) > 2 * _LONG
        ):
            return
        previous = cell
        yield cell


def _entry(cell: Cell, words: str) -> Printed:
    return Printed(value=words.strip(), span=cell.span, line=cell.line)


def _signatories(
    cells: Sequence[Cell], surnames: frozenset[str]
) -> tuple[tuple[Signatory, ...], tuple[int, ...]]:
    """Capacities above names; side by side on one line, each name is under its own capacity."""
    signatories: list[Signatory] = []
    lines: list[int] = []
    capacities: dict[int, list[tuple[str, int]]] = {}
    for row in _rows(cells):
        parts = {_part(cell, surnames) for cell in row}
        if parts == {_Part.CAPACITY} or (capacities and parts <= {_Part.CAPACITY, _Part.CAPITALS}):
            for place, cell in enumerate(row):
                _add_capacity(capacities.setdefault(place, []), cell, surnames)
        elif capacities and parts == {_Part.NAME}:
            for place, cell in enumerate(row):
                above = capacities.get(place, [])
                capacity = " / ".join(words for words, _ in above)
                signatories.append(
                    Signatory(name=_RANK.sub("", cell.text), capacity=capacity, line=cell.line)
                )
                lines += [*(line for _, line in above), cell.line]
            capacities = {}
        elif parts != {_Part.NOTE}:
            if signatories:
                break
            capacities = {}
    return tuple(signatories), tuple(lines)


def _rows(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """The cells line by line."""
    row: list[Cell] = []
    for cell in cells:
        if row and cell.line != row[0].line:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _add_capacity(capacities: list[tuple[str, int]], cell: Cell, surnames: frozenset[str]) -> None:
    """A line of a capacity; one that begins no office goes on with the line above ("TM. ỦY BAN / NHÂN DÂN")."""
    if capacities and _part(cell, surnames) is not _Part.CAPACITY:
        words, line = capacities[-1]
        capacities[-1] = (f"{words} {cell.text}", line)
    else:
        capacities.append((cell.text, cell.line))


class _Part(Enum):
    """What a cell of a signature is."""

    CAPACITY = auto()
    """`KT. THỦ TƯỚNG`, `T/M BAN THƯỜNG VỤ`, `BÍ THƯ`, `PHÓ GIÁM ĐỐC`."""
    CAPITALS = auto()
    """The rest of a wrapped capacity."""
    NAME = auto()
    NOTE = auto()
    """`(Đã ký)`, the frame of an electronic signature."""
    OTHER = auto()


def _part(cell: Cell, surnames: frozenset[str]) -> _Part:
    if _NOTE_OF_SIGNING.fullmatch(cell.text):
        return _Part.NOTE
    name = _RANK.sub("", cell.text)
    named = _NAME.fullmatch(name) is not None and len(name) < _LONGEST_NAME
    if cell.in_capitals and len(cell.text) <= _LONG:
        if named and phrase_key(name).split()[0] in surnames:
            return _Part.NAME
        begins = _CAPACITY_PREFIX.match(cell.text) or _OFFICE.match(cell.text)
        return _Part.CAPACITY if begins else _Part.CAPITALS
    return _Part.NAME if named else _Part.OTHER


def _author(cell: Cell) -> Printed | None:
    label = re.match(r"(?:tác giả|người viết|bài)\s*:\s*", cell.text, re.IGNORECASE)
    name = cell.text[label.end() :] if label else cell.text
    if _NAME.fullmatch(name) is None or match_key(name) == "":
        return None
    return Printed(value=name, span=cell.span, line=cell.line)
