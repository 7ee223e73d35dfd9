"""The pages of provinces, present and former."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from build_tools.graph.model import Graph
from build_tools.models.ids import ProvinceId
from build_tools.models.provinces import Province
from build_tools.pages.kind import PageKind
from build_tools.pages.province.by_authority import PapersOf, papers_of, unit_note
from build_tools.pages.province.parts import (
    CITED,
    FIGURES,
    HELD,
    THEMES,
    TIMELINE,
    ProvincePart,
    province_parts,
)
from build_tools.parts import addresses, entries, figures, heads, passages, provenance, searched, wording
from build_tools.parts.addresses import Target
from build_tools.parts.figures import FiguresOfDocument
from build_tools.parts.paged import Run, Shown
from build_tools.parts.passages import PassagesOfDocument
from build_tools.parts.searched import SearchedPassage, passage
from build_tools.parts.units import has_page, instruments_of, link
from build_tools.parts.values import Head, KnownFact, Link, Provenance, TimelineYear, joined

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A related unit that has papers."""

    link: Link
    held: int
    cited: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagesOfTheme:
    """Passages of the unit's documents under a theme."""

    theme: Link
    anchor: str
    """"" where the page has all of the section, or the theme begins on the page before."""
    documents: tuple[PassagesOfDocument, ...]


_SECTIONS = {
    HELD: "Văn bản có toàn văn",
    CITED: "Văn bản chưa có toàn văn",
    FIGURES: "Số liệu nêu trong văn bản",
    THEMES: "Nội dung theo chủ đề",
    TIMELINE: "Dòng thời gian",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvincePage:
    """A unit, what it came from or became, and what its authorities issued. Or more of one of these lists."""

    head: Head
    first: bool
    shown: Mapping[str, Shown]
    """What of each section stands on the page, by its anchor."""
    more: str
    """The section that a further page belongs to: `Được dẫn`."""
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
    figure_count: int
    themes: tuple[PassagesOfTheme, ...]
    timeline: tuple[TimelineYear, ...]
    authorities: tuple[tuple[str, str], ...]
    """Who issued papers there, with the section in which they stand."""
    named_themes: tuple[str, ...]
    source: Provenance | None

    @property
    def known(self) -> tuple[KnownFact, ...]:
        """The card of the unit."""
        span = wording.span(self.since, self.until)
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


def province_page(graph: Graph, part: ProvincePart) -> ProvincePage:
    """Put a page of a province together."""
    province, registers = part.province, graph.registers
    shown = {each.name: each for each in part.page.sections}
    region = next((each.name for each in registers.regions if each.id == province.region), "")
    more = "" if part.page.first else _SECTIONS[part.page.sections[0].name]
    return ProvincePage(
        head=_head(graph, part, more),
        first=part.page.first,
        shown=shown,
        more=more,
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
        held=tuple(papers_of(graph, part.held, shown[HELD])) if HELD in shown else (),
        cited=tuple(papers_of(graph, part.cited, shown[CITED])) if CITED in shown else (),
        elsewhere=() if part.instruments else tuple(_elsewhere(graph, province)),
        search=addresses.SEARCH,
        sought=province.name,
        figures=tuple(_figures(graph, part, shown[FIGURES])) if FIGURES in shown else (),
        figure_count=sum(len(each.figures) for each in part.figures),
        themes=tuple(_themes(graph, part, shown[THEMES])) if THEMES in shown else (),
        timeline=entries.years(graph, _of(part.moments, shown[TIMELINE])) if TIMELINE in shown else (),
        authorities=tuple(
            dict.fromkeys(
                (paper.authority, name)
                for papers, name in ((part.held, HELD), (part.cited, CITED))
                for paper in papers
            )
        ),
        named_themes=tuple(dict.fromkeys(graph.themes[each.theme].name for each in part.passages)),
        source=provenance.of_text(graph, province.source),
    )


def _head(graph: Graph, part: ProvincePart, more: str) -> Head:
    province = part.province
    title = wording.unit_title(province)
    head = Head(
        title=title,
        description=f"Văn bản về công tác dân vận của {wording.uncapitalized(title)}: toàn văn, văn bản được dẫn, nội dung theo chủ đề.",
        crumbs=(heads.HOME, Link(text="Tỉnh, thành phố", to=addresses.PROVINCES)),
        filters=tuple(("tinh", name) for name in dict.fromkeys(heads.unit_names(graph, province))),
    )
    if part.page.first:
        return head
    what = f"{wording.uncapitalized(more)}, {part.page.title}"
    return heads.further(head, what, addresses.of_province(province.id))


def _links(graph: Graph, units: tuple[ProvinceId, ...]) -> Iterator[Link]:
    yield from (link(one) for one in _paged(graph, units))


def _elsewhere(graph: Graph, province: Province) -> Iterator[Elsewhere]:
    """The units before and after it that have papers, those after it first."""
    for unit in _paged(graph, (*province.successors, *province.predecessors)):
        papers = instruments_of(graph, unit)
        if papers:
            held = sum(each.held for each in papers)
            yield Elsewhere(link=link(unit), held=held, cited=len(papers) - held)


def _paged(graph: Graph, units: tuple[ProvinceId, ...]) -> Iterator[Province]:
    """Those of the units that have a page."""
    known = graph.registers.provinces
    yield from (known[unit] for unit in units if unit in known and has_page(graph, known[unit]))


def _of(items: tuple[_T, ...], shown: Shown) -> tuple[_T, ...]:
    """What of them stands on the page."""
    return items[shown.places.start : shown.places.stop]


def _anchor(shown: Shown, run: Run) -> str:
    """Where the jump to a heading leads."""
    return run.heading.anchor if shown.paged and not run.continued else ""


def _figures(graph: Graph, part: ProvincePart, shown: Shown) -> Iterator[FiguresOfDocument]:
    """What each document held states, by date of the document."""
    for run in shown.runs:
        group = part.figures[run.start : run.stop]
        instrument = group[0].instrument
        note = unit_note(graph, part.province, instrument)
        yield figures.of_document(
            graph,
            graph.documents[instrument.id],
            entries.entry(graph, instrument, unit_note=note),
            [figure for each in group for figure in each.figures],
            anchor=_anchor(shown, run),
        )


def _themes(graph: Graph, part: ProvincePart, shown: Shown) -> Iterator[PassagesOfTheme]:
    """Passages of the unit's documents, by theme in the editors' order."""
    for run in shown.runs:
        under = part.passages[run.start : run.stop]
        theme = graph.themes[under[0].theme]
        yield PassagesOfTheme(
            theme=Link(text=theme.name, to=addresses.of_theme(theme.id)),
            anchor=_anchor(shown, run),
            documents=passages.grouped(graph, under),
        )


def says(page: ProvincePage) -> Iterator[SearchedPassage] | None:
    """What is known of the unit, who issued papers there and on what; these have pages of their own."""
    return _said(page) if page.first else None


def _said(page: ProvincePage) -> Iterator[SearchedPassage]:
    yield from searched.of_known(page.known)
    yield from (passage(authority, anchor) for authority, anchor in page.authorities)
    yield from (passage(theme, THEMES) for theme in page.named_themes)


PAGE = PageKind(
    folder="tinh",
    subjects=province_parts,
    at=lambda part: part.page.at,
    view=province_page,
    says=says,
)
