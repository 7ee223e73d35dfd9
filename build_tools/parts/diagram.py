"""Lược đồ: an instrument in the middle, what it rests on above it, what carries it out below; laid out at build.

Every relation is a band: its heading on the left, the instruments in rows of three beside it. The
lists under the diagram say the same in words, with the sentences that prove it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from build_tools.parts.addresses import Target
from build_tools.parts.relations import RelationGroup
from build_tools.parts.values import Entry

WIDTH = 922
_LEFT = 168
"""Where the boxes begin; the headings stand before it."""
_BOX_WIDTH, _BOX_HEIGHT = 244, 38
_GAP, _BAND_GAP = 11, 20
_PER_ROW = 3
_MOST = 12
"""Instruments of a band that are drawn; the list below has all."""
_CALL_LENGTH, _BESIDE_LENGTH, _SUBJECT_LENGTH, _HEADING_LENGTH = 32, 40, 100, 21


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """An instrument; places in units of the drawing, from its upper left corner."""

    to: Target
    call: str
    beside: str
    """Day and issuer; of the instrument in the middle, its subject."""
    whole: str
    """What it says in full, for a reader who points at it."""
    side: str
    x: int
    y: int
    width: int
    height: int = _BOX_HEIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The instruments of one relation."""

    heading: tuple[str, ...]
    """In lines."""
    y: int
    boxes: tuple[Box, ...]
    left_out: int
    """Instruments that only the list has."""
    to: str
    """Anchor of the list."""
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """The drawing."""

    above: tuple[Band, ...]
    centre: Box
    below: tuple[Band, ...]
    height: int
    width: int = WIDTH
    left: int = _LEFT


def diagram(entry: Entry, above: Sequence[RelationGroup], below: Sequence[RelationGroup]) -> Diagram | None:
    """Lay the relations of an instrument out; None where it has none."""
    if not above and not below:
        return None
    bands, y = _bands(above, 0)
    centre = Box(
        to=entry.to,
        call=entry.call,
        beside=_cut(entry.subject, _SUBJECT_LENGTH) if entry.call != entry.subject else "",
        whole=f"{entry.call} {entry.subject}",
        side=entry.side,
        x=_LEFT,
        y=y,
        width=WIDTH - _LEFT,
        height=_BOX_HEIGHT + 8,
    )
    lower, end = _bands(below, y + centre.height + _BAND_GAP)
    return Diagram(above=bands, centre=centre, below=lower, height=end - _BAND_GAP)


def _bands(groups: Sequence[RelationGroup], y: int) -> tuple[tuple[Band, ...], int]:
    """The bands from `y` on, and where the next thing begins."""
    bands = []
    for group in groups:
        drawn = group.related[:_MOST]
        left_out = group.count - len(drawn)
        rows = -(-len(drawn) // _PER_ROW)
        heading = tuple(wrap(group.heading, _HEADING_LENGTH))
        height = max(rows * (_BOX_HEIGHT + _GAP) - _GAP + (18 if left_out else 0), 15 * len(heading))
        boxes = tuple(_box(one.entry, place, y) for place, one in enumerate(drawn))
        bands.append(Band(heading=heading, y=y, boxes=boxes, left_out=left_out, to=group.id, height=height))
        y += height + _BAND_GAP
    return tuple(bands), y


def _box(entry: Entry, place: int, y: int) -> Box:
    row, column = divmod(place, _PER_ROW)
    beside = " · ".join(part for part in (entry.date, entry.issuer) if part)
    return Box(
        to=entry.to,
        call=_cut(entry.call, _CALL_LENGTH),
        beside=_cut(beside, _BESIDE_LENGTH),
        whole=" ".join(part for part in (entry.call, entry.subject, beside) if part),
        side=entry.side,
        x=_LEFT + column * (_BOX_WIDTH + _GAP),
        y=y + row * (_BOX_HEIGHT + _GAP),
        width=_BOX_WIDTH,
    )


def _cut(words: str, length: int) -> str:
    return words if len(words) <= length else f"{words[: length - 1].rstrip()}…"
