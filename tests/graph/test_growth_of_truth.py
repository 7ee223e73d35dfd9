"""However an archive grows, its citations come to mean the same, and what was right stays right.

74 invented papers are added one by one in random orders; what each citation means was written by hand before
anything was run (`tests/fixtures/growth/`).
"""

import random
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import pytest

from build_tools.graph.build import build_graph
from build_tools.registers import Registers
from tests.graph.growing import Found, Place, Step, ghosts, grow, judged, papers, partition, truths
from tests.graph.invented import NOTHING, document, holding

FEW, MANY = (1,), (2, 3, 4, 8, 9)
BAD = frozenset({"wrong", "twin", "ghost"})
TOLD_BY = {("lls2018", 9, 18): "ll2014"}
"""Whose the number behind "Luật sửa đổi … của Luật Làng nghề" is, only the text of that number tells."""
ALL_AT_ONCE = 0


def order(seed: int) -> Sequence[str]:
    """The papers in the order of this seed; for `ALL_AT_ONCE` by id."""
    names = sorted(papers())
    if seed != ALL_AT_ONCE:
        random.Random(seed).shuffle(names)
    return names


def grown(seed: int, registers: Registers, every: int) -> tuple[frozenset[frozenset[Place]], tuple[str, ...]]:
    """What the citations mean in the end, and everything that went wrong on the way."""
    names = order(seed)
    at = {len(names), *range(every, len(names), every)}
    right: set[Place] = set()
    faults: list[str] = []
    meanings: frozenset[frozenset[Place]] = frozenset()
    for step in grow(names, registers, at=at):
        untold = {place for place, paper in TOLD_BY.items() if paper not in step.held}
        found = [one for one in judged(step) if one.truth.place not in untold]
        faults += _faults(step, found, right, last=len(step.held) == len(names))
        right |= {one.truth.place for one in found if one.verdict == "right" and one.truth.means}
        meanings = partition(step)
    return meanings, tuple(faults)


def _faults(step: Step, found: Sequence[Found], right: AbstractSet[Place], *, last: bool) -> list[str]:
    told = [
        f"{len(step.held)}: {one.verdict} {one.truth.place} {one.truth.surface} → {one.answer}"
        for one in found
        if one.verdict in BAD or (one.verdict != "right" and (last or one.truth.place in right))
    ]
    return [*told, *(f"{len(step.held)}: ghost {one}" for one in ghosts(step))]


def test_the_archive_is_what_it_promises() -> None:
    places = [one.place for one in truths()]
    assert len(papers()) >= 60
    assert {place[0] for place in places} <= papers().keys()
    assert len(places) == len(set(places)) > 200
    for truth in truths():
        paper, line, column = truth.place
        assert papers()[paper].raw.split("\n")[line - 1].startswith(truth.surface, column)


@pytest.fixture(scope="module")
def at_once(registers: Registers) -> frozenset[frozenset[Place]]:
    """What the citations mean where all papers are added at once."""
    meanings, faults = grown(ALL_AT_ONCE, registers, len(papers()))
    assert faults == ()
    return meanings


def test_what_the_papers_are_called_changes_nothing(
    registers: Registers, at_once: frozenset[frozenset[Place]]
) -> None:
    """Documents are read in the order of their ids, which editors choose."""
    ids = {name: f"van-ban-{place:02}" for place, name in enumerate(order(FEW[0]))}
    renamed = (document(new, papers()[name].raw) for name, new in ids.items())
    graph = build_graph(holding(NOTHING, *renamed), registers)
    meanings = partition(Step(archive=NOTHING, graph=graph))
    assert meanings == {frozenset((ids[p], line, at) for p, line, at in one) for one in at_once}


@pytest.mark.parametrize("seed", FEW)
def test_in_the_end_every_citation_means_what_it_means(
    seed: int, registers: Registers, at_once: frozenset[frozenset[Place]]
) -> None:
    meanings, faults = grown(seed, registers, 25)
    assert faults == ()
    assert meanings == at_once


@pytest.mark.deep
@pytest.mark.parametrize("seed", MANY)
def test_at_every_step_of_growth_nothing_goes_wrong(
    seed: int, registers: Registers, at_once: frozenset[frozenset[Place]]
) -> None:
    meanings, faults = grown(seed, registers, 1)
    assert faults == ()
    assert meanings == at_once
