"""The card (thẻ thông tin): what is known of an instrument, and how it is known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.header.markings import decision_on
from build_tools.masked_words.stand_ins import holds_stand_in
from build_tools.models.dates import PartialDate
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.headers import Header, PrintedMarking
from build_tools.models.instruments import Document, Instrument
from build_tools.models.issuers import Level
from build_tools.models.markings import MarkingRole
from build_tools.parts import addresses, changed, entries, in_force, places, provenance, wording
from build_tools.parts.addresses import Target
from build_tools.parts.values import CardRow, Link, Value, ValueState

MISSING = "không ghi trong văn bản"
_UNKNOWN = "chưa rõ"
_SHOWN_SOURCES = 3
_REASON_AND_SOURCE = re.compile(r"\A(?P<reason>[^()]+) \((?P<source>.+)\)")
"""`Quy định số 399-QĐ/TW ngày 9/1/2026 thay thế (tapchicongsan.org.vn, bài 828853)`."""
_MARKED = {
    "Mức độ khẩn": (MarkingRole.URGENCY,),
    "Phạm vi lưu hành": (MarkingRole.CIRCULATION,),
    "Độ mật": (MarkingRole.SECRECY, MarkingRole.DECLASSIFIED),
}
"""Label of a row → what is stamped on the paper."""
_OF_VALIDITY = frozenset({Field.IN_FORCE, Field.VALIDITY, Field.ENDED})
"""Fields that are told with their source beside them."""
_DAYS = frozenset({Field.DATE, Field.IN_FORCE, Field.ENDED})
_STATES = {
    Origin.READ: ValueState.READ,
    Origin.INFERRED: ValueState.INFERRED,
    Origin.EDITOR: ValueState.EDITOR,
    Origin.REGISTER: ValueState.REGISTER,
}
LABELS = {
    Field.NUMBER: "Số, ký hiệu",
    Field.KIND: "Loại văn bản",
    Field.ISSUER: "Cơ quan ban hành",
    Field.PLACE: "Nơi ban hành",
    Field.DATE: "Ngày ban hành",
    Field.SUBJECT: "Trích yếu",
    Field.PROVINCE: "Phạm vi",
    Field.AUTHOR: "Tác giả",
    Field.VALIDITY: "Tình trạng hiệu lực",
    Field.IN_FORCE: "Có hiệu lực từ",
    Field.ENDED: "Hết hiệu lực từ",
}


def rows_of_document(graph: Graph, document: Document) -> Iterator[CardRow]:
    """The card of a document held: what its own text says, what an editor adds."""
    instrument, header = document.instrument, document.header
    yield _row(graph, instrument, Field.NUMBER, wording.number(instrument.number))
    kind = wording.kind_name(instrument, graph.registers.kinds)
    yield replace(_row(graph, instrument, Field.KIND, kind), again=True)
    yield _row(graph, instrument, Field.ISSUER, instrument.issuer_name, to=_issuer_page(graph, instrument))
    place = header.place
    yield (
        CardRow(label=LABELS[Field.PLACE], values=(_printed(graph, document, place.value, place.line),))
        if (place)
        else _row(graph, instrument, Field.PLACE, "")
    )
    yield _row(graph, instrument, Field.DATE, wording.full_date(instrument.date) if instrument.date else "")
    if instrument.stated(Field.AUTHOR) or header.author:
        author = header.author.value if header.author else instrument.stated(Field.AUTHOR)[0].value
        yield _row(graph, instrument, Field.AUTHOR, author)
    yield CardRow(label="Người ký", values=tuple(_signatories(graph, document)))
    yield replace(_row(graph, instrument, Field.SUBJECT, instrument.subject), again=True)
    yield from _scope_and_validity(graph, instrument)
    yield from _markings(graph, document)
    if header.recipients:
        recipients = tuple(_printed(graph, document, r.value, r.line) for r in header.recipients)
        yield CardRow(label="Nơi nhận", values=recipients, folded=f"{len(recipients)} nơi nhận")
    if header.received is not None:
        yield CardRow(label="Dấu đến", values=(_stamp(graph, document, header),))


def rows_of_cited(graph: Graph, instrument: Instrument) -> Iterator[CardRow]:
    """The card of an instrument whose text is not held: what others say of it, each with who says it."""
    yield _row(graph, instrument, Field.NUMBER, wording.number(instrument.number))
    yield _row(graph, instrument, Field.KIND, wording.kind_name(instrument, graph.registers.kinds))
    yield _row(graph, instrument, Field.ISSUER, instrument.issuer_name, to=_issuer_page(graph, instrument))
    yield _row(graph, instrument, Field.DATE, wording.full_date(instrument.date) if instrument.date else "")
    yield _row(graph, instrument, Field.SUBJECT, instrument.subject)
    yield from _scope_and_validity(graph, instrument)
    sources = dict.fromkeys(
        fact.source
        for fact in instrument.facts
        if fact.origin is Origin.REGISTER and fact.source and fact.field not in _OF_VALIDITY
    )
    if sources:
        yield CardRow(
            label="Nguồn của danh mục",
            values=tuple(
                Value(text="", state=ValueState.READ, where=provenance.of_text(graph, source))
                for source in sources
            ),
            folded=f"{len(sources)} nguồn",
        )


def display(graph: Graph, field: Field, value: str) -> str:
    """A fact's canonical value as readers write it."""
    registers = graph.registers
    if field in _DAYS:
        try:
            return wording.full_date(PartialDate.parse(value))
        except ValueError:
            return value
    if field is Field.KIND:
        return next((wording.capitalized(k.name) for k in registers.kinds.values() if k.id == value), value)
    if field is Field.PROVINCE:
        return next((wording.unit_title(p) for p in registers.provinces.values() if p.id == value), value)
    if field is Field.ISSUER:
        return _issuer_name(graph, value)
    return wording.number(value) if field is Field.NUMBER else value


