"""Where sources differ about an instrument: every value, with who says it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.facts import Conflict
from build_tools.models.instruments import Instrument
from build_tools.parts import addresses, card
from build_tools.parts.addresses import Target
from build_tools.parts.values import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Values of one field that cannot all be true, side by side, each with who says it."""

    label: str
    to: Target
    """Where the page of the instrument shows it."""
    explained: Target
    """What such a thing is."""
    values: tuple[Value, ...]
    grave: bool
    """Whether it changes how the instrument is cited."""


def disagreements(graph: Graph, instrument: Instrument) -> Iterator[Disagreement]:
    """Where sources differ about an instrument."""
    for conflict in graph.conflicts_of.get(instrument.id, ()):
        yield disagreement(graph, instrument, conflict)


def disagreement(graph: Graph, instrument: Instrument, conflict: Conflict) -> Disagreement:
    """One conflict, its values in the order of how often they are stated."""
    return Disagreement(
        label=card.LABELS[conflict.field],
        to=addresses.of_conflict(conflict),
        explained=addresses.of_doubt(conflict),
        grave=conflict.grave,
        values=tuple(
            card.value_of(graph, instrument, card.display(graph, conflict.field, value), facts)
            for value, facts in conflict.statements
        ),
    )
