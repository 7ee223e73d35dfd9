"""The frozen graph, with what is asked of it again and again looked up once, when it is first asked."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from build_tools.graph.clauses import clause_of
from build_tools.masked_words.stand_ins import stands_in
from build_tools.models.citations import Mention, Relation
from build_tools.models.facts import Conflict, Field
from build_tools.models.ids import Anchor, InstrumentId, IssuerId, ProvinceId, ThemeId
from build_tools.models.instruments import Document, Instrument, Passage
from build_tools.models.issuers import Issuer
from build_tools.models.known_instruments import StatedRelation
from build_tools.models.laws import Enactment
from build_tools.models.numbers import is_blank, number_key
from build_tools.models.obligations import Misplaced
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.models.themes import Theme
from build_tools.models.training import Training
from build_tools.normalize import match_key
from build_tools.registers import Registers

_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)


@dataclass(frozen=True, kw_only=True)
class Graph:
    """Everything that pages are made of. Every mapping is ordered; iteration is deterministic."""

    registers: Registers
    instruments: Mapping[InstrumentId, Instrument]
    """Held, cited, published once, or related by an editor to another; by id."""
    documents: Mapping[InstrumentId, Document]
    """Those whose text is held; by id."""
    issuers: Mapping[IssuerId, Issuer]
    """The authorities that issued one of the instruments; a class joined with its unit."""
    themes: Mapping[ThemeId, Theme]
    """In the editors' order."""
    mentions: tuple[Mention, ...]
    """Of all documents, in the order of document and place; `self` and `received` included."""
    relations: tuple[Relation, ...]
    conflicts: tuple[Conflict, ...]
    new_ids: tuple[PublishedId, ...]
    """Minted in this run and not yet in archive/ids.yml."""
    moved_ids: Mapping[InstrumentId, InstrumentId]
    """Addresses once published that now lead elsewhere."""
    unbuilt: tuple[StatedRelation, ...] = ()
    """Relations of archive/instruments.yml that lead nowhere: an error, never dropped in silence."""
    pages: tuple[PublishedPage, ...] = ()
    """The addresses of other pages published before."""
    withheld: tuple[str, ...] = ()
    """Addresses of such pages that a public site has nothing for."""
    led_on: tuple[tuple[str, str], ...] = ()
    """Further pages of lists that were published and are no longer, and where each leads."""
    misplaced: tuple[Misplaced, ...] = ()
    """Words of archive/obligations.yml that do not fit the text that they speak of."""
    training: Training = field(default_factory=Training)
    """As the editors wrote it: pages look up what it refers to."""

    @cached_property
    def mentions_of(self) -> Mapping[InstrumentId, tuple[Mention, ...]]:
        """Every place, in any document, that is certain to mean an instrument."""
        return _grouped(self.mentions, lambda mention: mention.target)

    @cached_property
    def times_named(self) -> Mapping[InstrumentId, int]:
        """How many places are certain to mean an instrument."""
        return {instrument: len(mentions) for instrument, mentions in self.mentions_of.items()}

    @cached_property
    def relations_from(self) -> Mapping[InstrumentId, tuple[Relation, ...]]:
        """What an instrument carries out, cites, replaces …"""
        return _grouped(self.relations, lambda relation: relation.subject)

    @cached_property
    def relations_to(self) -> Mapping[InstrumentId, tuple[Relation, ...]]:
        """What carries an instrument out, cites, replaces it …"""
        return _grouped(self.relations, lambda relation: relation.object)

    @cached_property
    def alterations_of(self) -> Mapping[InstrumentId, tuple[Relation, ...]]:
        """Of what refers to an instrument, that which amends, replaces or repeals it, whole or in part."""
        predicates = self.registers.predicates
        altering = (relation for relation in self.relations if predicates[relation.predicate].alters)
        return _grouped(altering, lambda relation: relation.object)

    @cached_property
    def conflicts_of(self) -> Mapping[InstrumentId, tuple[Conflict, ...]]:
        """Where sources differ about an instrument."""
        return _grouped(self.conflicts, lambda conflict: conflict.instrument)

    @cached_property
    def of_province(self) -> Mapping[ProvinceId, tuple[Instrument, ...]]:
        """What authorities of a unit issued, held or cited."""
        return _grouped(self.instruments.values(), lambda instrument: instrument.province)

    @cached_property
    def of_issuer(self) -> Mapping[IssuerId, tuple[Instrument, ...]]:
        """What an authority issued, held or cited."""
        return _grouped(self.instruments.values(), lambda instrument: instrument.issuer)

    @cached_property
    def of_number(self) -> Mapping[Hashable, tuple[Instrument, ...]]:
        """By `number_shared`: 25-NQ/TW of 2003 on religion stands beside that of 2013 on dân vận."""
        return _grouped(self.instruments.values(), number_shared)

    @cached_property
    def of_title(self) -> Mapping[Hashable, tuple[Instrument, ...]]:
        """By `title_shared`: Quyết định 290-QĐ/TW of 2010 stands beside 23-QĐ/TW of 2021."""
        return _grouped(self.instruments.values(), title_shared)

    @cached_property
    def of_time(self) -> Mapping[Hashable, tuple[Instrument, ...]]:
        """By `time_shared`: papers without a number that only their subjects tell apart."""
        return _grouped(self.instruments.values(), time_shared)

    @cached_property
    def enacted_after(self) -> Mapping[str, tuple[Enactment, ...]]:
        """By the key of its number: the laws that later bore the name of a registered law, in order of time."""
        later: dict[str, tuple[Enactment, ...]] = {}
        for law in self.registers.laws:
            for place, each in enumerate(law.enacted):
                if each.number:
                    key = number_key(each.number)
                    later[key] = (*later.get(key, ()), *law.enacted[place + 1 :])
        return later

    @cached_property
    def passages_under(self) -> Mapping[ThemeId, tuple[Passage, ...]]:
        """The passages of all documents under a theme, in the order of document and place."""
        passages = (each for document in self.documents.values() for each in document.passages)
        return _grouped(passages, lambda passage: passage.theme)

    @cached_property
    def themes_of(self) -> Mapping[InstrumentId, tuple[ThemeId, ...]]:
        """The themes that a document treats, by its passages or its editor's word, or that an instrument guides."""
        treated: defaultdict[InstrumentId, set[ThemeId]] = defaultdict(set)
        for document in self.documents.values():
            treated[document.id].update(document.record.themes, (each.theme for each in document.passages))
        for theme in self.themes.values():
            for instrument in theme.guiding:
                treated[instrument].add(theme.id)
        return {each: tuple(t for t in self.themes if t in themes) for each, themes in treated.items()}

    def clause(self, mention: Mention) -> Anchor:
        """Where in the text of the instrument cited the part stands that is meant; "" where that is not held."""
        citation, held = mention.citation, self.documents.get(mention.target or InstrumentId(""))
        if held is None or not citation.pinpoint:
            return Anchor("")
        return clause_of(citation.pinpoint, held.spots.names, annexed=citation.annexed)

    def withholds(self, document: InstrumentId) -> bool:
        """Whether the source of a document is not given away: stand-ins are no source."""
        return any(stands_in(mask.text) for mask in self.documents[document].record.masks)

    def original_of(self, document: InstrumentId) -> str:
        """The name of the original that is given away; "" where there is none, or it holds what is masked."""
        original = self.documents[document].record.source.original
        return original.name if original and not self.withholds(document) else ""

    def conflict_on(self, instrument: InstrumentId, field: Field) -> Conflict | None:
        """The conflict on one field of an instrument."""
        return next((c for c in self.conflicts_of.get(instrument, ()) if c.field is field), None)

    def part_with(self, document: InstrumentId, anchor: str) -> Anchor:
        """The name of the part of a divided text that holds an anchor; "" where the document's own page does."""
        held = self.documents.get(document)
        division = held.division if held else None
        return division.parts[division.place_of(anchor)].name if division else Anchor("")

    def anchor_at(self, document: InstrumentId, line: int) -> Anchor:
        """The anchor of the paragraph that holds a source line; "" where none does."""
        held = self.documents.get(document)
        return held.spots.anchor(line) if held else Anchor("")

    def shown_anchor(self, document: InstrumentId, anchor: Anchor | str) -> Anchor:
        """The readable name of a place of a document: `muc-8` of `d34`; the same where it has none."""
        held = self.documents.get(document)
        return held.spots.shown(anchor) if held else Anchor(anchor)


def number_shared(instrument: Instrument) -> Hashable | None:
    """What instruments of one number share; None for a draft or an unnumbered one."""
    number = instrument.number
    if not number or is_blank(number):
        return None
    return (number, instrument.kind, instrument.province)


def time_shared(instrument: Instrument) -> Hashable | None:
    """What papers of one kind, authority and date share; None for a numbered one, and where the authority is not known."""
    if not instrument.issuer_name or (instrument.number and not is_blank(instrument.number)):
        return None
    return (instrument.kind, instrument.issuer_name, instrument.date)


def title_shared(instrument: Instrument) -> Hashable | None:
    """What instruments of one title share; None where the title is not known."""
    if not instrument.subject:
        return None
    return (match_key(instrument.subject), instrument.kind, instrument.province)


def _grouped(items: Iterable[_T], key: Callable[[_T], _K | None]) -> dict[_K, tuple[_T, ...]]:
    """The items by what they have as key, in their order; those that have none are left out."""
    groups: defaultdict[_K, list[_T]] = defaultdict(list)
    for item in items:
        name = key(item)
        if name:
            groups[name].append(item)
    return {name: tuple(members) for name, members in groups.items()}
