"""Authorities by side, and what they became over time."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.issuers import Issuer, Side
from build_tools.pages.kind import Door, single
from build_tools.parts import addresses, heads, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.authorities import Changed, changed_issuers
from build_tools.parts.searched import SearchedPassage, described, passage
from build_tools.parts.values import Head


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
class IssuersPage:
    """/co-quan/: authorities by side, central ones first."""

    head: Head
    sides: tuple[tuple[str, str, tuple[IssuerRow, ...]], ...]
    changed: tuple[Changed, ...]


def issuers_page(graph: Graph) -> IssuersPage:
    """Put the list of authorities together."""
    groups = ((side.value, wording.SIDES[side], tuple(_issuers(graph, side))) for side in Side)
    return IssuersPage(
        head=heads.under_home("Cơ quan ban hành", "Các cơ quan đã ban hành văn bản có trong kho."),
        sides=tuple(group for group in groups if group[2]),
        changed=tuple(changed_issuers(graph)),
    )


def _issuers(graph: Graph, side: Side) -> Iterator[IssuerRow]:
    order = {level: place for place, level in enumerate(wording.LEVELS)}

    def rank(issuer: Issuer) -> tuple[int, str, str]:
        return (order[issuer.level], issuer.province or "", issuer.id)

    members = (issuer for issuer in graph.issuers.values() if issuer.side is side)
    for issuer in sorted(members, key=rank):
        instruments = graph.of_issuer.get(issuer.id, ())
        held = sum(each.held for each in instruments)
        yield IssuerRow(
            name=issuer.name,
            to=addresses.of_issuer(issuer.id),
            level=wording.capitalized(wording.LEVELS[issuer.level]),
            until=wording.full_date(issuer.valid_to) if issuer.valid_to else "",
            held=held,
            cited=len(instruments) - held,
        )


def says(page: IssuersPage) -> Iterator[SearchedPassage]:
    """Every authority, and what became of those that ended."""
    yield from described(page)
    for side, _, issuers in page.sides:
        for row in issuers:
            yield passage(
                " ".join(filter(None, (row.name, row.until and f"đến {row.until}", row.level))), side
            )
    for each in page.changed:
        kin = (*each.after, *each.before)
        words = (
            each.kin.name,
            each.level,
            each.period,
            *(one.name for one in kin),
            searched.plain(each.note),
        )
        yield passage(". ".join(filter(None, words)), "qua-cac-thoi-ky")


def _door(_: Graph) -> Door:
    return Door(
        text="Cơ quan qua các thời kỳ",
        to=addresses.Target(path=addresses.ISSUERS.path, anchor="qua-cac-thoi-ky"),
        beside="cơ quan đã kết thúc, đổi tên, hợp nhất",
    )


PAGE = single(addresses.ISSUERS, issuers_page, says=says, door=_door)
