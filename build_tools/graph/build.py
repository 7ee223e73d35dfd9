"""Archive and registers → graph. The whole reading as one line of pure functions:

1. read each source (`reading`); 2. join it with its record (`own`); 3. resolve all citations together
(`resolve`); 4. gather what is said about each instrument (`statements`, `instruments`); 5. relations;
6. conflicts; 7. passages by theme, and figures; 8. obligations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from build_tools.grammar.compiled import Grammar, KnownLaw, build_grammar, with_names
from build_tools.graph.conflicts import find_conflicts
from build_tools.graph.findings import Findings, Searched, search_step
from build_tools.graph.instruments import Statements, joined_issuer, make_instrument
from build_tools.graph.laws import with_laws
from build_tools.graph.model import Graph
from build_tools.graph.own import Held, hold, identity_of, own_of
from build_tools.graph.statements import (
    editorial_relations,
    registered_facts,
    stated_facts,
    stated_relations,
)
from build_tools.header.read import read_header
from build_tools.models.archive import Archive, SourceDocument
from build_tools.models.citations import Ambiguous, Mention, Relation
from build_tools.models.facts import Fact, Field
from build_tools.models.ids import InstrumentId, IssuerId, KindId
from build_tools.models.instruments import Document, Instrument
from build_tools.models.issuers import Issuer
from build_tools.models.known_instruments import StatedRelation
from build_tools.models.published import PublishedId
from build_tools.models.texts import Text
from build_tools.normalize import normalize
from build_tools.obligations.editorial import Joined, with_editors
from build_tools.reading import SELF, Reading, read_text
from build_tools.registers import Registers
from build_tools.resolve.addresses import heirs
from build_tools.resolve.catalogue import Catalogue, catalogue_of
from build_tools.resolve.identity import Identity
from build_tools.resolve.resolve import Citing, resolve_documents
from build_tools.work import SERIAL, Step, Work
from build_tools.work.fingerprint import fingerprint


def grammar_of(archive: Archive, registers: Registers) -> Grammar:
    """The grammar of citations, with every name that the archive knows: of what is held, and of what is not."""
    plain = build_grammar(registers)
    known = [
        (one.kind, KnownLaw(kind="", name=name, number=one.number, passed=one.date))
        for one in with_laws(archive, registers).instruments
        for name in one.names
    ]
    held = [named for source in archive.documents for named in _names(source, plain)]
    named = [(registers.kinds.get(kind), law) for kind, law in (*known, *held)]
    return with_names(
        plain,
        customary=[law.name for kind, law in named if not (kind and kind.law)],
        laws=[
            replace(law, kind=kind.name) for kind, law in named if kind and kind.law and not kind.named_only
        ],
    )


def _names(source: SourceDocument, grammar: Grammar) -> Iterator[tuple[KindId, KnownLaw]]:
    """Under which names a document is cited, each with its kind; of a law its heading is one."""
    text, record = normalize(source.raw), source.record
    told = record.names or any(fact.field is Field.KIND for fact in record.facts)
    if told or grammar.kinds.law_heading.search(text.text):
        own = own_of(source, read_header(text, grammar), grammar)
        for name in own.names:
            law = KnownLaw(kind="", name=name, number=own.value(Field.NUMBER), passed=own.date)
            yield KindId(own.value(Field.KIND)), law


_Text = tuple[str, tuple[str, ...]]
"""A source, and the marks of layout in it."""


def _text_of(source: SourceDocument) -> _Text:
    return source.raw, tuple(source.record.source.layout_marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """Every text, read and resolved."""

    archive: Archive
    grammar: Grammar
    held: Mapping[InstrumentId, Held]
    catalogue: Catalogue
    """All instruments that are known or were named."""
    mentions: Mapping[InstrumentId, tuple[Mention, ...]]
    """By document."""
    read_from: Mapping[InstrumentId, str]
    """Of each document, a short name for what its text was read from."""


def build_graph(archive: Archive, registers: Registers, work: Work = SERIAL) -> Graph:
    """Read, resolve and relate everything; `work` does what is done for each text by itself."""
    read = _read(with_laws(archive, registers), grammar_of(archive, registers), work)
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


def _reading_step(grammar: Grammar) -> Step[Grammar, _Text, Reading]:
    """The reading of one text; it depends on the names that the archive knows."""
    names = (grammar.names.pattern, grammar.laws, grammar.enacted)
    return Step(name="đọc văn bản", function=_read_one, shared=lambda: grammar, made_from=names)


def _read_one(grammar: Grammar, text: _Text) -> Reading:
    raw, layout_marks = text
    return read_text(raw, grammar, layout_marks)


def _read(archive: Archive, grammar: Grammar, work: Work) -> _Read:
    step, texts = _reading_step(grammar), [_text_of(source) for source in archive.documents]
    readings, names = work.each(step, texts), fingerprint(step.made_from)
    held = {
        source.record.id: hold(source, reading, grammar)
        for source, reading in zip(archive.documents, readings, strict=True)
    }
    catalogue = catalogue_of(archive, [identity_of(one) for one in held.values()], grammar.registers)
    citing = [
        Citing(
            id=one.id,
            citations=one.reading.citations,
            setting=one.setting,
            decisions=one.source.record.decisions,
            names=identity_of(one).names,
            spelt=identity_of(one).spelt,
            title_lines=one.reading.header.title_lines,
        )
        for one in held.values()
    ]
    resolutions = resolve_documents(citing, catalogue, grammar)
    mentions = {
        one.id: tuple(
            Mention(document=one.id, anchor=anchor, citation=citation, resolution=resolution)
            for anchor, citation, resolution in zip(
                one.reading.anchors, one.reading.citations, resolutions.of[one.id], strict=True
            )
        )
        for one in held.values()
    }
    read_from = {one: fingerprint((names, text)) for one, text in zip(held, texts, strict=True)}
    return _Read(
        archive=archive,
        grammar=grammar,
        held=held,
        catalogue=catalogue,
        mentions=mentions,
        read_from=read_from,
    )


def _relations(read: _Read) -> tuple[Relation, ...]:
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


def _unbuilt(read: _Read, instruments: Mapping[InstrumentId, Instrument]) -> Iterator[StatedRelation]:
    for known in read.archive.instruments:
        built = editorial_relations(known, read.catalogue)
        for stated, relation in zip(known.relations, built, strict=True):
            if not _stands(relation, instruments):
                yield stated


def _instrument_ids(read: _Read, relations: Sequence[Relation]) -> frozenset[InstrumentId]:
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


def _instruments(ids: Sequence[InstrumentId], read: _Read) -> dict[InstrumentId, Instrument]:
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


def _facts(read: _Read) -> dict[InstrumentId, list[Fact]]:
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
    read: _Read, instruments: Mapping[InstrumentId, Instrument], work: Work
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
    read: _Read,
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
            kept=work.aside(Text(raw=one.source.raw, body=one.reading.body)),
            mentions=read.mentions[one.id],
            passages=found[one.id].passages,
            figures=found[one.id].figures,
            obligations=obligations[one.id].obligations,
            read_from=read.read_from[one.id],
        )
        for one in read.held.values()
    }


def _new_ids(read: _Read, instruments: Mapping[InstrumentId, Instrument]) -> tuple[PublishedId, ...]:
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
