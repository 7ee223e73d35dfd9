"""Holding a text never changes what a citation of it means, nor what is related to what.

For every instrument that the archive cites and does not hold: a short paper that says what is known of it is
held as well, and every citation of every document means what it meant before. What an editor had entered of it
may stay beside the text, or go.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.graph.model import Graph
from build_tools.inspection import Text, cite
from build_tools.models.archive import Archive
from build_tools.models.citations import Ambiguous, Mention
from build_tools.models.ids import InstrumentId, PredicateId
from build_tools.models.instruments import Instrument
from build_tools.models.texts import Span
from build_tools.registers import Registers
from tests.graph.invented import document, holding, paper
from tests.graph.test_situations import SITUATIONS

A_DOZEN = (
    (
        "luat-tin-nguong-ton-giao",  # a law by its name
        "25-nq-tw-2013",  # one of several central papers of the Party with this number
        "47-kh-tu-bac-giang",  # a province's, without a day
        "nghi-quyet-dai-hoi-dang-bo-x-tra-vinh",  # a name without a number
    ),
    (
        "42-2013-qh13",  # a law by its number, under two names
        "18-ct-tw",  # one of the Party whose day nobody tells
        "50-kh-bdvtu-bcsdubnd-bac-giang-2018",  # a joint number
        "nghi-quyet-trung-uong-4-khoa-xii",  # a plenum's
    ),
    (
        "hien-phap-2013",
        "04-2015-nd-cp",
        "110-nq-tu-bac-giang-2016",  # a province's, cited with a slip in its number
        "15-kh-bdvhu-bac-giang-yen-the",  # a district's
    ),
)
"""Of every kind; each alone is held where all are tested (`deep`)."""
Relations = set[tuple[InstrumentId, PredicateId, InstrumentId]]


@pytest.fixture(scope="module")
def plain(archive: Archive) -> Archive:
    """The archive without what has no bearing on links."""
    return replace(archive, themes=(), obligations=())


def meaning(mention: Mention) -> object:
    if isinstance(mention.resolution, Ambiguous):
        return set(mention.resolution.candidates)
    return mention.target


def meanings(graph: Graph, archive: Archive) -> dict[tuple[InstrumentId, Span], object]:
    """What each citation of the documents of this archive means."""
    asked = {one.record.id for one in archive.documents}
    return {(m.document, m.citation.span): meaning(m) for m in graph.mentions if m.document in asked}


def related(graph: Graph, archive: Archive) -> Relations:
    """What the documents of this archive, and its editors, relate."""
    asked = {one.record.id for one in archive.documents}
    return {
        (one.subject, one.predicate, one.object)
        for one in graph.relations
        if one.source or any(mention.document in asked for mention in one.mentions)
    }


def relations(graph: Graph) -> Relations:
    return {(one.subject, one.predicate, one.object) for one in graph.relations}


def held_too(archive: Archive, instruments: Iterable[Instrument], registers: Registers) -> Archive:
    """The archive with a paper for each of these."""
    papers = (
        document(one.id, paper(one, registers), names=[] if one.number else [one.name]) for one in instruments
    )
    return holding(archive, *papers)


def without_entries(archive: Archive, instruments: Sequence[Instrument]) -> Archive:
    """The archive whose editor took out what he had entered of these; their names went into the records."""
    ids = {one.id: one for one in instruments}
    gone = {known.id: known.names for known in archive.instruments if known.id in ids}
    documents = (
        replace(one, record=replace(one.record, names=(*one.record.names, *gone.get(one.record.id, ()))))
        for one in archive.documents
    )
    left = tuple(known for known in archive.instruments if known.id not in ids)
    return replace(archive, documents=tuple(documents), instruments=left)


def cited_only(graph: Graph) -> list[Instrument]:
    return [one for one in graph.instruments.values() if not one.held]


def assert_nothing_changed(before: Graph, after: Graph, archive: Archive) -> None:
    assert meanings(after, archive) == meanings(before, archive)
    assert relations(before) <= relations(after)
    assert related(after, archive) <= relations(before)


@pytest.mark.parametrize("identifiers", A_DOZEN, ids=lambda identifiers: identifiers[0])
def test_holding_a_text_changes_no_link(
    identifiers: tuple[str, ...], graph: Graph, plain: Archive, registers: Registers
) -> None:
    cited = [graph.instruments[InstrumentId(one)] for one in identifiers]
    assert not any(one.held for one in cited)
    assert_nothing_changed(graph, build_graph(held_too(plain, cited, registers), registers), plain)


@pytest.mark.deep
def test_holding_any_text_changes_no_link(graph: Graph, plain: Archive, registers: Registers) -> None:
    for cited in cited_only(graph):
        assert_nothing_changed(graph, build_graph(held_too(plain, [cited], registers), registers), plain)


@pytest.mark.deep
@pytest.mark.parametrize("seed", range(12))
def test_holding_twenty_texts_changes_no_link(
    seed: int, graph: Graph, plain: Archive, registers: Registers
) -> None:
    """Whether the editor's entries of them stay or go; with an entry its relations go, links do not."""
    drawn = random.Random(seed).sample(cited_only(graph), 20)
    whole = held_too(plain, drawn, registers)
    assert_nothing_changed(graph, build_graph(whole, registers), plain)
    bare = build_graph(without_entries(whole, drawn), registers)
    assert meanings(bare, plain) == meanings(graph, plain)


@pytest.mark.deep
def test_other_texts_mean_the_same_whatever_is_held(
    graph: Graph, plain: Archive, registers: Registers
) -> None:
    """`danvan cite` of any text: the documents of the archive and invented ones, before and after."""
    texts = [Text(file=one.record.id, raw=one.raw) for one in plain.documents]
    texts += [Text(file=one.name, raw=one.citing) for one in SITUATIONS]
    before = cite(texts, plain, registers)
    for seed in range(4):
        drawn = random.Random(seed).sample(cited_only(graph), 30)
        assert _targets(cite(texts, held_too(plain, drawn, registers), registers)) == _targets(before)


def _targets(mentions: Sequence[object]) -> list[tuple[object, ...]]:
    keys = ("file", "line", "col", "surface", "target", "candidates", "relation")
    return [tuple(one[key] for key in keys) for one in mentions if isinstance(one, dict)]
