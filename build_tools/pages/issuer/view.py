"""The page of an authority: what it issued, its name over time and its successor."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.issuers import Issuer
from build_tools.pages.kind import PageKind
from build_tools.parts import addresses, entries, heads, provenance, searched, wording
from build_tools.parts.authorities import Kin, kin
from build_tools.parts.chronicle import Chronicle, chronicle
from build_tools.parts.searched import SearchedPassage
from build_tools.parts.values import Entry, Head, KnownFact, Link, Provenance, joined

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
    held: tuple[Entry, ...]
    cited: tuple[Entry, ...]
    picture: Chronicle | None
    """What it issued over time; None for a few papers, which the lists show as well."""

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


def issuer_page(graph: Graph, issuer: Issuer) -> IssuerPage:
    """Put the page of an authority together."""
    instruments = entries.by_date(graph, graph.of_issuer.get(issuer.id, ()))
    unit = graph.registers.provinces.get(issuer.province) if issuer.province else None
    return IssuerPage(
        head=Head(
            title=issuer.name,
            description=f"Văn bản do {issuer.name} ban hành có trong kho hoặc được dẫn.",
            crumbs=(heads.HOME, Link(text="Cơ quan ban hành", to=addresses.ISSUERS)),
            filters=(("co-quan", issuer.name),),
        ),
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
        held=tuple(entries.entry(graph, each) for each in instruments if each.held),
        cited=tuple(entries.entry(graph, each) for each in instruments if not each.held),
        picture=chronicle(entries.timeline(graph, instruments), graph.registers.terms)
        if len(instruments) >= _DRAWN_FROM
        else None,
    )


def says(page: IssuerPage) -> Iterator[SearchedPassage]:
    """What is known of the authority; its papers have pages of their own."""
    yield from searched.of_known(page.known)


PAGE = PageKind(
    folder="co-quan",
    subjects=lambda graph: graph.issuers.values(),
    at=lambda issuer: addresses.of_issuer(issuer.id),
    view=issuer_page,
    says=says,
)
