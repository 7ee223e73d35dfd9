"""Words by which an order is told from a report, and who is ordered: `obligation_cues.yml`."""

import re

from build_tools.models.registers import CueRole, ObligationCue
from build_tools.registers.register_file import Entry, read_register

__all__ = ["load_obligation_cues"]


def load_obligation_cues(text: str) -> tuple[ObligationCue, ...]:
    """Read obligation_cues.yml. Raises BuildError if it is invalid."""
    return tuple(_cue(entry) for entry in read_register(text, "obligation_cues").entries("obligation_cues"))


def _cue(entry: Entry) -> ObligationCue:
    return ObligationCue(
        role=CueRole(entry.text("role")),
        pattern=re.compile(rf"(?<!\w)(?:{entry.text('pattern')})(?!\w)"),
        examples=entry.texts("examples"),
        counter_examples=entry.texts("counter_examples"),
    )
