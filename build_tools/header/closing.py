"""The part behind the body: recipients (nơi nhận), capacity and name of who signed, or the author."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.header.cells import Cell
from build_tools.models.headers import Printed, Signatory
from build_tools.normalize import match_key

_RECIPIENTS = re.compile(r"nơi\s+nhận\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
_ANOTHER_LIST = re.compile(r"(?:bản điện tử|bản giấy|đồng kính gửi|gửi bản điện tử)\s*:", re.IGNORECASE)
_DASH = re.compile(r"[-+•–]\s*")
_CAPACITY_PREFIX = re.compile(r"(?:T/?M|K/?T|T/?L|TUQ|T/?UQ|Q)(?:\.|(?=\s))\s*(?=\S)", re.IGNORECASE)
# Offices that a signatory holds; words of a capacity that stands without TM., KT. …
_OFFICES = re.compile(
    r"""\b(?:bí\s+thư|chủ\s+tịch|giám\s+đốc|bộ\s+trưởng|thứ\s+trưởng|thủ\s+tướng|chánh\s+văn\s+phòng|văn\s+phòng|trưởng\s+ban
      |phó\s+ban|cục\s+trưởng|vụ\s+trưởng|chánh\s+thanh\s+tra|tổng\s+thanh\s+tra|chủ\s+nhiệm|viện\s+trưởng|chánh\s+án
      |hiệu\s+trưởng|trưởng\s+phòng|tổng\s+cục\s+trưởng|tổng\s+thư\s+ký|ủy\s+viên|thường\s+trực|trưởng\s+đoàn|đội\s+trưởng)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?:[A-Z]{1,3}\.\s?)+)?(?:[A-ZĐÀ-Ỹ][\wà-ỹ']*\.?)(?:\s+[A-ZĐÀ-Ỹ][\wà-ỹ']*){1,5}")
_NOTE_OF_SIGNING = re.compile(
    r"[(\[]?\s*(?:đã\s+ký|ký\s+tên.*|ký\s+bởi.*|người\s+ký.*|ký\s+điện\s+tử.*)\s*[)\]]?", re.IGNORECASE
)
_LOOK_BACK = 60
"""Cells from the end within which a signature is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What was read behind the body."""

    recipients: tuple[Printed, ...] = ()
    recipient_lines: tuple[int, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    author: Printed | None = None
    lines: tuple[int, ...] = ()


def read_closing(cells: Sequence[Cell], *, official: bool) -> Closing:
    """Read the end of a text; `official` tells whether it has a number or a kind, not only an author."""
    tail = list(cells[-_LOOK_BACK:])
    begins = next((i for i, cell in enumerate(tail) if _RECIPIENTS.fullmatch(cell.text)), None)
    recipients, recipient_cells = _recipients(tail, begins) if begins is not None else ((), ())
    signed = [cell for cell in tail if cell not in recipient_cells]
    signatories, signature_lines = _signatories(signed)
    author = None
    if not signatories and not official and tail:
        author = _author(tail[-1])
        signature_lines = (tail[-1].line,) if author else ()
    recipient_lines = tuple(dict.fromkeys(cell.line for cell in recipient_cells))
    return Closing(
        recipients=recipients,
        recipient_lines=recipient_lines,
        signatories=signatories,
        author=author,
        lines=tuple(sorted({*recipient_lines, *signature_lines})),
    )


def _recipients(tail: Sequence[Cell], begins: int) -> tuple[tuple[Printed, ...], tuple[Cell, ...]]:
    """The entries under "Nơi nhận", and the cells that they and their headings stand in."""
    entries: list[Printed] = []
    used = [tail[begins]]
    for cell in tail[begins + 1 :]:
        dash = _DASH.match(cell.text)
        if dash:
            entries.append(_entry(cell, cell.text[dash.end() :]))
        elif _ANOTHER_LIST.match(cell.text):
            pass
        elif entries and cell.column == 0 and cell.text[0].islower():
            last = entries.pop()
            joined = f"{last.value} {_entry(cell, cell.text).value}"
            entries.append(Printed(value=joined, span=last.span, line=last.line))
        elif _is_capacity(cell) or _NAME.fullmatch(cell.text):
            continue
        else:
            break
        used.append(cell)
    return tuple(entries), tuple(used)


def _entry(cell: Cell, words: str) -> Printed:
    return Printed(value=words.rstrip(" ;,.").strip(), span=cell.span, line=cell.line)


def _signatories(cells: Sequence[Cell]) -> tuple[tuple[Signatory, ...], tuple[int, ...]]:
    """Capacities above names; side by side on one line, each name is under its own capacity."""
    signatories: list[Signatory] = []
    lines: list[int] = []
    capacities: dict[int, list[Cell]] = {}
    for line in sorted({cell.line for cell in cells}):
        row = [cell for cell in cells if cell.line == line]
        if all(_is_capacity(cell) for cell in row):
            for place, cell in enumerate(row):
                capacities.setdefault(place, []).append(cell)
        elif capacities and all(_NAME.fullmatch(cell.text) for cell in row):
            for place, cell in enumerate(row):
                above = capacities.get(place, [])
                signatories.append(
                    Signatory(name=cell.text, capacity=" / ".join(c.text for c in above), line=line)
                )
                lines += [*(c.line for c in above), line]
            capacities = {}
        elif not all(_NOTE_OF_SIGNING.fullmatch(cell.text) for cell in row):
            capacities = {}
    return tuple(signatories), tuple(lines)


def _is_capacity(cell: Cell) -> bool:
    """`KT. THỦ TƯỚNG`, `T/M BAN THƯỜNG VỤ`, `BÍ THƯ`, `PHÓ GIÁM ĐỐC`."""
    if len(cell.text) > 90 or not cell.in_capitals:
        return False
    return bool(_CAPACITY_PREFIX.match(cell.text) or _OFFICES.search(cell.text))


def _author(cell: Cell) -> Printed | None:
    label = re.match(r"(?:tác giả|người viết|bài)\s*:\s*", cell.text, re.IGNORECASE)
    name = cell.text[label.end() :] if label else cell.text
    if _NAME.fullmatch(name) is None or match_key(name) == "":
        return None
    return Printed(value=name, span=cell.span, line=cell.line)
