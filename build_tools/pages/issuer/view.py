"""The page of an authority: what it issued, newest first, its name over time and its successor."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.issuers import Issuer
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads, listings, provenance, searched, wording
from build_tools.parts.authorities import Kin, kin
from build_tools.parts.chronicle import Chronicle, chronicle
from build_tools.parts.listings import Listing, ListingPart, ShownListing
from build_tools.parts.paged import list_pages
from build_tools.parts.searched import SearchedPassage
from build_tools.parts.values import Head, KnownFact, Link, Provenance, joined

_DRAWN_FROM = 5
"""Papers from which on a picture shows more than a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerPage:
    """An authority and its papers."""

    head: Head
    name: str
    side: str
    side_name: str
    level: str
    province: Link | None
    aliases: str
    symbols: str
    since: str
    until: str
    predecessors: tuple[Kin, ...]
    successors: tuple[Kin, ...]
    note: tuple[str | Link, ...]
    source: Provenance | None
    first: bool
    """Whether it is the page at the address of the authority, not a further one of its lists."""
    held: ShownListing | None
    cited: ShownListing | None
    picture: Chronicle | None
    """What it issued over time; None for a few papers, which the lists show as well, and for more than a page holds."""
    elsewhere: bool
    """Whether the timeline of all shows what is too much for a picture here."""

    @property
    def known(self) -> tuple[KnownFact, ...]:
        """The card of the authority."""
        span = wording.span(self.since, self.until) if self.since or self.until else ""
        rows = (
            KnownFact("Địa phương", (self.province,) if self.province else ()),
            KnownFact("Ký hiệu trong số văn bản", (self.symbols,)),
            KnownFact("Cách viết khác", (self.aliases,)),
            KnownFact("Thời gian hoạt động", (span,)),
            KnownFact("Kế tục", joined(kin.link or kin.name for kin in self.predecessors)),
            KnownFact("Nay là", joined(kin.link or kin.name for kin in self.successors)),
            KnownFact("Ghi chú", self.note),
        )
        return tuple(row for row in rows if any(row.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerPart(ListingPart):
    """A page of an authority."""

    issuer: Issuer


def issuer_parts(graph: Graph) -> Iterator[IssuerPart]:
    """The pages of every authority."""
    for issuer in graph.issuers.values():
        instruments = graph.of_issuer.get(issuer.id, ())
        every = tuple(
            Listing(
                name=name,
                title=title,
                moments=listings.newest_first(graph, (one for one in instruments if one.held is held)),
            )
            for name, title, held in (
                ("toan-van", "Văn bản có toàn văn", True),
                ("duoc-dan", "Văn bản chưa có toàn văn", False),
            )
        )
        for page in list_pages(addresses.of_issuer(issuer.id), *(each.section for each in every)):
            yield IssuerPart(page=page, listings=every, issuer=issuer)


def issuer_page(graph: Graph, part: IssuerPart) -> IssuerPage:
    """Put a page of an authority together."""
    issuer = part.issuer
    shown = {each.name: each for each in listings.shown_listings(graph, part)}
    instruments = graph.of_issuer.get(issuer.id, ())
    paged = any(each.shown.paged for each in shown.values())
    drawn = part.page.first and len(instruments) >= _DRAWN_FROM
    head = Head(
        title=issuer.name,
        description=f"Văn bản do {issuer.name} ban hành có trong kho hoặc được dẫn.",
        crumbs=(heads.HOME, Link(text="Cơ quan ban hành", to=addresses.ISSUERS)),
        filters=(("co-quan", issuer.name),),
    )
    if not part.page.first:
        (only,) = shown.values()
        head = heads.further(
            head, f"{wording.uncapitalized(only.title)}, {part.page.title}", addresses.of_issuer(issuer.id)
        )
    unit = graph.registers.provinces.get(issuer.province) if issuer.province else None
    return IssuerPage(
        head=head,
        name=issuer.name,
        side=issuer.side.value,
        side_name=wording.SIDES[issuer.side],
        level=wording.capitalized(wording.LEVELS[issuer.level]),
        province=Link(text=unit.full_name, to=addresses.of_province(unit.id)) if unit else None,
        aliases="; ".join(issuer.aliases),
        symbols=", ".join(issuer.symbols),
        since=wording.full_date(issuer.valid_from) if issuer.valid_from else "",
        until=wording.full_date(issuer.valid_to) if issuer.valid_to else "",
        predecessors=tuple(kin(graph, issuer.predecessors)),
        successors=tuple(kin(graph, issuer.successors)),
        note=provenance.linked(graph, issuer.note),
        source=provenance.of_text(graph, issuer.source),
        first=part.page.first,
        held=shown.get("toan-van"),
        cited=shown.get("duoc-dan"),
        picture=chronicle(entries.timeline(graph, instruments), graph.registers.terms)
        if drawn and not paged
        else None,
        elsewhere=drawn and paged,
    )


def says(page: IssuerPage) -> Iterator[SearchedPassage] | None:
    """What is known of the authority; its papers have pages of their own."""
    return searched.of_known(page.known) if page.first else None


PAGE = PageKind(
    folder="co-quan",
    subjects=issuer_parts,
    at=lambda part: part.page.at,
    view=issuer_page,
    says=says,
)
