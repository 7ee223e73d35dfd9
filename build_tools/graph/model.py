"""The frozen graph and the questions that pages ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.models.citations import Mention, Relation
from build_tools.models.facts import Conflict
from build_tools.models.ids import InstrumentId, IssuerId, ProvinceId, ThemeId
from build_tools.models.instruments import Document, Instrument, Passage
from build_tools.models.issuers import Issuer
from build_tools.models.known_instruments import StatedRelation
from build_tools.models.obligations import Misplaced
from build_tools.models.published import PublishedId, PublishedPage
from build_tools.models.themes import Theme
from build_tools.models.training import Training
from build_tools.registers import Registers


@dataclass(frozen=True, slots=True, kw_only=True)
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
    misplaced: tuple[Misplaced, ...] = ()
    """Words of archive/obligations.yml that do not fit the text that they speak of."""
    training: Training = field(default_factory=Training)
    """As the editors wrote it: pages look up what it refers to."""

    def relations_from(self, instrument: InstrumentId) -> tuple[Relation, ...]:
        """What this instrument carries out, cites, replaces …"""
        return tuple(relation for relation in self.relations if relation.subject == instrument)

    def relations_to(self, instrument: InstrumentId) -> tuple[Relation, ...]:
        """What carries this instrument out, cites, replaces it …"""
        return tuple(relation for relation in self.relations if relation.object == instrument)

    def mentions_of(self, instrument: InstrumentId) -> tuple[Mention, ...]:
        """Every place, in any document, that is certain to mean this instrument."""
        return tuple(mention for mention in self.mentions if mention.target == instrument)

    def conflicts_of(self, instrument: InstrumentId) -> tuple[Conflict, ...]:
        """Where sources differ about it."""
        return tuple(conflict for conflict in self.conflicts if conflict.instrument == instrument)

    def passages_under(self, theme: ThemeId) -> tuple[Passage, ...]:
        """The passages of all documents under a theme, in the order of document and place."""
        return tuple(
            passage
            for document in self.documents.values()
            for passage in document.passages
            if passage.theme == theme
        )

    def instruments_of_province(self, province: ProvinceId) -> tuple[Instrument, ...]:
        """What authorities of this unit issued, held or cited, by date."""
        return tuple(i for i in self.instruments.values() if i.province == province)