def value_of(graph: Graph, instrument: Instrument, text: str, facts: Iterable[Fact]) -> Value:
    """A value with those who state it: an editor's or inferred one first, then the documents."""
    ranked = sorted(facts, key=lambda fact: _rank(instrument, fact))
    best = ranked[0] if ranked else None
    places = {(fact.document, fact.line): fact for fact in ranked if fact.document}
    shown = list(places.values())[:_SHOWN_SOURCES]
    own_word = best is not None and best.origin is not Origin.REGISTER
    note = " – ".join(part for part in (best.note, best.source) if part) if best and own_word else ""
    return Value(
        text=text,
        state=_STATES[best.origin] if best else ValueState.READ,
        sources=tuple(_place(graph, instrument, fact) for fact in shown),
        note=note,
        more=len(places) - len(shown),
        registered=any(fact.origin is Origin.REGISTER for fact in ranked),
    )


def _issuer_name(graph: Graph, value: str) -> str:
    """The name of an authority by its id; of a class joined with a unit, both names."""
    registers = graph.registers
    joined = next((each.name for each in graph.issuers.values() if each.id == value), "")
    if joined:
        return joined
    kind, _, unit = value.partition("--")
    name = next((each.name for each in registers.issuers.values() if each.id == kind), value)
    place = next((each.name for each in registers.provinces.values() if each.id == unit), "")
    return f"{name} {place}".strip()


def _row(
    graph: Graph, instrument: Instrument, field: Field, text: str, *, to: Target | None = None
) -> CardRow:
    """One field: its value with provenance, or all values where sources differ."""
    facts = instrument.stated(field)
    conflict = graph.conflict_on(instrument.id, field)
    if conflict is not None:
        values = tuple(
            value_of(graph, instrument, display(graph, field, value), stated)
            for value, stated in conflict.statements
        )
        return CardRow(
            label=LABELS[field], values=values, conflict=addresses.of_doubt(conflict), grave=conflict.grave
        )
    if not text:
        missing = MISSING if instrument.held else _UNKNOWN
        return CardRow(label=LABELS[field], values=(Value(text=missing, state=ValueState.MISSING),))
    own = tuple(fact for fact in facts if _is_own(instrument, fact))
    value = value_of(graph, instrument, text, own if instrument.held and own else facts)
    return CardRow(label=LABELS[field], values=(replace(value, to=to),))


def _is_own(instrument: Instrument, fact: Fact) -> bool:
    return fact.document == instrument.id or fact.origin in {Origin.INFERRED, Origin.EDITOR}


def _rank(instrument: Instrument, fact: Fact) -> tuple[bool, bool, bool]:
    """Editors before the text itself, that before other documents, registers last."""
    by_editor = fact.origin in {Origin.INFERRED, Origin.EDITOR}
    return (not by_editor, fact.document != instrument.id, fact.origin is Origin.REGISTER)


def _place(graph: Graph, instrument: Instrument, fact: Fact) -> Link:
    """Where a fact is read: a line of the document itself, or another document and its line."""
    document = fact.document or instrument.id
    seen = places.link(graph, document, fact.line, named=document != instrument.id)
    return seen if seen.text else replace(seen, text="văn bản này")


