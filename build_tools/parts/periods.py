"""Since when an instrument is in which state of validity, and on whose word."""

from dataclasses import replace

from build_tools.graph.model import Graph
from build_tools.graph.validity import periods_of
from build_tools.models.instruments import Instrument
from build_tools.models.validity import Standing
from build_tools.parts import card, changed, in_force, wording
from build_tools.parts.values import PeriodView, Value


def periods(graph: Graph, instrument: Instrument) -> tuple[PeriodView, ...]:
    """Since when it is in which state, each with those who say so; nothing where nobody asks."""
    if not in_force.may_hold(graph, instrument):
        return ()
    known = periods_of(graph, instrument.id)
    begins = [*(each.since for each in known[1:]), ""]
    return tuple(
        PeriodView(
            since=period.since,
            label=wording.capitalized(in_force.span(period.since, before)),
            state=in_force.state_of(period.standing).value,
            name=in_force.STATES[in_force.state_of(period.standing)],
            why=_reason(graph, instrument, period.standing),
        )
        for period, before in zip(known, begins, strict=True)
    )


def _reason(graph: Graph, instrument: Instrument, standing: Standing) -> Value:
    """Why, with the texts that say so; of a change, with its way to what makes it."""
    words = in_force.reason(graph, instrument.id, standing)
    value = card.with_source(graph, standing.told, card.value_of(graph, instrument, words, standing.told))
    if standing.change is None:
        return value
    change = changed.value(graph, standing.change)
    sources = tuple(dict.fromkeys((*change.sources, *value.sources)))
    return replace(value, to=change.to, sources=sources, more=change.more + value.more)
