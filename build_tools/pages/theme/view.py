"""The page of a theme: it gathers passages, not only documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.themes import Theme
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads, passages, searched
from build_tools.parts.passages import PassagesOfDocument
from build_tools.parts.searched import SearchedPassage, passage
from build_tools.parts.values import Entry, Head, Link, TimelineYear


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePage:
    """Definition, guiding instruments, passages, timeline, provinces."""

    head: Head
    name: str
    definition: str
    parent: Link | None
    children: tuple[Link, ...]
    guiding: tuple[Entry, ...]
    documents: tuple[PassagesOfDocument, ...]
    count: int
    provinces: tuple[tuple[Link, tuple[Entry, ...]], ...]
    timeline: tuple[TimelineYear, ...]


def theme_page(graph: Graph, theme: Theme) -> ThemePage:
    """Put the page of a theme together."""
    under = graph.passages_under.get(theme.id, ())
    documents = [graph.instruments[each] for each in dict.fromkeys(p.document for p in under)]
    guiding = [graph.instruments[each] for each in theme.guiding if each in graph.instruments]
    provinces = graph.registers.provinces
    units = sorted({each.province for each in documents if each.province and each.province in provinces})
    return ThemePage(
        head=Head(
            title=theme.name,
            description=f"{theme.name}: {theme.definition}",
            crumbs=(heads.HOME, Link(text="Chủ đề", to=addresses.THEMES)),
            filters=(("chu-de", theme.name),),
        ),
        name=theme.name,
        definition=theme.definition,
        parent=_link(graph.themes[theme.parent]) if theme.parent and theme.parent in graph.themes else None,
        children=tuple(_link(each) for each in graph.themes.values() if each.parent == theme.id),
        guiding=tuple(entries.entry(graph, each) for each in entries.by_date(graph, guiding)),
        documents=passages.grouped(graph, under),
        count=len(under),
        provinces=tuple(
            (
                Link(text=provinces[unit].full_name, to=addresses.of_province(unit)),
                tuple(entries.entry(graph, each) for each in documents if each.province == unit),
            )
            for unit in units
        ),
        timeline=entries.timeline(graph, {each.id: each for each in (*guiding, *documents)}.values()),
    )


def _link(theme: Theme) -> Link:
    return Link(text=theme.name, to=addresses.of_theme(theme.id))


def says(page: ThemePage) -> Iterator[SearchedPassage]:
    """What it is about, and where it is treated; its passages stand in their documents."""
    yield passage(page.definition)
    for label, themes in (("Thuộc chủ đề", filter(None, (page.parent,))), ("Gồm", page.children)):
        if named := searched.listed(themes):
            yield passage(f"{label}: {named}")
    yield from (passage(unit.text, "dia-phuong") for unit, _ in page.provinces)


PAGE = PageKind(
    folder="chu-de",
    subjects=lambda graph: graph.themes.values(),
    at=lambda theme: addresses.of_theme(theme.id),
    view=theme_page,
    says=says,
)
