"""The themes of real and of invented paragraphs against judgements by hand: tests/golden/themes.yml."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.grammar.compiled import Grammar
from build_tools.graph.model import Graph
from build_tools.models.ids import Anchor, InstrumentId, ThemeId
from build_tools.models.instruments import Document
from build_tools.models.texts import Role
from build_tools.parts import quotes
from build_tools.reading import read_text
from build_tools.registers import Registers
from build_tools.themes import compile_triggers, find_passages

GOLDEN = Path(__file__).parent / "golden"
JUDGED: list[Mapping[str, Any]] = yaml.safe_load((GOLDEN / "themes.yml").read_text("utf-8"))["documents"]
SENTENCES: Mapping[str, list[Mapping[str, Any]]] = yaml.safe_load(
    (GOLDEN / "theme_sentences.yml").read_text("utf-8")
)
LEAST_PRECISION, LEAST_OF_A_THEME, LEAST_RECALL = 0.97, 0.9, 0.93
ENOUGH = 10
"""From so many passages on, a theme's own precision is asked for."""

Key = tuple[str, str, str]


def found(graph: Graph) -> dict[Key, str]:
    """Every assignment of the judged documents, with the words that made it."""
    return {
        (document.id, passage.anchor, passage.theme): ", ".join(passage.triggers) or passage.why
        for document in graph.documents.values()
        if document.id in {each["document"] for each in JUDGED}
        for passage in document.passages
    }


def verdicts(kind: str) -> set[Key]:
    """All assignments judged right (`themes`) or wrong (`not`)."""
    return {
        (each["document"], row["at"], theme)
        for each in JUDGED
        for row in each["paragraphs"]
        for theme in row.get(kind, ())
    }


def listed(keys: set[Key], words: Mapping[Key, str]) -> str:
    """One line for each assignment, to be read in the message of a failure."""
    return "\n".join(f"{document}#{at}: {theme} ({words.get((document, at, theme), '')})"
                     for document, at, theme in sorted(keys))  # fmt: skip


def texts(document: Document) -> dict[Anchor, str]:
    """The running text of a document by anchor."""
    return {
        each.anchor: quotes.plain(document, each.pieces)
        for each in document.body.paragraphs
        if each.role in {Role.PARAGRAPH, Role.ITEM}
    }


@pytest.mark.parametrize("judged", JUDGED, ids=lambda each: str(each["document"]))
def test_every_paragraph_is_judged_and_stands_where_it_stood(judged: Mapping[str, Any], graph: Graph) -> None:
    held = texts(graph.documents[InstrumentId(judged["document"])])
    rows = {row["at"]: row["begins"] for row in judged["paragraphs"]}
    assert set(rows) == set(held)
    assert [at for at, begins in rows.items() if not held[at].startswith(begins)] == []


def test_every_verdict_names_a_theme(graph: Graph) -> None:
    assert {theme for _, _, theme in verdicts("themes") | verdicts("not")} <= set(graph.themes)
    assert verdicts("themes") & verdicts("not") == set()


def test_no_assignment_goes_unjudged(graph: Graph) -> None:
    words = found(graph)
    unjudged = set(words) - verdicts("themes") - verdicts("not")
    assert not unjudged, "judge these in tests/golden/themes.yml:\n" + listed(unjudged, words)


def test_a_reader_never_asks_why_a_passage_is_there(graph: Graph) -> None:
    """Precision over all, and of each theme that has enough passages."""
    words = found(graph)
    right, wrong = set(words) & verdicts("themes"), set(words) - verdicts("themes")
    assert len(right) / len(words) >= LEAST_PRECISION, "wrong:\n" + listed(wrong, words)
    all_of = Counter(theme for _, _, theme in words)
    right_of = Counter(theme for _, _, theme in right)
    poor = {t for t, n in all_of.items() if n >= ENOUGH and right_of[t] / n < LEAST_OF_A_THEME}
    assert not poor, "wrong:\n" + listed({key for key in wrong if key[2] in poor}, words)


def test_few_passages_are_missing(graph: Graph) -> None:
    words = found(graph)
    missing = verdicts("themes") - set(words)
    assert 1 - len(missing) / len(verdicts("themes")) >= LEAST_RECALL, "missing:\n" + listed(missing, words)


@pytest.mark.parametrize("row", [*SENTENCES["first"], *SENTENCES["second"]], ids=lambda row: row["text"][:40])
def test_unseen_paragraphs_come_under_their_themes(
    row: Mapping[str, Any], graph: Graph, grammar: Grammar, registers: Registers
) -> None:
    themes = list(graph.themes.values())
    reading = read_text(f"Tên bài\n\n{row['text']}\n\nTác giả\n", grammar)
    matching = compile_triggers(themes, registers.words.framing)
    passages = find_passages(InstrumentId("x"), reading, themes, matching)
    assert {passage.theme for passage in passages} == set(map(ThemeId, row["themes"]))
