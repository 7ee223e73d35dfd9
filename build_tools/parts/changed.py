"""What became of an instrument, in words: what changed it, since when, on whose word; and what cites it too late."""

from collections.abc import Iterator

from build_tools.graph.model import Graph
from build_tools.graph.validity import changes_of, end_of, ended_before
from build_tools.models.citations import Relation
from build_tools.models.dates import PartialDate
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument
from build_tools.models.relations import Phrases
from build_tools.models.validity import Change, Standing
from build_tools.parts import addresses, entries, naming, places, wording
from build_tools.parts.values import CardRow, Link, Value, ValueState, Words

_SHOWN_PLACES = 3
_SHOWN_CHANGES = 4


def card_rows(graph: Graph, instrument: Instrument) -> Iterator[CardRow]:
    """What amended, replaced or repealed it, one behind the other, with those who say so; and what it changes itself."""
    changes = changes_of(graph, instrument.id)
    if changes:
        yield CardRow(label="Thay đổi", values=tuple(value(graph, each) for each in changes))
    made = [
        each
        for each in graph.relations_from.get(instrument.id, ())
        if graph.registers.predicates[each.predicate].alters
    ]
    if made:
        since = from_day(instrument.in_force) or "kho chưa biết từ ngày nào"
        values = tuple(_made(graph, each, since) for each in made)
        many = f"{len(values)} văn bản" if len(values) > _SHOWN_CHANGES else ""
        yield CardRow(label="Làm thay đổi", values=values, folded=many)


def _made(graph: Graph, relation: Relation, since: str) -> Value:
    """`Thay thế Quyết định số 290-QĐ/TW, từ ngày 30/7/2021`."""
    what = graph.registers.predicates[relation.predicate].phrases(partial=relation.partial).active
    changed = entries.link(graph, relation.object)
    parts = places.in_words(relation.pinpoint)
    return Value(
        text=f"{wording.capitalized(what)} {changed.text}{f' ({parts})' if parts else ''}, {since}",
        state=ValueState.READ,
        to=changed.to,
        sources=tuple(_place(graph, *at) for at in _stated(relation)[:_SHOWN_PLACES]),
        more=max(0, len(_stated(relation)) - _SHOWN_PLACES),
        registered=bool(relation.source),
    )


def _stated(relation: Relation) -> tuple[tuple[InstrumentId, int], ...]:
    """The documents and lines that state it."""
    return tuple(dict.fromkeys((each.document, each.citation.line) for each in relation.mentions))


def value(graph: Graph, change: Change) -> Value:
    """`Được thay thế bởi Quyết định số 23-QĐ/TW, từ ngày 30/7/2021`, with the texts that say so."""
    by = graph.instruments[change.by]
    stated = _stated(change.relation)
    parts = places.in_words(change.relation.pinpoint)
    what = wording.capitalized(phrases(graph, change).passive)
    called = naming.short_name(graph, by)
    return Value(
        text=f"{what} {called}{f' ({parts})' if parts else ''}, {since(change)}",
        state=ValueState.READ,
        to=addresses.of_instrument(change.by),
        sources=tuple(_place(graph, document, line) for document, line in stated[:_SHOWN_PLACES]),
        more=max(0, len(stated) - _SHOWN_PLACES),
        registered=bool(change.relation.source),
    )


def _place(graph: Graph, document: InstrumentId, line: int) -> Link:
    return places.link(graph, document, line, named=True)


def phrases(graph: Graph, change: Change) -> Phrases:
    """What the change is called, of the whole instrument or of a part: `bị bãi bỏ một phần bởi`."""
    return graph.registers.predicates[change.predicate].phrases(partial=change.partial)


def since(change: Change) -> str:
    """`từ ngày 01/7/2023`; that nobody tells the day, where nobody does."""
    return from_day(change.since) or "kho chưa biết từ ngày nào"


def from_day(day: PartialDate | None) -> str:
    """`từ ngày 01/7/2023`, `từ tháng 7/2023`, `từ năm 2023`; "" where it is not known."""
    if day is None:
        return ""
    return f"từ ngày {wording.full_date(day)}" if day.is_full else f"từ {_coarse(day)}"


def _coarse(day: PartialDate) -> str:
    return f"tháng {wording.short_date(day)}" if day.month else f"năm {day.year}"


def end_value(graph: Graph, instrument: Instrument) -> Value | None:
    """`hết hiệu lực từ ngày 01/7/2023`, where what replaces or repeals it whole tells the day; it may be to come."""
    end = end_of(graph, instrument.id)
    if end is None or end.day is None or end.change is None:
        return None
    by = entries.link(graph, end.change.by)
    return Value(text=f"hết hiệu lực {from_day(end.day)} theo {by.text}", state=ValueState.READ, to=by.to)


def cited_too_late(graph: Graph, citing: Instrument, cited: Instrument) -> Words:
    """`đã hết hiệu lực từ ngày 01/7/2023 theo …` where that was so when a paper cited it, and is certain; else ()."""
    end = ended_before(graph, cited.id, citing)
    return _ended(graph, end) if end else ()


def plain(words: Words) -> str:
    """The same without the way to what ended it."""
    return "".join(each if isinstance(each, str) else each.text for each in words)


def _ended(graph: Graph, end: Standing) -> Words:
    words = f"đã hết hiệu lực {from_day(end.day)}"
    return (f"{words} theo ", entries.link(graph, end.change.by)) if end.change else (words,)
