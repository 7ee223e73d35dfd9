"""What the machine finds in sentences as papers word them, and what it leaves alone."""

import pytest

from build_tools.grammar.compiled import Grammar
from tests.obligations.measured import Sentence, figures, found_in, table

TUNED = table("sentences.yml")


@pytest.mark.parametrize("sentence", TUNED, ids=[one.text[:60] for one in TUNED])
def test_a_sentence_states_what_the_table_says(sentence: Sentence, grammar: Grammar) -> None:
    assert found_in(sentence, grammar) == sentence.finds


def test_sentences_that_nobody_tuned_on_are_read_as_well(grammar: Grammar) -> None:
    """Precision before recall: a duty that does not exist does more harm than one that is missed."""
    measured = figures("unseen.yml", grammar)
    assert measured["precision"] == 1
    assert measured["who_precision"] == 1
    assert measured["recall"] >= 0.9
    assert measured["who_recall"] >= 0.75


def test_the_tables_are_large_enough_to_say_something() -> None:
    assert len(TUNED) >= 60
    assert len(table("unseen.yml")) >= 40
    assert not {one.text for one in TUNED} & {one.text for one in table("unseen.yml")}
