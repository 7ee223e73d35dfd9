"""Authorities by side, and what they became over time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.issuers import Issuer, Side
from build_tools.pages.kind import Door, PageKind
from build_tools.parts import addresses, heads, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.authorities import Changed, changed_issuers
from build_tools.parts.paged import NUMBERED, ListPage, Section, Shown, list_pages, weight
from build_tools.parts.searched import TOP, SearchedPassage, described, passage
from build_tools.parts.values import Head

_CHANGED = "qua-cac-thoi-ky"
_ROW = weight(elements=8, size=500)
_CHANGE = weight(elements=16, size=1_200)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerRow:
    """An authority in the list."""

    name: str
    to: Target
    level: str
    until: str
    held: int
    cited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfSide:
    """Authorities of a side: on a page of a long list, those that stand on it."""

    side: str
    name: str
    shown: Shown
    issuers: tuple[IssuerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuersPart:
    """A page of the list, and all authorities."""

    page: ListPage
    sides: Mapping[str, tuple[Issuer, ...]]
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuersPage:
    """/co-quan/: authorities by side, central ones first."""

    head: Head
    first: bool
    sides: tuple[OfSide, ...]
    changed: tuple[Changed, ...]
    changes: Shown | None
    """What of those that changed stands on the page."""


def issuers_parts(graph: Graph) -> Iterator[IssuersPart]:
    """The pages of the list."""
    changed = tuple(changed_issuers(graph))
    sides = {side.value: _issuers(graph, side) for side in Side}
    sides = {side: issuers for side, issuers in sides.items() if issuers}
    sections = (
        *(_section(side, len(issuers), _ROW) for side, issuers in sides.items()),
        _section(_CHANGED, len(changed), _CHANGE),
    )
    for page in list_pages(addresses.ISSUERS, *sections):
        yield IssuersPart(page=page, sides=sides, changed=changed)


def _section(name: str, count: int, each: int) -> Section:
    return Section(name=name, headings=[NUMBERED] * count, weights=[each] * count)


def issuers_page(graph: Graph, part: IssuersPart) -> IssuersPage:
    """Put a page of the list of authorities together."""
    names = {side.value: wording.SIDES[side] for side in Side}
    shown = {each.name: each for each in part.page.sections}
    changes = shown.pop(_CHANGED, None)
    head = heads.under_home("Cơ quan ban hành", "Các cơ quan đã ban hành văn bản có trong kho.")
    if not part.page.first:
        what = next((names[side] for side in shown), "qua các thời kỳ")
        head = heads.further(head, f"{what}, {part.page.title}", addresses.ISSUERS)
    return IssuersPage(
        head=head,
        first=part.page.first,
        sides=tuple(
            OfSide(
                side=side,
                name=names[side],
                shown=each,
                issuers=tuple(_row(graph, part.sides[side][place]) for place in each.places),
            )
            for side, each in shown.items()
        ),
        changed=tuple(part.changed[place] for place in changes.places) if changes else (),
        changes=changes,
    )


def _issuers(graph: Graph, side: Side) -> tuple[Issuer, ...]:
    order = {level: place for place, level in enumerate(wording.LEVELS)}

    def rank(issuer: Issuer) -> tuple[int, str, str]:
        return (order[issuer.level], issuer.province or "", issuer.id)

    return tuple(sorted((one for one in graph.issuers.values() if one.side is side), key=rank))


def _row(graph: Graph, issuer: Issuer) -> IssuerRow:
    instruments = graph.of_issuer.get(issuer.id, ())
    held = sum(each.held for each in instruments)
    return IssuerRow(
        name=issuer.name,
        to=addresses.of_issuer(issuer.id),
        level=wording.capitalized(wording.LEVELS[issuer.level]),
        until=wording.full_date(issuer.valid_to) if issuer.valid_to else "",
        held=held,
        cited=len(instruments) - held,
    )


def says(page: IssuersPage) -> Iterator[SearchedPassage]:
    """Every authority, and what became of those that ended."""
    yield from described(page) if page.first else ()
    for of_side in page.sides:
        for row in of_side.issuers:
            told = " ".join(filter(None, (row.name, row.until and f"đến {row.until}", row.level)))
            yield passage(told, of_side.side if page.first else TOP)
    for each in page.changed:
        kin = (*each.after, *each.before)
        words = (
            each.kin.name,
            each.level,
            each.period,
            *(one.name for one in kin),
            searched.plain(each.note),
        )
        yield passage(". ".join(filter(None, words)), _CHANGED if page.first else TOP)


def _door(_: Graph) -> Door:
    return Door(
        text="Cơ quan qua các thời kỳ",
        to=addresses.Target(path=addresses.ISSUERS.path, anchor=_CHANGED),
        beside="cơ quan đã kết thúc, đổi tên, hợp nhất",
    )


PAGE = PageKind(
    folder="co-quan",
    subjects=issuers_parts,
    at=lambda part: part.page.at,
    view=issuers_page,
    says=says,
    door=_door,
)
