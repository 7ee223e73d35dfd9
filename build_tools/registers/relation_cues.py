"""Words that say what a text does with an instrument: `relation_cues.yml`."""

import re

from build_tools.models.ids import PredicateId
from build_tools.models.registers import RelationCue
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_relation_cues"]


def load_relation_cues(text: str) -> tuple[RelationCue, ...]:
    """Read relation_cues.yml."""
    return tuple(_cue(entry) for entry in read_register(text, "relation_cues").entries("relation_cues"))


def _cue(entry: Entry) -> RelationCue:
    return RelationCue(
        predicate=PredicateId(entry.text("predicate")),
        pattern=re.compile(rf"(?<!\w)(?:{entry.text('pattern')})(?!\w)"),
        examples=entry.texts("examples"),
    )
