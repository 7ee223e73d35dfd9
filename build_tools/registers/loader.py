"""All registers, read from the package's own data.

The functions beside it (`load_provinces(text)` …) are pure over text; only this module knows that
the texts are files of the package.
"""

from functools import cache

from build_tools.registers import Registers
from build_tools.registers.abbreviations import load_abbreviations
from build_tools.registers.document_kinds import load_document_kinds
from build_tools.registers.figure_units import load_figure_words
from build_tools.registers.issuers import load_issuers
from build_tools.registers.laws import load_laws
from build_tools.registers.markings import load_markings
from build_tools.registers.obligation_cues import load_obligation_cues
from build_tools.registers.party_terms import load_party_terms
from build_tools.registers.predicates import load_predicates
from build_tools.registers.provinces import load_map_cells, load_provinces, load_regions
from build_tools.registers.public_sources import load_public_sources
from build_tools.registers.register_file import register_text
from build_tools.registers.relation_cues import load_relation_cues
from build_tools.registers.words import load_words

__all__ = ["load"]


@cache
def load() -> Registers:
    """Read every register of the package, once in a process. Raises BuildError if one of them is invalid."""
    provinces = load_provinces(register_text("provinces"))
    return Registers(
        provinces=provinces,
        regions=load_regions(register_text("regions"), provinces),
        map_cells=load_map_cells(register_text("map_cells")),
        issuers=load_issuers(register_text("issuers")),
        kinds=load_document_kinds(register_text("document_kinds")),
        predicates=load_predicates(register_text("predicates")),
        abbreviations=load_abbreviations(register_text("abbreviations")),
        terms=load_party_terms(register_text("party_terms")),
        laws=load_laws(register_text("laws")),
        cues=load_relation_cues(register_text("relation_cues")),
        words=load_words(register_text("words")),
        obligation_cues=load_obligation_cues(register_text("obligation_cues")),
        markings=load_markings(register_text("markings")),
        figures=load_figure_words(register_text("figure_units")),
        public_sources=load_public_sources(register_text("public_sources")),
    )
