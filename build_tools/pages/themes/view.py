"""All themes in the editors' order."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, heads
from build_tools.parts.values import Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeLine:
    """A theme in the list."""

    link: Link
    definition: str
    passages: int
    documents: int
    nested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemesPage:
    """/chu-de/: all themes in the editors' order."""

    head: Head
    themes: tuple[ThemeLine, ...]


def themes_page(graph: Graph) -> ThemesPage:
    """Put the list of themes together."""
    rows = []
    for theme in graph.themes.values():
        under = graph.passages_under.get(theme.id, ())
        rows.append(
            ThemeLine(
                link=Link(text=theme.name, to=addresses.of_theme(theme.id)),
                definition=theme.definition,
                passages=len(under),
                documents=len({passage.document for passage in under}),
                nested=theme.parent is not None,
            )
        )
    head = heads.under_home("Chủ đề", "Các chủ đề của công tác dân vận và những đoạn văn bản nói về chúng.")
    return ThemesPage(head=head, themes=tuple(rows))


PAGE = single(addresses.THEMES, themes_page)
