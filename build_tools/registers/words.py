"""Closed classes of words: `words.yml`."""

from build_tools.models.registers import Words
from build_tools.registers.register_file import read_register

__all__ = ["load_words"]


def load_words(text: str) -> Words:
    """Read words.yml. Raises BuildError if it is invalid."""
    entries = read_register(text, "words").entries("words")
    return Words(**{entry.text("id"): frozenset(entry.texts("words")) for entry in entries})
