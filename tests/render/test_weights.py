"""What a text is said to weigh is what its page weighs."""

from build_tools.graph.model import Graph
from build_tools.graph.weights import weights
from build_tools.parts import addresses
from build_tools.render import all_pages
from tests.render.rendering import to_html


def test_the_measured_weights_hold_for_the_papers_of_the_archive(graph: Graph) -> None:
    """What the constants tell and what the full text of a page weighs differ by less than a quarter."""
    wanted = {addresses.of_instrument(each.id).path: each for each in graph.documents.values()}
    for page in all_pages(graph):
        if document := wanted.pop(page.path, None):
            html = to_html(page.content)
            begin = html.index('<div class="toan-van">')
            end = min(
                html.find(f'id="{name}"', begin) % len(html)
                for name in ("nhiem-vu", "luoc-do", "van-ban-duoc-dan")
            )
            assert (
                0.75 < sum(weights(document.body, document.mentions)) / len(html[begin:end].encode()) < 1.25
            ), document.id
    assert not wanted
