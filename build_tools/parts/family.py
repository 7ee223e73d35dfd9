"""What an instrument carries out and what carries it out, over time."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.parts import entries, ranking
from build_tools.parts.values import TimelineYear

_FAMILY = frozenset({"implements", "continues", "reviews", "guides", "amends", "replaces", "repeals"})


_MOST = 40
"""Instruments that are shown of a large family; the lists of relations have all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The timeline of an instrument's family; of a large one the most telling."""

    years: tuple[TimelineYear, ...] = ()
    left_out: int = 0


def family_timeline(graph: Graph, instrument: Instrument) -> Family:
    """What an instrument carries out, itself, and what carries it out; nothing if it stands alone."""
    outward, inward = (
        graph.relations_from.get(instrument.id, ()),
        graph.relations_to.get(instrument.id, ()),
    )
    ids = {relation.object for relation in outward if relation.predicate in _FAMILY}
    ids |= {relation.subject for relation in inward if relation.predicate in _FAMILY}
    family = [known for each in sorted(ids - {instrument.id}) if (known := graph.instruments.get(each))]
    if not family:
        return Family()
    said = {each.id: graph.times_named.get(each.id, 0) for each in family}
    shown = ranking.ranked(graph, family, said)[:_MOST]
    return Family(
        years=entries.timeline(graph, (instrument, *shown), here=instrument.id),
        left_out=len(family) - len(shown),
    )
