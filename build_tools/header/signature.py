"""Who signed, and in which capacity: capacities above names, one signatory under or beside the other.

`TM. ỦY BAN NHÂN DÂN` / `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH` / (Đã ký) / `Nguyễn Văn A`. The frame of an electronic
signature ("Ký bởi…", "Digitally signed by…") is no part of either, but may alone name who signed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.grammar.people import People
from build_tools.header.cells import Cell, join
from build_tools.header.signature_parts import (
    FRAME,
    LONGEST,
    NAME,
    PREFIX,
    SIGNED,
    SignaturePart,
    printed_name,
    signature_part,
)
from build_tools.models.headers import Signatory
from build_tools.normalize import phrase_key

_HEADS_ANNEX = re.compile(r"(?:PHỤ\s+LỤC|DANH\s+(?:SÁCH|MỤC)|BIỂU|MẪU)(?!\w)")


@dataclass(slots=True)
class _Signing:
    """A capacity whose name has not come yet; grows while the signature is read."""

    block: int
    lines: list[Cell] = field(default_factory=list)

    @property
    def capacity(self) -> str:
        return " / ".join(cell.text for cell in self.lines)


def read_signatories(
    cells: Sequence[Cell], people: People, *, drafted: bool
) -> tuple[tuple[Signatory, ...], tuple[int, ...]]:
    """Capacities above names: in one block, or the capacities of several blocks before their names.

    A draft has a capacity and no name: it counts where `drafted`, beside recipients.
    """
    parts = _parts(cells, people)
    signed: list[tuple[_Signing, Signatory, Cell]] = []
    waiting: list[_Signing] = []
    left: list[_Signing] = []
    framed: list[Cell] = []
    for index, (cell, part) in enumerate(zip(cells, parts, strict=True)):
        if part is SignaturePart.NOTE:
            framed += [cell] if (by := FRAME.fullmatch(cell.text)) and by["by"] else []
        elif part is SignaturePart.NAME and waiting:
            signing = next((one for one in waiting if one.block == cell.block), waiting[0])
            waiting.remove(signing)
            signed.append((signing, _signatory(printed_name(cell.text, people), signing, cell), cell))
        elif part is SignaturePart.CAPACITY or _names_a_body(cell, part, cells, parts, index):
            _add(waiting, cell)
        elif part is SignaturePart.CAPITALS and waiting and waiting[-1].block == cell.block:
            waiting[-1].lines[-1] = join(waiting[-1].lines[-1], cell)
        else:
            if signed:
                break
            left, waiting = (waiting or left), []
    if not signed:
        signed = _without_office(cells, parts, people) or _without_name(
            waiting or left, framed, people, drafted=drafted
        )
    lines = {
        line
        for signing, _, cell in signed
        for one in (*signing.lines, cell)
        for line in (one.line, one.last_line)
    }
    return tuple(signatory for _, signatory, _ in signed), tuple(sorted(lines))


def _parts(cells: Sequence[Cell], people: People) -> list[SignaturePart]:
    """What each cell is; the second line of a frame ("Digitally signed by Cục Thuế tỉnh Bình / Dương") is of it."""
    parts = [signature_part(cell, people) for cell in cells]
    for index in range(1, len(cells) - 1):
        between = parts[index - 1] is SignaturePart.NOTE and parts[index + 1] is SignaturePart.NOTE
        if between and FRAME.fullmatch(cells[index - 1].text) and FRAME.fullmatch(cells[index + 1].text):
            parts[index] = SignaturePart.NOTE
    return parts


def _names_a_body(
    cell: Cell, part: SignaturePart, cells: Sequence[Cell], parts: Sequence[SignaturePart], index: int
) -> bool:
    """Whether capitals above an office name the body of it: "BAN DÂN VẬN" / "TRƯỞNG BAN".

    Under the name of one who signed, the body of the next begins: "CÔNG AN" / "TỈNH PHÚ YÊN" / "GIÁM ĐỐC".
    """
    if part is not SignaturePart.CAPITALS or _HEADS_ANNEX.match(cell.text):
        return False
    below_name = index > 0 and parts[index - 1] is SignaturePart.NAME
    wrapped = below_name and parts[index + 1 : index + 2] == [SignaturePart.CAPITALS]
    office = index + 2 if wrapped else index + 1
    if office >= len(cells) or parts[office] is not SignaturePart.CAPACITY:
        return False
    first = index == 0 or cells[index - 1].block != cell.block or cell.after_blank or below_name
    return first and cells[office].block == cell.block and not PREFIX.match(cells[office].text)


def _add(waiting: list[_Signing], cell: Cell) -> None:
    """Add a line to the capacity of its block; under a blank line, which parted none before, another begins."""
    last = waiting[-1].lines if waiting else []
    apart = len(last) > 1 and cell.after_blank and not last[-1].after_blank
    if not waiting or waiting[-1].block != cell.block or apart:
        waiting.append(_Signing(block=cell.block))
    waiting[-1].lines.append(cell)


def _signatory(name: str, signing: _Signing, cell: Cell) -> Signatory:
    return Signatory(name=name, capacity=signing.capacity, line=cell.line)


def _without_office(
    cells: Sequence[Cell], parts: Sequence[SignaturePart], people: People
) -> list[tuple[_Signing, Signatory, Cell]]:
    """One name beside "(Đã ký)" behind all running text, above which no office is printed."""
    noted = [
        (one.block, index)
        for index, one in enumerate(cells)
        if SIGNED.fullmatch(one.text) and len(one.text) < LONGEST
    ]
    end = max((index for index, cell in enumerate(cells) if len(cell.text) > LONGEST), default=-1)
    beside = {(block, at) for block, index in noted for at in (index - 1, index + 1) if at > end}
    named = [
        (cell, name)
        for index, (cell, part) in enumerate(zip(cells, parts, strict=True))
        if part is SignaturePart.NAME and (cell.block, index) in beside
        if phrase_key(name := printed_name(cell.text, people)).split()[0] in people.surnames
    ]
    if len(named) != 1:
        return []
    cell, name = named[0]
    signing = _Signing(block=cell.block)
    return [(signing, _signatory(name, signing, cell), cell)]


def _without_name(
    waiting: Sequence[_Signing], framed: Sequence[Cell], people: People, *, drafted: bool
) -> list[tuple[_Signing, Signatory, Cell]]:
    """A capacity under which no name is printed: the electronic signature may name the person."""
    if len(waiting) != 1:
        return []
    signing = waiting[0]
    for cell in framed:
        by = FRAME.fullmatch(cell.text)
        name = people.without_rank(by["by"]) if by else ""
        if NAME.fullmatch(name) and phrase_key(name).split()[0] in people.surnames:
            return [(signing, _signatory(name, signing, cell), cell)]
    last = signing.lines[-1]
    return [(signing, _signatory("", signing, last), last)] if drafted else []
