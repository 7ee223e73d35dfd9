"""What citing documents say about an instrument, as facts; and what they do with it, as relations."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.grammar.compiled import Grammar
from build_tools.graph.changes import CHANGES, change_aside, changes_by_itself, says_some, spares_some
from build_tools.models.citations import CitationKind, Mention, Relation, Resolved
from build_tools.models.facts import Fact, Field, Origin
from build_tools.models.ids import Anchor, InstrumentId, PredicateId
from build_tools.models.known_instruments import KnownInstrument
from build_tools.reading import Reading
from build_tools.registers.units import unit_issuer_id
from build_tools.resolve.catalogue import Catalogue
from build_tools.resolve.identity import is_whole
from build_tools.resolve.scope import Setting, scope_of

CITES = PredicateId("cites")


def stated_facts(mention: Mention, setting: Setting, grammar: Grammar) -> tuple[Fact, ...]:
    """Number, kind, date, issuer and subject, as far as this one place states them."""
    citation = mention.citation
    values: list[tuple[Field, str, str]] = []
    if citation.kind is CitationKind.NUMBERED and is_whole(citation.number):
        values.append((Field.NUMBER, citation.slip or citation.number, citation.surface))
    if citation.date:
        values.append((Field.DATE, citation.date.iso, ""))
    if citation.issuer and not _is_joint(citation.number, grammar):
        scope = scope_of(citation, setting, grammar)
        issuer: str = scope.issuer or ""
        if scope.issuer and grammar.registers.issuers[scope.issuer].per_unit:
            issuer = (
                unit_issuer_id(scope.issuer, scope.province) if scope.province and not scope.locality else ""
            )
        values.append((Field.ISSUER, issuer or citation.issuer, citation.issuer))
    if citation.title:
        values.append((Field.SUBJECT, citation.title, citation.title))
    return tuple(
        Fact(
            field=field,
            value=value,
            printed=printed,
            origin=Origin.READ,
            document=mention.document,
            line=citation.line,
        )
        for field, value, printed in values
    )


def _is_joint(number: str, grammar: Grammar) -> bool:
    """Whether a number names several authorities, as `50-KH/BDVTU-BCSDUBND`: a text may tell one of them only."""
    return sum(part in grammar.issuer_symbols for part in number.rpartition("/")[2].split("-")) > 1


def registered_facts(known: KnownInstrument) -> tuple[Fact, ...]:
    """What archive/instruments.yml states, but for what it marks as unconfirmed."""
    issuer: str = known.issuer or ""
    if known.issuer and known.province and "--" not in known.issuer:
        issuer = unit_issuer_id(known.issuer, known.province)
    values = [
        (Field.NUMBER, known.number, known.source),
        (Field.ISSUER, issuer, known.source),
        (Field.DATE, known.date.iso if known.date and known.date_confirmed else "", known.source),
        (Field.SUBJECT, known.subject if known.subject_confirmed else "", known.source),
        (Field.PROVINCE, known.province or "", known.source),
        (Field.IN_FORCE, known.in_force.iso if known.in_force else "", known.in_force_source),
        (Field.VALIDITY, known.validity, known.validity_source),
        (Field.ENDED, known.ended.iso if known.ended else "", known.validity_source),
    ]
    return tuple(
        Fact(field=field, value=value, origin=Origin.REGISTER, source=source)
        for field, value, source in values
        if value
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stated:
    """A place that states a relation."""

    subject: InstrumentId
    predicate: PredicateId
    object: InstrumentId
    mention: Mention
    partial: bool
    pinpoint: tuple[Anchor, ...]


def stated_relations(
    mentions: Mapping[InstrumentId, Sequence[Mention]],
    readings: Mapping[InstrumentId, Reading],
    grammar: Grammar,
) -> Iterable[Relation]:
    """Each relation with all places that state it, in the order of first statement."""
    places: dict[tuple[InstrumentId, PredicateId, InstrumentId], list[_Stated]] = {}
    for document, of_document in mentions.items():
        reading = readings[document]
        for one in (*_changes(of_document, reading), *_relations(document, of_document, reading, grammar)):
            places.setdefault((one.subject, one.predicate, one.object), []).append(one)
    return (
        Relation(
            subject=subject,
            predicate=predicate,
            object=target,
            partial=all(one.partial for one in found),
            pinpoint=tuple(dict.fromkeys(place for one in found for place in one.pinpoint)),
            mentions=tuple(one.mention for one in found),
        )
        for (subject, predicate, target), found in places.items()
    )


def _relations(
    document: InstrumentId, of_document: Sequence[Mention], reading: Reading, grammar: Grammar
) -> Iterable[_Stated]:
    """What the document, or an instrument in whose title another is named, does with it."""
    for mention in of_document:
        subject = _subject(mention, document, of_document)
        predicate = mention.citation.relation
        if predicate == "issues":  # said of the authority; the document only mentions the instrument
            predicate = CITES
        if predicate in CHANGES and not _changed_by(mention, reading):
            predicate = CITES
        if subject is None or mention.target is None or subject == mention.target:
            continue
        if predicate == CITES and _said_better(mention, of_document):
            continue
        if grammar.registers.predicates[predicate].between_instruments:
            yield _Stated(
                subject=subject,
                predicate=predicate,
                object=mention.target,
                mention=mention,
                partial=predicate in CHANGES and (mention.citation.partial or _is_spared(mention, reading)),
                pinpoint=mention.citation.places,
            )


def _is_spared(mention: Mention, reading: Reading) -> bool:
    """Whether the sentence says behind the mention that some of it stands."""
    return spares_some(reading.text.raw[mention.citation.span.end : mention.citation.evidence.end])


def _changes(of_document: Sequence[Mention], reading: Reading) -> Iterable[_Stated]:
    """What one instrument is said to have done to another that is named before it, or in brackets behind it."""
    for mention in of_document:
        if said := mention.citation.change:
            yield from _change(said.predicate, mention, of_document[said.changed], reading)
    for first, second in pairwise(of_document):
        if predicate := change_aside(reading.text.raw, first.citation, second.citation):
            yield from _change(predicate, first, second, reading)


def _change(predicate: PredicateId, doing: Mention, changed: Mention, reading: Reading) -> Iterable[_Stated]:
    if doing.target and changed.target and doing.target != changed.target:
        first, last = sorted((doing.citation.span, changed.citation.span))
        some = says_some(reading.text.raw[first.end : last.start])
        yield _Stated(
            subject=doing.target,
            predicate=predicate,
            object=changed.target,
            mention=max(doing, changed, key=lambda one: one.citation.span),
            partial=some or bool(changed.citation.pinpoint),
            pinpoint=changed.citation.places,
        )


def _changed_by(mention: Mention, reading: Reading) -> bool:
    """Whether a change is surely one by the document, or by the instrument in whose title it is said."""
    if mention.citation.subject is not None:
        return True
    in_title = mention.citation.line in reading.header.title_lines
    return any(
        changes_by_itself(reading.text.raw[words.start : words.end], in_title=in_title)
        for words in (mention.citation.evidence, mention.citation.head)
        if words is not None
    )


def _said_better(mention: Mention, of_document: Sequence[Mention]) -> bool:
    """Whether the same sentence names the same instrument and says more than that it is cited.

    "theo Quyết định số 217-QĐ/TW … ban hành “Quy chế giám sát …”": the regulation is that decision.
    """
    return any(
        other is not mention
        and other.target == mention.target
        and other.citation.evidence == mention.citation.evidence
        and other.citation.relation not in {CITES, PredicateId("issues")}
        for other in of_document
    )


def _subject(mention: Mention, document: InstrumentId, of_document: Sequence[Mention]) -> InstrumentId | None:
    """The document, or the instrument in whose title the mention stands, where that is certain."""
    if mention.citation.subject is None:
        return document
    container = of_document[mention.citation.subject].resolution
    return container.target if isinstance(container, Resolved) else None


def editorial_relations(known: KnownInstrument, catalogue: Catalogue) -> Iterable[Relation]:
    """Relations that archive/instruments.yml states with a source of their own, between what now bears their ids."""
    for relation in known.relations:
        yield Relation(
            subject=catalogue.current(known.id),
            predicate=relation.predicate,
            object=catalogue.current(relation.target),
            partial=relation.partial,
            pinpoint=relation.pinpoint,
            source=relation.source,
        )
