"""What a reader must know before quoting an instrument, said under its title."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph, number_shared, title_shared
from build_tools.graph.validity import changes_of
from build_tools.header.markings import decision_on
from build_tools.models.dates import PartialDate
from build_tools.models.instruments import Instrument
from build_tools.models.markings import MarkingRole
from build_tools.models.numbers import is_blank
from build_tools.models.validity import Change
from build_tools.parts import changed, entries, places, wording
from build_tools.parts.values import Entry

_ENDED = "Hết hiệu lực"
_MOST = 12
"""Others that a warning names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """One thing to know, and the instruments that it is about."""

    words: str
    others: tuple[Entry, ...] = ()
    left_out: int = 0
    """How many more it is about; other lists of the page have them, or a search."""


def warnings(graph: Graph, instrument: Instrument) -> tuple[Warned, ...]:
    """No longer in force; replaced or amended; received as a draft; others of the same number; a later namesake."""
    return tuple(_warnings(graph, instrument))


def _warnings(graph: Graph, instrument: Instrument) -> Iterator[Warned]:
    altered = dict(_altered(graph, instrument))
    if instrument.validity == wording.ENDED and not any(heading.startswith(_ENDED) for heading in altered):
        ended = f"Văn bản đã hết hiệu lực {changed.from_day(instrument.ended)}".strip()
        yield Warned(words=f"{ended}; căn cứ ghi ở thẻ thông tin.")
    document = graph.documents.get(instrument.id)
    for one in document.header.marked(MarkingRole.CIRCULATION) if document else ():
        if document and decision_on(one, document.record.lifted) is None:
            yield Warned(words=f"Văn bản ghi “{one.marking.name}”: không có trong bản công khai.")
    for heading, by in altered.items():
        yield _warned(graph, heading, by)
    if instrument.held and is_blank(instrument.number):
        yield Warned(words="Bản nhận được để trống số; có thể là bản chưa phát hành. Kiểm tra trước khi dẫn.")
    namesakes = graph.of_number.get(number_shared(instrument), ())
    if same := [other for other in namesakes if other.id != instrument.id]:
        yield _warned(graph, "Trùng số, ký hiệu với:", same)
    of_title = graph.of_title.get(title_shared(instrument), ())
    said = {other.id for by in altered.values() for other in by}
    later = [each for each in of_title if each.id not in said and _is_later(each, instrument)]
    if later and not instrument.validity:
        words = "Có văn bản cùng tên, ban hành sau; kho chưa biết văn bản này còn hiệu lực không:"
        yield _warned(graph, words, later)


def _altered(graph: Graph, instrument: Instrument) -> Iterator[tuple[str, list[Instrument]]]:
    """What amends, replaces or repeals it, under what to call that; which part of it, and since when."""
    order = list(graph.registers.predicates)
    groups: defaultdict[tuple[int, bool, PartialDate | None], list[Change]] = defaultdict(list)
    for change in changes_of(graph, instrument.id):
        groups[order.index(change.predicate), change.partial, change.since].append(change)
    for _, alike in sorted(groups.items(), key=lambda group: group[0][:2]):
        by = {change.by: graph.instruments[change.by] for change in alike}
        yield _heading(graph, instrument, alike), list(by.values())


def _heading(graph: Graph, instrument: Instrument, alike: Sequence[Change]) -> str:
    """`Hết hiệu lực từ ngày 30/7/2021, được thay thế bởi:`; `Bị bãi bỏ một phần bởi (Chương V; từ ngày …):`.

    Where an editor says that it has ended, a day that nobody tells is no longer asked for.
    """
    first = alike[0]
    what = changed.phrases(graph, first).incoming
    whole = graph.registers.predicates[first.predicate].ends and not first.partial
    ended = changed.from_day(instrument.ended or first.since)
    if whole and (ended or instrument.validity == wording.ENDED):
        return f"{f'{_ENDED} {ended}'.strip()}, {wording.uncapitalized(what)}:"
    since = changed.since(first) if first.since or not instrument.validity else ""
    parts = places.in_words(tuple(dict.fromkeys(place for one in alike for place in one.relation.pinpoint)))
    told = "; ".join(filter(None, (parts, since)))
    return f"{what} ({told}):" if told else f"{what}:"


def _is_later(other: Instrument, one: Instrument) -> bool:
    return other.date is not None and one.date is not None and other.date.surely_after(one.date)


def _warned(graph: Graph, words: str, others: list[Instrument]) -> Warned:
    """In order of time; of very many the latest."""
    by_date = entries.by_date(graph, others)
    return Warned(
        words=words,
        others=tuple(entries.entry(graph, each) for each in by_date[-_MOST:]),
        left_out=max(0, len(others) - _MOST),
    )
