"""What became of an instrument, and whether it was in force on a day; never guessed.

What counts is what is said outright: from when it holds (its own text, a register, an editor), from when it
holds no longer (an editor), and what replaces or repeals it whole, where it is known from when that holds. A
change of a part ends nothing; an amendment, not even a part. A day of issue is no commencement. Where a day
that decides is not known, the answer is that it is not known:

1. before its issue or its commencement: not yet;
2. from the day on which it holds no longer: ended; where that day is not known, not known;
3. before that, where its own commencement is not known, or a later namesake may have taken its place: not known;
4. from the day on which a part of it was repealed or replaced: partly ended;
5. else in force, which is proven only where something later needs it to stand; see `Standing.proven`.
"""

from collections.abc import Iterator, Sequence

from build_tools.graph.model import Graph, title_shared
from build_tools.models.dates import PartialDate
from build_tools.models.facts import HOLDS, HOLDS_NO_LONGER, Field
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.numbers import number_key
from build_tools.models.validity import Change, Period, Standing, Validity

_BEFORE_ALL, _AFTER_ALL = "0001-01-01", PartialDate(year=9999, month=12, day=31)


def changes_of(graph: Graph, instrument: InstrumentId) -> tuple[Change, ...]:
    """What amended, replaced or repealed it, whole or in part; what is known to hold first comes first."""
    changes = [
        Change(relation=relation, since=by.in_force, told=by.stated(Field.IN_FORCE))
        for relation in graph.alterations_of.get(instrument, ())
        for by in (graph.instruments[relation.subject],)
    ]
    return tuple(sorted(changes, key=lambda one: (*_order(one.since), *_order(_issued(graph, one)), one.by)))


def validity_on(graph: Graph, instrument: InstrumentId, day: PartialDate) -> Standing:
    """Whether it is in force on a day, with the statement that this rests on."""
    one, changes = graph.instruments[instrument], changes_of(graph, instrument)
    if one.date and one.date.surely_after(day):
        return Standing(validity=Validity.NOT_YET, told=one.stated(Field.DATE))
    if one.in_force and one.in_force.surely_after(day):
        return Standing(validity=Validity.NOT_YET, day=one.in_force, told=one.stated(Field.IN_FORCE))
    ends = tuple(_ends(graph, one, changes))
    return _ended(graph, ends, day) or _standing(graph, one, changes, ends, day)


def periods_of(graph: Graph, instrument: InstrumentId) -> tuple[Period, ...]:
    """The same for every day, without a gap and in order of time: each from the day on which an answer changes."""
    periods: list[Period] = []
    for day in sorted({PartialDate.parse(_BEFORE_ALL), *_turning_days(graph, instrument)}, key=_order):
        standing = validity_on(graph, instrument, day)
        if not periods or periods[-1].standing != standing:
            periods.append(Period(since=day.iso if periods else "", standing=standing))
    return tuple(periods)


def period_on(periods: Sequence[Period], day: str) -> Period:
    """The one that has begun last on a day in ISO; `page/in_force.js` says the same."""
    return next(each for each in reversed(periods) if each.since <= day)


def _turning_days(graph: Graph, instrument: InstrumentId) -> Iterator[PartialDate]:
    """Days on which what is known of it begins, surely or possibly: nothing else can change an answer."""
    one, changes = graph.instruments[instrument], changes_of(graph, instrument)
    days = [one.date, one.in_force]
    days += [end.day for end in _ends(graph, one, changes)]
    days += [day for change in changes for day in (change.since, _issued(graph, change))]
    days += [day for namesake in _later_namesakes(graph, one) for day in namesake]
    for day in days:
        if day is not None and day.sort_key < _AFTER_ALL.sort_key:
            yield day.first
            yield day.next


def end_of(graph: Graph, instrument: InstrumentId) -> Standing | None:
    """How it ends as a whole, now or in time to come; None where nothing says that it does."""
    ends = tuple(_ends(graph, graph.instruments[instrument], changes_of(graph, instrument)))
    return next((end for end in ends if end.day), next(iter(ends), None))


