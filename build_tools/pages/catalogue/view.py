"""All instruments as a table."""

from dataclasses import dataclass

from build_tools.data.instruments import columns, instrument_row
from build_tools.graph.model import Graph
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, entries, heads, wording
from build_tools.parts.values import Entry, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueLine:
    """An instrument as a row of the table."""

    entry: Entry
    cells: tuple[tuple[str, str], ...]
    """For each column its name, as scripts and styles know it, and what stands there, where no template knows better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CataloguePage:
    """/tra-cuu/danh-muc/: the columns of `data.instruments` that name a heading for the page."""

    head: Head
    headings: tuple[tuple[str, str], ...]
    lines: tuple[CatalogueLine, ...]
    kinds: tuple[str, ...]
    issuers: tuple[str, ...]
    sides: tuple[str, ...]


def catalogue_page(graph: Graph) -> CataloguePage:
    """Put the catalogue together, oldest first."""
    shown = {name: column for name, column in columns().items() if column.page}
    lines = []
    for instrument in entries.by_date(graph, graph.instruments.values()):
        row = instrument_row(graph, instrument)
        cells = tuple((_class(name), column.shown(getattr(row, name))) for name, column in shown.items())
        lines.append(CatalogueLine(entry=entries.entry(graph, instrument), cells=cells))
    return CataloguePage(
        head=Head(
            title="Danh mục văn bản",
            description="Danh mục tất cả văn bản có trong kho hoặc được dẫn.",
            crumbs=heads.UNDER_LOOKUPS,
            wide=True,
        ),
        headings=tuple((_class(name), column.page) for name, column in shown.items()),
        lines=tuple(lines),
        kinds=entries.frequent([each.entry.kind for each in lines]),
        issuers=entries.frequent([each.entry.issuer for each in lines if each.entry.issuer]),
        sides=tuple(wording.SIDES.values()),
    )


def _class(name: str) -> str:
    """`issuer-name` of the field `issuer_name`."""
    return name.replace("_", "-")


def _door(graph: Graph) -> Door:
    return Door(
        text="Danh mục văn bản", to=addresses.CATALOGUE, beside=f"bảng {len(graph.instruments)} văn bản"
    )


PAGE = single(addresses.CATALOGUE, catalogue_page, door=_door)
