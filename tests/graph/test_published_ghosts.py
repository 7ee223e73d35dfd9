"""An address that was published for words that name no law goes on answering, and says what it is."""

from dataclasses import replace

import pytest

from build_tools.graph.build import build_graph
from build_tools.models.citations import Unresolved
from build_tools.models.ids import InstrumentId, KindId
from build_tools.models.published import PublishedId
from build_tools.pages.cited.view import cited_page
from build_tools.registers import Registers
from tests.graph.invented import NOTHING, decree, document, holding

CITING = InstrumentId("citing")


@pytest.mark.parametrize(
    ("identifier", "name", "misread"),
    [
        ("luat-phuc-hoi", "luat phuc hoi", True),
        ("luat-tro-giup-phap-ly", "luat tro giup phap ly", False),  # the register knows the name
    ],
)
def test_a_law_that_never_was_says_so_where_it_was_published(
    identifier: str, name: str, *, misread: bool, registers: Registers
) -> None:
    published = PublishedId(id=InstrumentId(identifier), kind=KindId("luat"), name=name)
    text = decree("1/2021/NĐ-CP", "2021-01-04", "Theo Luật Phục hồi, phá sản.")
    archive = holding(replace(NOTHING, ids=(published,)), document(CITING, text))
    graph = build_graph(archive, registers)
    (mention,) = [one for one in graph.documents[CITING].mentions if one.citation.relation != "self"]
    assert isinstance(mention.resolution, Unresolved)
    page = cited_page(graph, graph.instruments[published.id])
    assert page.misread is misread
