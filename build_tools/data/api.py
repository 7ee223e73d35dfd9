"""The site's data for machines: JSON files with stable ids, each with a JSON Schema beside it."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from build_tools.data.instruments import InstrumentRow, instrument_rows
from build_tools.data.rows import (
    CitationRow,
    DataRow,
    FigureRow,
    MomentRow,
    ObligationRow,
    ProvinceRow,
    RelationRow,
    ThemeData,
)
from build_tools.figures.numbers import written
from build_tools.graph.model import Graph
from build_tools.models.citations import Ambiguous, Mention, Resolved
from build_tools.models.instruments import Document
from build_tools.models.obligations import Deadline, Obligation, Once, Periodic, Within, Yearly
from build_tools.parts import addresses, entries, quotes, units
from build_tools.parts.obligation_views import view_of
from build_tools.written.schema import DRAFT, json_schema


def data_files(graph: Graph) -> Iterator[tuple[str, str]]:
    """Each file and, beside it, its schema: path and content."""
    for name in FILES:
        yield from data_file(graph, name)


def data_file(graph: Graph, name: str) -> Iterator[tuple[str, str]]:
    """One of them."""
    row, rows = FILES[name]
    if name == "citations":
        yield f"api/{name}.schema.json", _json(_schema(name, row))
        lines = (json.dumps(each.as_data(), ensure_ascii=False) for each in rows(graph))
        yield f"api/{name}.jsonl", "".join(f"{line}\n" for line in lines)
    else:
        items = {"type": "array", "items": _schema("", row)}
        yield f"api/{name}.schema.json", _json({"$schema": DRAFT, "title": name, **items})
        yield f"api/{name}.json", _json([each.as_data() for each in rows(graph)])


def _schema(title: str, row: type[DataRow]) -> Mapping[str, object]:
    """The schema of one row: a reader may count on every field."""
    schema = dict(json_schema(row, title))
    if not title:
        del schema["$schema"]
    return {**schema, "required": list(schema["properties"])}  # type: ignore[call-overload]


def _citations(graph: Graph) -> Iterator[CitationRow]:
    for mention in graph.mentions:
        citation, resolution = mention.citation, mention.resolution
        yield CitationRow(
            document=mention.document,
            anchor=mention.anchor,
            part=graph.part_with(mention.document, mention.anchor),
            line=citation.line,
            col=citation.column,
            surface=citation.surface,
            kind=citation.kind.value,
            type=citation.type,
            number=citation.number,
            date=citation.date.iso if citation.date else "",
            issuer=citation.issuer,
            title=citation.title,
            pinpoint=citation.pinpoint,
            relation=citation.relation,
            partial=citation.partial,
            target=mention.target or "",
            candidates=tuple(resolution.candidates) if isinstance(resolution, Ambiguous) else (),
            reason="" if isinstance(resolution, Resolved) else resolution.reason,
        )


def _relations(graph: Graph) -> Iterator[RelationRow]:
    for relation in graph.relations:
        yield RelationRow(
            subject=relation.subject,
            predicate=relation.predicate,
            object=relation.object,
            partial=relation.partial,
            pinpoint=relation.pinpoint,
            source=relation.source,
            stated=tuple(_place(mention) for mention in relation.mentions),
        )


def _provinces(graph: Graph) -> Iterator[ProvinceRow]:
    paged = {unit.id: unit for unit in units.paged(graph)}
    for unit in paged.values():
        yield ProvinceRow(
            id=unit.id,
            address=addresses.of_province(unit.id).address,
            name=unit.name,
            kind=unit.kind,
            kind_since=unit.kind_changes[-1].since.iso if unit.kind_changes else "",
            valid_from=unit.valid_from.iso if unit.valid_from else "",
            valid_to=unit.valid_to.iso if unit.valid_to else "",
            # An id leads somewhere: units that ended before there were papers of theirs have no page.
            predecessors=tuple(each for each in unit.predecessors if each in paged),
            successors=tuple(each for each in unit.successors if each in paged),
            instruments=tuple(each.id for each in graph.of_province.get(unit.id, ())),
        )


def _themes(graph: Graph) -> Iterator[ThemeData]:
    for theme in graph.themes.values():
        under = graph.passages_under.get(theme.id, ())
        yield ThemeData(
            id=theme.id,
            address=addresses.of_theme(theme.id).address,
            name=theme.name,
            definition=theme.definition,
            parent=theme.parent or "",
            guiding=tuple(each for each in theme.guiding if each in graph.instruments),
            passages=tuple(f"{each.document}#{each.anchor}" for each in under),
        )


def _timeline(graph: Graph) -> Iterator[MomentRow]:
    for year in entries.timeline(graph, graph.instruments.values()):
        for each in year.entries:
            yield MomentRow(
                id=each.entry.to.path.split("/")[1],
                year=year.label if year.label.isdecimal() else "",
                date=each.entry.iso,
                partial=each.partial,
                conflict=each.conflict is not None,
            )


def _figures(graph: Graph) -> Iterator[FigureRow]:
    """What documents state, each for itself."""
    for document in graph.documents.values():
        for each in document.figures:
            yield FigureRow(
                document=document.id,
                anchor=each.anchor,
                part=graph.part_with(document.id, each.anchor),
                line=each.line,
                text=quotes.within(document, each.anchor, each.span),
                value=written(each.value),
                upper=written(each.upper) if each.upper is not None else "",
                whole=written(each.whole) if each.whole is not None else "",
                unit=each.unit,
                approximate=each.approximation,
                target=each.target,
                sentence=quotes.within(document, each.anchor, each.sentence),
            )


def _obligations(graph: Graph) -> Iterator[ObligationRow]:
    for document in graph.documents.values():
        yield from (_obligation(graph, document, one) for one in document.obligations)


def _obligation(graph: Graph, document: Document, one: Obligation) -> ObligationRow:
    seen = view_of(graph, document, one)
    return ObligationRow(
        document=document.id,
        anchor=one.anchor,
        part=graph.part_with(document.id, one.anchor),
        line=one.line,
        sentence="".join(quotes.marked(document, one.anchor, one.evidence, one.printed)),
        printed=seen.quote.hit,
        understood=seen.deadline,
        **_parts(one.deadline),  # type: ignore[arg-type]
        who=seen.who,
        what=seen.what,
        origin=one.origin.value,
        why=seen.why,
        validity=document.instrument.validity,
    )


def _parts(deadline: Deadline) -> Mapping[str, object]:
    """What this kind of deadline has."""
    match deadline:
        case Yearly():
            day = {"month": deadline.month, "day": deadline.day or 0, "quarter": deadline.quarter}
            return {"kind": "yearly", "bound": deadline.bound.value, **day}
        case Once():
            date = {"date": deadline.date.iso, "quarter": deadline.quarter}
            return {"kind": "once", "bound": deadline.bound.value, **date}
        case Periodic():
            every = tuple(f"{each.amount} {each.unit}" for each in deadline.every)
            return {"kind": "periodic", "every": every, "day": deadline.day or 0}
        case Within():
            time = {"amount": deadline.amount, "unit": deadline.unit, "counted": deadline.counted.value}
            return {"kind": "within", **time}


FILES: Mapping[str, tuple[type[DataRow], Callable[[Graph], Iterable[DataRow]]]] = {
    "instruments": (InstrumentRow, instrument_rows),
    "citations": (CitationRow, _citations),
    "relations": (RelationRow, _relations),
    "provinces": (ProvinceRow, _provinces),
    "themes": (ThemeData, _themes),
    "timeline": (MomentRow, _timeline),
    "obligations": (ObligationRow, _obligations),
    "figures": (FigureRow, _figures),
}


def _place(mention: Mention) -> str:
    return f"{mention.document}#{mention.anchor}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
