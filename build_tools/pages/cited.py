"""The page of an instrument that is only cited: its text is not held."""

from dataclasses import dataclass

from build_tools.models.instruments import Instrument
from build_tools.pages import card, entries, heads, relations, wording
from build_tools.pages.context import Context
from build_tools.pages.diagram import Diagram, diagram
from build_tools.pages.directive import Disagreement, disagreements, family_timeline
from build_tools.pages.parts import Entry, Head, Row, TimelineYear
from build_tools.pages.relations import RelationGroup
from build_tools.pages.warnings import Warned, warnings


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPage:
    """What sources say of an instrument, each with who says it."""

    head: Head
    entry: Entry
    warnings: tuple[Warned, ...]
    citation: str
    rows: tuple[Row, ...]
    disagreements: tuple[Disagreement, ...]
    incoming: tuple[RelationGroup, ...]
    outgoing: tuple[RelationGroup, ...]
    diagram: Diagram | None
    timeline: tuple[TimelineYear, ...]
    confirmed: bool
    misread: bool


def cited_page(context: Context, instrument: Instrument) -> CitedPage:
    """Put the page of an instrument only cited together."""
    form = wording.citation_form(instrument, context.graph.registers)
    seen = entries.entry(context, instrument)
    outward, inward = relations.outgoing(context, instrument), relations.incoming(context, instrument)
    return CitedPage(
        head=heads.of_instrument(context, instrument),
        entry=seen,
        warnings=warnings(context, instrument),
        citation=form,
        rows=tuple(card.rows_of_cited(context, instrument)),
        disagreements=tuple(disagreements(context, instrument)),
        incoming=inward,
        outgoing=outward,
        diagram=diagram(seen, outward, inward),
        timeline=family_timeline(context, instrument),
        confirmed=instrument.confirmed,
        misread=instrument.misread,
    )
