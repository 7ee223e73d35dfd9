"""All instruments as a table, newest first; where they are many, by year on pages of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.data.instruments import column_class, columns, instrument_row
from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, PageKind
from build_tools.parts import addresses, entries, heads, in_force, listings, wording
from build_tools.parts.paged import ListPage, Shown, list_pages
from build_tools.parts.searched import SearchedPassage, described
from build_tools.parts.terms import Times, times
from build_tools.parts.values import Entry, Head
from build_tools.timelines import Moment

_OFFERED = 60
"""Authorities among which a reader chooses before the others are loaded, the most frequent of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePart:
    """A page of the catalogue, and all that the catalogue holds."""

    page: ListPage
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueLine:
    """An instrument as a row of the table."""

    entry: Entry
    cells: tuple[tuple[str, str], ...]
    """For each column its name, as scripts and styles know it, and what stands there, where no template knows better."""
    anchor: str = ""
    """Of its year, where it is the first of it on the page of a long list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePage:
    """/tra-cuu/danh-muc/: the columns of `data.instruments` that name a heading for the page."""

    head: Head
    first: bool
    shown: Shown
    headings: tuple[tuple[str, str], ...]
    lines: tuple[CatalogueLine, ...]
    kinds: tuple[str, ...]
    issuers: tuple[str, ...]
    sides: tuple[str, ...]
    times: Times
    states: tuple[tuple[str, str], ...]
    """Of validity on a day: what scripts call each, and readers."""


def catalogue_parts(graph: Graph) -> Iterator[CataloguePart]:
    """The pages of the catalogue."""
    moments = listings.newest_first(graph, graph.instruments.values())
    for page in list_pages(addresses.CATALOGUE, listings.in_years(moments)):
        yield CataloguePart(page=page, moments=moments)


def catalogue_page(graph: Graph, part: CataloguePart) -> CataloguePage:
    """Put a page of the catalogue together."""
    (shown,) = part.page.sections
    every = [each.instrument for each in part.moments]
    issuers = entries.frequent([each.issuer_name for each in every if each.issuer_name])
    head = Head(
        title="Danh mục văn bản",
        description="Danh mục tất cả văn bản có trong kho hoặc được dẫn.",
        crumbs=heads.UNDER_LOOKUPS,
        wide=True,
    )
    return CataloguePage(
        head=head if part.page.first else heads.further(head, part.page.title, addresses.CATALOGUE),
        first=part.page.first,
        shown=shown,
        headings=tuple(
            (column_class(name), column.page) for name, column in columns().items() if column.page
        ),
        lines=tuple(_lines(graph, shown, part.moments)),
        kinds=entries.frequent([wording.kind_name(each, graph.registers.kinds) for each in every]),
        issuers=issuers[:_OFFERED] if shown.paged else issuers,
        sides=tuple(wording.SIDES.values()),
        times=times(graph, part.moments),
        states=tuple((state.value, name) for state, name in in_force.STATES.items()),
    )


def _lines(graph: Graph, shown: Shown, moments: tuple[Moment, ...]) -> Iterator[CatalogueLine]:
    titled = {name: column for name, column in columns().items() if column.page}
    for run in shown.runs:
        for place in range(run.start, run.stop):
            instrument = moments[place].instrument
            row = instrument_row(graph, instrument)
            yield CatalogueLine(
                entry=entries.entry(graph, instrument),
                cells=tuple(
                    (column_class(name), column.shown(getattr(row, name))) for name, column in titled.items()
                ),
                anchor=run.heading.anchor if shown.paged and place == run.start and not run.continued else "",
            )


def says(page: CataloguePage) -> Iterator[SearchedPassage] | None:
    """What it is for: instruments have pages of their own, and so does what stands on further ones."""
    return described(page) if page.first else None


def _door(graph: Graph) -> Door:
    return Door(
        text="Danh mục văn bản", to=addresses.CATALOGUE, beside=f"bảng {len(graph.instruments)} văn bản"
    )


PAGE = PageKind(
    folder="tra-cuu",
    subjects=catalogue_parts,
    at=lambda part: part.page.at,
    view=catalogue_page,
    says=says,
    door=_door,
)
