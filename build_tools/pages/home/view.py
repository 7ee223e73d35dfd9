"""The home page: a search box, what there is, the newest, the most cited, and doors."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, changes, entries, relations, units
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Entry, Head, Link

_NEWEST = 8
_MOST_CITED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What a reader sees first."""

    head: Head
    documents: int
    instruments: int
    citations: int
    provinces: int
    themes: tuple[tuple[Link, int], ...]
    newest: tuple[tuple[Entry, str], ...]
    """With what happened to each, and when."""
    most_cited: tuple[tuple[Entry, int], ...]
    """With the number of places that cite it."""
    doubts: int
    lessons: int
    years: tuple[int, int] | None
    """Of the oldest and of the newest instrument; None where the year of none is known."""
    issuers: int
    obligations: int
    abbreviations: int
    terms: int


def home_page(graph: Graph) -> HomePage:
    """Put the home page together."""
    open_citations = sum(
        mention.target is None and mention.citation.relation not in relations.NOT_ABOUT_OTHERS
        for mention in graph.mentions
    )
    years = [each.date.year for each in graph.instruments.values() if each.date]
    return HomePage(
        head=Head(
            heading="Kho tri thức dân vận",
            title="Trang chủ: tìm văn bản về công tác dân vận",
            description="Kho văn bản chỉ đạo về công tác dân vận: tìm, đọc và trích dẫn đúng nguyên văn.",
            wide=True,
        ),
        documents=len(graph.documents),
        instruments=len(graph.instruments),
        citations=len(graph.mentions),
        provinces=sum(each.is_current for each in units.paged(graph)),
        themes=tuple(
            (
                Link(text=theme.name, to=addresses.of_theme(theme.id)),
                len(graph.passages_under.get(theme.id, ())),
            )
            for theme in graph.themes.values()
            if theme.parent is None
        ),
        newest=tuple(
            (entries.entry(graph, each.instrument), changes.what_happened(each))
            for each in changes.newest(graph)[:_NEWEST]
        ),
        most_cited=tuple(_most_cited(graph)),
        doubts=sum(each.grave for each in graph.conflicts) + open_citations,
        lessons=len(graph.training.lessons),
        years=(min(years), max(years)) if years else None,
        issuers=len(graph.issuers),
        obligations=sum(len(document.obligations) for document in graph.documents.values()),
        abbreviations=len(graph.registers.abbreviations),
        terms=len(graph.training.terms),
    )


def _most_cited(graph: Graph) -> Iterator[tuple[Entry, int]]:
    """The instruments that others cite most, with how often."""
    instruments = graph.instruments
    counts = {
        target: sum(mention.document != target for mention in mentions)
        for target, mentions in graph.mentions_of.items()
        if target in instruments
    }
    ranked = sorted((each for each in counts if counts[each]), key=lambda each: (-counts[each], each))
    for each in ranked[:_MOST_CITED]:
        yield entries.entry(graph, instruments[each]), counts[each]


def says(page: HomePage) -> Iterator[SearchedPassage]:
    """What the site is for, and its themes."""
    yield from described(page)
    yield from (passage(theme.text, "chu-de") for theme, _ in page.themes)


PAGE = single(addresses.HOME, home_page, says=says)
