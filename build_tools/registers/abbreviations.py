"""Short forms that documents use, and what they stand for."""

from build_tools.models.registers import Abbreviation
from build_tools.registers.register_file import read_register

__all__ = ["load_abbreviations"]


def load_abbreviations(text: str) -> tuple[Abbreviation, ...]:
    """Read abbreviations.yml. Raises BuildError if it is invalid."""
    return tuple(
        Abbreviation(
            short=entry.text("short"),
            long=entry.text("long"),
            group=entry.text("group"),
            aliases=entry.texts("aliases"),
            collisions=entry.texts("collisions"),
            confirmed=entry.flag("confirmed"),
            source=entry.source,
        )
        for entry in read_register(text, "abbreviations").entries("abbreviations")
    )
