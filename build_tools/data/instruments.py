"""The catalogue: what is told of every instrument, declared once.

A field of `InstrumentRow` is a property of /api/instruments.json. With a `Column` beside it, it is a
column of the table that spreadsheets open; with words for the page, of the page "Danh mục văn bản"
too, where scripts and styles know it by the name of the field.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from typing import Annotated, Any, get_type_hints

from build_tools.data.rows import ChangeRow, DataRow, Date, Id, IdOrNone, LevelId, SideId, Texts, Validity
from build_tools.graph.model import Graph
from build_tools.graph.validity import changes_of, end_of
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Level, Side
from build_tools.models.markings import MarkingRole
from build_tools.models.validity import Change
from build_tools.parts import entries, wording


@dataclass(frozen=True, slots=True)
class Column:
    """Marks a field that is shown as a column."""

    heading: str
    """Above it in the table of the spreadsheet."""
    page: str = ""
    """Above it on the page; "" where it does not stand there."""
    shown: Callable[[Any], str] = lambda value: ", ".join(value) if isinstance(value, tuple) else str(value)
    """A value of the field as readers see it."""


def _name_of(names: Callable[[str], str]) -> Callable[[str], str]:
    return lambda value: names(value) if value else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentRow(DataRow):
    """An instrument, held or cited. Columns stand in this order."""

    id: Annotated[Id, Column("Mã")]
    kind: Id
    kind_name: Annotated[str, Column("Loại")]
    number: Annotated[str, Column("Số, ký hiệu", page="Số, ký hiệu")]
    name: str
    subject: Annotated[str, Column("Trích yếu", page="Trích yếu")]
    issuer: IdOrNone
    issuer_name: Annotated[str, Column("Cơ quan ban hành", page="Cơ quan ban hành")]
    date: Annotated[Date, Column("Ngày ban hành", page="Ngày")]
    term: str
    side: Annotated[SideId, Column("Khối", page="Khối", shown=_name_of(lambda one: wording.SIDES[Side(one)]))]
    level: Annotated[LevelId, Column("Cấp", shown=_name_of(lambda one: wording.LEVELS[Level(one)]))]
    province: IdOrNone
    province_name: Annotated[str, Column("Tỉnh, thành phố")]
    held: Annotated[bool, Column("Toàn văn", page="Toàn văn", shown=lambda held: "có" if held else "không")]
    validity: Annotated[
        Validity, Column("Hiệu lực", shown=lambda validity: wording.VALIDITIES.get(validity, ""))
    ]
    in_force: Annotated[Date, "from when it holds, as its text, a register or an editor says"]
    ended: Annotated[Date, "from when it holds no longer; empty where that day is not known"]
    changes: tuple[ChangeRow, ...]
    confirmed: bool
    urgency: Texts
    circulation: Texts
    conflicts: Texts
    address: Annotated[str, Column("Địa chỉ trang")]


@cache
def columns() -> dict[str, Column]:
    """The columns, by the name of their field."""
    hints = get_type_hints(InstrumentRow, include_extras=True)
    marks = {field.name: getattr(hints[field.name], "__metadata__", ()) for field in fields(InstrumentRow)}
    return {name: mark for name, among in marks.items() for mark in among if isinstance(mark, Column)}


def column_class(name: str) -> str:
    """What scripts and styles call a column: `issuer-name` of the field `issuer_name`."""
    return name.replace("_", "-")


def instrument_rows(graph: Graph) -> Iterator[InstrumentRow]:
    """Every instrument, in the order of the graph."""
    return (instrument_row(graph, each) for each in graph.instruments.values())


def instrument_row(graph: Graph, instrument: Instrument) -> InstrumentRow:
    """What is told of one."""
    seen = entries.entry(graph, instrument)
    return InstrumentRow(
        id=instrument.id,
        kind=instrument.kind,
        kind_name=seen.kind,
        number=instrument.number,
        name=instrument.name,
        subject=seen.subject,
        issuer=instrument.issuer or "",
        issuer_name=seen.issuer,
        date=seen.iso,
        term=instrument.term,
        side=seen.side,
        level=seen.level,
        province=instrument.province or "",
        province_name=seen.province,
        held=instrument.held,
        validity=instrument.validity,
        in_force=instrument.in_force.iso if instrument.in_force else "",
        ended=_end(graph, instrument),
        changes=tuple(map(_change, changes_of(graph, instrument.id))),
        confirmed=instrument.confirmed,
        urgency=_marked(graph, instrument, MarkingRole.URGENCY),
        circulation=_marked(graph, instrument, MarkingRole.CIRCULATION),
        conflicts=tuple(conflict.field.value for conflict in graph.conflicts_of.get(instrument.id, ())),
        address=seen.to.address,
    )


def _end(graph: Graph, instrument: Instrument) -> str:
    end = end_of(graph, instrument.id)
    return end.day.iso if end and end.day else ""


def _change(change: Change) -> ChangeRow:
    relation = change.relation
    return ChangeRow(
        predicate=change.predicate,
        by=change.by,
        partial=change.partial,
        pinpoint=relation.pinpoint,
        since=change.since.iso if change.since else "",
        source=relation.source,
        stated=tuple(dict.fromkeys(f"{each.document}#{each.anchor}" for each in relation.mentions)),
    )


def _marked(graph: Graph, instrument: Instrument, role: MarkingRole) -> tuple[str, ...]:
    """The markings of a document held; what is only cited has been seen by nobody."""
    document = graph.documents.get(instrument.id)
    return tuple(one.marking.name for one in document.header.marked(role)) if document else ()
