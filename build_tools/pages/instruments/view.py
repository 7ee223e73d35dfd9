"""The list of instruments."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.instruments import Instrument
from build_tools.models.issuers import Side
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, heads, listings, wording
from build_tools.parts.listings import Listing, ListingPart, ShownListing
from build_tools.parts.paged import list_pages
from build_tools.parts.searched import SearchedPassage, described
from build_tools.parts.sides import side_of
from build_tools.parts.values import Head

_HELD = "toan-van"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentsPage:
    """/van-ban/: what is held, then what is only cited, by side; newest first. Or more of one of these lists."""

    head: Head
    first: bool
    held: ShownListing | None
    cited: tuple[ShownListing, ...]
    held_count: int
    cited_count: int


def instruments_parts(graph: Graph) -> Iterator[ListingPart]:
    """The pages of the list of instruments."""
    every = tuple(_listings(graph))
    for page in list_pages(addresses.INSTRUMENTS, *(each.section for each in every)):
        yield ListingPart(page=page, listings=every)


def _listings(graph: Graph) -> Iterator[Listing]:
    def listing(name: str, title: str, among: list[Instrument]) -> Listing:
        return Listing(name=name, title=title, moments=listings.newest_first(graph, among))

    instruments = graph.instruments.values()
    yield listing(_HELD, "Có toàn văn", [each for each in instruments if each.held])
    sides: tuple[Side | None, ...] = (*Side, None)
    for side in sides:
        cited = [each for each in instruments if not each.held and side_of(graph, each) is side]
        name, title = (side.value, wording.SIDES[side]) if side else ("khac", "Chưa rõ khối")
        if cited:
            yield listing(f"duoc-dan-{name}", f"Được dẫn: {title}", cited)


def instruments_page(graph: Graph, part: ListingPart) -> InstrumentsPage:
    """Put a page of the list together."""
    shown = listings.shown_listings(graph, part)
    counts = {each.name: len(each.moments) for each in part.listings}
    head = heads.under_home("Văn bản", "Văn bản có toàn văn trong kho và văn bản được dẫn.")
    if not part.page.first:
        head = heads.further(head, f"{shown[0].title}, {part.page.title}", addresses.INSTRUMENTS)
    return InstrumentsPage(
        head=head,
        first=part.page.first,
        held=next((each for each in shown if each.name == _HELD), None),
        cited=tuple(each for each in shown if each.name != _HELD),
        held_count=counts[_HELD],
        cited_count=sum(counts.values()) - counts[_HELD],
    )


def says(page: InstrumentsPage) -> Iterator[SearchedPassage] | None:
    """What the list is for; instruments have pages of their own."""
    return described(page) if page.first else None


PAGE = PageKind(
    folder="van-ban",
    subjects=instruments_parts,
    at=lambda part: part.page.at,
    view=instruments_page,
    says=says,
)
