"""Instruments in order of time, where dates may be partial, unknown or in conflict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from build_tools.models.dates import PartialDate
from build_tools.models.facts import Conflict, Field
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.numbers import DocumentNumber

_AFTER_ALL = (10_000, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instrument at its place in time."""

    instrument: Instrument
    date: PartialDate | None
    """The date that gives it its place: of several in conflict the earliest; else the year of its number."""
    by_number: bool = False
    """Whether only its number tells the year: `108/2014/NĐ-CP`."""
    conflict: Conflict | None = None
    """What sources say that cannot all be true of its date."""

    @property
    def sort_key(self) -> tuple[tuple[int, int, int], InstrumentId]:
        """A partial date after the full ones of its period; an unknown one after all; then by id."""
        return (self.date.sort_key if self.date else _AFTER_ALL, self.instrument.id)


def arrange(instruments: Iterable[Instrument], conflicts: Iterable[Conflict]) -> tuple[Moment, ...]:
    """Put instruments in order of time.

    Partial dates stand after the full ones of their period, unknown ones last; an instrument
    about whose date sources differ stands at the earliest of them and carries the conflict.
    """
    disputed = {conflict.instrument: conflict for conflict in conflicts if conflict.field is Field.DATE}
    moments = (_moment(instrument, disputed.get(instrument.id)) for instrument in instruments)
    return tuple(sorted(moments, key=lambda moment: moment.sort_key))


def by_year(moments: Iterable[Moment]) -> Iterator[tuple[int | None, tuple[Moment, ...]]]:
    """Group ordered moments by year; None stands for unknown and comes last."""
    for year, group in groupby(moments, key=lambda moment: moment.date.year if moment.date else None):
        yield year, tuple(group)


def _moment(instrument: Instrument, conflict: Conflict | None) -> Moment:
    date = instrument.date
    if date is None and conflict is None and (year := _year_of_number(instrument.number)):
        return Moment(instrument=instrument, date=PartialDate(year=year), by_number=True)
    if conflict is not None:
        stated = tuple(_dates(conflict))
        date = min(stated, key=lambda each: each.sort_key) if stated else date
    return Moment(instrument=instrument, date=date, conflict=conflict)


def _year_of_number(number: str) -> int | None:
    """2014 of `108/2014/NĐ-CP`; None where the number holds no year."""
    try:
        return DocumentNumber.parse(number).year
    except ValueError:
        return None


def _dates(conflict: Conflict) -> Iterator[PartialDate]:
    """The dates in conflict; a statement that is no ISO date gives no place."""
    for value, _ in conflict.statements:
        try:
            yield PartialDate.parse(value)
        except ValueError:
            continue
