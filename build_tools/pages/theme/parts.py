"""On which pages the passages of a theme stand: on its own while all fits; else by the year of their documents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import InstrumentId
from build_tools.models.instruments import Instrument, Passage
from build_tools.models.themes import Theme
from build_tools.parts import addresses, naming, ranking
from build_tools.parts.addresses import Target
from build_tools.parts.paged import LINE, Heading, ListPage, Section, list_pages, on_year, weight

_PASSAGE = weight(elements=12, size=1_000)
"""An excerpt with its words marked, its place, and why it is there."""
_DOCUMENT = weight(elements=6, size=600) + 2 * LINE
"""What stands over the passages of a document, and its lines in the other lists of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All passages of a theme: document by document, the newest year first, the most telling first within it."""

    theme: Theme
    passages: tuple[Passage, ...]
    documents: tuple[Instrument, ...]
    """The most telling first."""
    of: Mapping[InstrumentId, Sequence[Passage]]
    """In the order of the text."""
    places: Mapping[InstrumentId, Target]
    """Where those of a document begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePart:
    """One page of a theme: of what it does not show it knows nothing, so that it stays as it is when that changes."""

    page: ListPage
    theme: Theme
    documents: int
    """How many treat the theme, on whatever page."""
    all: Gathered | None
    """Of the first page."""
    runs: tuple[tuple[Passage, ...], ...]
    """Of a further page: the passages of each of its runs."""


def parts(graph: Graph) -> Iterator[ThemePart]:
    """The pages of every theme."""
    for theme in graph.themes.values():
        yield from _parts(graph, theme)


def _parts(graph: Graph, theme: Theme) -> Iterator[ThemePart]:
    of: defaultdict[InstrumentId, list[Passage]] = defaultdict(list)
    for passage in graph.passages_under.get(theme.id, ()):
        of[passage.document].append(passage)
    counts = {document: len(held) for document, held in of.items()}
    documents = ranking.ranked(graph, (graph.instruments[each] for each in of), counts, guiding=theme.guiding)
    by_year = sorted(documents, key=lambda each: -(each.date.year if each.date else 0))
    headings = {each.id: _heading(graph, each) for each in by_year}
    weights = [_PASSAGE + _DOCUMENT * (not at) for each in by_year for at in range(counts[each.id])]
    section = Section(
        headings=[headings[each.id] for each in by_year for _ in of[each.id]], weights=weights, begun=False
    )
    pages = list_pages(addresses.of_theme(theme.id), section)
    places = _places(pages)
    gathered = Gathered(
        theme=theme,
        passages=tuple(passage for each in by_year for passage in of[each.id]),
        documents=documents,
        of=of,
        places={each.id: places[headings[each.id]] for each in by_year},
    )
    for page in pages:
        runs = () if page.first else page.sections[0].runs
        yield ThemePart(
            page=page,
            theme=theme,
            documents=len(documents),
            all=gathered if page.first else None,
            runs=tuple(gathered.passages[run.start : run.stop] for run in runs),
        )


def _heading(graph: Graph, document: Instrument) -> Heading:
    """A document, on the shelves of its year."""
    return Heading(
        label=naming.short_name(graph, document),
        anchor=document.id,
        shelves=on_year(document.date.year if document.date else None),
    )


def _places(pages: Sequence[ListPage]) -> Mapping[Heading, Target]:
    return {
        run.heading: Target(path=page.at.path, anchor=run.heading.anchor)
        for page in reversed(pages)
        for run in page.sections[0].runs
    }
