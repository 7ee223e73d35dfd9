"""The page of a document whose text is held."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.facts import Conflict
from build_tools.models.instruments import Document, Instrument
from build_tools.models.records import QualityNote
from build_tools.pages import addresses, card, entries, heads, relations, wording
from build_tools.pages.addresses import Target
from build_tools.pages.context import Context
from build_tools.pages.diagram import Diagram, diagram
from build_tools.pages.earlier import numbered
from build_tools.pages.fulltext import FullText, full_text
from build_tools.pages.obligation_views import ObligationView, views_of
from build_tools.pages.parts import Entry, Head, Link, Row, TimelineYear, Value
from build_tools.pages.relations import RelationGroup, Uncertain
from build_tools.pages.warnings import Warned, warnings

_FAMILY = frozenset({"implements", "continues", "reviews", "guides", "amends", "replaces", "repeals"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Values of one field that cannot all be true, side by side, each with who says it."""

    label: str
    to: Target
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where the text comes from."""

    file: Target | None
    """None where the source is withheld from a public site."""
    name: str
    sha256: str
    received_as: str
    origin: str
    added: str
    updated: str
    notes: tuple[QualityNote, ...]
    earlier: tuple[tuple[Link, str], ...] = ()
    """Earlier sources, the newest first: the page of each, and why it was replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectivePage:
    """A document held: card, full text, relations, timeline, source."""

    head: Head
    entry: Entry
    warnings: tuple[Warned, ...]
    citation: str
    """The customary form in which it is quoted."""
    rows: tuple[Row, ...]
    text: FullText
    obligations: tuple[ObligationView, ...]
    outgoing: tuple[RelationGroup, ...]
    uncertain: tuple[Uncertain, ...]
    incoming: tuple[RelationGroup, ...]
    diagram: Diagram | None
    timeline: tuple[TimelineYear, ...]
    themes: tuple[Link, ...]
    """Those of most of its passages first."""
    origin: Origin
    disagreements: tuple[Disagreement, ...]


def directive_page(context: Context, document: Document) -> DirectivePage:
    """Put the page of a document held together."""
    instrument = document.instrument
    form = wording.citation_form(instrument, context.graph.registers)
    under = Counter(passage.theme for passage in document.passages)
    order = sorted(under, key=lambda theme: (-under[theme], theme))
    seen = entries.entry(context, instrument)
    outward, inward = relations.outgoing(context, instrument), relations.incoming(context, instrument)
    return DirectivePage(
        head=heads.of_instrument(context, instrument),
        entry=seen,
        warnings=warnings(context, instrument),
        citation=context.shown(document.id, form),
        rows=tuple(card.rows_of_document(context, document)),
        text=full_text(context, document),
        obligations=views_of(context, document),
        outgoing=outward,
        uncertain=tuple(relations.uncertain(context, document.mentions)),
        incoming=inward,
        diagram=diagram(seen, outward, inward),
        timeline=family_timeline(context, instrument),
        themes=tuple(
            Link(text=theme.name, to=addresses.of_theme(theme.id))
            for each in order
            if (theme := context.graph.themes.get(each))
        ),
        origin=_origin(context, document),
        disagreements=tuple(disagreements(context, instrument)),
    )


def family_timeline(context: Context, instrument: Instrument) -> tuple[TimelineYear, ...]:
    """What an instrument carries out, itself, and what carries it out; nothing if it stands alone."""
    outward, inward = (
        context.relations_from.get(instrument.id, ()),
        context.relations_to.get(instrument.id, ()),
    )
    ids = {relation.object for relation in outward if relation.predicate in _FAMILY}
    ids |= {relation.subject for relation in inward if relation.predicate in _FAMILY}
    family = [known for each in sorted(ids) if (known := context.graph.instruments.get(each))]
    if not any(each.id != instrument.id for each in family):
        return ()
    others = (each for each in family if each.id != instrument.id)
    return entries.timeline(context, (instrument, *others), here=instrument.id)


def disagreements(context: Context, instrument: Instrument) -> Iterator[Disagreement]:
    """Where sources differ about an instrument."""
    for conflict in context.conflicts_of.get(instrument.id, ()):
        yield disagreement(context, instrument, conflict)


def disagreement(context: Context, instrument: Instrument, conflict: Conflict) -> Disagreement:
    """One conflict, its values in the order of how often they are stated."""
    return Disagreement(
        label=card.LABELS[conflict.field],
        to=addresses.of_conflict(conflict),
        values=tuple(
            card.value_of(context, instrument, card.display(context, conflict.field, value), facts)
            for value, facts in conflict.statements
        ),
    )


def _origin(context: Context, document: Document) -> Origin:
    record = document.record
    return Origin(
        file=None if context.withholds(document.id) else addresses.of_source(document.id),
        name=record.source.name,
        sha256=record.source.sha256,
        received_as=record.source.received_as,
        origin=record.source.origin,
        added=wording.full_date(record.added),
        updated=wording.full_date(record.updated),
        notes=record.quality,
        earlier=tuple(
            (
                Link(
                    text=f"Bản trước ngày {wording.full_date(earlier.replaced_on)}",
                    to=addresses.of_earlier_source(document.id, number),
                ),
                earlier.why,
            )
            for number, earlier in numbered(document)
        ),
    )
