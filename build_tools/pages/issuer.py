"""The page of an authority: what it issued, its name over time and its successor."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.ids import IssuerId
from build_tools.models.issuers import Issuer, Level
from build_tools.pages import addresses, entries, heads, provenance, wording
from build_tools.pages.chronicle import Chronicle, chronicle
from build_tools.pages.context import Context
from build_tools.pages.parts import Entry, Head, Link, Provenance

_DRAWN_FROM = 5
"""Papers from which on a picture shows more than a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """An authority before or after this one; without a page where it issued nothing known."""

    name: str
    link: Link | None


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


def issuer_page(context: Context, issuer: Issuer) -> IssuerPage:
    """Put the page of an authority together."""
    instruments = entries.by_date(context, context.of_issuer.get(issuer.id, ()))
    unit = context.graph.registers.provinces.get(issuer.province) if issuer.province else None
    return IssuerPage(
        head=Head(
            path=addresses.of_issuer(issuer.id).path,
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
        predecessors=tuple(_kin(context, issuer.predecessors)),
        successors=tuple(_kin(context, issuer.successors)),
        note=provenance.linked(context, issuer.note),
        source=provenance.of_text(context, issuer.source),
        held=tuple(entries.entry(context, each) for each in instruments if each.held),
        cited=tuple(entries.entry(context, each) for each in instruments if not each.held),
        picture=chronicle(entries.timeline(context, instruments), context.graph.registers.terms)
        if len(instruments) >= _DRAWN_FROM
        else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An authority that ended, or began as the successor of others."""

    kin: Kin
    level: str
    """`cấp huyện`; "" for a central one, whose name says so."""
    period: str
    """`17/3/1981 – 02/02/2025`; `đến 02/02/2025`."""
    before: tuple[Kin, ...]
    after: tuple[Kin, ...]
    note: tuple[str | Link, ...]
    source: Provenance | None


def changed_issuers(context: Context) -> Iterator[Changed]:
    """What the register knows of authorities over time, whether or not they issued one of the instruments."""
    for issuer in context.graph.registers.issuers.values():
        if issuer.valid_to or issuer.predecessors or issuer.successors:
            yield changed(context, issuer)


def changed(context: Context, issuer: Issuer) -> Changed:
    """What the register knows of one authority over time."""
    return Changed(
        kin=next(_kin(context, (issuer.id,))),
        level="" if issuer.level is Level.CENTRAL else wording.LEVELS[issuer.level],
        period=_period(issuer),
        before=tuple(_kin(context, issuer.predecessors)),
        after=tuple(_kin(context, issuer.successors)),
        note=provenance.linked(context, issuer.note),
        source=provenance.of_text(context, issuer.source),
    )


def _period(issuer: Issuer) -> str:
    since = wording.full_date(issuer.valid_from) if issuer.valid_from else ""
    until = wording.full_date(issuer.valid_to) if issuer.valid_to else ""
    if since and until:
        return f"{since} – {until}"
    return f"đến {until}" if until else f"từ {since}" if since else ""


def _kin(context: Context, issuers: tuple[IssuerId, ...]) -> Iterator[Kin]:
    for each in issuers:
        paged = context.graph.issuers.get(each)
        known = paged or context.graph.registers.issuers.get(each)
        name = known.name if known else each
        yield Kin(name=name, link=Link(text=name, to=addresses.of_issuer(each)) if paged else None)
