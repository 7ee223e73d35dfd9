"""Obligations for machines: one flat object for each; what a kind of deadline does not have is empty or 0."""

from collections.abc import Iterator, Mapping

from build_tools.graph.model import Graph
from build_tools.models.instruments import Document
from build_tools.models.obligations import Deadline, Obligation, Once, Periodic, Within, Yearly
from build_tools.parts import quotes
from build_tools.parts.obligation_views import view_of

Item = Mapping[str, object]


def obligation_items(graph: Graph) -> Iterator[Item]:
    """The obligations of all documents, in the order of document and place."""
    for document in graph.documents.values():
        for one in document.obligations:
            yield _item(graph, document, one)


def _item(graph: Graph, document: Document, one: Obligation) -> Item:
    seen = view_of(graph, document, one)
    sentence = quotes.marked(document, one.anchor, one.evidence, one.printed)
    return {
        "document": document.id,
        "anchor": one.anchor,
        "line": one.line,
        "sentence": "".join(sentence),
        "printed": seen.quote.hit,
        "understood": seen.deadline,
        **_parts(one.deadline),
        "who": seen.who,
        "what": seen.what,
        "origin": one.origin.value,
        "why": seen.why,
        "validity": document.instrument.validity,
    }


_NOTHING: Item = {
    "kind": "",
    "bound": "",
    "date": "",
    "month": 0,
    "day": 0,
    "quarter": 0,
    "every": [],
    "amount": 0,
    "unit": "",
    "counted": "",
}


def _parts(deadline: Deadline) -> Item:
    match deadline:
        case Yearly():
            day = {"month": deadline.month, "day": deadline.day or 0, "quarter": deadline.quarter}
            return {**_NOTHING, "kind": "yearly", "bound": deadline.bound.value, **day}
        case Once():
            date = {"date": deadline.date.iso, "quarter": deadline.quarter}
            return {**_NOTHING, "kind": "once", "bound": deadline.bound.value, **date}
        case Periodic():
            every = [f"{each.amount} {each.unit}" for each in deadline.every]
            return {**_NOTHING, "kind": "periodic", "every": every, "day": deadline.day or 0}
        case Within():
            time = {"amount": deadline.amount, "unit": deadline.unit, "counted": deadline.counted.value}
            return {**_NOTHING, "kind": "within", **time}
