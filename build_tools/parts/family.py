"""What an instrument carries out and what carries it out, over time."""

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.parts import entries
from build_tools.parts.values import TimelineYear

_FAMILY = frozenset({"implements", "continues", "reviews", "guides", "amends", "replaces", "repeals"})


def family_timeline(graph: Graph, instrument: Instrument) -> tuple[TimelineYear, ...]:
    """What an instrument carries out, itself, and what carries it out; nothing if it stands alone."""
    outward, inward = (
        graph.relations_from.get(instrument.id, ()),
        graph.relations_to.get(instrument.id, ()),
    )
    ids = {relation.object for relation in outward if relation.predicate in _FAMILY}
    ids |= {relation.subject for relation in inward if relation.predicate in _FAMILY}
    family = [known for each in sorted(ids) if (known := graph.instruments.get(each))]
    if not any(each.id != instrument.id for each in family):
        return ()
    others = (each for each in family if each.id != instrument.id)
    return entries.timeline(graph, (instrument, *others), here=instrument.id)
