"""What a reader must know before quoting an instrument, said under its title."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.header.markings import decision_on
from build_tools.models.instruments import Instrument
from build_tools.models.markings import MarkingRole
from build_tools.pages import entries, wording
from build_tools.pages.context import Context, number_key, title_key
from build_tools.pages.parts import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """One thing to know, and the instruments that it is about."""

    words: str
    others: tuple[Entry, ...] = ()


def warnings(context: Context, instrument: Instrument) -> tuple[Warned, ...]:
    """No longer in force; replaced or amended; received as a draft; others of the same number; a later namesake."""
    return tuple(_warnings(context, instrument))


def _warnings(context: Context, instrument: Instrument) -> Iterator[Warned]:
    if instrument.validity == wording.ENDED:
        yield Warned(words="Văn bản đã hết hiệu lực; căn cứ ghi ở thẻ thông tin.")
    document = context.graph.documents.get(instrument.id)
    for one in document.header.marked(MarkingRole.CIRCULATION) if document else ():
        if document and decision_on(one, document.record.lifted) is None:
            yield Warned(words=f"Văn bản ghi “{one.marking.name}”: không có trong bản công khai.")
    altered = dict(_altered(context, instrument))
    for heading, by in altered.items():
        yield Warned(words=heading, others=_listed(context, by))
    if instrument.held and wording.is_blank(instrument.number):
        yield Warned(words="Bản nhận được để trống số; có thể là bản chưa phát hành. Kiểm tra trước khi dẫn.")
    namesakes = context.of_number.get(number_key(instrument), ())
    if same := [other for other in namesakes if other.id != instrument.id]:
        yield Warned(words="Trùng số, ký hiệu với:", others=_listed(context, same))
    of_title = context.of_title.get(title_key(instrument), ())
    said = {other.id for by in altered.values() for other in by}
    later = [each for each in of_title if each.id not in said and _is_later(each, instrument)]
    if later and not instrument.validity:
        yield Warned(
            words="Có văn bản cùng tên, ban hành sau; kho chưa biết văn bản này còn hiệu lực không:",
            others=_listed(context, later),
        )


def _altered(context: Context, instrument: Instrument) -> Iterator[tuple[str, list[Instrument]]]:
    """What replaces, amends or repeals it, under what to call that; from when is a matter of the card."""
    relations = context.relations_to.get(instrument.id, ())
    until = "" if instrument.validity else " (kho chưa biết từ ngày nào)"
    for predicate in context.graph.registers.predicates.values():
        by = {each.subject for each in relations if predicate.alters and each.predicate == predicate.id}
        if by:
            yield f"{predicate.incoming}{until}:", [context.graph.instruments[each] for each in sorted(by)]


def _is_later(other: Instrument, one: Instrument) -> bool:
    return other.date is not None and one.date is not None and other.date.surely_after(one.date)


def _listed(context: Context, instruments: list[Instrument]) -> tuple[Entry, ...]:
    return tuple(entries.entry(context, each) for each in entries.by_date(context, instruments))
