"""What follows from an entry of archive/obligations.yml: how the printed words mean the deadline."""

from dataclasses import replace

from build_tools.models.dates import PartialDate
from build_tools.models.obligations import (
    QUARTERS,
    Counted,
    Deadline,
    EditorialObligation,
    Interval,
    Once,
    Periodic,
    StatedDeadline,
    StatedObligation,
    Within,
    Yearly,
)
from build_tools.normalize import normalize, phrase_key
from build_tools.obligations.deadlines import bound_of

__all__ = ["OBLIGATIONS_FILE", "with_deadline"]

OBLIGATIONS_FILE = "obligations.yml"


def with_deadline(stated: StatedObligation) -> EditorialObligation:
    """The editor's word with its deadline."""
    if stated.deadline is None:
        return stated.word
    printed = phrase_key(normalize(stated.word.printed).text)
    return replace(stated.word, deadline=_deadline(stated.deadline, printed))


def _counted(words: str) -> Counted:
    """How the printed words count the time."""
    if "trước khi" in words:
        return Counted.AHEAD
    return Counted.AFTER if words.startswith("sau ") and "kể từ" not in words else Counted.FROM


def _deadline(stated: StatedDeadline, printed: str) -> Deadline:
    bound = bound_of(printed)
    if stated.yearly:
        if quarter := _quarter(stated.yearly):
            return Yearly(bound=bound, month=3 * quarter, quarter=quarter)
        month, _, day = stated.yearly.partition("-")
        return Yearly(bound=bound, month=int(month), day=int(day) if day else None)
    if stated.once:
        if quarter := _quarter(stated.once):
            date = PartialDate(year=int(stated.once.rpartition("/")[2]), month=3 * quarter)
            return Once(bound=bound, date=date, quarter=quarter)
        return Once(bound=bound, date=PartialDate.parse(stated.once))
    if stated.within:
        amount, _, unit = stated.within.partition(" ")
        return Within(counted=_counted(printed), amount=int(amount), unit=unit)
    return Periodic(every=tuple(map(_interval, stated.every)))


def _quarter(words: str) -> int:
    """2 of `quý II/2026` and of `quý II`; 0 where none is named."""
    name, _, number = words.partition("/")[0].partition(" ")
    return QUARTERS.index(number) + 1 if name == "quý" else 0


def _interval(words: str) -> Interval:
    amount, _, unit = words.rpartition(" ")
    return Interval(amount=int(amount or 1), unit=unit)
