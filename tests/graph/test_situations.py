"""Holding a text never changes what a citation of it means: laws by name, ghosts, blanks, shared numbers."""

import pytest

from build_tools.graph.build import build_graph
from build_tools.models.citations import Mention, Resolved
from build_tools.models.ids import InstrumentId
from build_tools.registers import Registers
from tests.graph import situations_of_ghosts, situations_of_growth, situations_of_names, situations_of_time
from tests.graph.invented import NOTHING, document, holding
from tests.graph.situation import Situation

CITING = InstrumentId("citing")
SITUATIONS = (
    *situations_of_time.SITUATIONS,
    *situations_of_names.SITUATIONS,
    *situations_of_ghosts.SITUATIONS,
    *situations_of_growth.SITUATIONS,
)


def meaning(mention: Mention) -> str:
    resolution = mention.resolution
    return resolution.target if isinstance(resolution, Resolved) else type(resolution).__name__


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.name)
def test_a_citation_means_what_it_means_whatever_is_held(situation: Situation, registers: Registers) -> None:
    held = [document(identifier, text) for identifier, text in situation.held.items()]
    graph = build_graph(holding(NOTHING, document(CITING, situation.citing), *held), registers)
    mentions = [one for one in graph.documents[CITING].mentions if one.citation.relation != "self"]
    found = [(one.citation.surface, meaning(one)) for one in mentions]
    wanted = list(situation.means)
    for surface, target in wanted:
        if not target:
            assert not any(surface in printed for printed, _ in found)
    assert [one for one in wanted if one[1]] == found
