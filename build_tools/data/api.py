"""The site's data for machines: JSON files with stable ids, each with a JSON Schema beside it.

Every file is a list of flat objects; what is not known is "" or an empty list, never left out.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from build_tools.data import schemas
from build_tools.data.obligation_items import obligation_items
from build_tools.figures.numbers import written
from build_tools.graph.model import Graph
from build_tools.models.citations import Ambiguous, Mention, Resolved
from build_tools.models.instruments import Instrument
from build_tools.models.registers import MarkingRole
from build_tools.parts import addresses, entries, quotes, units

Item = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file of /api, ready to write."""

    path: str
    content: str


def data_files(graph: Graph) -> Iterator[DataFile]:
    """Each file and, beside it, its schema."""
    for name, items in _FILES.items():
        schema = schemas.schema_of(name)
        yield DataFile(path=f"api/{name}.schema.json", content=_json(schema))
        listed = list(items(graph))
        if name == "citations":
            lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in listed)
            yield DataFile(path="api/citations.jsonl", content=lines)
        else:
            yield DataFile(path=f"api/{name}.json", content=_json(listed))


def _instruments(graph: Graph) -> Iterator[Item]:
    for each in graph.instruments.values():
        seen = entries.entry(graph, each)
        yield {
            "id": each.id,
            "address": _address(seen.to.path),
            "kind": each.kind,
            "number": each.number,
            "name": each.name,
            "issuer": each.issuer or "",
            "issuer_name": seen.issuer,
            "province": each.province or "",
            "side": seen.side,
            "level": seen.level,
            "term": each.term,
            "date": seen.iso,
            "subject": seen.subject,
            "held": each.held,
            "validity": each.validity,
            "confirmed": each.confirmed,
            "urgency": _marked(graph, each, MarkingRole.URGENCY),
            "circulation": _marked(graph, each, MarkingRole.CIRCULATION),
            "conflicts": [conflict.field.value for conflict in graph.conflicts_of.get(each.id, ())],
        }


def _marked(graph: Graph, instrument: Instrument, role: MarkingRole) -> list[str]:
    """The markings of a document held; what is only cited has been seen by nobody."""
    document = graph.documents.get(instrument.id)
    return [one.marking.name for one in document.header.marked(role)] if document else []


def _citations(graph: Graph) -> Iterator[Item]:
    for mention in graph.mentions:
        citation, resolution = mention.citation, mention.resolution
        yield {
            "document": mention.document,
            "anchor": mention.anchor,
            "line": citation.line,
            "col": citation.column,
            "surface": citation.surface,
            "kind": citation.kind.value,
            "type": citation.type,
            "number": citation.number,
            "date": citation.date.iso if citation.date else "",
            "issuer": citation.issuer,
            "title": citation.title,
            "relation": citation.relation,
            "target": mention.target or "",
            "candidates": list(resolution.candidates) if isinstance(resolution, Ambiguous) else [],
            "reason": resolution.reason if not isinstance(resolution, Resolved) else "",
        }


def _relations(graph: Graph) -> Iterator[Item]:
    for relation in graph.relations:
        yield {
            "subject": relation.subject,
            "predicate": relation.predicate,
            "object": relation.object,
            "source": relation.source,
            "stated": [_place(mention) for mention in relation.mentions],
        }


def _provinces(graph: Graph) -> Iterator[Item]:
    paged = {unit.id: unit for unit in units.paged(graph)}
    for unit in paged.values():
        yield {
            "id": unit.id,
            "address": _address(addresses.of_province(unit.id).path),
            "name": unit.name,
            "kind": unit.kind,
            "valid_from": unit.valid_from.iso if unit.valid_from else "",
            "valid_to": unit.valid_to.iso if unit.valid_to else "",
            # An id leads somewhere: units that ended before there were papers of theirs have no page.
            "predecessors": [each for each in unit.predecessors if each in paged],
            "successors": [each for each in unit.successors if each in paged],
            "instruments": [each.id for each in graph.of_province.get(unit.id, ())],
        }


def _themes(graph: Graph) -> Iterator[Item]:
    for theme in graph.themes.values():
        yield {
            "id": theme.id,
            "address": _address(addresses.of_theme(theme.id).path),
            "name": theme.name,
            "definition": theme.definition,
            "parent": theme.parent or "",
            "guiding": [each for each in theme.guiding if each in graph.instruments],
            "passages": [f"{each.document}#{each.anchor}" for each in graph.passages_under.get(theme.id, ())],
        }


def _timeline(graph: Graph) -> Iterator[Item]:
    for year in entries.timeline(graph, graph.instruments.values()):
        for each in year.entries:
            yield {
                "id": each.entry.to.path.split("/")[1],
                "year": year.label if year.label.isdecimal() else "",
                "date": each.entry.iso,
                "partial": each.partial,
                "conflict": each.conflict is not None,
            }


def _figures(graph: Graph) -> Iterator[Item]:
    """What documents state, each for itself."""
    for document in graph.documents.values():
        for each in document.figures:
            yield {
                "document": document.id,
                "anchor": each.anchor,
                "line": each.line,
                "text": quotes.within(document, each.anchor, each.span),
                "value": written(each.value),
                "upper": written(each.upper) if each.upper is not None else "",
                "whole": written(each.whole) if each.whole is not None else "",
                "unit": each.unit,
                "approximate": each.approximation,
                "target": each.target,
                "sentence": quotes.within(document, each.anchor, each.sentence),
            }


_FILES: Mapping[str, Callable[[Graph], Iterator[Item]]] = {
    "instruments": _instruments,
    "citations": _citations,
    "relations": _relations,
    "provinces": _provinces,
    "themes": _themes,
    "timeline": _timeline,
    "obligations": obligation_items,
    "figures": _figures,
}


def _address(path: str) -> str:
    """Relative to the site's root: `van-ban/33-ct-ttg-2021/`."""
    return path.removesuffix("index.md")


def _place(mention: Mention) -> str:
    return f"{mention.document}#{mention.anchor}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
