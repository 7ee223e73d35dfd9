"""Every cue matches its own examples, and no other cue speaks louder there."""

import re

import pytest

from build_tools.citations.find import find_citations
from build_tools.grammar.compiled import Grammar
from build_tools.models.relations import RelationCue
from build_tools.normalize import normalize
from build_tools.registers.loader import load

CUES = [(cue, example) for cue in load().cues for example in cue.examples]


@pytest.mark.parametrize(("cue", "example"), CUES, ids=[example for _, example in CUES])
def test_a_cue_matches_beside_the_bracket_of_its_example(cue: RelationCue, example: str) -> None:
    before, behind = re.split(r"\[.*\]", example.lower(), maxsplit=1)
    words = behind.strip() if cue.behind else before
    found = cue.pattern.match(words) if cue.behind else cue.pattern.search(words)
    assert found, f"{cue.pattern.pattern!r} does not match {words!r}"


@pytest.mark.parametrize(("cue", "example"), CUES, ids=[example for _, example in CUES])
def test_an_example_states_its_own_relation(cue: RelationCue, example: str, grammar: Grammar) -> None:
    text = example.replace("[", "").replace("]", "")
    citations = [c for c in find_citations(normalize(text), grammar) if c.surface in example]
    # What is no mention by itself ("Quy chế dân chủ ở cơ sở") has no relation to test.
    assert [c.relation for c in citations[-1:]] in ([cue.predicate], [])
