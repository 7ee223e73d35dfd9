"""Closed classes of words: `words.yml`."""

from build_tools.models.registers import WordClasses
from build_tools.registers.register_file import read_register

__all__ = ["load_words"]


def load_words(text: str) -> WordClasses:
    """Read words.yml. Raises BuildError if it is invalid."""
    entries = read_register(text, "words").entries("words")
    return WordClasses(**{entry.text("id"): frozenset(entry.texts("words")) for entry in entries})
