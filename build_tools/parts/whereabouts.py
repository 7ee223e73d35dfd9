"""Where a place of a text stands: on the page of its document, or on a page of its own part."""

from build_tools.graph.model import Graph
from build_tools.models.citations import Mention
from build_tools.models.ids import Anchor, InstrumentId
from build_tools.parts import addresses
from build_tools.parts.addresses import Target


def of_place(graph: Graph, instrument: InstrumentId, anchor: Anchor | str = "") -> Target:
    """A place of an instrument by its readable name, where it has one; the page itself without an anchor."""
    shown = graph.shown_anchor(instrument, anchor)
    return addresses.of_instrument(instrument, shown, part=graph.part_with(instrument, shown))


def of_uncertain(graph: Graph, mention: Mention) -> Target:
    """The entry of an uncertain citation below its text; that on the page of data quality has the same anchor."""
    document, citation = mention.document, mention.citation
    anchor = f"cho-dan--{document}--{citation.line}-{citation.column}"
    return addresses.of_instrument(document, anchor, part=graph.part_with(document, mention.anchor))


def of_line(graph: Graph, instrument: InstrumentId, line: int, otherwise: Anchor | str = "") -> Target:
    """The paragraph of a source line; where none holds it, `otherwise`."""
    return of_place(graph, instrument, graph.anchor_at(instrument, line) or otherwise)
