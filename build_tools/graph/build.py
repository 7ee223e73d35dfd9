"""Archive and registers → graph. The whole reading as one line of pure functions:

1. read each source (`reading`); 2. join it with its record (`own`); 3. resolve all citations together
(`resolve`); 4. gather what is said about each instrument (`statements`, `instruments`); 5. relations;
6. conflicts; 7. passages by theme, and figures; 8. obligations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from build_tools.graph.conflicts import find_conflicts
from build_tools.graph.division import divided
from build_tools.graph.findings import Findings, Searched, search_step
from build_tools.graph.instruments import Statements, joined_issuer, make_instrument
from build_tools.graph.known_names import grammar_of
from build_tools.graph.laws import with_laws
from build_tools.graph.model import Graph
from build_tools.graph.read import AllRead, read_all
from build_tools.graph.spots import spots_of
from build_tools.graph.statements import (
    editorial_relations,
    registered_facts,
    stated_facts,
    stated_relations,
)
from build_tools.models.archive import Archive
from build_tools.models.citations import Ambiguous, Mention, Relation
from build_tools.models.facts import Fact
from build_tools.models.held_text import text_of
from build_tools.models.ids import InstrumentId, IssuerId
from build_tools.models.instruments import Document, Instrument
from build_tools.models.issuers import Issuer
from build_tools.models.known_instruments import StatedRelation
from build_tools.models.published import PublishedId
from build_tools.obligations.editorial import Joined, with_editors
from build_tools.reading import SELF
from build_tools.registers import Registers
from build_tools.resolve.addresses import heirs
from build_tools.resolve.identity import Identity
from build_tools.work import SERIAL, Work

__all__ = ["build_graph"]


def build_graph(archive: Archive, registers: Registers, work: Work = SERIAL) -> Graph:
    """Read, resolve and relate everything; `work` does what is done for each text by itself."""
    read = read_all(with_laws(archive, registers), grammar_of(archive, registers), work)
    relations = _relations(read)
    ids = _instrument_ids(read, relations)
    led_on = heirs(read.catalogue, ids, read.grammar)
    published = {one.id for one in archive.ids if one.moved_to is None and one.id not in led_on}
    instruments = _instruments(sorted(ids | (published & read.catalogue.identities.keys())), read)
    found = _search(read, instruments, work)
    obligations = {
        one.id: with_editors(
            found[one.id].obligations,
            [word for word in archive.obligations if word.document == one.id],
            one.reading,
        )
        for one in read.held.values()
    }
    return Graph(
        registers=registers,
        instruments=instruments,
        documents=_documents(read, instruments, found, obligations, work),
        issuers=_issuers(instruments, registers),
        themes={theme.id: theme for theme in archive.themes},
        mentions=tuple(mention for of_document in read.mentions.values() for mention in of_document),
        relations=tuple(one for one in relations if _stands(one, instruments)),
        unbuilt=tuple(_unbuilt(read, instruments)),
        conflicts=tuple(conflict for i in instruments.values() for conflict in find_conflicts(i)),
        new_ids=_new_ids(read, instruments),
        pages=read.archive.pages,
        moved_ids={**{old: read.catalogue.current(old) for old in read.catalogue.moved}, **led_on},
        misplaced=tuple(word for joined in obligations.values() for word in joined.misplaced),
        training=archive.training,
    )


def _relations(read: AllRead) -> tuple[Relation, ...]:
    """Read and editorial ones; one that both state is kept once, with its places and the editor's source."""
    merged: dict[tuple[str, str, str], Relation] = {}
    readings = {document: held.reading for document, held in read.held.items()}
    for relation in stated_relations(read.mentions, readings, read.grammar):
        merged[relation.subject, relation.predicate, relation.object] = relation
    for known in read.archive.instruments:
        for relation in editorial_relations(known, read.catalogue):
            key = (relation.subject, relation.predicate, relation.object)
            merged[key] = _joined(merged[key], relation) if key in merged else relation
    return tuple(merged.values())


def _joined(read: Relation, said: Relation) -> Relation:
    """What texts and an editor state; where one of them says that it is of a part, it is."""
    return replace(
        read,
        source=said.source,
        partial=read.partial or said.partial,
        pinpoint=tuple(dict.fromkeys((*read.pinpoint, *said.pinpoint))),
    )


def _stands(relation: Relation, instruments: Mapping[InstrumentId, Instrument]) -> bool:
    """Whether it relates two instruments that are known, and not one to itself."""
    ends = {relation.subject, relation.object}
    return len(ends) > 1 and ends <= instruments.keys()


def _unbuilt(read: AllRead, instruments: Mapping[InstrumentId, Instrument]) -> Iterator[StatedRelation]:
    for known in read.archive.instruments:
        built = editorial_relations(known, read.catalogue)
        for stated, relation in zip(known.relations, built, strict=True):
            if not _stands(relation, instruments):
                yield stated


