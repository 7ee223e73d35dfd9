"""The pages of provinces, present and former."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.models.ids import ProvinceId, ThemeId
from build_tools.models.instruments import Instrument, Passage
from build_tools.models.provinces import Province
from build_tools.pages.kind import PageKind
from build_tools.pages.province.by_authority import PapersOf, by_authority, unit_note
from build_tools.parts import addresses, entries, figures, heads, passages, provenance, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.figures import FiguresOfDocument
from build_tools.parts.passages import PassagesOfDocument
from build_tools.parts.searched import SearchedPassage, passage
from build_tools.parts.units import instruments_of, link, paged
from build_tools.parts.values import Head, KnownFact, Link, Provenance, TimelineYear, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A related unit that has papers."""

    link: Link
    held: int
    cited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvincePage:
    """A unit, what it came from or became, and what its authorities issued."""

    head: Head
    name: str
    """As it stands inside a sentence: `tỉnh Cà Mau`."""
    kind: str
    region: str
    since: str
    since_note: str
    until: str
    """"" for a unit in force."""
    act: str
    changes: tuple[str, ...]
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]
    held: tuple[PapersOf, ...]
    cited: tuple[PapersOf, ...]
    elsewhere: tuple[Elsewhere, ...]
    """Where papers are that touch a unit without any: units that it was or became part of."""
    search: Target
    sought: str
    """What to search for in the texts of others."""
    figures: tuple[FiguresOfDocument, ...]
    themes: tuple[tuple[Link, tuple[PassagesOfDocument, ...]], ...]
    timeline: tuple[TimelineYear, ...]
    source: Provenance | None

    @property
    def known(self) -> tuple[KnownFact, ...]:
        """The card of the unit."""
        span = wording.span(self.since, self.until, unknown="không rõ ngày bắt đầu")
        rows = (
            KnownFact("Loại đơn vị", (self.kind,)),
            KnownFact("Vùng", (self.region,)),
            KnownFact("Thời gian tồn tại", (span,), self.since_note),
            *(KnownFact("Thay đổi loại", (change,)) for change in self.changes),
            KnownFact("Hợp thành từ", joined(self.predecessors)),
            KnownFact(
                "Sáp nhập vào", (*joined(self.successors), " (từ ngày 01/7/2025)") if self.successors else ()
            ),
            KnownFact("Căn cứ", (self.act,)),
        )
        return tuple(row for row in rows if any(row.words))


def province_page(graph: Graph, province: Province) -> ProvincePage:
    """Put the page of a province together."""
    registers = graph.registers
    instruments = instruments_of(graph, province)
    region = next((each.name for each in registers.regions if each.id == province.region), "")
    return ProvincePage(
        head=Head(
            title=wording.unit_title(province),
            description=f"Văn bản về công tác dân vận của {wording.uncapitalized(wording.unit_title(province))}: toàn văn, văn bản được dẫn, nội dung theo chủ đề.",
            crumbs=(heads.HOME, Link(text="Tỉnh, thành phố", to=addresses.PROVINCES)),
            filters=tuple(("tinh", name) for name in dict.fromkeys(heads.unit_names(graph, province))),
        ),
        name=province.name_within,
        kind=province.kind,
        region=region,
        since=wording.full_date(province.valid_from) if province.valid_from else "",
        since_note=province.valid_from_note,
        until=wording.full_date(province.valid_to) if province.valid_to else "",
        act=province.act,
        changes=tuple(
            f"{wording.capitalized(change.kind)} từ ngày {wording.full_date(change.since)} ({change.act})"
            for change in province.kind_changes
        ),
        predecessors=tuple(_links(graph, province.predecessors)),
        successors=tuple(_links(graph, province.successors)),
        held=by_authority(graph, province, [each for each in instruments if each.held]),
        cited=by_authority(graph, province, [each for each in instruments if not each.held]),
        elsewhere=() if instruments else tuple(_elsewhere(graph, province)),
        search=addresses.SEARCH,
        sought=province.name,
        figures=tuple(_figures(graph, province, instruments)),
        themes=tuple(_themes(graph, instruments)),
        timeline=entries.timeline(graph, instruments),
        source=provenance.of_text(graph, province.source),
    )


def _links(graph: Graph, units: tuple[ProvinceId, ...]) -> Iterator[Link]:
    known = {province.id: province for province in paged(graph)}
    for unit in units:
        if unit in known:
            yield link(known[unit])


def _elsewhere(graph: Graph, province: Province) -> Iterator[Elsewhere]:
    """The units before and after it that have papers, those after it first."""
    known = {each.id: each for each in paged(graph)}
    for unit in (*province.successors, *province.predecessors):
        papers = instruments_of(graph, known[unit]) if unit in known else ()
        if papers:
            held = sum(each.held for each in papers)
            yield Elsewhere(link=link(known[unit]), held=held, cited=len(papers) - held)


def _figures(
    graph: Graph, province: Province, instruments: tuple[Instrument, ...]
) -> Iterator[FiguresOfDocument]:
    """What each document held states, by date of the document."""
    for each in entries.by_date(graph, [one for one in instruments if one.held]):
        document = graph.documents[each.id]
        if document.figures:
            note = unit_note(graph, province, each)
            yield figures.of_document(graph, document, entries.entry(graph, each, unit_note=note))


def _themes(
    graph: Graph, instruments: tuple[Instrument, ...]
) -> Iterator[tuple[Link, tuple[PassagesOfDocument, ...]]]:
    """Passages of the unit's documents, by theme in the editors' order."""
    under: defaultdict[ThemeId, list[Passage]] = defaultdict(list)
    for document in sorted(each.id for each in instruments if each.held):
        for each in graph.documents[document].passages:
            under[each.theme].append(each)
    for theme in graph.themes.values():
        if theme.id in under:
            yield (
                Link(text=theme.name, to=addresses.of_theme(theme.id)),
                passages.grouped(graph, under[theme.id]),
            )


def says(page: ProvincePage) -> Iterator[SearchedPassage]:
    """What is known of the unit, who issued papers there and on what; these have pages of their own."""
    yield from searched.of_known(page.known)
    for papers, anchor in ((page.held, "toan-van"), (page.cited, "duoc-dan")):
        yield from (passage(group.authority, anchor) for group in papers)
    yield from (passage(theme.text, "chu-de") for theme, _ in page.themes)


PAGE = PageKind(
    folder="tinh",
    subjects=paged,
    at=lambda unit: addresses.of_province(unit.id),
    view=province_page,
    says=says,
)
