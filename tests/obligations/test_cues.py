"""Every cue matches the bracketed words of its own examples, and nothing in its counter-examples."""

import re

import pytest

from build_tools.models.obligation_cues import CueRole, ObligationCue
from build_tools.normalize import phrase_key
from build_tools.registers.loader import load

CUES = load().obligation_cues
EXAMPLES = [(cue, example) for cue in CUES for example in cue.examples]
COUNTER_EXAMPLES = [(cue, example) for cue in CUES for example in cue.counter_examples]


@pytest.mark.parametrize(("cue", "example"), EXAMPLES, ids=[f"{c.role}: {e}" for c, e in EXAMPLES])
def test_a_cue_matches_the_words_in_brackets(cue: ObligationCue, example: str) -> None:
    meant = re.findall(r"\[([^\]]+)\]", phrase_key(example))
    found = [match[0].strip() for match in cue.pattern.finditer(phrase_key(re.sub(r"[\[\]]", "", example)))]
    assert set(meant) <= set(found), f"{cue.pattern.pattern!r} finds {found}"


@pytest.mark.parametrize(
    ("cue", "example"), COUNTER_EXAMPLES, ids=[f"{c.role}: {e}" for c, e in COUNTER_EXAMPLES]
)
def test_a_cue_leaves_its_counter_examples_alone(cue: ObligationCue, example: str) -> None:
    assert not cue.pattern.search(phrase_key(example))


def test_every_role_has_a_cue() -> None:
    assert {cue.role for cue in CUES} == set(CueRole)
