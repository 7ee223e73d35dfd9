"""What an instrument relates to and what relates to it, each with the sentence that proves it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from build_tools.graph.model import Graph
from build_tools.models.citations import Ambiguous, Mention, Unresolved
from build_tools.models.ids import InstrumentId, PredicateId
from build_tools.models.instruments import Instrument
from build_tools.parts import addresses, changed, entries, provenance, quotes
from build_tools.parts.addresses import Target
from build_tools.parts.values import Entry, Provenance, Quote, Words

CITES = PredicateId("cites")
NOT_ABOUT_OTHERS = frozenset({"self", "received"})
_SHOWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An instrument at the other end of a relation."""

    entry: Entry
    quotes: tuple[Quote, ...]
    """The first places that state it."""
    more: tuple[Quote, ...]
    """Further places."""
    source: Provenance | None = None
    """Where an editor has the relation from."""
    ended: Words = ()
    """That it had ended when it was cited: `đã hết hiệu lực từ ngày 01/7/2023 theo …`; () where that is not certain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationGroup:
    """What stands under one heading."""

    id: str
    heading: str
    related: tuple[Related, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """A citation that leads to no one instrument."""

    quote: Quote
    reason: str
    candidates: tuple[Entry, ...]
    to: Target


def outgoing(graph: Graph, instrument: Instrument) -> tuple[RelationGroup, ...]:
    """What this instrument carries out, rests on, cites; grouped by relation, in the register's order."""
    found: dict[tuple[PredicateId, InstrumentId], list[Mention]] = {}
    sources: dict[tuple[PredicateId, InstrumentId], str] = {}
    for relation in graph.relations_from.get(instrument.id, ()):
        key = (relation.predicate, relation.object)
        found.setdefault(key, []).extend(relation.mentions)
        sources[key] = relation.source
    document = graph.documents.get(instrument.id)
    covered = {target for _, target in found}
    for mention in document.mentions if document else ():
        target = mention.target
        if target and target not in covered and target != instrument.id and _about_others(mention):
            found.setdefault((_own_predicate(mention), target), []).append(mention)
    return tuple(_groups(graph, found, sources, own=instrument.id, incoming=False))


def incoming(graph: Graph, instrument: Instrument) -> tuple[RelationGroup, ...]:
    """What carries this instrument out, rests on it, cites it."""
    found: dict[tuple[PredicateId, InstrumentId], list[Mention]] = {}
    sources: dict[tuple[PredicateId, InstrumentId], str] = {}
    covered: set[tuple[InstrumentId, int]] = set()
    """The lines that state a relation: that its title there names the instrument again says nothing more."""
    for relation in graph.relations_to.get(instrument.id, ()):
        key = (relation.predicate, relation.subject)
        found.setdefault(key, []).extend(relation.mentions)
        sources[key] = relation.source
        covered.update(map(_line, relation.mentions))
    for mention in graph.mentions_of.get(instrument.id, ()):
        if _line(mention) not in covered and mention.document != instrument.id and _about_others(mention):
            found.setdefault((_own_predicate(mention), mention.document), []).append(mention)
    return tuple(_groups(graph, found, sources, own=instrument.id, incoming=True))


def uncertain(graph: Graph, mentions: Iterable[Mention]) -> Iterator[Uncertain]:
    """Citations that lead to several known instruments, or to none."""
    for mention in mentions:
        resolution = mention.resolution
        if not isinstance(resolution, Ambiguous | Unresolved) or not _about_others(mention):
            continue
        candidates = resolution.candidates if isinstance(resolution, Ambiguous) else ()
        known = (graph.instruments.get(candidate) for candidate in candidates)
        yield Uncertain(
            quote=quotes.of_mention(graph, mention, named=True),
            reason=resolution.reason,
            candidates=tuple(entries.entry(graph, each) for each in known if each),
            to=addresses.of_mention(mention.document, mention.citation.line, mention.citation.column),
        )


def _about_others(mention: Mention) -> bool:
    return mention.citation.relation not in NOT_ABOUT_OTHERS


def _own_predicate(mention: Mention) -> PredicateId:
    """A mention nested in another's title states nothing of the document itself."""
    return mention.citation.relation if mention.citation.subject is None else CITES


def _line(mention: Mention) -> tuple[InstrumentId, int]:
    return (mention.document, mention.citation.line)


def _groups(
    graph: Graph,
    found: Mapping[tuple[PredicateId, InstrumentId], list[Mention]],
    sources: Mapping[tuple[PredicateId, InstrumentId], str],
    *,
    own: InstrumentId,
    incoming: bool,
) -> Iterator[RelationGroup]:
    by_predicate: defaultdict[PredicateId, list[InstrumentId]] = defaultdict(list)
    for predicate, other in found:
        by_predicate[predicate].append(other)
    citing = None if incoming or own not in graph.documents else graph.instruments[own]
    predicates = graph.registers.predicates
    order = {predicate: place for place, predicate in enumerate(predicates)}
    for predicate in sorted(by_predicate, key=lambda each: order.get(each, len(order))):
        known = predicates.get(predicate)
        heading = (known.incoming if incoming else known.outgoing) if known else predicate
        members = [graph.instruments[i] for i in by_predicate[predicate] if i in graph.instruments]
        related = tuple(
            replace(
                _related(graph, each, found[predicate, each.id], sources.get((predicate, each.id), ""), own),
                ended=changed.cited_too_late(graph, citing, each) if citing else (),
            )
            for each in entries.by_date(graph, members)
        )
        if related:
            direction = "den" if incoming else "di"
            yield RelationGroup(
                id=f"{direction}-{predicate.replace('_', '-')}", heading=heading, related=related
            )


def _related(
    graph: Graph, other: Instrument, mentions: Iterable[Mention], source: str, own: InstrumentId
) -> Related:
    # A quote names its document where that is neither this page's nor the one listed.
    places = tuple(
        quotes.of_mention(graph, each, named=each.document not in {own, other.id}) for each in mentions
    )
    return Related(
        entry=entries.entry(graph, other),
        quotes=places[:_SHOWN],
        more=places[_SHOWN:],
        source=provenance.of_text(graph, source),
    )
