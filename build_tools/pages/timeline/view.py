"""The page of all instruments in order of time."""

from dataclasses import dataclass

from build_tools.graph.model import Graph
from build_tools.pages.kind import single
from build_tools.parts import addresses, entries, heads
from build_tools.parts.chronicle import Chronicle, chronicle
from build_tools.parts.values import Head, TimelineYear


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """All instruments, with the values by which a reader may narrow them."""

    head: Head
    years: tuple[TimelineYear, ...]
    count: int
    kinds: tuple[str, ...]
    issuers: tuple[str, ...]
    provinces: tuple[str, ...]
    themes: tuple[tuple[str, str], ...]
    """Id and name of each theme under which one of them stands."""
    picture: Chronicle | None


def timeline_page(graph: Graph) -> TimelinePage:
    """Put the timeline together."""
    years = entries.timeline(graph, graph.instruments.values())
    seen = [each.entry for year in years for each in year.entries]
    occurring = {theme for year in years for each in year.entries for theme in each.themes}
    return TimelinePage(
        head=Head(
            title="Dòng thời gian",
            description="Tất cả văn bản có trong kho hoặc được dẫn, theo ngày ban hành.",
            crumbs=(heads.HOME,),
        ),
        years=years,
        count=len(seen),
        kinds=entries.frequent([each.kind for each in seen]),
        issuers=entries.frequent([each.issuer for each in seen if each.issuer]),
        provinces=entries.frequent([each.province for each in seen if each.province]),
        themes=tuple((theme.id, theme.name) for theme in graph.themes.values() if theme.id in occurring),
        picture=chronicle(years, graph.registers.terms),
    )


PAGE = single(addresses.TIMELINE, timeline_page)
