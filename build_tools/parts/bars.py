"""Counts over time as bars: a band for each side, all on one measure, whatever the number of instruments.

The filled part of a bar is what is held, the open part what is only cited; the number of the highest bar of
a band stands above it. What is too few to be seen on the common measure is drawn two units high all the same;
what has no place in time has a number only. The table says the same in figures, and each of its rows is drawn as a line for narrow screens.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.models.issuers import PartyTerm
from build_tools.parts.addresses import Target
from build_tools.parts.density import Period, Tally
from build_tools.parts.time_axis import AXIS_HEIGHT, LEFT, TERM_HEIGHT, WIDTH, Column, Lane, TermBand, Years

_BARS_HEIGHT = 240
"""What the highest bars of all bands take together, at most."""
_UNIT = 11
"""Height of one instrument where there are few."""
_LEAST_HEIGHT, _LEAST_WIDTH = 2, 6
_LEAST_BAND = 14
_ABOVE = 20
"""Room over a band: for the number of its highest bar."""
_BELOW = 6
_UNKNOWN_GAP, _UNKNOWN_WIDTH = 12, 46
_MONTHS = 12
_LINE = 100
"""Length of the longest line of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A side in a stretch of time, in units of the drawing."""

    side: str
    x: int
    y: int
    width: int
    height: int
    filled: int
    """Height of its lower part: what is held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """The bars of one stretch, which lead to its list."""

    to: Target
    words: str
    x: int
    width: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What is written into the drawing, centred."""

    count: int
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A side in a row of the table, drawn as a part of its line."""

    side: str
    x: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """The drawing, and the table that says the same."""

    rows: tuple[tuple[Period, tuple[Piece, ...]], ...]
    sides: tuple[str, ...]
    """Names, in the order of the tallies."""
    stacks: tuple[Stack, ...]
    numbers: tuple[Number, ...]
    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]
    terms: tuple[TermBand, ...]
    axis: int
    width: int
    height: int
    left: int = LEFT
    line: int = _LINE


def of_years(counted: Sequence[Period], terms: Sequence[PartyTerm]) -> Bars | None:
    """The years from the first to the last, empty ones too; None where no instrument has a year."""
    known = [each.place for each in counted if each.place is not None]
    if not known:
        return None
    first, last = min(known), max(known)
    room = WIDTH - LEFT - _UNKNOWN_GAP - _UNKNOWN_WIDTH
    years = Years(first=first, last=last, width=max(_LEAST_WIDTH, room // (last - first + 1)))
    return _bars(counted, first, years.columns(), years.terms(terms))


def of_months(counted: Sequence[Period]) -> Bars:
    """The twelve months of a year."""
    width = (WIDTH - LEFT - _UNKNOWN_GAP - _UNKNOWN_WIDTH) // _MONTHS
    months = (
        Column(label=f"tháng {month + 1}", x=LEFT + month * width, width=width) for month in range(_MONTHS)
    )
    return _bars(counted, 1, tuple(months), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measure:
    """How high counts are drawn: every band as high as its highest bar."""

    highest: tuple[int, ...]
    """The most of each side in one stretch."""

    def height(self, count: int) -> int:
        """Of a bar; nothing has none."""
        if not count:
            return 0
        return max(_LEAST_HEIGHT, min(count * _UNIT, count * _BARS_HEIGHT // sum(self.highest)))

    def bases(self) -> tuple[int, ...]:
        """Where the bars of each band stand."""
        bases, y = [], 0
        for most in self.highest:
            y += _ABOVE + max(_LEAST_BAND, self.height(most))
            bases.append(y)
            y += _BELOW
        return tuple(bases)


def _bars(
    counted: Sequence[Period], first: int, columns: Sequence[Column], terms: Sequence[TermBand]
) -> Bars:
    beyond = Column(
        label="không rõ", x=columns[-1].x + columns[-1].width + _UNKNOWN_GAP, width=_UNKNOWN_WIDTH
    )
    shown = (*columns, beyond) if any(each.place is None for each in counted) else tuple(columns)
    by_side = tuple(zip(*(each.tallies for each in counted), strict=True))
    dated = [place for place, each in enumerate(counted) if each.place is not None]
    highest = (max((side[place].count for place in dated), default=0) for side in by_side)
    measure = _Measure(highest=tuple(highest))
    bases = measure.bases()
    stacks = tuple(
        _stack(each, beyond if each.place is None else columns[each.place - first], measure)
        for each in counted
    )
    axis = bases[-1] + _BELOW
    return Bars(
        rows=tuple(zip(counted, _lines(counted), strict=True)),
        sides=tuple(side[0].name for side in by_side),
        stacks=stacks,
        numbers=tuple(_numbers(counted, stacks, bases)),
        columns=shown,
        lanes=tuple(
            Lane(name=side[0].name, side=side[0].side, base=base, line=base)
            for side, base in zip(by_side, bases, strict=True)
        ),
        terms=tuple(terms),
        axis=axis,
        width=max(WIDTH, shown[-1].x + shown[-1].width),
        height=axis + AXIS_HEIGHT + (TERM_HEIGHT if terms else 0),
    )


def _stack(period: Period, column: Column, measure: _Measure) -> Stack:
    bars = (
        _bar(tally, column, base, measure)
        for tally, base in zip(period.tallies, measure.bases(), strict=True)
        if tally.count and period.place is not None
    )
    return Stack(to=period.to, words=period.words, x=column.x, width=column.width, bars=tuple(bars))


def _bar(tally: Tally, column: Column, base: int, measure: _Measure) -> Bar:
    height = measure.height(tally.count)
    gap = max(1, column.width // 6)
    return Bar(
        side=tally.side,
        x=column.x + gap,
        y=base - height,
        width=column.width - 2 * gap,
        height=height,
        filled=height if not tally.cited else height * tally.held // tally.count,
    )


def _numbers(counted: Sequence[Period], stacks: Sequence[Stack], bases: Sequence[int]) -> Iterator[Number]:
    """Above the highest bar of each band, of several the first; and of what has no place in time."""
    for lane, base in enumerate(bases):
        dated = [place for place, each in enumerate(counted) if each.place is not None]
        top = max(dated, key=lambda place: (counted[place].tallies[lane].count, -place), default=None)
        for place, period in enumerate(counted):
            tally, stack = period.tallies[lane], stacks[place]
            if tally.count and (place == top or period.place is None):
                above = next((bar.y for bar in stack.bars if bar.side == tally.side), base)
                yield Number(count=tally.count, x=stack.x + stack.width // 2, y=above - 4)


def _lines(counted: Sequence[Period]) -> Iterator[tuple[Piece, ...]]:
    """Each stretch as a line of its sides, the fullest as long as `_LINE`."""
    most = max(each.count for each in counted)
    for each in counted:
        pieces, x = [], 0
        for tally in each.tallies:
            if tally.count:
                width = max(1, tally.count * _LINE // most)
                pieces.append(Piece(side=tally.side, x=x, width=width))
                x += width
        yield tuple(pieces)
