"""What holds for the whole country: facts in YAML, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from build_tools.models.abbreviations import Abbreviation
from build_tools.models.figure_words import FigureWords
from build_tools.models.ids import IssuerId, KindId, PredicateId, ProvinceId
from build_tools.models.issuers import Issuer, PartyTerm
from build_tools.models.kinds import DocumentKind
from build_tools.models.laws import LawName
from build_tools.models.markings import Marking
from build_tools.models.obligation_cues import ObligationCue
from build_tools.models.provinces import MapCell, Province, Region
from build_tools.models.public_sources import PublicSource
from build_tools.models.relations import Predicate, RelationCue
from build_tools.models.words import WordClasses


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """All registers, as values. Each mapping keeps the order of its file."""

    provinces: Mapping[ProvinceId, Province]
    """34 units in force, the 52 that ended on 30/6/2025, then older ones."""
    regions: tuple[Region, ...]
    """The six regions since 5/10/2025."""
    map_cells: tuple[MapCell, ...]
    """The units in force on a schematic map."""
    issuers: Mapping[IssuerId, Issuer]
    """Authorities and classes of authorities."""
    kinds: Mapping[KindId, DocumentKind]
    predicates: Mapping[PredicateId, Predicate]
    """In the order in which pages group relations."""
    abbreviations: tuple[Abbreviation, ...]
    terms: tuple[PartyTerm, ...]
    """Terms of the Central Committee, oldest first."""
    laws: tuple[LawName, ...]
    cues: tuple[RelationCue, ...]
    """Words before a mention that say what the text does with the instrument."""
    words: WordClasses
    figures: FigureWords
    """Units of figures, and the words around them."""
    obligation_cues: tuple[ObligationCue, ...] = ()
    """Words by which an order is told from a report, and who is ordered."""
    markings: tuple[Marking, ...] = ()
    """Secrecy, circulation and urgency, as stamped on a paper."""
    public_sources: Mapping[tuple[str, str], PublicSource] = field(default_factory=dict)
    """By repository and path."""
