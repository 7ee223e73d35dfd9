"""The pages of provinces, present and former."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.models.dates import PartialDate
from build_tools.models.ids import ProvinceId
from build_tools.models.instruments import Instrument
from build_tools.models.provinces import Province
from build_tools.pages import addresses, entries, figures, heads, passages, provenance, wording
from build_tools.pages.addresses import Target
from build_tools.pages.by_authority import PapersOf, by_authority, unit_note
from build_tools.pages.context import Context
from build_tools.pages.figures import FiguresOfDocument
from build_tools.pages.parts import Head, Link, Provenance, TimelineYear
from build_tools.pages.passages import PassagesOfDocument

MERGER = PartialDate(year=2025, month=7, day=1)
_LAST_DAY_BEFORE = PartialDate(year=2025, month=6, day=30)


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


def paged(context: Context) -> Iterator[Province]:
    """Units with a page: those in force, those that ended in 2025, older ones only with papers."""
    for province in context.graph.registers.provinces.values():
        if province.is_current or ended_in_2025(province) or province.id in context.of_province:
            yield province


def ended_in_2025(province: Province) -> bool:
    """Whether it is one of the 52 units that ended on 30/6/2025."""
    return province.valid_to is not None and province.valid_to.iso == _LAST_DAY_BEFORE.iso


def in_force_before(province: Province) -> bool:
    """Whether it is one of the 63 units that existed until 30/6/2025."""
    if province.valid_to is not None:
        return ended_in_2025(province)
    return province.valid_from is None or province.valid_from.sort_key < MERGER.sort_key


def instruments_of(context: Context, province: Province) -> tuple[Instrument, ...]:
    """What authorities of the unit issued, and of the units that became part of it."""
    own = context.of_province.get(province.id, ())
    before = (each for unit in province.predecessors for each in context.of_province.get(unit, ()))
    return (*own, *before)


def province_page(context: Context, province: Province) -> ProvincePage:
    """Put the page of a province together."""
    registers = context.graph.registers
    instruments = instruments_of(context, province)
    region = next((each.name for each in registers.regions if each.id == province.region), "")
    return ProvincePage(
        head=Head(
            path=addresses.of_province(province.id).path,
            title=wording.unit_title(province),
            description=f"Văn bản về công tác dân vận của {_inside(wording.unit_title(province))}: toàn văn, văn bản được dẫn, nội dung theo chủ đề.",
            crumbs=(heads.HOME, Link(text="Tỉnh, thành phố", to=addresses.PROVINCES)),
            filters=tuple(("tinh", name) for name in dict.fromkeys(heads.unit_names(context, province))),
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
        predecessors=tuple(_links(context, province.predecessors)),
        successors=tuple(_links(context, province.successors)),
        held=by_authority(context, province, [each for each in instruments if each.held]),
        cited=by_authority(context, province, [each for each in instruments if not each.held]),
        elsewhere=() if instruments else tuple(_elsewhere(context, province)),
        search=addresses.SEARCH,
        sought=province.name,
        figures=tuple(_figures(context, province, instruments)),
        themes=tuple(_themes(context, instruments)),
        timeline=entries.timeline(context, instruments),
        source=provenance.of_text(context, province.source),
    )


def link(province: Province) -> Link:
    """A link to the page of a unit."""
    return Link(text=wording.unit_title(province), to=addresses.of_province(province.id))


def _links(context: Context, units: tuple[ProvinceId, ...]) -> Iterator[Link]:
    known = {province.id: province for province in paged(context)}
    for unit in units:
        if unit in known:
            yield link(known[unit])


def _elsewhere(context: Context, province: Province) -> Iterator[Elsewhere]:
    """The units before and after it that have papers, those after it first."""
    known = {each.id: each for each in paged(context)}
    for unit in (*province.successors, *province.predecessors):
        papers = instruments_of(context, known[unit]) if unit in known else ()
        if papers:
            held = sum(each.held for each in papers)
            yield Elsewhere(link=link(known[unit]), held=held, cited=len(papers) - held)


def _figures(
    context: Context, province: Province, instruments: tuple[Instrument, ...]
) -> Iterator[FiguresOfDocument]:
    """What each document held states, by date of the document."""
    for each in entries.by_date(context, [one for one in instruments if one.held]):
        document = context.graph.documents[each.id]
        if document.figures:
            note = unit_note(context, province, each)
            yield figures.of_document(context, document, entries.entry(context, each, unit_note=note))


def _inside(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def _themes(
    context: Context, instruments: tuple[Instrument, ...]
) -> Iterator[tuple[Link, tuple[PassagesOfDocument, ...]]]:
    """Passages of the unit's documents, by theme in the editors' order."""
    ids = {each.id for each in instruments if each.held}
    for theme in context.graph.themes.values():
        under = [each for each in context.passages_under.get(theme.id, ()) if each.document in ids]
        if under:
            yield (
                Link(text=theme.name, to=addresses.of_theme(theme.id)),
                passages.grouped(context, under),
            )