def _instrument_ids(read: AllRead, relations: Sequence[Relation]) -> frozenset[InstrumentId]:
    """Held, cited or a candidate, or related by an editor to another."""
    ids = set(read.held)
    for of_document in read.mentions.values():
        for mention in of_document:
            if isinstance(mention.resolution, Ambiguous):
                ids.update(mention.resolution.candidates)
            elif mention.target:
                ids.add(mention.target)
    related = {end for relation in relations for end in (relation.subject, relation.object)}
    return frozenset((ids | related) & read.catalogue.identities.keys())


def _instruments(ids: Sequence[InstrumentId], read: AllRead) -> dict[InstrumentId, Instrument]:
    # What an editor entered goes before what the register of laws says.
    known = {read.catalogue.current(one.id): one for one in reversed(read.archive.instruments)}
    facts = _facts(read)
    places: dict[InstrumentId, list[Mention]] = {}
    for of_document in read.mentions.values():
        for mention in of_document:
            if mention.target and mention.citation.relation != SELF:
                places.setdefault(mention.target, []).append(mention)
    return {
        identifier: make_instrument(
            Statements(
                identity=read.catalogue.identities[identifier],
                facts=tuple(facts.get(identifier, ())),
                mentions=tuple(places.get(identifier, ())),
                held=read.held.get(identifier),
                known=known.get(identifier),
            ),
            read.grammar.registers,
        )
        for identifier in ids
    }


def _facts(read: AllRead) -> dict[InstrumentId, list[Fact]]:
    """What is said of each instrument: by its own text and its editor, by the register, by texts that cite it."""
    facts: dict[InstrumentId, list[Fact]] = {one.id: list(one.facts) for one in read.held.values()}
    for known in read.archive.instruments:
        facts.setdefault(read.catalogue.current(known.id), []).extend(registered_facts(known))
    for document, of_document in read.mentions.items():
        setting = read.held[document].setting
        for mention in of_document:
            if mention.target and mention.citation.relation != SELF:
                facts.setdefault(mention.target, []).extend(stated_facts(mention, setting, read.grammar))
    return facts


def _issuers(instruments: Mapping[InstrumentId, Instrument], registers: Registers) -> dict[IssuerId, Issuer]:
    ids = sorted({instrument.issuer for instrument in instruments.values() if instrument.issuer})
    issuers = {identifier: joined_issuer(identifier, registers) for identifier in ids}
    return {identifier: issuer for identifier, issuer in issuers.items() if issuer is not None}


def _search(
    read: AllRead, instruments: Mapping[InstrumentId, Instrument], work: Work
) -> dict[InstrumentId, Findings]:
    """What is found in each text, by document."""
    registers, searched = read.grammar.registers, []
    for one in read.held.values():
        kind = registers.kinds.get(instruments[one.id].kind)
        searched.append(
            Searched(
                id=one.id,
                reading=one.reading,
                read_from=read.read_from[one.id],
                date=instruments[one.id].date,
                orders=bool(kind and kind.orders),
            )
        )
    step = search_step(read.archive.themes, registers)
    return {one.id: found for one, found in zip(searched, work.each(step, searched), strict=True)}


def _documents(
    read: AllRead,
    instruments: Mapping[InstrumentId, Instrument],
    found: Mapping[InstrumentId, Findings],
    obligations: Mapping[InstrumentId, Joined],
    work: Work,
) -> dict[InstrumentId, Document]:
    return {
        one.id: Document(
            instrument=instruments[one.id],
            record=one.source.record,
            header=one.reading.header,
            kept=work.aside(text_of(one.source.raw, one.reading.body, work.aside)),
            mentions=read.mentions[one.id],
            spots=spots_of(one.reading.body, one.source.raw),
            division=divided(one.reading.body, read.mentions[one.id]),
            passages=found[one.id].passages,
            figures=found[one.id].figures,
            obligations=obligations[one.id].obligations,
            read_from=read.read_from[one.id],
        )
        for one in read.held.values()
    }


def _new_ids(read: AllRead, instruments: Mapping[InstrumentId, Instrument]) -> tuple[PublishedId, ...]:
    """What archive/ids.yml must learn before these addresses are published."""
    published = {one.id for one in read.archive.ids}
    return tuple(
        _published(read.catalogue.identities[identifier], instrument)
        for identifier, instrument in instruments.items()
        if identifier not in published
    )


def _published(identity: Identity, instrument: Instrument) -> PublishedId:
    return PublishedId(
        id=identity.id,
        kind=identity.kind,
        number=identity.number,
        name="" if identity.number else next(iter(identity.names), instrument.name),
        issuer=identity.issuer,
        province=identity.province,
        locality=identity.locality,
        term=identity.term,
        date=identity.date,
    )
