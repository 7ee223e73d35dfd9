"""archive/obligations.yml that passed every check → values."""

from collections.abc import Iterator, Mapping
from typing import cast

from build_tools.checks.picture import at, entries, number_at, text_at, words_at
from build_tools.located_yaml import Located
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.obligations import (
    QUARTERS,
    Counted,
    Deadline,
    EditorialObligation,
    Interval,
    Once,
    Periodic,
    Within,
    Yearly,
)
from build_tools.normalize import normalize, phrase_key
from build_tools.obligations.deadlines import bound_of

__all__ = ["OBLIGATIONS_FILE", "construct_obligations"]

OBLIGATIONS_FILE = "obligations.yml"


def construct_obligations(located: Located | None) -> Iterator[EditorialObligation]:
    """The editors' words, in the order of the file."""
    for entry in entries(located, ("obligations",)):
        printed = text_at(located, (*entry, "printed"))
        stated = cast("Mapping[str, object]", at(located, (*entry, "deadline")) or {})
        yield EditorialObligation(
            document=InstrumentId(text_at(located, (*entry, "document"))),
            line=number_at(located, (*entry, "line")) or 0,
            printed=printed,
            deadline=_deadline(located, (*entry, "deadline"), phrase_key(normalize(printed).text))
            if stated
            else None,
            who=text_at(located, (*entry, "who")),
            what=text_at(located, (*entry, "what")),
            why=text_at(located, (*entry, "why")),
            entry=located.line_of(entry) if located else 0,
        )


def _counted(words: str) -> Counted:
    """How the printed words count the time."""
    if "trước khi" in words:
        return Counted.AHEAD
    return Counted.AFTER if words.startswith("sau ") and "kể từ" not in words else Counted.FROM


def _deadline(located: Located | None, where: tuple[str | int, ...], printed: str) -> Deadline:
    bound = bound_of(printed)
    if yearly := text_at(located, (*where, "yearly")):
        if quarter := _quarter(yearly):
            return Yearly(bound=bound, month=3 * quarter, quarter=quarter)
        month, _, day = yearly.partition("-")
        return Yearly(bound=bound, month=int(month), day=int(day) if day else None)
    if once := text_at(located, (*where, "once")):
        if quarter := _quarter(once):
            date = PartialDate(year=int(once.rpartition("/")[2]), month=3 * quarter)
            return Once(bound=bound, date=date, quarter=quarter)
        return Once(bound=bound, date=PartialDate.parse(once))
    if within := text_at(located, (*where, "within")):
        amount, _, unit = within.partition(" ")
        return Within(counted=_counted(printed), amount=int(amount), unit=unit)
    return Periodic(every=tuple(_interval(words) for _, words in words_at(located, (*where, "every"))))


def _quarter(words: str) -> int:
    """2 of `quý II/2026` and of `quý II`; 0 where none is named."""
    name, _, number = words.partition("/")[0].partition(" ")
    return QUARTERS.index(number) + 1 if name == "quý" else 0


def _interval(words: str) -> Interval:
    amount, _, unit = words.rpartition(" ")
    return Interval(amount=int(amount or 1), unit=unit)
