"""All registers, read from the package's own data; only this module knows which file holds what."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeVar

from build_tools.diagnostics import BuildError, Diagnostic
from build_tools.models.abbreviations import Abbreviation
from build_tools.models.figure_words import FigureWords
from build_tools.models.issuers import Issuer, PartyTerm
from build_tools.models.kinds import DocumentKind
from build_tools.models.laws import LawName
from build_tools.models.markings import Marking
from build_tools.models.obligation_cues import ObligationCue
from build_tools.models.provinces import MapCell, Province, Region
from build_tools.models.public_sources import PublicSource
from build_tools.models.relations import Predicate, RelationCue
from build_tools.models.words import WordClass, WordClasses
from build_tools.registers import Registers
from build_tools.registers.register_file import read, register_text, rows
from build_tools.written.tables import register

__all__ = ["FILES", "load", "register_faults"]

T = TypeVar("T")

_ROWS: Mapping[type, str] = {
    Abbreviation: "abbreviations",
    DocumentKind: "document_kinds",
    Issuer: "issuers",
    LawName: "laws",
    MapCell: "map_cells",
    Marking: "markings",
    ObligationCue: "obligation_cues",
    PartyTerm: "party_terms",
    Predicate: "predicates",
    Province: "provinces",
    PublicSource: "public_sources",
    Region: "regions",
    RelationCue: "relation_cues",
    WordClass: "words",
}
"""What each row is of → the file, named as the key that holds the rows."""
FILES: Mapping[str, type] = {
    **{name: register(name, row) for row, name in _ROWS.items()},
    "figure_units": FigureWords,
}
"""File → what the whole of it is read as."""


def _rows(row: type[T]) -> tuple[T, ...]:
    return rows(register_text(_ROWS[row]), _ROWS[row], row)


def register_faults() -> Iterator[Diagnostic]:
    """All that is wrong with any register, where `load` raises the first that it meets."""
    for name, whole in FILES.items():
        try:
            read(register_text(name), name, whole)
        except BuildError as error:
            yield from error.diagnostics


@cache
def load() -> Registers:
    """Read every register of the package, once in a process. Raises BuildError if one of them is invalid."""
    provinces = _rows(Province)
    return Registers(
        provinces={one.id: one for one in provinces},
        regions=tuple(
            replace(region, members=tuple(unit.id for unit in provinces if unit.region == region.id))
            for region in _rows(Region)
        ),
        map_cells=_rows(MapCell),
        issuers={one.id: one for one in _rows(Issuer)},
        kinds={one.id: one for one in _rows(DocumentKind)},
        predicates={one.id: one for one in _rows(Predicate)},
        abbreviations=_rows(Abbreviation),
        terms=_rows(PartyTerm),
        laws=_rows(LawName),
        cues=_rows(RelationCue),
        words=WordClasses(**{one.id: one.words for one in _rows(WordClass)}),
        obligation_cues=_rows(ObligationCue),
        markings=_rows(Marking),
        figures=read(register_text("figure_units"), "figure_units", FigureWords),
        public_sources={(one.repository, one.file): one for one in _rows(PublicSource)},
    )
