"""All instruments as a table."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.parts import entries, heads
from build_tools.parts.values import Entry, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePage:
    """All instruments as a table."""

    head: Head
    entries: tuple[Entry, ...]
    kinds: tuple[str, ...]
    issuers: tuple[str, ...]


def catalogue_page(graph: Graph) -> CataloguePage:
    """Put the catalogue together, oldest first."""
    listed = tuple(entries.entry(graph, each) for each in entries.by_date(graph, graph.instruments.values()))
    return CataloguePage(
        head=Head(
            title="Danh mục văn bản",
            description="Danh mục tất cả văn bản có trong kho hoặc được dẫn.",
            crumbs=heads.UNDER_LOOKUPS,
            wide=True,
        ),
        entries=listed,
        kinds=entries.frequent([each.kind for each in listed]),
        issuers=entries.frequent([each.issuer for each in listed if each.issuer]),
    )
