"""Authorities over time: what each came from and became."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import IssuerId
from build_tools.models.issuers import Issuer, Level
from build_tools.parts import addresses, provenance, wording
from build_tools.parts.values import Link, Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """An authority before or after this one; without a page where it issued nothing known."""

    name: str
    link: Link | None


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


def changed_issuers(graph: Graph) -> Iterator[Changed]:
    """What the register knows of authorities over time, whether or not they issued one of the instruments."""
    for issuer in graph.registers.issuers.values():
        if issuer.valid_to or issuer.predecessors or issuer.successors:
            yield changed(graph, issuer)


def changed(graph: Graph, issuer: Issuer) -> Changed:
    """What the register knows of one authority over time."""
    return Changed(
        kin=next(kin(graph, (issuer.id,))),
        level="" if issuer.level is Level.CENTRAL else wording.LEVELS[issuer.level],
        period=_period(issuer),
        before=tuple(kin(graph, issuer.predecessors)),
        after=tuple(kin(graph, issuer.successors)),
        note=provenance.linked(graph, issuer.note),
        source=provenance.of_text(graph, issuer.source),
    )


def _period(issuer: Issuer) -> str:
    since = wording.full_date(issuer.valid_from) if issuer.valid_from else ""
    until = wording.full_date(issuer.valid_to) if issuer.valid_to else ""
    if since and until:
        return f"{since} – {until}"
    return f"đến {until}" if until else f"từ {since}" if since else ""


def kin(graph: Graph, issuers: tuple[IssuerId, ...]) -> Iterator[Kin]:
    """The authorities with these ids, by the names that the archive knows for them."""
    for each in issuers:
        paged = graph.issuers.get(each)
        known = paged or graph.registers.issuers.get(each)
        name = known.name if known else each
        yield Kin(name=name, link=Link(text=name, to=addresses.of_issuer(each)) if paged else None)
