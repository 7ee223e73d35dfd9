"""The papers of a unit by authority: its own first, then those of the units that became part of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import IssuerId, ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.models.provinces import Province
from build_tools.normalize import slug
from build_tools.parts import entries, wording
from build_tools.parts.paged import Heading, Shown
from build_tools.parts.values import Entry
from build_tools.resolve.catalogue import issuer_class

_UNKNOWN = "Chưa rõ cơ quan ban hành"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper of the unit, under the authority that issued it."""

    instrument: Instrument
    authority: str
    note: str
    """`của tỉnh Bắc Giang (đến 30/6/2025)` where it is one of a predecessor; else ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersOf:
    """What one authority issued, by date."""

    authority: str
    opens: str
    """`Của tỉnh Bắc Giang (đến 30/6/2025)`, above the first authority of a predecessor; else ""."""
    entries: tuple[Entry, ...]
    """On a page of a long list, those that stand on it."""
    count: int
    """How many there are on all pages."""
    anchor: str = ""


def by_authority(graph: Graph, province: Province, instruments: Iterable[Instrument]) -> tuple[Paper, ...]:
    """Papers in the order of their authorities, which is that of their register and of their rank; then by date."""
    papers: dict[tuple[str, str], list[Instrument]] = {}
    for each in entries.by_date(graph, instruments):
        papers.setdefault((unit_note(graph, province, each), each.issuer_name), []).append(each)
    order = {unit: place for place, unit in enumerate((province.id, *province.predecessors))}
    ranked = sorted(papers.items(), key=lambda item: _rank(graph, item[1], order))
    return tuple(
        Paper(instrument=each, authority=authority or _UNKNOWN, note=note)
        for (note, authority), issued in ranked
        for each in issued
    )


def headings_of(papers: Sequence[Paper], section: str) -> list[Heading]:
    """Of each its authority, of this unit or of a predecessor. Of two that differ in a mark the first has the anchor."""
    labels = [f"{paper.authority} {paper.note}".strip() for paper in papers]
    named = {label: f"{section}-{slug(label)}" for label in labels}
    first = {anchor: label for label, anchor in reversed(named.items())}
    headings = {
        label: Heading(label=label, anchor=anchor if first[anchor] == label else "")
        for label, anchor in named.items()
    }
    return [headings[label] for label in labels]


def papers_of(graph: Graph, papers: Sequence[Paper], shown: Shown) -> Iterator[PapersOf]:
    """What of them stands on a page."""
    before = ""
    for run in shown.runs:
        first = papers[run.start]
        yield PapersOf(
            authority=first.authority,
            opens="" if first.note == before else wording.capitalized(first.note),
            entries=tuple(entries.entry(graph, each.instrument) for each in papers[run.start : run.stop]),
            count=run.total,
            anchor=run.heading.anchor if shown.paged and not run.continued else "",
        )
        before = first.note


def unit_note(graph: Graph, province: Province, instrument: Instrument) -> str:
    """`của tỉnh Bắc Giang (đến 30/6/2025)` of a paper of another unit; "" of an own one."""
    unit = graph.registers.provinces.get(instrument.province) if instrument.province else None
    if unit is None or unit.id == province.id:
        return ""
    title = wording.unit_title(unit)
    return f"của {wording.uncapitalized(title)}"


def _rank(
    graph: Graph, papers: list[Instrument], order: dict[ProvinceId, int]
) -> tuple[int, bool, int, int, str]:
    """By unit, then by authority; one that no register knows by the highest kind that it issued, unnamed last."""
    first, registers = papers[0], graph.registers
    authorities, kinds = list(registers.issuers), list(registers.kinds)
    authority = issuer_class(first.issuer) or IssuerId("")
    return (
        order.get(first.province, 0) if first.province else 0,
        not first.issuer_name,
        authorities.index(authority) if authority in registers.issuers else len(authorities),
        min(kinds.index(each.kind) if each.kind in registers.kinds else len(kinds) for each in papers),
        first.issuer_name,
    )
