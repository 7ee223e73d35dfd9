"""What an instrument relates to and what relates to it, each with the sentence that proves it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from build_tools.graph.model import Graph
from build_tools.models.citations import Ambiguous, Mention, Relation, Unresolved
from build_tools.models.ids import Anchor, InstrumentId, PredicateId
from build_tools.models.instruments import Instrument
from build_tools.parts import changed, entries, places, provenance, quotes, whereabouts, wording
from build_tools.parts.addresses import Target
from build_tools.parts.paged import Shown
from build_tools.parts.values import Entry, Link, Provenance, Quote, Words

CITES = PredicateId("cites")
NOT_ABOUT_OTHERS = frozenset({"self", "received"})
SHOWN, FOLDED = 2, 8
"""How many of the places that state a relation are quoted, and how many more where a reader unfolds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An instrument at the other end of a relation."""

    entry: Entry
    parts: str
    """The parts that are meant: `khoản 4 Điều 18`; "" for the whole."""
    quotes: tuple[Quote, ...]
    """The first places that state it."""
    more: tuple[Quote, ...]
    """Further places."""
    elsewhere: tuple[Link, ...] = ()
    """Still further ones, by line alone."""
    left_out: int = 0
    """How many stand on another page only."""
    citation: str = ""
    """The customary form in which it is quoted, where the words that are quoted are its own."""
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
    shown: Shown | None = None
    """Ways to the rest, where these are only the most telling of them."""

    @property
    def count(self) -> int:
        """All that stand under it."""
        return self.shown.count if self.shown else len(self.related)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """A citation that leads to no one instrument."""

    quote: Quote
    reason: str
    candidates: tuple[Entry, ...]
    to: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bond:
    """One relation to one instrument: what stands once in a list."""

    predicate: PredicateId
    partial: bool
    other: InstrumentId


@dataclass(slots=True, kw_only=True)
class Said:
    """What states a bond; grows while it is gathered."""

    mentions: list[Mention]
    source: str = ""
    pinpoint: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """What stands under one heading, not yet told in words."""

    own: InstrumentId
    incoming: bool
    id: str
    heading: str
    others: tuple[tuple[Instrument, Said], ...]
    """In order of time."""


def outgoing(graph: Graph, instrument: Instrument) -> tuple[Bundle, ...]:
    """What this instrument carries out, rests on, cites; grouped by relation, in the register's order."""
    found: dict[_Bond, Said] = {}
    for relation in graph.relations_from.get(instrument.id, ()):
        _add(found, relation, relation.object)
    document = graph.documents.get(instrument.id)
    covered = {bond.other for bond in found}
    for mention in document.mentions if document else ():
        target = mention.target
        if target and target not in covered and target != instrument.id and _about_others(mention):
            _said(found, mention, target).mentions.append(mention)
    return tuple(_bundles(graph, found, own=instrument.id, incoming=False))


def incoming(graph: Graph, instrument: Instrument) -> tuple[Bundle, ...]:
    """What carries this instrument out, rests on it, cites it."""
    found: dict[_Bond, Said] = {}
    covered: set[tuple[InstrumentId, int]] = set()
    """The lines that state a relation: that its title there names the instrument again says nothing more."""
    for relation in graph.relations_to.get(instrument.id, ()):
        _add(found, relation, relation.subject)
        covered.update(map(_line, relation.mentions))
    for mention in graph.mentions_of.get(instrument.id, ()):
        if _line(mention) not in covered and mention.document != instrument.id and _about_others(mention):
            _said(found, mention, mention.document).mentions.append(mention)
    return tuple(_bundles(graph, found, own=instrument.id, incoming=True))


def _add(found: dict[_Bond, Said], relation: Relation, other: InstrumentId) -> None:
    bond = _Bond(predicate=relation.predicate, partial=relation.partial, other=other)
    said = found.setdefault(bond, Said(mentions=[]))
    said.mentions += relation.mentions
    said.source, said.pinpoint = relation.source, relation.pinpoint


def _said(found: dict[_Bond, Said], mention: Mention, other: InstrumentId) -> Said:
    bond = _Bond(predicate=_own_predicate(mention), partial=mention.citation.partial, other=other)
    return found.setdefault(bond, Said(mentions=[]))


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
            to=whereabouts.of_uncertain(graph, mention),
        )


def _about_others(mention: Mention) -> bool:
    return mention.citation.relation not in NOT_ABOUT_OTHERS


def _own_predicate(mention: Mention) -> PredicateId:
    """A mention nested in another's title states nothing of the document itself."""
    return mention.citation.relation if mention.citation.subject is None else CITES


def _line(mention: Mention) -> tuple[InstrumentId, int]:
    return (mention.document, mention.citation.line)


def told(
    graph: Graph, bundle: Bundle, others: Iterable[tuple[Instrument, Said]], *, brief: bool = False
) -> tuple[Related, ...]:
    """Instruments of a bundle, each with the sentences that prove it; `brief` leaves all but the first ones out."""
    own = bundle.own
    citing = None if bundle.incoming or own not in graph.documents else graph.instruments[own]
    return tuple(
        replace(
            _related(graph, each, said, each.id if bundle.incoming else own, brief=brief),
            citation=wording.citation_form(each, graph.registers) if bundle.incoming else "",
            ended=changed.cited_too_late(graph, citing, each) if citing else (),
        )
        for each, said in others
    )


def _bundles(
    graph: Graph, found: Mapping[_Bond, Said], *, own: InstrumentId, incoming: bool
) -> Iterator[Bundle]:
    predicates = graph.registers.predicates
    order = {predicate: place for place, predicate in enumerate(predicates)}
    under: defaultdict[tuple[PredicateId, bool], dict[InstrumentId, Said]] = defaultdict(dict)
    for bond, said in found.items():
        known = predicates.get(bond.predicate)
        apart = bond.partial and known is not None and known.partly is not None
        under[bond.predicate, apart].setdefault(bond.other, said)
    for predicate, partial in sorted(under, key=lambda each: (order.get(each[0], len(order)), each[1])):
        phrases = predicates[predicate].phrases(partial=partial) if predicate in predicates else None
        heading = (phrases.incoming if incoming else phrases.outgoing) if phrases else predicate
        others = under[predicate, partial]
        members = [graph.instruments[each] for each in others if each in graph.instruments]
        if members:
            name = f"{'den' if incoming else 'di'}-{predicate.replace('_', '-')}"
            yield Bundle(
                own=own,
                incoming=incoming,
                id=f"{name}-mot-phan" if partial else name,
                heading=heading,
                others=tuple((each, others[each.id]) for each in entries.by_date(graph, members)),
            )


def _related(graph: Graph, other: Instrument, said: Said, speaking: InstrumentId, *, brief: bool) -> Related:
    most = SHOWN if brief else SHOWN + FOLDED
    # A quote names its document where that is not the one of which its heading speaks.
    apart = [each.document != speaking for each in said.mentions]
    quoted = zip(said.mentions[:most], apart, strict=False)
    seen = tuple(quotes.of_mention(graph, each, named=named) for each, named in quoted)
    further = () if brief else zip(said.mentions[most:], apart[most:], strict=True)
    meant = (*said.pinpoint, *(place for each in said.mentions for place in each.citation.places))
    return Related(
        entry=entries.entry(graph, other),
        parts=places.in_words(tuple(dict.fromkeys(meant))),
        quotes=seen[:SHOWN],
        more=seen[SHOWN:],
        elsewhere=tuple(quotes.place_of(graph, each, named=named) for each, named in further),
        left_out=max(0, len(said.mentions) - most) if brief else 0,
        source=provenance.of_text(graph, said.source),
    )