def _printed(graph: Graph, document: Document, text: str, line: int) -> Value:
    """A value of the header, with its line."""
    return Value(text=text, state=ValueState.READ, sources=(places.link(graph, document.id, line),))


def _markings(graph: Graph, document: Document) -> Iterator[CardRow]:
    """What is stamped on the paper, each with the decision by which it no longer holds."""
    for label, roles in _MARKED.items():
        marked = [one for role in roles for one in document.header.marked(role)]
        if marked:
            yield CardRow(label=label, values=tuple(_marking(graph, document, one) for one in marked))


def _marking(graph: Graph, document: Document, one: PrintedMarking) -> Value:
    value = _printed(graph, document, one.marking.name, one.printed.line)
    lifted = decision_on(one, document.record.lifted)
    if lifted is None:
        return value
    return replace(value, state=ValueState.EDITOR, note=f"không còn giá trị – {lifted.decision}")


def _signatories(graph: Graph, document: Document) -> Iterator[Value]:
    if not document.header.signatories:
        yield Value(text=MISSING, state=ValueState.MISSING)
    for each in document.header.signatories:
        text = f"{each.name} – {each.capacity}" if each.capacity else each.name
        to = None if holds_stand_in(each.name) else addresses.of_signatory(each.name)
        yield replace(_printed(graph, document, text, each.line), to=to)


def _stamp(graph: Graph, document: Document, header: Header) -> Value:
    """The arrival stamp, in one line; it says nothing of the document itself."""
    stamp = header.received
    assert stamp is not None  # noqa: S101 - the caller has looked
    parts = [stamp.office]
    if stamp.number:
        parts.append(f"số đến {stamp.number.value}")
    if stamp.date:
        parts.append(f"ngày đến {wording.full_date(stamp.date)}")
    if stamp.forwarded_to:
        parts.append(f"chuyển {stamp.forwarded_to}")
    line = stamp.lines[0] if stamp.lines else 1
    return _printed(graph, document, ", ".join(part for part in parts if part), line)


def _issuer_page(graph: Graph, instrument: Instrument) -> Target | None:
    known = instrument.issuer is not None and instrument.issuer in graph.issuers
    return addresses.of_issuer(instrument.issuer) if known and instrument.issuer else None


def _scope_and_validity(graph: Graph, instrument: Instrument) -> Iterator[CardRow]:
    province = graph.registers.provinces.get(instrument.province) if instrument.province else None
    if province is not None:
        to = addresses.of_province(province.id)
        yield _row(graph, instrument, Field.PROVINCE, wording.unit_title(province), to=to)
    elif entries.level_of(graph, instrument) is Level.CENTRAL:
        value = Value(text="Cả nước (cơ quan Trung ương ban hành)", state=ValueState.READ)
        yield CardRow(label=LABELS[Field.PROVINCE], values=(value,))
    if instrument.in_force:
        row = _row(graph, instrument, Field.IN_FORCE, wording.full_date(instrument.in_force))
        facts = instrument.stated(Field.IN_FORCE)
        yield replace(row, values=tuple(with_source(graph, facts, each) for each in row.values))
    if in_force.may_hold(graph, instrument):
        yield CardRow(label=LABELS[Field.VALIDITY], values=(_status(graph, instrument),))
    yield from changed.card_rows(graph, instrument)


def _status(graph: Graph, instrument: Instrument) -> Value:
    """An editor's word; else the end that is known; else what is known of it, and what is not."""
    validity = wording.VALIDITIES.get(instrument.validity, instrument.validity)
    if not validity:
        status = Value(text=in_force.status(graph, instrument), state=ValueState.READ)
        return changed.end_value(graph, instrument) or status
    reason = _REASON_AND_SOURCE.fullmatch(instrument.validity_source)
    return Value(
        text=f"{validity} {changed.from_day(instrument.ended)}".strip(),
        state=ValueState.EDITOR,
        note=reason["reason"] if reason else instrument.validity_source,
        where=provenance.of_text(graph, reason["source"]) if reason else None,
    )


def with_source(graph: Graph, facts: Sequence[Fact], value: Value) -> Value:
    """From when it holds, with the register's source where no text says so itself."""
    if not value.registered:
        return value
    sources = dict.fromkeys(fact.source for fact in facts if fact.source)
    return replace(value, where=provenance.of_text(graph, "; ".join(sources)))
