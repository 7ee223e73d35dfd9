"""What a reader must know before quoting an instrument, said under its title."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph, number_shared, title_shared
from build_tools.header.markings import decision_on
from build_tools.models.instruments import Instrument
from build_tools.models.markings import MarkingRole
from build_tools.models.numbers import is_blank
from build_tools.parts import entries, places, wording
from build_tools.parts.values import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """One thing to know, and the instruments that it is about."""

    words: str
    others: tuple[Entry, ...] = ()


def warnings(graph: Graph, instrument: Instrument) -> tuple[Warned, ...]:
    """No longer in force; replaced or amended; received as a draft; others of the same number; a later namesake."""
    return tuple(_warnings(graph, instrument))


def _warnings(graph: Graph, instrument: Instrument) -> Iterator[Warned]:
    if instrument.validity == wording.ENDED:
        yield Warned(words="Văn bản đã hết hiệu lực; căn cứ ghi ở thẻ thông tin.")
    document = graph.documents.get(instrument.id)
    for one in document.header.marked(MarkingRole.CIRCULATION) if document else ():
        if document and decision_on(one, document.record.lifted) is None:
            yield Warned(words=f"Văn bản ghi “{one.marking.name}”: không có trong bản công khai.")
    altered = dict(_altered(graph, instrument))
    for heading, by in altered.items():
        yield Warned(words=heading, others=_listed(graph, by))
    if instrument.held and is_blank(instrument.number):
        yield Warned(words="Bản nhận được để trống số; có thể là bản chưa phát hành. Kiểm tra trước khi dẫn.")
    namesakes = graph.of_number.get(number_shared(instrument), ())
    if same := [other for other in namesakes if other.id != instrument.id]:
        yield Warned(words="Trùng số, ký hiệu với:", others=_listed(graph, same))
    of_title = graph.of_title.get(title_shared(instrument), ())
    said = {other.id for by in altered.values() for other in by}
    later = [each for each in of_title if each.id not in said and _is_later(each, instrument)]
    if later and not instrument.validity:
        yield Warned(
            words="Có văn bản cùng tên, ban hành sau; kho chưa biết văn bản này còn hiệu lực không:",
            others=_listed(graph, later),
        )


def _altered(graph: Graph, instrument: Instrument) -> Iterator[tuple[str, list[Instrument]]]:
    """What replaces, amends or repeals it, under what to call that; from when is a matter of the card."""
    relations = graph.relations_to.get(instrument.id, ())
    until = [] if instrument.validity else ["kho chưa biết từ ngày nào"]
    for predicate in graph.registers.predicates.values():
        for partial in (False, True) if predicate.alters else ():
            by = [one for one in relations if (one.predicate, one.partial) == (predicate.id, partial)]
            if by:
                parts = places.in_words(tuple(dict.fromkeys(place for one in by for place in one.pinpoint)))
                told = "; ".join(filter(None, (parts, *until)))
                heading = predicate.phrases(partial=partial).incoming
                yield (
                    f"{heading} ({told}):" if told else f"{heading}:",
                    [graph.instruments[each] for each in sorted({one.subject for one in by})],
                )


def _is_later(other: Instrument, one: Instrument) -> bool:
    return other.date is not None and one.date is not None and other.date.surely_after(one.date)


def _listed(graph: Graph, instruments: list[Instrument]) -> tuple[Entry, ...]:
    return tuple(entries.entry(graph, each) for each in entries.by_date(graph, instruments))
