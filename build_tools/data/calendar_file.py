"""/nhiem-vu/thoi-han.ics: deadlines that have a day, for a calendar program (RFC 5545).

Nothing in it depends on when it is made. Identifiers are made of the place where a deadline was
read, stamps of the days of the records. A deadline of every year begins on its first day not before the document.
What is due before a day stands on the day before it: on the day itself it would come too late.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event

from build_tools.graph.model import Graph
from build_tools.models.dates import LEAP_YEAR, PartialDate
from build_tools.models.instruments import Document
from build_tools.models.obligations import Bound, Obligation, Once, Periodic, Yearly
from build_tools.parts import addresses, deadline_words, naming, quotes, whereabouts, wording
from build_tools.parts.obligation_views import who

PATH = addresses.CALENDAR.path
_PRODUCT = "-//Kho tri thuc dan van//Nhiem vu va thoi han//VI"
_NAMESPACE = UUID("6c1f0b7e-52c8-5a0e-9d3b-8f4c2a7e1d90")
"""Of the identifiers of this file; drawn once, for good."""
_AHEAD = timedelta(days=-7)
_LONGEST_MONTH = 31
_YEARS = 8
"""In so many years on end every day of the calendar comes at least once (1896 to 1904 had no 29/02)."""


def calendar(graph: Graph, shown: Callable[[str], str] = str) -> str:
    """The file, its words as `shown` gives them, its lines ended as the standard asks; "" where no deadline has a day."""
    events = [event for document, one in _dated(graph) if (event := _event(graph, document, one, shown))]
    if not events:
        return ""
    file = Calendar()
    file.add("prodid", _PRODUCT)
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", "Nhiệm vụ và thời hạn")
    for event in events:
        file.add_component(event)
    return bytes(file.to_ical()).decode()


def count(graph: Graph) -> int:
    """How many events the file holds."""
    return sum(_first_day(document, one) is not None for document, one in _dated(graph))


def _dated(graph: Graph) -> Iterator[tuple[Document, Obligation]]:
    """The obligations of documents that are not known to have expired."""
    for document in graph.documents.values():
        if document.instrument.validity != wording.ENDED:
            yield from ((document, one) for one in document.obligations)


def _event(graph: Graph, document: Document, one: Obligation, shown: Callable[[str], str]) -> Event | None:
    first = _first_day(document, one)
    if first is None:
        return None
    event, summary = Event(), shown(_summary(graph, document, one))
    event.add("uid", str(_identifier(document, one)))
    event.add("dtstamp", _stamp(document.record.updated))
    event.add("dtstart", first)
    event.add("dtend", first + timedelta(days=1))
    if rule := _rule(one):
        event.add("rrule", rule)
    event.add("summary", summary)
    event.add("description", shown(_description(graph, document, one)))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", _AHEAD)
    event.add_component(alarm)
    return event


def _first_day(document: Document, one: Obligation) -> date | None:
    """The day of the event; None for a deadline without a day, or of every year since nobody knows when."""
    deadline, issued = one.deadline, document.instrument.date
    if isinstance(deadline, Once):
        return _due(deadline, deadline.last_day)
    if issued is None:
        return None
    since = _day(issued)
    if isinstance(deadline, Yearly):
        named = (deadline.last_day(year) for year in range(since.year, since.year + _YEARS + 1))
        days = (_due(deadline, day) for day in named if day is not None)
        return next((day for day in days if day >= since), None)
    if isinstance(deadline, Periodic) and deadline.day is not None:
        later = (since + timedelta(days=days) for days in range(2 * _LONGEST_MONTH))
        return next((day for day in later if day.day == deadline.day), None)
    return None


def _due(deadline: Yearly | Once, last: PartialDate) -> date:
    """The day itself; of `trước ngày 15/12` the 14th, for on the 15th it would come too late."""
    named = deadline.day if isinstance(deadline, Yearly) else deadline.date.day
    is_too_late = deadline.bound is Bound.BEFORE and named is not None
    return _day(last) - timedelta(days=1) if is_too_late else _day(last)


def _rule(one: Obligation) -> dict[str, list[object]]:
    """How the event comes again; empty for one that comes once."""
    deadline = one.deadline
    if isinstance(deadline, Periodic):
        return {"freq": ["MONTHLY"], "bymonthday": [deadline.day]}
    last = deadline.last_day(LEAP_YEAR) if isinstance(deadline, Yearly) else None
    if not isinstance(deadline, Yearly) or last is None:
        return {}
    due = _due(deadline, last)
    # The last day of a month has another number in another month, and of February in another year.
    is_month_end = (due + timedelta(days=1)).day == 1 and deadline.day in {None, 1}
    return {"freq": ["YEARLY"], **({"bymonth": [due.month], "bymonthday": [-1]} if is_month_end else {})}


def _identifier(document: Document, one: Obligation) -> UUID:
    """The same for ever, whatever an editor says of it: the place where the machine read the deadline.

    Of one that only an editor sees, the beginning of its sentence, and which of these it is.
    """
    start = (one.read_at or one.evidence).start
    line, column = document.raw.count("\n", 0, start) + 1, start - document.raw.rfind("\n", 0, start) - 1
    place = f"{document.id}#{line}:{column}"
    if one.read_at is None:
        added = [each for each in document.obligations if each.read_at is None]
        place += f"+{[each for each in added if each.evidence == one.evidence].index(one) + 1}"
    return uuid5(_NAMESPACE, place)


def _stamp(updated: PartialDate) -> datetime:
    return datetime.combine(_day(updated), datetime.min.time(), UTC)


def _day(day: PartialDate) -> date:
    """A date as the calendar needs it: the first day of what is only known in part."""
    return date(day.year, day.month or 1, day.day or 1)


def _summary(graph: Graph, document: Document, one: Obligation) -> str:
    """`Trước ngày 15/12: nhiệm vụ theo Chỉ thị số 33/CT-TTg`."""
    deadline = one.deadline
    words = (
        deadline_words.within_year(deadline) if isinstance(deadline, Yearly) else deadline_words.put(deadline)
    )
    call = naming.short_name(graph, document.instrument)
    task = f"{one.said.what} ({call})" if one.said and one.said.what else f"nhiệm vụ theo {call}"
    return f"{wording.capitalized(words)}: {task}"


def _description(graph: Graph, document: Document, one: Obligation) -> str:
    before, hit, after = quotes.marked(document, one.anchor, one.evidence, one.printed)
    named = who(document, one) or "xem nguyên văn"
    form = wording.citation_form(document.instrument, graph.registers)
    at = whereabouts.of_place(graph, document.id, one.anchor)
    lines = (
        f"Ai: {named}",
        f"Nguyên văn: “{before}{hit}{after}”",
        f"Văn bản: {form}",
        f"Đoạn: {at.address}#{at.anchor} (địa chỉ trong Kho tri thức dân vận)",
    )
    return "\n".join(lines)
