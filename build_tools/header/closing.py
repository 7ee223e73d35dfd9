"""The part behind the body: recipients (nơi nhận), capacity and name of who signed, or the author."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.grammar.people import People
from build_tools.header.cells import Cell
from build_tools.header.recipients import read_recipients, recipients_begin
from build_tools.header.run_together import cut_signature
from build_tools.header.signature import read_signatories
from build_tools.header.signature_parts import NAME
from build_tools.models.headers import Printed, Signatory
from build_tools.normalize import match_key

_NEAR = 30
"""Cells before and behind the recipients within which the signature is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What was read behind the body."""

    recipients: tuple[Printed, ...] = ()
    recipient_lines: tuple[int, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    author: Printed | None = None
    lines: tuple[int, ...] = ()


def read_closing(cells: Sequence[Cell], people: People, *, official: bool) -> Closing:
    """Read the end of a text; `official` tells whether it has a number or a kind, not only an author.

    Annexes may follow the signature: it is looked for around the recipients, and only where there
    are none in the whole text.
    """
    begins = recipients_begin(cells)
    recipients: tuple[Printed, ...] = ()
    used: tuple[Cell, ...] = ()
    around: Sequence[Cell] = cells
    if begins is not None:
        before = cut_signature(cells[max(0, begins - _NEAR) : begins], people)
        behind = tuple(cut_signature(cells[begins:], people))
        recipients, used = read_recipients(behind, people)
        taken = {id(cell) for cell in used}
        rest = [cell for cell in behind[: len(used) + _NEAR] if id(cell) not in taken]
        around = (*before, *_by_lines(rest, behind[0].block))
    else:
        around = tuple(cut_signature(cells, people))
    signatories, signature_lines = read_signatories(around, people, drafted=begins is not None)
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


def _by_lines(cells: Sequence[Cell], block: int) -> list[Cell]:
    """What stands in the column of the recipients behind what stood above it in the column beside.

    A name whose tab was lost: "Nơi nhận:", "KT. TRƯỞNG BAN" in two columns, under them "Phạm Văn An" alone.
    """
    ordered = [cell for cell in cells if cell.block != block]
    for cell in (one for one in cells if one.block == block):
        later = (index for index, one in enumerate(ordered) if one.line > cell.line)
        ordered.insert(next(later, len(ordered)), cell)
    return ordered


def _author(cell: Cell) -> Printed | None:
    label = re.match(r"(?:tác giả|người viết|bài)\s*:\s*", cell.text, re.IGNORECASE)
    name = cell.text[label.end() :] if label else cell.text
    if NAME.fullmatch(name) is None or match_key(name) == "":
        return None
    return Printed(value=name, span=cell.span, line=cell.line)
