"""The pages of a theme: it gathers passages, not only documents."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.models.themes import Theme
from build_tools.pages.kind import PageKind
from build_tools.pages.theme.parts import Gathered, ThemePart, parts
from build_tools.parts import addresses, bars, entries, heads, passages, ranking, searched
from build_tools.parts.bars import Bars
from build_tools.parts.density import Stretch, periods
from build_tools.parts.paged import Shown, of_year
from build_tools.parts.passages import PassagesOfDocument
from build_tools.parts.searched import SearchedPassage, passage
from build_tools.parts.values import Entry, Head, Link, TimelineYear

_BEST_DOCUMENTS, _BEST_PASSAGES = 20, 3
"""What the first page shows of a theme that has more than a page holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOfTheme:
    """A province with what its documents say under the theme."""

    unit: Link
    entries: tuple[Entry, ...]
    """None where the passages stand on other pages."""
    documents: int
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemePage:
    """Definition, guiding instruments, passages, timeline, provinces; of a further page passages alone."""

    head: Head
    name: str
    definition: str
    parent: Link | None
    children: tuple[Link, ...]
    guiding: tuple[Entry, ...]
    first: bool
    shown: Shown
    order: str
    """How documents are ranked, in words."""
    documents: tuple[PassagesOfDocument, ...]
    count: int
    """Documents with passages."""
    provinces: tuple[UnitOfTheme, ...]
    timeline: tuple[TimelineYear, ...]
    """None where the passages stand on other pages."""
    bars: Bars | None
    """The documents by year, where their passages stand on other pages."""


def theme_page(graph: Graph, part: ThemePart) -> ThemePage:
    """Put a page of a theme together."""
    theme, (shown,) = part.theme, part.page.sections
    guiding = [graph.instruments[each] for each in theme.guiding if each in graph.instruments]
    every, documents = part.all, part.all.documents if part.all else ()
    return ThemePage(
        head=_head(theme, part.page.title),
        name=theme.name,
        definition=theme.definition,
        parent=_link(graph.themes[theme.parent]) if theme.parent and theme.parent in graph.themes else None,
        children=tuple(_link(each) for each in graph.themes.values() if each.parent == theme.id),
        guiding=tuple(entries.entry(graph, each) for each in entries.by_date(graph, guiding)),
        first=part.page.first,
        shown=shown,
        order=ranking.how("có nhiều đoạn hơn", guiding=bool(theme.guiding)),
        documents=tuple(_best(graph, every, whole=not shown.paged) if every else _stretches(graph, part)),
        count=part.documents,
        provinces=tuple(_units(graph, every, listed=not shown.paged)) if every else (),
        timeline=()
        if shown.paged
        else entries.timeline(graph, {each.id: each for each in (*guiding, *documents)}.values()),
        bars=_bars(graph, every) if every and shown.paged else None,
    )


def _head(theme: Theme, title: str) -> Head:
    crumbs = (heads.HOME, Link(text="Chủ đề", to=addresses.THEMES))
    if title:
        name = f"{theme.name}: {title}"
        return Head(title=name, description=f"Các đoạn văn bản. {name}.", crumbs=(*crumbs, _link(theme)))
    return Head(
        title=theme.name,
        description=f"{theme.name}: {theme.definition}",
        crumbs=crumbs,
        filters=(("chu-de", theme.name),),
    )


def _best(graph: Graph, every: Gathered, *, whole: bool) -> Iterator[PassagesOfDocument]:
    """What the first page shows: everything, or of the most telling documents their most telling passages."""
    of = every.of
    for each in every.documents if whole else every.documents[:_BEST_DOCUMENTS]:
        best = of[each.id] if whole else passages.most_telling(of[each.id], _BEST_PASSAGES)
        yield passages.of_document(graph, best, count=len(of[each.id]), rest=every.places[each.id])


def _stretches(graph: Graph, part: ThemePart) -> Iterator[PassagesOfDocument]:
    """What a further page shows: the documents of some years, each with all its passages."""
    for run, some in zip(part.page.sections[0].runs, part.runs, strict=True):
        yield passages.of_document(graph, some, count=run.total, continued=run.continued)


def _units(graph: Graph, every: Gathered, *, listed: bool) -> Iterator[UnitOfTheme]:
    provinces = graph.registers.provinces
    of_unit: defaultdict[ProvinceId, list[Instrument]] = defaultdict(list)
    for each in every.documents:
        if each.province and each.province in provinces:
            of_unit[each.province].append(each)
    for unit in sorted(of_unit):
        documents = of_unit[unit]
        yield UnitOfTheme(
            unit=Link(text=provinces[unit].full_name, to=addresses.of_province(unit)),
            entries=tuple(entries.entry(graph, each) for each in documents) if listed else (),
            documents=len(documents),
            passages=sum(len(every.of[each.id]) for each in documents),
        )


def _bars(graph: Graph, every: Gathered) -> Bars | None:
    """The documents by year: each year leads to its passages."""
    by_year: defaultdict[int | None, list[Instrument]] = defaultdict(list)
    for each in entries.by_date(graph, every.documents):
        by_year[each.date.year if each.date else None].append(each)
    return bars.of_years(
        periods(_stretch(graph, every, *each) for each in by_year.items()), graph.registers.terms
    )


def _stretch(graph: Graph, every: Gathered, year: int | None, documents: Sequence[Instrument]) -> Stretch:
    heading = of_year(year)
    first = next(each.document for each in every.passages if each.document in {one.id for one in documents})
    return Stretch(
        label=heading.label,
        anchor=heading.anchor,
        place=year,
        to=every.places[first],
        entries=tuple(entries.entry(graph, each) for each in documents),
    )


def _link(theme: Theme) -> Link:
    return Link(text=theme.name, to=addresses.of_theme(theme.id))


def says(page: ThemePage) -> Iterator[SearchedPassage] | None:
    """What it is about, and where it is treated; its passages stand in their documents."""
    return _says(page) if page.first else None


def _says(page: ThemePage) -> Iterator[SearchedPassage]:
    yield passage(page.definition)
    for label, themes in (("Thuộc chủ đề", filter(None, (page.parent,))), ("Gồm", page.children)):
        if named := searched.listed(themes):
            yield passage(f"{label}: {named}")
    yield from (passage(each.unit.text, "dia-phuong") for each in page.provinces)


PAGE = PageKind(
    folder="chu-de",
    subjects=parts,
    at=lambda part: part.page.at,
    view=theme_page,
    says=says,
)
