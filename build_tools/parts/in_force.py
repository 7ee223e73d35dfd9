"""Whether an instrument is in force on a day, in words: the state by which lists are narrowed, and why.

What is only not known to have ended is never said to be in force: of it "chưa thấy hết hiệu lực".
"""

from collections.abc import Mapping
from enum import StrEnum

from build_tools.graph.model import Graph
from build_tools.graph.validity import changes_of
from build_tools.models.dates import PartialDate
from build_tools.models.facts import HOLDS, Field
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.validity import Standing, Validity
from build_tools.parts import changed, entries, wording

NO_END_SEEN = "kho chưa thấy văn bản nào thay thế hoặc bãi bỏ"
"""Of one whose beginning is known and whose end is not: that is no proof that it still holds."""


class State(StrEnum):
    """By what lists are narrowed."""

    IN_FORCE = "con"
    NO_END_SEEN = "chua-thay-het"
    ENDED = "het"
    NOT_YET = "chua-co"
    NOT_KNOWN = "chua-xac-dinh"


STATES: Mapping[State, str] = {
    State.IN_FORCE: "còn hiệu lực",
    State.NO_END_SEEN: "chưa thấy hết hiệu lực",
    State.ENDED: "hết hiệu lực",
    State.NOT_YET: "chưa có hiệu lực",
    State.NOT_KNOWN: "chưa xác định",
}


def state_of(standing: Standing) -> State:
    """The state that a standing belongs to."""
    match standing.validity:
        case Validity.NOT_YET:
            return State.NOT_YET
        case Validity.ENDED:
            return State.ENDED
        case Validity.NOT_KNOWN:
            return State.NOT_KNOWN
    return State.IN_FORCE if standing.proven else State.NO_END_SEEN


def reason(graph: Graph, instrument: InstrumentId, standing: Standing) -> str:
    """Why: `được thay thế bởi Quyết định số 23-QĐ/TW từ ngày 30/7/2021`."""
    one = graph.instruments[instrument]
    match standing.validity:
        case Validity.NOT_YET:
            return f"có hiệu lực {changed.from_day(standing.day)}" if standing.day else "chưa ban hành"
        case Validity.ENDED:
            return _by(graph, standing) or changed.from_day(standing.day)
        case Validity.NOT_KNOWN:
            return _not_known(graph, standing)
        case Validity.PARTLY_ENDED:
            words = _by(graph, standing)
        case _:
            words = f"có hiệu lực {changed.from_day(standing.day)}"
    if standing.validity is Validity.PARTLY_ENDED:
        words += "; phần còn lại vẫn có hiệu lực" if standing.proven else ""
    if one.validity == HOLDS:
        return f"{words}; còn hiệu lực theo người biên tập"
    return words if standing.proven else f"{words}; {NO_END_SEEN}"


def span(since: str, before: str) -> str:
    """`từ ngày 25/02/2010 đến trước ngày 30/7/2021`; `trước ngày 25/02/2010`; `mọi ngày`, of days in ISO."""
    begin = changed.from_day(PartialDate.parse(since)) if since else ""
    end = f"trước ngày {wording.full_date(PartialDate.parse(before))}" if before else ""
    return f"{begin} đến {end}" if begin and end else begin or end or "mọi ngày"


def may_hold(graph: Graph, instrument: Instrument) -> bool:
    """Whether to ask from when it holds: not of a report or an article of which nobody says anything like that."""
    kind = graph.registers.kinds.get(instrument.kind)
    said = instrument.in_force or instrument.validity or changes_of(graph, instrument.id)
    return bool(said) or kind is None or kind.orders


def status(graph: Graph, instrument: Instrument) -> str:
    """What the archive knows, of no day: of one that nobody says has ended, from when it holds and what is not known.

    `có hiệu lực từ ngày 01/7/2023; kho chưa thấy văn bản nào thay thế hoặc bãi bỏ`.
    """
    begins = changed.from_day(instrument.in_force)
    known = f"có hiệu lực {begins}" if begins else "kho chưa biết có hiệu lực từ ngày nào"
    changes = changes_of(graph, instrument.id)
    ending = [each for each in changes if graph.registers.predicates[each.predicate].ends]
    if not ending:
        return f"{known}; {NO_END_SEEN.removeprefix('' if begins else 'kho ')}"
    whole = next((each for each in ending if not each.partial), None)
    told = _told(graph, Standing(validity=Validity.ENDED, change=whole or ending[0]))
    return f"{known}; {told}" if whole else f"{known}; {told}; phần còn lại: {NO_END_SEEN}"


def _by(graph: Graph, standing: Standing) -> str:
    return _told(graph, standing) if standing.change else ""


def _told(graph: Graph, standing: Standing) -> str:
    """`được thay thế bởi Quyết định số 23-QĐ/TW từ ngày 30/7/2021`; `…, kho chưa biết từ ngày nào`."""
    change = standing.change
    if change is None:
        return f"hết hiệu lực {changed.from_day(standing.day)}" if standing.day else ""
    what = f"{changed.phrases(graph, change).passive} {entries.link(graph, change.by).text}"
    day = changed.from_day(standing.day or change.since)
    return f"{what} {day}" if day else f"{what}, kho chưa biết từ ngày nào"


def _not_known(graph: Graph, standing: Standing) -> str:
    if standing.change:
        words = _told(graph, standing)
        return f"{words}, chưa rõ ngày nào" if standing.day and not standing.day.is_full else words
    if any(fact.field in {Field.VALIDITY, Field.ENDED} for fact in standing.told):
        words = f"đã hết hiệu lực {changed.from_day(standing.day)}".strip()
        return f"{words}, kho chưa biết {'' if standing.day else 'từ '}ngày nào"
    if standing.day is None:
        return "kho chưa biết có hiệu lực từ ngày nào"
    words = f"có hiệu lực {changed.from_day(standing.day)}"
    if not standing.day.is_full:
        return f"{words}, kho chưa biết ngày nào"
    return f"{words}; có văn bản cùng tên ban hành sau, kho chưa biết có thay thế văn bản này không"
