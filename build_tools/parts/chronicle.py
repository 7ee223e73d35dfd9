"""The timeline as a picture: a column for each year, a band for each side, a mark for each instrument.

A mark stands at its part of the year; those of one part are stacked. Where there are many, the columns
grow wider and the reader scrolls. The list below the picture says the same in words.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.models.dates import PartialDate
from build_tools.models.issuers import PartyTerm
from build_tools.parts import wording
from build_tools.parts.addresses import Target
from build_tools.parts.time_axis import (
    AXIS_HEIGHT,
    LANES,
    LEFT,
    TERM_HEIGHT,
    WIDTH,
    Column,
    Lane,
    TermBand,
    Years,
)
from build_tools.parts.values import TimelineEntry, TimelineYear

_STEP = 11
"""From the middle of a mark to that of the next, across and up."""
_MOST_STACKED = 9
_UNDATED_STACKED = 5
_PARTS = (1, 2, 3, 4, 6, 12)
"""Into how many parts a year may be divided."""
_GAP = 12
_UNKNOWN_WIDTH = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An instrument; its middle in units of the drawing, from the upper left corner."""

    to: Target
    words: str
    """`26/11/2021: Chỉ thị số 33/CT-TTg. Tiếp tục tăng cường …`."""
    side: str
    central: bool
    held: bool
    partial: bool
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """The drawing. The marks stand in the order of the entries."""

    marks: tuple[Mark, ...]
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    terms: tuple[TermBand, ...]
    axis: int
    """Height of the line under the marks."""
    width: int
    height: int
    left: int = LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """Where a day stands: years side by side, each in equal parts; behind them what has no year."""

    years: Years
    parts: int

    @property
    def end(self) -> int:
        """Where the last year ends."""
        return self.years.end

    def part_of(self, date: PartialDate) -> int:
        """The part of all years in which a date stands; of a year alone the last one."""
        within = (date.month or 12) - 1
        return (date.year - self.years.first) * self.parts + within * self.parts // 12

    def x_of_part(self, part: int) -> int:
        """The middle of a part."""
        years, within = divmod(part, self.parts)
        width = self.years.width
        return LEFT + years * width + (2 * within + 1) * width // (2 * self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where the mark of an entry stands: across, and how many marks of its side stand under it."""

    side: str
    x: int
    above: int


def chronicle(years: Sequence[TimelineYear], terms: Sequence[PartyTerm]) -> Chronicle | None:
    """Lay a timeline out; None where no instrument has a year."""
    entries = [entry for year in years for entry in year.entries]
    known = [date.year for date in map(_date, entries) if date]
    if not known:
        return None
    scale = _scale(min(known), max(known), entries)
    places = _places(scale, entries)
    lanes, axis = _lanes(places)
    base = {lane.side: lane.base for lane in lanes}
    columns = _columns(scale, places)
    return Chronicle(
        marks=tuple(
            _mark(entry, place.x, base[place.side] - place.above * _STEP)
            for entry, place in zip(entries, places, strict=True)
        ),
        columns=columns,
        lanes=lanes,
        terms=scale.years.terms(terms),
        axis=axis,
        width=max(WIDTH, columns[-1].x + columns[-1].width),
        height=axis + AXIS_HEIGHT + TERM_HEIGHT,
    )


def _date(entry: TimelineEntry) -> PartialDate | None:
    return PartialDate.parse(entry.placed) if entry.placed else None


def _scale(first: int, last: int, entries: Sequence[TimelineEntry]) -> _Scale:
    """The coarsest division of the years that fills the width and stacks no more than a band can hold."""
    count = last - first + 1
    dated = [entry for entry in entries if entry.placed]
    room = (WIDTH - LEFT - _GAP - _UNKNOWN_WIDTH) // count
    for parts in _PARTS:
        scale = _Scale(years=Years(first=first, last=last, width=max(room, parts * _STEP + 4)), parts=parts)
        if (parts + 1) * _STEP <= room:
            continue
        if max(place.above for place in _places(scale, dated)) < _MOST_STACKED:
            break
    return scale


def _places(scale: _Scale, entries: Sequence[TimelineEntry]) -> tuple[_Place, ...]:
    """Marks of one part are stacked in order of time; what has no year fills columns behind the years."""
    stacked: Counter[tuple[str, int]] = Counter()
    undated: Counter[str] = Counter()
    places = []
    for entry in entries:
        side, date = entry.entry.side, _date(entry)
        if date is None:
            column, above = divmod(undated[side], _UNDATED_STACKED)
            x = scale.end + _GAP + column * _STEP + _STEP // 2
            undated[side] += 1
        else:
            part = scale.part_of(date)
            x, above = scale.x_of_part(part), stacked[side, part]
            stacked[side, part] += 1
        places.append(_Place(side=side, x=x, above=above))
    return tuple(places)


def _lanes(places: Sequence[_Place]) -> tuple[tuple[Lane, ...], int]:
    """The bands of the sides that occur, as high as their marks, and where the lowest ends."""
    lanes, y = [], 0
    for side, name in LANES:
        heights = [place.above + 1 for place in places if place.side == side]
        if heights:
            y += max(*heights, 2) * _STEP + _GAP
            base = y - _GAP // 2 - _STEP // 2
            lanes.append(Lane(name=name, side=side, base=base, line=base + 8))
    return tuple(lanes), y


def _columns(scale: _Scale, places: Sequence[_Place]) -> tuple[Column, ...]:
    columns = list(scale.years.columns())
    beyond = max(
        (place.x + _STEP // 2 - scale.end - _GAP for place in places if place.x > scale.end), default=0
    )
    if beyond:
        columns.append(Column(label="không rõ", x=scale.end + _GAP, width=max(_UNKNOWN_WIDTH, beyond)))
    return tuple(columns)


def _mark(entry: TimelineEntry, x: int, y: int) -> Mark:
    seen = entry.entry
    subject = f". {seen.subject}" if seen.subject and not seen.told else ""
    return Mark(
        to=seen.to,
        words=f"{wording.capitalized(entry.date)}: {seen.call}{subject}",
        side=seen.side,
        central=seen.level == "trung-uong",
        held=seen.held,
        partial=entry.partial,
        x=x,
        y=y,
    )
