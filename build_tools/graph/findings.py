"""What is found in one text by itself, once it is read: passages under themes, figures, duties."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from build_tools.figures.compiled import FigurePatterns, compile_figures
from build_tools.figures.find import find_figures
from build_tools.models.dates import PartialDate
from build_tools.models.figures import Figure
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Passage
from build_tools.models.obligations import Obligation
from build_tools.models.themes import Theme
from build_tools.obligations.find import find_obligations
from build_tools.obligations.orders import Cues, compile_cues
from build_tools.reading import Reading
from build_tools.registers import Registers
from build_tools.themes import ThemePatterns, compile_triggers, find_passages
from build_tools.work import Step

__all__ = ["Findings", "Searched", "search_step"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """A text that was read, and what must be known of its paper to search it."""

    id: InstrumentId
    reading: Reading
    read_from: str
    """Fingerprint of what determines the reading."""
    date: PartialDate | None
    orders: bool
    """Whether papers of its kind order anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """In the order of the text."""

    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    obligations: tuple[Obligation, ...]
    """As they are read; editors have their word later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    themes: tuple[Theme, ...]
    triggers: ThemePatterns
    figures: FigurePatterns
    cues: Cues


def search_step(themes: Sequence[Theme], registers: Registers) -> Step[_Patterns, Searched, Findings]:
    """The search of one text for everything."""

    def patterns() -> _Patterns:
        return _Patterns(
            themes=tuple(themes),
            triggers=compile_triggers(themes, registers.words.framing),
            figures=compile_figures(registers.figures),
            cues=compile_cues(registers.obligation_cues, registers.words.authority_heads),
        )

    def told(one: Searched) -> object:
        said = [e for theme in themes for e in theme.passages if e.document == one.id]
        return one.id, one.read_from, one.date, one.orders, said

    return Step(
        name="tìm trong văn bản",
        function=_search,
        shared=patterns,
        made_from=[replace(theme, passages=()) for theme in themes],
        told=told,
    )


def _search(patterns: _Patterns, one: Searched) -> Findings:
    return Findings(
        passages=find_passages(one.id, one.reading, patterns.themes, patterns.triggers),
        figures=find_figures(one.reading, one.date, patterns.figures),
        obligations=find_obligations(one.reading, one.date, patterns.cues) if one.orders else (),
    )
