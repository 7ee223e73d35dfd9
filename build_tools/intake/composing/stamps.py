"""Stamps: what a program writes on a paper when it signs it, and what an office presses on it when it arrives.

    Ký bởi: Ủy ban nhân dân tỉnh        ĐẾN  Số: 13859
    Thời gian ký: 26.11.2021 09:12:11        Ngày: 01/12/2021
    +07:00                                   Chuyển: Trưởng ban

What was laid on the page by one annotation goes as a whole. Lines of the page itself go where at least two of them
bear what only stamps bear; "Người ký: Chủ tịch xã." within a text stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from build_tools.intake.composing.items import Item, Left, Page
from build_tools.intake.sheets import SheetLine
from build_tools.intake.taken import Reason

__all__ = ["without_stamps"]

_SIGNED = re.compile(
    r"(?:được )?ký (?:số )?bởi ?:|người ký ?:|(?:digitally )?signed by\b|signature (?:not )?(?:valid|verified)"
    r"|thời gian ký ?:|chữ ký số\b.{0,30}:",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:ngày|giờ) ký ?:|ký ngày ?:|e-?mail ?:|cơ quan ?:|(?:tổ chức|đơn vị|chức vụ) ?:|date ?:|reason ?:|location ?:|dn ?:",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}|[+-]\d\d[:']\d\d'?$")
_ARRIVED = re.compile(
    r"(?:công văn )?đến(?: số ?:.*)?|(?:số|ngày|giờ) đến ?:.*|(?:kính )?chuyển ?:.*|lưu hồ sơ(?: số)? ?:.*",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"số ?: ?[\d.…]{1,12}(?:/[a-z])?|ngày ?:? ?[\d….]{1,4}[/.-][\d….]{1,4}[/.-][\d….]{2,8}", re.IGNORECASE
)
_MOST = 14
_NEAR = 1.2
"""Heights of letters between two lines of one stamp at most."""


def without_stamps(page: Page) -> Page:
    """The page without stamps, which are told as left out."""
    blocks = list(_blocks(page.items))
    gone: dict[int, Left] = {}
    for block in blocks:
        for stamp in _stamps(page.items, block):
            lines = [page.items[index] for index in stamp]
            gone |= {
                index: Left(reason=Reason.STAMP, words=line.words, box=line.box)
                for index, line in zip(stamp, lines, strict=True)
                if isinstance(line, SheetLine)
            }
    return replace(page, items=tuple(gone.get(index, item) for index, item in enumerate(page.items)))


def _blocks(items: Sequence[Item]) -> Iterator[list[int]]:
    """Lines that stand one below the other, in their order; what one annotation laid is one block."""
    block: list[int] = []
    for index, item in enumerate(items):
        if not isinstance(item, SheetLine):
            continue
        before = items[block[-1]] if block else None
        if isinstance(before, SheetLine) and _is_below(before, item):
            block.append(index)
        else:
            if block:
                yield block
            block = [index]
    if block:
        yield block


def _is_below(upper: SheetLine, lower: SheetLine) -> bool:
    if upper.laid or lower.laid:
        return upper.laid == lower.laid
    height = max(lower.size, upper.size) or (lower.box[3] - lower.box[1])
    gap = lower.box[1] - upper.box[3]
    shared = min(upper.box[2], lower.box[2]) - max(upper.box[0], lower.box[0])
    return -0.6 * height <= gap <= _NEAR * height and shared > 0


def _stamps(items: Sequence[Item], block: Sequence[int]) -> Iterator[Sequence[int]]:
    lines = [item for index in block if isinstance(item := items[index], SheetLine)]
    if lines[0].laid:
        if any(_is_signed(line) or _ARRIVED.fullmatch(line.words) for line in lines):
            yield block
        return
    signed = [place for place, line in enumerate(lines) if _is_signed(line)]
    if signed and _is_signature([lines[place] for place in signed]):
        # What a value is wrapped to stands between two of its lines, or is the moment alone.
        yield block[signed[0] : signed[-1] + 1][:_MOST]
    arrived = [
        place
        for place, line in enumerate(lines)
        if _ARRIVED.fullmatch(line.words) or _COUNTED.fullmatch(line.words)
    ]
    if len(arrived) > 1 and any(_ARRIVED.fullmatch(lines[place].words) for place in arrived):
        # The office that received it stands above, at the head of its own block.
        first = (
            0 if arrived[0] <= 2 and all(line.words.isupper() for line in lines[: arrived[0]]) else arrived[0]
        )
        yield block[first : arrived[-1] + 1][:_MOST]


def _is_signed(line: SheetLine) -> bool:
    return bool(_SIGNED.match(line.words) or _LABELLED.match(line.words) or _MOMENT.search(line.words))


def _is_signature(lines: Sequence[SheetLine]) -> bool:
    """Whether these lines are what a program writes: who signed, and when or from where."""
    if not any(_SIGNED.match(line.words) for line in lines):
        return False
    return (
        len(lines) > 1
        or bool(_MOMENT.search(lines[0].words))
        or bool(re.match(r"(?:digitally )?signed by", lines[0].words, re.IGNORECASE))
    )
