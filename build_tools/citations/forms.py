"""A form of citation: how mentions of one make are spotted, with what it is and what it is not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_tools.citations.spotted import Spotted
from build_tools.grammar.compiled import Grammar


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One way of citing. Examples and counter-examples are tested: each finds its own, and no other's."""

    name: str
    """As an archivist would call it."""
    spot: Callable[[str, Grammar], Iterator[Spotted]]
    """Every mention of this form in a text; mentions of two forms may overlap, the caller chooses."""
    examples: tuple[str, ...]
    """Texts with every mention between ⟦ and ⟧: `theo ⟦Nghị quyết số 25-NQ/TW⟧ ngày 03/6/2013`."""
    counter_examples: tuple[str, ...]
    """Texts that look like it, and hold no mention of it."""