def ended_before(graph: Graph, instrument: InstrumentId, citing: Instrument) -> Standing | None:
    """How an instrument had surely ended before the day of a paper that cites it; None where that is not certain.

    What ends on the day of the paper itself, or by it, was still to be named.
    """
    day = citing.date
    if day is None or graph.conflict_on(citing.id, Field.DATE) or instrument == citing.id:
        return None
    changes = changes_of(graph, instrument)
    if any(change.by == citing.id for change in changes):
        return None
    for end in _ends(graph, graph.instruments[instrument], changes):
        if end.day and day.surely_after(end.day):
            return end
    return None


def _ends(graph: Graph, one: Instrument, changes: Sequence[Change]) -> Iterator[Standing]:
    """How it ended as a whole: an editor's word decides; else what replaces or repeals it, the earliest first."""
    full = [change for change in changes if _is_end(graph, change) and not change.partial]
    if one.ended or (one.validity == HOLDS_NO_LONGER and not full):
        told = (*one.stated(Field.ENDED), *one.stated(Field.VALIDITY))
        by = full[0] if len(full) == 1 else None
        yield Standing(validity=Validity.ENDED, day=one.ended, told=told, change=by)
        return
    for change in full:
        yield Standing(validity=Validity.ENDED, day=change.since, told=change.told, change=change)


def _ended(graph: Graph, ends: Sequence[Standing], day: PartialDate) -> Standing | None:
    """The end that has come by this day, or one of which nobody knows whether it has."""
    for end in ends:
        if end.day and end.day.has_come(day):
            return end
    for end in ends:
        if end.day is None and end.change and _issued_after(graph, end.change, day):
            continue
        if end.day is None or end.day.has_come(day) is None:
            return Standing(validity=Validity.NOT_KNOWN, day=end.day, told=end.told, change=end.change)
    return None


def _standing(
    graph: Graph, one: Instrument, changes: Sequence[Change], ends: Sequence[Standing], day: PartialDate
) -> Standing:
    """Of one that has not ended by this day, as far as anybody tells."""
    partial = [change for change in changes if change.partial and _is_end(graph, change)]
    later = [each.day for each in ends] + [each.since for each in changes]
    proven = one.validity == HOLDS or any(each and each.surely_after(day) for each in later)
    for change in partial:
        if change.since and change.since.has_come(day):
            return Standing(
                validity=Validity.PARTLY_ENDED,
                day=change.since,
                told=change.told,
                change=change,
                proven=proven,
            )
    begins, told = one.in_force, one.stated(Field.IN_FORCE)
    if begins is None or begins.has_come(day) is None:
        return Standing(validity=Validity.NOT_KNOWN, day=begins, told=told)
    for change in partial:
        if change.since is None and not _issued_after(graph, change, day):
            return Standing(validity=Validity.NOT_KNOWN, told=change.told, change=change)
    if not proven and _may_be_followed(graph, one, day):
        return Standing(validity=Validity.NOT_KNOWN, day=begins, told=told)
    return Standing(validity=Validity.IN_FORCE, day=begins, told=told, proven=proven)


def _may_be_followed(graph: Graph, one: Instrument, day: PartialDate) -> bool:
    """Whether a later paper of its name, held, cited or registered, may have taken its place by this day."""
    return any(
        not passed.surely_after(day) and not (begins and begins.surely_after(day))
        for passed, begins in _later_namesakes(graph, one)
    )


def _later_namesakes(graph: Graph, one: Instrument) -> list[tuple[PartialDate, PartialDate | None]]:
    """When later papers of its name were passed, and from when they hold where that is known."""
    namesakes = [
        (other.date, other.in_force)
        for other in graph.of_title.get(title_shared(one), ())
        if other.date and one.date and other.date.surely_after(one.date)
    ]
    enacted = graph.enacted_after.get(number_key(one.number), ()) if one.number else ()
    return namesakes + [(each.passed, each.in_force) for each in enacted]


def _is_end(graph: Graph, change: Change) -> bool:
    return graph.registers.predicates[change.predicate].ends


def _issued(graph: Graph, change: Change) -> PartialDate | None:
    return graph.instruments[change.by].date


def _issued_after(graph: Graph, change: Change, day: PartialDate) -> bool:
    """Whether what changes it was issued only after this day: nothing ends before that."""
    issued = _issued(graph, change)
    return issued is not None and issued.surely_after(day)


def _order(day: PartialDate | None) -> tuple[int, int, int]:
    return day.sort_key if day else (9999, 13, 32)
